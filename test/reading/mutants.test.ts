import ExcelJS from 'exceljs';
import { importedOf } from '../../src/operations/imported.ts';
import { openFile } from '../../src/reading/open-file.ts';
import { archiveOf, paragraph, wordFiles, wordTable } from './archive.ts';
import { chance } from './chance.ts';
import { invent } from './invented.ts';
import { type Paper, paperOf } from './paper.ts';
import { known } from './reading.ts';
import { printed, recallOf, together, weak } from './recall.ts';

const PAPERS = 30;
const LEAST = 0.9;

function asText({ sheets }: Paper): Buffer {
  const cell = (text: string): string =>
    text
      .split('\n')
      .map((line, _, all) => (all.length > 1 ? `<p>${line}</p>` : line))
      .join('');
  const blocks = sheets.map((sheet) =>
    typeof sheet === 'string'
      ? sheet
      : [sheet.header, ...sheet.rows]
          .filter((row) => row.length > 0)
          .map((row) => row.map(cell).join('\t'))
          .join('\n'),
  );
  return Buffer.from(blocks.join('\n\n'));
}

function asWord({ sheets }: Paper): Buffer {
  const safe = (text: string): string =>
    text
      .replaceAll('<input type="checkbox"/>', '☐')
      .replaceAll('<input type="checkbox" checked=""/>', '☑')
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;');
  const body = sheets.map((sheet) =>
    typeof sheet === 'string'
      ? paragraph(safe(sheet))
      : wordTable(
          [sheet.header, ...sheet.rows]
            .filter((row) => row.length > 0)
            .map((row) => row.map((text) => ({ lines: safe(text).split('\n') }))),
        ),
  );
  return archiveOf(wordFiles(body.join(paragraph(''))));
}

async function asExcel({ sheets }: Paper): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  const page = book.addWorksheet('รายงาน');
  for (const sheet of sheets) {
    if (typeof sheet === 'string') page.addRow([sheet]);
    else
      for (const row of [sheet.header, ...sheet.rows].filter((it) => it.length > 0))
        page.addRow(
          row.map((text) =>
            text
              .replaceAll('<input type="checkbox"/>', '☐')
              .replaceAll('<input type="checkbox" checked=""/>', '☑'),
          ),
        );
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
      for (let seed = 1; seed <= PAPERS; seed++) {
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

      process.stderr.write(`\n${PAPERS} papers in ${form}\n${printed(fields)}\n`);
      expect(weak(fields, LEAST)).toEqual([]);
    },
    120_000,
  );
});
