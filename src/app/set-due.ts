import { type Catalogue, itemByCode } from '../domain/catalogue.ts';
import type { LocalDate } from '../domain/dates.ts';
import { type Result, ok, refuse } from '../domain/result.ts';
import { type Actor, deedOf } from './actor.ts';
import { findMeasure } from './find-measure.ts';
import type { AuditRow, Ports } from './ports.ts';
import type { Refusal } from './refusal.ts';
import { unknownItem } from './update-items.ts';

export interface DueSet {
  /** "O12", or a measure's number. */
  readonly label: string;
  readonly kind: 'item' | 'measure';
  readonly title: string;
  /** Null when it was due then already. */
  readonly row: AuditRow | null;
}

export interface DuesSet {
  readonly set: readonly DueSet[];
  readonly refused: readonly { readonly label: string; readonly refusal: Refusal }[];
}

/**
 * Sets when items or measures are to be done by. What is valid is written, the rest named.
 * @returns `date-past` for a day before today: nobody can be reminded of it.
 */
export async function setDue(
  ports: Pick<Ports, 'ledger' | 'measures'>,
  actor: Actor,
  catalogue: Catalogue,
  said: {
    readonly codes?: readonly string[] | undefined;
    readonly refs?: readonly string[] | undefined;
    readonly date: LocalDate;
  },
  today: LocalDate,
): Promise<Result<DuesSet, Refusal>> {
  const { year } = catalogue;
  if (said.date < today) return refuse({ code: 'date-past', date: said.date });
  const decide = () => ({ action: 'set-due', after: { due: said.date } });
  const set: DueSet[] = [];
  const refused: { label: string; refusal: Refusal }[] = [];
  for (const code of said.codes ?? []) {
    const entry = itemByCode(catalogue, code);
    if (!entry) {
      refused.push({ label: code, refusal: unknownItem(catalogue, [code]) });
      continue;
    }
    const target = { kind: 'item', year, key: entry.key, label: entry.code } as const;
    const recorded = await ports.ledger.record<'item', never>(deedOf(actor), target, decide);
    const row = recorded.kind === 'done' ? recorded.row : null;
    set.push({ label: entry.code, kind: 'item', title: entry.title, row });
  }
  for (const ref of said.refs ?? []) {
    const found = await findMeasure(ports, actor.agencyId, year, { ref });
    if (!found.ok) {
      refused.push({ label: ref, refusal: found.refusal });
      continue;
    }
    const { id, measure } = found.value;
    const target = { kind: 'measure', year, id, label: measure.ref } as const;
    const recorded = await ports.ledger.record<'measure', never>(deedOf(actor), target, decide);
    const row = recorded.kind === 'done' ? recorded.row : null;
    set.push({ label: measure.ref, kind: 'measure', title: measure.title, row });
  }
  return ok({ set, refused });
}
