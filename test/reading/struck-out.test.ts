import type { FoundReport } from '../../src/domain/found.ts';
import { blocksOfHtml } from '../../src/reading/html.ts';
import { openFile } from '../../src/reading/open-file.ts';
import { readReport } from '../../src/reading/read-report.ts';
import { archiveOf, paragraph, wordFiles, wordTable } from './archive.ts';
import { known, readText, table } from './reading.ts';

// What stands in a file and is no part of what it says: what was struck out, and the marks of footnotes.

const title = 'รายงานผลการดำเนินการตามมาตรการ ประจำปีงบประมาณ พ.ศ. 2569';

/** Within a text of Word, one that has properties of its own, or something else than a text. */
const among = (properties: string, it: string) =>
  `</w:t></w:r><w:r><w:rPr>${properties}</w:rPr>${it}</w:r><w:r><w:t xml:space="preserve">`;
const written = (text: string) => `<w:t xml:space="preserve">${text}</w:t>`;
const struck = (text: string) => among('<w:strike/>', written(text));
const raised = (text: string) => among('<w:vertAlign w:val="superscript"/>', written(text));
const footnote = among('<w:vertAlign w:val="superscript"/>', '<w:footnoteReference w:id="1"/>');

const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const footnotes = [
  {
    name: 'word/_rels/document.xml.rels',
    content: `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="f1" Type="${office}/footnotes" Target="footnotes.xml"/></Relationships>`,
  },
  {
    name: 'word/footnotes.xml',
    content: `<w:footnotes xmlns:w="${main}"><w:footnote w:id="1">${paragraph('คะแนนตามประกาศ')}</w:footnote></w:footnotes>`,
  },
];

async function fromWord(...rows: readonly (readonly string[])[]): Promise<FoundReport> {
  const files = wordFiles(paragraph(title) + wordTable(rows));
  const reading = await openFile(archiveOf([...files, ...footnotes]), known);
  if (!reading.ok) throw new Error(`it was refused: ${reading.refusal}`);
  return reading.value;
}

const header = ['มาตรการ', 'ผู้รับผิดชอบ', 'สถานะ'];
const told = ({ measures }: FoundReport) => measures.map((it) => [it.title, it.lead, it.status]);

describe('reading: what is struck out', () => {
  const stands = [['จัดทำคู่มือการให้บริการ', 'กองช่าง', 'not_started']];

  it('is not read in Word', async () => {
    const report = await fromWord(header, [
      `จัดทำคู่มือ${struck('และแผ่นพับ')}การให้บริการ`,
      `${struck('กองคลัง ')}กองช่าง`,
      `${struck('ดำเนินการแล้วเสร็จ / ')}ยังไม่ได้ดำเนินการ`,
    ]);

    expect(told(report)).toEqual(stands);
  });

  it.each(['s', 'del', 'strike'])('is not read in HTML: <%s>', (tag) => {
    const cells = [
      `จัดทำคู่มือ<${tag}>และแผ่นพับ</${tag}>การให้บริการ`,
      `<${tag}>กองคลัง </${tag}>กองช่าง`,
      `<${tag}>ดำเนินการแล้วเสร็จ / </${tag}>ยังไม่ได้ดำเนินการ`,
    ];
    const rows = [header, cells].map((row) => `<tr>${row.map((it) => `<td>${it}</td>`).join('')}</tr>`);
    const page = `<p>${title}</p><table>${rows.join('')}</table>`;

    expect(told(readReport(blocksOfHtml(page), known))).toEqual(stands);
    expect(told(readText(`${title}\n${table(header, cells)}`))).toEqual(stands);
  });

  it('is no step where it is the whole of a point', () => {
    const list = (tag: string) => `<${tag}><li>ประชุม</li><li><s>ขอราคา</s></li></${tag}>`;
    const row = (cells: readonly string[]) => `<tr>${cells.map((it) => `<td>${it}</td>`).join('')}</tr>`;
    const rows = [['มาตรการ', 'ขั้นตอน'], ...['ol', 'ul'].map((tag) => [`จัดทำคู่มือ ${tag}`, list(tag)])];
    const { measures } = readReport(blocksOfHtml(`<table>${rows.map(row).join('')}</table>`), known);

    expect(measures.map((it) => it.steps)).toEqual([['ประชุม'], ['ประชุม']]);
  });

  it('is not read in Markdown', () => {
    const cells = [
      'จัดทำคู่มือ~~และแผ่นพับ~~การให้บริการ',
      '~~กองคลัง~~ กองช่าง',
      '~~ดำเนินการแล้วเสร็จ~~ ยังไม่ได้ดำเนินการ',
    ];

    expect(told(readText(`${title}\n${table(header, cells)}`))).toEqual(stands);
  });

  it('ends with its cell where nobody closed it', () => {
    const page = `<p>${title}</p><table><tr><td>มาตรการ</td><td>ผู้รับผิดชอบ</td></tr><tr><td>จัดทำคู่มือ<s>เดิม</td><td>กองช่าง</td></tr></table>`;

    expect(told(readReport(blocksOfHtml(page), known))).toEqual([['จัดทำคู่มือ', 'กองช่าง', null]]);
  });
});

describe('reading: a mark of a footnote', () => {
  const scored = ({ scores }: FoundReport) => scores.map((it) => [it.year, it.indicators, it.total]);
  const scores = [[2568, { 1: 85.5, 2: 90 }, 88.12]];

  it('is no digit of the score that it stands behind in Word', async () => {
    const report = await fromWord(
      ['ตัวชี้วัด', 'คะแนนปี 2568'],
      ['1. การปฏิบัติหน้าที่', `85.50${footnote}`],
      [`2. การใช้งบประมาณ${raised('๑')}`, `90.00${raised('2)')}`],
      ['คะแนนรวม', `88.12${raised('*')}`],
    );

    expect(scored(report)).toEqual(scores);
  });

  it('is none of a cell that is nothing but raised', async () => {
    const report = await fromWord(
      ['ตัวชี้วัด', 'คะแนนปี 2568'],
      ['1. การปฏิบัติหน้าที่', raised('85.50')],
      ['2. การใช้งบประมาณ', raised('90')],
      ['คะแนนรวม', '88.12'],
    );

    expect(scored(report)).toEqual(scores);
  });
});
