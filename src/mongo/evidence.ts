import { createHash } from 'node:crypto';
import type { Connection, mongo } from 'mongoose';
import type { Evidence } from '../app/evidence.ts';
import type { KeptFile } from '../domain/evidence.ts';
import { databaseOf } from './database-of.ts';
import type { Documents } from './documents.ts';
import { isErased } from './erasures.ts';
import { unlessThere } from './faults.ts';
import { LOOSE_FOR, batches, mongoGrid } from './grid.ts';
import { namedFiles } from './named-files.ts';

export const evidenceCollection = 'evidence';

/** A kept file: whose it is, from which message, and where its bytes are. */
interface Row extends Omit<KeptFile, 'id'> {
  _id: string;
  agency: string;
  person: string;
  message: string;
  /** Ids of the grid: the file itself, and its small picture. */
  files: string[];
  /** When it was found that no measure and no item names it. */
  loose?: Date;
}

export const evidenceIndexes = [
  { name: 'message', key: { message: 1 } },
  { name: 'person', key: { person: 1 } },
  { name: 'files', key: { files: 1 } },
] satisfies mongo.IndexDescription[];

export interface MongoEvidence extends Evidence {
  /** Erases what somebody sent. */
  forgetPerson(person: string): Promise<void>;
  /** Forgets what no measure and no item has named for a day: kept, and never recorded, or taken away since. */
  sweep(now: Date): Promise<number>;
}

export function mongoEvidence(connection: Connection, { states }: Pick<Documents, 'states'>): MongoEvidence {
  const grid = mongoGrid(connection);
  const rows = () => databaseOf(connection).collection<Row>(evidenceCollection);

  async function forget(which: mongo.Filter<Row>): Promise<void> {
    for (const { _id, files } of await rows().find(which).toArray()) {
      await rows().deleteOne({ _id });
      const others = await namedFiles(connection, files);
      // At once, and not with the next sweep: somebody took it back.
      for (const file of new Set(files)) if (!others.has(file)) await grid.drop(file);
    }
  }

  /** Ids that stand in the state of a measure or an item. */
  async function pointedTo(ids: readonly string[]): Promise<ReadonlySet<string>> {
    const held = { 'state.photos': { $in: [...ids] } };
    const [measures, items] = await Promise.all([
      states.measure.find(held, { 'state.photos': 1 }).lean<{ state: { photos: string[] } }[]>(),
      states.item.find(held, { 'state.photos': 1 }).lean<{ state: { photos: string[] } }[]>(),
    ]);
    return new Set([...measures, ...items].flatMap(({ state }) => state.photos));
  }

  /**
   * Looked at once more, since somebody may have taken a removal back meanwhile; and by its mark, which `ofMessage` takes
   * off for whoever announces the file again.
   */
  async function letGo(id: string, before: Date): Promise<boolean> {
    if ((await pointedTo([id])).has(id)) return false;
    const { deletedCount } = await rows().deleteOne({ _id: id, loose: { $lte: before } });
    return deletedCount === 1;
  }

  return {
    async keep({ id, agency, person, message, at }, file) {
      const { bytes, thumbnail, ...facts } = file;
      const named = (part: string) => `${message}${part}.${file.ending}`;
      const whole = await grid.put(id, { agency, hash: file.hash, bytes, fileName: named('') }, at);
      const small =
        thumbnail === null
          ? []
          : [
              await grid.put(
                `${id}-small`,
                {
                  agency,
                  hash: createHash('sha256').update(thumbnail).digest('hex'),
                  bytes: thumbnail,
                  fileName: named('-small'),
                },
                at,
              ),
            ];
      const row = { _id: id, agency, person, message, at, ...facts, files: [whole, ...small] };
      await unlessThere(rows().insertOne(row));
      if (await isErased(connection, person)) await forget({ _id: id });
    },
    async ofMessage(agency, message) {
      const row = await rows().findOneAndUpdate({ message, agency }, { $unset: { loose: '' } });
      return row && fileOf(row);
    },
    async byIds(agency, ids) {
      if (ids.length === 0) return new Map();
      const found = await rows()
        .find({ _id: { $in: [...ids] }, agency })
        .toArray();
      return new Map(found.map((row) => [row._id, fileOf(row)]));
    },
    async bytes(agency, id, which) {
      const row = await rows().findOne({ _id: id, agency });
      const file = which === 'whole' ? row?.files[0] : (row?.files[1] ?? row?.files[0]);
      return file === undefined ? null : grid.read(agency, file);
    },
    forgetMessage: (message) => forget({ message }),
    forgetPerson: (person) => forget({ person }),
    async sweep(now) {
      const before = new Date(now.getTime() - LOOSE_FOR);
      let forgotten = 0;
      for await (const some of batches(rows())) {
        const held = await pointedTo(some.map(({ _id }) => _id));
        for (const { _id, loose } of some) {
          if (held.has(_id)) {
            if (loose) await rows().updateOne({ _id }, { $unset: { loose: '' } });
          } else if (!loose) await rows().updateOne({ _id }, { $set: { loose: now } });
          else if (loose <= before && (await letGo(_id, before))) forgotten += 1;
        }
      }
      return forgotten;
    },
  };
}

function fileOf({ _id, sort, type, ending, hash, length, width, height, at }: Row): KeptFile {
  return { id: _id, sort, type, ending, hash, length, width, height, at };
}
