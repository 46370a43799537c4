import { rmSync } from 'node:fs';
import { running } from './running-engine.ts';

/** jest's globalTeardown: what the run started goes with it. */
export default async function stopTestServer(): Promise<void> {
  await running.engine?.close();
  if (running.folder !== undefined) rmSync(running.folder, { recursive: true, force: true });
}
