import type { Connection, mongo } from 'mongoose';
import type { Duties } from '../app/duties.ts';
import { databaseOf } from './database-of.ts';
import { isDuplicateKey } from './faults.ts';

interface Row {
  _id: string;
  owner: string;
  until: Date;
  done: boolean;
}

/** About running processes and not about agencies: no backup holds it. */
export const dutiesCollection = 'duties';

/** A day's duties are told apart by their names, so old ones are of no use to anybody. */
const keptFor = 30 * 24 * 3_600_000;

export interface MongoDuties extends Duties {
  /** The daily clean-up. */
  forgetOld(now: Date): Promise<number>;
}

export const dutyIndexes = [{ name: 'until', key: { until: 1 } }] satisfies mongo.IndexDescription[];

export function mongoDuties(connection: Connection): MongoDuties {
  const rows = () => databaseOf(connection).collection<Row>(dutiesCollection);

  return {
    async claim(duty, owner, now, until) {
      try {
        await rows().insertOne({ _id: duty, owner, until, done: false });
        return 'ours';
      } catch (error) {
        if (!isDuplicateKey(error)) throw error;
      }
      const lapsed = { _id: duty, done: false, until: { $lte: now } };
      const { matchedCount } = await rows().updateOne(lapsed, { $set: { owner, until } });
      if (matchedCount === 1) return 'ours';
      return (await rows().findOne({ _id: duty }))?.done ? 'done' : 'elsewhere';
    },
    async done(duty, owner) {
      await rows().updateOne({ _id: duty, owner }, { $set: { done: true } });
    },
    async giveUp(duty, owner) {
      await rows().deleteOne({ _id: duty, owner, done: false });
    },
    async forgetOld(now) {
      const { deletedCount } = await rows().deleteMany({ until: { $lt: new Date(now.getTime() - keptFor) } });
      return deletedCount;
    },
  };
}
