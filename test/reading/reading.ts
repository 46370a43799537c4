import { readFormula } from '../../src/catalogues/formula.ts';
import { readCatalogues } from '../../src/catalogues/read.ts';
import type { FoundReport, WarningCode } from '../../src/domain/found.ts';
import { type Knowledge, readReport } from '../../src/reading/read-report.ts';
import { blocksOfText } from '../../src/reading/text-file.ts';

const catalogues = readCatalogues();

/** Every catalogue and the formula, and nothing of the agency. */
export const known: Knowledge = {
  catalogues: catalogues.years().flatMap((year) => catalogues.of(year) ?? []),
  formula: readFormula(),
};

/** Reads a text file without a thread of its own, so that a fault shows where it is. */
export function readText(text: string, more: Partial<Knowledge> = {}): FoundReport {
  return readReport(blocksOfText(text), { ...known, ...more });
}

/** Rows of a table as a text file holds them. */
export function table(...rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.join('\t')).join('\n');
}

export function warned(report: FoundReport, code: WarningCode): readonly string[] {
  return report.warnings.filter((it) => it.code === code).map((it) => it.message);
}
