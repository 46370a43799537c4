import { arabicDigits } from '../text/thai.ts';

/** One point of a list. Without a number it is a bullet, a paragraph, or what stood before the first point. */
export interface Point {
  readonly number: number | null;
  /** The number before the dot of "2.3", whose `number` is 3. */
  readonly major?: number;
  readonly text: string;
}

/** The points of a text, and what stands before the first of them. */
export interface List {
  readonly lead: string;
  readonly points: readonly Point[];
}

type Style = 'dot' | 'bracket' | 'brackets' | 'sub' | 'dash';

interface Mark {
  readonly style: Style;
  readonly number: number | null;
  readonly major?: number;
  readonly at: number;
  readonly end: number;
}

/** `1.` and `1)` and `(1)`, but not 1.5, 1.1 or a year. */
const numberMark = /(?<=^|[\s(:;])(\()?(\d{1,2})\s?([.)])(?!\d)\s*(?=\S)/g;
/** `2.3` where a word follows: points of a point, or a list that is numbered by something above it. */
const subMark = /(?<=^|\s)(\d{1,2})\.(\d{1,2})\.?\)?\s*(?=[ก-๎A-Za-z])/g;
/** A dash or dot that begins a point: at the start of a line, or after a space. */
const dashMark = /(?<=^|\n|\s)[-–•●▪*➢✓]+\s*(?=[^\s\d-])/g;
/** A number at the start of a line without a dot, where a word follows that is not counted. */
const bareMark =
  /(?<=^|\n)(\d{1,2})\s+(?=[ก-๙A-Za-z])(?!(?:เดือน|ปี|วัน|ครั้ง|คน|ราย|ข้อ|คู่มือ|โครงการ|กิจกรรม|ชุด|ฉบับ|แห่ง|[ก-ฮ]\.))/g;

/**
 * Takes a text apart at the marks of its list. The first mark says of what kind the marks are, so that points within a
 * point stay with it. Numbers must follow one another or begin anew.
 */
export function listOf(text: string): List {
  const said = arabicDigits(text);
  const marks = marksOf(said);
  const first = marks[0];
  if (first === undefined) return { lead: text.trim(), points: [] };
  return {
    lead: text.slice(0, first.at).trim(),
    points: marks.map((mark, at) => ({
      number: mark.number,
      ...(mark.major === undefined ? {} : { major: mark.major }),
      text: text
        .slice(mark.end, marks[at + 1]?.at ?? text.length)
        .replace(/\s+/g, ' ')
        .trim(),
    })),
  };
}

function marksOf(said: string): readonly Mark[] {
  const numbers = [...said.matchAll(numberMark)].map((match): Mark => {
    const style = match[3] === '.' ? 'dot' : match[1] === undefined ? 'bracket' : 'brackets';
    return { style, number: Number(match[2]), at: match.index, end: match.index + match[0].length };
  });
  const bare = [...said.matchAll(bareMark)].map((match): Mark => ({
    style: 'dot',
    number: Number(match[1]),
    at: match.index,
    end: match.index + match[0].length,
  }));
  const dashes = [...said.matchAll(dashMark)]
    .filter((match) => !isBetweenTwo(said, match.index, match[0].length))
    .map((match): Mark => ({
      style: 'dash',
      number: null,
      at: match.index,
      end: match.index + match[0].length,
    }));
  const subs = [...said.matchAll(subMark)].map((match): Mark => ({
    style: 'sub',
    number: Number(match[2]),
    major: Number(match[1]),
    at: match.index,
    end: match.index + match[0].length,
  }));
  // Only at the very start is "2.3" a mark: anywhere else it may be a score.
  if (said.slice(0, subs[0]?.at ?? 0).trim() === '' && subs.length > 0) return inSequence(subs, said);
  const all = [...numbers, ...bare, ...dashes].sort((a, b) => a.at - b.at);
  const style = all[0]?.style;
  return style === undefined
    ? []
    : inSequence(
        all.filter((it) => it.style === style),
        said,
      );
}

function inSequence(marks: readonly Mark[], said: string): readonly Mark[] {
  const kept: Mark[] = [];
  for (const mark of marks) {
    const last = kept.at(-1)?.number ?? null;
    const atLineStart = mark.at === 0 || said[mark.at - 1] === '\n';
    const follows =
      mark.number === null ||
      last === null ||
      mark.number === last + 1 ||
      mark.number === 1 ||
      // One number was lost by the scanner, or is printed twice.
      (atLineStart && mark.number >= last && mark.number <= last + 2);
    if (follows) kept.push(mark);
  }
  return kept;
}

/** "ยืม - คืน": a dash between two short words joins them and begins nothing. */
function isBetweenTwo(said: string, at: number, length: number): boolean {
  if (!said.slice(0, at).endsWith(' ') || !/\s$/.test(said.slice(at, at + length))) return false;
  const next = /^\S+/.exec(said.slice(at + length))?.[0] ?? '';
  return next.length <= 8;
}

/** Splits a list's points where the numbering begins anew; bullets and paragraphs stay together. */
export function runsOf(points: readonly Point[]): readonly (readonly Point[])[] {
  const runs: Point[][] = [];
  let last = 0;
  for (const point of points) {
    const run = runs.at(-1);
    if (run === undefined || (point.number !== null && point.number <= last)) runs.push([point]);
    else run.push(point);
    last = point.number ?? last;
  }
  return runs;
}

/** The points of a cell; of a cell without marks its paragraphs, where there are several. */
export function pointsOf(text: string): readonly string[] {
  const { lead, points } = listOf(text);
  const said = points.map((it) => it.text).filter((it) => it !== '');
  if (points.length > 0) return lead === '' ? said : [lead.replace(/\s+/g, ' '), ...said];
  return linesOf(lead);
}

export function linesOf(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !/^[-–—_.]+$/.test(line));
}
