import { readText, table } from './reading.ts';

// Forms as agencies fill them in: what a reader must not lose, join or guess.

const title = 'รายงานผลการดำเนินการตามมาตรการ ประจำปีงบประมาณ พ.ศ. 2569\n';

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
