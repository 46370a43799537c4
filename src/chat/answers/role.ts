import { deedOf } from '../../app/actor.ts';
import { findPerson, peopleOf } from '../../app/find-person.ts';
import { nameRole } from '../../app/name-role.ts';
import type { Role } from '../../domain/roles.ts';
import { named as say, whoIsWhat as who } from '../../text/agency-sentences.ts';
import { buttons } from '../../text/sentences.ts';
import { tidy } from '../../text/thai.ts';
import type { RoleArgs } from '../calls/args.ts';
import { roleNames, unnamed } from '../../text/words.ts';
import type { Answer, Reply } from '../reply.ts';
import type { Turn } from '../turn.ts';
import { only, refused } from './refused.ts';
import { saved } from './saved.ts';

/** Who decides first. */
const shownRoles: readonly Role[] = ['coordinator', 'executive', 'unit-head', 'officer', 'viewer'];

/** Makes somebody something; nobody named, it is shown who is what. */
export async function answerRole(turn: Turn, args: RoleArgs): Promise<Answer> {
  const { person, role } = args;
  return person === undefined || role === undefined
    ? only(await whoIsWhat(turn))
    : nameIt(turn, { ...args, person, role });
}

async function whoIsWhat({ actor, ports }: Turn): Promise<Reply> {
  const people = await peopleOf(ports, actor.agencyId);
  return {
    kind: 'roles',
    agency: actor.agency.name,
    title: who.title,
    groups: shownRoles.flatMap((role) => {
      const names = people.flatMap(({ person, member }) =>
        member?.role === role ? [who.person(person.name ?? unnamed, member.units)] : [],
      );
      return names.length === 0 ? [] : [{ role: roleNames[role], can: say.can[role], people: names }];
    }),
    next: who.next,
    examples: who.examples,
    buttons: [{ label: buttons.profile, call: { command: 'profile', args: {} } }],
  };
}

async function nameIt(
  turn: Turn,
  args: RoleArgs & { readonly person: string; readonly role: Role },
): Promise<Answer> {
  const { actor, ports, mentions } = turn;
  const mention = mentions.find(({ name }) => tidy(name) === args.person);
  const found = await findPerson(ports, actor.agencyId, {
    name: args.person,
    id: args.personId,
    mentioned:
      args.personId === undefined && mention && mention.lineUser !== null
        ? { lineUser: mention.lineUser, group: actor.chat.id, at: actor.at }
        : undefined,
  });
  if (!found.ok) return refused(turn, found.refusal, { command: 'role', args });
  const { person } = found.value;
  const namer = { deed: deedOf(actor), role: actor.role, units: actor.agency.units.map((unit) => unit.name) };
  const result = await nameRole(ports, namer, found.value, args.role, args.unit);
  // A question has no mention of its own: whoever was found is named by id.
  const call = { command: 'role', args: { ...args, personId: person.id } } as const;
  if (!result.ok) return refused(turn, result.refusal, call);
  const { member, row } = result.value;
  const name = person.name ?? args.person;
  return saved(actor, [row], {
    title: row ? say.title(name, member.role) : say.nothing(name, member.role),
    lines: member.units.length > 0 ? [say.units(member.units)] : [],
    next: say.can[member.role],
    buttons: [{ label: who.title, call: { command: 'role', args: {} } }],
  });
}
