import type { Hand } from './hand.ts';
import { type Invented, indicatorNames } from './invented.ts';
import type { Sheet } from './paper-table.ts';

type Score = Invented['scores'][number];

/** The scores of two years: in a table with a column or a row a year, as a ranking of each, or in sentences. */
export function writeScores(
  { chance }: Hand,
  { scores }: Invented,
): { readonly sheets: readonly Sheet[]; readonly form: string } {
  const [before, after] = scores;
  if (before === undefined || after === undefined) return { sheets: [], form: 'no scores' };
  const form = chance.one(['columns', 'years down', 'rankings', 'sentences'] as const);
  switch (form) {
    case 'columns':
      return { form, sheets: columns(chance, before, after) };
    case 'years down':
      return { form, sheets: yearsDown([before, after]) };
    case 'rankings':
      return { form, sheets: [...ranking(before), ...ranking(after)] };
    case 'sentences':
      return { form, sheets: sentences(chance, before, after) };
  }
}

function columns(chance: Hand['chance'], before: Score, after: Score): readonly Sheet[] {
  const change = (a: number, b: number): string => (a === b ? 'เท่าเดิม' : b > a ? 'เพิ่มขึ้น' : 'ลดลง');
  const header = [
    chance.one(['ลำดับ', 'ที่', 'ตัวชี้วัดที่']),
    chance.one(['ตัวชี้วัด', 'รายละเอียดตัวชี้วัด', 'ประเด็นการประเมิน']),
    `คะแนน ปี ${before.year}`,
    `คะแนน ปี ${after.year}`,
    chance.one(['การเปลี่ยนแปลง', 'ผลต่าง', 'แนวโน้ม']),
  ];
  const rows = indicatorNames.map((name, at) => {
    const [a, b] = [before.indicators[at] ?? 0, after.indicators[at] ?? 0];
    return { cells: [String(at + 1), name, a.toFixed(2), b.toFixed(2), change(a, b)] };
  });
  const total = chance.one(['คะแนนเฉลี่ย', 'คะแนนรวม', 'ภาพรวม']);
  rows.push({
    cells: ['', total, before.total.toFixed(2), after.total.toFixed(2), change(before.total, after.total)],
  });
  rows.push({ cells: ['', chance.one(['ระดับ', 'ระดับผลการประเมิน']), before.level, after.level, ''] });
  return ['ผลการประเมินรายตัวชี้วัด', { header, rows }];
}

function yearsDown(scores: readonly Score[]): readonly Sheet[] {
  const header = ['ปี', ...indicatorNames.map((_, at) => `ตัวชี้วัดที่ ${at + 1}`), 'คะแนนรวม', 'ระดับ'];
  const rows = scores.map((it) => ({
    cells: [
      String(it.year),
      ...it.indicators.map((value) => value.toFixed(2)),
      it.total.toFixed(2),
      it.level,
    ],
  }));
  return ['คะแนนย้อนหลัง', { header, rows }];
}

function ranking({ year, indicators, total, level }: Score): readonly Sheet[] {
  const sorted = indicators
    .map((value, at) => ({ value, name: indicatorNames[at] ?? '' }))
    .sort((a, b) => b.value - a.value);
  return [
    `ผลการประเมินปี ${year} ได้คะแนนรวม ${total.toFixed(2)} คะแนน อยู่ในระดับ ${level} เรียงจากมากไปน้อย`,
    {
      header: ['อันดับ', 'ตัวชี้วัด', `คะแนน ปี ${year}`],
      rows: sorted.map(({ value, name }, at) => ({ cells: [String(at + 1), name, value.toFixed(2)] })),
    },
  ];
}

function sentences(chance: Hand['chance'], before: Score, after: Score): readonly Sheet[] {
  const told = chance.one([
    (a: string, b: string): string => `ได้ ${b} คะแนน จากปี ${before.year} ที่ได้ ${a} คะแนน`,
    (a: string, b: string): string => `ได้ ${b} คะแนน ปีก่อนได้ ${a} คะแนน`,
    (a: string, b: string): string => `คะแนนเปลี่ยนจาก ${a} คะแนน เป็น ${b} คะแนน`,
    (a: string, b: string): string => `ได้คะแนน ${b} คะแนน เปลี่ยนแปลงจากปี พ.ศ. ${before.year} (${a})`,
  ]);
  return [
    `ผลการประเมินประจำปีงบประมาณ พ.ศ. ${after.year} ได้คะแนนรวม ${after.total.toFixed(2)} คะแนน อยู่ในระดับ ${after.level} ส่วนปีงบประมาณ พ.ศ. ${before.year} ได้ ${before.total.toFixed(2)} คะแนน ระดับ ${before.level}`,
    ...indicatorNames.map(
      (name, at) =>
        `ตัวชี้วัดที่ ${at + 1} ${name} ${told((before.indicators[at] ?? 0).toFixed(2), (after.indicators[at] ?? 0).toFixed(2))}`,
    ),
  ];
}
