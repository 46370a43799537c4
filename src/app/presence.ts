import type { Member } from '../domain/agency.ts';
import { coordinatorsOf } from './find-person.ts';
import type { Errand } from './errands.ts';
import type { Deed } from './ledger.ts';
import { type Person, hasLeftSince } from './people.ts';
import { partWithGroup } from './part-with-group.ts';
import type { Ports } from './ports.ts';
import { settleHome } from './settle-home.ts';

// Who is in the agency's groups and who is not any more. The unit keeps its work whoever leaves; what ends is the
// access of who left, and it is back with them when the same LINE account is.

/** Something that LINE told of a group. */
export interface GroupEvent {
  readonly group: string;
  readonly event: string;
  readonly at: Date;
}

/** The deeds of nobody: LINE says that the bot was put out of a group, not by whom. */
export const LINE_ITSELF = 'line';

/** What an agency did not decide: people come and go, and so does the bot. */
export const comings: ReadonlySet<string> = new Set(['leave', 'return', 'home', 'forget']);

/**
 * Somebody left a group. Who is in no other group of the agency, and did not come in by a code, may act for it no
 * longer, and whoever coordinates it is asked who takes over.
 */
export async function leaveGroup(
  ports: Pick<Ports, 'people' | 'agencies' | 'ledger' | 'errands'>,
  agencyId: string,
  lineUser: string,
  told: GroupEvent,
): Promise<void> {
  const person = await ports.people.known(lineUser);
  if (!person || (await isBackSince(ports, agencyId, person, told.at))) return;
  const groups = (await ports.agencies.groupsOf(agencyId)).map(({ id }) => id);
  await ports.people.left(person.id, { group: told.group, at: told.at }, agencyId, groups);
  const isInAnother = person.inGroups.some((it) => it !== told.group && groups.includes(it));
  if (isInAnother) return;
  const recorded = await ports.ledger.record<'member'>(
    deed(agencyId, person.id, told),
    { kind: 'member', person: person.id, label: 'member' },
    (member) => (member.active && !member.alone ? { action: 'leave', after: { active: false } } : null),
  );
  if (recorded.kind === 'done' && isMissed(recorded.state))
    await tellCoordinators(ports, { kind: 'left', agency: agencyId, person: person.id }, told);
}

/**
 * Somebody is in a group of the agency, perhaps again: with what they were when they left.
 * @returns false where LINE tells late of somebody who has left it since: they do not come back by that
 */
export async function comeBack(
  ports: Pick<Ports, 'people' | 'agencies' | 'ledger'>,
  agencyId: string,
  known: Person,
  told: GroupEvent,
): Promise<boolean> {
  if (hasLeftSince(known, told)) return false;
  const person = known.id;
  await ports.people.seen(person, agencyId, told.group);
  const history = await ports.ledger.ofTarget(agencyId, { kind: 'member', person, label: 'member' });
  if (history.at(-1)?.action !== 'leave') return true;
  // A unit may have got another name, or gone, meanwhile.
  const existing = (await ports.agencies.byId(agencyId))?.units.map((unit) => unit.name) ?? [];
  await ports.ledger.record<'member'>(
    // An event of its own: who speaks again may be telling what unit they are in.
    { ...deed(agencyId, person, told), event: `${told.event}+back` },
    { kind: 'member', person, label: 'member' },
    ({ active, units }) =>
      active
        ? null
        : {
            action: 'return',
            after: { active: true, units: units.filter((unit) => existing.includes(unit)) },
          },
  );
  return true;
}

/** The bot was put out of a group: the group belongs to no agency, whose data stay. Another group becomes its home. */
export async function leaveChat(
  ports: Pick<Ports, 'people' | 'agencies' | 'ledger' | 'errands'>,
  told: GroupEvent,
): Promise<void> {
  const agencyId = (await ports.agencies.group(told.group))?.agency ?? null;
  if (agencyId === null) return;
  const target = { kind: 'group', group: told.group, label: 'group' } as const;
  const last = (await ports.ledger.ofTarget(agencyId, target)).at(-1);
  if (last && last.at > told.at) return;
  const others = (await ports.agencies.groupsOf(agencyId)).filter(({ id }) => id !== told.group);
  const by = deed(agencyId, LINE_ITSELF, told);
  await partWithGroup(ports, by, told.group);
  await settleHome(ports, by, others);
  await tellCoordinators(ports, { kind: 'put-out', agency: agencyId, group: told.group }, told);
  // Last: what was not finished is found again by the group that is still bound.
  await ports.ledger.record<'group'>(by, target, () => ({
    action: 'leave',
    after: { agency: null, home: false },
  }));
}

/** One to one, each of them; where none is left, the executives, who name the next. */
export async function tellCoordinators(
  ports: Pick<Ports, 'people' | 'agencies' | 'errands'>,
  errand: Errand,
  { event, at }: Pick<GroupEvent, 'event' | 'at'>,
): Promise<void> {
  const coordinators = await coordinatorsOf(ports, errand.agency);
  const members = await ports.agencies.membersOf(errand.agency);
  const executives = members.filter(({ member }) => member.role === 'executive').map((it) => it.person);
  const people = await ports.people.byIds(coordinators.length > 0 ? coordinators : executives);
  for (const { id, lineUser } of people.values()) {
    await ports.errands.send(errand, { lineUser, event: `${event}+${id}`, at });
  }
}

/** LINE may tell late of somebody who has come back meanwhile. */
async function isBackSince(
  ports: Pick<Ports, 'ledger'>,
  agencyId: string,
  person: Person,
  at: Date,
): Promise<boolean> {
  const target = { kind: 'member', person: person.id, label: 'member' } as const;
  const last = (await ports.ledger.ofTarget(agencyId, target)).at(-1);
  return last?.action === 'return' && last.at > at;
}

/** A unit may be without people now, or the agency without somebody who decides. */
function isMissed({ units, role }: Member): boolean {
  return units.length > 0 || role !== 'officer';
}

function deed(agency: string, by: string, { event, at }: GroupEvent): Deed {
  return { event, at, agency, by, message: null };
}
