import type { Connection } from 'mongoose';
import { databaseOf } from './database-of.ts';
import { unlessThere } from './faults.ts';

/** Of this database alone: a backup says the version of its data in its manifest. */
export const versionsCollection = 'versions';

/** Data that no version was written beside are from before there were any. */
const FIRST = 1;

interface Row {
  _id: 'data';
  version: number;
  /** The process that brings the data to the next version. */
  owner?: string;
  /** Real time. */
  until?: Date;
}

/** How the data in this database are written. Times are real time. */
export interface Versions {
  /** Writes down that the data are of the first version, where nobody has said anything. */
  begin(): Promise<void>;
  current(): Promise<number>;
  /** For data that come from elsewhere. */
  set(version: number): Promise<void>;
  /** Null: `owner` alone may bring the data on from this version until then. Else whoever may, or nobody any more. */
  claim(version: number, owner: string, now: Date, until: Date): Promise<null | { readonly by?: string }>;
  renew(version: number, owner: string, until: Date): Promise<void>;
  /** False when the claim was lost meanwhile: somebody else goes on. */
  raise(version: number, owner: string): Promise<boolean>;
  /** Gives the claim up: one's own, or that of a process that is certainly gone. */
  release(owner: string): Promise<void>;
}

export function mongoVersions(connection: Connection): Versions {
  const rows = () => databaseOf(connection).collection<Row>(versionsCollection);
  const read = () => rows().findOne({ _id: 'data' });

  return {
    async begin() {
      if ((await read()) !== null) return;
      await unlessThere(rows().insertOne({ _id: 'data', version: FIRST }));
    },
    async current() {
      return (await read())?.version ?? FIRST;
    },
    async set(version) {
      await rows().replaceOne({ _id: 'data' }, { version }, { upsert: true });
    },
    async claim(version, owner, now, until) {
      await rows().updateOne(
        { _id: 'data', version, $or: [{ owner: { $exists: false } }, { owner }, { until: { $lte: now } }] },
        { $set: { owner, until } },
      );
      const held = await read();
      if (held?.owner === owner && held.version === version) return null;
      return held?.owner === undefined ? {} : { by: held.owner };
    },
    async renew(version, owner, until) {
      await rows().updateOne({ _id: 'data', version, owner }, { $set: { until } });
    },
    async raise(version, owner) {
      const { matchedCount } = await rows().updateOne(
        { _id: 'data', version, owner },
        { $set: { version: version + 1 }, $unset: { owner: '', until: '' } },
      );
      return matchedCount === 1;
    },
    async release(owner) {
      await rows().updateOne({ _id: 'data', owner }, { $unset: { owner: '', until: '' } });
    },
  };
}
