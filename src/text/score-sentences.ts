import type { KnownTool } from '../domain/advice.ts';
import type { FiscalYear } from '../domain/dates.ts';
import { twoDecimals } from '../domain/formula.ts';
import type { Change } from '../domain/score-change.ts';
import type { Deviation } from '../domain/score-check.ts';
import type { Verdict } from '../domain/item.ts';
import { figureName, points, trendWords } from './figures.ts';
import { verdictWords } from './item-sentences.ts';

// What the bot says about scores. Whatever is computed says ประมาณการ; a level is only ever the announced word.

const estimated = 'ประมาณการ';

export const scores = {
  title: (year: FiscalYear) => `คะแนน ITA ปี ${year}`,
  indicatorTitle: (number: number, year: FiscalYear) => `ตัวชี้วัด ${number} ปี ${year}`,
  unknown: '–',
  insteadOf: (year: FiscalYear) => `ปี ${year} ยังไม่มีคะแนน จึงแสดงปีล่าสุด`,
  year: (year: FiscalYear) => `(ปี ${year})`,
  level: (level: string | null) => (level === null ? 'ยังไม่บันทึกระดับ' : `ระดับ ${level}`),
  noTotal: 'ยังไม่บันทึกคะแนนรวม',
  notAnnounced: 'ยังไม่บันทึก',
  change: (change: Change, year: FiscalYear) =>
    `${trendWords(change)} จาก ${points(change.before)} (ปี ${year})`,
  first: 'ยังไม่มีปีก่อนให้เทียบ',
  nothingBefore: 'ไม่มีค่าปีก่อน',
  trend: trendWords,
  row: (label: string, title: string) => `${label} ${title}`,
  /** The two ends of the ranking: who stands there, and with what. */
  ends: (best: readonly number[], highest: number, worst: readonly number[], lowest: number) =>
    `สูงสุด ${points(highest)} (ตัวชี้วัด ${best.join(', ')}) ต่ำสุด ${points(lowest)} (ตัวชี้วัด ${worst.join(', ')})`,
  legend: (year: FiscalYear) => `ขีดเข้มบนแถบคือคะแนนปี ${year}`,
  place: (place: number, all: number) => `สูงเป็นอันดับ ${place} จาก ${all} ตัวชี้วัด`,
  deviation: ({ figure, announced, computed }: Deviation) =>
    `${figureName(figure)} ประกาศ ${points(announced)} ต่างจากสูตร${estimated} ${points(computed)}, ยึดคะแนนที่ประกาศ`,
  nextAdvice: 'ต่อไป: ดูว่าปีนี้ควรทำข้อใดก่อน',
};

export const scoreSet = {
  title: (count: number, year: FiscalYear) => `บันทึกคะแนนปี ${year} แล้ว ${count} ค่า`,
  nothing: (year: FiscalYear) => `คะแนนปี ${year} เป็นอย่างนี้อยู่แล้ว`,
  line: (name: string, value: string, before: string | null) =>
    before === null ? `${name}: ${value}` : `${name}: ${value} (เดิม ${before})`,
  level: 'ระดับ',
  next: (year: FiscalYear) => `ดูทั้งปีได้ด้วย “คะแนน ปี ${year}”`,
};

export const compared = {
  title: (before: FiscalYear, after: FiscalYear) => `เทียบคะแนน ปี ${before} กับ ${after}`,
  figures: (change: Change) =>
    change.trend === 'same' ? points(change.after) : `${points(change.before)} → ${points(change.after)}`,
  counts: (counts: { readonly up: number; readonly down: number; readonly same: number }) =>
    `ตัวชี้วัดที่ลดลง ${counts.down} เพิ่มขึ้น ${counts.up} เท่าเดิม ${counts.same}`,
  nothing: 'สองปีนี้ไม่มีค่าที่เทียบกันได้ โปรดบันทึกคะแนนตัวชี้วัดของทั้งสองปี',
};

