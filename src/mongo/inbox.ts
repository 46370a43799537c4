import { mongo, type Connection } from 'mongoose';
import { z } from 'zod';
import {
  nowhere,
  referenceOf,
  type Arrival,
  type Arrivals,
  type Claim,
  type DeadLetter,
  type DeadLetters,
  type Inbox,
  type Stored,
  type Tried,
} from '../app/inbox.ts';
import { databaseOf } from './database-of.ts';
import { isDuplicateKey, notInserted } from './faults.ts';
import { unhurried } from './unhurried.ts';

/** An event. When it is done only id, times and state stay; a dead one keeps its text until retried. */
interface Row {
  _id: string;
  /** LINE's time. */
  at: Date;
  received: Date;
  state: 'waiting' | 'done' | 'dead';
  chat?: string;
  json?: string;
  /** Who claimed it last; a claim that ended in any way takes its owner away again. */
  owner?: string;
  attempts?: number;
  outages?: number;
  lost?: number;
  firstTriedAt?: Date;
  notBefore?: Date;
  answering?: boolean;
  fault?: string;
  reference?: string;
}

export const inboxCollection = 'inbox';

/** Every query of this file runs on one of these. */
export const inboxIndexes = [
  // Which chats have work, and a chat's next event. Only what waits is in it, however long the history.
  {
    name: 'waiting',
    key: { state: 1, chat: 1, at: 1, _id: 1 },
    partialFilterExpression: { state: 'waiting' },
  },
  // What the operator lists and the clean-up forgets. Nothing that waits is in it: the door writes no more than it must.
  {
    name: 'over',
    key: { state: 1, received: 1 },
    partialFilterExpression: { state: { $in: ['done', 'dead'] } },
  },
] satisfies mongo.IndexDescription[];

/** Ids are kept so long that LINE's redelivery of what the door still takes meets its first delivery. */
const keptFor = 30 * 24 * 3_600_000;

/** What a worker leaves on an event. */
const traces = { owner: '', outages: '', lost: '', firstTriedAt: '', notBefore: '', answering: '' } as const;
const remarks = { fault: '', reference: '' } as const;

export interface MongoInbox extends Arrivals, Inbox, DeadLetters {
  /** The daily clean-up: ids, and texts of dead letters, after 30 days. Returns how many events it forgot. */
  forgetOld(now: Date): Promise<number>;
}

/** The inbox. It speaks to the driver directly: this is the one place where every event of every chat passes. */
export function mongoInbox(connection: Connection): MongoInbox {
  const rows = () => databaseOf(connection).collection<Row>(inboxCollection);

  /** Changes an event that this owner holds. */
  async function change(id: string, owner: string, update: mongo.UpdateFilter<Row>): Promise<boolean> {
    const { matchedCount } = await rows().updateOne({ _id: id, owner, state: 'waiting' }, update);
    return matchedCount === 1;
  }

  async function isMarked(id: string): Promise<boolean> {
    return (await rows().findOne({ _id: id }, { projection: { _id: 1 } })) !== null;
  }

  async function forgetDead(chat: string, message: string): Promise<void> {
    const dead = await rows().find({ state: 'dead', chat }).toArray();
    const theirs = dead.filter((row) => isMessage(row.json, message)).map((row) => row._id);
    if (theirs.length === 0) return;
    await rows().updateMany(
      { _id: { $in: theirs }, state: 'dead' },
      { $set: { state: 'done' }, $unset: { ...traces, ...remarks, attempts: '', json: '', chat: '' } },
    );
  }

  return {
    store: (arrivals) => insertAll(rows(), arrivals),

    async chatsWaiting() {
      // Typed as possibly absent, since done events have no chat.
      const chats: readonly (string | undefined)[] = await rows().distinct('chat', { state: 'waiting' });
      return chats.filter((chat) => chat !== undefined);
    },

    async claim(chat, owner, now): Promise<Claim> {
      const row = await rows().findOneAndUpdate({ state: 'waiting', chat }, claimedBy(owner, now), {
        sort: { at: 1, _id: 1 },
        returnDocument: 'after',
        // It counts tries for the case that this process dies; when the database's machine does, one is not counted.
        writeConcern: unhurried(connection),
      });
      if (row === null) return { kind: 'none' };
      if (row.notBefore !== undefined && row.notBefore > now) return { kind: 'later', at: row.notBefore };
      return {
        kind: 'event',
        event: {
          id: row._id,
          chat: row.chat ?? nowhere,
          at: row.at,
          received: row.received,
          json: row.json ?? 'null',
          attempts: row.attempts ?? 1,
          outages: row.outages ?? 0,
          lost: row.lost ?? 0,
          firstTriedAt: row.firstTriedAt ?? now,
          answering: row.answering ?? false,
        },
      };
    },

    finish: (id, owner) =>
      change(id, owner, {
        $set: { state: 'done' },
        $unset: { ...traces, ...remarks, attempts: '', json: '', chat: '' },
      }),
    postpone: (id, owner, until, fault, tried) =>
      change(id, owner, { $set: { notBefore: until, fault, ...traceOf(tried) }, $unset: { owner: '' } }),
    giveBack: (id, owner, tried) =>
      change(id, owner, {
        $set: traceOf(tried),
        $inc: { attempts: -1 },
        $unset: { owner: '', firstTriedAt: '' },
      }),
    async forgetMessage(chat, message, at) {
      const mark = { at, received: at, state: 'done' } as const;
      await rows().updateOne({ _id: unsent(message) }, { $setOnInsert: mark }, { upsert: true });
      await forgetDead(chat, message);
    },
    wasUnsent: (message) => isMarked(unsent(message)),
    async takesEdit(chat, message, at) {
      const mark = { at, received: at, state: 'done' } as const;
      try {
        await rows().updateOne({ _id: edited(message), at: { $lte: at } }, { $set: mark }, { upsert: true });
      } catch (error) {
        // The mark is there and of a later time.
        if (isDuplicateKey(error)) return false;
        throw error;
      }
      await forgetDead(chat, message);
      return true;
    },
    wasEdited: (message) => isMarked(edited(message)),
    bury: (id, owner, fault) =>
      change(id, owner, {
        $set: { state: 'dead', fault, reference: referenceOf(id) },
        $unset: { owner: '' },
      }),

    async list() {
      const dead = await rows().find({ state: 'dead' }).sort({ received: 1 }).limit(1_000).toArray();
      return dead.map(deadLetter);
    },
    async retry(id) {
      const { matchedCount } = await rows().updateOne(
        { _id: id, state: 'dead' },
        {
          $set: { state: 'waiting', attempts: 0 },
          $unset: { ...traces, ...remarks },
        },
      );
      return matchedCount === 1;
    },

    async forgetOld(now) {
      const before = new Date(now.getTime() - keptFor);
      // By both times: an event that LINE dated ahead of our clock could otherwise come again and be taken for new.
      const { deletedCount } = await rows().deleteMany({
        received: { $lt: before },
        at: { $lt: before },
        state: { $in: ['done', 'dead'] },
      });
      return deletedCount;
    },
  };
}

