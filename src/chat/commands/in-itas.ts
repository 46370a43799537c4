import { answerInItas } from '../answers/in-itas.ts';
import { InItasArgs } from '../calls/args.ts';
import { type Call, unsaid } from '../calls/call.ts';
import { command } from '../command.ts';
import {
  type Heard,
  type Reading,
  allOf,
  asks,
  has,
  isTitleOf,
  saidCodes,
  saidYear,
  typed,
} from '../understand/heard.ts';
import type { Kind } from '../understand/tokens.ts';

const own: readonly Kind[] = [
  ...(['codes', 'itas', 'enter', 'already', 'complete', 'link-word', 'year', 'and'] as const),
  ...(['newline', 'punctuation', 'item-word', 'about', 'status', 'link'] as const),
];

/** "O12 กรอก ITAS แล้ว", "กรอก ITAS แล้ว O1 O2 O5", "O12 ลงระบบ ITAS เรียบร้อยแล้ว". */
function read(heard: Heard): Reading {
  if (!has(heard, 'itas', 'enter') || asks(heard)) return undefined;
  const { codes, problems } = saidCodes(heard);
  const statuses = allOf(heard, 'status').map((token) => token.item);
  if (statuses.some((status) => status !== 'published')) return undefined;
  const [code] = codes;
  const strange = heard.tokens.filter((token) => {
    if (own.includes(token.kind)) return false;
    if (token.kind === 'command') return token.command !== 'update-item' && token.command !== 'log-progress';
    const words = typed(heard, token).trim();
    return !joining.has(words) && !(code !== undefined && isTitleOf(heard, code, words));
  });
  if (strange.length > 0) return undefined;
  if (problems.length > 0) return { outcome: 'incomplete', args: argsOf(heard, codes), problems };
  if (codes.length > 0 && saysMore(heard))
    return { outcome: 'ambiguous', candidates: [entered(heard, codes), ...published(heard, codes)] };
  const told = has(heard, 'already', 'complete') || statuses.length > 0;
  if (codes.length === 0) return readWithoutCode(heard, told);
  // "กรอก" alone may be another form, and without "แล้ว" it may be a request.
  return told && has(heard, 'itas')
    ? { outcome: 'call', args: argsOf(heard, codes) }
    : {
        outcome: 'ambiguous',
        candidates: [entered(heard, codes), ...codes.slice(0, 3).map((it) => show(heard, it))],
      };
}

/** "กรอกครบทุกข้อแล้ว" may be every item of the year, or a question what is left. */
function readWithoutCode(heard: Heard, told: boolean): Reading {
  if (!told) return undefined;
  const all = heard.catalogue?.items.map((item) => item.code) ?? [];
  if (has(heard, 'complete') && all.length > 0) {
    const missing: Call = { command: 'list-missing', args: saidYear(heard) };
    return { outcome: 'ambiguous', candidates: [entered(heard, all), missing] };
  }
  if (!has(heard, 'itas')) return undefined;
  return {
    outcome: 'incomplete',
    args: saidYear(heard),
    problems: [unsaid('codes')],
  };
}

/** "O12 เสร็จแล้ว กรอก ITAS แล้ว" says two things, and so does a link. */
function saysMore(heard: Heard): boolean {
  const last = heard.tokens.findLast((token) => token.kind === 'itas' || token.kind === 'enter');
  return has(heard, 'link') || allOf(heard, 'status').some((token) => token.start < (last?.start ?? 0));
}

/** The other thing that was said, for each of the codes, or the one link of one code. */
function published(heard: Heard, codes: readonly string[]): readonly Call[] {
  const links = allOf(heard, 'link').flatMap((link) => link.url ?? []);
  if (links.length > 0 && codes.length > 1) return [];
  const said = links.length > 0 ? { links } : { status: 'published' };
  const updates = codes.map((code) => ({ code, ...said }));
  return [{ command: 'update-item', args: { updates, ...saidYear(heard) } }];
}

function argsOf(heard: Heard, codes: readonly string[]): Call['args'] {
  return { ...(codes.length > 0 ? { codes } : {}), ...saidYear(heard) };
}

function entered(heard: Heard, codes: readonly string[]): Call {
  return { command: 'in-itas', args: argsOf(heard, codes) };
}

function show(heard: Heard, code: string): Call {
  return { command: 'show-item', args: { code, ...saidYear(heard) } };
}

const joining: ReadonlySet<string> = new Set([
  'ลง',
  'ลงใน',
  'เข้า',
  'ใส่',
  'อยู่ใน',
  'ระบบ',
  'ในระบบ',
  'ลงระบบ',
  'อยู่',
  'นำ',
]);

export const inItas = command<InItasArgs>({
  name: 'in-itas',
  topic: 'ข้อ',
  words: ['กรอก ITAS แล้ว', 'กรอก ITAS'],
  help: 'บันทึกว่ากรอกลิงก์ในระบบ ITAS ของ ป.ป.ช. แล้ว',
  examples: ['O12 กรอก ITAS แล้ว', 'กรอก ITAS แล้ว O1 O2 O5'],
  args: InItasArgs,
  right: 'log',
  writes: true,
  needsAgency: true,
  read,
  run: answerInItas,
});
