import { DatabaseRefusal, NoDatabaseYet } from '../../database/refusal.ts';
import { type Examination, examine } from '../../mongo/examination.ts';
import { DATA_VERSION } from '../../mongo/migrations.ts';
import { channel, store as words } from '../../text/doctor-sentences.ts';
import { openPlace } from '../find-database.ts';
import type { Place } from '../world.ts';
import { type Finding, finding } from './finding.ts';

/** What a write waits for, as src/database/connection.ts asks for it. */
const JOURNALED = 'journal=true';

/** What the database is and what is in it; it is opened as a verb would open it, and nothing in it is changed. */
export async function examineStore(place: Place, say: (line: string) => void): Promise<readonly Finding[]> {
  let database;
  try {
    database = await openPlace(place, 'use', say);
  } catch (error) {
    if (error instanceof NoDatabaseYet) return [finding('database', 'look', words.notYet)];
    if (!(error instanceof DatabaseRefusal)) throw error;
    const hasServer = place.mongodbUri !== undefined;
    return [finding('database', 'mend', words.unopened(error.message, hasServer))];
  }
  try {
    return judge(await examine(database.connection), database.way);
  } finally {
    await database.close();
  }
}

function judge(seen: Examination, way: 'server' | 'embedded' | 'mongod'): readonly Finding[] {
  const { server, kind, members, writeConcern } = seen;
  return [
    finding('database', 'ok', words.opened(engineOf(seen, way), server), { way, kind, members, server }),
    writeConcern.includes(JOURNALED)
      ? finding('writes', 'ok', words.writesGood(writeConcern), { writeConcern })
      : finding('writes', 'mend', words.writesWeak(writeConcern), { writeConcern }),
    indexes(seen),
    version(seen),
    seen.deadLetters === 0
      ? finding('inbox', 'ok', words.inboxGood, { deadLetters: 0 })
      : finding('inbox', 'look', words.inboxDead(seen.deadLetters), { deadLetters: seen.deadLetters }),
    // LINE has no call for what is to be looked at; that a group was joined is known from here.
    finding('settings', 'look', channel.look(seen.groups), { groups: seen.groups }),
  ];
}

function engineOf({ kind, members }: Examination, way: 'server' | 'embedded' | 'mongod'): string {
  if (way !== 'server') return words.engines[way];
  return kind === 'replica-set' ? words.engines['replica-set'](members) : words.engines[kind];
}

function indexes({ missingIndexes }: Examination): Finding {
  return missingIndexes.length === 0
    ? finding('indexes', 'ok', words.indexesGood)
    : finding('indexes', 'mend', words.indexesMissing(missingIndexes), { missing: missingIndexes });
}

function version({ isHalfRestored, dataVersion }: Examination): Finding {
  const facts = { version: dataVersion, newest: DATA_VERSION };
  if (isHalfRestored) return finding('data-version', 'mend', words.halfRestored, facts);
  if (dataVersion > DATA_VERSION) {
    return finding('data-version', 'mend', words.versionNew(dataVersion, DATA_VERSION), facts);
  }
  return dataVersion < DATA_VERSION
    ? finding('data-version', 'look', words.versionOld(dataVersion, DATA_VERSION), facts)
    : finding('data-version', 'ok', words.versionGood(dataVersion), facts);
}
