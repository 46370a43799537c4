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

describe('reading: headers and levels', () => {
  it('reads a table whose header names the months of its year', () => {
    const { measures } = readText(
      title +
        table(['มาตรการ', 'ผู้รับผิดชอบ', 'ระยะเวลา (ต.ค. 68 - ก.ย. 69)'], ['ประกาศนโยบาย', 'กองคลัง', 'มี.ค. 69']),
    );

    expect(measures.map((it) => [it.title, it.period?.to])).toEqual([['ประกาศนโยบาย', '2026-03-31']]);
  });

  it('takes N/A for no level', () => {
    const { scores } = readText(
      `${title}ผลการประเมินปี 2568\n` +
        table(['ตัวชี้วัด', 'คะแนน'], ['1. การปฏิบัติหน้าที่', '91.20'], ['คะแนนรวม', 'N/A']),
    );

    expect(scores.map((it) => [it.indicators, it.total, it.level])).toEqual([[{ 1: 91.2 }, null, null]]);
  });
});

describe('reading: how a measure stands', () => {
  const rounds = ['มาตรการ', 'ผู้รับผิดชอบ', 'ความก้าวหน้า รอบ 6 เดือน', 'ความก้าวหน้า รอบ 12 เดือน'];
  const results = ['มาตรการ', 'ผู้รับผิดชอบ', 'ผลการดำเนินการ รอบ 6 เดือน', 'ผลการดำเนินการ รอบ 12 เดือน'];

  it.each([
    [rounds, 'อยู่ระหว่างดำเนินการ', 'แล้วเสร็จ', 'done'],
    [rounds, 'ยังไม่ดำเนินการ', '', 'not_started'],
    [rounds, 'อยู่ระหว่างดำเนินการ', 'จัดอบรมให้แก่เจ้าหน้าที่ทุกกองเมื่อเดือนสิงหาคม รวม 48 คน', null],
    [results, 'อยู่ระหว่างดำเนินการ', 'แล้วเสร็จ', 'done'],
    [results, 'ยังไม่ดำเนินการ', 'จัดอบรมให้แก่เจ้าหน้าที่ทุกกองเมื่อเดือนสิงหาคม รวม 48 คน', null],
  ])('is what the later round says: %j %j %j', (header, sixth, twelfth, status) => {
    const { measures } = readText(title + table(header, ['ประกาศนโยบาย', 'กองคลัง', sixth, twelfth]));

    expect(measures.map((it) => it.status)).toEqual([status]);
  });

  const steps = ['มาตรการ', 'ขั้นตอน', 'ระยะเวลา', 'สถานะ', 'สรุปผล'];

  it.each([
    ['one step is done', ['แล้วเสร็จ', ''], ['', ''], 'in_progress', null],
    ['the last is to come', ['', 'ประชุมเมื่อ 5 ม.ค. 69'], ['ยังไม่ดำเนินการ', ''], 'in_progress', null],
    ['all is to come', ['', ''], ['ยังไม่ดำเนินการ', ''], 'not_started', 0],
    ['one cell says it of both', ['แล้วเสร็จ', 'ครบ'], ['^', '^'], 'done', 100],
  ])('is that of all its rows: %s', (_, first, second, status, percent) => {
    const { measures } = fromWord(
      steps,
      ['ประกาศนโยบาย', '1) ประชุม', 'ต.ค. 68', ...first],
      ['^', '2) ประกาศ', 'ก.ย. 69', ...second],
    );

    expect(measures.map((it) => [it.steps, it.status, it.percent])).toEqual([
      [['ประชุม', 'ประกาศ'], status, percent],
    ]);
  });
});
