import type { Connection, mongo } from 'mongoose';
import type { Lanes, LateAnswer } from '../app/inbox.ts';
import { databaseOf } from './database-of.ts';
import { isDuplicateKey } from './faults.ts';
import { unhurried } from './unhurried.ts';

/** A chat that somebody works on, or that has still to be shown something. */
interface Lane {
  _id: string;
  owner?: string;
  /** Real time. */
  until?: Date;
  /** Oldest first. */
  answers?: LateAnswer[];
  leftOut?: number;
}

export const lanesCollection = 'lanes';

/** By who holds a chat, and by the age of what it has still to be shown. */
export const laneIndexes = [
  { name: 'owner', key: { owner: 1 }, sparse: true },
  { name: 'answers', key: { 'answers.at': 1 }, sparse: true },
] satisfies mongo.IndexDescription[];

/** An answer nobody asked after for so long says nothing to anybody, and may hold what people wrote. */
const shownWithin = 30 * 24 * 3_600_000;

export interface MongoLanes extends Lanes {
  /** The daily clean-up of answers that were never shown. */
  forgetOld(now: Date): Promise<number>;
}

export function mongoLanes(connection: Connection): MongoLanes {
  const lanes = () => databaseOf(connection).collection<Lane>(lanesCollection);

  async function acquire(
    ...[chat, owner, now, until]: Parameters<Lanes['acquire']>
  ): ReturnType<Lanes['acquire']> {
    try {
      const lane = await lanes().findOneAndUpdate(
        // Its own lane a process may always take: an outage may have kept it from releasing it.
        { _id: chat, $or: [{ owner: { $exists: false } }, { owner }, { until: { $lte: now } }] },
        { $set: { owner, until } },
        { upsert: true, returnDocument: 'after', writeConcern: unhurried(connection) },
      );
      return { answers: lane?.answers ?? [], leftOut: lane?.leftOut ?? 0 };
    } catch (error) {
      // The chat's lane is there and does not fit the condition: somebody holds it.
      if (isDuplicateKey(error)) return null;
      throw error;
    }
  }

  return {
    acquire,
    async take(...asked) {
      const late = await acquire(...asked);
      return late && { late, heldUp: Promise.resolve(false) };
    },

    async renew(chat, owner, until) {
      const { matchedCount } = await lanes().updateOne(
        { _id: chat, owner },
        { $set: { until } },
        { writeConcern: unhurried(connection) },
      );
      return matchedCount === 1;
    },

    async keep(chat, owner, { answers, leftOut }) {
      const { matchedCount } = await lanes().updateOne(
        { _id: chat, owner },
        answers.length === 0 && leftOut === 0
          ? { $unset: { answers: '', leftOut: '' } }
          : { $set: { answers: [...answers], leftOut } },
      );
      return matchedCount === 1;
    },

    async release(chat, owner) {
      const { deletedCount } = await lanes().deleteOne(
        { _id: chat, owner, answers: { $exists: false } },
        { writeConcern: unhurried(connection) },
      );
      if (deletedCount === 0)
        await lanes().updateOne({ _id: chat, owner }, { $unset: { owner: '', until: '' } });
    },

    async owners(prefix) {
      const found: readonly (string | undefined)[] = await lanes().distinct('owner', {
        owner: { $gte: prefix, $lt: `${prefix}\uffff` },
      });
      return found.filter((owner) => owner !== undefined);
    },

    async releaseAllOf(owners) {
      await lanes().updateMany({ owner: { $in: [...owners] } }, { $unset: { owner: '', until: '' } });
    },

    async forgetOld(now) {
      const before = new Date(now.getTime() - shownWithin);
      const { modifiedCount } = await lanes().updateMany(
        { 'answers.at': { $lt: before } },
        { $pull: { answers: { at: { $lt: before } } } },
      );
      return modifiedCount;
    },
  };
}
