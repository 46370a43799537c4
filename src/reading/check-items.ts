import { type Catalogue, itemByCode } from '../domain/catalogue.ts';
import type { FoundItem, FoundMeasure, FoundWarning } from '../domain/found.ts';
import { squeeze } from '../text/thai.ts';
import type { FoundItems } from './found-items.ts';
import type { ItemRow } from './items.ts';
import type { Judged } from './judged.ts';
import { someOf } from './places.ts';
import { contained, likeness } from './similar.ts';
import type { ListedVerdict } from './verdicts.ts';
import { yearsIn } from './years.ts';

/** Codes that are missing, unknown or printed twice, and lists that do not say the same. */
export function checkItems(
  { items, ofRows, ofLists }: FoundItems,
  rows: readonly ItemRow[],
  listed: readonly ListedVerdict[],
  judged: Judged | null,
  measures: readonly FoundMeasure[],
): readonly FoundWarning[] {
  return [
    ...missing(rows, ofRows),
    ...unknown(items),
    ...twice(rows),
    ...wrongTitles(rows, ofRows),
    ...contradictions(listed),
    ...gapsAgainstVerdicts(items, measures, ofLists),
    ...(judged === null || judged.inferred.length === 0 ? [] : [inferredPasses(judged)]),
  ];
}

/** A list of at least half the year's items means to be the whole. */
function missing(rows: readonly ItemRow[], catalogue: Catalogue | null): readonly FoundWarning[] {
  if (catalogue === null) return [];
  const found = new Set(rows.map((row) => row.code));
  const lacking = catalogue.items.filter((it) => !found.has(it.code));
  const known = catalogue.items.length - lacking.length;
  if (lacking.length === 0 || known * 2 < catalogue.items.length) return [];
  return [
    {
      code: 'missing-codes',
      message: `ตารางข้อ OIT ขาด ${lacking.length} ข้อจาก ${catalogue.items.length} ข้อของปี ${catalogue.year}: ${inRanges(lacking.map((it) => it.code))}`,
      where: someOf(rows.slice(0, 1).map((row) => row.where)),
    },
  ];
}

function unknown(items: readonly FoundItem[]): readonly FoundWarning[] {
  const strange = items.filter((it) => it.key === null);
  if (strange.length === 0) return [];
  return [
    {
      code: 'unknown-code',
      message: `ไม่พบรหัส ${strange.map((it) => it.code).join(', ')} ในรายการข้อของปี ${strange[0]?.year ?? ''} โปรดตรวจสอบ`,
      where: strange.map((it) => it.code).join(', '),
    },
  ];
}

function twice(rows: readonly ItemRow[]): readonly FoundWarning[] {
  const warnings: FoundWarning[] = [];
  for (const code of new Set(rows.map((row) => row.code))) {
    const [first, ...copies] = rows.filter((row) => row.code === code);
    if (first === undefined || copies.length === 0) continue;
    const differences = [...new Set(copies.flatMap((copy) => differencesOf(first, copy)))];
    warnings.push({
      code: 'item-twice',
      message:
        `${code} พิมพ์ไว้ ${copies.length + 1} แห่ง ใช้แห่งแรก` +
        (differences.length === 0 ? '' : ` ต่างกันที่${differences.join(', ')}`),
      where: someOf([first, ...copies].map((row) => row.where)),
    });
  }
  return warnings;
}

function differencesOf(one: ItemRow, other: ItemRow): readonly string[] {
  const same = (a: string, b: string): boolean => squeeze(a) === squeeze(b);
  const texts = (row: ItemRow): string => row.components.map((it) => it.text).join(' ');
  const years = (row: ItemRow): string =>
    [...new Set(yearsIn(`${texts(row)} ${row.note}`).map((it) => it.year))].sort().join(', ');
  return [
    ...(same(one.title, other.title) ? [] : ['ชื่อข้อ']),
    ...(same(one.units.join(), other.units.join())
      ? []
      : [`หน่วยงาน (${one.units.join(', ')} / ${other.units.join(', ')})`]),
    ...(years(one) === years(other) ? [] : [`ปี (${years(one)} / ${years(other)})`]),
    ...(same(texts(one), texts(other)) ? [] : ['องค์ประกอบ']),
    ...(same(one.note, other.note) ? [] : ['ผลการดำเนินการ']),
  ];
}

/** A title that is another item's: the row was copied, or the code misread. */
function wrongTitles(rows: readonly ItemRow[], catalogue: Catalogue | null): readonly FoundWarning[] {
  if (catalogue === null) return [];
  return rows.flatMap((row): readonly FoundWarning[] => {
    const own = itemByCode(catalogue, row.code);
    if (own === undefined || row.title.length < 6 || likeness(row.title, own.title) >= OWN_TITLE) return [];
    const other = nearestItem(row.title, catalogue);
    if (other === null || other.item.code === row.code || other.likeness < OTHERS_TITLE) return [];
    return [
      {
        code: 'title-of-another',
        message: `${row.code} พิมพ์ชื่อของ ${other.item.code} (${other.item.title}) โปรดตรวจว่ารหัสหรือชื่อผิด`,
        where: row.where,
      },
    ];
  });
}

const OWN_TITLE = 0.5;
const OTHERS_TITLE = 0.75;

type Item = Catalogue['items'][number];

