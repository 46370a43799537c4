import type { Missing } from '../domain/papers.ts';
import type { Cell, Table } from './paper.ts';
import { paperWords as say } from './paper-words.ts';

/** What a draft lacks, each with the line to type. */
export function missingTable(missing: readonly Missing[]): Table {
  const { number, where, what, how } = say.missing;
  const said = (text: string): Cell => ({ lines: [text], sources: [] });
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
      cells: [said(String(at + 1)), said(it.where), said(it.what), { ...said(it.how), typed: true }],
    })),
  };
}
