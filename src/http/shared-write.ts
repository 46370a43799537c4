import type { Arrival, Arrivals, Stored } from '../app/inbox.ts';
import type { Allowance } from './body.ts';

/**
 * `late`: not known to be durable in time. `full`: too much waits already. `failed`: the database would not take
 * them. In all three the events may still become durable, which their ids make harmless.
 */
export type WriteOutcome = readonly Stored[] | 'late' | 'full' | 'failed';

export interface SharedWrites {
  /** Stores the events of one request, and says within so many milliseconds what became of them. Never rejects. */
  store(arrivals: readonly Arrival[], time: number): Promise<WriteOutcome>;
}

/** A write that has not come back after this is left alone, and the next may start beside it; but only so many. */
const stuckAfter = 2_000;
const stuckAtMost = 4;

interface Request {
  readonly arrivals: readonly Arrival[];
  readonly bytes: number;
  settle(outcome: WriteOutcome): void;
}

/**
 * One write at a time for all requests that wait at the same moment. A journaled write takes a few milliseconds
 * however many events are in it, so a burst costs no more writes than it has waits.
 */
export function createSharedWrites(arrivals: Arrivals, allowance: Allowance): SharedWrites {
  let waiting: Request[] = [];
  let writing = false;
  let stuck = 0;

  function writeNext(): void {
    if (writing || stuck >= stuckAtMost || waiting.length === 0) return;
    const requests = waiting;
    waiting = [];
    writing = true;
    let given = false;
    const giveUp = setTimeout(() => {
      given = true;
      stuck += 1;
      writing = false;
      writeNext();
    }, stuckAfter);
    void storeAll(requests).finally(() => {
      clearTimeout(giveUp);
      if (given) stuck -= 1;
      else writing = false;
      for (const { bytes } of requests) allowance.give(bytes);
      writeNext();
    });
  }

  async function storeAll(requests: readonly Request[]): Promise<void> {
    try {
      const stored = await arrivals.store(requests.flatMap((it) => it.arrivals));
      let next = 0;
      for (const request of requests) {
        request.settle(stored.slice(next, (next += request.arrivals.length)));
      }
    } catch {
      for (const request of requests) request.settle('failed');
    }
  }

  return {
    store(events, time) {
      const bytes = events.reduce((sum, it) => sum + 2 * it.json.length, 0);
      if (!allowance.take(bytes)) return Promise.resolve('full');
      return new Promise((resolve) => {
        const timer = setTimeout(() => {
          if (waiting.includes(request)) {
            waiting = waiting.filter((it) => it !== request);
            allowance.give(bytes);
          }
          resolve('late');
        }, time);
        const request: Request = {
          arrivals: events,
          bytes,
          settle(outcome) {
            clearTimeout(timer);
            resolve(outcome);
          },
        };
        waiting.push(request);
        writeNext();
      });
    },
  };
}
