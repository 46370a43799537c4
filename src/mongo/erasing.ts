import type { Connection, mongo } from 'mongoose';
import type { Forgotten } from '../app/forget.ts';
import type { Person } from '../app/people.ts';
import { databaseOf } from './database-of.ts';
import type { Documents } from './documents.ts';
import { mongoEvidence } from './evidence.ts';
import { inboxCollection } from './inbox.ts';
import { lanesCollection } from './lanes.ts';
import { saidCollection } from './said.ts';

/** What was erased, by the ids that lead to it in a backup: a person's, or a LINE message's. */
interface Erasure {
  _id: string;
  at: Date;
  person?: string;
  message?: string;
}

/** A backup that an operator took, of which only its operator knows where it is. */
interface TakenBackup {
  _id: string;
  at: Date;
}

export const erasuresCollection = 'erasures';
export const takenBackupsCollection = 'takenBackups';
export const erasureIndexes = [{ name: 'at', key: { at: 1 } }] satisfies mongo.IndexDescription[];

/** Daily backups are kept for a week; what was erased is looked for in them for longer than that. */
const KEPT_FOR = 30 * 24 * 3_600_000;
/** So many of the backups taken by hand are named. */
const NAMED = 20;

export interface MongoErasing {
  /** Erases names, LINE ids, texts and files of a person, everywhere in this database. Doing it again is doing it once. */
  person(person: Person, at: Date): Promise<void>;
  /** A LINE message was taken back: notes it for the backups. */
  message(id: string, at: Date): Promise<void>;
  /** All that is to be looked for in daily backups. */
  forgotten(): Promise<Forgotten>;
  noteBackup(at: Date): Promise<void>;
  /** When backups were taken by hand, the newest first. */
  backupsByHand(): Promise<readonly Date[]>;
  /** The daily clean-up. */
  forgetOld(now: Date): Promise<number>;
}

export function mongoErasing(connection: Connection, docs: Documents): MongoErasing {
  const collection = <Row extends mongo.Document>(name: string) =>
    databaseOf(connection).collection<Row>(name);
  const erasures = () => collection<Erasure>(erasuresCollection);

  async function note(erasure: Erasure): Promise<void> {
    await erasures().updateOne({ _id: erasure._id }, { $setOnInsert: erasure }, { upsert: true });
  }

  /** Late answers are JSON texts, which may name somebody in another chat. */
  async function forgetLateAnswers({ lineUser, name }: Person): Promise<void> {
    const lanes = collection<{ _id: string; answers: { messages: string }[] }>(lanesCollection);
    await lanes.updateOne({ _id: lineUser }, { $unset: { answers: '', leftOut: '' } });
    if (name === null || name === '') return;
    const words = new RegExp(
      JSON.stringify(name)
        .slice(1, -1)
        .replace(/[.*+?^${}()|[\]\\]/g, '\\$&'),
    );
    await lanes.updateMany(
      { 'answers.at': { $gt: new Date(0) } },
      { $pull: { answers: { messages: words } } },
    );
  }

  async function forgetDeadLetters({ lineUser }: Person): Promise<void> {
    const rows = collection<{ _id: string; state: string; json?: string }>(inboxCollection);
    const dead = await rows.find({ state: 'dead' }).toArray();
    const theirs = dead.filter((row) => row.json?.includes(lineUser) === true).map((row) => row._id);
    if (theirs.length === 0) return;
    await rows.updateMany(
      { _id: { $in: theirs }, state: 'dead' },
      { $set: { state: 'done' }, $unset: { json: '', chat: '' } },
    );
  }

  return {
    async person(person, at) {
      // First: whatever happens next, every process looks for this person in its backups.
      await note({ _id: `person ${person.id}`, at, person: person.id });
      await docs.texts.deleteMany({ person: person.id });
      await docs.questions.deleteMany({ person: person.id });
      await docs.drafts.deleteMany({ person: person.id });
      await mongoEvidence(connection, docs).forgetPerson(person.id);
      await docs.tries.deleteOne({ _id: person.lineUser });
      await collection<{ chat: string }>(saidCollection).deleteMany({ chat: person.lineUser });
      await forgetLateAnswers(person);
      await forgetDeadLetters(person);
      await docs.people.deleteOne({ _id: person.id });
    },
    message: (id, at) => note({ _id: `message ${id}`, at, message: id }),
    async forgotten() {
      const all = await erasures()
        .find({ at: { $gt: new Date(0) } })
        .sort({ at: 1 })
        .toArray();
      return {
        persons: all.flatMap(({ person }) => person ?? []),
        messages: all.flatMap(({ message }) => message ?? []),
      };
    },
    async noteBackup(at) {
      const taken = collection<TakenBackup>(takenBackupsCollection);
      await taken.updateOne({ _id: at.toISOString() }, { $setOnInsert: { at } }, { upsert: true });
    },
    async backupsByHand() {
      const taken = collection<TakenBackup>(takenBackupsCollection);
      const newest = await taken
        .find({ at: { $gt: new Date(0) } })
        .sort({ at: -1 })
        .limit(NAMED)
        .toArray();
      return newest.map(({ at }) => at);
    },
    async forgetOld(now) {
      const { deletedCount } = await erasures().deleteMany({
        at: { $lt: new Date(now.getTime() - KEPT_FOR) },
      });
      return deletedCount;
    },
  };
}
