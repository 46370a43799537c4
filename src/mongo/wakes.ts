import type { Connection, mongo } from 'mongoose';
import type { Planned, Wakes } from '../app/outbox.ts';
import { databaseOf } from './database-of.ts';
import type { Documents } from './documents.ts';
import { unlessThere } from './faults.ts';

interface Wake {
  /** The agency. */
  _id: string;
  /** By the clock of the conversation; absent of an agency that is closed. */
  nextWakeAt?: Date;
  /** The last day for which reminders were planned. */
  since: string;
  /** Messages of a month that the operator gave it; absent: an equal part. */
  share?: number;
  /** Something changed since the last look began. */
  changed?: true;
}

export const wakesCollection = 'wakes';

export const wakeIndexes = [
  // Only agencies that are to be woken are in it, and a look at it opens no document.
  {
    name: 'nextWakeAt',
    key: { nextWakeAt: 1, _id: 1 },
    partialFilterExpression: { nextWakeAt: { $exists: true } },
  },
  { name: 'share', key: { share: 1 }, partialFilterExpression: { share: { $exists: true } } },
] satisfies mongo.IndexDescription[];

/** So many agencies are taken over at once. */
const BATCH = 500;

/**
 * To be looked at now. Unless a look is overdue, nothing was to be said until now: `since` is moved on, so that a due
 * day that was set today has no steps that were missed.
 */
function marked(now: Date, since: string): mongo.Document[] {
  const isOverdue = { $and: [{ $eq: [{ $type: '$nextWakeAt' }, 'date'] }, { $lte: ['$nextWakeAt', now] }] };
  return [
    {
      $set: {
        changed: true,
        since: { $cond: [isOverdue, '$since', { $max: ['$since', since] }] },
        nextWakeAt: { $min: ['$nextWakeAt', now] },
      },
    },
  ];
}

export function mongoWakes(connection: Connection, { states }: Documents): Wakes {
  const wakes = () => databaseOf(connection).collection<Wake>(wakesCollection);

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
    async takeUp(agencies) {
      const found = await wakes()
        .find({ _id: { $in: [...agencies] } }, { projection: { since: 1, changed: 1 } })
        .toArray();
      const changed = found.flatMap((it) => (it.changed === true ? it._id : []));
      // Before anything else is read, so that whatever changes from now on is seen or marked.
      if (changed.length > 0) {
        await wakes().updateMany({ _id: { $in: changed }, changed: true }, { $unset: { changed: '' } });
      }
      return new Map(found.map((it) => [it._id, it.since]));
    },
    async since(agency) {
      return (await wakes().findOne({ _id: agency }))?.since ?? null;
    },
    async planned(ends, now) {
      if (ends.length === 0) return;
      // Most agencies of a day are looked at again on the same one.
      const alike = new Map<string, { readonly end: Planned; readonly agencies: string[] }>();
      for (const end of ends) {
        const key = `${end.since} ${end.next?.getTime() ?? ''}`;
        const those = alike.get(key) ?? { end, agencies: [] };
        those.agencies.push(end.agency);
        alike.set(key, those);
      }
      await wakes().bulkWrite(
        [...alike.values()].map(({ end: { since, next }, agencies }) => ({
          updateMany: {
            filter: { _id: { $in: agencies } },
            update: [
              {
                $set: {
                  // Never back: a clock that was put back does not make yesterday's steps new.
                  since: { $max: ['$since', since] },
                  nextWakeAt: { $cond: ['$changed', now, next ?? '$$REMOVE'] },
                },
              },
              { $unset: 'changed' },
            ],
          },
        })),
        { ordered: false },
      );
    },
    async changed(agency, now, since, isNew = false) {
      // Marked once until the next look: of a hundred changes in a row ninety-nine write nothing.
      const unmarked = { _id: agency, changed: { $ne: true } } as const;
      await unlessThere(wakes().updateOne(unmarked, marked(now, since), { upsert: isNew }));
    },
    async allChanged(now, since) {
      await wakes().updateMany({ nextWakeAt: { $exists: true } }, marked(now, since));
    },
    async wake(agency, at) {
      await wakes().updateOne({ _id: agency }, { $min: { nextWakeAt: at } });
    },
    async adopt(at, today) {
      // Both are counted without being read.
      const [known, all] = await Promise.all([
        wakes().estimatedDocumentCount(),
        states.agency.estimatedDocumentCount(),
      ]);
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
    async shares() {
      const [agencies, given] = await Promise.all([
        wakes().countDocuments({ nextWakeAt: { $exists: true } }),
        wakes()
          .find({ share: { $exists: true } }, { projection: { share: 1, nextWakeAt: 1 } })
          .toArray(),
      ]);
      // Who is closed has no part in it.
      const open = given.flatMap(({ _id, share, nextWakeAt }) =>
        share === undefined || nextWakeAt === undefined ? [] : [[_id, share] as const],
      );
      return { agencies, set: new Map(open) };
    },
    async giveShare(agency, share) {
      await wakes().updateOne(
        { _id: agency },
        share === null ? { $unset: { share: '' } } : { $set: { share } },
      );
    },
  };
}
