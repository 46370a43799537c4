import type { FiscalYear } from '../../domain/dates.ts';
import { type CommandName, type Problem, unsaid } from '../calls/call.ts';
import {
  type Heard,
  allOf,
  asks,
  codesOf,
  inYear,
  isTitleOf,
  opens,
  restFrom,
  saidYear,
  typed,
  unknownCode,
} from './heard.ts';
import type { Kind, Token } from './tokens.ts';

// Lines that add or take away one link of one item: "เพิ่มลิงก์ O12 https://… คลิกเมนูซ้ายมือ", "ลบลิงก์ O12".

export interface SaidLink {
  readonly args: { readonly code?: string; readonly link?: string; readonly year?: FiscalYear };
  /** Whatever else was said: where to click on the page. */
  readonly note: string;
  readonly problems: readonly Problem[];
}

/** What was said of one link by the words of a command; undefined where the line says something else. */
export function saidLink(line: Heard, command: CommandName): SaidLink | undefined {
  if (!opens(line, command)) return undefined;
  const { head, note } = parted(line);
  const heard = inYear({ ...line, tokens: head }, head.find((token) => token.kind === 'year')?.year);
  const links = allOf(line, 'link');
  const [first] = links;
  const { code, problems } = oneCode(heard);
  const isTitle = (token: Token) => code !== undefined && isTitleOf(heard, code, typed(heard, token));
  const isOther = head.some((token) =>
    token.kind === 'command' ? token.command !== command : otherwise.includes(token.kind) && !isTitle(token),
  );
  if (isOther || asks(line)) return undefined;
  const words = strange(heard, code);
  if (words !== '' && !first) return undefined;
  const urls = [...new Set(links.flatMap((link) => link.url ?? []))];
  const [url, ...others] = urls;
  const bad = links.find((link) => link.url === null);
  const lacking: Problem[] = bad ? [{ arg: 'link', value: typed(heard, bad), reason: 'invalid' }] : [];
  if (!first) lacking.push(unsaid('link'));
  if (others.length > 0) lacking.push({ arg: 'link', value: urls.join(' '), reason: 'unclear' });
  return {
    args: {
      ...(code === undefined ? {} : { code }),
      ...(url === undefined || lacking.length > 0 ? {} : { link: url }),
      ...saidYear(heard),
    },
    note: [words, note].filter((it) => it !== '').join(' '),
    problems: [...problems, ...lacking],
  };
}

/** Up to the link, with a code and a year right behind it; and what was said of the page. */
function parted(heard: Heard): { readonly head: readonly Token[]; readonly note: string } {
  const { tokens } = heard;
  const at = tokens.findLastIndex((token) => token.kind === 'link');
  if (at < 0) return { head: tokens, note: '' };
  const more = tokens.slice(at + 1).findIndex((token) => !besideLink.includes(token.kind));
  const head = more < 0 ? tokens : tokens.slice(0, at + 1 + more);
  const note = more < 0 ? '' : restFrom(heard, head.at(-1)?.end ?? 0).replace(/^หมายเหตุ\s*/, '');
  return { head, note };
}

const besideLink: readonly Kind[] = ['codes', 'year', 'newline', 'punctuation', 'give', 'to'];

/** Words that take back what a line says, or make it about something else. */
const otherwise: readonly Kind[] = [
  ...([
    'not',
    'unreal',
    'partial',
    'status',
    'refs',
    'indicator',
    'itas',
    'enter',
    'verdict',
    'later',
  ] as const),
  'due-word',
];

/** A link belongs to one item. */
function oneCode(heard: Heard): { readonly code?: string; readonly problems: readonly Problem[] } {
  const tokens = allOf(heard, 'codes');
  const [token] = tokens;
  const [one, ...more] = tokens.flatMap((it) => it.codes);
  if (!token || !one) return { problems: [unsaid('code')] };
  const [code, ...range] = codesOf(heard, one) ?? [];
  if (code === undefined) return { problems: [unknownCode(one)] };
  if (more.length + range.length === 0) return { code, problems: [] };
  return { problems: [{ arg: 'code', value: typed(heard, token, tokens.at(-1)), reason: 'unclear' }] };
}

const quiet: readonly Kind[] = [
  ...([
    'codes',
    'command',
    'link-word',
    'year',
    'give',
    'punctuation',
    'newline',
    'item-word',
    'to',
    'link',
  ] as const),
];
/** Which link it is, for people who see it before them. */
const pointing = /^(?:เก่า|เดิม|เสีย|ที่เสีย|ผิด|ที่ผิด|ใหม่|เพิ่ม|เพิ่มเติม|ที่สอง|อื่น|ทิ้ง|ออก)$/;

/** Words before the link that are neither the title of the item nor say nothing. */
function strange(heard: Heard, code: string | undefined): string {
  const left = heard.tokens.filter(
    (token) => !quiet.includes(token.kind) && !pointing.test(typed(heard, token).trim()),
  );
  const [first] = left;
  if (!first) return '';
  const words = typed(heard, first, left.at(-1));
  return code !== undefined && isTitleOf(heard, code, words) ? '' : words;
}
