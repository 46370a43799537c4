import { once } from 'node:events';

/** How often it is looked whether whoever started us is still there, in milliseconds. */
const LOOKED_EVERY = 500;

export interface Stop {
  /** Settles when somebody asks us to stop: Ctrl-C, systemd or Docker, or npm by disappearing. */
  readonly asked: Promise<void>;
  /** The same, for what can be broken off: a start that still waits for something. */
  readonly signal: AbortSignal;
}

/**
 * Listens for the wish to stop from the very start, so that one that comes early is not lost. Under npm the parent is
 * watched too: a killed npm passes nothing on, and a server without its npm would hold the database for ever.
 */
export function onStop(underNpm = process.env.npm_lifecycle_event !== undefined): Stop {
  const stopping = new AbortController();
  const stop = (): void => {
    stopping.abort();
  };
  const asked = once(stopping.signal, 'abort').then(() => undefined);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
  if (underNpm) {
    const parent = process.ppid;
    const watch = setInterval(() => {
      if (process.ppid !== parent) stop();
    }, LOOKED_EVERY);
    watch.unref();
  }
  return { asked, signal: stopping.signal };
}
