// What the figures are taken of, each in a process of its own: the embedded engine, the servers of the comparison, and
// the program as `npm start` starts it.
import { fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { connect, socketAddress } from '../dist/database/connection.js';
import { findEngine } from '../dist/database/engine-library.js';
import { startEngine } from '../dist/database/engine-process.js';
import { SECRET } from './load.mjs';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** A server by MONGODB_URI, else the embedded engine; `database(name)` is the address of a database on it. */
export async function openServer() {
  // A short path, since a socket's has 107 bytes at most.
  const folder = mkdtempSync('/tmp/prongsai-bench-');
  const given = process.env.MONGODB_URI;
  const engine = given === undefined ? await embedded(folder) : undefined;
  const address = given ?? socketAddress(engine.at);
  const name = `prongsai-bench-${process.pid}`;
  const used = new Set();
  const database = (which) => {
    used.add(`${name}-${which}`);
    return address.replace(/^(mongodb(?:\+srv)?:\/\/[^/?]+)(?:\/[^?]*)?/, `$1/${name}-${which}`);
  };
  const connection = await connect(database('probe'));
  const { version } = await connection.getClient().db('admin').command({ buildInfo: 1 });
  return {
    folder,
    database,
    label: `MongoDB ${version} (${engine === undefined ? 'MONGODB_URI' : 'embedded, a process of its own'})`,
    async close() {
      for (const it of used) await connection.getClient().db(it).dropDatabase();
      await connection.close();
      await engine?.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function embedded(folder) {
  const [files, sockets] = [join(folder, 'data'), join(folder, 'run')];
  for (const it of [files, sockets]) mkdirSync(it);
  const library = findEngine({ fallbackFolder: join(folder, 'engine') });
  if (!library.here) throw new Error(`no embedded engine, since ${library.why}: set MONGODB_URI`);
  const opening = await startEngine({ folder: files, addon: library.addon, sockets });
  if (opening.result !== 'serving') throw new Error(`the engine does not start: ${JSON.stringify(opening)}`);
  return opening.engine;
}

/** One of bench/server.mjs. */
export async function openPeer(kind, uri) {
  const child = fork(join(root, 'bench', 'server.mjs'), uri === undefined ? [kind] : [kind, uri], {
    env: { ...process.env, BENCH_SECRET: SECRET, NODE_ENV: 'production' },
  });
  const [{ port }] = await once(child, 'message');
  return { port, pid: child.pid, close: () => ended(child, 'SIGKILL') };
}

/** The program itself, with these variables and no others that it knows. */
export async function openProgram(environment) {
  const began = performance.now();
  const child = spawn(process.execPath, [join(root, 'dist', 'main.js')], {
    cwd: root,
    env: { PATH: process.env.PATH, HOME: process.env.HOME, PORT: '0', LOG_LEVEL: 'warn', ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  for await (const line of createInterface({ input: child.stdout })) {
    const [, address] = /^listening on (http:\S+)$/.exec(line) ?? [];
    if (address === undefined) continue;
    return {
      address,
      readyMs: performance.now() - began,
      pid: child.pid,
      close: () => ended(child, 'SIGTERM'),
    };
  }
  throw new Error('the program ended before it listened');
}

async function ended(child, signal) {
  const exit = once(child, 'exit');
  child.kill(signal);
  await exit;
}
