import type { FiscalYear } from '../domain/dates.ts';
import type { KeptFile } from '../domain/evidence.ts';
import type { Measure } from '../domain/measure.ts';
import { type Result, ok, refuse } from '../domain/result.ts';
import { type Actor, deedOf } from './actor.ts';
import type { EvidencePorts } from './evidence.ts';
import { type MeasureSought, findMeasure } from './find-measure.ts';
import type { AuditRow, Ports } from './ports.ts';
import type { Refusal } from './refusal.ts';

/** The files of a measure in the order of their numbers; null for one that is there no more. */
export interface MeasureFiles {
  readonly id: string;
  readonly measure: Measure;
  readonly files: readonly { readonly id: string; readonly file: KeptFile | null }[];
}

export async function filesOf(
  ports: Pick<Ports, 'measures'> & Pick<EvidencePorts, 'evidence'>,
  agencyId: string,
  year: FiscalYear,
  sought: MeasureSought,
): Promise<Result<MeasureFiles, Refusal>> {
  const found = await findMeasure(ports, agencyId, year, sought);
  if (!found.ok) return found;
  const { id, measure } = found.value;
  const ids = measure.photos ?? [];
  const known = await ports.evidence.byIds(agencyId, ids);
  return ok({ id, measure, files: ids.map((file) => ({ id: file, file: known.get(file) ?? null })) });
}

/**
 * Takes a file away from a measure, as a change that can be taken back for a day; then the file itself is swept.
 * @param which its id, as a button names it, or its place, 1 for the first
 */
export async function removePhoto(
  ports: Pick<Ports, 'measures' | 'ledger'> & Pick<EvidencePorts, 'evidence'>,
  actor: Actor,
  year: FiscalYear,
  sought: MeasureSought,
  which: string | number,
): Promise<Result<{ readonly measure: Measure; readonly row: AuditRow | null }, Refusal>> {
  const found = await filesOf(ports, actor.agencyId, year, sought);
  if (!found.ok) return found;
  const { id, measure, files } = found.value;
  const photo = typeof which === 'string' ? which : files[which - 1]?.id;
  if (photo === undefined) return refuse({ code: 'photo-unknown', ref: measure.ref, there: files.length });
  const { state, row } = await ports.ledger.record<'measure'>(
    deedOf(actor),
    { kind: 'measure', year, id, label: measure.ref },
    ({ photos = [] }) =>
      photos.includes(photo)
        ? { action: 'remove-photo', after: { photos: photos.filter((it) => it !== photo) } }
        : null,
  );
  return ok({ measure: state, row });
}
