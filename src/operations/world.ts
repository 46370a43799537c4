import type { Catalogues, Clock, Ids } from '../app/ports.ts';
import type { Connection } from '../database/connection.ts';
import type { OperatorReminding } from './remind.ts';
import type { Pieces } from './lines.ts';

/** Everything that a verb needs from outside. src/prongsai.ts builds it once. */
export interface World {
  readonly clock: Clock;
  /** A clock that stands still. */
  clockAt(now: Date): Clock;
  /** Real time in milliseconds since 1970. */
  readonly realNow: () => number;
  readonly ids: Ids;
  /** Read when a verb asks, since not every verb does. */
  catalogues(): Catalogues;
  /** Where the database is. Throws when the configuration is wrong. */
  place(): Place;
  /** Reminding on an open database, with the LINE credentials of the environment where there are any. */
  reminding(connection: Connection, catalogues: Catalogues, clock: Clock): Promise<OperatorReminding>;
  readonly stdin: Pieces;
  /** The folder in which the operator typed the command: relative paths count from there. */
  readonly folder: string;
  /** Prints one JSON value on stdout. `line`: on a single line, for a verb that prints many. */
  print(value: unknown, form: 'document' | 'line'): Promise<void>;
  /** Tells the operator something, on stderr. */
  say(message: string): void;
}

/** Where `npm start` would find its database in the same environment. */
export interface Place {
  readonly mongodbUri: string | undefined;
  /** Absolute. */
  readonly dataDir: string;
  /** Without LINE credentials the server is the try-out, whose data have a folder of their own. */
  readonly tryOut: boolean;
  readonly systemBinary: string | undefined;
}
