import type { Connection, mongo } from 'mongoose';
import type { Said } from '../app/inbox.ts';
import { databaseOf } from './database-of.ts';

/** A message of the bot's own: its id, where, when, and what it was about. Never what it said. */
interface OwnMessage {
  _id: string;
  chat: string;
  at: Date;
  about?: object;
}

export const saidCollection = 'said';
export const saidIndexes = [
  { name: 'at', key: { at: 1 } },
  { name: 'chat', key: { chat: 1 } },
] satisfies mongo.IndexDescription[];

/** People quote what is on their screen; two months back is further than most scroll. */
const keptFor = 60 * 24 * 3_600_000;

export interface MongoSaid extends Said {
  /** The daily clean-up. */
  forgetOld(now: Date): Promise<number>;
}

export function mongoSaid(connection: Connection): MongoSaid {
  const messages = () => databaseOf(connection).collection<OwnMessage>(saidCollection);

  return {
    async add(chat, ids, at, about) {
      const own = { chat, at, ...(about === null ? {} : { about }) };
      // Nearly always one. The driver's bulk of one takes it twice as long.
      await Promise.all(
        ids.map((id) => messages().updateOne({ _id: id }, { $setOnInsert: own }, { upsert: true })),
      );
    },
    async find(chat, message) {
      const found = await messages().findOne({ _id: message, chat });
      return found && { about: found.about ?? null };
    },
    async forgetOld(now) {
      const { deletedCount } = await messages().deleteMany({
        at: { $lt: new Date(now.getTime() - keptFor) },
      });
      return deletedCount;
    },
  };
}
