import type { FiscalYear, LocalDate } from '../domain/dates.ts';
import type { Missing, PaperKind, PaperLook } from '../domain/papers.ts';
import type { Figure } from '../domain/score.ts';

// A paper as data: what every cell says and what it was traced to. Drawing it is another matter (draw-*.ts), so that
// what is said can be read by a test, a card or another program without opening a file.

/** What a cell's words were traced to. A cell without any source is empty, or holds what the plan itself says. */
export type Source =
  /** A line of the measure's log in that year. */
  | { readonly kind: 'entry'; readonly id: string }
  /** A step that was ticked in that year. */
  | { readonly kind: 'tick'; readonly id: string; readonly step: string }
  /** Announced figures of two years. */
  | { readonly kind: 'score'; readonly figure: Figure; readonly years: readonly FiscalYear[] }
  /** What is on file: the measure's own fields, an item's state. */
  | { readonly kind: 'kept'; readonly field: string };

export interface Cell {
  /** Paragraphs, with Arabic digits: which digits are drawn is the agency's choice. */
  readonly lines: readonly string[];
  readonly sources: readonly Source[];
  /** A number that a sheet can reckon with, shown with two decimals. */
  readonly value?: number;
  /** Opens a page: `lines` hold its address. */
  readonly link?: boolean;
  /** Something to be typed: drawn in the digits that it has. */
  readonly typed?: true;
}

export interface Column {
  /** A line break in it is where it may be taken apart. */
  readonly header: string;
  /** Of the width, as a share of all columns' shares. */
  readonly share: number;
  readonly align?: 'center';
}

/** A row of cells, or a heading over the whole width. */
export type Row =
  | { readonly kind: 'cells'; readonly cells: readonly Cell[] }
  | { readonly kind: 'heading'; readonly text: string };

export interface Table {
  readonly kind: 'table';
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
}

/** A column that says which part of a row stands in it. */
export interface ColumnOf<Part extends string> extends Column {
  readonly of: Part;
}

/** A table of the columns that are shown, from rows that know all their parts. */
export function tableBy<Part extends string>(
  columns: readonly ColumnOf<Part>[],
  rows: readonly Readonly<Record<Part, Cell>>[],
): Table {
  return {
    kind: 'table',
    columns,
    rows: rows.map((parts) => ({ kind: 'cells', cells: columns.map(({ of }) => parts[of]) })),
  };
}

export type Block =
  | Table
  | { readonly kind: 'heading'; readonly text: string; readonly onNewPage?: true }
  | { readonly kind: 'text'; readonly text: string }
  /** A line of a memo's head: bold words, each with what follows it. */
  | { readonly kind: 'field'; readonly parts: readonly Field[] }
  /** Pictures beside each other under what they are of, each with what it shows. */
  | { readonly kind: 'photos'; readonly of: string; readonly photos: readonly CaptionedPhoto[] }
  /** Who signs, beside each other. */
  | { readonly kind: 'signatures'; readonly people: readonly Signature[] };

export interface CaptionedPhoto {
  /** Of the kept file. */
  readonly id: string;
  readonly caption: string;
}

/** A picture that stands in a paper, as a JPEG. */
export interface Picture {
  readonly bytes: Uint8Array;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

/** By the ids of the kept files. */
export type Pictures = ReadonlyMap<string, Picture>;

export interface Field {
  readonly label: string;
  readonly value: string;
  /** Dots behind it, to be written by hand. */
  readonly blank?: boolean;
  /** In the size of what follows it, as whom a letter addresses. */
  readonly plain?: true;
}

export interface Signature {
  /** Why they sign: ผู้รายงาน; empty where their place says it. */
  readonly as: string;
  readonly position: string;
  /** Heads dotted lines on which they write what they think before they sign. */
  readonly opinion?: string;
}

export interface Paper {
  readonly kind: PaperKind | 'appeal';
  readonly year: FiscalYear;
  /** Without its ending. */
  readonly fileName: string;
  readonly asOf: LocalDate;
  /** The first line is the paper's own name. */
  readonly title: readonly string[];
  readonly landscape: boolean;
  /** Where there is any, the paper is a draft and says so on every page. */
  readonly missing: readonly Missing[];
  readonly blocks: readonly Block[];
}

export const emptyCell: Cell = { lines: [], sources: [] };

/** Words of the form itself, which were traced to nothing. */
export function wordCell(text: string): Cell {
  return { lines: [text], sources: [] };
}

/** What is on file under a name: empty where nothing is. */
export function keptCell(field: string, lines: readonly string[]): Cell {
  const said = lines.map((line) => line.trim()).filter((line) => line !== '');
  return said.length === 0 ? emptyCell : { lines: said, sources: [{ kind: 'kept', field }] };
}

/** What somebody wrote, line by line; an empty line says nothing. */
export function writtenLines(text: string | null): readonly string[] {
  return (text ?? '').split('\n').filter((line) => line.trim() !== '');
}

/** Where there is nothing to say, in a place where an empty cell would be taken for one forgotten. */
export const dash: Cell = wordCell('–');

export function tablesOf(paper: Paper): readonly Table[] {
  return paper.blocks.filter((block): block is Table => block.kind === 'table');
}

export function isEmpty(cell: Cell): boolean {
  return cell.lines.every((line) => line.trim() === '');
}

/** The kept files that a paper shows. */
export function photosIn({ blocks }: Paper): readonly string[] {
  return blocks.flatMap((block) => (block.kind === 'photos' ? block.photos.map(({ id }) => id) : []));
}

/** What a card says of a paper before anybody opens it. Only the report's cells are filled from what people logged. */
export function lookAt(paper: Paper): PaperLook {
  const tables = paper.kind === 'measures' ? tablesOf(paper) : [];
  const cells = tables.flatMap(({ rows }) => rows.flatMap((row) => (row.kind === 'cells' ? row.cells : [])));
  return {
    title: paper.title[0] ?? '',
    missing: paper.missing,
    filled: cells.filter((cell) => !isEmpty(cell) && cell !== dash).length,
    cells: cells.length,
  };
}
