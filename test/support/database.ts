import { randomInt } from 'node:crypto';
import type mongoose from 'mongoose';
import { connect } from '../../src/database/connection.ts';
import { type AllowedScan, type Explained, explainEverything } from './explained.ts';
import { TEST_RUN, TEST_SERVER } from './running-engine.ts';

export interface TestDatabase {
  readonly connection: mongoose.Connection;
  readonly name: string;
  /** For a process of its own: what it asks of the database is not explained. */
  readonly uri: string;
  /** Lists a statement of this file that may go without an index, with the reason. */
  allowScan(scan: AllowedScan): void;
  /** What the check at the end of the file would say now. */
  complaints(): Promise<readonly string[]>;
  /** What uses the database stops first, the latest of them before the others. */
  beforeClosing(stop: () => Promise<void>): void;
}

/** What this file opened: jest gives every test file modules of its own. */
const opened: (TestDatabase & { readonly explained: Explained; readonly users: (() => Promise<void>)[] })[] =
  [];

// At the load of this module, since jest takes no hooks once the first one runs. It comes before an `afterAll` that
// the file has outside of any `describe`: what still uses the database is stopped inside of one, or `beforeClosing`.
afterAll(async () => {
  const complaints: string[] = [];
  for (const { connection, explained, users } of opened) {
    for (const stop of users.reverse()) await stop();
    complaints.push(...(await explained.complaints()));
    await connection.dropDatabase();
    await connection.close();
  }
  if (complaints.length > 0) throw new Error(`these use no index:\n${complaints.join('\n')}`);
});

/**
 * A database of its own, empty; called in a `beforeAll` or in a test. When the file is done, everything that it asked
 * of the database is explained, a statement that uses no index fails the file, and the database is dropped.
 */
export async function testDatabase(): Promise<TestDatabase> {
  const name = `prongsai-test-${need(TEST_RUN)}-${randomInt(1, 1_000_000_000)}`;
  const uri = withDatabase(need(TEST_SERVER), name);
  const connection = await connect(uri, { monitorCommands: true });
  const explained = explainEverything(connection);
  const users: (() => Promise<void>)[] = [];
  const beforeClosing = (stop: () => Promise<void>) => {
    users.push(stop);
  };
  const database = { connection, name, uri, ...explained, beforeClosing };
  opened.push({ ...database, explained, users });
  return database;
}

/** By hand, since the driver's addresses are no URLs: they may have several hosts. */
function withDatabase(address: string, name: string): string {
  return address.replace(/^(mongodb(?:\+srv)?:\/\/[^/?]+)(?:\/[^?]*)?/, `$1/${name}`);
}

function need(variable: string): string {
  const value = process.env[variable];
  if (value === undefined) throw new Error(`${variable} is set by start-engine.ts, jest's globalSetup`);
  return value;
}
