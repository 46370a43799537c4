import type { Role } from '../../domain/roles.ts';
import { thanked, welcomeBack } from '../../text/coming-sentences.ts';
import * as asking from '../../text/question-sentences.ts';
import { buttons } from '../../text/sentences.ts';
import { acknowledge } from '../commands/acknowledge.ts';
import { asButton, basics, nearest } from './nearest.ts';
import { unboundReply } from '../perform.ts';
import type { Button, Reply } from '../reply.ts';
import { courtesyOf } from '../understand/courtesy.ts';
import { notice } from './refused.ts';

/** Where something was said that no command understood. */
export interface Place {
  readonly inGroup: boolean;
  readonly isBound: boolean;
  /** The bot was spoken to by its name, or one to one: no message of its own was quoted. */
  readonly byName: boolean;
}

/** Longer texts were pasted from somewhere. */
const LONGEST_LINE = 500;

/**
 * The nearest commands are offered and never run: of those that this person may give.
 * @param role undefined where nobody knows it, as in a group
 */
export function answerUnknown(
  text: string,
  { inGroup, isBound, byName }: Place,
  role?: Role,
): readonly Reply[] {
  const courtesy = courtesyOf(text);
  // Of a reminder, but of which? Under any other card of the bot's it is no more than politeness.
  const acknowledges = courtesy === 'acknowledging' && byName && isBound;
  // Thanks under a card cost nobody a look at their phone; one to one they show that somebody is there.
  if (inGroup && courtesy !== undefined && !acknowledges) return [];
  if (!isBound) return [unboundReply()];
  if (acknowledges)
    return [notice(asking.acknowledging.title, asking.acknowledging.text, acknowledge.examples)];
  if (courtesy === 'greeting')
    return [notice(welcomeBack.title, welcomeBack.text, welcomeBack.examples, [helpButton])];
  if (courtesy !== undefined)
    return [notice(thanked.title, thanked.text, [], [...basics.map(asButton), helpButton])];
  if (text.length > LONGEST_LINE) {
    const { title, text: words, examples } = asking.tooMuch;
    return [notice(title, words, examples, [helpButton])];
  }
  const near = nearest(text, role ?? 'officer');
  const examples = near.length > 0 ? near.flatMap((it) => it.examples[0] ?? []) : asking.unknown.examples;
  const choices = (near.length > 0 ? near : basics).map(asButton);
  return [notice(asking.unknown.title, asking.unknown.text, examples, [...choices, helpButton])];
}

const helpButton: Button = { label: buttons.help, call: { command: 'help', args: {} } };
