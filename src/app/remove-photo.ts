import { type Catalogue, itemByCode } from '../domain/catalogue.ts';
import type { KeptFile } from '../domain/evidence.ts';
import { type Result, ok, refuse } from '../domain/result.ts';
import { type Actor, deedOf } from './actor.ts';
import { unknownItem } from './change-item.ts';
import type { EvidencePorts } from './evidence.ts';
import { type MeasureSought, findMeasure } from './find-measure.ts';
import type { AuditRow, Target } from './ledger.ts';
import type { Ports } from './ports.ts';
import type { Refusal } from './refusal.ts';

/** Whose files: a measure's, or those of an item by its code. */
export interface FilesSought extends MeasureSought {
  readonly code?: string | undefined;
}

/** The files of a measure or an item in the order of their numbers; null for one that is there no more. */
export interface FilesOfTarget {
  readonly target: Extract<Target, { kind: 'measure' | 'item' }>;
  readonly title: string;
  readonly files: readonly { readonly id: string; readonly file: KeptFile | null }[];
}

type FilePorts = Pick<Ports, 'measures' | 'items'> & Pick<EvidencePorts, 'evidence'>;

export async function filesOf(
  ports: FilePorts,
  agencyId: string,
  catalogue: Catalogue,
  sought: FilesSought,
): Promise<Result<FilesOfTarget, Refusal>> {
  const held = await holderOf(ports, agencyId, catalogue, sought);
  if (!held.ok) return held;
  const { photos, ...rest } = held.value;
  const known = await ports.evidence.byIds(agencyId, photos);
  return ok({ ...rest, files: photos.map((id) => ({ id, file: known.get(id) ?? null })) });
}

async function holderOf(
  ports: FilePorts,
  agencyId: string,
  catalogue: Catalogue,
  sought: FilesSought,
): Promise<Result<Omit<FilesOfTarget, 'files'> & { readonly photos: readonly string[] }, Refusal>> {
  const { year } = catalogue;
  if (sought.code !== undefined) {
    const entry = itemByCode(catalogue, sought.code);
    if (!entry) return refuse(unknownItem(catalogue, [sought.code]));
    const { key, code, title } = entry;
    const state = (await ports.items.ofYear(agencyId, year)).get(key);
    return ok({ target: { kind: 'item', year, key, label: code }, title, photos: state?.photos ?? [] });
  }
  const found = await findMeasure(ports, agencyId, year, sought);
  if (!found.ok) return found;
  const { id, measure } = found.value;
  const { ref, title, photos = [] } = measure;
  return ok({ target: { kind: 'measure', year, id, label: ref }, title, photos });
}

export interface RemovedPhoto extends Pick<FilesOfTarget, 'target' | 'title'> {
  /** How many files are left. */
  readonly left: number;
  /** Null where there was no such file. */
  readonly row: AuditRow | null;
}

/**
 * Takes a file away, as a change that can be taken back for a day; then the file itself is swept.
 * @param which its id, as a button names it, or its place, 1 for the first
 */
export async function removePhoto(
  ports: FilePorts & Pick<Ports, 'ledger'>,
  actor: Actor,
  catalogue: Catalogue,
  sought: FilesSought,
  which: string | number,
): Promise<Result<RemovedPhoto, Refusal>> {
  const found = await filesOf(ports, actor.agencyId, catalogue, sought);
  if (!found.ok) return found;
  const { target, title, files } = found.value;
  const photo = typeof which === 'string' ? which : files[which - 1]?.id;
  if (photo === undefined) {
    return refuse({ code: 'photo-unknown', of: target.kind, label: target.label, there: files.length });
  }
  const { state, row } = await ports.ledger.record<'measure' | 'item'>(
    deedOf(actor),
    target,
    ({ photos = [] }) =>
      photos.includes(photo)
        ? { action: 'remove-photo', after: { photos: photos.filter((it) => it !== photo) } }
        : null,
  );
  return ok({ target, title, left: state.photos?.length ?? 0, row });
}
