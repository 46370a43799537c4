import type { Connection, mongo } from 'mongoose';
import { databaseOf } from './database-of.ts';

/**
 * Brings the data from one version to the next. It may die anywhere and is then done again from its beginning, and two
 * processes may be at it for a moment: so it changes only what is not changed yet. Processes of the release before may
 * still be serving: so what it writes they can read, and what nobody reads any more goes a release later.
 */
export interface Migration {
  /** What it changes, for the log and for whoever reads the list. */
  readonly name: string;
  readonly run: (database: mongo.Db) => Promise<void>;
}

/**
 * In order: the first brings data of version 1 to version 2, and so on. One that was released never changes and never
 * goes. A field that is only added needs none: whoever reads fills it in (src/domain/beginnings.ts).
 */
const migrations: readonly Migration[] = [];

/** The version of the data that this program writes. */
export const DATA_VERSION = 1 + migrations.length;

/** A migration of one database, ready to be run. */
export interface Step {
  readonly name: string;
  run(): Promise<void>;
}

/** The steps of a database, the first from version 1. */
export function stepsOf(connection: Connection, all: readonly Migration[] = migrations): readonly Step[] {
  return all.map(({ name, run }) => ({ name, run: () => run(databaseOf(connection)) }));
}
