import type { FiscalYear, LocalDate, Month } from '../../domain/dates.ts';
import { BUDDHIST_OFFSET } from '../../domain/dates.ts';
import type { LexicalEntry } from './lexicon.ts';
import type { SaidMonth } from './tokens.ts';

/** A month's names from January on: in full, abbreviated, and as people call it. */
const names: readonly (readonly [full: string, short: string, nicknames: readonly string[]])[] = [
  ['มกราคม', 'ม.ค.', ['มกรา']],
  ['กุมภาพันธ์', 'ก.พ.', ['กุมภา']],
  ['มีนาคม', 'มี.ค.', ['มีนา']],
  ['เมษายน', 'เม.ย.', ['เมษา']],
  ['พฤษภาคม', 'พ.ค.', ['พฤษภา']],
  ['มิถุนายน', 'มิ.ย.', ['มิถุนา']],
  ['กรกฎาคม', 'ก.ค.', ['กรกฎา', 'กรกฏาคม', 'กรกฏา']],
  ['สิงหาคม', 'ส.ค.', ['สิงหา']],
  ['กันยายน', 'ก.ย.', ['กันยา']],
  ['ตุลาคม', 'ต.ค.', ['ตุลา']],
  ['พฤศจิกายน', 'พ.ย.', ['พฤศจิกา']],
  ['ธันวาคม', 'ธ.ค.', ['ธันวา']],
];

export const monthWords: readonly LexicalEntry[] = [
  ...names.flatMap(([full, short, nicknames], index): readonly LexicalEntry[] => {
    const word = { kind: 'month', month: index + 1 } as const;
    // Without dots it is also a word of its own ("มค", but "กค" is กองคลัง: units come first where they are known).
    const shorts = [short, short.slice(0, -1), short.replaceAll('.', ''), `${short.replaceAll('.', '')}.`];
    return [
      { form: full, word, stand: 'anywhere' },
      ...nicknames.map((form): LexicalEntry => ({ form, word, stand: 'tail' })),
      ...shorts.map((form): LexicalEntry => ({ form, word, stand: 'whole' })),
    ];
  }),
  { form: 'เดือน', word: { kind: 'month-word' }, stand: 'anywhere' },
  { form: 'ประจำเดือน', word: { kind: 'month-word' }, stand: 'anywhere' },
  { form: 'ไตรมาส', word: { kind: 'quarter-word' }, stand: 'anywhere' },
  { form: 'ไตรมาสที่', word: { kind: 'quarter-word' }, stand: 'anywhere' },
  { form: 'เดือนนี้', word: { kind: 'relative-month', by: 0 }, stand: 'anywhere' },
  { form: 'เดือนที่แล้ว', word: { kind: 'relative-month', by: -1 }, stand: 'anywhere' },
  { form: 'เดือนก่อน', word: { kind: 'relative-month', by: -1 }, stand: 'anywhere' },
  { form: 'เดือนหน้า', word: { kind: 'relative-month', by: 1 }, stand: 'anywhere' },
];

const FIRST_MONTH_OF_FISCAL_YEAR = 10;
const MONTHS = 12;
const MONTHS_OF_QUARTER = 3;

/** A month without a year lies in the fiscal year that is spoken of: "ต.ค." of 2570 is October 2026. */
export function monthOf(said: SaidMonth, year: FiscalYear): Month {
  const civil = said.year ?? (said.month >= FIRST_MONTH_OF_FISCAL_YEAR ? year - 1 : year);
  return `${civil - BUDDHIST_OFFSET}-${String(said.month).padStart(2, '0')}`;
}

/** The month that lies `by` months from a day. */
export function relativeMonth(today: LocalDate, by: number): SaidMonth {
  const counted = Number(today.slice(0, 4)) * MONTHS + Number(today.slice(5, 7)) - 1 + by;
  return { month: (counted % MONTHS) + 1, year: Math.floor(counted / MONTHS) + BUDDHIST_OFFSET };
}

/** Every month from one to another within a fiscal year; none where the first comes after the last. */
export function monthRange(from: SaidMonth, to: SaidMonth): readonly SaidMonth[] {
  const place = (month: number): number => (month + MONTHS - FIRST_MONTH_OF_FISCAL_YEAR) % MONTHS;
  const months: SaidMonth[] = [];
  for (let at = place(from.month); at <= place(to.month); at++) {
    const month = ((at + FIRST_MONTH_OF_FISCAL_YEAR - 1) % MONTHS) + 1;
    const year =
      to.year === null || month <= to.month || to.month >= FIRST_MONTH_OF_FISCAL_YEAR ? to.year : to.year - 1;
    months.push({ month, year });
  }
  return months;
}

/** The months of a quarter of the fiscal year, the first being October to December. */
export function quarter(number: number): readonly SaidMonth[] {
  const first = FIRST_MONTH_OF_FISCAL_YEAR - 1 + (number - 1) * MONTHS_OF_QUARTER;
  return [0, 1, 2].map((by) => ({ month: ((first + by) % MONTHS) + 1, year: null }));
}
