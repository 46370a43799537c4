import { type Heard, isBreak, restFrom } from './heard.ts';
import { type Kind, type SaidCode, type SaidMonth, type Token, typedIn } from './tokens.ts';

type Of<K extends Kind> = Extract<Token, { kind: K }>;

/** What stands with one code, or with several that were said in one breath. */
export interface Segment {
  readonly codes: readonly SaidCode[];
  readonly links: Of<'link'>[];
  readonly statuses: Of<'status'>[];
  readonly months: SaidMonth[];
  /** "ยังไม่ได้ลงเว็บ" and "ครบแล้ว": heard, but not clear enough to write. */
  readonly vague: Of<'unpublished' | 'complete'>[];
  /** "กำลัง" before words of one's own, which stand in the text as well. */
  readonly busy: Of<'busy'>[];
  /** "ทั้งสามข้อ", where other codes are there than it counts. */
  readonly miscounted: Token[];
  /** "เสร็จแล้วแจ้งด้วย": what is to be done once it is done. */
  readonly wishes: Token[];
  /** "ไม่มี": nothing to report, which beside a month says that the month is met. */
  readonly none: Of<'none'>[];
  /** Whatever else was said, in pieces of words that stand together. */
  readonly text: Token[][];
  reason?: string;
  note?: string;
}

/** A message as its codes divide it. */
export interface Divided {
  readonly lead: readonly Token[];
  readonly segments: readonly Segment[];
  /** Which link belongs to which code cannot be told. */
  readonly unclear: boolean;
}

/**
 * Divides a message at its codes: what follows a code belongs to it. A line of links belongs to the code that stood
 * alone on the line before it; links and words before the only code of a message belong to that one. A last line
 * without a code, under several, is about all of them.
 */
export function divided(heard: Heard): Divided {
  const segments: Segment[] = [];
  const lead: Token[] = [];
  const early: Token[] = [];
  /** A link was found on a line without a code, under a line that had its own. */
  let stray = false;
  let lineHasCode = false;
  let bareLineAbove = false;
  let rest: { readonly of: 'reason' | 'note'; readonly from: number } | null = null;

  function finishRest(to: number): void {
    const open = segments.at(-1);
    const said = rest && restFrom(heard, rest.from, to);
    if (open && rest && said !== null && said !== '') open[rest.of] = said;
    rest = null;
  }

  const several = heard.tokens.filter((token) => token.kind === 'codes').length > 1;
  const closing = several ? closingLine(heard) : [];
  const body = closing.length > 0 ? heard.all.slice(0, -closing.length) : heard.all;
  for (const [at, token] of body.entries()) {
    if (token.kind === 'particle') continue;
    const open = segments.at(-1);
    // What is sent stands beside it: "เสร็จแล้ว ส่งลิงก์ https://…", "O1 เสร็จแล้ว ส่ง O2 https://…".
    if (token.kind === 'link' || (token.kind === 'codes' && lineHasCode)) open?.wishes.splice(0);
    if (token.kind === 'newline' || token.kind === 'codes' || token.kind === 'link') finishRest(token.start);
    if (token.kind === 'newline') {
      bareLineAbove = open !== undefined && (lineHasCode ? isBare(open) : bareLineAbove);
      lineHasCode = false;
    } else if (token.kind === 'codes') {
      if (open) dropTurning(heard, open);
      segments.push(segmentOf(token.codes));
      lineHasCode = true;
    } else if (rest !== null) continue;
    else if (!open) {
      if (isTelling(token)) early.push(token);
      else if (token.kind !== 'filler') lead.push(token);
    } else if (token.kind === 'because' || token.kind === 'note') {
      rest = { of: token.kind === 'because' ? 'reason' : 'note', from: token.end };
    } else if (token.kind === 'unreal' && isUnderWay(open)) {
      // "กำลังทำ คาดว่าเสร็จสัปดาห์หน้า": what is expected is told in words, and is no state.
      rest = { of: 'note', from: open.text.flat().find((it) => !isFilling(it))?.start ?? token.start };
      open.text.length = 0;
    } else {
      if (isWish(heard, open, token, body[at + 1])) open.wishes.push(token);
      stray ||= token.kind === 'link' && !lineHasCode && !bareLineAbove;
      add(open, token);
    }
  }
  finishRest(closing[0]?.start ?? heard.text.length);
  const [first, ...others] = segments;
  if (first && others.length === 0) for (const token of early) add(first, token);
  const ofAll = closing.filter((token) => token.kind === 'status');
  const spread =
    ofAll.length > 0 && segments.every(({ statuses, vague }) => statuses.length + vague.length === 0);
  if (spread) for (const segment of segments) segment.statuses.push(...ofAll);
  count(heard, segments);
  return {
    lead,
    segments,
    unclear: others.length > 0 && (stray || early.length > 0 || (ofAll.length > 0 && !spread)),
  };
}

