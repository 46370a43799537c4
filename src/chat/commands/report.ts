import type { PaperKind } from '../../domain/papers.ts';
import { squeeze } from '../../text/thai.ts';
import { answerReport } from '../answers/report.ts';
import { ReportArgs } from '../calls/args.ts';
import { command } from '../command.ts';
import { type Heard, type Reading, saidCodes, saidYear } from '../understand/heard.ts';
import type { Kind } from '../understand/tokens.ts';

/** What people call each paper, as whole phrases: most of these words are parts of items' titles and of notes too. */
const names: Readonly<Record<PaperKind, readonly string[]>> = {
  measures: [
    'รายงานมาตรการ',
    'รายงานผลมาตรการ',
    'รายงานตามมาตรการ',
    'รายงานผลตามมาตรการ',
    'รายงานการดำเนินการตามมาตรการ',
    'รายงานผลการดำเนินการ',
    'รายงานผลการดำเนินการตามมาตรการ',
    'รายงานผลการดำเนินงานตามมาตรการ',
    'รายงานผลการดำเนินการมาตรการ',
    'รายงานผลการดำเนินการเพื่อส่งเสริมคุณธรรมและความโปร่งใส',
    'รายงานผลการดำเนินการเพื่อส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน',
    'รายงานมาตรการส่งเสริมคุณธรรมและความโปร่งใส',
  ],
  plan: [
    'รายงานแผน',
    'รายงานวิเคราะห์',
    'รายงานการวิเคราะห์',
    'รายงานวิเคราะห์ผล',
    'รายงานการนำผลไปพัฒนา',
    'รายงานการนำผลไปสู่การพัฒนา',
    'รายงานการนำผลการประเมินไปสู่การพัฒนา',
    'รายงานการนำผลการประเมินไปสู่การพัฒนาองค์กร',
    'การนำผลการประเมินไปสู่การพัฒนา',
    'การนำผลการประเมินไปสู่การพัฒนาองค์กร',
    'ทำแผนจากผลการประเมิน',
    ...['แผนมาตรการ', 'แผนการนำผลประเมินไปพัฒนา', 'แผนการนำผลการประเมินไปพัฒนา', 'แผนการนำผลการประเมินไปสู่การพัฒนา'],
  ],
  'plan-weakest': [
    'รายงานแผนเฉพาะตัวชี้วัดต่ำสุด',
    'รายงานแผนตัวชี้วัดต่ำสุด',
    'รายงานแผนเฉพาะตัวชี้วัดที่ต่ำสุด',
    'รายงานวิเคราะห์เฉพาะตัวชี้วัดต่ำสุด',
  ],
  checklist: [
    'รายงานoit',
    'รายงานข้อoit',
    'รายงานรายการoit',
    'รายงานเช็กลิสต์',
    'รายงานเช็คลิสต์',
    'เช็กลิสต์',
    'เช็คลิสต์',
    'เช็กลิสต์oit',
    'เช็คลิสต์oit',
    'เช็คลิสoit',
    'แบบตรวจoit',
    'แบบตรวจสอบoit',
    'แบบตรวจสอบข้อoit',
    'checklist',
    'checklistoit',
    'oitchecklist',
  ],
  scores: [
    'รายงานคะแนน',
    'รายงานผลคะแนน',
    'รายงานเทียบคะแนน',
    'รายงานเปรียบเทียบคะแนน',
    'รายงานการเปรียบเทียบคะแนน',
    'ตารางเทียบคะแนน',
    'ตารางเปรียบเทียบคะแนน',
  ],
  memo: ['บันทึกข้อความ', 'รายงานบันทึกข้อความ', 'หนังสือบันทึกข้อความ', 'บันทึกเสนอนายก', 'บันทึกเสนอผู้บริหาร'],
};

