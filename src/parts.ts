import type { Logger } from 'pino';
import type { Clock } from './app/clock.ts';
import type { Fetches } from './app/link-copies.ts';
import type { Visits } from './app/looks.ts';
import type { Catalogues } from './app/ports.ts';
import type { LineCredentials } from './config.ts';
import type { Connection } from './database/connection.ts';
import type { PaperPorts } from './desks/paper-desk.ts';
import type { AppParts } from './http/app.ts';
import type { RemindingPace } from './reminding/deps.ts';
import type { Pace } from './worker/ports.ts';

/** What the bot is made of. src/main.ts knows where each comes from; tests bring their own. */
export interface Parts {
  readonly connection: Connection;
  readonly line: LineCredentials;
  readonly catalogues: Catalogues;
  readonly clock: Clock;
  /** Real time in milliseconds since 1970. */
  readonly realNow: () => number;
  readonly log: Logger;
  readonly databaseUp: () => boolean;
  /** Every index is known to be there, and is not asked for at the start. */
  readonly isIndexed?: boolean;
  /** Where people reach this server; without it there are no links to files. */
  readonly publicBaseUrl: string | undefined;
  /** How linked pages are looked at; null where nothing outside may be reached, and links stay unchecked. */
  readonly visits: (Visits & Fetches) | null;
  /** Milliseconds between looks at what is due of linked pages. */
  readonly linksLookedAtEvery?: number;
  /** What makes PDF of a Word file; null where there is nothing that does. */
  readonly printPdf: PaperPorts['print'];
  /** Where daily backups go; null where none are taken. */
  readonly backups: string | null;
  readonly routes?: AppParts['routes'];
  readonly pace?: Partial<Pace>;
  readonly remindingPace?: Partial<RemindingPace>;
  /** Milliseconds of real time until a group is told that a website is still being read. */
  readonly groupWaitsForSite?: number;
  /** Milliseconds of real time for which LINE's word on the month's messages is good. */
  readonly quotaGoodFor?: number;
  /** Milliseconds between looks for a corrected catalogue. */
  readonly lookAtCataloguesEvery?: number;
}
