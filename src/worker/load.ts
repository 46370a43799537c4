import type { LateAnswers } from '../app/inbox.ts';
import type { LineMessage } from '../line/messenger.ts';
import type { CarriedCard, WorkerDeps } from './ports.ts';

/** LINE's limit for one reply. */
export const messagesAtMost = 5;

/** One reply: late answers first, then what goes along, then the event's own. */
export interface Load {
  readonly messages: readonly LineMessage[];
  readonly carried: CarriedCard | null;
  /** What will still be late when this was sent. */
  readonly rest: LateAnswers;
}

const nothingLate: LateAnswers = { answers: [], leftOut: 0 };

/** The newest late answers that there is room for, in the order they were given, and a line about the others. */
export function withLate(
  own: readonly LineMessage[],
  late: LateAnswers,
  { render, words }: Pick<WorkerDeps, 'render' | 'words'>,
): Load {
  const room = messagesAtMost - own.length;
  const all = late.answers.map((it) => messagesOf(it.messages));
  const whole = all.flat();
  if (late.leftOut === 0 && whole.length <= room)
    return { messages: [...whole, ...own], carried: null, rest: emptied(late) };
  if (room === 0) return { messages: own, carried: null, rest: late };
  const shown: LineMessage[] = [];
  let fitting = 0;
  for (const messages of all.toReversed()) {
    if (shown.length + messages.length > room - 1) break;
    shown.unshift(...messages);
    fitting += 1;
  }
  const line = render([words.leftOut(late.leftOut + all.length - fitting)]).slice(0, 1);
  return { messages: [...line, ...shown, ...own], carried: null, rest: nothingLate };
}

/** In front of the event's own messages, whose quick replies show only under the last. */
export function withCarried(load: Load, own: number, carried: CarriedCard | null): Load {
  if (carried === null || load.messages.length + carried.messages.length > messagesAtMost) return load;
  const at = load.messages.length - own;
  return {
    ...load,
    carried,
    messages: [...load.messages.slice(0, at), ...carried.messages, ...load.messages.slice(at)],
  };
}

/**
 * What is sent where LINE refuses what a reply holds: first it goes without what was late, then as `sorry` alone; null
 * when there is nothing left to try.
 */
export function withoutOffence(
  refused: Load,
  own: readonly LineMessage[],
  late: LateAnswers,
  sorry: readonly LineMessage[],
): Load | null {
  if (refused.messages.length > own.length) return { messages: own, carried: null, rest: nothingLate };
  return JSON.stringify(refused.messages) === JSON.stringify(sorry)
    ? null
    : { messages: sorry, carried: null, rest: late };
}

/** The same object when there was nothing, which spares a write. */
function emptied(late: LateAnswers): LateAnswers {
  return late.answers.length === 0 && late.leftOut === 0 ? late : nothingLate;
}

function messagesOf(json: string): readonly LineMessage[] {
  // Written when the answer was kept (answer.ts), by this or an earlier version of this program.
  return JSON.parse(json) as LineMessage[];
}
