import ExcelJS from 'exceljs';
import type { Digits } from '../../src/papers/digits.ts';
import type { YearFacts } from '../../src/domain/year-facts.ts';
import type { PaperKind } from '../../src/domain/papers.ts';
import { aMeasure, aYear, anEntry, measures } from './a-year.ts';
import { illustrated } from '../../src/papers/photo-appendix.ts';
import { writePaper } from '../../src/papers/write-paper.ts';
import { drawPaper } from '../../src/papers/draw-paper.ts';
import { drawn } from './drawn.ts';
import { entryIn } from './unzipped.ts';

// The files themselves, as another program sees them.

async function wordParts(kind: PaperKind, facts: YearFacts, digits: Digits = 'thai') {
  const bytes = await drawn(kind, facts, 'docx', digits);
  return {
    document: entryIn(bytes, 'word/document.xml'),
    header: entryIn(bytes, 'word/header1.xml'),
    fonts: entryIn(bytes, 'word/fontTable.xml'),
    styles: entryIn(bytes, 'word/styles.xml'),
  };
}

async function sheets(kind: PaperKind, facts: YearFacts) {
  const book = new ExcelJS.Workbook();
  const bytes = await drawn(kind, facts, 'xlsx');
  // exceljs asks for a Buffer of an older declaration than Node's.
  await book.xlsx.load(bytes as unknown as Parameters<typeof book.xlsx.load>[0]);
  return book.worksheets;
}

const draft = aYear({ scores: [], measures: measures.map((it) => ({ ...it, entries: [] })) });

describe('a Word file', () => {
  it('is written in TH Sarabun New 16, and names what to take where that is missing', async () => {
    const { styles, fonts } = await wordParts('measures', aYear());

    expect(styles).toContain('w:ascii="TH Sarabun New"');
    expect(styles).toMatch(/<w:szCs w:val="32"\/>/);
    expect(fonts).toContain('<w:font w:name="TH Sarabun New"><w:altName w:val="TH SarabunPSK,');
  });

  it('lies across, repeats its headers on every page, and tears no row that fits on one', async () => {
    const { document } = await wordParts('measures', aYear());

    expect(document).toMatch(/w:orient="landscape"/);
    expect(document.match(/<w:tblHeader\/>/g)).toHaveLength(1);
    expect(document.match(/<w:cantSplit\/>/g)!.length).toBeGreaterThanOrEqual(11);
  });

  it('numbers the pictures that there are through all measures, and says how many it leaves out', () => {
    const ids = ['1', '2', '3', '4'].map((it) => it.repeat(24));
    const shown = measures.slice(0, 2).map((it, at) => {
      const photos = ids.slice(at * 2, at * 2 + 2);
      return { ...it, measure: { ...it.measure, photos }, entries: [anEntry({ note: 'ประชุมค่ะ', photos })] };
    });
    const picture = { bytes: new Uint8Array([255, 216, 255]), width: 900, height: 600 };
    const pictures = new Map(['1', '3', '4'].map((it) => [it.repeat(24), picture]));
    const paper = writePaper('measures', aYear({ measures: shown }));

    const blocks = illustrated(paper, pictures).blocks;

    const captions = blocks.flatMap((it) =>
      it.kind === 'photos' ? it.photos.map((one) => one.caption) : [],
    );
    expect(captions.map((it) => it.slice(0, 15))).toEqual(['ภาพที่ 1 ประชุม', 'ภาพที่ 2 ประชุม', 'ภาพที่ 3 ประชุม']);
    expect(JSON.stringify(blocks.at(-1))).toContain('ยังมีภาพอีก 1 ภาพ');
  });

  it('stands upright as a memo, with its number and date left to be written', async () => {
    const { document } = await wordParts('memo', aYear());

    expect(document).not.toMatch(/w:orient="landscape"/);
    expect(document).toMatch(/สม ๗๑๓๐๑\/<\/w:t><w:tab\/>/);
    expect(document).toMatch(/วันที่ <\/w:t><\/w:r><w:r><w:t[^>]*><\/w:t><w:tab\/>/);
    expect(document).toMatch(/w:leader="dot"/);
  });

  it('is marked as a draft with its first page for what is missing, and only then', async () => {
    const marked = await wordParts('measures', draft);
    const clean = await wordParts('measures', aYear());

    expect(marked.header).toContain('ฉบับร่าง');
    const [first, own] = marked.document.split('<w:sectPr>');
    expect(first).toContain('สิ่งที่ยังขาด');
    expect(own).toContain('รายงานผลการดำเนินการเพื่อส่งเสริม');
    expect(clean.header).not.toContain('ฉบับร่าง');
    expect(clean.document).not.toContain('สิ่งที่ยังขาด');
  });

  it('keeps those who sign with the last row of a table, for the printer within it', async () => {
    const paper = writePaper('measures', aYear());
    const document = async (reader: 'word' | 'printer') =>
      entryIn(
        await drawPaper({ paper, format: 'docx', digits: 'thai', pictures: new Map(), reader }),
        'word/document.xml',
      );

    const lastRow = (await document('word'))
      .split('<w:tr>')
      .find((it) => it.includes('10. ') || it.includes('๑๐. '));
    expect(lastRow).toContain('<w:keepNext/>');
    expect(await document('printer')).toMatch(/<w:gridSpan w:val="7"\/>(?:(?!<w:tr>).)*<w:tbl>.*ลงชื่อ/);
    expect((await document('printer')).match(/ผู้รายงาน/g)).toHaveLength(1);
  });

  it('says of a plan without scores and measures that there are none yet', async () => {
    const { document } = await wordParts('plan', aYear({ scores: [], measures: [] }));

    expect(document).toContain('ยังไม่มีคะแนนที่ประกาศ');
    expect(document).toContain('ยังไม่มีมาตรการ');
  });

  it('holds whatever was written as words, never as markup', async () => {
    const note = '</w:t><w:instrText>INCLUDETEXT "c:/x"</w:instrText> & \u0001 <b>';
    const facts = aYear({
      measures: [{ measure: aMeasure('1', note), why: null, entries: [anEntry({ note })] }],
    });

    const { document } = await wordParts('measures', facts);

    expect(document).not.toContain('<w:instrText>INCLUDETEXT');
    expect(document).toContain('&lt;/w:t&gt;&lt;w:instrText&gt;INCLUDETEXT');
    expect(document).not.toContain('\u0001');
  });

  it('links to addresses of pages and to nothing else', async () => {
    const links = ['https://www.example.go.th/o1', 'javascript:alert(1)', 'file:///etc/passwd'];
    const [first, ...rest] = aYear().items;
    const item = { ...first!, links: links.map((url) => ({ url, itas: false, health: 'alive' as const })) };
    const facts = aYear({ items: [item, ...rest] });
    const bytes = await drawn('checklist', facts, 'docx');

    const relations = entryIn(bytes, 'word/_rels/document.xml.rels');

    expect(relations).toContain('https://www.example.go.th/o1');
    expect(relations).not.toMatch(/javascript:|file:/);
  });
});

