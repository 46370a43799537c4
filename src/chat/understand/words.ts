import type { Unit } from '../../domain/agency.ts';
import { spokenUnits } from '../../domain/units.ts';
import { politeWords } from '../../text/politeness.ts';
import { dayWords } from './day-words.ts';
import type { LexicalEntry, Stand, Stem } from './lexicon.ts';
import { linkSpellings } from './spellings.ts';
import { statusWords } from './status-words.ts';
import type { Word } from './tokens.ts';

// The words that mean the same in every command, each list divided by white space: spaces inside a word mean nothing,
// since officers put them anywhere. What opens a command is in the table, its own words there.

/** @param forms divided by white space */
export function all(word: Word, forms: string, stand: Stand = 'anywhere'): readonly LexicalEntry[] {
  return forms
    .trim()
    .split(/\s+/)
    .map((form) => ({ form, word, stand }));
}

const polite: readonly LexicalEntry[] = [
  ...all(
    { kind: 'particle' },
    `${politeWords.join(' ')} นะครับ ครัช คร้าบ ค้าบ ฮะ ฮับ ขอรับ ค๊ะ ค้ะ คร๊าบ คั๊บ นะคะ นะค่ะ นะค๊ะ จ๊ะ จ๋า จ่ะ
     นะ น่ะ นะจ๊ะ นะจ้ะ เด้อ เน้อ ละกัน ละครับ ละค่ะ แล้วกัน`,
    'tail',
  ),
  // Ends of everyday words as well: มูลค่า, สินค้า, หัวหน้า, พระเจ้า.
  ...all({ kind: 'particle' }, 'ค่า ค้า น้า เจ้า', 'whole'),
  // ❌ and 😂 may turn a sentence around; these do not. U+FE0F asks for the coloured form of the sign before it.
  ...all({ kind: 'particle' }, '🙏 👍 👌 ✅ ✔ ✨ 😊 🙂 😄 😁 💪 🎉 ❤ 🙇 \u{FE0F} ๆ'),
];

const counts = [
  'สอง 2 ๒',
  'สาม 3 ๓',
  'สี่ 4 ๔',
  'ห้า 5 ๕',
  'หก 6 ๖',
  'เจ็ด 7 ๗',
  'แปด 8 ๘',
  'เก้า 9 ๙',
  'สิบ 10 ๑๐',
].flatMap((said, at) => said.split(' ').map((word) => ({ word, count: at + 2 })));

const fillers: readonly LexicalEntry[] = [
  ...all(
    { kind: 'filler' },
    `ช่วย รบกวน ฝาก ขอ หน่อย ด้วย นิดนึง ให้หน่อย ให้ที ให้ด้วย ตามนี้ ดังนี้ อันนี้ ตัวนี้ ข้อนี้ นี้ ก็ ของ ใน ได้ เลย ล่ะ ละ
     อีก ตั้งแต่ ตอนนี้ ขณะนี้ เมื่อกี้ เมื่อกี้นี้ เมื่อสักครู่ เมื่อครู่ ตะกี้ เมื่อวาน เมื่อวานนี้ เมื่อเช้า ทั้งหมด เอกสาร หลักฐาน ไฟล์ ข้อมูล บนเว็บ บนเว็บไซต์
     หน้าเว็บ เว็บไซต์ รหัสข้อ นายกลงนามแล้ว นายกเซ็นแล้ว ลงนามแล้ว เซ็นแล้ว ประกาศ คือ ว่า เป็น ita ไอทีเอ อิต้า ไอต้า`,
  ),
  ...all(
    { kind: 'filler' },
    ['ฝาก', 'รบกวน', 'ช่วย', 'โปรด', 'กรุณา', 'ขอให้']
      .map((ask) => `${ask}ตรวจ ${ask}ตรวจสอบ ${ask}พิจารณา`)
      .join(' '),
  ),
  ...all({ kind: 'filler', all: 'several' }, 'ทุกข้อ ทั้งหมดทุกข้อ ทุกรายการ รายชื่อ'),
  ...all({ kind: 'filler', all: 2 }, 'ทั้งคู่'),
  ...counts.flatMap(({ word, count }) =>
    all({ kind: 'filler', all: count }, `ทั้ง${word}ข้อ ทั้ง${word}รายการ ทั้ง${word}ตัว ทั้ง${word}อัน`),
  ),
  // "ส่วน" goes on to the next item, "อยู่" says that it lasts; in longer words they are a part of those.
  ...all({ kind: 'filler' }, 'ส่วน อยู่ นี่ เนี่ย', 'tail'),
  ...all({ kind: 'filler' }, 'ขอบคุณ ขอบคุณครับ ขอบคุณค่ะ ขอบคุณมาก สวัสดี แอดมิน', 'tail'),
  // Not the ends of ร้องเรียน, เวที and ลูกน้อง.
  ...all({ kind: 'filler' }, 'เรียน พี่ น้อง ที', 'whole'),
];

