import type { FiscalYear } from '../domain/dates.ts';
import type { Measure } from '../domain/measure.ts';
import { type Result, ok, refuse } from '../domain/result.ts';
import type { Ports } from './ports.ts';
import type { Refusal } from './refusal.ts';

/** How people point at a measure: by its number, an indicator, a word of its title, or (by a button) its id. */
export interface MeasureSought {
  readonly measure?: string | undefined;
  readonly ref?: string | undefined;
  readonly indicator?: number | undefined;
  readonly topic?: string | undefined;
}

export interface FoundMeasure {
  readonly id: string;
  readonly measure: Measure;
}

/**
 * The one measure that was meant.
 * @returns `measure-unclear` with all that fit, since a guess would write where nothing was meant.
 */
export async function findMeasure(
  ports: Pick<Ports, 'measures'>,
  agencyId: string,
  year: FiscalYear,
  sought: MeasureSought,
): Promise<Result<FoundMeasure, Refusal>> {
  const all = await ports.measures.ofYear(agencyId, year);
  if (all.length === 0) return refuse({ code: 'no-measures', year });
  const fits = all.filter(({ id, measure }) => fitsSought(id, measure, sought));
  const [first, ...others] = fits;
  if (!first) {
    return refuse({ code: 'measure-unknown', ref: said(sought), known: all.map((it) => it.measure.ref) });
  }
  if (others.length === 0) return ok(first);
  const matches = fits.map(({ id, measure }) => ({ id, ref: measure.ref, title: measure.title }));
  return refuse({ code: 'measure-unclear', ref: said(sought), matches });
}

function fitsSought(id: string, measure: Measure, sought: MeasureSought): boolean {
  if (sought.measure !== undefined) return id === sought.measure;
  if (sought.ref !== undefined) return measure.ref === sought.ref;
  if (sought.indicator !== undefined) return measure.indicators.includes(sought.indicator);
  return sought.topic !== undefined && squeeze(measure.title).includes(squeeze(sought.topic));
}

/** Thai is written with and without spaces, e-Service with and without its hyphen. */
function squeeze(text: string): string {
  return text.toLowerCase().replace(/[\s\-–]/g, '');
}

function said(sought: MeasureSought): string {
  return sought.ref ?? sought.topic ?? String(sought.indicator ?? '');
}
