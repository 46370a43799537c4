import { type Catalogue, itemByCode } from '../domain/catalogue.ts';
import { type Result, ok, refuse } from '../domain/result.ts';
import { leadOf } from '../domain/units.ts';
import { type Actor, deedOf } from './actor.ts';
import { findMeasure } from './find-measure.ts';
import type { AuditRow, Ports } from './ports.ts';
import type { Refusal } from './refusal.ts';
import { unknownItem } from './update-items.ts';

export interface Assigned {
  /** "O12", or a measure's number. */
  readonly label: string;
  readonly kind: 'item' | 'measure';
  readonly title: string;
  readonly units: readonly string[];
  readonly row: AuditRow | null;
}

export interface Assignment {
  readonly assigned: readonly Assigned[];
  readonly refused: readonly { readonly label: string; readonly refusal: Refusal }[];
}

/** Makes units answer for items or measures. What is valid is written, the rest named. */
export async function assign(
  ports: Pick<Ports, 'ledger' | 'measures'>,
  actor: Actor,
  catalogue: Catalogue,
  said: {
    readonly codes?: readonly string[] | undefined;
    readonly refs?: readonly string[] | undefined;
    readonly units: readonly string[];
  },
): Promise<Result<Assignment, Refusal>> {
  const known = actor.agency.units.map((unit) => unit.name);
  const stranger = said.units.find((unit) => !known.includes(unit));
  if (stranger !== undefined) return refuse({ code: 'unit-unknown', unit: stranger, known });
  const assigned: Assigned[] = [];
  const refused: { label: string; refusal: Refusal }[] = [];
  for (const code of said.codes ?? []) {
    const entry = itemByCode(catalogue, code);
    if (!entry) {
      refused.push({ label: code, refusal: unknownItem(catalogue, [code]) });
      continue;
    }
    const recorded = await ports.ledger.record<'item', never>(
      deedOf(actor),
      { kind: 'item', year: catalogue.year, key: entry.key, label: entry.code },
      () => ({ action: 'assign', after: { units: said.units, lead: leadOf(said.units, known) } }),
    );
    const row = recorded.kind === 'done' ? recorded.row : null;
    assigned.push({ label: entry.code, kind: 'item', title: entry.title, units: said.units, row });
  }
  for (const ref of said.refs ?? []) {
    const found = await findMeasure(ports, actor.agencyId, catalogue.year, { ref });
    if (!found.ok) {
      refused.push({ label: ref, refusal: found.refusal });
      continue;
    }
    const { id, measure } = found.value;
    const recorded = await ports.ledger.record<'measure', never>(
      deedOf(actor),
      { kind: 'measure', year: catalogue.year, id, label: measure.ref },
      () => ({ action: 'assign', after: { lead: leadOf(said.units, known), units: said.units } }),
    );
    const row = recorded.kind === 'done' ? recorded.row : null;
    assigned.push({ label: measure.ref, kind: 'measure', title: measure.title, units: said.units, row });
  }
  return ok({ assigned, refused });
}
