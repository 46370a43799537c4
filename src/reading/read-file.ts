import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Reading } from '../domain/found.ts';
import { refuse } from '../domain/result.ts';
import type { Knowledge } from './read-report.ts';
import type { Order } from './thread.ts';

/** What LINE passes on is larger; a report without its pictures is far smaller. */
export const MOST_BYTES = 5 * 1024 * 1024;

export interface Limits {
  readonly milliseconds: number;
  /** Of the thread's heap. */
  readonly megabytes: number;
}

const usual: Limits = { milliseconds: 20_000, megabytes: 512 };

/**
 * Reads a file that somebody sent, in a thread of its own: whatever the file does to its reader, this process goes on.
 * Never rejects; what cannot be read is refused, see src/text/unreadable.ts.
 */
export async function readFile(
  bytes: Uint8Array,
  known: Knowledge,
  limits: Limits = usual,
): Promise<Reading> {
  if (bytes.byteLength === 0) return refuse('empty');
  if (bytes.byteLength > MOST_BYTES) return refuse('too-large');
  const order: Order = { bytes, known };
  const thread = new Worker(compiled('thread.js'), {
    workerData: order,
    env: {},
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: limits.megabytes },
    stdout: true,
    stderr: true,
  });
  const reading = await Promise.race([answerOf(thread), tooLong(thread, limits.milliseconds)]);
  await thread.terminate();
  return reading;
}

function answerOf(thread: Worker): Promise<Reading> {
  return new Promise((resolve) => {
    thread.once('message', (reading: Reading) => {
      resolve(reading);
    });
    thread.once('error', (error: Error & { readonly code?: string }) => {
      resolve(refuse(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'took-too-much' : 'broken'));
    });
    thread.once('exit', () => {
      resolve(refuse('broken'));
    });
  });
}

function tooLong(thread: Worker, milliseconds: number): Promise<Reading> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => {
      resolve(refuse('took-too-long'));
    }, milliseconds);
    thread.once('exit', () => {
      clearTimeout(timer);
    });
  });
}

/** The compiled form, also where this file runs as it was written (in tests): plain Node cannot start TypeScript. */
function compiled(file: string): string {
  const beside = join(import.meta.dirname, file);
  return existsSync(beside) ? beside : join(import.meta.dirname, '..', '..', 'dist', 'reading', file);
}
