import { listOf, pointsOf, runsOf } from '../../src/reading/lists.ts';

describe('reading/lists', () => {
  it.each([
    ['๑.จัดทำคู่มือ ๒. ประกาศใช้', ['จัดทำคู่มือ', 'ประกาศใช้']],
    ['1) จัดทำคู่มือ\n2) ประกาศใช้', ['จัดทำคู่มือ', 'ประกาศใช้']],
    ['(๑) จัดทำคู่มือ (๒) ประกาศใช้', ['จัดทำคู่มือ', 'ประกาศใช้']],
    ['- จัดทำคู่มือ - ประกาศใช้ทั้งตำบล', ['จัดทำคู่มือ', 'ประกาศใช้ทั้งตำบล']],
    ['-จัดทำคู่มือ -ประกาศใช้', ['จัดทำคู่มือ', 'ประกาศใช้']],
    ['• จัดทำคู่มือ\n• ประกาศใช้', ['จัดทำคู่มือ', 'ประกาศใช้']],
    ['2.1 จัดทำคู่มือ\n2.2 ประกาศใช้', ['จัดทำคู่มือ', 'ประกาศใช้']],
    ['จัดทำคู่มือ\nประกาศใช้', ['จัดทำคู่มือ', 'ประกาศใช้']],
    ['จัดทำคู่มือ', ['จัดทำคู่มือ']],
    ['', []],
  ])('takes %j apart', (text, points) => {
    expect(pointsOf(text)).toEqual(points);
  });

  it.each([
    ['a year and a decimal', 'ได้ 91.57 คะแนน ตามระเบียบ พ.ศ.๒๕๖๐'],
    ['a dash between two words', 'ช่องทางการติดต่อ - สอบถาม'],
    ['a sum of money', 'วงเงิน 1.5 ล้านบาท'],
  ])('begins no list at %s', (_, text) => {
    expect(listOf(text).points).toEqual([]);
  });

  it('keeps the points of a point with it', () => {
    const text = '- มีรายละเอียด อย่างน้อย (๑) ภารกิจ (๒) ขั้นตอน - มีอย่างน้อยหนึ่งคู่มือ';

    expect(pointsOf(text)).toEqual(['มีรายละเอียด อย่างน้อย (๑) ภารกิจ (๒) ขั้นตอน', 'มีอย่างน้อยหนึ่งคู่มือ']);
  });

  it('goes on from another page with whatever number comes next', () => {
    expect(listOf('ของหน่วยงาน ๔. ติดตามผล ๕. รายงาน')).toEqual({
      lead: 'ของหน่วยงาน',
      points: [
        { number: 4, text: 'ติดตามผล' },
        { number: 5, text: 'รายงาน' },
      ],
    });
  });

  it('sees where the numbering begins anew', () => {
    const { points } = listOf('1. ก 2. ข 1. ค 2. ง 3. จ');

    expect(runsOf(points).map((run) => run.map((it) => it.text))).toEqual([
      ['ก', 'ข'],
      ['ค', 'ง', 'จ'],
    ]);
  });
});
