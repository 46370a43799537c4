import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Drawing } from './draw-paper.ts';

/** A report of two hundred measures with eighty pictures takes some seconds and a third of this. */
const WITHIN_MS = 60_000;
const MEGABYTES = 1_024;

/**
 * Draws in a thread of its own: loading what draws takes longer than LINE may wait for an answer, and a large paper
 * longer still.
 * @throws when it takes too long or too much
 */
export async function drawAside(drawing: Drawing): Promise<Buffer> {
  const thread = new Worker(compiled('drawing-thread.js'), {
    workerData: drawing,
    env: {},
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: MEGABYTES },
  });
  const timer = setTimeout(() => void thread.terminate(), WITHIN_MS);
  try {
    return await answerOf(thread);
  } finally {
    clearTimeout(timer);
    await thread.terminate();
  }
}

function answerOf(thread: Worker): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    thread.once('message', (bytes: Uint8Array) => {
      resolve(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    });
    thread.once('error', reject);
    thread.once('exit', () => {
      reject(new Error('a paper was not drawn in time'));
    });
  });
}

/** The compiled form, also where this file runs as it was written (in tests): plain Node cannot start TypeScript. */
function compiled(file: string): string {
  const beside = join(import.meta.dirname, file);
  return existsSync(beside) ? beside : join(import.meta.dirname, '..', '..', 'dist', 'papers', file);
}
