import { anyPoliteWord } from '../../text/politeness.ts';
import type { Call } from '../calls/call.ts';
import { anyLinkWord } from './spellings.ts';
import { type Heard, allOf, codesOf, has, onlyCode, saidYear } from './heard.ts';

// A line with one code and one link, and words around them that nobody read. Most are politeness ("นี่ลิงก์ข้อ 17 https://…"),
// some are not ("ลิงก์นี้ไม่ใช่ของ O12 https://…"): only where all of them are known to say nothing is it a sentence.

export interface Sent {
  readonly call: Call;
  readonly isPlain: boolean;
}

/** What was most likely sent; undefined where the line has more than that. */
export function sentWithLink(heard: Heard): Sent | undefined {
  const said = onlyCode(heard);
  const [link, ...links] = allOf(heard, 'link');
  if (!said || links.length > 0 || said.numbers.length > 1 || link?.url == null) return undefined;
  if (has(heard, 'refs', 'months', 'percent', 'date', 'question', 'what', 'other-question', 'mistake', 'not'))
    return undefined;
  const [code] = codesOf(heard, said) ?? [];
  if (code === undefined || heard.text.length > LONGEST) return undefined;
  const named = allOf(heard, 'codes')[0];
  const ends = [named, link].flatMap((token) => token ?? []).sort((one, other) => one.start - other.start);
  const [first, last] = ends;
  if (!first || !last) return undefined;
  const around = [
    heard.text.slice(0, first.start),
    heard.text.slice(first.end, last.start),
    heard.text.slice(last.end),
  ];
  const call: Call = {
    command: 'update-item',
    args: { updates: [{ code, links: [link.url] }], ...saidYear(heard) },
  };
  return { call, isPlain: around.every(saysNothing) };
}

const LONGEST = 300;

/** Nothing that could ask for something else: "เช็คลิงก์ O12 https://…" sends none. */
const polite = new RegExp(
  `นี่|นี้|คือ|สำหรับ|ของ|ให้|เป็น|ตาม|${anyPoliteWord}|นะ|พี่|แอดมิน|สวัสดี|เรียน|ผู้ประสานงาน|${anyLinkWord}|ข้อ|oit|ขอ|ส่ง|แนบ|[\\s:：,()=>-]`,
  'gi',
);

function saysNothing(words: string): boolean {
  return words.replace(polite, '') === '';
}
