import { arabicDigits } from '../text/thai.ts';
import { type Block, type Document, type Row, cellOf } from './document.ts';
import type { Role } from './header-words.ts';
import { isUsualHeader, roleOf } from './headers.ts';
import { indicatorsAt } from './indicators.ts';

// Measures that a memorandum tells line by line, without a table:
//   มาตรการที่ ๑ …  /  ผู้รับผิดชอบ : กองคลัง  /  วิธีดำเนินการ  /  ๑.๑ …

const begins = /^\s*(?:มาตรการ|โครงการ|กิจกรรม)\s*ที่\s*\d{1,2}(?!\d|[.]\d*\s*(?:ถึง|-|–))/;
const labelled = /^\s*[-•●▪*]?\s*([^:：]{2,40}?)\s*[:：]\s*(.*)$/s;
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

/** Makes a table of one row of every measure that is told in lines. */
export function withToldForms(document: Document): Document {
  const blocks: Block[] = [];
  const told: Told[] = [];
  const close = (): void => {
    blocks.push(...told.splice(0).flatMap((it) => it.blocks()));
  };
  for (const block of document) {
    if (block.kind === 'text' && begins.test(arabicDigits(block.text))) {
      close();
      told.push(new Told(block));
    } else if (block.kind === 'table' || told[0]?.takes(block) !== true) {
      close();
      blocks.push(block);
    }
  }
  close();
  return blocks;
}

type Line = Extract<Block, { kind: 'text' }>;

/** One measure while its lines are read. */
class Told {
  private readonly lines: Line[];
  private readonly fields: { label: string; texts: string[] }[];

  constructor(first: Line) {
    this.lines = [first];
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
    const row = (cells: readonly string[]): Row => ({ cells: cells.map(cellOf), where });
    return [
      {
        kind: 'table',
        rows: [
          row(this.fields.map((field) => field.label)),
          row(this.fields.map((field) => field.texts.join('\n'))),
        ],
      },
    ];
  }
}

/** "ผู้รับผิดชอบ : กองคลัง", "วิธีดำเนินการ" by itself, or a line that names the indicator. */
function fieldOf(text: string): { readonly label: string; readonly text: string } | null {
  const [, label, rest] = labelled.exec(text) ?? [];
  if (label !== undefined && rest !== undefined && isLabel(label)) return { label, text: rest.trim() };
  const said = text.trim();
  if (said.length <= LONGEST_LABEL && isLabel(said) && isUsualHeader(said)) return { label: said, text: '' };
  const indicator = indicatorsAt(said)[0];
  return indicator !== undefined && indicator.at <= LONGEST_LABEL / 2 && said.length <= 90
    ? { label: 'ตัวชี้วัด', text: said.slice(indicator.at) }
    : null;
}

function isLabel(label: string): boolean {
  const role = roleOf(label);
  return role !== null && roles.includes(role);
}

/** A field goes on with the points of a list, or has not begun. */
function goesOn(text: string, before: readonly string[]): boolean {
  return before.length === 0 || /^\s*(?:[-•●▪*–]|\(?\d{1,2}[.)]|\d{1,2}\.\d{1,2}\s)/.test(arabicDigits(text));
}
