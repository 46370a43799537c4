import type { Missing } from '../domain/papers.ts';
import { type Table, wordCell } from './paper.ts';
import { paperWords as say } from './paper-words.ts';

/** What a draft lacks, each with the line to type. */
export function missingTable(missing: readonly Missing[]): Table {
  const { number, where, what, how } = say.missing;
  return {
    kind: 'table',
    columns: [
      { header: number, share: 7, align: 'center' },
      { header: where, share: 21 },
      { header: what, share: 30 },
      { header: how, share: 42 },
    ],
    rows: missing.map((it, at) => ({
      kind: 'cells',
      cells: [
        wordCell(String(at + 1)),
        wordCell(it.where),
        wordCell(it.what),
        { ...wordCell(it.how), typed: true },
      ],
    })),
  };
}
