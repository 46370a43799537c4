import { setTimeout as pause } from 'node:timers/promises';
import type { Pace, WorkerDeps } from './ports.ts';

interface Needed {
  readonly deps: Pick<WorkerDeps, 'isOutage'>;
  readonly pace: Pick<Pace, 'outagePause'>;
  readonly stopping: AbortSignal;
}

/**
 * Does something with the database, however long it is away: writes down what has already happened and would happen
 * again if it were not written, or makes ready what a start needs. Rejects when the server stops meanwhile, and for
 * every fault that is no outage.
 */
export async function untilWritten<T>({ deps, pace, stopping }: Needed, write: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await write();
    } catch (error) {
      if (!deps.isOutage(error) || stopping.aborted) throw error;
      await pause(pace.outagePause, undefined, { signal: stopping }).catch(() => undefined);
    }
  }
}
