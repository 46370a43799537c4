import { type FiscalYear, firstDayOf, lastDayOf } from '../domain/dates.ts';
import type { FoundMeasure, FoundWarning, FoundYears } from '../domain/found.ts';
import { addUnder } from '../domain/grouped.ts';
import { arabicDigits } from '../text/thai.ts';
import { inRanges } from './check-items.ts';
import type { ItemRow } from './items.ts';
import type { Line } from './organisation.ts';
import { someOf } from './places.ts';
import { yearsIn } from './years.ts';

/** Years that do not go together: most reports begin as a copy of the one before. */
export function checkYears(
  years: FoundYears,
  rows: readonly ItemRow[],
  lines: readonly Line[],
  measures: readonly FoundMeasure[],
): readonly FoundWarning[] {
  const { report } = years;
  if (report === null) return [];
  return [
    ...numbering(years, rows),
    ...mixedRows(years, rows),
    ...analysedInItsOwnYear(years, lines),
    ...periodsOfOtherYears(years, measures),
    ...outside(years, lines),
  ];
}

/** Items that follow another year's list than the report's. */
function numbering(
  { report, items, results }: FoundYears,
  rows: readonly ItemRow[],
): readonly FoundWarning[] {
  if (report === null || items === null || items === report || rows.length === 0) return [];
  if (items === results && rows.some((row) => row.verdict !== null)) return [];
  return [
    {
      code: 'mixed-years',
      message: `รายงานเป็นของปี ${report} แต่ตารางข้อ OIT ใช้รหัสและชื่อข้อของปี ${items} โปรดตรวจสอบ`,
      where: rows[0]?.where ?? '',
    },
  ];
}

/** Items are about the report's year and the one before; anything else was left in, most often with its neighbours. */
function mixedRows({ report }: FoundYears, rows: readonly ItemRow[]): readonly FoundWarning[] {
  const all = rows.map((row) => {
    const said = `${row.components.map((it) => it.text).join(' ')} ${row.note}`;
    return { row, named: [...new Set(yearsIn(said).map((it) => it.year))] };
  });
  const years = [...new Set(all.flatMap((it) => it.named))].sort((a, b) => a - b);
  const strange = years.filter((year) => report !== null && year !== report && year !== report - 1);
  if (strange.length === 0) return [];
  const where = all.filter((it) => it.named.some((year) => strange.includes(year)));
  return [
    {
      code: 'mixed-years',
      message: `ตารางข้อ OIT ระบุหลายปี: ${years.join(', ')} โดยพบปี ${strange.join(', ')} ใน ${inRanges(where.map((it) => it.row.code))} โปรดตรวจว่าปีถูกต้อง`,
      where: someOf(where.map((it) => it.row.where)),
    },
  ];
}

/** Measures of a year come from the result of the year before. */
function analysedInItsOwnYear(
  { report, measures }: FoundYears,
  lines: readonly Line[],
): readonly FoundWarning[] {
  const year = measures ?? report;
  const line = lines.find(({ text }) => {
    const said = arabicDigits(text);
    const analysed = /วิเคราะห์(?:ผล)?(?:การประเมิน)?[^\n]{0,90}?(25\d\d)/.exec(said);
    const set = /มาตรการ[^\n]{0,90}?(25\d\d)/.exec(
      said.slice((analysed?.index ?? 0) + (analysed?.[0].length ?? 0)),
    );
    return analysed !== null && set !== null && analysed[1] === set[1] && Number(set[1]) === year;
  });
  if (line === undefined || year === null) return [];
  return [
    {
      code: 'mixed-years',
      message: `ผลที่วิเคราะห์และมาตรการเป็นปี ${year} เหมือนกัน ปกติใช้ผลของปี ${year - 1} กำหนดมาตรการของปี ${year} โปรดตรวจสอบ`,
      where: line.where,
    },
  ];
}

/** A row left in from another year: most measures are of one. */
function periodsOfOtherYears(
  { measures: year }: FoundYears,
  measures: readonly FoundMeasure[],
): readonly FoundWarning[] {
  if (year === null) return [];
  const strange = measures.filter(
    ({ period }) => period !== null && (period.to < firstDayOf(year) || period.from > lastDayOf(year)),
  );
  if (strange.length === 0) return [];
  return [
    {
      code: 'mixed-years',
      message: `ระยะเวลาของมาตรการ ${strange.map((it) => it.ref).join(', ')} ไม่อยู่ในปี ${year} โปรดตรวจว่าปีถูกต้อง`,
      where: '',
    },
  ];
}

/** So many years before and after its own may a report speak of. */
const BEFORE = 2;
const AFTER = 1;

function outside({ report, measures }: FoundYears, lines: readonly Line[]): readonly FoundWarning[] {
  if (report === null) return [];
  const last = Math.max(report, measures ?? report) + AFTER;
  const far = new Map<FiscalYear, string[]>();
  for (const { text, where } of lines) {
    for (const { year, asYear } of yearsIn(text)) {
      if (asYear && (year < report - BEFORE || year > last)) addUnder(far, year, where);
    }
  }
  return [...far].map(([year, places]): FoundWarning => ({
    code: 'mixed-years',
    message: `พบปี ${year} ในรายงานของปี ${report} โปรดตรวจว่าเป็นปีที่หลงเหลือจากฉบับเดิมหรือไม่`,
    where: someOf(places),
  }));
}
