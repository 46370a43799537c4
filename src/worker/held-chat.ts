import type { ClaimedEvent, LateAnswer, LateAnswers, Lanes, Receipt } from '../app/inbox.ts';
import type { Pace, WorkerDeps } from './ports.ts';

/** More answers than a reply has messages are never shown at once. */
const keptAtMost = 5;

/** Thrown where the chat or the event turned out to be somebody else's by now: whatever was going on here ends. */
export class NoLongerOurs extends Error {
  override readonly name = 'NoLongerOurs';
}

/**
 * Thrown where the event may be gone with the database's machine. It is given back, which waits for the journal and so
 * for the event too, and is begun anew.
 */
export class NotDurable extends Error {
  override readonly name = 'NotDurable';
}

/** A chat that this process works on. Nobody else does, as long as `isOurs`. */
export interface HeldChat {
  readonly chat: string;
  /** Tells this turn at the chat from every other. */
  readonly turn: string;
  /** The turn before this one, whoever had it; null where nobody remembers. */
  readonly before: string | null;
  /** Whether all chats are held up: then nothing is to be done here. */
  readonly heldUp: Promise<boolean>;
  /** What had still to be shown here when that was last read or written. */
  late(): LateAnswers;
  /** What has still to be shown by now: somebody may have had it erased. Asks nobody where nothing was late. */
  lateNow(): Promise<LateAnswers>;
  /** False when the lease may have run out, e.g. because this process was stopped for a while. */
  isOurs(): boolean;
  /**
   * Keeps an answer for the next reply. Keeping the answer to the same event again keeps it once.
   * @param begun since when it may have been read what it says, by real time
   */
  keep(answer: LateAnswer, begun: Date): Promise<void>;
  /** The answers to a LINE message that was unsent are shown no more. */
  forgetMessage(message: string): Promise<void>;
  /** What was late has been shown, except these. */
  shown(rest: LateAnswers): Promise<void>;
  /** @param turn whether it stays known that this turn was the last one there */
  release(turn?: 'remembered'): Promise<void>;
}

/** What the door is storing. */
export interface Expected {
  readonly receipt: Promise<Receipt>;
  /** The receipt is there. */
  isStored: boolean;
}

/** What a worker has at hand while it is at a chat. */
export interface AtChat {
  readonly deps: WorkerDeps;
  readonly pace: Pace;
  readonly held: HeldChat;
  /** What this turn was begun for, if for anything. */
  readonly expected: Expected | null;
  /** The server stops: nothing more is waited for. */
  readonly stopping: AbortSignal;
  /** Events that this process began to answer before they turned out not to be its own. */
  readonly answeredInVain: Set<string>;
}

/** Milliseconds until an event is given up for dead; 0 or less when its time is over. */
export function timeLeft({ deps, pace }: AtChat, { firstTriedAt }: ClaimedEvent): number {
  return pace.heldFor - (deps.realNow() - firstTriedAt.getTime());
}

type Deps = Pick<WorkerDeps, 'owner' | 'realNow' | 'log'> & { readonly lanes: Lanes };

/** Takes a chat; null when somebody else has it. */
export async function holdChat(deps: Deps, pace: Pace, chat: string): Promise<HeldChat | null> {
  const { lanes, owner } = deps;
  const until = (): Date => new Date(deps.realNow() + pace.leaseFor);
  let renewedAt = performance.now();
  const acquired = await lanes.take(chat, owner, new Date(deps.realNow()), until());
  if (acquired === null) return null;
  let { late } = acquired;
  let taken = false;
  const renewal = setInterval(() => {
    const asked = performance.now();
    lanes.renew(chat, owner, until()).then(
      (ours) => {
        if (ours) renewedAt = asked;
        else taken = true;
      },
      () => {
        // The database is away: asked again at the next beat, and the lease runs out if it stays away.
        deps.log.warn('a lease could not be renewed');
      },
    );
  }, pace.renewEvery);

  function nowLate(next: LateAnswers | null): LateAnswers {
    if (next === null) throw new NoLongerOurs();
    late = next;
    return next;
  }

  return {
    chat,
    turn: acquired.turn,
    before: acquired.before,
    heldUp: acquired.heldUp,
    late: () => late,
    // A margin, so that the last renewal still covers the claim that follows.
    isOurs: () => !taken && performance.now() - renewedAt < pace.leaseFor * 0.8,
    lateNow: async () => (late.answers.length === 0 ? late : nowLate(await lanes.late(chat, owner))),
    async keep(answer, begun) {
      nowLate(await lanes.keep(chat, owner, answer, { atMost: keptAtMost, begun }));
    },
    async forgetMessage(message) {
      if (late.answers.some((it) => it.message === message))
        nowLate(await lanes.forgetMessage(chat, owner, message));
    },
    async shown(rest) {
      nowLate((await lanes.shown(chat, owner, rest)) ? rest : null);
    },
    async release(turn) {
      clearInterval(renewal);
      await lanes.release(chat, owner, turn);
    },
  };
}
