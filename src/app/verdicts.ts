import { type Catalogue, type CatalogueItem, itemByCode } from '../domain/catalogue.ts';
import { type FiscalYear, type LocalDate, fiscalYearOf } from '../domain/dates.ts';
import type { Verdict } from '../domain/item.ts';
import { type Result, ok, refuse } from '../domain/result.ts';
import { type StandingVerdict, standingVerdict } from '../domain/verdict.ts';
import { type Actor, deedOf } from './actor.ts';
import { yearToWrite } from './board.ts';
import { unknownItem } from './change-item.ts';
import { keepText } from './keep-text.ts';
import type { AuditRow } from './ledger.ts';
import type { Ports } from './ports.ts';
import type { Refusal } from './refusal.ts';

/** NACC's last word on each item of a year, by its key; an item that was never judged is absent. */
export async function standingVerdicts(
  ports: Pick<Ports, 'items' | 'catalogues'>,
  agencyId: string,
  catalogue: Catalogue,
): Promise<ReadonlyMap<string, StandingVerdict>> {
  const judged = await ports.items.judged(agencyId, catalogue.year);
  const itemIn = (year: FiscalYear, key: string): CatalogueItem | undefined =>
    ports.catalogues.of(year)?.items.find((it) => it.key === key);
  const standing = catalogue.items.map(
    (item) => [item.key, standingVerdict(item, catalogue.year, judged, itemIn)] as const,
  );
  return new Map(standing.flatMap(([key, verdict]) => (verdict ? [[key, verdict]] : [])));
}

export interface VerdictGiven {
  readonly item: CatalogueItem;
  readonly row: AuditRow | null;
}

/** What NACC said of several items at once, and why some of it could not be kept. */
export interface VerdictsGiven {
  readonly given: readonly VerdictGiven[];
  readonly refused: readonly Refusal[];
}

/** Keeps what NACC said of items of one year. */
export async function giveVerdicts(
  ports: Pick<Ports, 'ledger' | 'texts' | 'ids'>,
  actor: Actor,
  catalogue: Catalogue,
  codes: readonly string[],
  said: { readonly verdict: Verdict['value']; readonly reason?: string | undefined },
): Promise<VerdictsGiven> {
  const given: VerdictGiven[] = [];
  const refused: Refusal[] = [];
  for (const code of codes) {
    const one = await giveVerdict(ports, actor, catalogue, { ...said, code });
    if (one.ok) given.push(one.value);
    else refused.push(one.refusal);
  }
  return { given, refused };
}

async function giveVerdict(
  ports: Pick<Ports, 'ledger' | 'texts' | 'ids'>,
  actor: Actor,
  catalogue: Catalogue,
  said: {
    readonly code: string;
    readonly verdict: Verdict['value'];
    readonly reason?: string | undefined;
  },
): Promise<Result<VerdictGiven, Refusal>> {
  const item = itemByCode(catalogue, said.code);
  if (!item) return refuse(unknownItem(catalogue, [said.code]));
  const reason =
    said.reason === undefined ? null : await keepText(ports, deedOf(actor), said.reason, item.key, 'verdict');
  const { row } = await ports.ledger.record<'item'>(
    deedOf(actor),
    { kind: 'item', year: catalogue.year, key: item.key, label: item.code },
    () => ({ action: 'verdict', after: { verdict: { value: said.verdict, reason } } }),
  );
  return ok({ item, row });
}

/**
 * The year that a verdict is about. What was announced for a past year is no part of that year's work: it is kept as
 * announced scores are, whether or not the agency keeps anything else of that year.
 */
export async function yearOfVerdict(
  ports: Pick<Ports, 'catalogues' | 'ledger'>,
  actor: Actor,
  said: { readonly year?: FiscalYear | undefined; readonly open?: boolean | undefined },
  today: LocalDate,
): Promise<Result<Catalogue, Refusal>> {
  const past = said.year !== undefined && said.year < fiscalYearOf(today) ? said.year : undefined;
  if (past === undefined) {
    const view = await yearToWrite(ports, actor, said, today);
    return view.ok ? ok(view.value.catalogue) : view;
  }
  const catalogue = ports.catalogues.of(past);
  if (catalogue) return ok(catalogue);
  return refuse({ code: 'year-without-catalogue', year: past, known: ports.catalogues.years() });
}
