import { type LexicalEntry, type Lexicon, type Stand, type Stem, lexiconOf } from './lexicon.ts';
import { linkSpellings } from './spellings.ts';
import type { Word } from './tokens.ts';

// How far something is. Officers build these from few parts (ยังไม่ได้ + ลง + เว็บ, อัป + ข้อมูล + เรียบร้อยแล้ว), so they are
// read from parts as well, negation first: "ยังไม่เสร็จ" must never be heard as "เสร็จ". Lists are divided by white space.

const notStarted: Word = { kind: 'status', item: 'not_started', measure: 'not_started' };
const inProgress: Word = { kind: 'status', item: 'in_progress', measure: 'in_progress' };
const done: Word = { kind: 'status', item: 'published', measure: 'done' };
/** On the website: an item is done by that, of a measure it is one of its activities. */
const published: Word = { kind: 'status', item: 'published', measure: 'activity' };
const unpublished: Word = { kind: 'unpublished' };
const notApplicable: Word = { kind: 'status', item: 'not_applicable', measure: null };
const cannot: Word = { kind: 'status', item: null, measure: 'cannot' };
const closed: Word = { kind: 'status', item: null, measure: 'done' };

const negations = list('ยังไม่ ยังไม่ได้ ไม่ได้ ยังมิได้ บ่ได้ บ่ทัน ยังบ่ ยังบ่ได้ ยังบ่ทัน');
const working = list('ทำ จัดทำ ดำเนินการ เฮ็ด');

/** Not done: nothing has been begun. */
const beginning = [...working, ...list('เริ่ม เริ่มทำ เริ่มดำเนินการ ลงมือ ลงมือทำ ทำอะไร')];
/** Not done: it is on its way. */
const finishing = list(
  'เสร็จ เสร็จสิ้น แล้วเสร็จ เรียบร้อย สมบูรณ์ สำเร็จ ทำเสร็จ ดำเนินการเสร็จ เสร็จดี เส็จ เสร็ด เส็ด เสด เรียบร้อบ',
);
/** Not done: begun or not, nobody can tell. Done only with a tail: "ลงเว็บ" alone may be a request. */
const publishing = list('ลง ขึ้น เอาขึ้น เอาลง นำขึ้น นำลง อัพ อัป อัพโหลด อัปโหลด เผยแพร่ โพสต์ โพสท์ โพส แปะ ส่ง จัดส่ง');
const things = [...list('ข้อมูล ไฟล์'), ...linkSpellings];
const directions = list('ลง ขึ้น บน ใน ไว้บน ไว้ใน ที่ ไปที่ เข้า');
const websites = list('เว็บ เว็บไซต์ เว็บไซด์ เว็ป เว็ปไซต์ เวป เวปไซต์ เวบ เวบไซต์ หน้าเว็บ หน้าเว็บไซต์ website web');
/** Whose website it is: the agency's own. */
const owners = list('อบต. อบต เทศบาล หน่วยงาน องค์กร ของอบต. ของเทศบาล ของหน่วยงาน ของเรา');
const tails = list(
  `แล้ว แร้ว ไปแล้ว เรียบร้อย เรียบร้อยแล้ว หมดแล้ว หมดเรียบร้อยแล้ว เสร็จ เสร็จแล้ว เสร็จสิ้นแล้ว เสร็จเรียบร้อย เสร็จเรียบร้อยแล้ว
   ครบแล้ว ครบหมดแล้ว ครบเรียบร้อยแล้ว เป็นที่เรียบร้อย เป็นที่เรียบร้อยแล้ว ให้แล้ว ให้เรียบร้อยแล้ว สำเร็จแล้ว`,
);
/** Done by themselves. */
const finished = list(
  `เสร็จ เสร็จสิ้น แล้วเสร็จ ทำเสร็จ จัดทำเสร็จ ดำเนินการเสร็จ ดำเนินการแล้วเสร็จ ดำเนินการเสร็จสิ้น เรียบร้อย เสร็จเรียบร้อย
   ทำเรียบร้อย ดำเนินการเรียบร้อย เสร็จสมบูรณ์ สำเร็จลุล่วง เสร็จเป็นที่เรียบร้อย แล้วเสร็จเป็นที่เรียบร้อย
   เสร็จสิ้นเป็นที่เรียบร้อย ดำเนินการแล้วเสร็จเป็นที่เรียบร้อย`,
);
const otherwiseDone = list(
  `เสร็จหมดแล้ว เสร็จไปแล้ว เสร็จครบแล้ว เสร็จทั้งหมดแล้ว เสร็จทุกข้อแล้ว เรียบร้อยหมดแล้ว สำเร็จแล้ว เสร็จแร้ว เส็จแล้ว เสร็ดแล้ว เส็ดแล้ว เสดแล้ว
   เรียบร้อบแล้ว done finished complete completed uploaded published`,
);

