import type { Connection, mongo } from 'mongoose';
import { databaseOf } from './database-of.ts';
import type { Documents } from './documents.ts';
import { dutiesCollection, dutyIndexes } from './duties.ts';
import { erasureIndexes, erasuresCollection } from './erasures.ts';
import { takenBackupIndexes, takenBackupsCollection } from './erasing.ts';
import { evidenceCollection, evidenceIndexes } from './evidence.ts';
import { unlessThere } from './faults.ts';
import { gridChunkIndexes, gridChunksCollection, gridFileIndexes, gridFilesCollection } from './grid.ts';
import { inboxCollection, inboxIndexes } from './inbox.ts';
import { laneIndexes, lanesCollection } from './lanes.ts';
import { outboxCollection, outboxIndexes } from './outbox.ts';
import { passingCollection, passingIndexes } from './passing.ts';
import { saidCollection, saidIndexes } from './said.ts';
import { mongoVersions } from './versions.ts';
import { wakeIndexes, wakesCollection } from './wakes.ts';

/** Beside those of the schemas: of what the driver is asked for directly, and of wrong codes by their age. */
const beside: Readonly<Record<string, readonly mongo.IndexDescription[]>> = {
  [inboxCollection]: inboxIndexes,
  [lanesCollection]: laneIndexes,
  [saidCollection]: saidIndexes,
  [dutiesCollection]: dutyIndexes,
  [erasuresCollection]: erasureIndexes,
  [takenBackupsCollection]: takenBackupIndexes,
  [outboxCollection]: outboxIndexes,
  [wakesCollection]: wakeIndexes,
  [passingCollection]: passingIndexes,
  [evidenceCollection]: evidenceIndexes,
  [gridFilesCollection]: gridFileIndexes,
  [gridChunksCollection]: gridChunkIndexes,
  tries: [{ name: 'until', key: { until: 1 } }],
};

/** So many connections are needed soon after a start anyhow; each more costs as much as an index that is there. */
const AT_ONCE = 6;

/** Makes every collection with its indexes. What is there already stays as it is. */
export async function createEveryIndex(connection: Connection, documents: Documents): Promise<void> {
  const database = databaseOf(connection);
  await mongoVersions(connection).begin();
  const left = Object.entries(allOf(documents)).values();
  // Side by side, since what is made waits for the journal.
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (const [name, indexes] of left) {
        if (indexes.length > 0) await database.collection(name).createIndexes([...indexes]);
        else await unlessThere(database.createCollection(name));
      }
    }),
  );
}

/** Those of the schemas and those beside them: one collection may have both. */
function allOf({ indexes }: Documents): Readonly<Record<string, readonly mongo.IndexDescription[]>> {
  const both = Object.entries(beside).map(
    ([name, more]) => [name, [...(indexes[name] ?? []), ...more]] as const,
  );
  return { ...indexes, ...Object.fromEntries(both) };
}

/** The names `collection.field_field` of indexes that the program asks for and the database has not. */
export async function missingIndexes(
  connection: Connection,
  documents: Documents,
): Promise<readonly string[]> {
  const database = databaseOf(connection);
  const known = new Set(
    (await database.listCollections({}, { nameOnly: true }).toArray()).map((it) => it.name),
  );
  const missing = await Promise.all(
    Object.entries(allOf(documents)).map(async ([name, indexes]) => {
      const there = known.has(name) ? await database.collection(name).indexes() : [];
      const have = new Set(there.map(({ key }) => Object.keys(key).join('_')));
      return indexes
        .map(({ key }) => (key instanceof Map ? [...key.keys()] : Object.keys(key)).join('_'))
        .filter((it) => !have.has(it))
        .map((it) => `${name}.${it}`);
    }),
  );
  return missing.flat().sort();
}
