import type { Connection, mongo } from 'mongoose';
import type { Held, NewReminder, Outbox, OutboxRow, OutboxState, TryEnd } from '../app/outbox.ts';
import { databaseOf } from './database-of.ts';
import { refusedAsDuplicates } from './faults.ts';

interface Row {
  _id: string;
  agency: string;
  chat: string;
  keys: readonly string[];
  lines: OutboxRow['lines'];
  digest: OutboxRow['digest'];
  pages?: NonNullable<OutboxRow['pages']>;
  purpose: OutboxRow['purpose'];
  cost: number;
  day: string;
  month: string;
  gathers?: readonly string[];
  /** When it was planned, by the clock of the conversation. */
  at: Date;
  state: OutboxState;
  /** Real time: the next try, or how long whoever tries it now may take. */
  notBefore: Date;
  attempts: number;
  owner?: string;
  body?: string;
  about?: object;
  firstTriedAt?: Date;
  by?: 'push' | 'reply';
  fault?: string;
}

export const outboxCollection = 'outbox';

const open = ['planned', 'retrying', 'sending'] as const satisfies readonly OutboxState[];

/** Every query of this file runs on one of these. Only what is open is in the first three, however long the history. */
export const outboxIndexes = [
  { name: 'due', key: { state: 1, notBefore: 1 }, partialFilterExpression: { state: { $in: [...open] } } },
  { name: 'waiting', key: { chat: 1, at: 1 }, partialFilterExpression: { state: 'waiting' } },
  { name: 'waiting-of', key: { agency: 1, at: 1 }, partialFilterExpression: { state: 'waiting' } },
  // The ledger: what one row holds no other row says.
  { name: 'keys', key: { keys: 1 }, unique: true },
  { name: 'spent', key: { agency: 1, month: 1, cost: 1 } },
  { name: 'at', key: { at: 1 } },
] satisfies mongo.IndexDescription[];

/** Steps are planned once by their day; the rows are kept for those who ask what was sent. */
const keptFor = 400 * 24 * 3_600_000;

export interface MongoOutbox extends Outbox {
  /** The daily clean-up. */
  forgetOld(now: Date): Promise<number>;
}

