import { type Heard, isBreak, restFrom } from './heard.ts';
import type { Kind, SaidCode, SaidMonth, Token } from './tokens.ts';

type Of<K extends Kind> = Extract<Token, { kind: K }>;

/** What stands with one code, or with several that were said in one breath. */
export interface Segment {
  readonly codes: readonly SaidCode[];
  readonly links: Of<'link'>[];
  readonly statuses: Of<'status'>[];
  readonly months: SaidMonth[];
  /** "ยังไม่ได้ลงเว็บ" and "ครบแล้ว": heard, but not clear enough to write. */
  readonly vague: Of<'unpublished' | 'complete'>[];
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
 * alone on the line before it; links and words before the only code of a message belong to that one.
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

  for (const token of heard.all) {
    if (token.kind === 'particle') continue;
    const open = segments.at(-1);
    if (token.kind === 'newline' || token.kind === 'codes' || token.kind === 'link') finishRest(token.start);
    if (token.kind === 'newline') {
      bareLineAbove = open !== undefined && (lineHasCode ? isBare(open) : bareLineAbove);
      lineHasCode = false;
    } else if (token.kind === 'codes') {
      segments.push({
        codes: token.codes,
        links: [],
        statuses: [],
        months: [],
        vague: [],
        none: [],
        text: [],
      });
      lineHasCode = true;
    } else if (rest !== null) continue;
    else if (!open) {
      if (isTelling(token)) early.push(token);
      else if (token.kind !== 'filler') lead.push(token);
    } else if (token.kind === 'because' || token.kind === 'note') {
      rest = { of: token.kind === 'because' ? 'reason' : 'note', from: token.end };
    } else {
      stray ||= token.kind === 'link' && !lineHasCode && !bareLineAbove;
      add(open, token);
    }
  }
  finishRest(heard.text.length);
  const [first, ...others] = segments;
  if (first && others.length === 0) for (const token of early) add(first, token);
  return { lead, segments, unclear: others.length > 0 && (stray || early.length > 0) };
}

function isBare({ links, statuses, months, vague, text }: Segment): boolean {
  const words = text.filter((piece) => !isEmpty(piece));
  return [links, statuses, months, vague, words].every((part) => part.length === 0);
}

/** A piece of nothing but fillers, which matter only inside a sentence. */
export function isEmpty(piece: readonly Token[]): boolean {
  return piece.every((token) => token.kind === 'filler');
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
  // "ส่ง O12 แล้ว": by itself it says when, behind words it belongs to them.
  else if (token.kind === 'already' && segment.text.length === 0) return;
  else if (!isBreak(token) && !saysNothing(token)) addText(segment.text, token);
}

/** Words between codes that join them or belong to the whole message. */
function saysNothing(token: Token): boolean {
  if (token.kind === 'command') return token.command === 'update-item' || token.command === 'log-progress';
  return ['year', 'link-word', 'and'].includes(token.kind);
}

function addText(pieces: Token[][], token: Token): void {
  const piece = pieces.at(-1);
  const last = piece?.at(-1);
  if (piece && last && token.start - last.end <= 1) piece.push(token);
  else pieces.push([token]);
}
