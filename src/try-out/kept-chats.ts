import { z } from 'zod';
import type { Snapshot } from '../fake-line/snapshot.ts';
import { readWhenThere, writeWhole } from './kept-file.ts';

/** Changes that come together are written together, in milliseconds. */
const GATHER = 250;

/** What LINE itself says in a chat: who came and who went. */
export interface ChatNote {
  readonly chat: string;
  readonly at: number;
  readonly text: string;
}

/** What of the simulated LINE outlives a restart. */
export interface KeptChats {
  /** Which story was begun. */
  readonly story: string;
  /** How many steps of it were played. */
  readonly played: number;
  readonly notes: readonly ChatNote[];
  /** The webhookEventId of the event that was delivered last. */
  readonly latestEvent: string | null;
  readonly line: Snapshot;
}

const Kept = z.object({
  // Those who began before stories had names are not told another one.
  story: z.string().default(''),
  notes: z.array(z.object({ chat: z.string(), at: z.number(), text: z.string() })).default([]),
  played: z.int().min(0),
  latestEvent: z.string().nullable(),
  // Written by ourselves, and checked by its own format number when it is restored.
  line: z.custom<Snapshot>(
    (value) => z.object({ format: z.number(), state: z.object({}) }).safeParse(value).success,
  ),
});

/**
 * What was kept, or undefined at the very first start.
 * @throws Error with one sentence when the file is not ours.
 */
export async function readKeptChats(file: string): Promise<KeptChats | undefined> {
  const kept = await readWhenThere(file);
  if (kept === undefined) return undefined;
  const read = Kept.safeParse(kept);
  if (!read.success)
    throw new Error(`${file} does not hold the try-out's chats; move it away and start again`);
  return read.data;
}

/** Writes the chats soon after each change. */
export interface ChatKeeper {
  changed(): void;
  /** Writes what has not been written. */
  close(): Promise<void>;
}

export function keepChats(file: string, take: () => KeptChats, log: (line: string) => void): ChatKeeper {
  let timer: NodeJS.Timeout | undefined;
  let writing: Promise<void> = Promise.resolve();
  const write = (): void => {
    timer = undefined;
    writing = writing
      .then(() => writeWhole(file, take()))
      .catch((error: unknown) => {
        log(
          `the try-out's chats could not be written: ${error instanceof Error ? error.message : 'unknown'}`,
        );
      });
  };
  return {
    changed() {
      timer ??= setTimeout(write, GATHER);
    },
    async close() {
      clearTimeout(timer);
      write();
      await writing;
    },
  };
}
