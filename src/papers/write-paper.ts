import type { PaperFormat, PaperKind } from '../domain/papers.ts';
import type { YearFacts } from '../domain/year-facts.ts';
import { checklist } from './checklist.ts';
import { measuresReport } from './measures-report.ts';
import { memo } from './memo.ts';
import type { Paper } from './paper.ts';
import { plan } from './plan.ts';
import { scoreComparison } from './score-comparison.ts';

/** What a paper of that kind says of a year. */
export function writePaper(kind: PaperKind, facts: YearFacts): Paper {
  switch (kind) {
    case 'measures':
      return measuresReport(facts);
    case 'plan':
      return plan(facts, 'all');
    case 'plan-weakest':
      return plan(facts, 'weakest');
    case 'checklist':
      return checklist(facts);
    case 'scores':
      return scoreComparison(facts);
    case 'memo':
      return memo(facts);
    default:
      return kind satisfies never;
  }
}

const types: Readonly<Record<PaperFormat, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pdf: 'application/pdf',
};

/** What a paper's file is called, and what browsers take it for. */
export function fileOf(
  { fileName }: Paper,
  format: PaperFormat,
): { readonly fileName: string; readonly type: string } {
  return { fileName: `${fileName}.${format}`, type: types[format] };
}
