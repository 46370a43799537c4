import { forgetPerson, leftAloneBy } from '../../app/forget.ts';
import type { Ports } from '../../app/ports.ts';
import { forgetting as say } from '../../text/forget-sentences.ts';
import type { ForgetMeArgs } from '../calls/args.ts';
import type { Answer, Reply } from '../reply.ts';
import type { OpenTurn } from '../turn.ts';
import { notice, only } from './refused.ts';

/** Asks first; then it is done and cannot be undone. In a group the button is for whoever asked, and nobody else. */
export async function answerForgetMe({ ports, visitor }: OpenTurn, args: ForgetMeArgs): Promise<Answer> {
  const { person, event, at } = visitor;
  if (args.person === undefined) {
    const alone = await leftAloneBy(ports, person);
    const confirm = { label: say.confirm, call: { command: 'forget-me', args: { person } } as const };
    return only(notice(say.ask.title, say.ask.text(alone), [], [confirm]));
  }
  if (args.person !== person) return only(notice(say.others.title, say.others.text, say.others.examples));
  const lineUser = (await ports.people.byIds([person])).get(person)?.lineUser;
  const done = lineUser === undefined ? null : await forgetPerson(ports, lineUser, { event, at });
  return only(forgotten(done?.backupsByHand ?? []));
}

/** The press that had somebody erased may come again, when nobody knows them any more; null where it is no such press. */
export async function forgottenBefore(
  { people, erasure }: Pick<Ports, 'people' | 'erasure'>,
  lineUser: string,
  at: Date,
): Promise<Reply | null> {
  if (await people.known(lineUser)) return null;
  const backupsByHand = await erasure.erased(lineUser, at);
  return backupsByHand && forgotten(backupsByHand);
}

function forgotten(backupsByHand: readonly Date[]): Reply {
  return { ...notice(say.done.title, say.done.text(backupsByHand)), traceless: true };
}
