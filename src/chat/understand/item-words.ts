import { monthOfDay } from '../../domain/dates.ts';
import type { ItemUpdateArgs } from '../calls/args.ts';
import { type Problem, unsaid } from '../calls/call.ts';
import {
  type Heard,
  allOf,
  codeOfTopic,
  codesOf,
  isTitleOf,
  isTitleOfOther,
  typed,
  unknownCode,
} from './heard.ts';
import { monthOf } from './months.ts';
import { type Segment, isEmpty, isFilling } from './segments.ts';
import type { Kind, Token } from './tokens.ts';

// What the words beside one code come to.

/** What one segment says, for each of its codes. */
export interface Saying {
  readonly updates: readonly ItemUpdateArgs[];
  readonly problems: readonly Problem[];
  /** Words that may change everything, so that only the officer can tell what was meant. */
  readonly doubtful: boolean;
}

/** @param listed whether it is one of several lines of code and link, where words between the two are a heading */
export function sayingOf(heard: Heard, segment: Segment, listed = false): Saying {
  const { codes, problems } = knownCodes(heard, segment);
  const links = [...new Set(segment.links.flatMap((link) => link.url ?? []))];
  const months = monthsOf(heard, segment);
  const busy = segment.busy.length > 0 ? (['in_progress'] as const) : [];
  const statuses = [...new Set([...segment.statuses.map((token) => token.item), ...busy])];
  const [status] = statuses;
  const text = listed && isHeading(heard, segment) ? '' : textOf(heard, segment);
  const note = segment.note ?? (isNote(segment) ? text : '');
  const reason = segment.reason ?? (status === 'not_applicable' ? text : '');
  if (status === 'not_applicable' && reason === '') problems.push(unsaid('reason'));
  const said: Omit<ItemUpdateArgs, 'code'> = {
    // "ต.ค. ลงแล้ว" is about that month, as "จัดประชุมแล้ว" is about that meeting.
    ...(status && (months.met.length === 0 || status === 'not_applicable') ? { status } : {}),
    ...(links.length > 0 ? { links } : {}),
    ...(months.met.length > 0 ? { months: [...months.met] } : {}),
    ...(reason === '' ? {} : { reason }),
    ...(note === '' ? {} : { note }),
  };
  const unusable = segment.links.some((link) => link.url === null) || months.problems.length > 0;
  // "O11 ต.ค. ครบแล้ว" is about that month.
  const vague = segment.vague.filter((token) => token.kind !== 'complete' || months.met.length === 0);
  const doubtful =
    statuses.length > 1 ||
    statuses.includes(null) ||
    vague.length + segment.miscounted.length + segment.wishes.length > 0 ||
    (busy.length > 0 && links.length > 0) ||
    (links.length > 0 && codes.length > 1) ||
    (months.met.length > 0 && !isMonthTold(segment)) ||
    (text !== '' && text !== note && status !== 'not_applicable');
  return {
    updates: unusable ? [] : codes.map((code) => ({ code, ...said })),
    problems: [...problems, ...linkProblems(heard, segment), ...months.problems],
    doubtful,
  };
}

function knownCodes(
  heard: Heard,
  segment: Segment,
): { readonly codes: readonly string[]; readonly problems: Problem[] } {
  const problems: Problem[] = [];
  const codes = segment.codes.flatMap((said) => {
    const known = codesOf(heard, said);
    if (!known) problems.push(unknownCode(said));
    return known ?? [];
  });
  return { codes: [...new Set(codes)], problems };
}

function linkProblems(heard: Heard, segment: Segment): readonly Problem[] {
  return segment.links
    .filter((link) => link.url === null)
    .map((link) => ({ arg: 'links', value: typed(heard, link), reason: 'invalid' }));
}

/** Months that are met cannot lie ahead: "ก.ย." said in November is last year's, and nobody said so. */
function monthsOf(
  heard: Heard,
  segment: Segment,
): { readonly met: readonly string[]; readonly problems: readonly Problem[] } {
  const met = segment.months.map((said) => monthOf(said, heard.year ?? heard.hearing.year));
  const [token] = allOf(heard, 'months');
  if (token && met.some((month) => month > monthOfDay(heard.hearing.today))) {
    return { met: [], problems: [{ arg: 'months', value: typed(heard, token), reason: 'impossible' }] };
  }
  return { met: [...new Set(met)].sort(), problems: [] };
}