export function mongoOutbox(connection: Connection): MongoOutbox {
  const rows = () => databaseOf(connection).collection<Row>(outboxCollection);

  async function waiting(filter: mongo.Filter<Row>): Promise<readonly OutboxRow[]> {
    const found = await rows()
      .find({ ...filter, state: 'waiting' })
      .sort({ at: 1 })
      .toArray();
    return found.map(rowOf);
  }

  async function heldBy(refused: readonly NewReminder[]): Promise<ReadonlyMap<string, Held>> {
    const wanted = refused.flatMap((it) => it.keys);
    const others = await rows()
      .find({ keys: { $in: wanted } }, { projection: { keys: 1, gathers: 1 } })
      .toArray();
    const holders = new Map(others.flatMap((row) => row.keys.map((key) => [key, row] as const)));
    return new Map(
      refused.map(({ id, keys }): [string, Held] => [
        id,
        {
          keys: keys.filter((key) => holders.has(key)),
          gathers: keys.flatMap((key) => holders.get(key)?.gathers ?? []),
        },
      ]),
    );
  }

  return {
    async add(reminders, at) {
      if (reminders.length === 0) return new Map();
      const documents = reminders.map(({ id, ...row }): Row => ({
        _id: id,
        ...row,
        at,
        notBefore: new Date(0),
        attempts: 0,
      }));
      try {
        await rows().insertMany(documents, { ordered: false });
        return new Map();
      } catch (error) {
        const refused = refusedAsDuplicates(error, documents.length);
        if (refused === null) throw error;
        return heldBy(refused.flatMap((at) => reminders[at] ?? []));
      }
    },
    async holds(keys) {
      const found = await rows()
        .find({ keys: { $in: [...keys] } }, { projection: { keys: 1 } })
        .toArray();
      return new Set(found.flatMap((it) => it.keys));
    },
    async due(now, atMost) {
      const found = await rows()
        .find({ state: { $in: [...open] }, notBefore: { $lte: now } }, { projection: { _id: 1 } })
        .limit(atMost)
        .toArray();
      return found.map((row) => row._id);
    },
    async claim(id, owner, now, until) {
      const found = await rows().findOneAndUpdate(
        { _id: id, state: { $in: [...open] }, notBefore: { $lte: now } },
        { $set: { state: 'sending', owner, notBefore: until }, $inc: { attempts: 1 } },
        { returnDocument: 'after' },
      );
      return found && rowOf(found);
    },
    async freeze(id, owner, { body, about, at }) {
      const { matchedCount } = await rows().updateOne(
        { _id: id, owner, state: 'sending' },
        { $set: { body, firstTriedAt: at, ...(about === null ? {} : { about }) } },
      );
      return matchedCount === 1;
    },
    async settle(id, owner, end) {
      const { matchedCount } = await rows().updateOne({ _id: id, owner, state: 'sending' }, settled(end));
      return matchedCount === 1;
    },
    async openOf(agency) {
      const found = await rows()
        .find({ state: { $in: [...open] }, agency })
        .toArray();
      return found.map(rowOf);
    },
    waitingIn: (chat) => waiting({ chat }),
    waitingOf: (agencies) => waiting({ agency: { $in: [...agencies] } }),
    async endWaiting(ids, end) {
      if (ids.length === 0) return;
      const by = end === 'said' ? { by: 'reply' as const } : {};
      await rows().updateMany({ _id: { $in: [...ids] }, state: 'waiting' }, { $set: { state: end, ...by } });
    },
    async spent(agencies, month) {
      const found = await rows()
        .aggregate<{ readonly _id: string; readonly cost: number }>([
          { $match: { agency: { $in: [...agencies] }, month, cost: { $gt: 0 } } },
          { $group: { _id: '$agency', cost: { $sum: '$cost' } } },
        ])
        .toArray();
      return new Map(found.map(({ _id, cost }) => [_id, cost]));
    },
    async isBeingSaid(agency, target, now) {
      const found = await rows().findOne(beingSaid(agency, target, now), { projection: { _id: 1 } });
      return found !== null;
    },
    async forgetOld(now) {
      const { deletedCount } = await rows().deleteMany({ at: { $lt: new Date(now.getTime() - keptFor) } });
      return deletedCount;
    },
  };
}

/** @param target the work that is spoken of; null for any. Very few are being sent at any time, whoever's they are. */
export function beingSaid(agency: string, target: string | null, now: Date): mongo.Filter<Row> {
  const sending = { state: 'sending', notBefore: { $gt: now }, agency } as const;
  if (target === null) return sending;
  return { ...sending, $or: [{ 'lines.target': target }, { 'digest.lines.target': target }] };
}

/** What is over needs no body any more; what was not sent by itself cost nothing. */
function settled(end: TryEnd): mongo.UpdateFilter<Row> {
  switch (end.state) {
    case 'planned':
      return {
        $set: { state: 'planned', notBefore: end.notBefore },
        $unset: { owner: '', body: '', about: '', firstTriedAt: '' },
      };
    case 'retrying':
      return { $set: { state: 'retrying', notBefore: end.notBefore }, $unset: { owner: '' } };
    case 'said':
      return { $set: { state: 'said', by: end.by }, $unset: { owner: '', body: '' } };
    case 'refused':
      return { $set: { state: 'refused', cost: 0, fault: end.fault }, $unset: { owner: '', body: '' } };
    case 'dropped':
    case 'gathered':
      return { $set: { state: end.state, cost: 0 }, $unset: { owner: '', body: '' } };
    case 'waiting':
      return { $set: { state: 'waiting', cost: 0 }, $unset: { owner: '', body: '', firstTriedAt: '' } };
    default:
      return end satisfies never;
  }
}

function rowOf({ _id, body, about, firstTriedAt, pages, ...row }: Row): OutboxRow {
  const { agency, chat, keys, lines, digest, purpose, cost, day, month, state, attempts } = row;
  return {
    ...{ id: _id, agency, chat, keys, lines, digest, purpose, cost, day, month, state, attempts },
    ...(pages === undefined ? {} : { pages }),
    body: body ?? null,
    about: about ?? null,
    firstTriedAt: firstTriedAt ?? null,
  };
}
