import { arabicDigits } from '../text/thai.ts';
import { type Role, vocabulary, wholeHeaders } from './header-words.ts';
import { monthAt } from './periods.ts';
import { type Status, statusAtStart } from './standing.ts';
import { tickedVerdict } from './verdict-words.ts';

/** Words that may stand before the one that counts. */
const FURTHEST_IN = 14;
const LONGEST_HEADER = 130;

const entries: readonly (readonly [word: string, role: Role])[] = Object.entries(vocabulary).flatMap(
  ([role, words]) =>
    // Object.entries forgets that the keys are roles.
    words.map((word) => [word.replaceAll('/', ''), role as Role] as const),
);

/** What a column with this header is about; null where none of our words says it. */
export function roleOf(header: string): Role | null {
  const said = arabicDigits(header).toLowerCase().replace(/\s/g, '');
  if (said === '' || said.length > LONGEST_HEADER) return null;
  const asWhole =
    wholeHeaders.get(said.replace(/[.:]$/, '')) ?? wholeHeaders.get(said.replace(/\([^()]*\)/g, ''));
  if (asWhole !== undefined) return asWhole;
  if (yearOfHeader(header) !== null && /^(?:ผล)?(?:ใน)?(?:ปี)?(?:งบ(?:ประมาณ)?)?(?:พ\.?ศ\.?)?\d+$/.test(said))
    return 'score';
  if (monthsOfHeader(header).length > 0) return 'month';
  const bare = said.replaceAll('/', '');
  if (tickedStatus(header) !== null) return 'status-tick';
  if (tickedVerdict(header) !== null) return 'verdict-tick';
  const asked = asking.find(([word]) => word.test(bare));
  if (asked !== undefined) return asked[1];
  const way = ways.exec(bare)?.[0];
  if (way !== undefined) {
    const after = firstWordIn(bare.slice(way.length));
    if (after?.at === 0 && aboutAWay.includes(after.role)) return after.role;
  }
  return firstWordIn(bare)?.role ?? stems.find(([stem]) => stem.test(bare))?.[1] ?? null;
}

