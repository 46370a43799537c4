import { monthOfDay } from '../../domain/dates.ts';
import type { MeasureStatus } from '../../domain/measure.ts';
import { anyPoliteWord } from '../../text/politeness.ts';
import type { LogProgressArgs } from '../calls/args.ts';
import type { Problem } from '../calls/call.ts';
import { type Heard, allOf, isBreak, restFrom, typed } from './heard.ts';
import { monthOf } from './months.ts';
import type { Kind, Token } from './tokens.ts';

// The parts of a sentence about a measure: which one, what stands right beside it, and the words behind that.

/** How the measure was named. */
export type Sought = Pick<LogProgressArgs, 'ref' | 'indicator' | 'topic'>;

export interface Target {
  readonly sought: Sought;
  /** Its place among the tokens: the first that names it, and the first behind it. */
  readonly from: number;
  readonly to: number;
  /** The place in the text where it ends. */
  readonly past: number;
}

/** Measures that are named: by number, by indicator, or by a well-known name behind มาตรการ. */
export function targetsOf(heard: Heard): readonly Target[] {
  const targets: Target[] = [];
  const { tokens } = heard;
  for (const [at, token] of tokens.entries()) {
    const next = tokens[at + 1];
    if (token.kind === 'refs') {
      for (const ref of token.refs) targets.push({ sought: { ref }, from: at, to: at + 1, past: token.end });
    } else if (token.kind === 'indicator') {
      targets.push({ sought: { indicator: token.number }, from: at, to: at + 1, past: token.end });
    } else if (token.kind === 'measure-word' && next?.kind === 'topic') {
      targets.push({ sought: { topic: typed(heard, next) }, from: at, to: at + 2, past: next.end });
    }
  }
  return targets;
}

export interface Head {
  readonly said: Pick<LogProgressArgs, 'status' | 'percent' | 'month' | 'year'>;
  readonly problems: readonly Problem[];
  readonly unclear: boolean;
  /** The first token behind it, and the place in the text where it ends. */
  readonly end: number;
  readonly past: number;
}

/**
 * What stands right before or right after the measure: status, percent, month.
 * @param until the token that belongs to another measure already
 */
export function headOf(
  heard: Heard,
  lead: readonly Token[],
  from: number,
  until: number = heard.tokens.length,
): Head {
  const head: Token[] = lead.filter((token) => ['status', 'months', 'year', 'closing'].includes(token.kind));
  const tokenAt = (at: number) => (at < until ? heard.tokens[at] : undefined);
  let end = from;
  for (let token = tokenAt(end); token && isInHead(token, tokenAt(end + 1)); token = tokenAt(end)) {
    head.push(token);
    end++;
  }
  const statuses = [...new Set([...head.flatMap(statusIn), ...inProgressBy(tokenAt(end))])];
  const percents = head.flatMap((token) => (token.kind === 'percent' ? [token.value] : []));
  const months = head.flatMap((token) => (token.kind === 'months' ? token.months : []));
  const [percent] = percents;
  // "ดำเนินการแล้ว 60%": the figure says how far, the word only that there is something.
  const figure = percent !== undefined && percent < 100 && statuses.length === 1 && statuses[0] === 'done';
  const status = figure ? undefined : statuses[0];
  // A year inside the note is part of the note: "จัดทำแผนปี 69" is not about last year's measure.
  const years = [...new Set(head.flatMap((token) => (token.kind === 'year' ? [token.year] : [])))];
  const [year] = years;
  const [month] = months.map((said) => monthOf(said, year ?? heard.hearing.year));
  const ahead = month !== undefined && month > monthOfDay(heard.hearing.today);
  const monthToken = allOf(heard, 'months')[0];
  return {
    said: {
      ...(status ? { status } : {}),
      ...(percent === undefined ? {} : { percent }),
      ...(month === undefined ? {} : { month }),
      ...(year === undefined ? {} : { year }),
    },
    problems:
      ahead && monthToken ? [{ arg: 'month', value: typed(heard, monthToken), reason: 'impossible' }] : [],
    unclear:
      statuses.length > 1 || statuses.includes(null) || [percents, months, years].some((it) => it.length > 1),
    end,
    past: heard.tokens[end - 1]?.end ?? 0,
  };
}

function isInHead(token: Token, next: Token | undefined): boolean {
  // "ถึง 50% แล้ว"
  if (token.kind === 'to') return next?.kind === 'percent';
  return inHead.has(token.kind) && !(token.kind === 'status' && token.measure === 'activity');
}

function statusIn(token: Token): readonly (MeasureStatus | null)[] {
  if (token.kind === 'closing') return ['done'];
  return token.kind === 'status' && token.measure !== 'activity' ? [token.measure] : [];
}

/** "กำลังจัดซื้อ": the words say what is going on, so they stay in the note. */
function inProgressBy(token: Token | undefined): readonly MeasureStatus[] {
  return token?.kind === 'busy' ? ['in_progress'] : [];
}

const inHead: ReadonlySet<Kind> = new Set<Kind>([
  'status',
  'percent',
  'progress',
  'months',
  'year',
  'punctuation',
]);

export interface Note {
  readonly text: string;
  /** Whether it gives a reason: เพราะ, เนื่องจาก. */
  readonly reason: boolean;
  readonly links: readonly string[];
  readonly problems: readonly Problem[];
}

const told = new RegExp(`^\\s*แล้ว(?=\\s|$|นะ|${anyPoliteWord})`);

/** Everything behind the head: links, and words as they were written. */
export function noteOf(heard: Heard, remainder: readonly Token[], past: number): Note {
  const links = remainder.filter((token) => token.kind === 'link');
  const because = remainder[0]?.kind === 'because' ? remainder[0] : undefined;
  // Politeness between the head and the note belongs to neither, nor does the word in "60% แล้วค่ะ".
  const said = told.exec(heard.text.slice(past, past + 20));
  const start = past + (said?.[0].length ?? 0);
  const polite = heard.all.find((token) => token.start >= start && token.kind === 'particle');
  const glued = polite && !/\S/.test(heard.text.slice(start, polite.start)) ? polite.end : start;
  const from = because?.end ?? glued;
  const pieces: string[] = [];
  let at = from;
  for (const link of links) {
    pieces.push(restFrom(heard, at, link.start));
    at = link.end;
  }
  pieces.push(restFrom(heard, at));
  const bare = remainder.every(
    (token) => ['link', 'link-word', 'already'].includes(token.kind) || isBreak(token),
  );
  return {
    text: bare ? '' : pieces.filter((piece) => piece !== '').join(' '),
    reason: because !== undefined,
    links: [...new Set(links.flatMap((link) => link.url ?? []))],
    problems: links
      .filter((link) => link.url === null)
      .map((link) => ({ arg: 'links', value: typed(heard, link), reason: 'invalid' })),
  };
}
