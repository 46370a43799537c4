import { itemByCode } from '../../domain/catalogue.ts';
import { componentsMeant } from '../../text/components.ts';
import { answerShowItem } from '../answers/show-item.ts';
import { ShowItemArgs } from '../calls/args.ts';
import { type Call, unsaid } from '../calls/call.ts';
import { command } from '../command.ts';
import {
  type Heard,
  type Reading,
  allOf,
  asks,
  codeOfTopic,
  codesOf,
  has,
  isTitleOf,
  only,
  onlyCode,
  opens,
  saidCodes,
  saidYear,
  typed,
  unknownCode,
} from '../understand/heard.ts';
import type { Kind, SaidCode, Token } from '../understand/tokens.ts';

const quiet: readonly Kind[] = [
  ...(['codes', 'topic', 'year', 'question', 'what', 'about'] as const),
  ...(['missing', 'link-word', 'newline', 'punctuation'] as const),
];
const stating: readonly Kind[] = [
  'item-word',
  'status',
  'unpublished',
  'already',
  'complete',
  'all-components',
  'itas',
  'enter',
  'verdict',
  'months',
  'none',
];

/** One item, alone or asked about. Its state may be part of a question only: "O12 เสร็จหรือยัง". */
function read(heard: Heard): Reading {
  if (has(heard, 'link') || !has(heard, 'codes', 'topic', 'command')) return undefined;
  const said = onlyCode(heard);
  if (!said && has(heard, 'codes')) return several(heard);
  const asking = asks(heard);
  const asked = asking || opens(heard, 'show-item') || has(heard, 'missing');
  const [topic] = allOf(heard, 'topic');
  const named = !said && topic && asked ? codeOfTopic(heard, topic.key) : undefined;
  const known = said ? codesOf(heard, said) : named === undefined ? [] : [named];
  const [code, ...others] = known ?? [];
  const strange = heard.tokens.filter(
    (token) => !isQuiet(token, asking) && !saysFormer(heard, token) && !isAskedOf(heard, token),
  );
  // Each word once: a long line says the same again and again.
  const words = new Set(strange.map((token) => typed(heard, token)));
  if (![...words].every((word) => code !== undefined && isPartOf(heard, code, word, asking)))
    return undefined;
  const former = said && known === null ? formerCode(heard, said) : undefined;
  if (former !== undefined) return { outcome: 'call', args: { code: former, ...saidYear(heard) } };
  if (said && known === null)
    return { outcome: 'incomplete', args: saidYear(heard), problems: [unknownCode(said)] };
  if (code === undefined) {
    const nothing = opens(heard, 'show-item') && heard.all.length === 1;
    const problem = unsaid('code');
    return nothing ? { outcome: 'incomplete', args: {}, problems: [problem] } : undefined;
  }
  return others.length === 0 ? { outcome: 'call', args: { code, ...saidYear(heard) } } : undefined;
}

/** "เดิม" beside a code: what it was called, or what a code of long ago is called now. */
const formerWords: ReadonlySet<string> = new Set([
  'เดิม',
  'แต่เดิม',
  'เมื่อก่อน',
  'ก่อนหน้านี้',
  'เก่า',
  'เลขเดิม',
  'ข้อเดิม',
  'เลขเก่า',
  'ตรงกับ',
]);

function saysFormer(heard: Heard, token: Token): boolean {
  return formerWords.has(typed(heard, token).trim());
}

/** "O43 เดิมคือข้อไหน": a code that this year has not, and an earlier year had. */
function formerCode(heard: Heard, said: SaidCode): string | undefined {
  const [number, ...others] = said.numbers;
  if (number === undefined || others.length > 0 || heard.year !== undefined) return undefined;
  if (!heard.tokens.some((token) => saysFormer(heard, token))) return undefined;
  const { catalogues } = heard.hearing;
  const code = `O${number}`;
  const had = catalogues.years().some((year) => {
    const catalogue = catalogues.of(year);
    return catalogue !== undefined && itemByCode(catalogue, code) !== undefined;
  });
  return had ? code : undefined;
}

/**
 * "โอ12 ต้องใส่อะไร", "O12 แผนนี้ต้องเอามาจากไหน": to show the item answers any question about one, as long as its code can
 * be nothing else. Behind "ข้อ" only what must be done with an item: any paper has a "ข้อ 12".
 */
function isAskedOf(heard: Heard, token: Token): boolean {
  const [codes] = allOf(heard, 'codes');
  if (!has(heard, 'what') || codes === undefined) return false;
  const word = typed(heard, token);
  if (token.kind === 'unreal') return word === 'ต้อง' || word === 'ควร';
  if (token.kind === 'command') return token.command === 'update-item';
  if (token.kind !== 'other') return false;
  // "O21 ของกองไหน" asks for people.
  if (/กอง|สำนัก|ฝ่าย|หน่วย|คน/.test(word)) return false;
  return codes.strict || (has(heard, 'unreal') && duties.test(word));
}

const duties = /^(?:ใส่|แนบ|ใช้|ทำ|มี|เตรียม|ลง|ส่ง|เผยแพร่|เขียน)$/;

/** Words of the item's title, or in a question of one of its components: "O2 มีรูปถ่ายหรือยัง". */
function isPartOf(heard: Heard, code: string, words: string, asking: boolean): boolean {
  if (isTitleOf(heard, code, words)) return true;
  const components = (heard.catalogue && itemByCode(heard.catalogue, code)?.components) ?? [];
  const last = heard.tokens.at(-1)?.kind;
  return asking && (last === 'question' || last === 'what') && componentsMeant(words, components).length > 0;
}

/** "ดู O1 O2": one at a time, as the officer presses them. */
function several(heard: Heard): Reading {
  if (!opens(heard, 'show-item') || !only(heard, 'codes', 'command', 'year', 'and')) return undefined;
  const candidates = saidCodes(heard).codes.map((code): Call => ({
    command: 'show-item',
    args: { code, ...saidYear(heard) },
  }));
  return candidates.length > 0 ? { outcome: 'ambiguous', candidates } : undefined;
}

/** What may stand beside the item without saying anything else. */
function isQuiet(token: Token, asking: boolean): boolean {
  // "O12 ขาดอะไร" asks about one item.
  if (token.kind === 'command') {
    // "ผลตรวจ O12 เป็นอย่างไร": what NACC said is on the item's card.
    const isAsked = asking && token.command === 'verdict';
    return isAsked || token.command === 'show-item' || token.command === 'list-missing';
  }
  return quiet.includes(token.kind) || (asking && stating.includes(token.kind));
}

export const showItem = command<ShowItemArgs>({
  name: 'show-item',
  topic: 'ข้อ',
  words: ['ดู', 'ขอดู', 'แสดง', 'เปิด', 'เปิดดู', 'เช็ค', 'เช็ก', 'show'],
  help: 'ดูสถานะ ลิงก์ และองค์ประกอบของข้อหนึ่ง',
  examples: ['ดู O12', 'O12', 'ข้อ 25 ต้องมีอะไรบ้าง'],
  args: ShowItemArgs,
  right: 'ask',
  writes: false,
  needsAgency: true,
  read,
  run: answerShowItem,
});
