import { type Catalogue, itemByCode } from '../domain/catalogue.ts';
import type { FiscalYear } from '../domain/dates.ts';
import type { CatalogueItem } from '../domain/catalogue.ts';
import type { Verdict } from '../domain/item.ts';
import { type Result, ok, refuse } from '../domain/result.ts';
import { type StandingVerdict, standingVerdict } from '../domain/verdict.ts';
import { type Actor, deedOf } from './actor.ts';
import type { AuditRow, Ports } from './ports.ts';
import type { Refusal } from './refusal.ts';
import { keepText, unknownItem } from './update-items.ts';

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

/** Keeps what NACC said of an item of one year. */
export async function giveVerdict(
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
    said.reason === undefined ? null : await keepText(ports, actor, said.reason, item.key, 'verdict');
  const recorded = await ports.ledger.record<'item', never>(
    deedOf(actor),
    { kind: 'item', year: catalogue.year, key: item.key, label: item.code },
    () => ({ action: 'verdict', after: { verdict: { value: said.verdict, reason } } }),
  );
  return ok({ item, row: recorded.kind === 'done' ? recorded.row : null });
}
