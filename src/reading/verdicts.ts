import { arabicDigits } from '../text/thai.ts';
import { subIndicatorIn } from './indicators.ts';
import { kindOf } from './kinds.ts';
import { itemCodesAt } from './numerals.ts';
import type { Part, TablePart } from './tables.ts';
import { type VerdictValue, turnsOf, verdictOf } from './verdict-words.ts';

/** NACC's word on an item as a list tells it, not yet tied to a year. */
export interface ListedVerdict {
  readonly code: string;
  readonly value: VerdictValue;
  readonly reason: string | null;
  /** Of the heading or the line it stands in. */
  readonly subIndicator: string | null;
  /** What is printed beside the code. */
  readonly beside: string;
  readonly where: string;
}

/** A line of its own that begins another matter, so that what was said above counts no longer. */
const newMatter = /^(?:[\d๐-๙]{1,2}(?:\.[\d๐-๙]{1,2})*[.)]?\s|ข้อเสนอ|บทที่|ส่วนที่|ภาคผนวก|สรุป|เรียน|จึง)/;

interface Context {
  value: VerdictValue | null;
  subIndicator: string | null;
}

/** Every list of items that passed or failed, in prose and in tables that are no lists of items themselves. */
export function verdictsIn(parts: readonly Part[], taken: ReadonlySet<Part>): readonly ListedVerdict[] {
  const found: ListedVerdict[] = [];
  const context: Context = { value: null, subIndicator: null };
  for (const part of parts) {
    if (part.kind === 'table') {
      if (['other', 'scores'].includes(kindOf(part))) found.push(...inTable(part, context));
      continue;
    }
    if (taken.has(part)) continue;
    if (newMatter.test(part.text) && itemCodesAt(part.text).length === 0) context.value = null;
    found.push(...inLine(part.text, part.where, context));
  }
  return found;
}

function inTable(table: TablePart, context: Context): readonly ListedVerdict[] {
  const found: ListedVerdict[] = [];
  for (const row of table.rows) {
    const sub = subIndicatorIn(row.cells.map((cell) => cell.text).join(' '));
    for (const [at, cell] of row.cells.entries()) {
      const said = verdictOf(table.columns[at]?.header ?? '');
      if (said === null) continue;
      const own: Context = { value: said, subIndicator: sub ?? context.subIndicator };
      found.push(...inLine(cell.text, row.where, own));
    }
  }
  return found;
}

/** Reads a line; what it says of passing and failing counts for the codes after it, and for the lines below. */
function inLine(line: string, where: string, context: Context): readonly ListedVerdict[] {
  const said = arabicDigits(line);
  const codes = itemCodesAt(said).filter(
    (code, at, all) => !isInReason(said.slice(all[at - 1]?.end ?? 0, code.at)),
  );
  const turns = turnsOf(said);
  const heading = subIndicatorIn(said.slice(0, codes[0]?.at ?? said.length));
  if (heading !== null) context.subIndicator = heading;
  const isAboutItems = /OIT|ข้อ|ตัวชี้วัด|ได้แก่|เปิดเผย/i.test(said);
  // "• O41 …: ไม่ได้คะแนน": a line that begins with its code says of it what stands behind.
  const behind =
    codes[0] !== undefined && /^[\s\d.)(•●▪*–-]*(?:ข้อ(?:ที่)?\s*)?$/.test(said.slice(0, codes[0].at));
  const found = codes.flatMap((code, at): ListedVerdict[] => {
    const after = codes.slice(at + 1).find((it) => it.at >= code.end)?.at ?? said.length;
    const turn = behind
      ? (turns.find((it) => it.at >= code.end && it.at < after) ?? turns.find((it) => it.at >= code.end))
      : turns.findLast((it) => it.at < code.at);
    const value = turn?.value ?? context.value;
    if (value === null || (turn === undefined && !onlyAList(said, codes) && !isAboutItems)) return [];
    const beside = said.slice(code.end, after);
    const sub = subIndicatorIn(said.slice(0, code.at)) ?? context.subIndicator;
    return [
      { code: code.code, value, reason: reasonIn(beside), subIndicator: sub, beside: titleIn(beside), where },
    ];
  });
  const last = turns.at(-1);
  if (last !== undefined && !behind && (isAboutItems || found.length > 0)) context.value = last.value;
  return found;
}

/** "เนื่องจากไม่ตรงกับข้อ O34": a code that only says why another failed. */
function isInReason(before: string): boolean {
  const clause = before.slice(Math.max(before.lastIndexOf(','), before.lastIndexOf(';')) + 1);
  return /เนื่องจาก|เพราะ|ตามข้อ|ตามมาตรการในข้อ/.test(clause);
}

/** "และ O41": nothing but codes and what joins them. */
function onlyAList(said: string, codes: readonly { readonly at: number; readonly end: number }[]): boolean {
  let rest = said;
  for (const { at, end } of [...codes].reverse()) rest = rest.slice(0, at) + rest.slice(end);
  return /^(?:และ|ข้อ|[\s,;/.()\-–])*$/.test(rest);
}

function reasonIn(beside: string): string | null {
  const said =
    /(?:เนื่องจาก|เพราะ|(?:เหตุผล|สาเหตุ)(?:\s?[:：])?|[(]|\s[-–:]\s)\s?([^\s()][^()]{3,199}?)(?:\)\s?)?(?:(?:[,;]|และ)\s?)?$/.exec(
      beside,
    )?.[1];
  return said === undefined ? null : said.trim();
}

function titleIn(beside: string): string {
  return beside
    .replace(/(?:เนื่องจาก|เพราะ|เหตุผล|สาเหตุ|[(]|\s[-–:]\s).*/s, '')
    .replace(/^[\s,;:.)\-–]+|(?:[\s,;:.(\-–]|และ|ข้อ){1,20}$/g, '');
}
