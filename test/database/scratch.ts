import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Database, type OpenOptions, openDatabase } from '../../src/database/open.ts';
import { DatabaseRefusal } from '../../src/database/refusal.ts';
import { quickestPlace } from '../support/quickest-place.ts';

/** What a test opens and makes, taken away after it. */
export interface Scratch {
  /** An empty folder. */
  readonly folder: () => string;
  /** Opens a database there, and keeps what it said. */
  readonly open: (
    options: Omit<OpenOptions, 'say'>,
  ) => Promise<Database & { readonly said: readonly string[] }>;
  /** The one sentence of a start that is refused. */
  readonly refusal: (options: Omit<OpenOptions, 'say'>) => Promise<string>;
}

/** To be called in a `describe`. */
export function scratch(): Scratch {
  const folders: string[] = [];
  const databases: Database[] = [];

  afterEach(async () => {
    await Promise.all(databases.splice(0).map((database) => database.close()));
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
  });

  async function open(
    options: Omit<OpenOptions, 'say'>,
  ): Promise<Database & { readonly said: readonly string[] }> {
    const said: string[] = [];
    const database = await openDatabase({ ...options, say: (line) => said.push(line) });
    databases.push(database);
    return { ...database, said };
  }

  return {
    folder: () => {
      const folder = mkdtempSync(join(quickestPlace(), 'prongsai-scratch-'));
      folders.push(folder);
      return folder;
    },
    open,
    refusal: async (options) => {
      try {
        await open(options);
      } catch (error) {
        if (error instanceof DatabaseRefusal) return error.message;
        throw error;
      }
      throw new Error('it was opened');
    },
  };
}

/** Settles when the database is in this state. */
export function whenState(database: Database, wanted: 'up' | 'down' | 'ended'): Promise<void> {
  const isThere = (): boolean => {
    const state = database.state();
    return typeof state === 'object' ? wanted === 'ended' : state === wanted;
  };
  return new Promise((resolve) => {
    if (isThere()) {
      resolve();
      return;
    }
    const stop = database.onState(() => {
      if (!isThere()) return;
      stop();
      resolve();
    });
  });
}

/** The sentence with which the restarts were given up; empty while they were not. */
export function sentenceOf(database: Database): string {
  const state = database.state();
  return typeof state === 'object' ? state.ended : '';
}

/** Writers that write on through every fault, each document under an id of its own. */
export interface Writers {
  /** Settles when so many more writes were acknowledged. */
  more(count: number): Promise<void>;
  /** Ends the writing. @returns the ids of every acknowledged write. */
  stop(): Promise<readonly number[]>;
}

export function startWriting(database: Database, count = 4): Writers {
  const acknowledged: number[] = [];
  const waiting = new Set<{ readonly at: number; readonly resolve: () => void }>();
  const collection = database.connection.collection<{ _id: number }>('written');
  let stopped = false;

  async function write(first: number): Promise<void> {
    for (let id = first; !stopped; id += count) {
      try {
        await collection.insertOne({ _id: id });
      } catch {
        // Perhaps it was written nevertheless: only an acknowledged one must be there.
        continue;
      }
      acknowledged.push(id);
      for (const it of waiting) if (acknowledged.length >= it.at) it.resolve();
    }
  }
  const writing = Array.from({ length: count }, (_, first) => write(first));
  return {
    more: (wanted) =>
      new Promise((resolve) => {
        waiting.add({ at: acknowledged.length + wanted, resolve });
      }),
    stop: async () => {
      stopped = true;
      await Promise.all(writing);
      return acknowledged;
    },
  };
}

/** Of these ids, how many are not in the database. */
export async function lost(database: Database, ids: readonly number[]): Promise<number> {
  const found = await database.connection.collection<{ _id: number }>('written').distinct('_id');
  const there = new Set<unknown>(found);
  return ids.filter((id) => !there.has(id)).length;
}