const questions: readonly LexicalEntry[] = [
  ...all(
    { kind: 'question' },
    `มั้ย ไม๊ ไหมครับ มั้ง มั๊ง ละมั้ง ล่ะมั้ง ใช่ไหม ใช่มั้ย หรือไม่ รึไม่ ได้ไหม ได้มั้ย หรือยัง รึยัง ยังครับ ยังคะ แล้วยัง หรือเปล่า รึเปล่า
     เหรอ ? ？ ❓ ❔`,
  ),
  ...all({ kind: 'question' }, 'ไหม ยัง ป่าว หรอ ปะ ป่ะ บ่ หรือ รึ', 'tail'),
  ...all({ kind: 'question' }, 'มัย', 'whole'),
  ...all(
    { kind: 'what' },
    `อะไร อะไรบ้าง อะไรอีก อะไรอีกบ้าง อะไรมั่ง ข้อไหน ข้อไหนบ้าง ข้อใด ข้อใดบ้าง อันไหน อันไหนบ้าง ตัวไหน ไหน ไหนบ้าง ใดบ้าง
     บ้าง มั่ง ยังไง ยังไงบ้าง อย่างไร เป็นไง เป็นไงบ้าง เป็นยังไง เป็นยังไงบ้าง ทำไง ทำไงดี ถึงไหน ถึงไหนแล้ว ไปถึงไหนแล้ว`,
  ),
  // As people of the north-east and the north ask.
  ...all({ kind: 'what' }, 'หยัง หยังแหน่ หยังแน่ หยังแน หยังบ้าง อะหยัง อะหยังพ่อง'),
  ...all({ kind: 'what' }, 'พ่อง แหน่', 'tail'),
  ...all({ kind: 'other-question' }, 'who ใคร เมื่อไหร่ เมื่อไร ตอนไหน วันไหน กี่ เท่าไร เท่าไหร่ ทำไม ที่ไหน'),
];

const statements: readonly LexicalEntry[] = [
  ...all({ kind: 'not' }, 'ไม่ ไม่ได้ ไม่ใช่ ไม่ต้อง ยังไม่ ยังไม่ได้ มิได้ อย่า ห้าม บ่ได้ บ่ทัน ยังบ่ ยังบ่ได้ ยังบ่ทัน not no'),
  ...all({ kind: 'none' }, 'ไม่มี ไม่มีการจัดซื้อจัดจ้าง ไม่มีจัดซื้อจัดจ้าง ไม่มีการจัดซื้อ ไม่มีรายการ ไม่มีข้อมูล'),
  ...all({ kind: 'unreal' }, 'จะ ต้อง ควร ถ้า หาก อยาก น่าจะ อาจจะ กำลังจะ เดี๋ยว รอ คาดว่า คาดว่าจะ คงจะ คิดว่า'),
  ...all({ kind: 'partial' }, 'แต่ ยกเว้น บางส่วน เฉพาะ ครึ่ง ครึ่งหนึ่ง เกือบ ใกล้'),
  ...all(
    { kind: 'complete' },
    'ครบ ครบแล้ว มีครบ มีครบแล้ว ครบถ้วน ครบถ้วนแล้ว ครบหมด ครบหมดแล้ว ครบทุกข้อแล้ว ครบเรียบร้อยแล้ว',
  ),
  ...all(
    { kind: 'all-components', met: true },
    `ครบทุกองค์ประกอบ ครบทุกองค์ประกอบแล้ว องค์ประกอบครบ องค์ประกอบครบแล้ว มีครบทุกองค์ประกอบ มีครบทุกองค์ประกอบแล้ว
     ครบองค์ประกอบ ครบองค์ประกอบแล้ว ครบทุกองค์ประกอบเรียบร้อยแล้ว ครบทุกองค์ประกอบหมดแล้ว ทุกองค์ประกอบครบ ทุกองค์ประกอบครบแล้ว
     องค์ประกอบครบทุกข้อแล้ว องค์ประกอบครบหมด องค์ประกอบครบหมดแล้ว องค์ประกอบครบถ้วน องค์ประกอบครบถ้วนแล้ว มีองค์ประกอบครบ มีองค์ประกอบครบแล้ว
     มีองค์ประกอบครบถ้วน มีองค์ประกอบครบถ้วนแล้ว`,
  ),
  ...all(
    { kind: 'all-components', met: false },
    'ยังไม่ครบทุกองค์ประกอบ ไม่ครบทุกองค์ประกอบ ยังไม่ครบองค์ประกอบ ไม่ครบองค์ประกอบ องค์ประกอบยังไม่ครบ องค์ประกอบไม่ครบ',
  ),
  ...all(
    { kind: 'itas' },
    'itas ลงitas ลงในitas เข้าitas ใส่itas ใส่ในitas ระบบitas ในระบบitas ลงระบบitas ลงในระบบitas เข้าระบบitas ไอทาส ระบบไอทาส ในระบบไอทาส ไอทีเอเอส ระบบไอทีเอเอส ในระบบไอทีเอเอส ระบบปปช. ระบบป.ป.ช. ในระบบป.ป.ช.',
  ),
  ...all({ kind: 'enter' }, 'กรอก กรอกข้อมูล กรอกลิงก์ กรอกลิงค์ กรอกลิ้งค์ คีย์ คีย์ข้อมูล คีย์ลิงก์ คีย์ลิงค์ คีย์ลง คีย์เข้า'),
  ...all({ kind: 'verdict', value: 'passed' }, 'ผ่าน ผ่านแล้ว ผ่านเกณฑ์ ผ่านครบ ผ่านหมด'),
  ...all({ kind: 'verdict', value: 'partial' }, 'ผ่านบางส่วน ผ่านแค่บางส่วน ผ่านเพียงบางส่วน ไม่ผ่านบางส่วน ผ่านไม่ครบ'),
  ...all({ kind: 'verdict', value: 'failed' }, 'ไม่ผ่าน ไม่ให้ผ่าน ไม่ผ่านเกณฑ์ ยังไม่ผ่าน ยังไม่ให้ผ่าน ตกเกณฑ์'),
  ...all({ kind: 'already' }, 'แล้ว', 'tail'),
  ...all(
    { kind: 'mistake' },
    ['', 'ลง', 'ส่ง', 'พิมพ์', 'กด', 'ใส่', 'บันทึก', 'คีย์', 'แจ้ง']
      .map((did) => `${did}ผิด ${did}ผิดข้อ ${did}ผิดแล้ว`)
      .join(' '),
    'tail',
  ),
  ...all({ kind: 'because' }, 'เพราะ เพราะว่า เนื่องจาก เนื่องด้วย ด้วยเหตุ เหตุผล สาเหตุ'),
  ...all({ kind: 'note' }, 'หมายเหตุ'),
  ...all({ kind: 'due-word' }, 'กำหนดส่ง ครบกำหนด วันครบกำหนด กำหนดเวลา ภายใน'),
  ...all({ kind: 'missing' }, 'ขาด ยังขาด เหลือ ยังเหลือ ค้าง ยังค้าง ตกหล่น'),
];

