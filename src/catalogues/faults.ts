import { ANSWERING } from '../domain/calendar.ts';
import type { Catalogue, CatalogueItem } from '../domain/catalogue.ts';
import { fiscalYearOf } from '../domain/dates.ts';
import type { Fault } from './file.ts';

/** What no single field shows: things that are counted, named or dated elsewhere in the same catalogue. */
export function faultsOf(catalogue: Catalogue): readonly Fault[] {
  return [
    ...repeated(catalogue.sources.map((it, at) => ({ name: it.id, path: ['sources', at, 'id'] }))),
    ...repeated(
      catalogue.subIndicators.map((it, at) => ({ name: it.code, path: ['subIndicators', at, 'code'] })),
    ),
    ...repeated(keysOf(catalogue)),
    ...retiredFaults(catalogue),
    ...emptySubIndicators(catalogue),
    ...answeringFaults(catalogue),
    ...calendarFaults(catalogue),
    ...catalogue.items.flatMap((item, at) =>
      itemFaults(catalogue, item, at).map(({ path, message }) => ({ path: ['items', at, ...path], message })),
    ),
  ];
}

interface Named {
  readonly name: string;
  readonly path: Fault['path'];
}

function repeated(names: readonly Named[]): readonly Fault[] {
  const seen = new Set<string>();
  const faults: Fault[] = [];
  for (const { name, path } of names) {
    if (seen.has(name)) faults.push({ path, message: `"${name}" is there twice` });
    seen.add(name);
  }
  return faults;
}

/** A key that is merged into one item and stands for another would have two places to look in. */
function keysOf(catalogue: Catalogue): readonly Named[] {
  return catalogue.items.flatMap((item, at) => [
    { name: item.key, path: ['items', at, 'key'] },
    ...item.includes.map((name, nth) => ({ name, path: ['items', at, 'includes', nth] })),
  ]);
}

function retiredFaults(catalogue: Catalogue): readonly Fault[] {
  const present = new Set(keysOf(catalogue).map((it) => it.name));
  return catalogue.retired.flatMap((name, at) =>
    present.has(name) ? [{ path: ['retired', at], message: `"${name}" is an item of this year` }] : [],
  );
}

/** The score divides by the items of a sub-indicator. */
function emptySubIndicators(catalogue: Catalogue): readonly Fault[] {
  return catalogue.subIndicators.flatMap(({ code }, at) =>
    catalogue.items.some((item) => item.subIndicator === code)
      ? []
      : [{ path: ['subIndicators', at, 'code'], message: `no item belongs to "${code}"` }],
  );
}

function answeringFaults({ answering, year }: Catalogue): readonly Fault[] {
  const faults: Fault[] = [];
  if (answering.from > answering.to)
    faults.push({ path: ['answering', 'to'], message: 'must not lie before "from"' });
  for (const end of ['from', 'to'] as const) {
    if (fiscalYearOf(answering[end]) !== year) {
      faults.push({ path: ['answering', end], message: `must lie in fiscal year ${year}` });
    }
  }
  return faults;
}

function calendarFaults({ year, calendar, duties, items }: Catalogue): readonly Fault[] {
  const known = new Set(items.flatMap((item) => [item.key, ...item.includes]));
  const unknown = (name: string, path: Fault['path']): readonly Fault[] =>
    known.has(name) ? [] : [{ path, message: `no item of this year has the key "${name}"` }];
  return [
    ...repeated([
      { name: ANSWERING, path: ['answering'] },
      ...calendar.map((it, at) => ({ name: it.id, path: ['calendar', at, 'id'] })),
    ]),
    ...repeated(duties.map((it, at) => ({ name: it.id, path: ['duties', at, 'id'] }))),
    ...calendar.flatMap((step, at) => [
      ...(step.from !== null && step.from > step.to
        ? [{ path: ['calendar', at, 'to'], message: 'must not lie before "from"' }]
        : []),
      ...(fiscalYearOf(step.to) === year
        ? []
        : [{ path: ['calendar', at, 'to'], message: `must lie in fiscal year ${year}` }]),
      ...step.keys.flatMap((name, nth) => unknown(name, ['calendar', at, 'keys', nth])),
    ]),
    ...duties.flatMap((it, at) => [
      ...unknown(it.key, ['duties', at, 'key']),
      ...(it.remindDay > it.dueDay
        ? [{ path: ['duties', at, 'dueDay'], message: 'must not lie before "remindDay"' }]
        : []),
    ]),
  ];
}

function itemFaults(catalogue: Catalogue, item: CatalogueItem, at: number): readonly Fault[] {
  const { year } = catalogue;
  const faults: Fault[] = [
    ...repeated(item.components.map((it, nth) => ({ name: it.id, path: ['components', nth, 'id'] }))),
    ...repeated(item.usualUnits.map((name, nth) => ({ name, path: ['usualUnits', nth] }))),
    ...monthlyFaults(item, year),
  ];
  const fault = (path: Fault['path'], message: string): unknown => faults.push({ path, message });

  if (item.code !== `O${at + 1}`)
    fault(['code'], `must be "O${at + 1}", since codes follow each other from O1`);
  if (!catalogue.subIndicators.some((it) => it.code === item.subIndicator)) {
    fault(['subIndicator'], `"${item.subIndicator}" is not among the sub-indicators`);
  }
  if (!catalogue.sources.some((it) => it.id === item.source)) {
    fault(['source'], `"${item.source}" is not among the sources`);
  }
  item.components.forEach((it, nth) => {
    // 2565 is known only by what the next year's papers ask of the same thing.
    if (it.statedIn > year + 1) fault(['components', nth, 'statedIn'], `must not be later than ${year + 1}`);
  });
  if (item.dataUntil !== null && !thisOrLast(year, fiscalYearOf(item.dataUntil))) {
    fault(['dataUntil'], `must lie in fiscal year ${year} or ${year - 1}`);
  }
  if (item.due !== null && fiscalYearOf(item.due) !== year) fault(['due'], `must lie in fiscal year ${year}`);
  if (item.due !== null && item.dataUntil !== null && item.dataUntil > item.due) {
    fault(['due'], 'must not lie before the end of the data');
  }
  return faults;
}

function monthlyFaults({ monthly }: CatalogueItem, year: number): readonly Fault[] {
  if (monthly === null) return [];
  if (monthly.from > monthly.to) return [{ path: ['monthly', 'to'], message: 'must not lie before "from"' }];
  const [from, to] = [fiscalYearOf(`${monthly.from}-01`), fiscalYearOf(`${monthly.to}-01`)];
  if (from !== to) return [{ path: ['monthly', 'to'], message: 'must lie in the fiscal year of "from"' }];
  return thisOrLast(year, from)
    ? []
    : [{ path: ['monthly', 'from'], message: `must lie in fiscal year ${year} or ${year - 1}` }];
}

function thisOrLast(year: number, said: number): boolean {
  return said === year || said === year - 1;
}
