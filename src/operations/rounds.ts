/** What a process does by itself, again and again, one round after another. */
export interface Rounds {
  /** A round now, and from then on every so often. */
  start(): void;
  /** A round as soon as the one under way is over. */
  look(): Promise<void>;
  /** Something else between two rounds. Rejects as it does. */
  between(work: () => Promise<void>): Promise<void>;
  /** Aborted when the process stops: a round breaks off what it is at. */
  readonly stopping: AbortSignal;
  stop(): Promise<void>;
}

/**
 * @param round must not reject
 * @param every milliseconds of real time between their beginnings
 */
export function rounds(round: () => Promise<void>, every: number): Rounds {
  const stopping = new AbortController();
  let last: Promise<void> = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;

  function between(work: () => Promise<void>): Promise<void> {
    const done = last.then(work);
    last = done.catch(() => undefined);
    return done;
  }
  const look = (): Promise<void> => between(() => (stopping.signal.aborted ? Promise.resolve() : round()));

  return {
    start() {
      void look();
      timer = setInterval(() => void look(), every);
      timer.unref();
    },
    look,
    between,
    stopping: stopping.signal,
    async stop() {
      clearInterval(timer);
      stopping.abort();
      await last;
    },
  };
}
