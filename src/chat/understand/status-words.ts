import type { LexicalEntry } from './lexicon.ts';
import type { Word } from './tokens.ts';

// How far something is. Officers build these from few parts (ยังไม่ได้ + ลงเว็บ, อัป + เรียบร้อยแล้ว), so the forms are
// built here as well, negation first: "ยังไม่เสร็จ" must never be heard as "เสร็จ". Lists are divided by white space.

const notStarted: Word = { kind: 'status', item: 'not_started', measure: 'not_started' };
const inProgress: Word = { kind: 'status', item: 'in_progress', measure: 'in_progress' };
const done: Word = { kind: 'status', item: 'published', measure: 'done' };
const notApplicable: Word = { kind: 'status', item: 'not_applicable', measure: null };
const cannot: Word = { kind: 'status', item: null, measure: 'cannot' };

const negations = list('ยังไม่ ยังไม่ได้ ไม่ได้ ยังมิได้');

/** Not done: nothing has been begun. */
const beginning = list('ทำ จัดทำ ดำเนินการ เริ่ม เริ่มทำ เริ่มดำเนินการ ลงมือ ลงมือทำ ทำอะไร');
/** Not done: it is on its way. */
const finishing = list('เสร็จ เสร็จสิ้น แล้วเสร็จ เรียบร้อย สมบูรณ์ ทำเสร็จ ดำเนินการเสร็จ');
/** Not done: begun or not, nobody can tell. */
const publishing = list(
  `ลง ลงเว็บ ลงเว็บไซต์ ลงเวป ลงเวบ ขึ้น ขึ้นเว็บ ขึ้นเว็บไซต์ เอาขึ้นเว็บ นำขึ้นเว็บ นำลงเว็บ อัพ อัป อัพเว็บ อัปเว็บ อัพลงเว็บ
   อัปลงเว็บ อัพขึ้นเว็บ อัปขึ้นเว็บ อัพโหลด อัปโหลด เผยแพร่ เผยแพร่บนเว็บ เผยแพร่บนเว็บไซต์ โพสต์ โพส ส่ง จัดส่ง`,
);
/** Done only with one of these tails: "ลงเว็บ" alone may be a request. */
const doing = [...publishing, 'ทำ', 'จัดทำ', 'ดำเนินการ'];
const tails = list('แล้ว ไปแล้ว เรียบร้อย เรียบร้อยแล้ว หมดแล้ว เสร็จแล้ว เสร็จเรียบร้อยแล้ว ครบแล้ว ให้แล้ว');
/** Done by themselves. */
const finished = list(
  `เสร็จ เสร็จสิ้น แล้วเสร็จ ทำเสร็จ จัดทำเสร็จ ดำเนินการเสร็จ ดำเนินการแล้วเสร็จ ดำเนินการเสร็จสิ้น เรียบร้อย เสร็จเรียบร้อย
   ทำเรียบร้อย ดำเนินการเรียบร้อย เสร็จสมบูรณ์`,
);
const otherwiseDone = list(
  'เสร็จหมดแล้ว เสร็จไปแล้ว เสร็จครบแล้ว done finished complete completed uploaded published',
);

const nearlyDone = list('เกือบเสร็จ ใกล้เสร็จ จวนเสร็จ เสร็จบางส่วน เสร็จแล้วบางส่วน เสร็จครึ่งหนึ่ง เสร็จไปครึ่งหนึ่ง');
const underWay = list(
  `กำลังทำ กำลังทำอยู่ กำลังจัดทำ กำลังจัดทำอยู่ กำลังดำเนินการ กำลังดำเนินการอยู่ กำลังเริ่มทำ อยู่ระหว่างดำเนินการ ระหว่างดำเนินการ
   อยู่ระหว่างการดำเนินการ อยู่ระหว่างจัดทำ อยู่ในระหว่างดำเนินการ อยู่ระหว่างทำ ทำอยู่ จัดทำอยู่ ดำเนินการอยู่ ยังทำอยู่ เริ่มทำแล้ว เริ่มแล้ว
   เริ่มดำเนินการแล้ว ทำแล้วบางส่วน ทำไปบางส่วน ดำเนินการแล้วบางส่วน inprogress doing wip
   ทำไม่เสร็จ ยังทำไม่เสร็จ ไม่เสร็จ ไม่เรียบร้อย ยังไม่ค่อยเสร็จ notdone notyet notfinished unfinished`,
);
const outOfScope = list('ไม่เกี่ยวข้อง ไม่เกี่ยว ไม่เข้าข่าย ไม่ต้องทำ ไม่ต้องดำเนินการ n/a');
const impossible = list(
  'ทำไม่ได้ ดำเนินการไม่ได้ ไม่สามารถทำได้ ไม่สามารถดำเนินการ ไม่สามารถดำเนินการได้ ไม่สามารถจัดทำได้',
);
/** A question that ends like a statement. */
const unsure = list('เสร็จยัง ส่งยัง ลงยัง ลงเว็บยัง อัพยัง อัปยัง ทำยัง ครบยัง เสร็จแล้วยัง ส่งแล้วยัง');

export const statusWords: readonly LexicalEntry[] = [
  ...each(negated(beginning), notStarted),
  ...each(negated(finishing), inProgress),
  ...each(negated([...publishing, 'ครบ', 'ครบถ้วน']), { kind: 'unpublished' }),
  ...each([...nearlyDone, ...already(nearlyDone), ...underWay], inProgress),
  ...each([...outOfScope, ...already(outOfScope)], notApplicable),
  ...each(impossible, cannot),
  ...each([...finished, ...already(finished), ...otherwiseDone], done),
  ...each(
    doing.flatMap((verb) => tails.map((tail) => verb + tail)),
    done,
  ),
  ...each(unsure, { kind: 'question' }),
];

function list(words: string): readonly string[] {
  return words.split(/\s+/);
}

function each(forms: readonly string[], word: Word): readonly LexicalEntry[] {
  return forms.map((form) => ({ form, word, stand: 'anywhere' }));
}

function negated(verbs: readonly string[]): readonly string[] {
  return negations.flatMap((negation) => verbs.flatMap((verb) => [negation + verb, `${negation}${verb}เลย`]));
}

function already(forms: readonly string[]): readonly string[] {
  return forms.map((form) => `${form}แล้ว`);
}
