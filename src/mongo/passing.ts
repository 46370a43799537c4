import type { Connection, mongo } from 'mongoose';
import type { Passing, PassingFile } from '../app/evidence.ts';
import { databaseOf } from './database-of.ts';
import { unlessThere } from './faults.ts';

export const passingCollection = 'passing';

interface Row {
  _id: string;
  chat: string;
  at: Date;
  sender: string;
  set: { id: string; total: number | null } | null;
  until: Date;
  /** The event that used it; `true` in what an earlier version wrote. */
  used?: string | true;
}

export const passingIndexes = [
  { name: 'chat', key: { chat: 1, at: 1 } },
  { name: 'until', key: { until: 1 } },
] satisfies mongo.IndexDescription[];

export interface MongoPassing extends Passing {
  /** What nobody announced in time. */
  forgetOld(now: Date): Promise<number>;
}

export function mongoPassing(connection: Connection): MongoPassing {
  const rows = () => databaseOf(connection).collection<Row>(passingCollection);

  return {
    async saw(chat, { message, at, set, sender }, until) {
      // Another chat's message is not taken over.
      await unlessThere(
        rows().updateOne(
          { _id: message, chat },
          { $setOnInsert: { at, set, sender }, $max: { until } },
          { upsert: true },
        ),
      );
    },
    async used(message, event) {
      await rows().updateOne({ _id: message }, { $set: { used: event } });
    },
    async since(chat, from) {
      const found = await rows()
        .find({ chat, at: { $gte: from } })
        .sort({ at: 1 })
        .toArray();
      return found.map(fileOf);
    },
    async among(chat, messages) {
      if (messages.length === 0) return [];
      const found = await rows()
        .find({ _id: { $in: [...messages] }, chat })
        .toArray();
      return found.map(fileOf).sort((a, b) => a.at.getTime() - b.at.getTime());
    },
    async forgetMessage(message) {
      await rows().deleteOne({ _id: message });
    },
    async forgetOld(now) {
      return (await rows().deleteMany({ until: { $lt: now } })).deletedCount;
    },
  };
}

function fileOf({ _id, at, set, sender, used }: Row): PassingFile {
  return { message: _id, at, set, sender, usedBy: used === undefined ? null : String(used) };
}
