import { listedLines } from '../../text/thai.ts';
import { answerAddMeasure } from '../answers/measures.ts';
import { AddMeasureArgs } from '../calls/args.ts';
import { type Call, unsaid } from '../calls/call.ts';
import { command } from '../command.ts';
import { type Heard, type Reading, asks, has, restFrom } from '../understand/heard.ts';
import type { Kind } from '../understand/tokens.ts';

/** "ชื่อ ประชุมชี้แจง": the word that announces the title. "ชื่อเสียง…" is the beginning of one. */
const ANNOUNCED = /^(?:ชื่อว่า|ชื่อ|คือ|เรื่อง)[\s:]+/;

/** What follows is the title as written. Several lines may be one title or several measures: that is asked. */
function read(heard: Heard): Reading {
  const [first, second] = heard.tokens;
  if (asks(heard)) return undefined;
  if (first?.kind !== 'command' || first.command !== 'add-measure') return readAnnounced(heard);
  // A year right behind it is said of the measure; one inside the title belongs to the title.
  const year = second?.kind === 'year' ? { year: second.year } : {};
  const from = second?.kind === 'year' ? second.end : first.end;
  const title = restFrom(heard, from).replace(ANNOUNCED, '');
  // "เพิ่มมาตรการแล้ว", "เพิ่มมาตรการไม่ได้" tell about adding.
  if (second && heard.tokens.slice(1).every((token) => token.kind === 'already' || token.kind === 'not'))
    return undefined;
  if (title === '' || counting.test(title.replaceAll(' ', ''))) {
    return {
      outcome: 'incomplete',
      args: year,
      problems: [unsaid('title')],
    };
  }
  const [only, ...others] = listedLines(title);
  if (only !== undefined && others.length === 0) return { outcome: 'call', args: { title: only, ...year } };
  return oneOfTitles(title, year);
}

/** "เพิ่มมาตรการ 2 รายการ" counts measures and names none; "5 ส" is a name. */
const counting =
  /^(?:อีก|จำนวน|ที่|ข้อ|ข้อที่)?[0-9๐-๙]{1,3}(?:รายการ|ข้อ|เรื่อง|มาตรการ|อัน|ตัว|โครงการ|กิจกรรม|ด้าน)?(?:แล้ว|ใหม่)?$/;

/** All as one title, or each by itself. */
function oneOfTitles(title: string, year: { readonly year?: number }): Reading {
  const titles = listedLines(title);
  const all = titles.length === 1 ? titles : [titles.join(' '), ...titles];
  return {
    outcome: 'ambiguous',
    candidates: all.map((one): Call => ({ command: 'add-measure', args: { title: one, ...year } })),
  };
}

/** "มาตรการใหม่: จัดอบรม" announces a title; without the colon it may tell of one, and is asked. */
const announcing =
  /^(?:ขอ|ช่วย|อยาก)*(?:(?:เสนอ|ใส่|ลง|บรรจุ|เปิด)?(?:มาตรการ|มาตการ)ใหม่|(?:ใส่|บรรจุ)(?:มาตรการ|มาตการ)(?:ใหม่)?)(?:\s?([:：])\s*|\s)(\S.*)$/s;
const telling: readonly Kind[] = [
  ...(['status', 'already', 'percent', 'not', 'unreal', 'unpublished', 'codes', 'refs', 'link'] as const),
];

function readAnnounced(heard: Heard): Reading {
  const [, colon, said = ''] = announcing.exec(heard.text) ?? [];
  const title = restFrom(heard, heard.text.length - said.length);
  if (title.length < SHORTEST_TITLE) return undefined;
  const isPlain = colon !== undefined && listedLines(title).length === 1;
  if (isPlain) return { outcome: 'call', args: { title } };
  return colon === undefined && has(heard, ...telling) ? undefined : oneOfTitles(title, {});
}

/** Letters: fewer name no measure. */
const SHORTEST_TITLE = 5;

export const addMeasure = command<AddMeasureArgs>({
  name: 'add-measure',
  topic: 'มาตรการ',
  words: [
    'เพิ่มมาตรการ',
    'เพิ่มมาตรการใหม่',
    'เพิ่มมาตรการใหม่ๆ',
    'เพิ่มมาตการ',
    'เพิ่มมาตราการ',
    'สร้างมาตรการ',
    'สร้างมาตรการใหม่',
  ],
  help: 'เพิ่มมาตรการของปีนี้',
  examples: ['เพิ่มมาตรการ จัดทำคู่มือการปฏิบัติงาน'],
  args: AddMeasureArgs,
  right: 'coordinate',
  writes: true,
  needsAgency: true,
  read,
  run: answerAddMeasure,
});