/** One round trip for all of them, whatever becomes of each. */
async function insertAll(
  rows: mongo.Collection<Row>,
  arrivals: readonly Arrival[],
): Promise<readonly Stored[]> {
  if (arrivals.length === 0) return [];
  const outcome = arrivals.map((): Stored => 'new');
  try {
    await rows.insertMany(
      arrivals.map(({ id, chat, at, received, json }) => ({
        _id: id,
        chat,
        at,
        received,
        json,
        state: 'waiting' as const,
      })),
      { ordered: false },
    );
  } catch (error) {
    const refused = notInserted(error, arrivals.length);
    if (refused === null) throw error;
    for (const { index, isDuplicate } of refused) outcome[index] = isDuplicate ? 'known' : 'failed';
  }
  return outcome;
}

function traceOf({ outages, answering }: Tried): Partial<Row> {
  return { outages, ...(answering ? { answering } : {}) };
}

/** Counts the try, unless the event waits for its next one; then nothing changes, and the caller sees until when. */
function claimedBy(owner: string, now: Date): mongo.Document[] {
  const free = { $lte: [{ $ifNull: ['$notBefore', now] }, now] };
  const whenFree = (then: unknown, field: string) => ({ $cond: [free, then, `$${field}`] });
  const isLost = { $ne: [{ $type: '$owner' }, 'missing'] };
  return [
    {
      $set: {
        attempts: whenFree({ $add: [{ $ifNull: ['$attempts', 0] }, 1] }, 'attempts'),
        lost: whenFree({ $add: [{ $ifNull: ['$lost', 0] }, { $cond: [isLost, 1, 0] }] }, 'lost'),
        // How long nobody was there to go on is not held against an event.
        firstTriedAt: whenFree({ $cond: [isLost, now, { $ifNull: ['$firstTriedAt', now] }] }, 'firstTriedAt'),
        owner: whenFree({ $literal: owner }, 'owner'),
      },
    },
  ];
}

/** The mark of a message that was taken back, kept as long as the ids of events. LINE's event ids look otherwise. */
function unsent(message: string): string {
  return `unsent ${message}`;
}

/** The mark of a message that was edited; its time is the latest edit's. */
function edited(message: string): string {
  return `edited ${message}`;
}

const WithMessage = z.object({ message: z.object({ id: z.string() }) });

/** Whether an event's text is of this message, or of an edit of it. */
function isMessage(json: string | undefined, message: string): boolean {
  return json !== undefined && WithMessage.safeParse(JSON.parse(json)).data?.message.id === message;
}

function deadLetter(row: Row): DeadLetter {
  return {
    id: row._id,
    reference: row.reference ?? referenceOf(row._id),
    chat: row.chat ?? nowhere,
    at: row.at,
    received: row.received,
    attempts: row.attempts ?? 0,
    fault: row.fault ?? 'unknown',
  };
}
