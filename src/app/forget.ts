import { coordinatorsOf } from './find-person.ts';
import type { Deed } from './ledger.ts';
import type { Erasure, Person } from './people.ts';
import type { Ports } from './ports.ts';
import type { GroupEvent } from './presence.ts';

/** What was erased: whose, and which LINE messages, by ids that say nothing about anybody. */
export interface Forgotten {
  readonly persons: readonly string[];
  readonly messages: readonly string[];
  /** The agencies whose late answers may have said something of it. */
  readonly agencies: readonly string[];
}

/**
 * Somebody wants to be forgotten: names, LINE ids and texts go, from the daily backups too. What they did stays, by
 * nobody; they belong to no agency any more.
 * @returns when backups were taken by hand, which nobody but their keeper can reach; null where nobody is known.
 */
export async function forgetPerson(
  ports: Pick<Ports, 'people' | 'agencies' | 'ledger'> & { readonly erasure: Pick<Erasure, 'erase'> },
  lineUser: string,
  { event, at }: Pick<Deed, 'event' | 'at'>,
): Promise<{ readonly backupsByHand: readonly Date[] } | null> {
  const person = await ports.people.known(lineUser);
  if (!person) return null;
  for (const { agency } of await ports.agencies.membershipsOf(person.id)) {
    await ports.ledger.record<'member'>(
      { event, at, agency, by: person.id, message: null },
      { kind: 'member', person: person.id, label: 'member' },
      () => ({ action: 'forget', after: { active: false } }),
    );
  }
  return { backupsByHand: await ports.erasure.erase(person, at) };
}

/** The agencies that would be left without anybody who decides. */
export async function leftAloneBy(
  ports: Pick<Ports, 'people' | 'agencies'>,
  person: string,
): Promise<readonly string[]> {
  const names: string[] = [];
  for (const { agency, member } of await ports.agencies.membershipsOf(person)) {
    if (member.role !== 'coordinator') continue;
    const others = (await coordinatorsOf(ports, agency)).filter((it) => it !== person);
    const found = others.length === 0 ? await ports.agencies.byId(agency) : null;
    if (found && !found.closed) names.push(found.name);
  }
  return names;
}

/**
 * Somebody comes into an agency's group whom nobody knows. Who was erased as its viewer is that again: what they may do
 * there was not theirs to decide.
 */
export async function remainsViewer(
  ports: Pick<Ports, 'ledger' | 'erasure'>,
  agency: string,
  person: Person,
  { event, at }: Pick<GroupEvent, 'event' | 'at'>,
): Promise<void> {
  if (!(await ports.erasure.wasViewer(person.lineUser, agency))) return;
  const target = { kind: 'member', person: person.id, label: 'viewer' } as const;
  const history = await ports.ledger.ofTarget(agency, target);
  // Whatever they were since, somebody made them.
  if (history.length > 0) return;
  await ports.ledger.record<'member'>(
    { event: `${event}+viewer`, at, agency, by: person.id, message: null },
    target,
    () => ({ action: 'return', after: { role: 'viewer', active: true } }),
  );
}
