import type { Posture } from '../domain/measure.ts';
import { arabicDigits, squeeze } from '../text/thai.ts';
import { indicatorsAt } from './indicators.ts';
import { type Point, listOf } from './lists.ts';
import { unwrapped } from './slips.ts';

/** A measure as its cell announces it. */
export interface Start {
  readonly printed: string | null;
  readonly title: string;
  /** What the cell lists below the title. */
  readonly topics: readonly Point[];
}

export interface Starts {
  /** The end of the title above, which a new page broke off. */
  readonly goesOn: string;
  readonly starts: readonly Start[];
}

const measureNumber =
  /^\s*(?:มาตรการ|แนวทาง|โครงการ|กิจกรรม|เรื่อง|ข้อ)\s*ที่\s*(\d{1,2}(?:\.\d{1,2})?)\s*[.:)–-]?\s*/;

/**
 * The measures that a cell begins: one, or several with a number each.
 * @param above the printed number of the measure above, where this cell may go on with it.
 */
export function startsOf(cell: string, above: string | null, mayGoOn: boolean): Starts {
  const worded = measureNumber.exec(arabicDigits(cell));
  if (worded !== null) {
    const rest = startsOf(cell.slice(worded[0].length), null, false).starts[0];
    return {
      goesOn: '',
      starts: [{ printed: worded[1] ?? null, title: rest?.title ?? '', topics: rest?.topics ?? [] }],
    };
  }
  const { lead, points } = listOf(cell);
  const [first] = points;
  if (first === undefined) {
    if (mayGoOn && above !== null) return { goesOn: lead, starts: [] };
    return { goesOn: '', starts: [{ printed: null, title: lead, topics: [] }] };
  }
  const numbered = first.number !== null;
  const follows = numbered && above !== null && first.number === lastNumber(above) + 1;
  if (lead !== '' && mayGoOn && follows) return { goesOn: lead, starts: points.map(startOf) };
  if (lead !== '') {
    const begins = points.length > 1 || !numbered;
    return {
      goesOn: '',
      starts: [{ printed: null, title: begins ? lead : cell, topics: begins ? points : [] }],
    };
  }
  return { goesOn: '', starts: points.map(startOf) };
}

function startOf(point: Point): Start {
  const printed =
    point.number === null
      ? null
      : point.major === undefined
        ? String(point.number)
        : `${point.major}.${point.number}`;
  // Points of the point, "1.1 … 1.2 …", stand below the title.
  const below = /\s\d{1,2}\.\d{1,2}\.?\s*(?=[ก-๎])/.exec(arabicDigits(point.text));
  if (below === null || point.major !== undefined) return { printed, title: point.text, topics: [] };
  return {
    printed,
    title: point.text.slice(0, below.index),
    topics: listOf(point.text.slice(below.index).trim()).points,
  };
}

function lastNumber(printed: string): number {
  return Number(printed.split('.').at(-1));
}

/** A title by itself: without the indicator it belongs to, what is done about that, and stray brackets. */
export function cleanTitle(title: string): string {
  const said = title.replace(/\s+/g, ' ').trim();
  const [first] = indicatorsAt(said);
  const rest = first !== undefined && first.at <= 4 ? said.slice(first.end) : said;
  const named = rest.replace(postureWords, ' ').replace(/^[\s:.)\-–]+/, '');
  const open = (named.match(/\(/g) ?? []).length;
  const closed = (named.match(/\)/g) ?? []).length;
  const whole = closed > open ? named.replace(/\)\s*$/, '') : named;
  return unwrapped(squeeze(whole) === '' ? said : whole);
}

const postureWords = /\(\s*(?:การ)?(?:รักษา|คง|พัฒนา|ยกระดับ|ปรับปรุง)[^)]{0,40}\)?/g;

/** What an agency means to do about an indicator, said in brackets behind it or in a column of its own. */
export function postureIn(text: string): Posture | null {
  const said = [...text.matchAll(postureWords)].map((match) => match[0]).join(' ');
  return said === '' ? null : postureOf(said);
}

/** The same of a heading, which may say it behind a colon or a dash as well. */
export function postureOfHeading(heading: string): Posture | null {
  return postureIn(heading) ?? postureOf(/(?:[:：]|\s[-–—])([^:：]{0,200})$/.exec(heading)?.[1] ?? '');
}

/** "รักษาระดับ" or "พัฒนาเพื่อยกระดับ"; null where both are said or neither. */
export function postureOf(text: string): Posture | null {
  const maintain = /รักษา|คงระดับ|คงไว้/.test(text);
  const improve = /พัฒนา|ยกระดับ|ปรับปรุง|เร่งแก้ไข/.test(text);
  return maintain === improve ? null : maintain ? 'maintain' : 'improve';
}