/** Who, when, why and how; and what says more than its first word does. */
const asking: readonly (readonly [word: RegExp, role: Role])[] = [
  [/^(?:ใคร|ผู้)?(?:มา)?(?:ช่วย|ร่วม)(?:กัน)?(?:ทำ|ดำเนินการ|สนับสนุน|งาน)?$/, 'supporting'],
  [/^ใคร(?!ได้|ตอบ)/, 'responsible'],
  // "เสร็จ/ไม่เสร็จ": a word and its denial.
  [/^(?!ผ่าน|มี)(.{2,12}?)(?:แล้ว)?(?:หรือ)?(?:ยัง)?ไม่(?:ได้)?\1/, 'progress'],
  [/^(?:หัวข้อ|หัวเรื่อง|ชื่อ|รายการ|รายชื่อ)(?:ของ)?(?:มาตรการ|โครงการ|กิจกรรม)/, 'measure'],
  [/ถึง(?:ไหน|ใด|ขั้น(?:ไหน|ใด))/, 'progress'],
  [/^(?:ทำ|ดำเนินการ|เริ่ม|เสร็จ)*(?:เมื่อ|ตอน)(?:ใด|ไร|ไหร่|ไหน)/, 'period'],
  [/^(?:ได้|เกิด)(?:ผล)?อะไร|^(?:ได้)?ผล(?:เป็น)?(?:อย่างไร|ยังไง)/, 'output'],
  [/^ทำไม|^เหตุใด/, 'analysis'],
  [/^(?:ทำ|ดำเนินการ)?อย่างไร$/, 'steps'],
  [
    /^(?:%|ร้อยละ)(?:ของ)?(?:ความ|การดำเนิน|ผลการดำเนิน|ที่ทำ|(?:ที่)?(?:สำเร็จ|แล้วเสร็จ))|^(?:ความก้าวหน้า|ความคืบหน้า)\(?(?:%|ร้อยละ)/,
    'percent',
  ],
  [/^%$|^(?!คะแนน|ผลคะแนน|ค่า|ระดับ).{2,24}\((?:ร้อยละ|%)\)$/, 'percent'],
  [/(?:ต่อไป|ถัดไป|ในอนาคต)$/, 'recommendation'],
];

/** "วิธีการกำกับติดตาม" is about following up, and only "วิธีดำเนินการ" about steps. */
const ways =
  /^(?:กลไกการ|กลไก|ระบบการ|ระบบ|วิธีการ|วิธี|แนวทางการ|แนวทาง|รูปแบบการ|รูปแบบ|ช่องทางการ|รายละเอียดการ|รายละเอียด)/;
const aboutAWay: readonly Role[] = ['follow-up', 'analysis', 'recommendation', 'output', 'outcome'];

/** Whether a text is a short header in the usual words, and no sentence. */
export function isUsualHeader(text: string): boolean {
  const said = arabicDigits(text).toLowerCase().replace(/[\s/]/g, '');
  return said.length <= 30 && (wholeHeaders.has(said) || firstWordIn(said)?.at === 0);
}

interface FirstWord {
  readonly at: number;
  readonly length: number;
  readonly role: Role;
}

function firstWordIn(bare: string): FirstWord | null {
  let best: FirstWord | null = null;
  for (const [word, role] of entries) {
    const at = bare.indexOf(word);
    if (at === -1 || at > FURTHEST_IN) continue;
    if (best === null || at < best.at || (at === best.at && word.length > best.length)) {
      best = { at, length: word.length, role };
    }
  }
  return best;
}

/** What a header is about by how it is built, where it has none of the usual words: what will be done, what was. */
const stems: readonly (readonly [stem: RegExp, role: Role])[] = [
  [/^(?:สิ่ง|ข้อมูล|รายละเอียด)ที่(?:ต้อง|ควร)(?:มี|แสดง|เผยแพร่|เปิดเผย)/, 'components'],
  [/ที่พบ|พบว่า|ตรวจพบ/, 'analysis'],
  [/ที่(?:ทำ|ได้ทำ|ดำเนิน|เกิด|ผ่านมา)|(?:ทำ|ดำเนิน)(?:การ)?(?:แล้ว|ได้)|ถึงปัจจุบัน/, 'output'],
  [/^(?:เรื่อง|งาน)ที่(?:จะ|ต้อง|ควร)/, 'measure'],
  [/(?:จะ|ต้อง|ควร|พึง)(?:ทำ|ดำเนิน|ปฏิบัติ|จัด)|^ขั้น|^(?:การ)?(?:ทำ|ปฏิบัติ|ขับเคลื่อน)/, 'steps'],
  [/^(?:ผู้|เจ้าของ|คน)(?!ตอบ|รับบริการ|มีส่วน)/, 'responsible'],
  [/^(?:เรื่อง|งาน|ประเด็น|หัวข้อ)/, 'measure'],
  [/^(?:วัน|เริ่ม|สิ้นสุด|เสร็จ)/, 'period'],
  [/^ผล/, 'output'],
  [/^ชื่อ(?!ผู้|หน่วย|กอง|สกุล)/, 'item'],
  [/เว็บ|^ที่อยู่|^แหล่ง/, 'link'],
  [/^(?:ความเห็น|หมาย)/, 'note'],
];

/** The months of a column that is ticked for what is done in them: one, or the three of a quarter. */
export function monthsOfHeader(header: string): readonly number[] {
  const quarter =
    /(?:ไตรมาส\s*(?:ที่\s*)?|\bQ\s*)([1-4])(?!\d)\s*(?:\([^()]*\)\s*|(?:\/\s*)?(?:25)?\d\d\s*)?$/i.exec(
      arabicDigits(header),
    )?.[1];
  if (quarter !== undefined) return monthsOfQuarter(Number(quarter));
  const said = header.replace(/(?:ปี)?\s?(?:พ\.?\s?ศ\.?\s?)?(?:25)?\d\d(?=\s|$)/g, ' ').trim();
  const last = said.split(/\s+/).at(-1) ?? '';
  const month = last.length <= 10 ? monthAt(last) : null;
  return month !== null && month.length >= last.replace(/\.$/, '').length ? [month.month] : [];
}

/** The first quarter of a fiscal year is from October to December. */
function monthsOfQuarter(quarter: number): readonly number[] {
  return [10, 11, 12].map((month) => ((month + (quarter - 1) * 3 - 1) % 12) + 1);
}

/** Headers of a column of ticks, beside the words of a status. */
const tickWords: ReadonlyMap<string, Status> = new Map([
  ['มี', 'done'],
  ['มีแล้ว', 'done'],
  ['ใช่', 'done'],
  ['ไม่มี', 'not_started'],
  ['ยังไม่มี', 'not_started'],
  ['ไม่ใช่', 'not_started'],
]);

/** The status that a tick in a column with this header stands for; null where it is no such column. */
export function tickedStatus(header: string): Status | null {
  const bare = header.replace(/[\s/]/g, '');
  const said = statusAtStart(bare);
  return said?.length === bare.length ? said.status : (tickWords.get(bare) ?? null);
}

/** The year of a column such as "คะแนน ปี 2567". */
export function yearOfHeader(header: string): number | null {
  const said = arabicDigits(header);
  const long = /(?<!\d)(25\d\d)(?!\d)/.exec(said)?.[1];
  if (long !== undefined) return Number(long);
  const short = /ปี\s*(?:งบ\s*(?:ประมาณ\s*)?)?(?:พ\.?\s?ศ\.?\s*)?([67]\d)(?!\d)/.exec(said)?.[1];
  return short === undefined ? null : 2500 + Number(short);
}

/** Whether a cell can be a header at all: short, and with no number but a year or a month's. */
export function canBeHeader(text: string): boolean {
  const said = arabicDigits(text).replace(
    /25\d\d|(?:[ก-ฮ]\.|มี\.|เม\.|มิ\.)\s?[ก-ฮ]\.\s?[67]\d(?!\d)|ปี\s*(?:งบ\s*(?:ประมาณ\s*)?)?[67]\d|ไตรมาส\s*(?:ที่\s*)?[1-4](?!\d)|\bQ[1-4]\b/gi,
    '',
  );
  return (
    text.length <= LONGEST_HEADER && !/\d|[☐☑]|https?:/.test(said.replace(/(?:6|12)\s*เดือน|สขร\.?\s?1/g, ''))
  );
}
