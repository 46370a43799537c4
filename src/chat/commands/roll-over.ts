import { arabicDigits } from '../../text/thai.ts';
import { answerRollOver } from '../answers/roll-over.ts';
import { RollOverArgs } from '../calls/args.ts';
import { command } from '../command.ts';
import { type Heard, type Reading, isBreak, opens, typed } from '../understand/heard.ts';
import type { Kind } from '../understand/tokens.ts';
import { buddhistYear } from '../understand/years.ts';

const year = String.raw`(?:ใหม่|หน้า|ถัดไป)?(?:งบประมาณ|งบ)?(?:ฯ|ใหม่)?(?:เป็น)?(?:ปี)?(?:พ\.?ศ\.?)?(\d{2}|\d{4})?`;
/** What begins a year, or what is carried into one. A verb of everyday use alone begins none: a year must follow. */
const forms: readonly RegExp[] = [
  new RegExp(String.raw`^(?:ขอ)?(?:ขึ้น|เริ่ม|เปิด|ตั้ง|เข้าสู่|ขยับ|เปลี่ยน)(?:เป็น|ข้อมูล|งาน)?ปี${year}$`),
  new RegExp(
    String.raw`^(?:ขอ)?(?:ยก|โอน|ดึง|ย้าย|คัดลอก|ก๊อป|copy)(?:ยอด|งาน|ข้อมูล|รายการ|มาตรการ|ita|ทั้งหมด|จาก|ของ|ปี(?:งบ(?:ประมาณ)?)?(?:พ\.?ศ\.?)?(\d{2}|\d{4}|เดิม|เก่า|ก่อน|ที่แล้ว))*(?:มา|ไป|เข้า|มาใช้|ไปใช้)?(?:ใน|ที่|เป็น|ยัง|สู่|ไว้)?ปี${year}$`,
  ),
  /^roll-?over(?:to)?(\d{2}|\d{4})?$/,
];

/** What the regular expression of a year needs to be one: its number, or that it is a new one. */
const isNew = /ใหม่|หน้า|ถัดไป|^roll/;

/** Whoever writes more than this says more than that the year turns. */
const LONGEST = 120;

/** "ขึ้นปีงบประมาณใหม่", "เริ่มปี 2570", "ยกข้อมูลปี 69 ไปปี 70": asks before anything is written. */
function read(heard: Heard): Reading {
  if (heard.text.length > LONGEST) return undefined;
  const opened = opens(heard, 'roll-over');
  // A question is answered with what a roll-over would do: it is asked for before it is done anyway.
  const told = heard.tokens.filter((token) => !isBreak(token) && !(opened && asks.has(token.kind)));
  const said = told.map((token) => (token.kind === 'year' ? `ปี${token.year}` : typed(heard, token)));
  const words = arabicDigits(said.join('')).toLowerCase().replace(/\s/g, '');
  for (const form of forms) {
    const found = form.exec(words);
    const digits = found?.at(-1);
    if (!found || (digits === undefined && !isNew.test(words))) continue;
    if (digits === undefined) return { outcome: 'call', args: {} };
    const to = buddhistYear(digits);
    if (to !== undefined) return { outcome: 'call', args: { year: to } };
  }
  return undefined;
}

const asks: ReadonlySet<Kind> = new Set(['question', 'what', 'other-question', 'already']);

const budgetYear = ['ปีงบประมาณใหม่', 'ปีงบใหม่', 'ปีใหม่', 'ปีงบประมาณ'];

export const rollOver = command<RollOverArgs>({
  name: 'roll-over',
  topic: 'หน่วยงาน',
  words: [
    ...budgetYear.map((what) => `ขึ้น${what}`),
    ...['เริ่ม', 'เปิด', 'เข้าสู่'].flatMap((verb) => [`${verb}ปีงบประมาณใหม่`, `${verb}ปีงบใหม่`]),
    ...['ยกข้อมูลไปปีใหม่', 'ยกไปปีใหม่', 'ยกยอดไปปีใหม่', 'roll over', 'rollover'],
  ],
  help: 'ขึ้นปีใหม่โดยยกผู้รับผิดชอบ ลิงก์ และมาตรการจากปีก่อน',
  examples: ['ขึ้นปีงบประมาณใหม่', 'ขึ้นปี 2570', 'ยกข้อมูลไปปี 70'],
  args: RollOverArgs,
  right: 'coordinate',
  writes: true,
  needsAgency: true,
  read,
  run: answerRollOver,
});
