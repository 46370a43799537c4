import { blocksOfHtml } from '../../src/reading/html.ts';
import { readReport } from '../../src/reading/read-report.ts';
import { known, readText, table } from './reading.ts';

// Forms as agencies fill them in: what a reader must not lose, join or guess.

const title = 'รายงานผลการดำเนินการตามมาตรการ ประจำปีงบประมาณ พ.ศ. 2569\n';

/** A Word file with one table: `*` before a cell spans it over the whole row, `^` merges it with the one above. */
function fromWord(...rows: readonly (readonly string[])[]) {
  const cell = (text: string, at: number, down: number): string => {
    if (text === '^') return '';
    if (text.startsWith('*')) return `<td colspan="${rows[0]?.length ?? 1}">${text.slice(1)}</td>`;
    let below = 1;
    while (rows[down + below]?.[at] === '^') below += 1;
    return `<td rowspan="${below}">${text}</td>`;
  };
  const html = rows.map((row, down) => `<tr>${row.map((text, at) => cell(text, at, down)).join('')}</tr>`);
  return readReport(blocksOfHtml(`<p>${title}</p><table>${html.join('')}</table>`), known);
}

describe('reading: titles that differ in a word', () => {
  it.each([
    ['สำรวจความพึงพอใจของผู้มีส่วนได้ส่วนเสียภายใน', 'สำรวจความพึงพอใจของผู้มีส่วนได้ส่วนเสียภายนอก'],
    ['รายงานผลการป้องกันการทุจริต รอบ 6 เดือน', 'รายงานผลการป้องกันการทุจริต รอบ 12 เดือน'],
    ['รายงานการใช้จ่ายงบประมาณ ไตรมาส 1', 'รายงานการใช้จ่ายงบประมาณ ไตรมาส 2'],
    ['ชี้แจงการตอบแบบวัด IIT แก่เจ้าหน้าที่ทุกกอง', 'ชี้แจงการตอบแบบวัด EIT แก่เจ้าหน้าที่ทุกกอง'],
  ])('keeps %j and %j apart', (one, other) => {
    const { measures } = readText(title + table(['มาตรการ', 'ผู้รับผิดชอบ'], [one, 'กองคลัง'], [other, 'กองช่าง']));

    expect(measures.map((it) => it.title)).toEqual([one, other]);
  });

  it('still takes one that is printed again with a slip for the same', () => {
    const { measures } = readText(
      title +
        table(
          ['มาตรการ', 'ผู้รับผิดชอบ'],
          ['รายงานการใช้จ่ายงบประมาณ ไตรมาส 1', 'กองคลัง'],
          ['รายงานการใช้จ่ายงบประมาน ไตรมาส ๑', 'กองคลัง'],
        ),
    );

    expect(measures).toHaveLength(1);
  });
});

describe('reading: tables of another make', () => {
  it.each(['ติดตามการใช้งบประมาณ', 'กำหนดระยะเวลาการให้บริการ', 'จัดทำแนวทางการดำเนินงาน'])(
    'reads a form of two columns whose title is %j',
    (named) => {
      const { measures } = readText(
        title +
          table(
            ['มาตรการ', named],
            ['ขั้นตอน', '1) ประชุม 2) รายงาน'],
            ['ผู้รับผิดชอบ', 'กองคลัง'],
            ['ระยะเวลา', 'ต.ค. 68 - มี.ค. 69'],
          ),
      );

      expect(measures.map((it) => [it.title, it.steps, it.lead, it.period?.to])).toEqual([
        [named, ['ประชุม', 'รายงาน'], 'กองคลัง', '2026-03-31'],
      ]);
    },
  );

  it('still reads a table of two columns whose titles begin like headers', () => {
    const { measures } = readText(
      title +
        table(
          ['มาตรการ', 'ผู้รับผิดชอบ'],
          ['กำหนดเวลาให้บริการ', 'กองคลัง'],
          ['ติดตามการใช้งบประมาณ', 'กองช่าง'],
          ['ประกาศนโยบายไม่รับของขวัญ', 'กองช่าง'],
        ),
    );

    expect(measures.map((it) => it.title)).toEqual([
      'กำหนดเวลาให้บริการ',
      'ติดตามการใช้งบประมาณ',
      'ประกาศนโยบายไม่รับของขวัญ',
    ]);
  });

  it('takes a dimension across the table for no measure', () => {
    const { measures } = fromWord(
      ['มาตรการ', 'ขั้นตอน', 'ผู้รับผิดชอบ'],
      ['*มิติที่ 1 การสร้างวัฒนธรรมสุจริต'],
      ['ประกาศนโยบาย', '1) ประกาศ', 'กองคลัง'],
      ['*การบริหารราชการด้วยความโปร่งใส'],
      ['เปิดเผยข้อมูล', '1) เผยแพร่', 'กองช่าง'],
    );

    expect(measures.map((it) => [it.title, it.steps])).toEqual([
      ['ประกาศนโยบาย', ['ประกาศ']],
      ['เปิดเผยข้อมูล', ['เผยแพร่']],
    ]);
  });

  it('takes a title across the table, whose steps stand below it, for a measure', () => {
    const { measures } = fromWord(
      ['มาตรการ', 'ขั้นตอน', 'ผู้รับผิดชอบ'],
      ['*ประกาศนโยบาย'],
      ['', '1) ประกาศ', 'กองคลัง'],
    );

    expect(measures.map((it) => [it.title, it.steps])).toEqual([['ประกาศนโยบาย', ['ประกาศ']]]);
  });
});
