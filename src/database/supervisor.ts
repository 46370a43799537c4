import { setTimeout as wait } from 'node:timers/promises';
import type { EngineProcess, Exit, Opening } from './engine-process.ts';
import { DatabaseRefusal, reasonOf } from './refusal.ts';

/** `ended`: the restarts were given up; the sentence says why and what to do. */
export type State = 'up' | 'down' | { readonly ended: string };

/** A database process that is started again when it dies. */
export interface Supervised {
  /** The process of now, for a message or a test. */
  pid(): number | undefined;
  state(): State;
  /** @returns what ends the listening. */
  onState(listener: (state: State) => void): () => void;
  close(): Promise<void>;
}

/** How patient the supervisor is. Tests are less so. */
export interface Patience {
  /** A folder held by another process is tried again for this long. */
  readonly heldForMs: number;
  readonly pingEveryMs: number;
  /** So many pings in a row without an answer, and the process is killed. Pings, not time: a machine may sleep. */
  readonly silentPings: number;
  readonly restartAfterMs: number;
}
export const PATIENCE: Patience = {
  heldForMs: 15_000,
  pingEveryMs: 4_000,
  silentPings: 5,
  restartAfterMs: 100,
};

const HELD = /DBPathInUse|address already in use/i;
const TRY_AGAIN_AFTER_MS = 250;
/** Deaths that close together are no accident, and going on could make things worse. */
const DEATHS = 3;
const DEATHS_WITHIN_MS = 60_000;

/** What the supervisor does not know: which process it is, and whose. */
export interface Supervision {
  readonly folder: string;
  /** Broken off by the signal, a start ends like a process that died. */
  start(signal: AbortSignal): Promise<Opening>;
  /** Sees that it is our database, and lets everybody's address lead to it. What it throws ends the process. */
  publish(engine: EngineProcess): Promise<void>;
  /** Who holds the folder. */
  owner(): string;
  /** Hears a plain line when the folder is held and waited for. */
  say(line: string): void;
  /** What to do about a damaged database, beginning with a verb. */
  remedy(): string;
  /** What to do when the program itself does not load. */
  notLoaded(why: string): string;
  readonly patience: Patience;
  /** Breaks the first start off; `supervise` then rejects with its reason. */
  readonly signal: AbortSignal;
}

/**
 * Starts the process and keeps it going: a silent one is killed, a dead one started again. Three deaths within a
 * minute, or one while opening, end that.
 * @throws {DatabaseRefusal} when the first start does not succeed.
 */
export async function supervise(supervision: Supervision): Promise<Supervised> {
  const { patience } = supervision;
  const listeners = new Set<(state: State) => void>();
  const closing = new AbortController();
  let deaths: readonly number[] = [];
  let state: State = 'up';
  let engine: EngineProcess | undefined = await open(supervision, supervision.signal);
  let restarting: Promise<void> = Promise.resolve();
  watch(engine);

  function change(next: State): void {
    state = next;
    for (const listener of listeners) listener(next);
  }

  function watch(watched: EngineProcess): void {
    const stop = killWhenSilent(watched, patience);
    void watched.ended.then((exit) => {
      stop();
      if (!closing.signal.aborted) restarting = restart(exit);
    });
  }

  async function restart(exit: Exit): Promise<void> {
    engine = undefined;
    const now = performance.now();
    deaths = [...deaths.filter((at) => now - at < DEATHS_WITHIN_MS), now];
    if (deaths.length >= DEATHS) {
      change({
        ended: `the database in ${supervision.folder} ended ${DEATHS} times within a minute (${nameOf(exit)}) and is not started again: ${supervision.remedy()}`,
      });
      return;
    }
    change('down');
    try {
      await wait(patience.restartAfterMs, undefined, { signal: closing.signal });
      engine = await open(supervision, closing.signal);
    } catch (error) {
      if (!closing.signal.aborted) change({ ended: reasonOf(error) });
      return;
    }
    watch(engine);
    change('up');
  }

  return {
    pid: () => engine?.pid,
    state: () => state,
    onState: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: async () => {
      closing.abort();
      await restarting;
      await engine?.close();
    },
  };
}

async function open(supervision: Supervision, signal: AbortSignal): Promise<EngineProcess> {
  const { folder } = supervision;
  const opening = await startWhenFree(supervision, signal);
  if (signal.aborted) {
    if (opening.result === 'serving') await opening.engine.close();
    signal.throwIfAborted();
  }
  switch (opening.result) {
    case 'serving':
      break;
    case 'died':
      throw new DatabaseRefusal(
        `the database in ${folder} ended while it was opened (${nameOf(opening.exit)}): its files are damaged or another user's, or the disk is full; ${supervision.remedy()}`,
      );
    case 'not-loaded':
      throw new DatabaseRefusal(supervision.notLoaded(firstLine(opening.why)));
    case 'not-opened':
      if (HELD.test(opening.why)) {
        throw new DatabaseRefusal(
          `the database in ${folder} is in use by ${supervision.owner()}: stop that one first, or set DATA_DIR to another folder`,
        );
      }
      throw new DatabaseRefusal(
        `the database in ${folder} cannot be opened (${firstLine(opening.why)}): see that the folder and its files belong to the user that runs the server, or ${supervision.remedy()}`,
      );
    default:
      return opening satisfies never;
  }
  try {
    await supervision.publish(opening.engine);
    return opening.engine;
  } catch (error) {
    await opening.engine.close();
    if (error instanceof DatabaseRefusal) throw error;
    throw new DatabaseRefusal(
      `the database in ${folder} opened but did not answer (${reasonOf(error)}): ${supervision.remedy()}`,
      { cause: error },
    );
  }
}

/** The folder may still be held by a server that is just going. */
async function startWhenFree(supervision: Supervision, signal: AbortSignal): Promise<Opening> {
  const until = performance.now() + supervision.patience.heldForMs;
  for (let said = false; ; said = true) {
    const opening = await supervision.start(signal);
    if (opening.result !== 'not-opened' || !HELD.test(opening.why) || performance.now() > until)
      return opening;
    if (!said)
      supervision.say(`waiting for ${supervision.folder}, which is in use by ${supervision.owner()}`);
    await wait(TRY_AGAIN_AFTER_MS, undefined, { signal });
  }
}

function killWhenSilent(engine: EngineProcess, { pingEveryMs, silentPings }: Patience): () => void {
  let unanswered = 0;
  const timer = setInterval(() => {
    unanswered += 1;
    if (unanswered > silentPings) engine.kill();
    // A ping that is still on its way is the one to wait for.
    else if (unanswered === 1) void engine.ping().then(() => (unanswered = 0));
  }, pingEveryMs);
  return () => {
    clearInterval(timer);
  };
}

function nameOf({ code, signal }: Exit): string {
  return signal ?? `exit ${code ?? 'unknown'}`;
}

/** A library's message goes on for lines; the first one names the matter. */
function firstLine(why: string): string {
  return why.split('\n', 1)[0] ?? why;
}
