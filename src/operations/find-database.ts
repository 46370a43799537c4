import type { Clock } from '../app/clock.ts';
import type { Pause } from '../app/duties.ts';
import type { DeadLetters } from '../app/inbox.ts';
import type { CatalogueVersions } from '../app/catalogue-versions.ts';
import { type CurrentCatalogues, currentCatalogues } from '../catalogues/current.ts';
import { homeOf } from '../database/folders.ts';
import { type Database, openDatabase } from '../database/open.ts';
import { mongoAgencies } from '../mongo/agencies.ts';
import { mongoItems, mongoMeasures, mongoScores } from '../mongo/board.ts';
import { mongoCatalogueVersions } from '../mongo/catalogues.ts';
import { documents } from '../mongo/documents.ts';
import { type MongoErasing, mongoErasing } from '../mongo/erasing.ts';
import { mongoInbox } from '../mongo/inbox.ts';
import { mongoFollowedLedgers } from '../mongo/followed-ledger.ts';
import { createEveryIndex } from '../mongo/indexes.ts';
import { DATA_VERSION } from '../mongo/migrations.ts';
import { mongoPauses } from '../mongo/pauses.ts';
import { mongoPeople, mongoTexts } from '../mongo/people.ts';
import { type Restoring, mongoRestoring } from '../mongo/restoring.ts';
import { type WholeDatabase, wholeDatabase } from '../mongo/whole.ts';
import { isGone, whoAmI } from '../worker/owner.ts';
import type { OperatorReminding } from './remind.ts';
import type { ExportPorts } from './export.ts';
import type { RolePorts } from './role.ts';
import { refuseHalfRestored } from './restore.ts';
import { bringUpToDate, dataOf, refuseNewer } from './up-to-date.ts';
import type { Place, World } from './world.ts';

/** The database, as far as verbs need it. */
export interface OperatorDatabase {
  readonly ports: ExportPorts & RolePorts;
  readonly catalogues: CurrentCatalogues;
  readonly catalogueVersions: CatalogueVersions;
  readonly inbox: DeadLetters;
  readonly whole: WholeDatabase;
  readonly erasing: MongoErasing;
  /** Where daily backups are. */
  readonly backups: string;
  readonly restoring: Restoring;
  readonly pause: Pause;
  readonly reminding: (clock: Clock) => Promise<OperatorReminding>;
  /** Makes every collection with its indexes. */
  readonly createIndexes: () => Promise<void>;
  readonly bringUpToDate: () => Promise<void>;
}

/** Opens the database of a place, wherever it is. */
export function openPlace(
  { mongodbUri, dataDir, tryOut, systemBinary }: Place,
  purpose: 'use' | 'restore',
  say: (line: string) => void,
): Promise<Database> {
  return openDatabase({
    ...(mongodbUri === undefined ? {} : { uri: mongodbUri }),
    ...(systemBinary === undefined ? {} : { systemBinary }),
    dataDir,
    tryOut,
    purpose,
    say,
  });
}

/**
 * Uses the database that `npm start` would use in the same environment: through the server that has it open, else by
 * opening its files.
 * @param which `new` may make it; the others refuse where there is none, or only half a one. `existing` brings older
 * data up to date first, as the server would at its start; `as it is` leaves them.
 * @throws {Refused} for half a database, and for a newer program's; DatabaseRefusal where there is none, or it cannot
 * be opened.
 */
export async function withDatabase(
  world: World,
  which: 'existing' | 'as it is' | 'new',
  use: (database: OperatorDatabase) => Promise<void>,
): Promise<void> {
  const place = world.place();
  const { dataDir, tryOut } = place;
  const database = await openPlace(place, which === 'new' ? 'restore' : 'use', (line) => {
    world.say(line);
  });
  try {
    const { connection } = database;
    const kept = documents(connection);
    const whole = wholeDatabase(connection);
    const restoring = mongoRestoring(connection, whole);
    const self = whoAmI();
    const pause = mongoPauses(connection, self, world.realNow, (owner) => isGone(owner, self));
    const say = (step: string, to: number): void => {
      world.say(`the data are brought to version ${to}: ${step}`);
    };
    const data = dataOf(connection, { pause, owner: self, realNow: world.realNow, say });
    if (which !== 'new') {
      await refuseHalfRestored(restoring);
      refuseNewer(await whole.version(), DATA_VERSION);
      if (which === 'existing') await bringUpToDate(data);
    }
    const catalogueVersions = mongoCatalogueVersions(kept);
    const catalogues = currentCatalogues(world.catalogues(), catalogueVersions);
    if (which !== 'new') await catalogues.look();
    await use({
      catalogues,
      catalogueVersions,
      ports: {
        agencies: mongoAgencies(kept),
        items: mongoItems(kept),
        measures: mongoMeasures(kept),
        scores: mongoScores(kept),
        ledger: mongoFollowedLedgers(kept, world.clock, world.realNow).ledger,
        people: mongoPeople(kept, world.ids),
        texts: mongoTexts(kept),
        catalogues,
        clock: world.clock,
        ids: world.ids,
      },
      inbox: mongoInbox(connection),
      whole,
      erasing: mongoErasing(connection, kept),
      backups: homeOf(dataDir, tryOut).backups,
      restoring,
      pause,
      reminding: (clock) => world.reminding(connection, catalogues, clock),
      createIndexes: () => createEveryIndex(connection, kept),
      bringUpToDate: () => bringUpToDate(data),
    });
  } finally {
    await database.close();
  }
}
