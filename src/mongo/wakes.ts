import type { Connection, mongo } from 'mongoose';
import type { Wakes } from '../app/outbox.ts';
import type { Documents } from './documents.ts';

interface Wake {
  /** The agency. */
  _id: string;
  /** By the clock of the conversation; absent of an agency that is closed. */
  nextWakeAt?: Date;
  /** The last day for which reminders were planned. */
  since: string;
}

export const wakesCollection = 'wakes';

export const wakeIndexes = [
  // Only agencies that are to be woken are in it, and a look at it opens no document.
  {
    name: 'nextWakeAt',
    key: { nextWakeAt: 1, _id: 1 },
    partialFilterExpression: { nextWakeAt: { $exists: true } },
  },
] satisfies mongo.IndexDescription[];

/** So many agencies are taken over at once. */
const BATCH = 500;

export function mongoWakes(connection: Connection, { states }: Documents): Wakes {
  const wakes = () => connection.getClient().db(connection.name).collection<Wake>(wakesCollection);

  async function adoptAll(agencies: readonly string[], at: Date, since: string): Promise<void> {
    if (agencies.length === 0) return;
    await wakes().bulkWrite(
      agencies.map((_id) => ({
        updateOne: {
          filter: { _id },
          update: { $setOnInsert: { since, nextWakeAt: at } },
          upsert: true,
        },
      })),
      { ordered: false },
    );
  }

  return {
    async due(now, atMost) {
      const found = await wakes()
        .find({ nextWakeAt: { $lte: now } }, { projection: { _id: 1 } })
        .sort({ nextWakeAt: 1, _id: 1 })
        .limit(atMost)
        .toArray();
      return found.map((wake) => wake._id);
    },
    async since(agency) {
      return (await wakes().findOne({ _id: agency }))?.since ?? null;
    },
    async planned(agency, since, next) {
      await wakes().updateOne(
        { _id: agency },
        // Never back: a clock that was put back does not make yesterday's steps new.
        next === null
          ? { $max: { since }, $unset: { nextWakeAt: '' } }
          : { $max: { since }, $set: { nextWakeAt: next } },
      );
    },
    async wake(agency, at, today) {
      await wakes().updateOne(
        { _id: agency },
        { $min: { nextWakeAt: at }, $setOnInsert: { since: today } },
        { upsert: true },
      );
    },
    async adopt(at, today) {
      // Both are counted without being read.
      const [known, all] = [
        await wakes().estimatedDocumentCount(),
        await states.agency.estimatedDocumentCount(),
      ];
      if (known >= all) return;
      let batch: string[] = [];
      for await (const { _id } of states.agency
        .find({}, { _id: 1 })
        .sort({ _id: 1 })
        .lean<{ _id: string }[]>()) {
        batch.push(_id.slice('agency:'.length));
        if (batch.length < BATCH) continue;
        await adoptAll(batch, at, today);
        batch = [];
      }
      await adoptAll(batch, at, today);
    },
    count: () => wakes().countDocuments({ nextWakeAt: { $exists: true } }),
  };
}
