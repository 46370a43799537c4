import { twoDecimals } from '../domain/formula.ts';
import type { FoundWarning } from '../domain/found.ts';
import { TOLERANCE } from '../domain/score-check.ts';
import { grouped } from '../domain/grouped.ts';
import { isToldWithoutStatus } from '../domain/take-over.ts';
import { measuresNamed, takeOver } from '../text/reports.ts';
import { clip, squeeze } from '../text/thai.ts';
import { type TopicChange, changeOf } from './changes.ts';
import type { Draft } from './drafts.ts';
import type { Settled } from './measures.ts';
import { saysAllYear } from './periods.ts';
import { someOf } from './places.ts';

/** Measures that are printed twice, changes that are not the difference, units that nobody knows. */
export function checkMeasures(
  drafts: readonly Draft[],
  measures: readonly Settled[],
  changes: readonly { readonly ref: string; readonly change: TopicChange }[],
): readonly FoundWarning[] {
  return [
    ...measures.flatMap((it) => copies(it, drafts)),
    ...numbersTwice(measures),
    ...changes.flatMap((it) => wrongDifference(it.ref, it.change)),
    ...unknownUnits(
      measures.flatMap((it) => it.unknownUnits.map((unit) => ({ unit, where: it.draft.where }))),
    ),
  ];
}

/** What a report leaves open of its measures, which is filled with something that nobody said. One line for all of them. */
export function leftOpen(measures: readonly Settled[]): readonly FoundWarning[] {
  return [...toldWithoutStatus(measures), ...unreadPeriods(measures)];
}

function toldWithoutStatus(measures: readonly Settled[]): readonly FoundWarning[] {
  const open = measures.filter(({ measure }) => isToldWithoutStatus(measure));
  if (open.length === 0) return [];
  return [
    {
      code: 'no-status',
      message: takeOver.withoutStatus.line(open.map((it) => it.measure.ref)),
      where: placesOf(open),
    },
  ];
}

function unreadPeriods(measures: readonly Settled[]): readonly FoundWarning[] {
  const unread = measures.filter(({ draft, measure }) => measure.period === null && saysWhen(draft) !== null);
  const [first] = unread;
  if (first === undefined) return [];
  const said = clip((saysWhen(first.draft) ?? '').replace(/\s+/g, ' '), LONGEST_QUOTE);
  return [
    {
      code: 'unread-period',
      message: `${measuresNamed(unread.map((it) => it.measure.ref))} ไม่เข้าใจระยะเวลา จึงใช้ทั้งปี เช่น “${said}”`,
      where: placesOf(unread),
    },
  ];
}

/** So much of a cell is quoted. */
const LONGEST_QUOTE = 20;

/** What is said of when and is more than a dash or the whole year, which is what is taken where nothing is said. */
function saysWhen({ periods }: Draft): string | null {
  return periods.find((cell) => /[\p{L}\p{N}]/u.test(cell) && !saysAllYear(cell)) ?? null;
}

function placesOf(measures: readonly Settled[]): string {
  return someOf(measures.map((it) => it.draft.where));
}

function copies({ draft, measure }: Settled, drafts: readonly Draft[]): readonly FoundWarning[] {
  const others = drafts.filter((it) => it.copyOf === draft);
  if (others.length === 0) return [];
  const differences = [...new Set(others.flatMap((it) => differencesOf(draft, it)))];
  return [
    {
      code: 'measure-twice',
      message:
        `มาตรการ ${measure.ref} “${measure.title}” พิมพ์ไว้ ${others.length + 1} แห่ง ใช้แห่งแรก` +
        (differences.length === 0 ? '' : ` ต่างกันที่${differences.join(', ')}`),
      where: someOf([draft, ...others].map((it) => it.where)),
    },
  ];
}

/** One number for two measures of the same indicator: which of them is meant by it, nobody can tell. */
function numbersTwice(measures: readonly Settled[]): readonly FoundWarning[] {
  const groups = grouped(
    measures.filter(({ draft }) => draft.printed !== null),
    ({ draft: { section, indicators, printed } }) => `${section} ${indicators.join()} ${printed ?? ''}`,
  );
  return [...groups.values()]
    .filter((group) => group.length > 1)
    .map((group) => ({
      code: 'number-twice',
      message: `หมายเลข ${group[0]?.draft.printed ?? ''} พิมพ์ไว้กับ ${group.length} มาตรการ: ${group.map((it) => `“${it.measure.title}”`).join(' และ ')} จึงเรียกเป็น ${group.map((it) => it.measure.ref).join(' และ ')}`,
      where: someOf(group.map((it) => it.draft.where)),
    }));
}

function differencesOf(one: Draft, other: Draft): readonly string[] {
  const fields: readonly (readonly [string, (draft: Draft) => string])[] = [
    ['ขั้นตอน', (it) => it.steps.texts.join(' ')],
    ['สรุปผล', (it) => it.output],
    ['ผลลัพธ์', (it) => it.outcome],
    ['ผู้รับผิดชอบ', (it) => it.responsible],
    ['ระยะเวลา', (it) => it.periods.join(' ')],
  ];
  return fields.filter(([, of]) => squeeze(of(one)) !== squeeze(of(other))).map(([name]) => name);
}

function wrongDifference(ref: string, change: TopicChange): readonly FoundWarning[] {
  const { printed, from, to } = change;
  const computed = changeOf(change);
  if (printed === null || twoDecimals(Math.abs(printed - computed)) <= TOLERANCE) return [];
  return [
    {
      code: 'does-not-recompute',
      message: `คะแนนจาก ${from.value} (ปี ${from.year}) เป็น ${to.value} (ปี ${to.year}) เปลี่ยนแปลง ${signed(computed)} แต่พิมพ์ว่า ${signed(printed)}`,
      where: `มาตรการ ${ref}`,
    },
  ];
}

function signed(value: number): string {
  return `${value > 0 ? '+' : ''}${value.toFixed(2)}`;
}

export function unknownUnits(
  found: readonly { readonly unit: string; readonly where: string }[],
): readonly FoundWarning[] {
  return [...grouped(found, (it) => it.unit)].map(([unit, those]) => ({
    code: 'unknown-unit',
    message: `ไม่รู้จักหน่วยงาน “${unit}” โปรดตรวจว่าเป็นชื่อหน่วยงานที่ถูกต้อง`,
    where: someOf(those.map((it) => it.where)),
  }));
}
