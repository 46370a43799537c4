import type { Connection, mongo } from 'mongoose';
import type { Forgotten } from '../app/forget.ts';
import type { Person } from '../app/people.ts';
import { databaseOf } from './database-of.ts';
import type { Documents } from './documents.ts';
import { erasuresOf, noteErasedAccount, noteErasure, wasErasedSince, wasViewer } from './erasures.ts';
import { evidenceCollection, mongoEvidence } from './evidence.ts';
import { inboxCollection } from './inbox.ts';
import { type Lane, lanesCollection } from './lanes.ts';
import { passingCollection } from './passing.ts';
import { saidCollection } from './said.ts';

/** A backup that an operator took, of which only its operator knows where it is. */
interface TakenBackup {
  _id: string;
  at: Date;
}

export const takenBackupsCollection = 'takenBackups';
export const takenBackupIndexes = [{ name: 'at', key: { at: 1 } }] satisfies mongo.IndexDescription[];

/** Daily backups are kept for a week; what was erased is looked for in them for longer than that. */
const KEPT_FOR = 30 * 24 * 3_600_000;
/** So many of the backups taken by hand are named. */
const NAMED = 20;

export interface MongoErasing {
  /** Erases names, LINE ids, texts and files of a person, everywhere in this database. Doing it again is doing it once. */
  person(person: Person, at: Date): Promise<void>;
  /** Whether a LINE account was erased then or later. */
  erasedSince(lineUser: string, at: Date): Promise<boolean>;
  /** Whether it could only look at an agency's work when it was erased. */
  wasViewer(lineUser: string, agency: string): Promise<boolean>;
  /** A LINE message is taken back: notes it for the backups, with the agencies that hold something of it. */
  message(id: string, at: Date): Promise<void>;
  /** What the message said is gone: late answers that may say it go too. */
  answersAbout(id: string): Promise<void>;
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
  const lanes = () => collection<Lane>(lanesCollection);
  /** Any lane with something late. */
  const withAnswers = { 'answers.at': { $gt: new Date(0) } };

  /**
   * Late answers are drawn cards, which may name anybody of their agency or hold what anybody wrote there: those of an
   * agency of which something is erased go, whatever they say.
   */
  async function forgetLateAnswers(agencies: readonly string[]): Promise<void> {
    if (agencies.length === 0) return;
    const theirs = { $or: [{ of: { $in: [...agencies] } }, { of: { $exists: false } }] };
    await lanes().updateMany(withAnswers, { $pull: { answers: theirs } });
  }

  /** The agencies whose late answers may name somebody, or hold what they wrote: they may have left long ago. */
  async function agenciesThatKnow({ id, seenIn }: Person): Promise<readonly string[]> {
    const waiting = (await lanes().distinct('answers.of', withAnswers)) as string[]; // of() is an array of texts
    const [member, acted] = await Promise.all([
      docs.states.member.distinct('agency', { person: id }),
      waiting.length === 0 ? [] : docs.audit.distinct('agency', { agency: { $in: waiting }, by: id }),
    ]);
    return [...new Set([...seenIn, ...member, ...acted])];
  }

  /** The agencies that keep words or a file of a LINE message. */
  async function agenciesWith(message: string): Promise<string[]> {
    const found = await Promise.all([
      docs.texts.distinct('agency', { message }),
      docs.questions.distinct('agency', { message }),
      docs.drafts.distinct('agency', { message }),
      collection<{ agency: string; message: string }>(evidenceCollection).distinct('agency', { message }),
    ]);
    return [...new Set(found.flat())];
  }

  /** Theirs, and those of others that name them or offer them something. */
  async function forgetQuestions({ id }: Person): Promise<void> {
    await docs.questions.deleteMany({ person: id });
    await docs.questions.deleteMany({ at: { $gt: new Date(0) }, calls: new RegExp(JSON.stringify(id)) });
  }

  async function forgetChat({ lineUser }: Person): Promise<void> {
    await collection<{ chat: string }>(saidCollection).deleteMany({ chat: lineUser });
    await collection<{ chat: string }>(passingCollection).deleteMany({ chat: lineUser });
    await lanes().updateOne({ _id: lineUser }, { $unset: { answers: '', leftOut: '' } });
    // Whoever holds it gives it back; an operator holds none.
    await lanes().deleteOne({ _id: lineUser, owner: { $exists: false } });
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
      const agencies = [...(await agenciesThatKnow(person))];
      // First: whatever happens next, every process looks for this person in its backups.
      await noteErasure(connection, { _id: `person ${person.id}`, at, person: person.id, agencies });
      const viewerOf = await docs.states.member.distinct('agency', {
        person: person.id,
        'state.role': 'viewer',
      });
      await noteErasedAccount(connection, person.lineUser, at, viewerOf);
      await docs.people.updateOne({ _id: person.id }, { $set: { name: null } });
      await docs.texts.deleteMany({ person: person.id });
      await forgetQuestions(person);
      await docs.drafts.deleteMany({ person: person.id });
      await mongoEvidence(connection, docs).forgetPerson(person.id);
      await docs.tries.deleteOne({ _id: person.lineUser });
      await forgetChat(person);
      await forgetDeadLetters(person);
      // After all that they could say.
      await forgetLateAnswers(agencies);
      await docs.people.deleteOne({ _id: person.id });
    },
    erasedSince: (lineUser, at) => wasErasedSince(connection, lineUser, at),
    wasViewer: (lineUser, agency) => wasViewer(connection, lineUser, agency),
    async message(id, at) {
      const agencies = await agenciesWith(id);
      await noteErasure(connection, { _id: `message ${id}`, at, message: id, agencies });
    },
    async answersAbout(id) {
      const noted = await erasuresOf(connection).findOne({ _id: `message ${id}` });
      await forgetLateAnswers(noted?.agencies ?? []);
    },
    async forgotten() {
      const all = await erasuresOf(connection)
        .find({ at: { $gt: new Date(0) } })
        .sort({ at: 1 })
        .toArray();
      return {
        persons: all.flatMap(({ person }) => person ?? []),
        messages: all.flatMap(({ message }) => message ?? []),
        agencies: [...new Set(all.flatMap(({ agencies = [] }) => agencies))],
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
      const { deletedCount } = await erasuresOf(connection).deleteMany({
        at: { $lt: new Date(now.getTime() - KEPT_FOR) },
      });
      return deletedCount;
    },
  };
}
