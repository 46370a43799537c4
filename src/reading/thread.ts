import { parentPort, workerData } from 'node:worker_threads';
import { openFile } from './open-file.ts';
import type { Knowledge } from './read-report.ts';

/** What the thread is started with. */
export interface Order {
  readonly bytes: Uint8Array;
  readonly known: Knowledge;
}

// read-file.ts starts this file with an order and with nothing else.
const { bytes, known } = workerData as Order;
const reading = await openFile(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), known);
parentPort?.postMessage(reading);