describe('an Excel file', () => {
  it('runs no cell as a formula, however it begins', async () => {
    const begins = ['=1+1', '+1', '-1', '@SUM(A1)', '＝1', '＋1', '－1', '＠x'];
    const facts = aYear({
      measures: begins.map((title, at) => ({
        measure: aMeasure(`ก${at}`, title, { lead: '=cmd', units: ['=cmd'], outputSummary: title }),
        why: null,
        entries: [],
      })),
    });

    const all = await sheets('measures', facts);

    const values: ExcelJS.CellValue[] = [];
    for (const sheet of all)
      sheet.eachRow((row) => {
        row.eachCell((cell) => void values.push(cell.value));
      });
    expect(values.some((value) => value === "'=1+1" || value === "'=๑+๑")).toBe(true);
    expect(values.filter((value) => typeof value === 'object' && value !== null)).toEqual([]);
    expect(
      values.filter((value) => typeof value === 'string' && /^[=+\-@\t\r\n＝＋－＠]/.test(value)),
    ).toEqual([]);
  });

  it('keeps scores as numbers that a sheet reckons with, drawn in Thai digits', async () => {
    const [sheet] = await sheets('scores', aYear());
    const cell = sheet?.getCell('D5');

    expect(cell?.value).toBe(94.81);
    expect(cell?.numFmt).toBe('[$-D00041E]0.00');
  });

  it('has no row higher than Excel knows, however much was logged in a year', async () => {
    const [first] = measures;
    const entries = Array.from({ length: 60 }, (_, at) =>
      anEntry({ note: `ประชุมครั้งที่ ${at + 1} ณ ห้องประชุม` }),
    );
    const [sheet] = await sheets('measures', aYear({ measures: [{ ...first!, entries }] }));

    const heights: number[] = [];
    sheet?.eachRow((row) => void heights.push(row.height));
    expect(Math.max(...heights)).toBeLessThanOrEqual(409);
    expect(heights.reduce((sum, it) => sum + it, 0)).toBeGreaterThan(60 * 20);
  });

  it('prints its header on every page, across A4, and lists on a sheet of its own what is missing', async () => {
    const [missing, report] = await sheets('measures', draft);

    expect(missing?.name).toBe('สิ่งที่ยังขาด');
    expect(report?.pageSetup).toMatchObject({
      orientation: 'landscape',
      paperSize: 9,
      printTitlesRow: '4:4',
    });
  });
});