function nearestItem(
  text: string,
  catalogue: Catalogue,
): { readonly item: Item; readonly likeness: number } | null {
  let best: { item: Item; likeness: number } | null = null;
  for (const item of catalogue.items) {
    const near = nearness(text, item);
    if (best === null || near > best.likeness) best = { item, likeness: near };
  }
  return best;
}

/** A gap says more than a title ("ไม่มีการเปิดเผย…"), so what matters is how much of the title stands in it. */
function nearness(text: string, item: Item): number {
  const said = text.replace(askAndAnswer, 'Q&A');
  return contained(item.title, said) * 0.6 + likeness(item.title, said) * 0.4;
}

/** What the catalogues of some years call Q&A. */
const askAndAnswer = /กระดาน\s?(?:ถาม|สนทนา)[ก-๎\s-]{0,6}|ถาม\s?-?\s?ตอบ|เว็บบอร์ด|web ?board/gi;

/** The item that each gap names, the nearest pairs first, so that none is named twice while another is left. */
function itemsNamedBy(gaps: readonly string[], catalogue: Catalogue): readonly string[] {
  const pairs = gaps
    .flatMap((gap) => catalogue.items.map((item) => ({ gap, item, near: nearness(gap, item) })))
    .filter((it) => it.near >= NEAR_A_TITLE)
    .sort((a, b) => b.near - a.near);
  const named = new Set<string>();
  const settled = new Set<string>();
  for (const { gap, item } of pairs) {
    if (settled.has(gap) || named.has(item.code)) continue;
    named.add(item.code);
    settled.add(gap);
  }
  return [...named];
}

/** One list that says passed and another that says failed. */
function contradictions(listed: readonly ListedVerdict[]): readonly FoundWarning[] {
  return [...new Set(listed.map((it) => it.code))].flatMap((code): readonly FoundWarning[] => {
    const own = listed.filter((it) => it.code === code);
    if (new Set(own.map((it) => it.value)).size < 2) return [];
    return [
      {
        code: 'lists-disagree',
        message: `${code} มีผลตรวจสองแบบในรายงาน ใช้ที่พบก่อน โปรดตรวจสอบ`,
        where: someOf(own.map((it) => it.where)),
      },
    ];
  });
}

/** So many gaps make a list of items, and so near must a gap be to a title. */
const A_LIST = 5;
const NEAR_A_TITLE = 0.55;

/** A measure's list of gaps on the website, held against the list of codes that failed. */
function gapsAgainstVerdicts(
  items: readonly FoundItem[],
  measures: readonly FoundMeasure[],
  catalogue: Catalogue | null,
): readonly FoundWarning[] {
  const failed = new Set(items.filter((it) => it.verdict?.value === 'failed').map((it) => it.code));
  if (catalogue === null || failed.size < A_LIST) return [];
  return measures.flatMap((measure): readonly FoundWarning[] => {
    const aboutItems = measure.indicators.length === 0 || measure.indicators.some((it) => it >= 9);
    if (!aboutItems || measure.findings.length < A_LIST) return [];
    const gaps = new Set(itemsNamedBy(measure.findings, catalogue));
    if (gaps.size < A_LIST) return [];
    const onlyGaps = catalogue.items.filter((it) => gaps.has(it.code) && !failed.has(it.code));
    const onlyFailed = catalogue.items.filter((it) => !gaps.has(it.code) && failed.has(it.code));
    if (onlyGaps.length + onlyFailed.length === 0) return [];
    const told = (list: typeof onlyGaps): string => list.map((it) => `${it.code} ${it.title}`).join(', ');
    return [
      {
        code: 'lists-disagree',
        message:
          `รายการรหัสที่ไม่ผ่าน ${failed.size} ข้อ กับข้อบกพร่อง ${measure.findings.length} รายการของมาตรการ ${measure.ref} ไม่ตรงกัน` +
          (onlyGaps.length === 0 ? '' : ` มีเฉพาะในข้อบกพร่อง: ${told(onlyGaps)}`) +
          (onlyFailed.length === 0 ? '' : ` มีเฉพาะในรายการรหัส: ${told(onlyFailed)}`),
        where: `มาตรการ ${measure.ref}`,
      },
    ];
  });
}

function inferredPasses(judged: Judged): FoundWarning {
  const total = [...judged.counts.values()];
  const passed = total.reduce((sum, it) => sum + it.passed, 0);
  const of = total.reduce((sum, it) => sum + it.of, 0);
  const each = [...judged.counts].map(([code, it]) => `${code} ${it.passed}/${it.of}`).join(', ');
  return {
    code: 'passed-inferred',
    message: `ข้อที่ไม่อยู่ในรายการไม่ผ่าน ${judged.inferred.length} ข้อถือว่าผ่าน รวมผ่าน ${passed} จาก ${of} ข้อ (${each}) เพราะได้คะแนนตรงกับที่พิมพ์ โปรดตรวจสอบ`,
    where: `ผลปี ${judged.year}`,
  };
}

/** "O26-O30, O35". */
export function inRanges(codes: readonly string[]): string {
  const numbers = codes.map((code) => Number(code.slice(1)));
  const ranges: [number, number][] = [];
  for (const number of numbers) {
    const last = ranges.at(-1);
    if (last?.[1] === number - 1) last[1] = number;
    else ranges.push([number, number]);
  }
  return ranges.map(([from, to]) => (from === to ? `O${from}` : `O${from}-O${to}`)).join(', ');
}
