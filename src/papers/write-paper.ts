import type { PaperFormat, PaperKind } from '../domain/papers.ts';
import type { YearFacts } from '../domain/year-facts.ts';
import { checklist } from './checklist.ts';
import type { Digits } from './digits.ts';
import { measuresReport } from './measures-report.ts';
import { memo } from './memo.ts';
import type { Paper, Pictures } from './paper.ts';
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

export interface DrawnPaper {
  readonly fileName: string;
  readonly type: string;
  readonly bytes: Buffer;
}

/** The file itself. What draws it is loaded with the first paper: a server that draws none starts without it. */
export async function drawPaper(
  paper: Paper,
  format: PaperFormat,
  digits: Digits,
  pictures: Pictures = new Map(),
): Promise<DrawnPaper> {
  const bytes =
    format === 'docx'
      ? await (await import('./draw-docx.ts')).drawDocx(paper, digits, pictures)
      : await (await import('./draw-xlsx.ts')).drawXlsx(paper, digits);
  return { fileName: `${paper.fileName}.${format}`, type: types[format], bytes };
}

const types: Readonly<Record<PaperFormat, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};
