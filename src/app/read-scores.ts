import { type FiscalYear, type LocalDate, fiscalYearOf } from '../domain/dates.ts';
import { oitOf } from '../domain/formula.ts';
import { type Result, ok, refuse } from '../domain/result.ts';
import { type Deviation, deviationsOf } from '../domain/score-check.ts';
import type { Score } from '../domain/score.ts';
import { judgedYear } from './counted-items.ts';
import type { Ports } from './ports.ts';
import type { Refusal } from './refusal.ts';

/** A year's announced result beside the one before it. */
export interface ScoreInView {
  readonly score: Score;
  /** Of the nearest earlier year that has any. */
  readonly before: Score | null;
  /** Set when nothing was announced for the year that was meant, and this is the latest one instead. */
  readonly insteadOf: FiscalYear | null;
}

/** The result of the year said, else of today's fiscal year; where there is none, the latest. */
export async function readScore(
  ports: Pick<Ports, 'scores'>,
  agencyId: string,
  said: FiscalYear | undefined,
  today: LocalDate,
): Promise<Result<ScoreInView, Refusal>> {
  const all = await ports.scores.ofAgency(agencyId);
  const meant = said ?? fiscalYearOf(today);
  const score = all.find((it) => it.year === meant) ?? all.at(-1);
  if (!score) return refuse({ code: 'no-scores' });
  return ok({
    score,
    before: all.filter((it) => it.year < score.year).at(-1) ?? null,
    insteadOf: score.year === meant ? null : meant,
  });
}

/**
 * Two results, the earlier first: those of the years said, else the latest two. One year said is compared with the
 * latest other one, the latest itself with the one before it.
 */
export async function readTwoScores(
  ports: Pick<Ports, 'scores'>,
  agencyId: string,
  years: readonly FiscalYear[],
): Promise<Result<{ readonly before: Score; readonly after: Score }, Refusal>> {
  const all = await ports.scores.ofAgency(agencyId);
  const known = all.map((it) => it.year);
  const absent = years.find((year) => !known.includes(year));
  if (all.length === 0) return refuse({ code: 'no-scores' });
  if (absent !== undefined) return refuse({ code: 'no-scores-of', year: absent, known });
  const named = all.filter((it) => years.includes(it.year));
  const others = all.filter((it) => !years.includes(it.year)).reverse();
  const [one, other] = [...named, ...others];
  if (!one || !other) return refuse({ code: 'one-score-year', year: known[0] ?? 0 });
  return ok(one.year < other.year ? { before: one, after: other } : { before: other, after: one });
}

/** What of a result the formula gives otherwise, by the year's own items and what NACC said of them. */
export async function checkScore(
  ports: Pick<Ports, 'catalogues' | 'formula' | 'items'>,
  agencyId: string,
  score: Score,
  today: LocalDate,
): Promise<readonly Deviation[]> {
  const { catalogues, formula } = ports;
  const catalogue = catalogues.of(score.year);
  // A year without a catalogue is held against the latest one's parts.
  const parts = catalogue ?? catalogues.of(catalogues.years().at(-1) ?? 0);
  const judged = catalogue ? await judgedYear(ports, agencyId, catalogue, today) : null;
  const shares = judged === null ? undefined : oitOf(judged)?.subIndicators;
  const codes = parts?.subIndicators.map((it) => it.code) ?? [];
  return deviationsOf(score, formula, codes, shares);
}