export const estimates = {
  title: (year: FiscalYear) => `ถ้าครบทุกข้อ ปี ${year}`,
  standing: `${estimated}คะแนนรวม`,
  fromNow: (now: number) => `ตอนนี้ราว ${points(now)}`,
  oitOnly: `${estimated}เฉพาะ OIT`,
  bars: {
    now: 'คะแนนรวมตอนนี้',
    full: 'คะแนนรวมถ้าครบทุกข้อ',
    oitNow: (done: number, all: number) => `OIT ตอนนี้ ครบ ${done} จาก ${all} ข้อ`,
    oitFull: 'OIT ถ้าครบทุกข้อ',
  },
  basis: (IIT: KnownTool | null, EIT: KnownTool | null) => {
    const parts = [IIT ? toolWords('IIT', IIT) : null, EIT ? toolWords('EIT', EIT) : null];
    const known = parts.filter((it) => it !== null);
    return known.length < 2
      ? 'ยังไม่มีคะแนน IIT และ EIT ที่ประกาศครบ จึงบอกได้เฉพาะส่วน OIT (40 จาก 100 คะแนน)'
      : `คิดจาก ${known.join(' และ ')} น้ำหนัก 30/30/40`;
  },
  caution: 'ผลจริงเป็นไปตามประกาศ ป.ป.ช. โปร่งใสไม่คำนวณระดับ',
  next: 'ต่อไป: ดูข้อที่ทำแล้วคะแนนเพิ่มมากที่สุด',
  record: 'บันทึกคะแนน IIT และ EIT ที่ประกาศ เช่น “บันทึกคะแนน ปี 2569 IIT 90 EIT 88”',
};

function toolWords(name: string, { value, year }: KnownTool): string {
  return `${name} ${points(twoDecimals(value))} (ปี ${year})`;
}

export const advised = {
  title: (year: FiscalYear) => `ควรทำอะไรก่อน ปี ${year}`,
  headline: (count: number, gain: number) => `ทำ ${count} ข้อนี้ได้ราว ${about(gain)} คะแนน`,
  gain: (gain: number) => `+${points(twoDecimals(gain))}`,
  outlook: (count: number, now: number | null, full: number | null, all: number) =>
    now === null || full === null
      ? `ทำครบทั้ง ${count} ข้อได้ราว ${points(twoDecimals(all))} คะแนน (${estimated})`
      : `ทำครบทั้ง ${count} ข้อ คะแนนรวมราว ${points(twoDecimals(now))} → ${points(twoDecimals(full))} (${estimated})`,
  verdict: (
    verdict: { readonly value: Verdict['value']; readonly year: FiscalYear; readonly code: string | null },
    code: string,
    year: FiscalYear,
  ) => {
    const said = `${when(verdict.year, year)}${verdictWords[verdict.value]}`;
    if (verdict.code === null || verdict.year === year) return said;
    return verdict.code === code ? `${said} (${code})` : `${said} ${verdict.code} → ปีนี้คือ ${code}`;
  },
  weakness: {
    label: (question: string | null, indicator: number, title: string, value: number, year: FiscalYear) =>
      `${question === null ? `ตัวชี้วัด ${indicator}` : `ข้อ ${question}`} ${title} ${points(value)} (ปี ${year})`,
    detail: (codes: readonly string[], worth: number) =>
      [
        codes.length === 0 ? '' : `ข้อ OIT ที่ช่วยได้: ${codes.join(' ')}`,
        `ตัวชี้วัดนี้เพิ่ม 1 คะแนน คะแนนรวมเพิ่มราว ${points(twoDecimals(worth))}`,
      ]
        .filter((it) => it !== '')
        .join(' · '),
  },
  done: (year: FiscalYear) => `ปี ${year} ครบทุกข้อแล้ว`,
  doneText: 'ไม่มีข้อใดที่ทำแล้วคะแนนเพิ่มอีกในส่วน OIT ต่อไปดูผลสำรวจ IIT และ EIT ได้จากคะแนน',
  next: (code: string) => `ต่อไป: เปิดดู ${code} แล้วส่งลิงก์เมื่อเผยแพร่`,
};

function when(of: FiscalYear, year: FiscalYear): string {
  if (of === year) return 'ผลตรวจปีนี้';
  return of === year - 1 ? 'ปีก่อน' : `ปี ${of} `;
}

/** A round figure for a headline: "10", "6.7". */
function about(value: number): string {
  return String(Math.round(value * 10) / 10);
}
