import { setImmediate as othersFirst, setTimeout as pause } from 'node:timers/promises';
import { faultOf } from '../app/fault.ts';
import { referenceOf, shortId, type ClaimedEvent, type LateAnswers } from '../app/inbox.ts';
import type { Reply } from '../chat/reply.ts';
import type { LineMessage } from '../line/messenger.ts';
import { NoLongerOurs, type HeldChat } from './held-chat.ts';
import type { CarriedCard, Pace, WorkerDeps } from './ports.ts';
import { untilWritten } from './until-written.ts';

/** LINE's limit for one reply. */
const messagesAtMost = 5;

/** One reply: late answers first, then what goes along, then the event's own. */
interface Load {
  readonly messages: readonly LineMessage[];
  readonly carried: CarriedCard | null;
  /** What will still be late when this was sent. */
  readonly rest: LateAnswers;
}

/** What is answered, and by which token. */
export interface Addressee {
  readonly event: ClaimedEvent;
  /** The LINE message of the event; null when it was none. */
  readonly message: string | null;
  readonly replyToken: string | null;
  /** What must have happened before anything is said. */
  ready(): Promise<void>;
  /** Told right before anything can be seen: a later try has to know. */
  begins(): void;
  readonly stopping: AbortSignal;
}

const nothingLate: LateAnswers = { answers: [], leftOut: 0 };

/**
 * Answers an event: at once with its reply token, else with the next answer in this chat. Rejects only when the
 * database is away or the event is no longer ours; LINE's faults end in an answer that is kept.
 */
export async function answer(
  deps: WorkerDeps,
  pace: Pace,
  held: HeldChat,
  to: Addressee,
  replies: readonly Reply[],
): Promise<void> {
  const { event, message, replyToken, stopping } = to;
  if (replies.length === 0) return;
  const traceless = replies.some((reply) => reply.traceless === true);
  const usable = isFresh(deps, pace, event) ? replyToken : null;
  const [along, own] = await Promise.all([
    // Of what goes along only what is said no longer is written down by this, which is so whoever answers.
    usable === null || traceless ? null : carriedIn(deps, event.chat),
    drawn(deps, replies),
    to.ready(),
  ]);
  if (usable === null) return keepForLater();
  // Who slept so long says nothing: a successor may be answering.
  if (!held.isOurs()) throw new NoLongerOurs();
  to.begins();

  // Of a try that ended without a word nobody knows how far it came.
  let mayHaveArrived = event.answering || event.lost > 0;
  let load = withCarried(withLate(own, held.late(), deps), own.length, along);
  for (let attempt = 0; isFresh(deps, pace, event);) {
    const delivery = await deps.messenger.reply(usable, load.messages);
    switch (delivery.kind) {
      case 'sent':
        await arrived(delivery.messages);
        return;
      case 'token-refused':
        // A token works once. Where an earlier call had no answer, it is that call that used it.
        if (mayHaveArrived) return arrived([]);
        return keepForLater();
      case 'messages-refused': {
        deps.log.error({ event: referenceOf(event.id) }, 'LINE does not take these messages');
        deps.tally.answered('refused');
        const next = withoutOffence(load);
        if (next === null) return;
        load = next;
        break;
      }
      case 'unknown':
      case 'not-now': {
        mayHaveArrived ||= delivery.kind === 'unknown';
        const wait = pace.replyPauses[attempt];
        if (wait === undefined || hasHeldItsChatEnough()) return keepForLater();
        attempt += 1;
        // A server that stops does not wait: what could not be said is kept.
        const waited = await pause(wait, true, { signal: stopping }).catch(() => false);
        if (!waited) return keepForLater();
        break;
      }
      default:
        return delivery satisfies never;
    }
  }
  return keepForLater();

  async function arrived(messages: readonly string[]): Promise<void> {
    deps.tally.answered('sent');
    const { rest, carried } = load;
    if (rest !== held.late()) await written(() => held.shown(rest));
    if (carried) await written(() => carried.shown());
    if (traceless) return;
    // What was late stands before the event's own messages, and is about something else.
    const before = messages.slice(0, Math.max(0, messages.length - own.length));
    const late = carried ? before.slice(0, -carried.messages.length) : before;
    const beside = before.slice(late.length);
    if (carried && beside.length > 0)
      await written(() => deps.said.add(event.chat, beside, event.received, carried.about));
    const about = replies.find((reply) => reply.about !== undefined)?.about ?? null;
    if (late.length > 0) await written(() => deps.said.add(event.chat, late, event.received, null));
    if (messages.length > 0)
      await written(() => deps.said.add(event.chat, messages.slice(before.length), event.received, about));
  }

  async function keepForLater(): Promise<void> {
    if (traceless) return;
    deps.tally.answered('kept');
    deps.log.info(
      { event: referenceOf(event.id), chat: shortId(event.chat) },
      'answer kept for the next reply',
    );
    const answered = message === null ? {} : { message };
    const late = { event: event.id, ...answered, at: event.received, messages: JSON.stringify(own) };
    await written(() => held.keep(late));
  }

  function written(write: () => Promise<void>): Promise<void> {
    return untilWritten(deps, pace, stopping, write);
  }

  function hasHeldItsChatEnough(): boolean {
    return deps.realNow() - event.firstTriedAt.getTime() >= pace.heldFor;
  }

  /** First without what was late, then only the sorry; then there is nothing left to try. */
  function withoutOffence(refused: Load): Load | null {
    if (refused.messages.length > own.length) return { messages: own, carried: null, rest: nothingLate };
    const sorry = deps.render([deps.words.fault(referenceOf(event.id))]);
    return JSON.stringify(refused.messages) === JSON.stringify(sorry)
      ? null
      : { messages: sorry, carried: null, rest: held.late() };
  }
}

