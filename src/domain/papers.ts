import type { FiscalYear } from './dates.ts';

/** The papers there are. Their names stand in links. */
export const paperKinds = ['measures', 'plan', 'plan-weakest', 'checklist', 'scores', 'memo'] as const;
export type PaperKind = (typeof paperKinds)[number];

/** Word for what is signed, Excel for what is filtered and reckoned with, PDF for what goes onto the website. */
export const paperFormats = ['docx', 'pdf', 'xlsx'] as const;
export type PaperFormat = (typeof paperFormats)[number];

/** The files that a paper can be had as wherever the bot runs, the usual one first. PDF needs LibreOffice beside it. */
const formatsOf: Readonly<Record<PaperKind, readonly PaperFormat[]>> = {
  measures: ['docx', 'xlsx'],
  plan: ['docx'],
  'plan-weakest': ['docx'],
  checklist: ['docx', 'xlsx'],
  scores: ['docx', 'xlsx'],
  memo: ['docx'],
};

/** The files that a paper can be had as, in the order in which they are offered. */
export function formatsFor(kind: PaperKind, canPrint: boolean): readonly PaperFormat[] {
  const [usual, ...others] = formatsOf[kind];
  return [...(usual ? [usual] : []), ...(canPrint ? (['pdf'] as const) : []), ...others];
}

/** Something that a paper should say and cannot yet, with what to do about it. */
export interface Missing {
  /** "มาตรการ 3", "O12", "คะแนนปี 2569". */
  readonly where: string;
  readonly what: string;
  /** The line to type. */
  readonly how: string;
}

/** What a paper would be if it were drawn now. */
export interface PaperLook {
  readonly title: string;
  readonly missing: readonly Missing[];
  /** Cells of the report of measures; none of any other paper. */
  readonly filled: number;
  readonly cells: number;
}

/** Which paper, of whom, and who asked for it: ids only, since it stands in a link. */
export interface PaperRequest {
  readonly agency: string;
  readonly person: string;
  readonly year: FiscalYear;
  readonly kind: PaperKind;
  readonly format: PaperFormat;
}
