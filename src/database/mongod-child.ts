/**
 * The process beside a `mongod`: finds or downloads it, starts it in a process group of its own, and ends it when our
 * server says so or is gone. Like the embedded engine's process it outlives SIGINT and SIGTERM, since the server still
 * drains then. What the download prints goes to stdout, which the server reads.
 */
import { MongoBinary } from 'mongodb-memory-server-core/lib/util/MongoBinary.js';
import { MongoInstance, MongoInstanceEvents } from 'mongodb-memory-server-core/lib/util/MongoInstance.js';
import mongoose from 'mongoose';
import type { FromEngine, ToEngine } from './engine-messages.ts';

/** A folder that was left by a fault is repaired first, and a large one takes its time. */
const LAUNCH_WITHIN_MS = 120_000;

process.title = 'prongsai mongod';
process.umask(0o077);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined);

const [, , folder = '', port = '', binary = ''] = process.argv;
const program = binary === '' ? {} : { systemBinary: binary };
const mongod = new MongoInstance({
  instance: {
    port: Number(port),
    dbPath: folder,
    ip: '127.0.0.1',
    storageEngine: 'wiredTiger',
    launchTimeout: LAUNCH_WITHIN_MS,
  },
  binary: program,
  // A group of its own, which Ctrl-C does not reach.
  spawn: { detached: true },
});
const client = new mongoose.mongo.MongoClient(`mongodb://127.0.0.1:${port}/?directConnection=true`);
/** From when on there may be a `mongod` that has to be ended first. */
let started = false;
let serving = false;
let closing = false;

process.on('disconnect', () => {
  void close();
});
process.on('message', (message) => {
  // Sent by our own server alone, through a channel that nobody else has.
  const { ask } = message as ToEngine;
  if (ask === 'close') void close();
  else void ping();
});
mongod.on(MongoInstanceEvents.instanceClosed, () => {
  if (serving && !closing) process.exit(1);
});
await serve();

async function serve(): Promise<void> {
  try {
    await MongoBinary.getPath(program);
  } catch (error) {
    tell({ say: 'not-loaded', why: messageOf(error) });
    return;
  }
  try {
    started = true;
    await mongod.start();
    serving = true;
    tell({ say: 'serving', at: `127.0.0.1:${port}` });
  } catch (error) {
    tell({ say: 'not-opened', why: messageOf(error) });
  }
}

async function close(): Promise<void> {
  if (closing) return;
  closing = true;
  if (!started) process.exit(0);
  await client.close(true);
  await mongod.stop();
  process.exit(0);
}

/** Without an answer for long enough, the server kills this process, and `mongod` goes with it. */
async function ping(): Promise<void> {
  try {
    await client.db('admin').command({ ping: 1 });
    tell({ say: 'alive' });
  } catch {
    // Silence says it.
  }
}

function tell(message: FromEngine): void {
  if (process.connected) process.send?.(message, undefined, undefined, () => undefined);
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
