/** How often it is looked whether whoever started us is still there, in milliseconds. */
const LOOKED_EVERY = 500;

export interface Stop {
  /** Settles when somebody asks us to stop: Ctrl-C, systemd or Docker, or npm by disappearing. */
  readonly asked: Promise<void>;
}

/**
 * Listens for the wish to stop from the very start, so that one that comes early is not lost. Under npm the parent is
 * watched too: a killed npm passes nothing on, and a server without its npm would hold the database for ever.
 */
export function onStop(underNpm = process.env.npm_lifecycle_event !== undefined): Stop {
  const asked = new Promise<void>((resolve) => {
    const stop = (): void => {
      resolve();
    };
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
    if (!underNpm) return;
    const parent = process.ppid;
    const watch = setInterval(() => {
      if (process.ppid !== parent) resolve();
    }, LOOKED_EVERY);
    watch.unref();
  });
  return { asked };
}
