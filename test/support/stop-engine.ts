import { rmSync } from 'node:fs';
import { withClient } from '../../src/database/connection.ts';
import { TEST_RUN, running } from './running-engine.ts';

/** jest's globalTeardown: what the run started goes with it, and on a server of somebody else's what it kept there. */
export default async function stopTestServer(): Promise<void> {
  const given = process.env.MONGODB_URI;
  if (given !== undefined) await dropDatabases(given, process.env[TEST_RUN] ?? '');
  await running.engine?.close();
  if (running.folder !== undefined) rmSync(running.folder, { recursive: true, force: true });
}

async function dropDatabases(address: string, run: string): Promise<void> {
  if (run === '') throw new Error('this run has no name');
  await withClient(address, {}, async ({ client }) => {
    const { databases } = await client.db('admin').command({ listDatabases: 1, nameOnly: true });
    for (const { name } of databases as readonly { readonly name: string }[])
      if (name.startsWith(`${run}-`)) await client.db(name).dropDatabase();
  });
}
