import type { ChannelCheck } from '../app/channel-check.ts';
import type { Clock } from '../app/clock.ts';
import type { Ids } from '../app/ids.ts';
import type { Catalogues } from '../app/ports.ts';
import type { Connection } from '../database/connection.ts';
import type { OperatorReminding } from './remind.ts';
import type { Pieces } from './lines.ts';

/** Everything that a verb needs from outside. src/operator-world.ts builds it once. */
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
  /** What `doctor` looks at; it does not throw where the configuration is wrong, but tells. */
  surroundings(): Promise<Surroundings>;
  /** The menu under one-to-one chats. Throws where there are no LINE credentials. */
  richMenu(): Promise<RichMenu>;
  readonly stdin: Pieces;
  /** The folder in which the operator typed the command: relative paths count from there. */
  readonly folder: string;
  /** Prints one JSON value on stdout. `line`: on a single line, for a verb that prints many. */
  print(value: unknown, form: 'document' | 'line'): Promise<void>;
  /** Tells the operator something, on stderr. */
  say(message: string): void;
}

/** Installs what LINE shows under one-to-one chats, and takes it away. Both may be done again. */
export interface RichMenu {
  install(): Promise<unknown>;
  remove(): Promise<unknown>;
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

/** What a deployment stands in. */
export interface Surroundings {
  /** "20.19.0" */
  readonly nodeVersion: string;
  /** Variables that are wrong or missing, without their values. */
  readonly wrong: readonly string[];
  /** Null where the configuration is wrong. */
  readonly place: Place | null;
  readonly publicBaseUrl: string | null;
  /** Whether each channel secret has the form of one. */
  readonly hasLikelySecrets: boolean;
  /** Null without credentials. */
  readonly channel: ChannelCheck | null;
  /** The program that makes PDF of reports; null where there is none, which is no fault. */
  readonly office: string | null;
  /** Bytes that may still be written in a folder, or where it would be made; null when nobody can say. */
  readonly freeBytes: (folder: string) => Promise<number | null>;
  /** The HTTP status of an address, without following it elsewhere; 0 when there was no answer. */
  readonly reach: (address: string) => Promise<number>;
}
