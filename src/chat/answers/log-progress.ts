import { itemsOf, yearToWrite } from '../../app/board.ts';
import type { Actor } from '../../app/actor.ts';
import { keepAnnounced } from '../../app/evidence.ts';
import { joinUnit } from '../../app/join.ts';
import type { AuditRow } from '../../app/ledger.ts';
import { type LoggedProgress, type SaidOfMeasure, logProgress } from '../../app/log-progress.ts';
import { fiscalYearOf } from '../../domain/dates.ts';
import type { Catalogue, CatalogueItem } from '../../domain/catalogue.ts';
import { itasLink } from '../../domain/links.ts';
import { unitsToGo } from '../../domain/measure.ts';
import { joined as joinedUnit } from '../../text/agency-sentences.ts';
import { measures, progress as say } from '../../text/measure-sentences.ts';
import { buttons, inYear, updated } from '../../text/sentences.ts';
import { photos as evidence, refusedFiles } from '../../text/photo-sentences.ts';
import { beyondTheList, cannotReasonIn, sayCannot } from '../../text/reasons.ts';
import { bare, stepNumberIn } from '../../text/thai.ts';
import { measureState } from '../../text/words.ts';
import type { LogProgressArgs } from '../calls/args.ts';
import type { Answer, Button, ReplyOf } from '../reply.ts';
import type { Turn } from '../turn.ts';
import { topicsIn } from '../understand/topics.ts';
import { refused } from './refused.ts';
import { savedCard } from './saved.ts';

export async function answerLogProgress(turn: Turn, args: LogProgressArgs): Promise<Answer> {
  const { actor, ports, today } = turn;
  const call = { command: 'log-progress', args } as const;
  const view = await yearToWrite(ports, actor, args, today);
  if (!view.ok) return refused(turn, view.refusal, call);
  const { catalogue, year } = view.value;
  const { row: joined, speaker } = await speakerOf(turn, args.unit);
  const files = await keepAnnounced(ports, actor, args.photos ?? []);
  const logged = await logProgress(ports, speaker, year, { ...saidOf(args), files }, bare);
  if (!logged.ok) return refused(turn, logged.refusal, call);
  return {
    replies: [
      withEvidence(
        progressCard(turn, logged.value, { args, year, joined: joined ? args.unit : undefined }),
        logged.value,
        await linkless(turn, catalogue, logged.value, args.note),
      ),
    ],
    rows: [joined, logged.value.row].filter((row) => row !== null),
  };
}

/** Who was asked for their unit and named one speaks for it from now on. */
async function speakerOf(
  { actor, ports }: Turn,
  unit: string | undefined,
): Promise<{ readonly speaker: Actor; readonly row: AuditRow | null }> {
  if (unit === undefined || actor.units.length > 0) return { speaker: actor, row: null };
  const joined = await joinUnit(ports, actor, unit);
  return joined.ok
    ? { speaker: { ...actor, units: [unit] }, row: joined.value.row }
    : { speaker: actor, row: null };
}

function saidOf({ note, reason, photos, ...args }: LogProgressArgs): SaidOfMeasure {
  return {
    ...args,
    note,
    step: note === undefined ? undefined : stepNumberIn(note),
    cause: reason === undefined ? undefined : cannotReasonIn(reason),
    reason: reason === undefined ? undefined : beyondTheList(reason),
  };
}

/** Items that the files seem to be about, and that nobody finds yet: a picture in LINE is no page on a website. */
async function linkless(
  { actor, ports }: Turn,
  catalogue: Catalogue,
  { measure, files }: LoggedProgress,
  note = '',
): Promise<readonly string[]> {
  const keys = files.added === 0 ? [] : topicsIn(`${measure.title} ${note}`);
  if (keys.length === 0) return [];
  const items = await itemsOf(ports, actor.agencyId, actor.agency, catalogue);
  const about = ({ key, includes }: CatalogueItem) => keys.some((it) => it === key || includes.includes(it));
  return items
    .filter((item) => about(item.catalogue) && item.status !== 'not_applicable' && itasLink(item) === null)
    .map((item) => item.catalogue.code);
}

type Saved = ReplyOf<'saved'>;

/** What became of the files that were announced with it. */
function withEvidence(
  card: Saved,
  { files: { added, refused: why }, id, measure }: LoggedProgress,
  codes: readonly string[],
): Saved {
  const there = measure.photos?.length ?? 0;
  if (added === 0 && why.length === 0) return card;
  const show = { command: 'photos', args: { measure: id, ref: measure.ref } } as const;
  return {
    ...card,
    lines: [
      ...card.lines,
      ...(added > 0 ? [evidence.attached(added)] : []),
      ...(codes.length > 0 ? [evidence.linkNeeded(codes)] : []),
    ],
    problems: [...card.problems, ...refusedFiles(why)],
    buttons: [...card.buttons, ...(there > 0 ? [{ label: evidence.button(there), call: show }] : [])],
  };
}

interface Said {
  readonly args: LogProgressArgs;
  readonly year: number;
  /** The unit that they named with it, and belong to from now on. */
  readonly joined: string | undefined;
}

function progressCard(
  { actor, today }: Turn,
  { id, measure, row, step, ownPart, closeWanted }: LoggedProgress,
  { args, year, joined }: Said,
): Saved {
  const open = unitsToGo(measure);
  const isSamePhoto = args.photos?.length && row === null;
  const cannot = measure.status === 'cannot' ? sayCannot(measure.cause, saidOf(args).reason) : null;
  const choices: Button[] = [];
  if (closeWanted) {
    choices.push({
      label: buttons.close,
      call: { command: 'log-progress', args: { measure: id, ref: measure.ref, status: 'done', year } },
      shown: say.askCloseLine(measure.ref),
    });
  }
  choices.push({
    label: buttons.show(measures.label(measure.ref)),
    call: { command: 'show-measure', args: { measure: id, ref: measure.ref, year } },
  });
  return savedCard(actor.event, row === null ? [] : [row], {
    title:
      row === null
        ? updated.nothing([measures.label(measure.ref)])
        : say.title(measure.ref, inYear(year, fiscalYearOf(today))),
    lines: [
      measure.title,
      measureState(measure),
      ...(isSamePhoto ? [evidence.same] : []),
      ...(cannot === null ? [] : [measures.because(cannot)]),
      ...(joined === undefined ? [] : [joinedUnit.unit(joined)]),
      ...(step === null ? [] : [say.step(step)]),
      ...(ownPart === null ? [] : [say.ownPart(ownPart, measure.lead ?? '')]),
      ...(args.note === undefined ? [] : [say.noted]),
      ...(measure.status === 'done' && open.length > 0 ? [say.open(open)] : []),
    ],
    next: closeWanted
      ? say.askClose
      : measure.status === 'done' && open.length === 0
        ? measures.nextDone
        : '',
    buttons: choices,
  });
}
