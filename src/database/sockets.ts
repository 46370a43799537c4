import { lstatSync, mkdtempSync, readdirSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { DatabaseRefusal } from './refusal.ts';

/**
 * Where a server's embedded database can be reached: a short folder of its own, with one link of fixed name that leads
 * to the socket of the engine process of now. So a client goes on with the same address after a restart.
 */
export interface Sockets {
  readonly folder: string;
  /** Ends in `.sock`; stays the same as long as this server lives. */
  readonly link: string;
  /** Lets the link lead to this socket, in one step, and takes away what dead processes left behind. */
  leadTo(socket: string): void;
  remove(): void;
}

/** The system cuts a longer path of a socket silently, and then it is nobody's or another's. */
const LONGEST_SOCKET_PATH = 99;
/** What the engine appends to the folder it is given. */
const OF_THE_ENGINE = '/embedded-mongodb-XXXXXX/mongodb.sock'.length;
const OURS = /^prongsai-[A-Za-z0-9]{6}$/;
const LINK = 'database.sock';

/**
 * @param temporary where to make the folder, best first.
 * @throws {DatabaseRefusal} when none is short enough and can be written.
 */
export function makeSockets(temporary: readonly string[] = [tmpdir(), '/tmp', '/var/tmp']): Sockets {
  const folder = makeShortFolder(temporary);
  const link = join(folder, LINK);
  return {
    folder,
    link,
    leadTo: (socket) => {
      const aside = join(folder, 'next');
      rmSync(aside, { force: true });
      symlinkSync(socket, aside);
      renameSync(aside, link);
      // Only now: a folder swept under a living engine takes no new connection for good.
      const current = basename(dirname(socket));
      for (const name of readdirSync(folder)) {
        if (name !== current && name !== LINK) rmSync(join(folder, name), { recursive: true, force: true });
      }
    },
    remove: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function makeShortFolder(temporary: readonly string[]): string {
  for (const parent of temporary) {
    if (join(parent, 'prongsai-XXXXXX').length + OF_THE_ENGINE > LONGEST_SOCKET_PATH) continue;
    try {
      return mkdtempSync(join(parent, 'prongsai-'));
    } catch {
      // Not there, or not ours to write: the next one.
    }
  }
  throw new DatabaseRefusal(
    `no short temporary folder can be written (tried ${temporary.join(', ')}): set TMPDIR to one of fewer than 40 letters, or set MONGODB_URI to a MongoDB server`,
  );
}

/**
 * Takes away the folder that a killed server left, named by its record. Called once the database is open, since then
 * nobody can be using it.
 */
export function sweepSocketsOf(folder: string | undefined): void {
  if (folder === undefined || !OURS.test(basename(folder))) return;
  const found = lstatSync(folder, { throwIfNoEntry: false });
  if (found?.isDirectory() !== true || found.uid !== process.getuid?.()) return;
  rmSync(folder, { recursive: true, force: true });
}