const joints: readonly LexicalEntry[] = [
  ...all({ kind: 'and' }, 'และ กับ แล้วก็ and'),
  ...all({ kind: 'to' }, 'ถึง จนถึง to'),
  // In longer words it hands out no work: มอบอำนาจ, มอบรางวัล.
  ...all({ kind: 'command', command: 'assign' }, 'มอบ มอบให้ ขอมอบ ขอมอบให้', 'tail'),
  ...all({ kind: 'give' }, 'ให้ ให้กับ แก่'),
  ...all({ kind: 'answerable' }, 'รับผิดชอบ ผู้รับผิดชอบ ผู้รับผิดชอบคือ เป็นผู้รับผิดชอบ เป็นคนรับผิดชอบ ดูแล เป็นผู้ดูแล'),
  ...all(
    { kind: 'about' },
    'ต้องมี ต้องทำ มี ต้องใช้ สถานะ รายละเอียด องค์ประกอบ เนื้อหา ความคืบหน้า หมายถึง รายการ status',
  ),
  ...all(
    { kind: 'link-word' },
    linkSpellings
      .map((link) => `${link} ${link}ตามนี้ ${link}นี้ ${link}ใหม่ ตาม${link} ตาม${link}นี้ ที่${link} ดูได้ที่${link}`)
      .join(' '),
  ),
  ...all(
    { kind: 'link-word' },
    `links ยูอาร์แอล อยู่หน้านี้ อยู่ที่หน้านี้ ที่หน้านี้ หน้านี้ อยู่ตรงนี้ ตรงนี้ อยู่ที่นี่ ที่นี่ อยู่ในเว็บ อยู่ในเว็บไซต์ อยู่บนเว็บ อยู่บนเว็บไซต์ ดูได้ที่ เข้าดูได้ที่ ได้ที่
     เว็บตามนี้`,
  ),
  ...all({ kind: 'item-word' }, 'ข้อ ข้อที่ หัวข้อ หัวข้อที่ oit oitข้อ oitข้อที่ โอไอที'),
  ...all({ kind: 'measure-word' }, 'มาตรการ มาตรการที่ มาตรการข้อที่ มาตรการลำดับที่ มาตการ มาตราการ measure'),
  ...all({ kind: 'indicator-word' }, 'ตชว ตชว. ตชว.ที่ ตัวชี้วัด ตัวชี้วัดที่ ตัวชีวัด ตัวชี้วัดข้อ'),
  ...all({ kind: 'sub-indicator-word' }, 'ตัวชี้วัดย่อย ตัวชี้วัดย่อยที่ ตชว.ย่อย ตชวย่อย'),
  ...all({ kind: 'ordinal' }, 'ที่ ลำดับที่ เลขที่ ลำดับ'),
  ...all({ kind: 'counter' }, 'ด้าน ประการ อย่าง เรื่อง ตัว ชุด'),
  ...all({ kind: 'counter' }, 'ป ป. ส ส. ร ร.', 'whole'),
  ...all({ kind: 'percent-word' }, '% ％ เปอร์เซ็นต์ เปอร์เซ็น เปอร์เซนต์ เปอร์เซน เปอเซ็น percent'),
  ...all({ kind: 'per-hundred' }, 'ร้อยละ'),
  ...all(
    { kind: 'progress' },
    `คืบหน้า คืบหน้าไป คืบหน้าแล้ว คืบหน้าไปแล้ว มีความคืบหน้า ก้าวหน้า คืบ คืบไป คืบไปแล้ว คืบมา เดินหน้าไป ทำได้ ทำไป ทำไปแล้ว ทำไปได้ ทำได้แล้ว ประมาณ ดำเนินการได้ ดำเนินการไป ผลงาน`,
  ),
  ...all({ kind: 'progress' }, 'ไป ไปได้ ไปแล้ว', 'tail'),
  ...all({ kind: 'progress', place: true }, 'อยู่ที่'),
];

