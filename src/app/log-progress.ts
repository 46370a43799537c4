import { isDeepStrictEqual } from 'node:util';
import type { FiscalYear } from '../domain/dates.ts';
import { withPhotos } from '../domain/evidence.ts';
import {
  type CannotReason,
  type Closing,
  type Entry,
  type Measure,
  type MeasureStatus,
  closingBy,
  entryOf,
  progressMeasure,
  stepSpokenOf,
} from '../domain/measure.ts';
import { type Result, ok, refuse } from '../domain/result.ts';
import { may } from '../domain/roles.ts';
import { type Actor, deedOf } from './actor.ts';
import { type KeptFiles, type PutFiles, putFiles } from './evidence.ts';
import { type MeasureSought, findMeasure } from './find-measure.ts';
import { keepText } from './keep-text.ts';
import type { AuditRow, Decision } from './ledger.ts';
import type { Ports } from './ports.ts';
import type { Refusal } from './refusal.ts';

export interface SaidOfMeasure extends MeasureSought {
  readonly status?: MeasureStatus | undefined;
  readonly percent?: number | undefined;
  readonly month?: string | undefined;
  readonly links?: readonly string[] | undefined;
  readonly note?: string | undefined;
  /** The place of the step that the note names by its number, 1 for the first. */
  readonly step?: number | undefined;
  /** Why it cannot be done, and in words what the list does not say. */
  readonly cause?: CannotReason | undefined;
  readonly reason?: string | undefined;
  readonly files?: KeptFiles | undefined;
}

export interface LoggedProgress {
  readonly id: string;
  readonly measure: Measure;
  readonly row: AuditRow | null;
  /** The step that the note finished. */
  readonly step: string | null;
  /** A supporting unit finished its own part, and the lead unit closes the measure. */
  readonly ownPart: string | null;
  /** 100 % was said or reached by the steps, and whether that closes the measure is to be asked. */
  readonly closeWanted: boolean;
  readonly files: PutFiles;
}

/**
 * Logs what was said about a measure as an entry that is never changed again, and moves the measure's state.
 * @param bare takes white space and a closing "done" away from a text, so that a note can be held against a step.
 */
export async function logProgress(
  ports: Pick<Ports, 'ledger' | 'measures' | 'texts' | 'ids'>,
  actor: Actor,
  year: FiscalYear,
  said: SaidOfMeasure,
  bare: (text: string) => string,
): Promise<Result<LoggedProgress, Refusal>> {
  const found = await findMeasure(ports, actor.agencyId, year, said);
  if (!found.ok) return found;
  const { id, measure } = found.value;
  const speaker = { units: actor.units, coordinates: may(actor.role, 'coordinate') };
  const closing = said.status === 'done' ? closingBy(measure, speaker) : 'closes';
  const objection = objectionTo(said, measure, closing);
  if (objection) return refuse(objection);
  const note = said.note && (await keepText(ports, deedOf(actor), said.note, id, 'note'));
  const reason = said.reason && (await keepText(ports, deedOf(actor), said.reason, id, 'reason'));
  const ownPart =
    closing === 'ticks-own-part' ? (actor.units.find((it) => measure.units.includes(it)) ?? null) : null;
  const progress = {
    status: ownPart === null ? said.status : undefined,
    percent: said.percent,
    month: said.month,
    links: said.links,
    ...(note ? { note } : {}),
    ...(said.cause === undefined ? {} : { cause: said.cause }),
    ...(reason ? { reason } : {}),
  };
  const decide = (now: Measure): Decision<Measure> | null => {
    const after = progressMeasure(now, progress, stepDone(now, said, bare));
    const withFiles = withPhotos(now, said.files?.kept ?? []);
    const added = withFiles.photos?.slice(now.photos?.length ?? 0) ?? [];
    const unitsDone = ownPart === null ? {} : { unitsDone: [...new Set([...now.unitsDone, ownPart])] };
    const entry = entryOf({ ...progress, photos: added });
    // Said twice is said once: what neither changes nor notes anything is no line of the log.
    const silent =
      isDeepStrictEqual({ ...now, ...after, ...unitsDone, ...withFiles }, now) && !saysMore(entry);
    return silent ? null : { action: 'log-progress', after: { ...after, ...unitsDone, ...withFiles }, entry };
  };
  const { state, row } = await ports.ledger.record<'measure'>(
    deedOf(actor),
    { kind: 'measure', year, id, label: measure.ref },
    decide,
  );
  // The same event again decides nothing anew: what it spoke of stood in what it changed.
  const { steps } = { ...state, ...row?.before };
  const at = stepDone({ steps }, said, bare);
  const step = at === null ? null : (steps[at]?.text ?? null);
  return ok({
    id,
    measure: state,
    row,
    step,
    ownPart,
    closeWanted: state.percent === 100 && state.status !== 'done' && (said.percent === 100 || step !== null),
    files: putFiles(row, said.files),
  });
}

/** Why it is not written down; null: it is. */
function objectionTo(said: SaidOfMeasure, { ref, units, lead }: Measure, closing: Closing): Refusal | null {
  if (said.status === 'cannot' && said.cause === undefined)
    return { code: 'reason-needed', of: 'measure', label: ref };
  if (closing === 'ask-unit') return { code: 'unit-needed', ref, units };
  if (closing === 'not-theirs') return { code: 'measure-not-theirs', ref, lead: lead ?? '' };
  const { kept = [], refused = [] } = said.files ?? {};
  const isOnlyFiles = kept.length === 0 && refused.length > 0 && saysNothingElse(said);
  return isOnlyFiles ? { code: 'files-refused', why: refused } : null;
}

function saysNothingElse({ status, percent, note, links }: SaidOfMeasure): boolean {
  return [status, percent, note, links].every((it) => it === undefined);
}

/** A note about an activity finishes the step it speaks of; a status beside it is about the measure as a whole. */
function stepDone(
  { steps }: Pick<Measure, 'steps'>,
  said: SaidOfMeasure,
  bare: (text: string) => string,
): number | null {
  if (said.note === undefined || said.status !== undefined) return null;
  const numbered = said.step === undefined ? undefined : steps[said.step - 1];
  return numbered && said.step !== undefined ? said.step - 1 : stepSpokenOf(steps, said.note, bare);
}

/** Whether an entry holds more than the measure's new state. */
function saysMore({ note, month, links, photos }: Entry): boolean {
  return note !== null || month !== null || links.length > 0 || photos !== undefined;
}
