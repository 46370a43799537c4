import type { Role } from '../domain/roles.ts';
import type { Deed } from './ledger.ts';
import type { Ports } from './ports.ts';

/** An agency does not lose those who decide for it by losing a group. */
const staying: ReadonlySet<Role> = new Set(['coordinator', 'executive']);

/**
 * A group stops being an agency's: the bot was put out of it, or its coming was taken back. Nobody can be seen in it any
 * more; who was in no other group of the agency, and did not come in by a code, may act for it no longer. It is done
 * before the group is unbound: whoever was interrupted finds it still bound, and does this again.
 */
export async function partWithGroup(
  ports: Pick<Ports, 'people' | 'agencies' | 'ledger'>,
  deed: Deed,
  group: string,
): Promise<void> {
  const groups = await ports.agencies.groupsOf(deed.agency);
  const others = groups.map(({ id }) => id).filter((id) => id !== group);
  const members = (await ports.agencies.membersOf(deed.agency)).filter(
    ({ member }) => !member.alone && !staying.has(member.role),
  );
  const people = await ports.people.byIds(members.map((it) => it.person));
  for (const { id, inGroups } of people.values()) {
    if (inGroups.includes(group) && !inGroups.some((it) => others.includes(it)))
      await endMembership(ports, deed, id);
  }
  await ports.people.lost(group, deed.agency, others);
}

async function endMembership(ports: Pick<Ports, 'ledger'>, deed: Deed, person: string): Promise<void> {
  const target = { kind: 'member', person, label: 'member' } as const;
  const history = await ports.ledger.ofTarget(deed.agency, target);
  // An event of its own each time: when this is done again, whoever speaks in that very event has come back before.
  const own: Deed = { ...deed, event: `${deed.event}+left ${history.length}`, message: null };
  await ports.ledger.record<'member'>(own, target, ({ active, alone }) =>
    active && !alone ? { action: 'leave', after: { active: false } } : null,
  );
}
