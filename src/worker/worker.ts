import { DeadlinePassed, within } from '../app/deadline.ts';
import { faultOf } from '../app/fault.ts';
import { shortId, type Caller, type Receipt } from '../app/inbox.ts';
import type { Ahead } from '../chat/arriving/speaker.ts';
import { claimNext } from './claim.ts';
import { holdChat, NoLongerOurs, type Expected, type HeldChat } from './held-chat.ts';
import { latestTurns } from './latest-turns.ts';
import { applyEvent } from './one-event.ts';
import { hasOurPid, isGone, onThisHost } from './owner.ts';
import { usualPace, type Pace, type WorkerDeps } from './ports.ts';

export interface Worker {
  /** Takes over what dead processes of this machine held, and begins. An absent database is waited for. */
  start(): Promise<void>;
  /** For `/readyz`. */
  isRunning(): boolean;
  /** These chats have something new. */
  wake(chats: readonly string[]): void;
  /**
   * What these said, each in a chat of its own, is being written down. Who has nothing else to do takes the chats
   * meanwhile.
   * @param stored never rejects
   */
  readonly expect: (callers: readonly Caller[], stored: Promise<Receipt>) => void;
  /** Resolves when there is nothing left that this worker could take up, failed events included. */
  idle(): Promise<void>;
  /** Finishes the events it is at, and begins no other until `resume`: for a backup. */
  pause(): Promise<void>;
  resume(): void;
  /** As `pause`, for good, and within 10 s. What is not finished by then is taken over by the next process. */
  drain(): Promise<void>;
}

/** A chat gives way to others after so many events. */
const eventsInARow = 20;

/** A turn at a chat. */
interface Turn extends Caller {
  readonly expected: Expected | null;
}

type RunEnd =
  { readonly kind: 'empty' | 'again' | 'elsewhere' } | { readonly kind: 'later'; readonly pause: number };

