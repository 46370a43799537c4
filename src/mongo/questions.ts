import type { Question, Questions } from '../app/ports.ts';
import type { Documents, QuestionDocument } from './documents.ts';
import { isErased } from './erasures.ts';
import { unlessThere } from './faults.ts';

export function mongoQuestions({ questions }: Documents): Questions {
  return {
    async ask({ id, ...question }) {
      await unlessThere(questions.create({ _id: id, ...question, choice: null, by: null }));
      if (await isErased(questions.db, question.person)) await questions.deleteOne({ _id: id });
    },
    async read(agency, id) {
      const found = await questions.findOne({ _id: id, agency }).lean<QuestionDocument | null>();
      return found && questionOf(found);
    },
    async forgetMessage(message) {
      await questions.deleteMany({ message });
    },
    async answer(agency, id, choice, by) {
      const settled = await questions
        .findOneAndUpdate({ _id: id, agency, choice: null }, { $set: { choice, by } })
        .lean<QuestionDocument | null>();
      const found = settled ?? (await questions.findOne({ _id: id, agency }).lean<QuestionDocument | null>());
      if (found === null) return { kind: 'unknown' };
      const isOwn = found.choice === choice && found.by === by;
      if (!settled && !isOwn) return { kind: 'taken', by: found.by ?? '', same: found.choice === choice };
      return { kind: 'ok', question: questionOf(found) };
    },
  };
}

function questionOf({ _id, choice, by, ...question }: QuestionDocument): Question {
  return { id: _id, ...question };
}
