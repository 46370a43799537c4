import { type ChildProcess, fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { FromEngine, type ToEngine } from './engine-messages.ts';

/** How a process ended: by an exit code, or by a signal. */
export interface Exit {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

/** What became of a start: it serves, or why it does not. */
export type Opening =
  | { readonly result: 'serving'; readonly engine: EngineProcess }
  | { readonly result: 'not-loaded' | 'not-opened'; readonly why: string }
  | { readonly result: 'died'; readonly exit: Exit };

/** A process that serves one folder. It lives on after SIGINT and SIGTERM, and goes when this process does. */
export interface EngineProcess {
  readonly pid: number;
  /** Where it serves: the path of a Unix socket, another one at every start, or host:port. */
  readonly at: string;
  /** Settles when the process is gone, for whatever reason. */
  readonly ended: Promise<Exit>;
  /** Settles when a ping went through the database; never, if it is stuck or gone. */
  ping(): Promise<void>;
  /** Closes the database and waits until its process is gone; one that does not go is killed. */
  close(): Promise<void>;
  kill(): void;
}

/** How long a database may take to write its last pages before its process is killed: the journal has them anyway. */
const CLOSE_WITHIN_MS = 8_000;

/** Starts the embedded engine on a folder. `sockets` is a folder short enough for a socket's path in it. */
export function startEngine(options: {
  readonly folder: string;
  readonly addon: string;
  readonly sockets: string;
  readonly signal?: AbortSignal;
}): Promise<Opening> {
  return startChild({
    file: 'engine-child.js',
    args: [options.folder, options.addon],
    env: {
      ...inherited(/^(PATH|HOME|LD_LIBRARY_PATH|DYLD_LIBRARY_PATH)$/),
      NAPI_RS_NATIVE_LIBRARY_PATH: options.addon,
      TMPDIR: options.sockets,
      MALLOC_ARENA_MAX: '2',
    },
    signal: options.signal,
  });
}

/**
 * Starts a `mongod` on a folder and a port of 127.0.0.1.
 * @param options.binary undefined: one is downloaded, and `say` hears how far it is.
 */
export function startMongod(options: {
  readonly folder: string;
  readonly port: number;
  readonly binary: string | undefined;
  readonly say: (line: string) => void;
  readonly signal: AbortSignal;
}): Promise<Opening> {
  return startChild({
    file: 'mongod-child.js',
    args: [options.folder, String(options.port), options.binary ?? ''],
    env: {
      MONGOMS_SYSTEM_BINARY_VERSION_CHECK: 'false',
      ...inherited(
        /^(PATH|HOME|TMPDIR|TE?MP|MONGOMS_\w+|https?_proxy|no_proxy|USERPROFILE|\w*APPDATA|SystemRoot)$/i,
      ),
    },
    say: options.say,
    signal: options.signal,
  });
}

/** Nothing of our environment but what the process needs: no secrets, and no options of Node. */
function inherited(names: RegExp): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => names.test(name)));
}

async function startChild(program: {
  readonly file: string;
  readonly args: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  readonly say?: (line: string) => void;
  readonly signal: AbortSignal | undefined;
}): Promise<Opening> {
  const { say, signal } = program;
  const child = fork(compiled(program.file), program.args, {
    env: program.env,
    execArgv: [],
    stdio: ['ignore', say === undefined ? 'ignore' : 'pipe', 'ignore', 'ipc'],
  });
  if (say !== undefined && child.stdout !== null) createInterface(child.stdout).on('line', say);
  const ended = new Promise<Exit>((resolve) => {
    child.once('exit', (code, signal) => {
      resolve({ code, signal });
    });
    child.once('error', () => {
      resolve({ code: null, signal: null });
    });
  });
  // A process that is gone is noticed by `ended`; what could not be told to it is of no interest.
  child.on('error', () => undefined);

  // Left alone, it closes what it has opened so far and goes; one that cannot, since what it starts neither opens nor
  // ends, is killed as any that does not close.
  let late: NodeJS.Timeout | undefined;
  const leave = (): void => {
    if (child.connected) child.disconnect();
    late = setTimeout(() => child.kill('SIGKILL'), CLOSE_WITHIN_MS);
  };
  signal?.addEventListener('abort', leave);
  const answer = await Promise.race([
    firstAnswer(child),
    ended.then((exit) => ({ say: 'died' as const, exit })),
  ]);
  signal?.removeEventListener('abort', leave);
  clearTimeout(late);
  switch (answer.say) {
    case 'serving':
      return { result: 'serving', engine: running(child, answer.at, ended) };
    case 'died':
      return { result: 'died', exit: answer.exit };
    default:
      child.kill('SIGKILL');
      await ended;
      return { result: answer.say, why: answer.why };
  }
}

/**
 * The compiled form: beside this file in dist/, and from there when this file runs as it was written (in tests),
 * since plain Node cannot start TypeScript on every version that we support.
 */
function compiled(file: string): string {
  const beside = join(import.meta.dirname, file);
  return existsSync(beside) ? beside : join(import.meta.dirname, '..', '..', 'dist', 'database', file);
}

type FirstAnswer = Exclude<FromEngine, { say: 'alive' }>;

function firstAnswer(child: ChildProcess): Promise<FirstAnswer> {
  return new Promise((resolve) => {
    child.once('message', (message) => {
      const answer = FromEngine.parse(message);
      if (answer.say !== 'alive') resolve(answer);
    });
  });
}

function running(child: ChildProcess, at: string, ended: Promise<Exit>): EngineProcess {
  const tell = (message: ToEngine): void => {
    if (child.connected) child.send(message, () => undefined);
  };
  return {
    pid: child.pid ?? 0,
    at,
    ended,
    ping: () =>
      new Promise((resolve) => {
        child.once('message', () => {
          resolve();
        });
        tell({ ask: 'ping' });
      }),
    close: async () => {
      tell({ ask: 'close' });
      const late = setTimeout(() => child.kill('SIGKILL'), CLOSE_WITHIN_MS);
      await ended;
      clearTimeout(late);
    },
    kill: () => {
      child.kill('SIGKILL');
    },
  };
}
