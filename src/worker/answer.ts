import { setImmediate as othersFirst, setTimeout as pause } from 'node:timers/promises';
import { faultOf } from '../app/fault.ts';
import { referenceOf, shortId, type ClaimedEvent, type LateAnswers } from '../app/inbox.ts';
import type { Reply, Response } from '../chat/reply.ts';
import type { LineMessage } from '../line/messenger.ts';
import { NoLongerOurs, NotDurable, timeLeft, type AtChat } from './held-chat.ts';
import { lateToShow } from './late.ts';
import { messagesAtMost, withCarried, withLate, withoutOffence, type Load } from './load.ts';
import type { CarriedCard, WorkerDeps } from './ports.ts';
import { untilWritten } from './until-written.ts';

/** What is answered, and by which token. */
export interface Addressee {
  readonly event: ClaimedEvent;
  /** The LINE message of the event; null when it was none. */
  readonly message: string | null;
  readonly replyToken: string | null;
  /** Told right before anything can be seen: a later try has to know. */
  begins(): void;
}

/** What an event is answered with, and to whom. */
interface Answer {
  readonly to: Addressee;
  /** The event's own messages, beside what else goes with them. */
  readonly own: readonly LineMessage[];
  /** What was late and may be shown with it. */
  readonly late: LateAnswers;
  readonly about: object | null;
  /** Nothing of it is kept, neither for later nor for who quotes it. */
  readonly traceless: boolean;
}

/**
 * Answers an event: at once with its reply token, else with the next answer in this chat. Rejects only when the
 * database is away or the event is no longer ours; LINE's faults end in an answer that is kept.
 */
export async function answer(at: AtChat, to: Addressee, response: Response): Promise<void> {
  const { deps, held } = at;
  const { replies, aftermath, reminderMayWait } = response;
  if (replies.length === 0) return;
  const traceless = replies.some((reply) => reply.traceless === true);
  const about = replies.find((reply) => reply.about !== undefined)?.about ?? null;
  const token = isFresh(at, to.event) ? to.replyToken : null;
  const [along, late, own, receipt] = await Promise.all([
    // Of what goes along only what is said no longer is written down by this, which is so whoever answers.
    token === null || traceless || !reminderMayWait ? null : carriedIn(deps, to.event.chat),
    token === null ? held.late() : lateToShow(at, to.event.chat),
    drawn(deps, replies),
    at.expected?.receipt,
    aftermath.told(),
  ]);
  // LINE sends it again, and nobody would know that it was answered.
  if (receipt?.durable === false) throw new NotDurable();
  const ours = { to, own, late, about, traceless };
  if (token === null) return keepForLater(at, ours);
  // Who slept so long says nothing: a successor may be answering.
  if (!held.isOurs()) throw new NoLongerOurs();
  to.begins();
  const load = withCarried(withLate(own, late, deps), own.length, along);
  const end = await sent(at, ours, token, load);
  if (end.kind === 'arrived') return noteArrival(at, ours, end);
  if (end.kind === 'not-sent') return keepForLater(at, ours);
}

/** `refused`: LINE takes not even the words that something went wrong, and there is nothing left to try. */
type Sent =
  | { readonly kind: 'arrived'; readonly load: Load; readonly messages: readonly string[] }
  | { readonly kind: 'not-sent' | 'refused' };

