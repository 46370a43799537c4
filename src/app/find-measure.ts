import type { FiscalYear } from '../domain/dates.ts';
import type { KeptMeasure } from '../domain/measure.ts';
import { type Result, ok, refuse } from '../domain/result.ts';
import { asSought } from './as-sought.ts';
import type { Ports } from './ports.ts';
import type { Refusal } from './refusal.ts';

/** How people point at a measure: by its number, an indicator, a word of its title, or (by a button) its id. */
export interface MeasureSought {
  readonly measure?: string | undefined;
  readonly ref?: string | undefined;
  readonly indicator?: number | undefined;
  readonly topic?: string | undefined;
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
): Promise<Result<KeptMeasure, Refusal>> {
  const all = await ports.measures.ofYear(agencyId, year);
  if (all.length === 0) return refuse({ code: 'no-measures', year });
  const fits = fitting(all, sought);
  const [first, ...others] = fits;
  if (!first) {
    const ref = sought.measure === undefined ? said(sought) : '';
    return refuse({ code: 'measure-unknown', ref, known: all.map((it) => it.measure.ref) });
  }
  if (others.length === 0) return ok(first);
  const matches = fits.map(({ id, measure }) => ({ id, ref: measure.ref, title: measure.title }));
  return refuse({ code: 'measure-unclear', ref: said(sought), matches });
}

/** A row of the section iit-eit is called by its indicator: letters, then the number. */
const indicatorRow = /^\D+(\d{1,2})$/;

/**
 * A number stands for the measure that is printed with it, else for all that begin with it: "1" for 1.1, 1.2 and 1.3.
 * An indicator stands for its own row of the section iit-eit, else for every measure about it.
 */
function fitting(all: readonly KeptMeasure[], sought: MeasureSought): readonly KeptMeasure[] {
  if (sought.measure !== undefined) return all.filter(({ id }) => id === sought.measure);
  const { ref, indicator, topic } = sought;
  if (ref !== undefined) {
    const exact = all.filter(({ measure }) => measure.ref === ref);
    if (exact.length > 0) return exact;
    const named = indicatorRow.exec(ref)?.[1];
    if (named !== undefined) return aboutIndicator(all, Number(named));
    return all.filter(({ measure }) => measure.ref.startsWith(`${ref}.`));
  }
  if (indicator !== undefined) {
    const about = aboutIndicator(all, indicator);
    const rows = about.filter(({ measure }) => measure.section === 'iit-eit');
    return rows.length > 0 ? rows : about;
  }
  if (topic === undefined) return [];
  const wanted = asSought(topic);
  return all.filter(({ measure }) => asSought(measure.title).includes(wanted));
}

function aboutIndicator(all: readonly KeptMeasure[], indicator: number): readonly KeptMeasure[] {
  return all.filter(({ measure }) => measure.indicators.includes(indicator));
}

function said(sought: MeasureSought): string {
  return sought.ref ?? sought.topic ?? String(sought.indicator ?? '');
}
