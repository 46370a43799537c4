import { arabicDigits } from '../text/thai.ts';
import { type Block, type Document, type Row, cellOf } from './document.ts';
import type { Role } from './header-words.ts';
import { isUsualHeader, roleOf } from './headers.ts';
import { indicatorsAt } from './indicators.ts';

// Measures that a memorandum tells line by line, without a table:
//   มาตรการที่ ๑ …  /  ผู้รับผิดชอบ : กองคลัง  /  วิธีดำเนินการ  /  ๑.๑ …

const begins = /^\s*(?:มาตรการ|โครงการ|กิจกรรม)\s*ที่\s*\d{1,2}(?!\d|[.]\d*\s*(?:ถึง|-|–))/;
const labelled = /^\s*(?:[-•●▪*]\s*)?([^\s:：][^:：]{1,39}?)\s?[:：]\s*(\S.*)?$/s;
const LONGEST_LABEL = 40;
/** So many lines at least must say what they are about. */
const LEAST_LABELS = 2;

/** What lines of a measure may be about. */
const roles: readonly Role[] = [
  'indicator',
  'steps',
  'responsible',
  'supporting',
  'period',
  'output',
  'outcome',
  'analysis',
  'follow-up',
  'recommendation',
  'progress',
  'percent',
  'posture',
  'reason',
  'link',
];

/** What a line says of a measure, and under which header it would stand in a table. */
interface Field {
  readonly label: string;
  readonly text: string;
}

/** "1) ทำแผงใบเสร็จ (ผู้รับผิดชอบ: กองคลัง ระยะเวลา: …)": a measure in one line, what belongs to it in brackets. */
const inOneLine = /^(\s*\d{1,2}\s*[.)][^()]{8,})\(([^():：]*[:：][^()]*)\)\s*$/;
const inBrackets = /(?:^|[\s,;])([^\s:：,;]{3,30})\s*[:：]/g;

function rowOfLine(text: string): readonly Field[] {
  const [, title, rest] = inOneLine.exec(arabicDigits(text)) ?? [];
  if (title === undefined || rest === undefined) return [];
  const labels = [...rest.matchAll(inBrackets)].filter((it) => isLabel(it[1] ?? ''));
  const fields = labels.map((it, at) => ({
    label: it[1] ?? '',
    text: rest
      .slice(it.index + it[0].length, labels[at + 1]?.index)
      .trimStart()
      .replace(/[\s,;]{1,20}$/, ''),
  }));
  const isWork = fields.some((it) => roleOf(it.label) === 'responsible');
  return isWork ? [{ label: 'มาตรการ', text: title.trimEnd() }, ...fields] : [];
}

/** Makes a table of one row of every measure that is told in lines. */
export function withToldForms(document: Document): Document {
  const blocks: Block[] = [];
  const told: Told[] = [];
  let heading: string | null = null;
  const close = (): void => {
    blocks.push(...told.splice(0).flatMap((it) => it.blocks()));
  };
  for (const [at, block] of document.entries()) {
    const row = block.kind === 'text' ? rowOfLine(block.text) : [];
    if (block.kind === 'text' && row.length > 1) {
      close();
      blocks.push(tableOf(row, block.where));
    } else if (block.kind === 'text' && isBegin(block)) {
      close();
      told.push(new Told(block, heading));
    } else if (block.kind === 'text' && isHeading(block.text) && isBegin(document[at + 1])) {
      close();
      blocks.push(block);
      heading = block.text;
    } else if (block.kind === 'table' || told[0]?.takes(block) !== true) {
      close();
      blocks.push(block);
      heading = null;
    }
  }
  close();
  return blocks;
}

function isBegin(block: Block | undefined): boolean {
  return block?.kind === 'text' && begins.test(arabicDigits(block.text));
}

/** A line that begins with an indicator, right above a measure: the measures below are of it. */
function isHeading(text: string): boolean {
  const at = indicatorsAt(text)[0]?.at;
  return at !== undefined && text.length <= 120 && /^\s*(?:[\d๐-๙.)]+\s*)?$/.test(text.slice(0, at));
}

type Line = Extract<Block, { kind: 'text' }>;

/** One measure while its lines are read. */
class Told {
  private readonly lines: Line[];
  private readonly heading: string | null;
  private readonly fields: { label: string; texts: string[] }[];

  /** @param heading the indicator that stands above several measures. */
  constructor(first: Line, heading: string | null) {
    this.lines = [first];
    this.heading = heading;
    this.fields = [{ label: 'มาตรการ', texts: [first.text] }];
  }

  /** Whether a line belongs to the measure: it begins one of its fields or goes on with the last. */
  takes(line: Line): boolean {
    const field = fieldOf(line.text);
    const last = this.fields.at(-1);
    if (field !== null)
      this.fields.push({ label: field.label, texts: field.text === '' ? [] : [field.text] });
    else if (last !== undefined && this.fields.length > 1 && goesOn(line.text, last.texts))
      last.texts.push(line.text);
    else return false;
    this.lines.push(line);
    return true;
  }

  blocks(): readonly Block[] {
    if (this.fields.length <= LEAST_LABELS) return this.lines;
    const where = this.lines[0]?.where ?? '';
    if (this.heading !== null && !this.fields.some((it) => roleOf(it.label) === 'indicator'))
      this.fields.push({ label: 'ตัวชี้วัด', texts: [this.heading] });
    const fields = this.fields.map(({ label, texts }) => ({ label, text: texts.join('\n') }));
    return [tableOf(fields, where)];
  }
}

function tableOf(fields: readonly Field[], where: string): Block {
  const row = (cells: readonly string[]): Row => ({ cells: cells.map(cellOf), where });
  return { kind: 'table', rows: [row(fields.map((it) => it.label)), row(fields.map((it) => it.text))] };
}

/** "ผู้รับผิดชอบ : กองคลัง", "วิธีดำเนินการ" by itself, or a line that names the indicator. */
function fieldOf(text: string): Field | null {
  const [, label, rest = ''] = labelled.exec(text) ?? [];
  if (label !== undefined && isLabel(label)) return { label, text: rest.trim() };
  const said = text.trim();
  const spaced = spacedField(said);
  if (spaced !== null) return spaced;
  if (said.length <= LONGEST_LABEL && isLabel(said) && isUsualHeader(said)) return { label: said, text: '' };
  const indicator = indicatorsAt(said)[0];
  return indicator !== undefined && indicator.at <= LONGEST_LABEL / 2 && said.length <= 90
    ? { label: 'ตัวชี้วัด', text: said.slice(indicator.at) }
    : null;
}

/** "ผู้รับผิดชอบ กองคลัง": the usual header and nothing but a space behind it. */
function spacedField(said: string): Field | null {
  const [, label, text] = /^(\S{4,})\s+(\S[\s\S]*)$/.exec(said) ?? [];
  // "แนวทาง ดำเนินงาน" is a header in two words.
  if (text === undefined || /^(?:(?:การ|ดำเนิน|ปฏิบัติ).{0,12}$|และ|หรือ|ของ|[(/])/.test(text)) return null;
  if (label === undefined || !isUsualHeader(label) || !isLabel(label)) return null;
  return roleOf(label) === 'indicator' ? null : { label, text };
}

function isLabel(label: string): boolean {
  const role = roleOf(label);
  return role !== null && roles.includes(role);
}

/** A field goes on with the points of a list, or has not begun. */
function goesOn(text: string, before: readonly string[]): boolean {
  return before.length === 0 || /^\s*(?:[-•●▪*–]|\(?\d{1,2}[.)]|\d{1,2}\.\d{1,2}\s)/.test(arabicDigits(text));
}