/** Of one item, whose code stands before or behind the name. */
const appeal = [
  ...['ชุดชี้แจง', 'ชุดชี้แจงเพิ่มเติม', 'ชี้แจงเพิ่มเติม', 'เอกสารชี้แจง', 'เอกสารชี้แจงเพิ่มเติม', 'ชุดเอกสารชี้แจง'],
  ...['หลักฐานชี้แจง', 'ชุดหลักฐานชี้แจง', 'คำชี้แจง', 'หนังสือชี้แจง', 'รายงานชี้แจง', 'ชี้แจงผลตรวจ', 'ชุดอุทธรณ์'],
  ...['เอกสารประกอบการชี้แจง', 'เอกสารประกอบการชี้แจงเพิ่มเติม', 'ชี้แจง'],
];

const any = ['รายงาน', 'เอกสารรายงาน', 'รายงานita'];

const kinds = new Map(
  (Object.entries(names) as [PaperKind, readonly string[]][]).flatMap(([kind, forms]) =>
    forms.map((form) => [squeeze(form), kind] as const),
  ),
);
const anyOne = new Set(any.map(squeeze));
const appeals = new Set(appeal.map(squeeze));

/** Longer than any name of a paper with its year and politeness. */
const LONGEST = 160;

/** What is said around the name and changes nothing of it. */
const around =
  /^(?:ขอ|ช่วย|อยากได้|อยาก|ต้องการ|เตรียม|ร่าง|ทำ|จัดทำ|ออก|พิมพ์|โหลด|ดาวน์โหลด|ไฟล์|เอกสาร)+|(?:ไฟล์|เป็น|word|excel|pdf|เวิร์ด|เอ็กเซล|พีดีเอฟ|ให้หน่อย|หน่อย|ด้วย|ของ){1,9}$/g;

/** "รายงาน", "ขอรายงานผลการดำเนินการตามมาตรการ ปีงบ 2569", "บันทึกข้อความ". */
function read(heard: Heard): Reading {
  if (heard.text.length > LONGEST) return undefined;
  const said = squeeze(without(heard, 'year', 'particle')).replace(/^report/, 'รายงาน');
  const bare = said.replace(around, '');
  const form = [said, bare].find((it) => kinds.has(it) || anyOne.has(it));
  if (form === undefined) return readAppeal(heard);
  const kind = kinds.get(form);
  const which =
    kind === 'plan-weakest' ? { kind: 'plan', weakest: true } : kind === undefined ? {} : { kind };
  return { outcome: 'call', args: { ...which, ...saidYear(heard) } };
}

/** "ขอชุดชี้แจง O12", "O12 ขอเอกสารชี้แจงเพิ่มเติม ปี 69"; without a code it is asked which. */
function readAppeal(heard: Heard): Reading {
  const said = squeeze(without(heard, 'year', 'particle', 'codes', 'item-word'));
  if (![said, said.replace(around, '')].some((it) => appeals.has(it))) return undefined;
  const { codes, problems } = saidCodes(heard);
  const args = { kind: 'appeal', ...saidYear(heard) } as const;
  const wrong = problems.map((problem) => ({ ...problem, arg: 'code' }));
  if (wrong.length > 0) return { outcome: 'incomplete', args, problems: wrong };
  const [code, ...others] = codes;
  if (others.length > 0) {
    const candidates = codes.map((it) => ({ command: 'report', args: { ...args, code: it } }) as const);
    return { outcome: 'ambiguous', candidates };
  }
  return { outcome: 'call', args: code === undefined ? args : { ...args, code } };
}

/** The text without words of these kinds. */
function without({ text, all }: Heard, ...kinds: readonly Kind[]): string {
  const dropped = all.filter((token) => kinds.includes(token.kind));
  let rest = '';
  let last = 0;
  for (const token of dropped) {
    rest += text.slice(last, token.start);
    last = token.end;
  }
  return rest + text.slice(last);
}

export const report = command<ReportArgs>({
  name: 'report',
  topic: 'มาตรการ',
  words: any,
  help: 'เอกสาร Word และ Excel และชุดชี้แจงเพิ่มเติมของข้อ',
  examples: ['รายงานปี 69', 'รายงานแผน', 'รายงาน OIT', 'รายงานคะแนน', 'บันทึกข้อความ', 'ขอชุดชี้แจง O12'],
  args: ReportArgs,
  right: 'ask',
  writes: false,
  needsAgency: true,
  read,
  run: answerReport,
});
