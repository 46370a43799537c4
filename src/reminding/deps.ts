import type { Logger } from 'pino';
import type { Errands } from '../app/errands.ts';
import type { Lanes, Said } from '../app/inbox.ts';
import type { RemindingPorts } from '../app/plan-reminders.ts';
import type { Ports } from '../app/ports.ts';
import type { Purses } from '../app/purse.ts';
import type { Reply } from '../chat/reply.ts';
import type { LineMessage } from '../line/messenger.ts';
import type { Pusher } from '../line/pusher.ts';

/** What the clock's door needs of the world. */
export interface RemindingDeps {
  readonly ports: RemindingPorts & Pick<Ports, 'people'>;
  readonly purses: Purses;
  readonly pusher: Pick<Pusher, 'push'>;
  /** What coordinators are to know. */
  readonly errands: Errands;
  readonly lanes: Lanes;
  readonly said: Said;
  readonly render: (replies: readonly Reply[]) => readonly LineMessage[];
  readonly log: Logger;
  /** The time on the wall, in milliseconds, which nobody moves: leases and the next tries. */
  readonly realNow: () => number;
  readonly isOutage: (error: unknown) => boolean;
  /** Unique for this process. */
  readonly owner: string;
}

/** All in milliseconds of real time unless said otherwise. */
export interface RemindingPace {
  /** How often it is looked whether somebody is to be reminded; null: only when asked. */
  readonly lookEvery: number | null;
  /** How long the process that reminds may be silent before another one does it. */
  readonly leaseFor: number;
  /** How long one try may take, LINE's answer and what is written about it. */
  readonly tryFor: number;
  /** The pause after the nth try that LINE did not answer. */
  readonly pauseAfter: (attempt: number) => number;
  /** By the clock of the conversation: LINE knows a retry key for 24 hours, and a clock may be wrong by some. */
  readonly keyIsGoodFor: number;
  /**
   * How long what waits for an office to open is left alone at most. A clock that people move on may be there sooner
   * than real time.
   */
  readonly closedForAtMost: number;
  /** Messages on their way at the same time. */
  readonly atOnce: number;
}

const MINUTE = 60_000;

export const usualRemindingPace: RemindingPace = {
  lookEvery: 20_000,
  leaseFor: MINUTE,
  tryFor: 15_000,
  pauseAfter: (attempt) => Math.min(1_000 * 2 ** Math.min(attempt - 1, 10), 15 * MINUTE),
  keyIsGoodFor: 20 * 60 * MINUTE,
  closedForAtMost: Infinity,
  atOnce: 4,
};
