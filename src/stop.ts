import { once } from 'node:events';
import { readFileSync, readlinkSync } from 'node:fs';

/** How often it is looked whether whoever started us is still there, in milliseconds. */
const LOOKED_EVERY = 500;

export interface Stop {
  /** Settles when somebody asks us to stop: Ctrl-C, systemd or Docker, or npm by disappearing. */
  readonly asked: Promise<void>;
  /** The same, for what can be broken off: a start that still waits for something. */
  readonly signal: AbortSignal;
}

/**
 * Listens for the wish to stop from the very start, so that one that comes early is not lost. Under npm it is watched
 * too whether npm is there: a killed npm passes nothing on, and a server without its npm would hold the database for
 * ever.
 */
export function onStop(underNpm = process.env.npm_lifecycle_event !== undefined): Stop {
  const stopping = new AbortController();
  const stop = (): void => {
    stopping.abort();
  };
  const asked = once(stopping.signal, 'abort').then(() => undefined);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
  if (underNpm) {
    const before = npmAbove();
    const watch = setInterval(() => {
      if (npmAbove() !== before) stop();
    }, LOOKED_EVERY);
    watch.unref();
  }
  return { asked, signal: stopping.signal };
}

/**
 * Who is above us, as a text that changes when one of them goes: npm itself, or the shell through which it starts us
 * and which (as Debian's does) stays in between and outlives it.
 */
function npmAbove(): string {
  const { ppid } = process;
  return isShell(ppid) ? `${ppid} ${parentOf(ppid)}` : String(ppid);
}

function isShell(pid: number): boolean {
  try {
    return /(sh|busybox)$/.test(readlinkSync(`/proc/${pid}/exe`));
  } catch {
    return false;
  }
}

/** Empty where the system does not say; the parent alone is watched then. */
function parentOf(pid: number): string {
  try {
    // After the program's name, which may hold anything, in brackets: a letter, and then the parent.
    return /^.*\) \S (\d+) /s.exec(readFileSync(`/proc/${pid}/stat`, 'utf8'))?.[1] ?? '';
  } catch {
    return '';
  }
}
