import type { FiscalYear } from '../domain/dates.ts';
import type { FoundWarning, FoundYears } from '../domain/found.ts';
import { arabicDigits } from '../text/thai.ts';
import { someOf } from './check-names.ts';
import type { ItemRow } from './items.ts';
import type { Line } from './organisation.ts';
import { yearsIn } from './years.ts';

/** Years that do not go together: most reports begin as a copy of the one before. */
export function checkYears(
  years: FoundYears,
  rows: readonly ItemRow[],
  lines: readonly Line[],
): readonly FoundWarning[] {
  const { report } = years;
  if (report === null) return [];
  return [
    ...numbering(years, rows),
    ...mixedRows(rows),
    ...analysedInItsOwnYear(years, lines),
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

/** Two and more years within one row: components of one year, progress of another. */
function mixedRows(rows: readonly ItemRow[]): readonly FoundWarning[] {
  const all = rows.flatMap((row) => {
    const said = `${row.components.map((it) => it.text).join(' ')} ${row.note}`;
    const named = [...new Set(yearsIn(said).map((it) => it.year))].sort((a, b) => a - b);
    return [{ row, named }];
  });
  const mixed = all.filter((it) => it.named.length > 1);
  const years = [...new Set(all.flatMap((it) => it.named))].sort((a, b) => a - b);
  if (years.length < 2) return [];
  return [
    {
      code: 'mixed-years',
      message:
        `ตารางข้อ OIT ระบุหลายปี: ${years.join(', ')}` +
        (mixed.length === 0 ? '' : ` โดย ${mixed.map((it) => it.row.code).join(', ')} มีสองปีในข้อเดียว`) +
        ' โปรดตรวจว่าปีถูกต้อง',
      where: someOf(
        (mixed.length > 0 ? mixed : all.filter((it) => it.named.length > 0)).map((it) => it.row.where),
      ),
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

/** So many years before and after its own may a report speak of. */
const BEFORE = 2;
const AFTER = 1;

function outside({ report, measures }: FoundYears, lines: readonly Line[]): readonly FoundWarning[] {
  if (report === null) return [];
  const last = Math.max(report, measures ?? report) + AFTER;
  const far = new Map<FiscalYear, string[]>();
  for (const { text, where } of lines) {
    for (const { year, asYear } of yearsIn(text)) {
      if (asYear && (year < report - BEFORE || year > last)) far.set(year, [...(far.get(year) ?? []), where]);
    }
  }
  return [...far].map(([year, places]): FoundWarning => ({
    code: 'mixed-years',
    message: `พบปี ${year} ในรายงานของปี ${report} โปรดตรวจว่าเป็นปีที่หลงเหลือจากฉบับเดิมหรือไม่`,
    where: someOf(places),
  }));
}
