/** Between the beginnings of two checks of one host. */
const APART_MS = 1_000;
const MOST_HOSTS = 5_000;

export interface Pace {
  /** Waits until it is this host's turn; in the order of asking. Rejects when the signal ends the wait. */
  turn(host: string, signal: AbortSignal): Promise<void>;
  /** Milliseconds until a check of this host could begin. */
  waitOf(host: string): number;
}

/** One check, with its redirects, a second per host. */
export function paceOf(now: () => number, wait: (ms: number, signal: AbortSignal) => Promise<void>): Pace {
  const next = new Map<string, number>();
  const waitOf = (host: string): number => Math.max(0, (next.get(host) ?? 0) - now());

  return {
    waitOf,
    async turn(host, signal) {
      const ms = waitOf(host);
      if (next.size >= MOST_HOSTS) for (const [old, at] of next) if (at <= now()) next.delete(old);
      next.set(host, now() + ms + APART_MS);
      if (ms > 0) await wait(ms, signal);
    },
  };
}
