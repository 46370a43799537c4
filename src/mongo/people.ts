import type { Ids, People, Person, Texts } from '../app/ports.ts';
import type { Documents, PersonDocument, TextDocument } from './documents.ts';
import { isDuplicateKey } from './faults.ts';

/** Names and LINE ids live here and nowhere else; everything that is kept for long names a person by a random id. */
export function mongoPeople({ people }: Documents, ids: Ids): People {
  async function known(lineUser: string): Promise<Person | null> {
    const found = await people.findOne({ lineUser }).lean<PersonDocument | null>();
    return found && personOf(found);
  }
  return {
    known,
    async of(lineUser) {
      const person = await known(lineUser);
      if (person) return person;
      const fresh = { _id: ids.random(), lineUser, name: null, speaksFor: null, seenIn: [] };
      try {
        await people.create(fresh);
        return personOf(fresh);
      } catch (error) {
        // Two events of the same newcomer at once: the other one made the person.
        const other = isDuplicateKey(error) ? await known(lineUser) : null;
        if (other) return other;
        throw error;
      }
    },
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
    async seen(id, agency) {
      await people.updateOne({ _id: id }, { $addToSet: { seenIn: agency } });
    },
  };
}

export function mongoTexts({ texts }: Documents): Texts {
  return {
    async keep({ id, ...text }) {
      try {
        await texts.create({ _id: id, ...text });
      } catch (error) {
        if (!isDuplicateKey(error)) throw error;
      }
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

function personOf({ _id, ...person }: PersonDocument): Person {
  return { id: _id, ...person };
}
