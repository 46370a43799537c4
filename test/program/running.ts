import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Interface, createInterface } from 'node:readline';
import { packageRoot } from '../../src/config.ts';
import { quickestPlace } from '../support/quickest-place.ts';

/** The program as people start it, in a process group of its own. */
export interface Running {
  readonly process: ChildProcess;
  /** Every plain line so far. */
  readonly lines: readonly string[];
  /** The first plain line, said or still to come, that fits; rejects when the program ends without it. */
  line(fits: RegExp): Promise<RegExpExecArray>;
  /** The same of stderr, where the log goes. */
  errorLine(fits: RegExp): Promise<RegExpExecArray>;
  /** What it said on stderr so far. */
  readonly errors: () => string;
  /** The address of `listening on …`; rejects when the program ends before it says so. */
  readonly address: Promise<string>;
  /** The exit code, once it and all that wrote to its pipes are gone. */
  readonly ended: Promise<number | null>;
  /** Everything it started as well: what a power cut does. */
  killAll(): void;
}

const folders: string[] = [];
const started: Running[] = [];

afterAll(async () => {
  for (const it of started) it.killAll();
  await Promise.all(started.map((it) => it.ended));
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** In memory where it can be: what is killed here are processes, whose files stay, and never the machine. */
export function emptyFolder(): string {
  const folder = mkdtempSync(join(quickestPlace(), 'prongsai-program-'));
  folders.push(folder);
  return folder;
}

/** Starts `command` with nothing in its environment but what is given, and what a program needs to be found. */
export function start(command: readonly string[], environment: Readonly<Record<string, string>>): Running {
  const [program = '', ...args] = command;
  const { PATH = '', HOME = '' } = process.env;
  const child = spawn(program, args, {
    cwd: packageRoot,
    env: { PATH, HOME, LOG_LEVEL: 'silent', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  const lines: string[] = [];
  let errors = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    errors += text;
  });
  const reader = createInterface({ input: child.stdout });
  const ended = once(child, 'close').then(() => child.exitCode);
  reader.on('line', (line) => lines.push(line));
  const errorReader = createInterface({ input: child.stderr });
  const firstOf = (from: Interface, soFar: () => readonly string[], fits: RegExp) =>
    new Promise<RegExpExecArray>((resolve, reject) => {
      const look = (line: string): void => {
        const found = fits.exec(line);
        if (found) resolve(found);
      };
      for (const line of soFar()) look(line);
      from.on('line', look);
      void ended.then((code) => {
        reject(new Error(`ended with ${String(code)} before it said ${String(fits)}: ${errors}`));
      });
    });
  const firstLine = (fits: RegExp) => firstOf(reader, () => lines, fits);
  const address = firstLine(/^listening on (http:\/\/\S+)$/).then(([, found = '']) => found);
  // Whoever waits for the end alone does not wait for an address.
  address.catch(() => undefined);
  const running: Running = {
    process: child,
    lines,
    line: firstLine,
    errorLine: (fits) => firstOf(errorReader, () => errors.split('\n'), fits),
    errors: () => errors,
    address,
    ended,
    killAll() {
      try {
        process.kill(-(child.pid ?? 0), 'SIGKILL');
      } catch {
        // It is gone already.
      }
    },
  };
  started.push(running);
  return running;
}