/** "แจ้งด้วย", "ส่งเลย", "ขอลิงก์ด้วย" behind what reads like "done". "เสร็จแล้ว บันทึกด้วย" asks the bot for what it does anyway. */
function isWish(heard: Heard, { statuses, links }: Segment, token: Token, next: Token | undefined): boolean {
  if (token.kind !== 'filler' && token.kind !== 'command') return false;
  if (links.length > 0 || !statuses.some((it) => it.item === 'published')) return false;
  if (token.kind === 'filler')
    return next?.kind === 'link-word' && /^(?:ขอ|ช่วย|ฝาก)$/.test(typedIn(heard.text, token));
  if (next?.kind === 'already') return false;
  if (token.command === 'update-item') return true;
  const before = heard.text.slice(Math.max(0, token.start - LONGEST_ASKING), token.start);
  const isGlued = /\S$/.test(before.replace(/(?:ขอ|ช่วย|ฝาก|รบกวน)$/, ''));
  return token.command === 'log-progress' && (isGlued || typedIn(heard.text, token).includes('แจ้ง'));
}

const LONGEST_ASKING = 8;

/** What stands with these codes, nothing so far. */
export function segmentOf(codes: readonly SaidCode[]): Segment {
  return {
    codes,
    links: [],
    statuses: [],
    months: [],
    vague: [],
    busy: [],
    miscounted: [],
    wishes: [],
    none: [],
    text: [],
  };
}

const closingKinds: readonly Kind[] = [
  ...(['status', 'complete', 'already', 'filler', 'particle', 'punctuation'] as const),
  ...(['link-word', 'item-word'] as const),
];

/** The last line where it only says that all is there: "ครบตามนี้ค่ะ", "เสร็จแล้วทั้งสามข้อ". Not under a code that stands alone. */
function closingLine({ all }: Heard): readonly Token[] {
  const at = all.findLastIndex((token) => token.kind === 'newline');
  const line = all.slice(at + 1);
  const above = all.slice(0, at).findLast((token) => token.kind !== 'particle' && token.kind !== 'filler');
  const isAlone = above?.kind === 'codes' && !line.some((token) => allIn(token) !== undefined);
  const closes = at > 0 && !isAlone && line.every((token) => closingKinds.includes(token.kind));
  return closes ? line : [];
}

/** "O1 เสร็จแล้ว แต่ O2 ยัง…": the word turns to the next code and takes nothing back. */
function dropTurning(heard: Heard, { text }: Segment): void {
  const piece = text.at(-1);
  const last = piece?.at(-1);
  if (last?.kind === 'partial' && typedIn(heard.text, last) === 'แต่') piece?.pop();
}

/** "ทั้งสามข้อ" must count what was named, beside it or in the whole message. */
function count(heard: Heard, segments: readonly Segment[]): void {
  const last = segments.at(-1);
  const sizes = segments.map(({ codes }) => codes.reduce((sum, one) => sum + one.numbers.length, 0));
  const total = sizes.reduce((sum, size) => sum + size, 0);
  for (const token of heard.all) {
    const all = allIn(token);
    if (all === undefined) continue;
    const fits = all === 'several' ? total > 1 : [total, ...sizes].includes(all);
    if (!fits) last?.miscounted.push(token);
  }
}

function allIn(token: Token): number | 'several' | undefined {
  return token.kind === 'filler' ? token.all : undefined;
}

/** Work that is told to go on, and nothing else. */
function isUnderWay({ statuses, busy, vague }: Segment): boolean {
  const open = statuses.every((it) => it.item === 'in_progress' || it.item === 'not_started');
  return open && vague.length === 0 && statuses.length + busy.length === 1;
}

function isBare({ links, statuses, months, vague, text }: Segment): boolean {
  const words = text.filter((piece) => !isEmpty(piece));
  return [links, statuses, months, vague, words].every((part) => part.length === 0);
}

/** A piece of nothing but fillers and words for a link, which matter only inside a sentence. */
export function isEmpty(piece: readonly Token[]): boolean {
  return piece.every(isFilling);
}

export function isFilling(token: Token): boolean {
  return token.kind === 'filler' || token.kind === 'link-word';
}

function isTelling(token: Token): boolean {
  return ['link', 'status', 'months', 'unpublished', 'complete'].includes(token.kind);
}

function add(segment: Segment, token: Token): void {
  if (token.kind === 'link') segment.links.push(token);
  else if (token.kind === 'status') segment.statuses.push(token);
  else if (token.kind === 'months') segment.months.push(...token.months);
  else if (token.kind === 'unpublished' || token.kind === 'complete') segment.vague.push(token);
  else if (token.kind === 'none' && segment.months.length > 0) segment.none.push(token);
  else if (token.kind === 'busy') {
    segment.busy.push(token);
    addText(segment.text, token);
  }
  // "ส่ง O12 แล้ว": by itself it says when, behind words it belongs to them.
  else if (token.kind === 'already' && segment.text.length === 0) return;
  else if (!isBreak(token) && !saysNothing(token)) addText(segment.text, token);
}

/** Words between codes that join them or belong to the whole message. */
function saysNothing(token: Token): boolean {
  if (token.kind === 'command') return token.command === 'update-item' || token.command === 'log-progress';
  if (token.kind === 'progress') return token.place === true;
  return ['year', 'and'].includes(token.kind);
}

function addText(pieces: Token[][], token: Token): void {
  const piece = pieces.at(-1);
  const last = piece?.at(-1);
  if (piece && last && token.start - last.end <= 1) piece.push(token);
  else pieces.push([token]);
}
