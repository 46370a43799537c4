import type { Catalogue } from '../domain/catalogue.ts';
import { type Formula, twoDecimals } from '../domain/formula.ts';
import type { FoundScore, FoundWarning } from '../domain/found.ts';
import type { Figure } from '../domain/score.ts';
import { TOLERANCE, deviationsOf } from '../domain/score-check.ts';
import type { Disagreement, Fact } from './facts.ts';
import { indicatorName } from './indicators.ts';
import type { Judged } from './judged.ts';
import { someOf } from './places.ts';

/** Figures that the formula does not give, that two places print differently, and that stand where another should. */
export function checkScores(
  scores: readonly FoundScore[],
  facts: readonly Fact[],
  disagreements: readonly Disagreement[],
  judged: Judged | null,
  known: { readonly formula: Formula; readonly catalogues: readonly Catalogue[] },
): readonly FoundWarning[] {
  return [
    ...disagreements.map(disagreement),
    ...scores.flatMap((score) => deviations(score, judged, known)),
    ...scores.flatMap((score) => printedTwice(score, facts)),
  ];
}

function disagreement({ fact, others }: Disagreement): FoundWarning {
  const all = [fact, ...others];
  const values = [...new Set(all.map((it) => it.value))].map(
    (value) => `${shown(value)} (${someOf(all.filter((it) => it.value === value).map((it) => it.where))})`,
  );
  return {
    code: 'numbers-disagree',
    message: `${named(fact)} ปี ${fact.year} พิมพ์ไว้ไม่ตรงกัน: ${values.join(' และ ')} ใช้ ${shown(fact.value)}`,
    where: fact.where,
  };
}

function deviations(
  score: FoundScore,
  judged: Judged | null,
  { formula, catalogues }: { readonly formula: Formula; readonly catalogues: readonly Catalogue[] },
): readonly FoundWarning[] {
  const subIndicators = (catalogues.find((it) => it.year === score.year)?.subIndicators ?? []).map(
    (it) => it.code,
  );
  const shares = judged?.year === score.year ? judged.result.subIndicators : new Map<string, number>();
  return deviationsOf(score, formula, subIndicators, shares).map(({ figure, announced, computed }) => ({
    code: 'does-not-recompute',
    message: `${figureNamed(figure)} ปี ${score.year} ที่พิมพ์ ${shown(announced)} ต่างจากสูตรประมาณการ ${shown(computed)} อยู่ ${shown(twoDecimals(Math.abs(twoDecimals(announced - computed))))}, ยึดคะแนนที่ประกาศ`,
    where: `คะแนนปี ${score.year}`,
  }));
}

/** One figure for several indicators, or for a question and the total: one of them was probably copied. */
function printedTwice(score: FoundScore, facts: readonly Fact[]): readonly FoundWarning[] {
  const own = facts.filter((it) => it.year === score.year && it.value > 0 && it.value < 100);
  const warnings: FoundWarning[] = [];
  for (const value of new Set(own.filter((it) => it.of === 'indicator').map((it) => it.value))) {
    const same = own.filter((it) => it.of === 'indicator' && Math.abs(it.value - value) < TOLERANCE / 4);
    if (same.length < 2) continue;
    warnings.push({
      code: 'number-twice',
      message: `คะแนน ${shown(value)} ปี ${score.year} พิมพ์ซ้ำใน${same.map((it) => named(it)).join(', ')} โปรดตรวจสอบกับผลที่ประกาศ`,
      where: someOf(same.map((it) => it.where)),
    });
  }
  for (const question of own.filter((it) => it.of === 'question' && it.value === score.total)) {
    warnings.push({
      code: 'number-twice',
      message: `คะแนนข้อคำถาม ${shown(question.value)} ปี ${score.year} เท่ากับคะแนนรวมพอดี โปรดตรวจว่าคัดลอกผิดช่องหรือไม่`,
      where: question.where,
    });
  }
  return warnings;
}

function named({ of, key }: Pick<Fact, 'of' | 'key'>): string {
  if (of === 'total') return 'คะแนนรวม';
  if (of === 'tool') return `คะแนน ${key}`;
  if (of === 'indicator') return `ตัวชี้วัดที่ ${key} ${indicatorName(Number(key))}`;
  if (of === 'sub-indicator') return `ตัวชี้วัดย่อยที่ ${key}`;
  return `ข้อคำถาม ${key}`;
}

function figureNamed(figure: Figure): string {
  const indicator = /^indicator(\d+)$/.exec(figure)?.[1];
  if (indicator !== undefined) return named({ of: 'indicator', key: indicator });
  const part = /^part(\d+)_(\d+)$/.exec(figure);
  if (part !== null) return named({ of: 'sub-indicator', key: `${part[1] ?? ''}.${part[2] ?? ''}` });
  return figure === 'total' ? named({ of: 'total', key: '' }) : named({ of: 'tool', key: figure });
}

function shown(value: number): string {
  return value.toFixed(2);
}
