import { arabicDigits } from '../../text/thai.ts';
import { answerEditMeasure } from '../answers/edit-measure.ts';
import { EditMeasureArgs } from '../calls/args.ts';
import { type Call, unsaid } from '../calls/call.ts';
import { command } from '../command.ts';
import { type Heard, type Reading, asks, opens, restFrom } from '../understand/heard.ts';
import { fieldRead } from '../understand/measure-edits.ts';
import { measureRemoval } from '../understand/removals.ts';

/** A measure's number as officers write it behind the command: "3", "ที่ ๓", "1.2", "ตชว.8". */
const numbered =
  /^(?:ที่|ข้อ(?:ที่)?|ลำดับ(?:ที่)?)?\s*((?:ตชว\.?\s*(?:ที่\s*)?)?[0-9๐-๙]{1,3}(?:\.[0-9๐-๙]{1,3})*)(?![0-9๐-๙%])\s*/;

/** "แก้มาตรการ 3 หน่วยงาน กองคลัง": the measure, the field, and its new value as it was written. */
function read(heard: Heard): Reading {
  const [first] = heard.tokens;
  const removal = measureRemoval(heard);
  if (removal) return removal;
  if (!opens(heard, 'edit-measure')) return asks(heard) ? undefined : turnedAround(heard);
  if (first?.kind !== 'command' || first.command !== 'edit-measure' || asks(heard)) return undefined;
  const behind = restFrom(heard, first.end);
  const [whole = '', number] = numbered.exec(behind) ?? [];
  if (number === undefined) return withoutNumber(behind);
  const ref = refOf(number);
  const at = heard.text.indexOf(behind, first.end) + whole.length;
  const year = heard.tokens.find((token) => token.kind === 'year' && token.start === at);
  const from = year?.end ?? at;
  const target = { ref, ...(year?.kind === 'year' ? { year: year.year } : {}) };
  const rest = restFrom(heard, from);
  if (rest === '') return unfinished(target, 'field');
  const field = fieldRead(heard, from, rest);
  if (!field) return question(target, rest);
  const args = { ...target, ...field.args };
  return field.problems.length > 0
    ? { outcome: 'incomplete', args, problems: field.problems }
    : { outcome: 'call', args };
}

const said = '(?:แก้ไข|แก้|เปลี่ยน|ปรับ)';
const changed = [
  'ชื่อ',
  'หน่วยงาน',
  'หน่วยงานหลัก',
  'หน่วยงานรับผิดชอบ',
  'ระยะเวลา',
  'ช่วงเวลา',
  'ตัวชี้วัด',
  'ขั้นตอน',
].join('|');
const named =
  '(?:มาตรการ|มาตการ|มาตราการ)\\s{0,3}((?:ที่|ข้อ(?:ที่)?)?\\s{0,3}[0-9๐-๙]{1,3}(?:\\.[0-9๐-๙]{1,3})*)(?![0-9๐-๙%])';
/** "มาตรการ 3 เปลี่ยนชื่อเป็น …", "มาตรการ 3 เพิ่มขั้นตอน …". */
const measureFirst = new RegExp(`^${named}\\s{0,3}(?:${said}(${changed})|(เพิ่มขั้นตอน))\\s{0,3}(.+)$`, 's');
/** "เปลี่ยนชื่อมาตรการ 3 เป็น …", "เพิ่มขั้นตอนมาตรการ 3 …". */
const fieldFirst = new RegExp(
  `^(?:ขอ)?(?:${said}(${changed})|(เพิ่มขั้นตอน))\\s{0,3}(?:ของ)?\\s{0,3}${named}\\s{0,3}(.+)$`,
  's',
);

/** With what both begin. */
const opening = /^[\s:：,=\-–—]*(?:มา|ขอ|แก้|เปลี่ยน|ปรับ|เพิ่ม)/;

