import ExcelJS from 'exceljs';
import type { FoundReport } from '../../src/domain/found.ts';
import { openFile } from '../../src/reading/open-file.ts';
import { archiveOf, wordFiles, wordTable } from './archive.ts';
import { known } from './reading.ts';

// What officers do in Excel, rows two lines high, rows filtered out, means that the sheet reckons, and what Word on the
// web does.

async function readSheet(fill: (sheet: ExcelJS.Worksheet) => void): Promise<FoundReport> {
  const book = new ExcelJS.Workbook();
  fill(book.addWorksheet('มาตรการ'));
  const reading = await openFile(Buffer.from(await book.xlsx.writeBuffer()), known);
  if (!reading.ok) throw new Error(`it was refused: ${reading.refusal}`);
  return reading.value;
}

const header = ['มาตรการ', 'ขั้นตอน', 'ผู้รับผิดชอบ', 'ระยะเวลา'];
const rows = [
  ['จัดทำคู่มือการให้บริการ', '- ประชุม', 'สำนักปลัด', 'ไตรมาส 1'],
  ['ตรวจรถทุกคัน', '- จดเลขไมล์', 'กองช่าง', 'ไตรมาส 2'],
  ['ทำสมุดคุมกุญแจ', '- ทำสมุด', 'กองคลัง', 'ไตรมาส 3'],
];

/** Every cell as high as two rows, as a form is drawn whose lines are to be written on. */
function twoRowsHigh(sheet: ExcelJS.Worksheet): void {
  for (const [at, row] of [header, ...rows].entries()) {
    for (const [column, text] of row.entries()) {
      sheet.getCell(at * 2 + 1, column + 1).value = text;
      sheet.mergeCells(at * 2 + 1, column + 1, at * 2 + 2, column + 1);
    }
  }
}

/** A row in the middle of a measure that a filter leaves out. */
function filtered(sheet: ExcelJS.Worksheet): void {
  const [first = [], ...others] = rows;
  sheet.addRows([header, first, ['', '- ซ่อน', 'กองช่าง', ''], ['', '- รายงานผล', '', ''], ...others]);
  sheet.getRow(3).hidden = true;
}

describe('reading: files of Word and Excel', () => {
  const read = [
    ['จัดทำคู่มือการให้บริการ', 'ประชุม', 'สำนักปลัด'],
    ['ตรวจรถทุกคัน', 'จดเลขไมล์', 'กองช่าง'],
    ['ทำสมุดคุมกุญแจ', 'ทำสมุด', 'กองคลัง'],
  ];
  const said = ({ measures }: FoundReport): unknown => measures.map((it) => [it.title, ...it.steps, it.lead]);

  it('reads a table as one whose cells are two rows high', async () => {
    expect(said(await readSheet(twoRowsHigh))).toEqual(read);
  });

  it('reads a table as one of whose rows some are filtered out', async () => {
    const [first = [], ...others] = read;

    expect(said(await readSheet(filtered))).toEqual([[first[0], 'ประชุม', 'รายงานผล', first[2]], ...others]);
  });

  it('reads a Word file whose document has a number in its name', async () => {
    const files = wordFiles(wordTable([header, ...rows])).map(({ name, content }) => ({
      name: name.replace('document.xml', 'document2.xml'),
      content: content.toString().replaceAll('document.xml', 'document2.xml'),
    }));
    const reading = await openFile(archiveOf(files), known);

    expect(reading.ok ? said(reading.value) : reading.refusal).toEqual(read);
  });

  it('takes what a sheet reckoned to two decimals', async () => {
    const { scores } = await readSheet((sheet) => {
      sheet.addRows([
        ['ผลคะแนน ITA ปีงบประมาณ พ.ศ. 2567'],
        ['ตัวชี้วัด', 'คะแนน'],
        ['การปฏิบัติหน้าที่', 97.538461538],
        ['การใช้งบประมาณ', { formula: 'AVERAGE(D1:D9)', result: 88.125 }],
        ['การใช้อำนาจ', 90.5],
      ]);
    });

    expect(scores).toMatchObject([{ year: 2567, indicators: { 1: 97.54, 2: 88.13, 3: 90.5 } }]);
  });
});