const nearlyDone = list('เกือบเสร็จ ใกล้เสร็จ จวนเสร็จ เสร็จบางส่วน เสร็จแล้วบางส่วน เสร็จครึ่งหนึ่ง เสร็จไปครึ่งหนึ่ง');
/** Before a verb: it is on its way. */
const amid = list(
  `กำลัง ยังกำลัง อยู่ระหว่าง อยู่ระหว่างการ อยู่ในระหว่าง อยู่ในระหว่างการ ยังอยู่ระหว่าง ยังอยู่ระหว่างการ อยู่ในขั้นตอน
   อยู่ในขั้นตอนการ อยู่ขั้นตอน อยู่ขั้นตอนการ ยังอยู่ในขั้นตอน`,
);
const underWay = list(
  `ทำอยู่ จัดทำอยู่ ดำเนินการอยู่ ยังทำอยู่ เริ่มทำแล้ว เริ่มแล้ว เริ่มดำเนินการแล้ว ทำแล้วบางส่วน ทำไปบางส่วน ดำเนินการแล้วบางส่วน
   กำลังเริ่มทำ inprogress doing wip ไม่เสร็จ ไม่เรียบร้อย ยังไม่ค่อยเสร็จ notdone notyet notfinished unfinished`,
);
const outOfScope = list('ไม่เกี่ยวข้อง ไม่เกี่ยว ไม่เข้าข่าย ไม่ต้องทำ ไม่ต้องดำเนินการ n/a');
const impossible = list(
  'ทำไม่ได้ ดำเนินการไม่ได้ ไม่สามารถทำได้ ไม่สามารถดำเนินการ ไม่สามารถดำเนินการได้ ไม่สามารถจัดทำได้',
);
const closing = list('ปิดแล้ว ปิดงานแล้ว ปิดมาตรการแล้ว');
/** A question that ends like a statement. */
const unsure = list('เสร็จยัง ทำยัง ครบยัง เสร็จแล้วยัง ส่งแล้วยัง');
const yet = list('ยัง หรือยัง รึยัง แล้วยัง แล้วหรือยัง แล้วรึยัง');

/** "เว็บไซต์", "ลงเว็บ อบต.", "ข้อมูลขึ้นเว็บ", or nothing: what stands between the verb and its end. */
function placed(ends: readonly LexicalEntry[]): Lexicon {
  const owned = lexiconOf([...ends, ...stems(owners, lexiconOf(ends))]);
  const onWebsite = stems(websites, owned);
  const somewhere = [...ends, ...onWebsite, ...stems(directions, lexiconOf(onWebsite))];
  return lexiconOf([...somewhere, ...stems(things, lexiconOf(somewhere))]);
}

const atAll = lexiconOf(each(['เลย'], unpublished));
const unfinished = lexiconOf(
  each(
    finishing.map((end) => `ไม่${end}`),
    inProgress,
  ),
);
const negated = lexiconOf([
  ...each(already(beginning, 'เลย'), notStarted, 'telling'),
  ...each(already(finishing, 'เลย'), inProgress),
  ...each(
    already([...publishing, 'ครบ', 'ครบถ้วน', ...linkSpellings.map((link) => `มี${link}`)], 'เลย'),
    unpublished,
  ),
  ...stems(publishing, endless(unpublished)),
]);

export const statusWords: readonly (LexicalEntry | Stem)[] = [
  ...stems(negations, negated),
  ...each(
    linkSpellings.map((link) => `ไม่มี${link}`),
    unpublished,
  ),
  ...each(already(nearlyDone, 'แล้ว'), inProgress),
  ...each(underWay, inProgress),
  ...stems([...amid, 'ระหว่าง'], lexiconOf(each(already(working, 'อยู่'), inProgress))),
  ...each(amid, { kind: 'busy' }),
  ...stems([...working, ...working.map((verb) => `ยัง${verb}`)], unfinished),
  ...each(already(outOfScope, 'แล้ว'), notApplicable),
  ...each(already(impossible, 'แล้ว'), cannot),
  ...each(closing, closed),
  ...each([...already(finished, 'แล้ว'), ...otherwiseDone], done),
  ...each(['สำเร็จ'], done, 'tail'),
  ...stems(working, lexiconOf(each(tails, done))),
  ...stems(publishing, placed(each(tails, published))),
  ...each(unsure, { kind: 'question' }, 'tail'),
  ...stems(publishing, placed(each(yet, { kind: 'question' }, 'tail'))),
  ...each(list('ปิด ขอปิด ปิดงาน'), { kind: 'closing' }, 'whole'),
];

/** Places that end the word themselves: "ยังไม่ได้ลงเว็บ". */
function endless(word: Word): Lexicon {
  const places = [...websites, ...directions.flatMap((to) => websites.map((site) => to + site)), ...things];
  return lexiconOf([...each(places, word), ...stems(places, atAll)]);
}

function list(words: string): readonly string[] {
  return words.trim().split(/\s+/);
}

function each(forms: readonly string[], word: Word, stand: Stand = 'anywhere'): readonly LexicalEntry[] {
  return forms.map((form) => ({ form, word, stand }));
}

function stems(forms: readonly string[], endings: Lexicon): readonly Stem[] {
  return forms.map((form) => ({ form, endings }));
}

/** Each form as it is, and with a word behind it. */
function already(forms: readonly string[], end: string): readonly string[] {
  return forms.flatMap((form) => [form, form + end]);
}
