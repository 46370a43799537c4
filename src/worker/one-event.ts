import { aftermathOfEvent } from '../app/aftermath.ts';
import { within } from '../app/deadline.ts';
import { faultOf } from '../app/fault.ts';
import { referenceOf, shortId, type ClaimedEvent } from '../app/inbox.ts';
import { readAbout } from '../chat/calls/about.ts';
import type { Incoming } from '../chat/arriving/incoming.ts';
import type { Ahead } from '../chat/arriving/speaker.ts';
import { receivedFrom, type Received } from '../line/incoming.ts';
import { answer } from './answer.ts';
import { NoLongerOurs, type HeldChat } from './held-chat.ts';
import { withProgress } from './progress.ts';
import { untilWritten } from './until-written.ts';
import type { Pace, Response, WorkerDeps } from './ports.ts';

/** A try that ended without a word this often is taken for one that ends the process. */
const lostAtMost = 3;
/** The database may go away at any time; going away so often during the same event is that event's doing. */
const outagesAtMost = 3;

/** Milliseconds from when it was said until the door took it: sooner, nobody has unsent or edited anything. */
const overtakenAfter = 1_000;

/** Milliseconds that a try gets though the server was down between it and the first. */
const tryAtLeast = 5_000;

/** `over`: the chat's next event may come. `later`: this one will be tried again, those behind it wait. */
export type EventEnd = { readonly kind: 'over' } | { readonly kind: 'later'; readonly pause: number };

const over: EventEnd = { kind: 'over' };

const silence: Response = { replies: [], aftermath: aftermathOfEvent() };

/**
 * Applies one event and answers it. Rejects only when what became of it could not be written down: because the
 * event is no longer ours, or the server stops while the database is away.
 */
export async function applyEvent(
  deps: WorkerDeps,
  pace: Pace,
  held: HeldChat,
  event: ClaimedEvent,
  ahead: Ahead,
  stopping: AbortSignal,
): Promise<EventEnd> {
  const { inbox, owner, log } = deps;
  const aTry = Math.min(pace.heldFor, tryAtLeast);
  const named = { event: referenceOf(event.id), chat: shortId(event.chat), attempt: event.attempts };
  let { answering } = event;
  const begins = (): void => {
    answering = true;
  };
  try {
    if (event.lost >= lostAtMost) return await buried('process-ended');
    const { incoming, replyToken } = receivedFrom(event);
    if (incoming !== null) {
      const { message } = incoming;
      if (incoming.saying.kind === 'unsent' && message !== null) await forgetMessage(message);
      const { replies, aftermath } = (await isOvertaken(incoming))
        ? silence
        : await withProgress(
            deps,
            pace,
            incoming,
            within(
              Math.max(timeLeft(), aTry),
              deps.conversation.respond(await withQuoteRecognised(incoming), ahead),
            ),
          );
      const ready = aftermath.told;
      await answer(deps, pace, held, { event, message, replyToken, ready, begins, stopping }, replies);
      await aftermath.over();
    }
    if (!(await written(() => inbox.finish(event.id, owner)))) throw new NoLongerOurs();
    deps.tally.applied((deps.clock.now().getTime() - event.received.getTime()) / 1_000);
    log.debug(named, 'event applied');
    return over;
  } catch (error) {
    if (error instanceof NoLongerOurs) throw error;
    const outages = event.outages + (deps.isOutage(error) ? 1 : 0);
    if (outages > event.outages && outages < outagesAtMost) {
      log.warn({ ...named, outages }, 'the database went away during an event');
      await written(() => inbox.giveBack(event.id, owner, { outages, answering }));
      return { kind: 'later', pause: 0 };
    }
    return await failed(error, outages);
  }

  async function failed(error: unknown, outages: number): Promise<EventEnd> {
    const { fault, frames } = faultOf(error);
    deps.tally.failed();
    log.error({ ...named, fault, frames }, 'event failed');
    const wait = pace.pauseAfter(event.attempts);
    if (timeLeft() <= wait) return await written(() => buried(fault));
    const until = new Date(deps.realNow() + wait);
    await written(() => inbox.postpone(event.id, owner, until, fault, { outages, answering }));
    return { kind: 'later', pause: wait };
  }

  /** Told to the sender first: a dead letter that nobody heard of would be the worse half to lose. */
  async function buried(fault: string): Promise<EventEnd> {
    const { incoming, replyToken } = readable();
    if (incoming !== null) {
      const sorry = deps.words.fault(referenceOf(event.id));
      try {
        const { told: ready } = silence.aftermath;
        const to = { event, message: incoming.message, replyToken, ready, begins, stopping };
        await answer(deps, pace, held, to, [sorry]);
      } catch (error) {
        if (error instanceof NoLongerOurs || deps.isOutage(error)) throw error;
        // Nothing may keep a dead letter from being buried, or it would come back for ever.
        log.error({ ...named, fault: faultOf(error).fault }, 'the sender of a dead letter could not be told');
      }
    }
    if (!(await inbox.bury(event.id, owner, fault))) throw new NoLongerOurs();
    deps.tally.dead();
    log.error({ ...named, fault }, 'event is a dead letter');
    return over;
  }

  function readable(): Received {
    try {
      return receivedFrom(event);
    } catch {
      return { incoming: null, replyToken: null };
    }
  }

  /** What the worker itself still holds of it; events of one chat come in order, so it was applied before. */
  async function forgetMessage(message: string): Promise<void> {
    await inbox.forgetMessage(event.chat, message, event.at);
    await held.forgetMessage(message);
  }

  /**
   * LINE may deliver a message after its own taking back, or after the words that replaced it; then nothing was said.
   * An edit also overtakes the answers to what the message said before.
   */
  async function isOvertaken({ message, saying }: Incoming): Promise<boolean> {
    if (message === null || saying.kind !== 'text') return false;
    if (saying.edited === true) {
      if (await inbox.wasUnsent(message)) return true;
      const newest = await inbox.takesEdit(event.chat, message, event.at);
      if (newest) await held.forgetMessage(message);
      return !newest;
    }
    const late = event.received.getTime() - event.at.getTime() > overtakenAfter;
    return late && ((await inbox.wasUnsent(message)) || (await inbox.wasEdited(message)));
  }

  /** Whoever quotes the bot speaks to it. */
  async function withQuoteRecognised(incoming: Incoming): Promise<Incoming> {
    const { saying } = incoming;
    if (saying.kind !== 'text' || saying.quoted === null) return incoming;
    const own = await deps.said.find(event.chat, saying.quoted);
    if (own === null) return incoming;
    return { ...incoming, saying: { ...saying, mentioned: true, about: readAbout(own.about) } };
  }

  function timeLeft(): number {
    return pace.heldFor - (deps.realNow() - event.firstTriedAt.getTime());
  }

  function written<T>(write: () => Promise<T>): Promise<T> {
    return untilWritten(deps, pace, stopping, write);
  }
}
