import type { PaperKind } from '../../domain/papers.ts';
import { squeeze } from '../../text/thai.ts';
import { answerReport } from '../answers/report.ts';
import { ReportArgs } from '../args.ts';
import { command } from '../command.ts';
import { type Heard, type Reading, saidYear } from '../understand/heard.ts';

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

const any = ['รายงาน', 'เอกสารรายงาน', 'รายงานita'];

const kinds = new Map(
  (Object.entries(names) as [PaperKind, readonly string[]][]).flatMap(([kind, forms]) =>
    forms.map((form) => [squeeze(form), kind] as const),
  ),
);
const anyOne = new Set(any.map(squeeze));

/** Longer than any name of a paper with its year and politeness. */
const LONGEST = 160;

/** What is said around the name and changes nothing of it. */
const around =
  /^(?:ขอ|ช่วย|อยากได้|ทำ|จัดทำ|ออก|พิมพ์|โหลด|ดาวน์โหลด|ไฟล์|เอกสาร)+|(?:ไฟล์|เป็น|word|excel|pdf|เวิร์ด|เอ็กเซล|พีดีเอฟ|ให้หน่อย|หน่อย|ด้วย|ของ)+$/g;

/** "รายงาน", "ขอรายงานผลการดำเนินการตามมาตรการ ปีงบ 2569", "บันทึกข้อความ". */
function read(heard: Heard): Reading {
  if (heard.text.length > LONGEST) return undefined;
  const said = squeeze(withoutYear(heard)).replace(/^report/, 'รายงาน');
  const bare = said.replace(around, '');
  const form = [said, bare].find((it) => kinds.has(it) || anyOne.has(it));
  if (form === undefined) return undefined;
  const kind = kinds.get(form);
  const which =
    kind === 'plan-weakest' ? { kind: 'plan', weakest: true } : kind === undefined ? {} : { kind };
  return { outcome: 'call', args: { ...which, ...saidYear(heard) } };
}

/** The text without its year, politeness and fillers at its ends. */
function withoutYear({ text, all }: Heard): string {
  const dropped = all.filter((token) => token.kind === 'year' || token.kind === 'particle');
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
  help: 'เอกสาร Word และ Excel ของมาตรการ ข้อ OIT และคะแนน',
  examples: ['รายงานปี 69', 'รายงานแผน', 'รายงาน OIT', 'รายงานคะแนน', 'บันทึกข้อความ'],
  args: ReportArgs,
  right: 'ask',
  writes: false,
  needsAgency: true,
  read,
  run: answerReport,
});
