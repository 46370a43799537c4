import type { Change, Trend } from '../domain/score-change.ts';
import { clip } from './thai.ts';

// Scores as figures and words.

/** Graphemes of a question that has only its words. */
const TOPIC = 60;

/** With two decimals as results are printed, with more where more were announced: "97.50", "100.00". */
export function points(value: number): string {
  return value.toLocaleString('en', {
    minimumFractionDigits: 2,
    maximumFractionDigits: 4,
    useGrouping: false,
  });
}

/** "ตัวชี้วัด 9", "9.1", "IIT", "ข้อ E7", "คะแนนรวม". */
export function figureName(figure: string): string {
  const [, indicator] = /^indicator(\d+)$/.exec(figure) ?? [];
  if (indicator !== undefined) return `ตัวชี้วัด ${indicator}`;
  const [, whole, part] = /^part(\d+)_(\d+)$/.exec(figure) ?? [];
  if (whole !== undefined) return `ตัวชี้วัดย่อย ${whole}.${part ?? ''}`;
  if (/^[Ei]\d+$/.test(figure)) return `ข้อ ${figure}`;
  return figure === 'total' ? 'คะแนนรวม' : clip(figure.replace(/^about /, ''), TOPIC);
}

const trends: Readonly<Record<Trend, string>> = { up: 'เพิ่มขึ้น', down: 'ลดลง', same: 'เท่าเดิม' };

/** "เพิ่มขึ้น 0.82", "ลดลง 2.50", "เท่าเดิม". */
export function trendWords({ trend, by }: Pick<Change, 'trend' | 'by'>): string {
  return trend === 'same' ? trends.same : `${trends[trend]} ${points(Math.abs(by))}`;
}
