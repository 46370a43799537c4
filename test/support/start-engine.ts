import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { connect, socketAddress } from '../../src/database/connection.ts';
import { findEngine } from '../../src/database/engine-library.ts';
import { startEngine } from '../../src/database/engine-process.ts';
import { quickestPlace } from './quickest-place.ts';
import { TEST_RUN, TEST_SERVER, running } from './running-engine.ts';
import { leftOut } from './shared.ts';

/** jest's globalSetup: one server for the whole run, the embedded engine unless the environment names another. */
export default async function startTestServer(): Promise<void> {
  const given = process.env.MONGODB_URI;
  const address = given ?? (await startEmbedded());
  process.env[TEST_SERVER] = address;
  process.env[TEST_RUN] = `prongsai-test-${randomBytes(3).toString('hex')}`;

  const connection = await connect(address);
  const { version } = await connection.getClient().db('admin').command({ buildInfo: 1 });
  await connection.close();
  process.stdout.write(
    `tests speak to MongoDB ${version} (${given === undefined ? 'embedded' : 'MONGODB_URI'})\n`,
  );
  const absent = leftOut();
  if (absent !== undefined) process.stdout.write(`${absent}\n`);
}

async function startEmbedded(): Promise<string> {
  running.folder = mkdtempSync(join(quickestPlace(), 'prongsai-test-'));
  const folder = join(running.folder, 'data');
  const sockets = join(running.folder, 'run');
  mkdirSync(folder);
  mkdirSync(sockets);

  const library = findEngine({ fallbackFolder: join(running.folder, 'engine') });
  if (!library.here) {
    throw new Error(
      `no embedded engine for the tests, since ${library.why}: set MONGODB_URI to a MongoDB server`,
    );
  }
  const opening = await startEngine({ folder, addon: library.addon, sockets });
  if (opening.result !== 'serving') {
    throw new Error(`the engine of the tests does not start (is dist/ built?): ${JSON.stringify(opening)}`);
  }
  running.engine = opening.engine;
  return socketAddress(opening.engine.at);
}