/** Cards are drawn while the database is asked: that takes as long, and what is asked has to leave first. */
async function drawn(deps: WorkerDeps, replies: readonly Reply[]): Promise<readonly LineMessage[]> {
  await othersFirst();
  return deps.render(replies).slice(0, messagesAtMost);
}

function isFresh({ clock }: WorkerDeps, pace: Pace, { received, at }: ClaimedEvent): boolean {
  const now = clock.now().getTime();
  return now - received.getTime() < pace.tokenFreshFor && now - at.getTime() < pace.eventFreshFor;
}

/** The newest late answers that there is room for, in the order they were given, and a line about the others. */
function withLate(own: readonly LineMessage[], late: LateAnswers, deps: WorkerDeps): Load {
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
  const line = deps.render([deps.words.leftOut(late.leftOut + all.length - fitting)]).slice(0, 1);
  return { messages: [...line, ...shown, ...own], carried: null, rest: nothingLate };
}

/** Nothing that could go along is worth an answer that does not come. */
async function carriedIn(deps: WorkerDeps, chat: string): Promise<CarriedCard | null> {
  try {
    return (await deps.carried?.(chat)) ?? null;
  } catch (error) {
    deps.log.warn({ chat: shortId(chat), fault: faultOf(error).fault }, 'nothing went along with an answer');
    return null;
  }
}

/** In front of the event's own messages, whose quick replies show only under the last. */
function withCarried(load: Load, own: number, carried: CarriedCard | null): Load {
  if (carried === null || load.messages.length + carried.messages.length > messagesAtMost) return load;
  const at = load.messages.length - own;
  return {
    ...load,
    carried,
    messages: [...load.messages.slice(0, at), ...carried.messages, ...load.messages.slice(at)],
  };
}

/** The same object when there was nothing, which spares a write. */
function emptied(late: LateAnswers): LateAnswers {
  return late.answers.length === 0 && late.leftOut === 0 ? late : nothingLate;
}

function messagesOf(json: string): readonly LineMessage[] {
  // Written by keepForLater() above, by this or an earlier version of this program.
  return JSON.parse(json) as LineMessage[];
}
