import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { lost, scratch } from './scratch.ts';

describe('database/processes that are signalled and killed', () => {
  const { folder, open } = scratch();
  const running: ServingProcess[] = [];

  afterEach(() => {
    for (const { group } of running.splice(0)) signal(-group, 'SIGKILL');
  });

  async function serve(dataDir: string): Promise<ServingProcess> {
    const serving = await startServing(dataDir);
    running.push(serving);
    return serving;
  }

  it.each(['SIGINT', 'SIGTERM'] as const)(
    'a %s to the whole group lets the server drain first',
    async (stop) => {
      const dataDir = folder();
      const serving = await serve(dataDir);
      await serving.wrote(50);
      const before = serving.written.length;

      signal(-serving.group, stop);
      const code = await serving.ended;

      const database = await open({ dataDir });
      expect(code).toBe(0);
      expect(serving.written.length).toBeGreaterThanOrEqual(before + 50);
      expect(await lost(database, serving.written)).toBe(0);
    },
  );

  it('a kill -9 of server and engine together loses nothing that was acknowledged', async () => {
    const dataDir = folder();
    const serving = await serve(dataDir);
    await serving.wrote(200);

    signal(-serving.group, 'SIGKILL');
    await serving.ended;

    const database = await open({ dataDir });
    expect(await lost(database, serving.written)).toBe(0);
  });

  it('a kill -9 of the server alone ends its engine too, and the next server has the folder', async () => {
    const dataDir = folder();
    const serving = await serve(dataDir);
    await serving.wrote(200);

    signal(serving.group, 'SIGKILL');
    await serving.ended;

    const database = await open({ dataDir });
    expect(await lost(database, serving.written)).toBe(0);
    expect(database.enginePid()).not.toBe(serving.engine);
  });
});

interface ServingProcess {
  /** Its process id, and that of the group it leads. */
  readonly group: number;
  readonly engine: number;
  /** What it said that it wrote. */
  readonly written: readonly number[];
  /** Settles when it wrote so many. */
  wrote(count: number): Promise<void>;
  readonly ended: Promise<number | null>;
}

async function startServing(dataDir: string): Promise<ServingProcess> {
  // Detached: it leads a group, as a server does that was started in a terminal or by systemd.
  const child = spawn(process.execPath, [join(import.meta.dirname, 'serving-process.mjs'), dataDir], {
    detached: true,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const lines = createInterface(child.stdout);
  const written: number[] = [];
  const started = new Promise<string>((resolve) => lines.once('line', resolve));
  lines.on('line', (line) => {
    if (line.startsWith('wrote ')) written.push(Number(line.slice('wrote '.length)));
  });
  const first = await started;
  return {
    group: child.pid!,
    engine: Number(first.slice('serving '.length)),
    written,
    wrote: async (count) => {
      while (written.length < count) await once(lines, 'line');
    },
    ended: whenEnded(child, once(lines, 'close')),
  };
}

/** Gone, and everything that it said read. */
async function whenEnded(child: ChildProcess, read: Promise<unknown>): Promise<number | null> {
  const code = await new Promise<number | null>((resolve) => child.once('exit', resolve));
  await read;
  return code;
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // It is gone already.
  }
}
