import type { LexicalEntry, Stand } from './lexicon.ts';
import type { TimeWord } from './tokens.ts';

// Words of days and weeks. By themselves they say nothing that a command acts on; where a line is about a day
// (day-phrases.ts), they name it.

const weekdays = ['จันทร์', 'อังคาร', 'พุธ', 'พฤหัสบดี', 'ศุกร์', 'เสาร์', 'อาทิตย์'] as const;
/** พฤหัส is how everybody calls วันพฤหัสบดี. */
const spoken: readonly (readonly [name: string, weekday: number])[] = [
  ...weekdays.map((name, at) => [name, at + 1] as const),
  ['พฤหัส', 4],
];

/** What is printed before a date: "ศ. 30 เม.ย. 2570". The dot is a sign of its own. */
export const weekdayLetters: Readonly<Record<string, number>> = {
  จ: 1,
  อ: 2,
  พ: 3,
  พฤ: 4,
  ศ: 5,
  ส: 6,
  อา: 7,
};

function time(forms: string, what: TimeWord, stand: Stand = 'anywhere'): readonly LexicalEntry[] {
  return forms.split(/\s+/).map((form) => ({ form, word: { kind: 'time', time: what }, stand }));
}

/** Nothing to a line that is not about a day: "O12 ส่งแล้ววันนี้". */
function silent(forms: string, what: TimeWord): readonly LexicalEntry[] {
  return forms
    .split(/\s+/)
    .map((form) => ({ form, word: { kind: 'filler', time: what }, stand: 'anywhere' }));
}

/** What lies ahead is not done yet: "O12 จะเสร็จพรุ่งนี้". */
function ahead(forms: string, what: TimeWord): readonly LexicalEntry[] {
  return forms
    .split(/\s+/)
    .map((form) => ({ form, word: { kind: 'unreal', time: what }, stand: 'anywhere' }));
}

/** What a number counts; "มาตรการ 3 วัน" is no measure 3. */
function unit(forms: string, days: number): readonly LexicalEntry[] {
  const word = { kind: 'counter', time: { is: 'unit', days } } as const;
  return forms.split(/\s+/).map((form) => ({ form, word, stand: 'whole' }));
}

export const dayWords: readonly LexicalEntry[] = [
  ...silent('วันนี้', { is: 'ahead', days: 0 }),
  ...ahead('พรุ่งนี้ วันพรุ่งนี้', { is: 'ahead', days: 1 }),
  ...ahead('มะรืน มะรืนนี้ วันมะรืน วันมะรืนนี้', { is: 'ahead', days: 2 }),
  ...time('เย็นนี้ คืนนี้ เที่ยงคืนนี้ สิ้นวันนี้', { is: 'ahead', days: 0 }),
  ...time('วันที่', { is: 'day-of-month' }),
  ...spoken.flatMap(([name, weekday]) => [
    ...time(`วัน${name}`, { is: 'weekday', weekday, weeks: null }),
    ...time(`วัน${name}นี้`, { is: 'weekday', weekday, weeks: 0 }),
    ...time(`วัน${name}หน้า วัน${name}สัปดาห์หน้า วัน${name}อาทิตย์หน้า`, { is: 'weekday', weekday, weeks: 1 }),
    // "อาทิตย์หน้า" is next week.
    ...(name === 'อาทิตย์'
      ? []
      : [
          ...time(`${name}นี้`, { is: 'weekday', weekday, weeks: 0 }, 'whole'),
          ...time(`${name}หน้า`, { is: 'weekday', weekday, weeks: 1 }, 'whole'),
        ]),
  ]),
  ...time('สัปดาห์นี้ อาทิตย์นี้ สิ้นสัปดาห์ ปลายสัปดาห์ สิ้นสัปดาห์นี้', { is: 'week', weeks: 0 }),
  ...ahead('สัปดาห์หน้า อาทิตย์หน้า สัปดาห์ถัดไป ต้นสัปดาห์หน้า ต้นอาทิตย์หน้า ปลายสัปดาห์หน้า', { is: 'week', weeks: 1 }),
  ...['', 'หน้า'].flatMap((which, months) => [
    ...time(`ต้นเดือน${which}`, { is: 'part-of-month', from: 1, to: 10, months }),
    ...time(`กลางเดือน${which}`, { is: 'part-of-month', from: 11, to: 20, months }),
    ...time(`ปลายเดือน${which}`, { is: 'part-of-month', from: 21, to: null, months }),
    ...time(`สิ้นเดือน${which} วันสิ้นเดือน${which} วันสุดท้ายของเดือน${which}`, { is: 'month-end', months }),
  ]),
  ...time('สิ้น', { is: 'month-end', months: 0 }, 'whole'),
  ...time('สิ้นไตรมาส สิ้นไตรมาสที่', { is: 'quarter-end' }),
  ...time('สิ้นปีงบ สิ้นปีงบประมาณ สิ้นปีงบนี้ สิ้นปีงบประมาณนี้', { is: 'year-end', fiscal: true }),
  ...time('สิ้นปี สิ้นปีนี้', { is: 'year-end', fiscal: null }),
  ...unit('วัน', 1),
  ...unit('สัปดาห์ อาทิตย์', 7),
];