/** Applies the events of the inbox: each chat's in order, chats side by side, beside other processes. */
export function createWorker(deps: WorkerDeps, unusual: Partial<Pace> = {}): Worker {
  const pace: Pace = { ...usualPace, ...unusual };
  const stopping = new AbortController();
  const queue = new Set<string>();
  const running = new Set<string>();
  /** Those of them whose event takes long: they wait for somebody else, and keep nobody from their turn. */
  const waitingLong = new Set<string>();
  /** Chats whose next event waits for its next try. */
  const later = new Map<string, NodeJS.Timeout>();
  const answeredInVain = new Set<string>();
  const latest = latestTurns();
  /** Chats that another process works on, and until when (performance.now()) they are not asked for again. */
  const elsewhere = new Map<string, number>();
  let state: 'new' | 'running' | 'paused' | 'drained' = 'new';
  let tookOver = false;
  let databaseAway = false;
  let handled = 0;
  let poll: NodeJS.Timeout | undefined;
  let waiters: { readonly until: () => boolean; readonly resolve: () => void }[] = [];

  const begun = (): boolean => state === 'running';
  const isFull = (): boolean =>
    running.size - waitingLong.size >= pace.chatsAtOnce || running.size >= pace.chatsAtMost;
  const noneRuns = (): boolean => running.size === 0;
  const quiet = (): boolean => queue.size + running.size + later.size === 0;

  function next(): void {
    for (const chat of queue) {
      if (!begun() || isFull()) break;
      if (running.has(chat)) continue;
      queue.delete(chat);
      begin({ chat, lineUser: null, alone: true, expected: null });
    }
    const done = waiters.filter((it) => it.until());
    waiters = waiters.filter((it) => !done.includes(it));
    for (const { resolve } of done) resolve();
  }

  function begin(turn: Turn): void {
    running.add(turn.chat);
    void run(turn);
  }

  function when(until: () => boolean): Promise<void> {
    return new Promise((resolve) => {
      waiters.push({ until, resolve });
      next();
    });
  }

  /** One turn at a chat. Never rejects. */
  async function run(turn: Turn): Promise<void> {
    const { chat } = turn;
    let end: RunEnd;
    try {
      end = await workOn(turn);
      databaseAway = false;
    } catch (error) {
      end = afterFault(chat, error);
    }
    running.delete(chat);
    if (end.kind === 'again') queue.add(chat);
    if (end.kind === 'elsewhere') elsewhere.set(chat, performance.now() + 3 * pace.pollEvery);
    if (end.kind === 'later' && state !== 'drained') {
      const timer = setTimeout(() => {
        later.delete(chat);
        queue.add(chat);
        next();
      }, end.pause);
      later.set(chat, timer);
    }
    next();
  }

  async function workOn(turn: Turn): Promise<RunEnd> {
    const { chat, lineUser } = turn;
    const own = latest.at(chat);
    // While the chat is being taken: where the turn before proves to be our own, nothing was said in it in between.
    const early = own === undefined ? null : deps.conversation.ahead(chat, lineUser);
    const held = await holdChat(deps, pace, chat);
    if (held === null) return { kind: 'elsewhere' };
    const ahead = early !== null && held.before === own ? early : deps.conversation.ahead(chat, lineUser);
    try {
      return await eventsOf(held, turn, ahead);
    } finally {
      if (ahead !== null) latest.remember(chat, held.turn);
      // A lease that cannot be released now is our own to take again, or runs out.
      await held.release(ahead === null ? undefined : 'remembered').catch((error: unknown) => {
        deps.log.warn({ fault: faultOf(error).fault }, 'a chat could not be released');
      });
    }
  }

  async function eventsOf(held: HeldChat, { alone, expected }: Turn, ofFirst: Ahead): Promise<RunEnd> {
    const at = { deps, pace, held, expected, stopping: stopping.signal, answeredInVain };
    // Which of several comes first is known when all of them are there.
    if (!alone) await expected?.receipt;
    for (let done = 0; begun() && held.isOurs(); done += 1) {
      if (done >= eventsInARow && queue.size > 0) return { kind: 'again' };
      // Only the first event is nearly always there, and what it needs to know of its chat is read beside it.
      const ahead = done === 0 ? ofFirst : null;
      const claim = await claimNext(at);
      if (claim === null) return { kind: 'elsewhere' };
      if (claim.kind === 'none') return { kind: 'empty' };
      if (claim.kind === 'later') {
        return { kind: 'later', pause: Math.max(claim.at.getTime() - deps.realNow(), 0) };
      }
      const end = await aside(held.chat, applyEvent(at, claim.event, ahead));
      handled += 1;
      if (end.kind === 'later') return end;
    }
    return { kind: 'again' };
  }

  /** Lets others have the turn of a chat whose event takes long. */
  async function aside<T>(chat: string, work: Promise<T>): Promise<T> {
    const timer = setTimeout(() => {
      waitingLong.add(chat);
      next();
    }, pace.longAfter);
    try {
      return await work;
    } finally {
      clearTimeout(timer);
      waitingLong.delete(chat);
    }
  }

  function afterFault(chat: string, error: unknown): RunEnd {
    const { fault, frames } = faultOf(error);
    if (error instanceof NoLongerOurs)
      deps.log.warn({ chat: shortId(chat) }, 'another process took over a chat');
    else if (deps.isOutage(error)) noteOutage(fault);
    else deps.log.error({ chat: shortId(chat), fault, frames }, 'the worker failed');
    return { kind: 'later', pause: pace.outagePause };
  }

  /** Once per outage, not once per chat and second. */
  function noteOutage(fault: string): void {
    if (!databaseAway) deps.log.warn({ fault }, 'the database is away');
    databaseAway = true;
  }

  /** Looks for chats with work. Never rejects. */
  async function look(everywhere: boolean): Promise<void> {
    if (!begun()) return;
    try {
      // At the start, and whenever a chat turns out to be held: its holder may have died since.
      if (!tookOver || elsewhere.size > 0) await takeOver();
      const now = performance.now();
      for (const [chat, until] of elsewhere) if (until <= now) elsewhere.delete(chat);
      for (const chat of await deps.inbox.chatsWaiting()) {
        if (running.has(chat) || later.has(chat) || (!everywhere && elsewhere.has(chat))) continue;
        queue.add(chat);
      }
      databaseAway = false;
    } catch (error) {
      const { fault, frames } = faultOf(error);
      if (deps.isOutage(error)) noteOutage(fault);
      else deps.log.error({ fault, frames }, 'the worker could not look for work');
    }
    next();
  }

  /** Nobody of this machine has to wait a minute for the lease of a process that is gone. */
  async function takeOver(): Promise<void> {
    const owners = await deps.lanes.owners(onThisHost());
    // After the start nobody who had our process id before us is left.
    const gone = owners.filter((it) => isGone(it, deps.owner) && !(tookOver && hasOurPid(it)));
    if (gone.length > 0) await deps.lanes.releaseAllOf(gone);
    tookOver = true;
  }

  async function pollForEver(): Promise<void> {
    await look(false);
    if (state === 'drained') return;
    poll = setTimeout(() => void pollForEver(), pace.pollEvery);
  }

  function wake(chats: readonly string[]): void {
    for (const chat of chats) if (!later.has(chat)) queue.add(chat);
    next();
  }

  return {
    async start() {
      if (state !== 'new') return;
      state = 'running';
      await pollForEver();
    },
    isRunning: () => state === 'running' || state === 'paused',
    wake,
    expect(callers, stored) {
      const taken = new Set<string>();
      const expected: Expected = { receipt: stored, isStored: false };
      // Under load every turn in vain, for what came before or could not be stored, would be somebody's who waits.
      if (begun() && quiet())
        for (const caller of callers) {
          if (isFull()) break;
          taken.add(caller.chat);
          begin({ ...caller, expected });
        }
      void stored.then(({ fresh }) => {
        expected.isStored = true;
        wake(fresh.filter((chat) => !taken.has(chat)));
      });
    },
    async idle() {
      for (let before = -1; before !== handled;) {
        // What this process was woken for needs no look; the last one sees what others left.
        await when(quiet);
        before = handled;
        await look(true);
        await when(quiet);
      }
    },
    async pause() {
      if (state === 'running') state = 'paused';
      await when(noneRuns);
    },
    resume() {
      if (state === 'paused') state = 'running';
      void look(false);
    },
    async drain() {
      state = 'drained';
      clearTimeout(poll);
      for (const timer of later.values()) clearTimeout(timer);
      later.clear();
      stopping.abort();
      try {
        await within(pace.drainWithin, when(noneRuns));
      } catch (error) {
        if (!(error instanceof DeadlinePassed)) throw error;
        deps.log.warn({ chats: running.size }, 'stopped before these chats were finished');
      }
    },
  };
}
