import { within } from '../app/deadline.ts';
import { faultOf } from '../app/fault.ts';
import { referenceOf, shortId, type ClaimedEvent } from '../app/inbox.ts';
import { readAbout } from '../chat/calls/about.ts';
import type { Incoming } from '../chat/arriving/incoming.ts';
import type { Ahead } from '../chat/arriving/speaker.ts';
import type { Response } from '../chat/reply.ts';
import { receivedFrom, type Received } from '../line/incoming.ts';
import { answer, keepErrand } from './answer.ts';
import { NoLongerOurs, NotDurable, timeLeft, type AtChat } from './held-chat.ts';
import { forgetUnsent, isOvertaken } from './overtaken.ts';
import { withProgress } from './progress.ts';
import { untilWritten } from './until-written.ts';

/** A try that ended without a word this often is taken for one that ends the process. */
const lostAtMost = 3;
/** The database may go away at any time; going away so often during the same event is that event's doing. */
const outagesAtMost = 3;

/** Milliseconds that a try gets though the server was down between it and the first. */
const tryAtLeast = 5_000;

/** `over`: the chat's next event may come. `later`: this one will be tried again, those behind it wait. */
export type EventEnd = { readonly kind: 'over' } | { readonly kind: 'later'; readonly pause: number };

const over: EventEnd = { kind: 'over' };

const atOnce = (): Promise<void> => Promise.resolve();
const silence: Response = {
  replies: [],
  aftermath: { told: atOnce, over: atOnce },
  reminderMayWait: true,
};

/** A try at an event. */
interface Try {
  readonly event: ClaimedEvent;
  /** What stands of it in the log. */
  readonly named: { readonly event: string; readonly chat: string; readonly attempt: number };
  /** This try, or one before, had begun to send the answer. */
  answering: boolean;
}

/**
 * Applies one event and answers it. Rejects only when what became of it could not be written down: because the
 * event is no longer ours, or the server stops while the database is away.
 */
export async function applyEvent(at: AtChat, claimed: ClaimedEvent, ahead: Ahead): Promise<EventEnd> {
  // A database that was killed may have forgotten whose the event is: it comes again to who is at it already.
  const event = { ...claimed, answering: claimed.answering || at.answeredInVain.delete(claimed.id) };
  const { inbox, owner, tally, clock, log } = at.deps;
  const named = { event: referenceOf(event.id), chat: shortId(event.chat), attempt: event.attempts };
  const aTry: Try = { event, named, answering: event.answering };
  try {
    if (event.lost >= lostAtMost) return await buried(at, aTry, 'process-ended');
    await applied(at, aTry, ahead);
    if (!(await untilWritten(at, () => inbox.finish(event.id, owner)))) throw new NoLongerOurs();
    tally.applied((clock.now().getTime() - event.received.getTime()) / 1_000);
    log.debug(named, 'event applied');
    return over;
  } catch (error) {
    if (!(error instanceof NoLongerOurs)) return failed(at, aTry, error);
    if (aTry.answering) at.answeredInVain.add(event.id);
    throw error;
  }
}

/** Most of what LINE sends is none of the bot's business: of that nothing is done. */
async function applied(at: AtChat, aTry: Try, ahead: Ahead): Promise<void> {
  const received = receivedFrom(aTry.event);
  if (received.incoming === null) return;
  if (received.incoming.saying.kind === 'errand') return keepErrand(at, aTry.event);
  const response = await responseTo(at, aTry.event, received.incoming, ahead);
  await answer(at, addressed(aTry, received), response);
  await response.aftermath.over();
}

async function responseTo(
  at: AtChat,
  event: ClaimedEvent,
  incoming: Incoming,
  ahead: Ahead,
): Promise<Response> {
  const { deps, pace } = at;
  const { message, saying } = incoming;
  // Events of one chat come in order, so what is unsent was applied before.
  if (saying.kind === 'unsent' && message !== null) await forgetUnsent(at, event, message);
  if (await isOvertaken(at, event, incoming)) return silence;
  const time = Math.max(timeLeft(at, event), Math.min(pace.heldFor, tryAtLeast));
  const heard = await withQuoteRecognised(deps, event.chat, incoming);
  return withProgress(deps, pace, incoming, within(time, deps.conversation.respond(heard, ahead)));
}

/** Whoever quotes the bot speaks to it. */
async function withQuoteRecognised(
  { said }: AtChat['deps'],
  chat: string,
  incoming: Incoming,
): Promise<Incoming> {
  const { saying } = incoming;
  if (saying.kind !== 'text' || saying.quoted === null) return incoming;
  const own = await said.find(chat, saying.quoted);
  if (own === null) return incoming;
  return { ...incoming, saying: { ...saying, mentioned: true, about: readAbout(own.about) } };
}

function addressed(aTry: Try, { incoming, replyToken }: Received) {
  return {
    event: aTry.event,
    message: incoming?.message ?? null,
    replyToken,
    begins: (): void => {
      aTry.answering = true;
    },
  };
}

function isAway({ isOutage }: AtChat['deps'], error: unknown): boolean {
  return error instanceof NotDurable || isOutage(error);
}

/** A try that failed is made again, or, where the event had its time, was the last. */
async function failed(at: AtChat, aTry: Try, error: unknown): Promise<EventEnd> {
  const { deps, pace } = at;
  const { inbox, owner, log } = deps;
  const { event, named, answering } = aTry;
  const outages = event.outages + (isAway(deps, error) ? 1 : 0);
  if (outages > event.outages && outages < outagesAtMost) {
    log.warn({ ...named, outages, fault: faultOf(error).fault }, 'the database went away during an event');
    await untilWritten(at, () => inbox.giveBack(event.id, owner, { outages, answering }));
    return { kind: 'later', pause: 0 };
  }
  const { fault, frames } = faultOf(error);
  deps.tally.failed();
  log.error({ ...named, fault, frames }, 'event failed');
  const wait = pace.pauseAfter(event.attempts);
  if (timeLeft(at, event) <= wait) return untilWritten(at, () => buried(at, aTry, fault));
  const until = new Date(deps.realNow() + wait);
  await untilWritten(at, () => inbox.postpone(event.id, owner, until, fault, { outages, answering }));
  return { kind: 'later', pause: wait };
}

/** Told to the sender first: a dead letter that nobody heard of would be the worse half to lose. */
async function buried(at: AtChat, aTry: Try, fault: string): Promise<EventEnd> {
  const { inbox, owner, words, tally, log } = at.deps;
  const { event, named } = aTry;
  const received = readable(event);
  if (received.incoming !== null) {
    try {
      await answer(at, addressed(aTry, received), {
        ...silence,
        replies: [words.fault(referenceOf(event.id))],
      });
    } catch (error) {
      if (error instanceof NoLongerOurs || isAway(at.deps, error)) throw error;
      // Nothing may keep a dead letter from being buried, or it would come back for ever.
      log.error({ ...named, fault: faultOf(error).fault }, 'the sender of a dead letter could not be told');
    }
  }
  if (!(await inbox.bury(event.id, owner, fault))) throw new NoLongerOurs();
  tally.dead();
  log.error({ ...named, fault }, 'event is a dead letter');
  return over;
}

function readable(event: ClaimedEvent): Received {
  try {
    return receivedFrom(event);
  } catch {
    return { incoming: null, replyToken: null };
  }
}