/** A month beside a code says nothing yet: it was published, has a link, or there is nothing to report. */
function isMonthTold({ statuses, links, none, vague }: Segment): boolean {
  const published = statuses.every((token) => token.item === 'published');
  const complete = vague.filter((token) => token.kind === 'complete');
  return published && statuses.length + links.length + none.length + complete.length > 0;
}

/** Free words of a segment, without what is only the title of the item beside them. */
export function textOf(heard: Heard, segment: Segment): string {
  return segment.text
    .filter((piece) => !isEmpty(piece) && !isOwnTitle(heard, segment, piece) && !isNumbering(heard, piece))
    .map((piece) => wordsOf(heard, piece))
    .join(' ')
    .trim();
}

/** Whether words are only the title of the item beside them, or a part of it. */
export function isOwnTitle(heard: Heard, segment: Segment, piece: readonly Token[]): boolean {
  const code = segment.codes[0] && codesOf(heard, segment.codes[0])?.[0];
  const words = piece.filter((token) => !isFilling(token));
  if (code === undefined) return false;
  const named =
    words.length > 0 &&
    words.every((token) => token.kind === 'topic' && codeOfTopic(heard, token.key) === code);
  return named || isTitleOf(heard, code, wordsOf(heard, words));
}

/** Everything that was said of an item in words, the state as well, for a note that an officer may choose. */
export function sentenceOf(heard: Heard, segment: Segment): string {
  const words = [...segment.text.flat(), ...segment.statuses, ...segment.vague].sort(
    (a, b) => a.start - b.start,
  );
  const broken = segment.links.some(
    ({ start }) => start > (words[0]?.start ?? 0) && start < (words.at(-1)?.end ?? 0),
  );
  return broken || textOf(heard, segment) === '' ? textOf(heard, segment) : wordsOf(heard, words);
}

function wordsOf(heard: Heard, piece: readonly Token[]): string {
  const [first] = piece;
  const last = piece.at(-1);
  const words = first && last ? typed(heard, first, last) : '';
  return words.includes('(') && !words.includes(')') ? `${words})` : words;
}

/** "2." before the code of the next line. */
export function isNumbering(heard: Heard, piece: readonly Token[]): boolean {
  const [first] = piece;
  return piece.length === 1 && first?.kind === 'number' && /[.)]/.test(heard.text.charAt(first.end));
}

/** Beside work under way free words are a note: "O12 กำลังทำ รอปลัดเซ็น". Beside "done" they may take it back. */
function isNote({ statuses, busy, text }: Segment): boolean {
  const [status, ...others] = [...statuses, ...busy];
  const open = status?.kind === 'busy' || status?.item === 'in_progress' || status?.item === 'not_started';
  if (!status || !open || others.length > 0) return false;
  const from = status.kind === 'busy' ? status.start : status.end;
  return text.every((piece) => isEmpty(piece) || (piece[0]?.start ?? 0) >= from);
}

/** Words between a code and its link that only name the item. None that warn, and no other item's title. */
function isHeading(heard: Heard, segment: Segment): boolean {
  const [link] = segment.links;
  const words = segment.text.flat().filter((token) => !isFilling(token));
  const [first] = words;
  const last = words.at(-1);
  const code = segment.codes[0] && codesOf(heard, segment.codes[0])?.[0];
  if (!link || !first || !last || code === undefined || last.start > link.start) return false;
  const said = typed(heard, first, last);
  return (
    words.every((token) => heading.includes(token.kind)) &&
    !warning.test(said) &&
    !isTitleOfOther(heard, code, said)
  );
}

const heading: readonly Kind[] = [
  'other',
  'topic',
  'number',
  'punctuation',
  'unit',
  'about',
  'and',
  'counter',
];

/** What makes a link another than the one that is asked for. */
const warning = /ตัวอย่าง|เก่า|เดิม|ก่อน|ที่แล้ว|ผิด|เสีย|ลบ|ยกเลิก|แทน|ไม่|อย่า|ห้าม|ร่าง|ชั่วคราว|ทดสอบ|เปิด|ของ|แบบฟอร์ม/;