/** The same in another order, where nothing else can be meant: a verb of change, its field, and the new value. */
function turnedAround(heard: Heard): Reading {
  if (!opening.test(heard.text)) return undefined;
  const text = restFrom(heard, 0);
  const [, number, field, step, value] = measureFirst.exec(text) ?? swapped(fieldFirst.exec(text)) ?? [];
  if (number === undefined || value === undefined) return undefined;
  const word = field ?? step ?? '';
  const from = heard.text.lastIndexOf(value);
  const read = fieldRead(heard, from, `${word} ${value}`);
  if (!read || (field !== undefined && !/^(?:ให้)?เป็น|^[:：=]/.test(value))) return undefined;
  const args = { ref: refOf(number), ...read.args };
  return read.problems.length > 0
    ? { outcome: 'incomplete', args, problems: read.problems }
    : { outcome: 'call', args };
}

function swapped(found: RegExpExecArray | null): readonly (string | undefined)[] | undefined {
  return found ? [found[0], found[3], found[1], found[2], found[4]] : undefined;
}

function refOf(number: string): string {
  const plain = arabicDigits(number).replace(/\s|ข้อ|ที่/g, '');
  const row = /\d{1,3}$/.exec(plain)?.[0];
  return /^[\d.]+$/.test(plain) ? plain.replace(/^0+(?=\d)/, '') : `ตชว.${Number(row)}`;
}

/** Talk about a change is none: only the words alone, or with a field, are a command that lacks its number. */
function withoutNumber(behind: string): Reading {
  const talked = /^(?:แล้ว|ไม่|ด้วย|หน่อย|ให้|ได้|ยัง|ตาม)/.test(behind);
  return talked ? undefined : unfinished({}, 'ref');
}

function unfinished(args: Call['args'], arg: 'ref' | 'field'): Reading {
  return { outcome: 'incomplete', args, problems: [unsaid(arg)] };
}

/** "เป็น อบรมธรรมาภิบาล" says what it becomes, "เป็นเลิศด้านบริการ" is a title. */
const becoming = /^(?:ให้)?เป็น(?!เลิศ|ธรรม|ไป|มิตร|อยู่|หนึ่ง)[\s:：=]*/;
const figure = /^([0-9๐-๙]{1,3})\s?(?:%|เปอร์เซ็นต์)$/;

/** Words without a field may be a new title or one more step; a figure is how far the measure is. */
function question(target: Call['args'], words: string): Reading {
  const value = words.replace(becoming, '');
  const [, digits] = figure.exec(value) ?? [];
  const percent = digits === undefined ? undefined : Number(arabicDigits(digits));
  if (percent !== undefined && percent <= 100) {
    return {
      outcome: 'ambiguous',
      candidates: [
        { command: 'log-progress', args: { ...target, percent } },
        { command: 'show-measure', args: target },
      ],
    };
  }
  if (value.length < 3) return unfinished(target, 'field');
  const candidates = (['title', 'step'] as const).map((field): Call => ({
    command: 'edit-measure',
    args: { ...target, field, value },
  }));
  return { outcome: 'ambiguous', candidates };
}

export const editMeasure = command<EditMeasureArgs>({
  name: 'edit-measure',
  topic: 'มาตรการ',
  words: ['แก้มาตรการ', 'แก้ไขมาตรการ', 'ปรับมาตรการ', 'เปลี่ยนมาตรการ', 'แก้มาตการ', 'แก้ไขมาตการ'],
  help: 'แก้ชื่อ ตัวชี้วัด หน่วยงาน ช่วงเวลา หรือขั้นตอนของมาตรการ',
  examples: [
    'แก้มาตรการ 3 หน่วยงาน กองคลัง',
    'แก้มาตรการ 3 ขั้นตอน จัดประชุมชี้แจงบุคลากร',
    'แก้มาตรการ 3 ตัวชี้วัด 2 และ 9',
    'แก้มาตรการ 2 ช่วงเวลา ต.ค. 69 - มี.ค. 70',
    'แก้มาตรการ 3 รักษาระดับ',
    'แก้มาตรการ 3 ลบขั้นตอน 2',
  ],
  args: EditMeasureArgs,
  right: 'coordinate',
  writes: true,
  needsAgency: true,
  read,
  run: answerEditMeasure,
});