/** Sends a reply until it arrived, its token is gone, or the chat has waited enough. */
async function sent(
  at: AtChat,
  { to: { event }, own, late }: Answer,
  token: string,
  whole: Load,
): Promise<Sent> {
  const { deps, pace, stopping } = at;
  // Of a try that ended without a word nobody knows how far it came.
  let mayHaveArrived = event.answering || event.lost > 0;
  let load = whole;
  for (let attempt = 0; isFresh(at, event);) {
    const delivery = await deps.messenger.reply(token, load.messages);
    switch (delivery.kind) {
      case 'sent':
        return { kind: 'arrived', load, messages: delivery.messages };
      case 'token-refused':
        // A token works once. Where an earlier call had no answer, it is that call that used it.
        return mayHaveArrived ? { kind: 'arrived', load, messages: [] } : { kind: 'not-sent' };
      case 'messages-refused': {
        const reference = referenceOf(event.id);
        deps.log.error({ event: reference }, 'LINE does not take these messages');
        deps.tally.answered('refused');
        const next = withoutOffence(load, own, late, deps.render([deps.words.fault(reference)]));
        if (next === null) return { kind: 'refused' };
        load = next;
        break;
      }
      case 'unknown':
      case 'not-now': {
        mayHaveArrived ||= delivery.kind === 'unknown';
        const wait = pace.replyPauses[attempt];
        if (wait === undefined || timeLeft(at, event) <= 0) return { kind: 'not-sent' };
        attempt += 1;
        // A server that stops does not wait: what could not be said is kept.
        const waited = await pause(wait, true, { signal: stopping }).catch(() => false);
        if (!waited) return { kind: 'not-sent' };
        break;
      }
      default:
        return delivery satisfies never;
    }
  }
  return { kind: 'not-sent' };
}

/** Writes down what was shown: it is late no more, and whoever quotes a message of it is understood. */
async function noteArrival(
  at: AtChat,
  { to: { event }, own, about, traceless }: Answer,
  { load: { rest, carried }, messages }: { readonly load: Load; readonly messages: readonly string[] },
): Promise<void> {
  const { deps, held } = at;
  const said = (those: readonly string[], subject: object | null): Promise<void> =>
    untilWritten(at, () => deps.said.add(event.chat, those, event.received, subject));
  deps.tally.answered('sent');
  if (rest !== held.late()) await untilWritten(at, () => held.shown(rest));
  if (carried) await untilWritten(at, () => carried.shown());
  if (traceless) return;
  // What was late stands before the event's own messages, and is about something else.
  const before = messages.slice(0, Math.max(0, messages.length - own.length));
  const late = carried ? before.slice(0, -carried.messages.length) : before;
  const beside = before.slice(late.length);
  if (carried && beside.length > 0) await said(beside, carried.about);
  if (late.length > 0) await said(late, null);
  if (messages.length > 0) await said(messages.slice(before.length), about);
}

async function keepForLater(at: AtChat, { to: { event, message }, own, traceless }: Answer): Promise<void> {
  const { deps, held } = at;
  if (traceless) return;
  noteKept(deps, event);
  const answered = message === null ? {} : { message };
  const of = await untilWritten(at, () => deps.agenciesOf(event.chat));
  const late = { event: event.id, ...answered, at: event.received, of, messages: JSON.stringify(own) };
  await untilWritten(at, () => held.keep(late, event.firstTriedAt));
}

/**
 * Nobody asked, so there is no token to answer with: an errand waits for the next reply, and is answered when that is
 * shown, to whoever it concerns by then. Until then nothing is drawn that names anybody.
 */
export async function keepErrand(at: AtChat, event: ClaimedEvent): Promise<void> {
  noteKept(at.deps, event);
  const late = { event: event.id, at: event.received, of: [], messages: '[]', errand: event.json };
  await untilWritten(at, () => at.held.keep(late, event.firstTriedAt));
}

function noteKept({ tally, log }: WorkerDeps, { id, chat }: ClaimedEvent): void {
  tally.answered('kept');
  log.info({ event: referenceOf(id), chat: shortId(chat) }, 'answer kept for the next reply');
}

/** Cards are drawn while the database is asked: that takes as long, and what is asked has to leave first. */
async function drawn(deps: WorkerDeps, replies: readonly Reply[]): Promise<readonly LineMessage[]> {
  await othersFirst();
  return deps.render(replies).slice(0, messagesAtMost);
}

/** Whether LINE may still take the event's reply token. */
function isFresh({ deps, pace }: AtChat, { received, at }: ClaimedEvent): boolean {
  const now = deps.clock.now().getTime();
  return now - received.getTime() < pace.tokenFreshFor && now - at.getTime() < pace.eventFreshFor;
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
