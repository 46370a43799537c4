import { deedOf } from '../../app/actor.ts';
import { findPerson } from '../../app/find-person.ts';
import { nameRole } from '../../app/name-role.ts';
import { named as say } from '../../text/agency-sentences.ts';
import { tidy } from '../../text/thai.ts';
import type { RoleArgs } from '../args.ts';
import type { Answer } from '../reply.ts';
import type { Turn } from '../turn.ts';
import { refused } from './refused.ts';

export async function answerRole(turn: Turn, args: RoleArgs): Promise<Answer> {
  const { actor, ports, mentions } = turn;
  const mention = mentions.find(({ name }) => tidy(name) === args.person);
  const found = await findPerson(ports, actor.agencyId, {
    name: args.person,
    id: args.personId,
    mentioned:
      args.personId === undefined && mention && mention.lineUser !== null
        ? { lineUser: mention.lineUser, group: actor.chat.id }
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
  return {
    replies: [
      {
        kind: 'saved',
        title: row ? say.title(name, member.role) : say.nothing(name, member.role),
        lines: member.units.length > 0 ? [say.units(member.units)] : [],
        problems: [],
        next: say.can[member.role],
        undo: row ? { command: 'undo', args: { event: actor.event } } : null,
        buttons: [],
      },
    ],
    rows: row ? [row] : [],
  };
}
