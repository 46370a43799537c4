import { randomUUID } from 'node:crypto';
import type { Connection, mongo } from 'mongoose';
import type { Lanes, LateAnswer, LateAnswers, TakenChat } from '../app/inbox.ts';
import { databaseOf } from './database-of.ts';
import { anyErasedSince } from './erasures.ts';
import { isDuplicateKey } from './faults.ts';
import { unhurried } from './unhurried.ts';

/** A chat that somebody works on or worked on last, or that has still to be shown something. */
export interface Lane {
  _id: string;
  owner?: string;
  /** Real time. */
  until?: Date;
  /** Another one whenever somebody takes the chat; it stays when they let it go. */
  turn?: string;
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
  /** The daily clean-up of answers that were never shown, and of turns. */
  forgetOld(now: Date): Promise<number>;
}

export function mongoLanes(connection: Connection): MongoLanes {
  const lanes = () => databaseOf(connection).collection<Lane>(lanesCollection);

  async function begin(
    ...[chat, owner, now, until]: Parameters<Lanes['take']>
  ): Promise<Omit<TakenChat, 'heldUp'> | null> {
    const turn = randomUUID();
    try {
      const lane = await lanes().findOneAndUpdate(
        // Its own lane a process may always take: an outage may have kept it from releasing it.
        { _id: chat, $or: [{ owner: { $exists: false } }, { owner }, { until: { $lte: now } }] },
        { $set: { owner, until, turn } },
        // As it was before, which in what is late is as it is after.
        { upsert: true, returnDocument: 'before', writeConcern: unhurried(connection) },
      );
      return { late: lateIn(lane), turn, before: lane?.turn ?? null };
    } catch (error) {
      // The chat's lane is there and does not fit the condition: somebody holds it.
      if (isDuplicateKey(error)) return null;
      throw error;
    }
  }

  /** Changes what is late by what it is about, never by what somebody remembers of it: it may be erased meanwhile. */
  async function change(
    chat: string,
    owner: string,
    update: mongo.UpdateFilter<Lane> | mongo.Document[],
  ): Promise<LateAnswers | null> {
    const lane = await lanes().findOneAndUpdate({ _id: chat, owner }, update, { returnDocument: 'after' });
    return lane && lateIn(lane);
  }

  return {
    async acquire(...asked) {
      return (await begin(...asked))?.late ?? null;
    },
    async take(...asked) {
      const taken = await begin(...asked);
      return taken && { ...taken, heldUp: Promise.resolve(false) };
    },

    async renew(chat, owner, until) {
      const { matchedCount } = await lanes().updateOne(
        { _id: chat, owner },
        { $set: { until } },
        { writeConcern: unhurried(connection) },
      );
      return matchedCount === 1;
    },

    async late(chat, owner) {
      const lane = await lanes().findOne({ _id: chat, owner });
      return lane && lateIn(lane);
    },

    async keep(chat, owner, answer, { atMost, begun }) {
      const kept = await change(chat, owner, withAnswer(answer, atMost));
      // Whoever erases writes that down and then drops what is late: one of the two sees the other.
      if (kept === null || !(await anyErasedSince(connection, answer.of ?? [], begun))) return kept;
      return change(chat, owner, { $pull: { answers: { event: answer.event } } });
    },

    forgetMessage: (chat, owner, message) => change(chat, owner, { $pull: { answers: { message } } }),

    async shown(chat, owner, { answers, leftOut }) {
      const { matchedCount } = await lanes().updateOne(
        { _id: chat, owner },
        answers.length === 0 && leftOut === 0
          ? { $unset: { answers: '', leftOut: '' } }
          : {
              $pull: { answers: { event: { $nin: answers.map((it) => it.event) } } },
              $set: { leftOut },
            },
      );
      return matchedCount === 1;
    },

    async release(chat, owner, turn) {
      const unwaiting = { writeConcern: unhurried(connection) };
      if (turn === 'remembered') {
        await lanes().updateOne({ _id: chat, owner }, { $unset: { owner: '', until: '' } }, unwaiting);
        return;
      }
      const { deletedCount } = await lanes().deleteOne({ _id: chat, owner, ...nothingLate }, unwaiting);
      if (deletedCount === 0)
        await lanes().updateOne({ _id: chat, owner }, { $unset: { owner: '', until: '', turn: '' } });
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
      // All of them are looked at: an index that tells these would cost something at every turn.
      await lanes().deleteMany({ owner: { $exists: false }, ...nothingLate }, { hint: { _id: 1 } });
      return modifiedCount;
    },
  };
}

const nothingLate = {
  'answers.0': { $exists: false },
  $or: [{ leftOut: { $exists: false } }, { leftOut: 0 }],
};

function lateIn(lane: Pick<Lane, 'answers' | 'leftOut'> | null): LateAnswers {
  return { answers: lane?.answers ?? [], leftOut: lane?.leftOut ?? 0 };
}

/** The answer is the newest, and there once; of more than `atMost` the oldest are only counted. */
function withAnswer(answer: LateAnswer, atMost: number): mongo.Document[] {
  const others = {
    $filter: {
      input: { $ifNull: ['$answers', []] },
      cond: { $ne: ['$$this.event', { $literal: answer.event }] },
    },
  };
  const tooMany = { $max: [{ $subtract: [{ $size: '$answers' }, atMost] }, 0] };
  return [
    { $set: { answers: { $concatArrays: [others, [{ $literal: answer }]] } } },
    {
      $set: {
        leftOut: { $add: [{ $ifNull: ['$leftOut', 0] }, tooMany] },
        answers: { $slice: ['$answers', -atMost] },
      },
    },
  ];
}
