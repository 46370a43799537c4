import { type SurveyTool, surveyTools } from '../../domain/survey.ts';
import { anyPoliteWord } from '../../text/politeness.ts';
import { arabicDigits } from '../../text/thai.ts';
import type { Call, Problem } from '../calls/call.ts';
import { anyLinkWord } from './spellings.ts';
import { type Heard, type Reading, allOf, opens, saidYear } from './heard.ts';

// "ลิงก์ EIT", "แบบวัด EIT https://… ตอบแล้ว 12": one line may give the link, the count, or ask for the link.

/** Which of the two is spoken of; several where both are. */
function toolsIn(text: string): readonly SurveyTool[] {
  return surveyTools.filter((tool) => new RegExp(`(?<![A-Za-z])${tool}(?![A-Za-z])`, 'i').test(text));
}

const COUNT =
  /(?:(?:มี)?(?:คน|ผู้)?(?:ตอบ)(?:กลับ)?(?:มา|ไป)?(?:แล้ว)?|มีผู้ตอบ(?:แล้ว)?|ผู้ตอบ|ได้)\s*(?:จำนวน\s*)?([0-9]{1,6})\s*(?:ราย|คน|ชุด)?/;

const TARGET =
  /(?:เป้า(?:หมาย)?|ต้องได้|ต้องตอบ|ต้องมี|อย่างน้อย|จาก(?:เป้า(?:หมาย)?|ทั้งหมด)?)\s*(?:จำนวน\s*)?([0-9]{1,6})\s*(?:ราย|คน|ชุด)?/;

/** What is left of a line about a survey when all of that is taken away: nothing, or the line is about more. */
const KNOWN = new RegExp(
  `แบบวัด|แบบสอบถาม|แบบประเมิน|(?:ขอ|ช่วย|ตั้ง|บันทึก|แก้|ส่ง|ดู|เอา|ใส่)|${anyLinkWord}|qr|คิวอาร์|(?:โค้ด|code)|iit|eit|ปี\\s*[0-9]{2,4}|ตอบแบบวัด|สำหรับ|ของ|คือ|เป็น|ผู้มาติดต่อ|ประชาชน|ผู้รับบริการ|ชาวบ้าน|เจ้าหน้าที่|บุคลากร|ภายนอก|ภายใน|ให้|หน่อย|ด้วย|ไหน|อยู่|${anyPoliteWord}|นะ|https?://\\S+|[\\s:：,.()?]`,
  'giu',
);

/** How many have answered, in any order; "EIT ได้เท่าไหร่" asks for its score. */
const HOW_MANY = /กี่\s*(?:คน|ราย|ชุด)|ตอบ.*(?:กี่|เท่าไหร่|เท่าไร)/;
const OF_ANSWERS = /ตอบ|กี่|คน|ผู้|ราย|ชุด|มี|แล้ว|ไป|มา|กลับ|ได้|เท่าไหร่|เท่าไร|ตอนนี้|วันนี้/g;

function asksHowMany(heard: Heard): boolean {
  return heard.text.length <= SHORT && /ตอบ|[ei]it|แบบ/i.test(heard.text) && HOW_MANY.test(heard.text);
}

/** A question about the survey's link, or how many have answered: the same card says both. */
export function readSurveyLink(heard: Heard): Reading {
  if (asksHowMany(heard)) {
    const { tools, links, rest } = saidOf(heard) ?? {};
    const isSurvey = tools?.length === 1 || /แบบ(?:วัด|สอบถาม|ประเมิน)/.test(heard.text);
    if (tools && isSurvey && links?.length === 0 && rest?.replace(OF_ANSWERS, '') === '')
      return withTool(heard, tools, {});
  }
  if (!opens(heard, 'survey-link', 'set-survey')) return undefined;
  const said = saidOf(heard);
  if (!said || said.links.length > 0 || said.rest !== '') return undefined;
  if (said.count !== undefined || said.target !== undefined) return undefined;
  return withTool(heard, said.tools, {});
}

/** A line that only counts answers is no longer. */
const SHORT = 80;

/** The link, the number of answers, or both. */
export function readSetSurvey(heard: Heard): Reading {
  const opened = opens(heard, 'survey-link', 'set-survey');
  if (!opened && heard.text.length > SHORT) return undefined;
  const said = saidOf(heard);
  if (!said) return undefined;
  // "EIT ตอบแล้ว 40 คน": nothing else is answered by so many.
  const isCount = said.tools.length === 1 && said.count !== undefined;
  if (!isCount && !opened) return undefined;
  const [url, ...more] = said.links;
  const isQuestion = heard.kinds.has('question') || heard.kinds.has('what') || heard.kinds.has('not');
  const isSaid = url !== undefined || said.count !== undefined || said.target !== undefined;
  if (!isSaid || said.rest !== '' || isQuestion) return undefined;
  if (more.length > 0) return undefined;
  return withTool(heard, said.tools, {
    ...(url === undefined ? {} : { url }),
    ...(said.count === undefined ? {} : { responses: said.count }),
    ...(said.target === undefined ? {} : { target: said.target }),
  });
}

/** What is said of a survey beside its address takes a few words. */
const LONGEST = 300;

interface Said {
  readonly tools: readonly SurveyTool[];
  readonly links: readonly string[];
  readonly count: number | undefined;
  readonly target: number | undefined;
  readonly rest: string;
}

function saidOf(heard: Heard): Said | undefined {
  const links = allOf(heard, 'link');
  // A tool's name inside an address is none.
  const starts = [0, ...links.map((link) => link.end)];
  const text = arabicDigits(starts.map((start, at) => heard.text.slice(start, links[at]?.start)).join(' '));
  if (text.length > LONGEST) return undefined;
  const target = TARGET.exec(text);
  const answered = target ? text.replace(target[0], ' ') : text;
  const count = COUNT.exec(answered);
  return {
    tools: toolsIn(text),
    links: links.flatMap((link) => link.url ?? []),
    count: count?.[1] === undefined ? undefined : Number(count[1]),
    target: target?.[1] === undefined ? undefined : Number(target[1]),
    rest: (count ? answered.replace(count[0], ' ') : answered).replace(KNOWN, ''),
  };
}

function withTool(heard: Heard, tools: readonly SurveyTool[], rest: Call['args']): Reading {
  const [tool, ...others] = tools;
  const args = { ...(tool && others.length === 0 ? { tool } : {}), ...rest, ...saidYear(heard) };
  if (tool && others.length === 0) return { outcome: 'call', args };
  const problem: Problem = {
    arg: 'tool',
    value: null,
    reason: 'missing',
    choices: [...surveyTools],
  };
  return { outcome: 'incomplete', args, problems: [problem] };
}
