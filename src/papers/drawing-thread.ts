import { parentPort, workerData } from 'node:worker_threads';
import { type Drawing, drawPaper } from './draw-paper.ts';

// draw-aside.ts starts this file with a drawing and with nothing else.
const drawn = await drawPaper(workerData as Drawing);
// A copy of its own: small buffers share the memory of others, which cannot be handed over.
const bytes = new Uint8Array(drawn);
parentPort?.postMessage(bytes, [bytes.buffer]);
