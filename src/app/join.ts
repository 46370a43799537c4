import type { Agency } from '../domain/agency.ts';
import { type Result, ok, refuse } from '../domain/result.ts';
import { may } from '../domain/roles.ts';
import { type Actor, type Newcomer, deedIn, deedOf } from './actor.ts';
import type { AuditRow, Deed } from './ledger.ts';
import type { Ports } from './ports.ts';
import type { Refusal } from './refusal.ts';
import { settleHome } from './settle-home.ts';

/** Long enough to pass a code on by telephone the week after, short enough to be forgotten. */
const INVITE_DAYS = 7;
const DAY = 86_400_000;

/** A one-time code by which another chat joins the agency. */
export async function invite(
  ports: Pick<Ports, 'invites'>,
  actor: Actor,
): Promise<Result<{ readonly code: string; readonly expires: Date }, Refusal>> {
  if (!may(actor.role, 'coordinate')) return refuse({ code: 'no-right', needs: 'coordinate' });
  return ok(await ports.invites.make(deedOf(actor), new Date(actor.at.getTime() + INVITE_DAYS * DAY)));
}

/** Joins a group, or a person one to one, to the agency whose code was typed. */
export async function join(
  ports: Pick<Ports, 'invites' | 'ledger' | 'agencies'>,
  newcomer: Newcomer,
  code: string,
  boundTo: string | null,
): Promise<Result<{ readonly agency: Agency; readonly rows: readonly AuditRow[] }, Refusal>> {
  // A group that belongs somewhere keeps belonging there: the code stays unused.
  if (newcomer.chat.kind === 'group' && boundTo !== null) {
    const joinedByThis = await ports.ledger.ofEvent(boundTo, newcomer.event);
    const own = await ports.agencies.byId(boundTo);
    if (joinedByThis.length === 0) return refuse({ code: 'bound-elsewhere', agency: own?.name ?? '' });
  }
  const { event, chat, person } = newcomer;
  const redeemed = await ports.invites.redeem(code, event, { chat: chat.id, person });
  if (redeemed.kind !== 'ok') return refuse({ code: `invite-${redeemed.kind}` });
  // A code invites for as long as its maker may.
  const maker = await ports.agencies.member(redeemed.agency, redeemed.by);
  if (!maker || !may(maker.role, 'coordinate')) return refuse({ code: 'invite-unknown' });
  const agency = await ports.agencies.byId(redeemed.agency);
  if (!agency || agency.closed) return refuse({ code: 'invite-unknown' });
  const deed = deedIn(redeemed.agency, newcomer);
  const row =
    newcomer.chat.kind === 'group'
      ? await bindGroup(ports, deed, newcomer.chat.id)
      : await letIn(ports, deed, newcomer.person);
  return ok({ agency, rows: row ? [row] : [] });
}

/** The first group of an agency is its home: it began one to one, or the bot was put out of all its groups. */
async function bindGroup(
  ports: Pick<Ports, 'ledger' | 'agencies'>,
  deed: Deed,
  group: string,
): Promise<AuditRow | null> {
  const others = (await ports.agencies.groupsOf(deed.agency)).filter(({ id }) => id !== group);
  const home = !(await settleHome(ports, deed, others));
  const { row } = await ports.ledger.record<'group'>(deed, { kind: 'group', group, label: 'group' }, () => ({
    action: 'join',
    after: { agency: deed.agency, home, units: [], since: deed.at },
  }));
  return row;
}

async function letIn(ports: Pick<Ports, 'ledger'>, deed: Deed, person: string): Promise<AuditRow | null> {
  const { row } = await ports.ledger.record<'member'>(
    deed,
    { kind: 'member', person, label: 'officer' },
    (member) => ({
      action: 'join',
      // Who was to look only does not come in by a code for more.
      after: {
        role: member.active || member.role === 'viewer' ? member.role : 'officer',
        active: true,
        alone: true,
      },
    }),
  );
  return row;
}

/** Says which unit a group is about, which is then shown first there; null for all of them. */
export async function tieGroup(
  ports: Pick<Ports, 'ledger'>,
  actor: Actor,
  unit: string | null,
): Promise<Result<AuditRow | null, Refusal>> {
  if (!may(actor.role, 'log')) return refuse({ code: 'no-right', needs: 'log' });
  const known = actor.agency.units.map((it) => it.name);
  if (unit !== null && !known.includes(unit)) return refuse({ code: 'unit-unknown', unit, known });
  const units = unit === null ? [] : [unit];
  const { row } = await ports.ledger.record<'group'>(
    deedOf(actor),
    { kind: 'group', group: actor.chat.id, label: 'group' },
    () => ({ action: 'tie-group', after: { units } }),
  );
  return ok(row);
}

/** Says which unit one works in: a person's reminders, and what they may close, follow from it. */
export async function joinUnit(
  ports: Pick<Ports, 'ledger'>,
  actor: Actor,
  unit: string,
): Promise<Result<{ readonly unit: string; readonly row: AuditRow | null }, Refusal>> {
  const known = actor.agency.units.map((it) => it.name);
  if (!known.includes(unit)) return refuse({ code: 'unit-unknown', unit, known });
  const { row } = await ports.ledger.record<'member'>(
    deedOf(actor),
    { kind: 'member', person: actor.person, label: actor.role },
    (member) => ({
      action: 'join-unit',
      after: { role: member.active ? member.role : actor.role, units: [unit], active: true },
    }),
  );
  return ok({ unit, row });
}
