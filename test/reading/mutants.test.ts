import ExcelJS from 'exceljs';
import { importedOf } from '../../src/operations/imported.ts';
import { openFile } from '../../src/reading/open-file.ts';
import { type WordCell, archiveOf, paragraph, wordFiles, wordTable } from './archive.ts';
import { chance } from './chance.ts';
import { invent } from './invented.ts';
import { type Paper, paperOf } from './paper.ts';
import type { PaperRow, PaperTable } from './paper-table.ts';
import { known } from './reading.ts';
import { printed, recallOf, together, weak } from './recall.ts';

const PAPERS = Number(process.env.PAPERS ?? 5);
const FIRST = Number(process.env.FIRST ?? 1);
const LEAST = 0.9;

/** The rows of a table with its header, as wide as it is. */
function rowsOf(table: PaperTable): readonly PaperRow[] {
  return table.header.length === 0 ? table.rows : [{ cells: table.header }, ...table.rows];
}

function widthOf(table: PaperTable): number {
  return Math.max(table.header.length, ...table.rows.map((row) => ('cells' in row ? row.cells.length : 1)));
}

function asText({ sheets }: Paper): Buffer {
  const cell = (text: string): string => {
    const lines = text.split('\n');
    return lines.length > 1 ? lines.map((line) => `<p>${line}</p>`).join('') : text;
  };
  const blocks = sheets.map((sheet) => {
    if (typeof sheet === 'string') return sheet;
    const blanks = '\t'.repeat(widthOf(sheet) - 1);
    return rowsOf(sheet)
      .map((row) =>
        'heading' in row ? `${row.heading}${blanks}` : row.cells.map((it) => cell(it ?? '')).join('\t'),
      )
      .join('\n');
  });
  return Buffer.from(blocks.join('\n\n'));
}

function boxed(text: string): string {
  return text
    .replaceAll('<input type="checkbox"/>', '☐')
    .replaceAll('<input type="checkbox" checked=""/>', '☑');
}

function asWord({ sheets }: Paper): Buffer {
  const safe = (text: string): string => boxed(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const body = sheets.map((sheet) => {
    if (typeof sheet === 'string') return paragraph(safe(sheet));
    const rows = rowsOf(sheet);
    const width = widthOf(sheet);
    return wordTable(
      rows.map((row, at) =>
        'heading' in row
          ? [{ lines: [safe(row.heading)], span: width }]
          : row.cells.map((it, column): WordCell => {
              const below = rows[at + 1];
              const covers = below !== undefined && 'cells' in below && below.cells[column] === null;
              if (it === null) return { lines: [''], down: 'continue' };
              return { lines: safe(it).split('\n'), ...(covers ? { down: 'restart' as const } : {}) };
            }),
      ),
    );
  });
  return archiveOf(wordFiles(body.join(paragraph(''))));
}

async function asExcel({ sheets }: Paper): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  const page = book.addWorksheet('รายงาน');
  for (const sheet of sheets) {
    if (typeof sheet === 'string') page.addRow([sheet]);
    else {
      for (const row of rowsOf(sheet)) {
        if ('heading' in row) {
          const { number } = page.addRow([row.heading]);
          page.mergeCells(number, 1, number, widthOf(sheet));
          continue;
        }
        const { number } = page.addRow(row.cells.map((it) => (it === null ? null : boxed(it))));
        for (const [at, it] of row.cells.entries()) {
          if (it !== null) continue;
          const top = page.getCell(number - 1, at + 1).master;
          if (top.isMerged) page.unMergeCells(`${top.address}:${page.getCell(number - 1, at + 1).address}`);
          page.mergeCells(Number(top.row), at + 1, number, at + 1);
        }
      }
    }
    page.addRow([]);
  }
  return Buffer.from(await book.xlsx.writeBuffer());
}

const forms = [
  ['text', (paper: Paper) => Promise.resolve(asText(paper))],
  ['Word', (paper: Paper) => Promise.resolve(asWord(paper))],
  ['Excel', asExcel],
] as const;

describe('reading: papers of agencies that nobody has seen', () => {
  it.each(forms)(
    'finds at least nine tenths of every field of papers in %s',
    async (form, write) => {
      const recalls = [];
      for (let seed = FIRST; seed < FIRST + PAPERS; seed++) {
        const luck = chance(seed);
        const paper = paperOf(luck, invent(luck));

        const reading = await openFile(await write(paper), known);

        const report = reading.ok ? importedOf(reading.value, undefined) : null;
        expect(report).not.toBeNull();
        if (report === null) continue;
        const recall = recallOf(report, paper.truth);
        recalls.push(recall);
        if (process.env.DETAILS !== undefined) {
          for (const field of recall.filter((it) => it.missed.length + it.extra.length > 0)) {
            process.stderr.write(
              `${form} ${seed} (${paper.form}) ${field.field}\n   missed ${field.missed.slice(0, 4).join(' | ')}\n   extra ${field.extra.slice(0, 4).join(' | ')}\n`,
            );
          }
        }
      }
      const fields = together(recalls);

      if (process.env.SHOW_FIGURES) {
        process.stderr.write(`\n${PAPERS} papers in ${form}\n${printed(fields)}\n`);
      }
      expect(weak(fields, LEAST)).toEqual([]);
    },
    120_000,
  );
});
