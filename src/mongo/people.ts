import type { Ids } from '../app/ids.ts';
import { SaidBeforeErasure, type People, type Person } from '../app/people.ts';
import type { Texts } from '../app/ports.ts';
import type { Documents, PersonDocument, TextDocument } from './documents.ts';
import { isErased, wasErasedSince } from './erasures.ts';
import { isDuplicateKey, unlessThere } from './faults.ts';

/** Names and LINE ids live here and nowhere else; everything that is kept for long names a person by a random id. */
export function mongoPeople({ people }: Documents, ids: Ids): People {
  async function known(lineUser: string): Promise<Person | null> {
    const found = await people.findOne({ lineUser }).lean<PersonDocument | null>();
    return found && personOf(found);
  }
  async function of(lineUser: string, at: Date): Promise<Person> {
    const person = await known(lineUser);
    if (person) return person;
    if (await wasErasedSince(people.db, lineUser, at)) throw new SaidBeforeErasure();
    const fresh: PersonDocument = {
      _id: ids.random(),
      lineUser,
      name: null,
      speaksFor: null,
      seenIn: [],
      inGroups: [],
      followed: null,
      unfollowed: null,
    };
    try {
      await people.create(fresh);
      return personOf(fresh);
    } catch (error) {
      // Two events of the same newcomer at once: the other one made the person.
      const other = isDuplicateKey(error) ? await known(lineUser) : null;
      if (other) return other;
      throw error;
    }
  }
  return {
    known,
    of,
    async byIds(wanted) {
      if (wanted.length === 0) return new Map();
      const found = await people.find({ _id: { $in: [...new Set(wanted)] } }).lean<PersonDocument[]>();
      return new Map(found.map((it) => [it._id, personOf(it)]));
    },
    async seenIn(agency) {
      return (await people.find({ seenIn: agency }).lean<PersonDocument[]>()).map(personOf);
    },
    async rename(id, name) {
      await people.updateOne({ _id: id }, { $set: { name } });
    },
    async speakFor(id, agency) {
      await people.updateOne({ _id: id }, { $set: { speaksFor: agency } });
    },
    async seen(id, agency, group) {
      await people.updateOne({ _id: id }, { $addToSet: { seenIn: agency, inGroups: group } });
    },
    async left(id, { group, at }, agency, groups) {
      await people.updateOne({ _id: id }, { $pull: { inGroups: group }, $addToSet: { left: { group, at } } });
      await people.updateOne({ _id: id, inGroups: { $nin: [...groups] } }, { $pull: { seenIn: agency } });
    },
    async lost(group, agency, groups) {
      await people.updateMany({ inGroups: group }, { $pull: { inGroups: group } });
      await people.updateMany(
        { seenIn: agency, inGroups: { $nin: [...groups] } },
        { $pull: { seenIn: agency } },
      );
    },
    async followed(lineUser, at) {
      await of(lineUser, at);
      await people.updateOne({ lineUser }, { $max: { followed: at } });
    },
    async unfollowed(lineUser, at) {
      await people.updateOne({ lineUser }, { $max: { unfollowed: at } });
    },
  };
}

export function mongoTexts({ texts }: Documents): Texts {
  return {
    async keep({ id, ...text }) {
      await unlessThere(texts.create({ _id: id, ...text }));
      if (await isErased(texts.db, text.person)) await texts.deleteOne({ _id: id });
    },
    async read(agency, wanted) {
      if (wanted.length === 0) return new Map();
      const found = await texts.find({ _id: { $in: [...new Set(wanted)] }, agency }).lean<TextDocument[]>();
      return new Map(found.map((it) => [it._id, it.text]));
    },
    async forgetMessage(message) {
      await texts.deleteMany({ message });
    },
  };
}

export function personOf({ _id, followed, unfollowed, left = [], ...person }: PersonDocument): Person {
  return { id: _id, ...person, left, isFriend: isFriend({ followed, unfollowed }) };
}

/** Followed the bot, and has not blocked it since. */
export function isFriend({ followed, unfollowed }: Pick<PersonDocument, 'followed' | 'unfollowed'>): boolean {
  return followed !== null && (unfollowed === null || unfollowed < followed);
}
