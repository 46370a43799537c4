import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { importedOf } from '../../src/operations/imported.ts';
import { openFile } from '../../src/reading/open-file.ts';
import { known } from './reading.ts';
import { printed, recallOf, together } from './recall.ts';
import type { FieldRecall } from './tally.ts';
import type { Truth } from './truth.ts';

/** The reader's warnings in the words of the truth files. */
const words: Readonly<Record<string, string>> = {
  'foreign-name': 'foreign-agency',
  'does-not-recompute': 'total-differs',
  'slip-mended': 'odd-letters',
};

export interface Judged {
  readonly papers: number;
  readonly fields: readonly FieldRecall[];
}

/**
 * Reads every report of a folder and says, per field, how much of it was found; with `SHOW_FIGURES` set the
 * table goes to stderr, with `DETAILS` each miss.
 */
export async function judged(folder: string): Promise<Judged> {
  const papers = readdirSync(folder).filter((file) => /\.(?:docx|xlsx|txt)$/.test(file));
  const recalls: (readonly FieldRecall[])[] = [];
  for (const paper of papers) {
    const fields = await recallIn(folder, paper);
    recalls.push(fields);
    if (process.env.DETAILS !== undefined) tell(paper, fields);
  }
  const fields = together(recalls);
  if (process.env.SHOW_FIGURES)
    process.stderr.write(`\n${papers.length} reports by another hand\n${printed(fields)}\n`);
  return { papers: papers.length, fields };
}

async function recallIn(folder: string, paper: string): Promise<readonly FieldRecall[]> {
  const truth = JSON.parse(
    readFileSync(join(folder, `${paper.replace(/\.\w+$/, '')}.truth.json`), 'utf8'),
  ) as Truth;
  const reading = await openFile(readFileSync(join(folder, paper)), known);
  if (!reading.ok) throw new Error(`${paper} was refused: ${reading.refusal}`);
  const found = importedOf(reading.value, undefined);
  // That the rest passed is told to be looked at, but it is no doubt about the report.
  if (process.env.DETAILS !== undefined)
    for (const it of found.warnings) process.stderr.write(`${paper} ${it.code} ${it.message}\n`);
  const warnings = found.warnings.filter((it) => it.code !== 'passed-inferred');
  return recallOf({ ...found, warnings }, truth, words);
}

function tell(paper: string, fields: readonly FieldRecall[]): void {
  for (const { field, missed, extra } of fields) {
    if (missed.length + extra.length === 0) continue;
    process.stderr.write(
      `${paper} ${field}\n   missed ${missed.join(' | ')}\n   extra ${extra.join(' | ')}\n`,
    );
  }
}