const years: readonly LexicalEntry[] = [
  ...all({ kind: 'year-word' }, 'ปี ประจำปี ปีงบ ปีงบฯ ปีงบประมาณ ประจำปีงบประมาณ fy'),
  ...all({ kind: 'era' }, 'พ.ศ. พ.ศ พศ. พศ', 'whole'),
  ...all({ kind: 'relative-year', by: 0 }, 'ปีนี้ ปีงบนี้ ปีงบประมาณนี้ ปีปัจจุบัน'),
  ...all({ kind: 'relative-year', by: -1 }, 'ปีที่แล้ว ปีก่อน ปีที่ผ่านมา ปีกลาย ปีงบที่แล้ว'),
  ...all({ kind: 'relative-year', by: 1 }, 'ปีหน้า ปีถัดไป'),
];

/** Everyday words that ours are part of. */
const decoys: readonly LexicalEntry[] = all(
  { kind: 'other' },
  `โอเค โอเคร โอน โอกาส โอที โอ้ โอ๊ย ครบรอบ ครบุรี ครบวาระ ครบเครื่อง ขาดประชุม ขาดงาน ขาดเหลือ ค้างคืน ส่งเสริม ส่งตัว ส่งออก
   ส่งผล ส่งต่อ ตุลาการ มีนายก สรุปว่า สรุปผล สรุปการ สรุปประชุม สรุปคือ ภาพรวมของโลก ปีใหม่ ปีเกิด ประวัติศาสตร์ ประวัติการ ลงทะเบียน
   ลงชื่อ ลงเวลา ลงพื้นที่ ลงนาม ชนะ คณะ ข้อความ ข้อบัญญัติ ข้อสังเกต ข้อเสนอแนะ ข้อตกลง ข้อกฎหมาย ข้อร้องเรียน ข้อมูลส่วนบุคคล
   กำลังใจ กำลังคน กำลังพล กำลังกาย กำลังซื้อ ความสำเร็จ สำเร็จรูป ผลสำเร็จ ส่วนราชการ ส่วนตัว ส่วนใหญ่ ส่วนกลาง ส่วนตำบล ส่วนร่วม
   มีส่วนร่วม ส่วนหนึ่ง ส่วนลด ข้อกำหนด กำหนดการ กำหนดราคา ดูงาน ดูดวง ดูหนัง ดูก่อน เชิญประชุม รอง รอบ รอย`,
);

/** What people say for an agency's units. Short names must stand alone: "ช่าง" is in "ช่างภาพ". */
export function unitWords(units: readonly Unit[]): readonly LexicalEntry[] {
  return spokenUnits(units).flatMap(({ form, units: names, as }): readonly LexicalEntry[] => {
    const word: Word = { kind: 'unit', units: names };
    if (as === 'name') return [{ form, word, stand: 'anywhere' }];
    return [form, `${form}.`, `${form}ฯ`].map((it) => ({ form: it, word, stand: 'whole' }));
  });
}

export const sharedWords: readonly (LexicalEntry | Stem)[] = [
  ...statusWords,
  ...polite,
  ...fillers,
  ...questions,
  ...statements,
  ...joints,
  ...years,
  ...dayWords,
  ...decoys,
];
