import { yearToWrite } from '../../app/board.ts';
import type { Actor } from '../../app/actor.ts';
import { joinUnit } from '../../app/join.ts';
import { type LoggedProgress, type SaidOfMeasure, logProgress } from '../../app/log-progress.ts';
import type { AuditRow } from '../../app/ports.ts';
import { fiscalYearOf } from '../../domain/dates.ts';
import { unitTicks } from '../../domain/measure.ts';
import { joined as joinedUnit } from '../../text/agency-sentences.ts';
import { measures, progress as say } from '../../text/measure-sentences.ts';
import { buttons, inYear, updated } from '../../text/sentences.ts';
import { beyondTheList, cannotReasonIn, sayCannot } from '../../text/reasons.ts';
import { bare, stepNumberIn } from '../../text/thai.ts';
import type { LogProgressArgs } from '../args.ts';
import type { Answer, Button, Reply } from '../reply.ts';
import type { Turn } from '../turn.ts';
import { refused } from './refused.ts';

export async function answerLogProgress(turn: Turn, args: LogProgressArgs): Promise<Answer> {
  const { actor, ports, today } = turn;
  const call = { command: 'log-progress', args } as const;
  const view = await yearToWrite(ports, actor, args, today);
  if (!view.ok) return refused(turn, view.refusal, call);
  const { year } = view.value;
  const { row: joined, speaker } = await speakerOf(turn, args.unit);
  const logged = await logProgress(ports, speaker, year, saidOf(args), bare);
  if (!logged.ok) return refused(turn, logged.refusal, call);
  const suffix = inYear(year, fiscalYearOf(today));
  return {
    replies: [savedCard(logged.value, args, year, suffix, actor.event, joined !== null)],
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

function saidOf({ note, reason, ...args }: LogProgressArgs): SaidOfMeasure {
  return {
    ...args,
    note,
    step: note === undefined ? undefined : stepNumberIn(note),
    cause: reason === undefined ? undefined : cannotReasonIn(reason),
    reason: reason === undefined ? undefined : beyondTheList(reason),
  };
}

function savedCard(
  { id, measure, row, step, ownPart, closeWanted }: LoggedProgress,
  args: LogProgressArgs,
  year: number,
  suffix: string,
  event: string,
  joined: boolean,
): Reply {
  const written = row !== null;
  const open = unitTicks(measure).flatMap((it) => (it.done || it.lead ? [] : [it.unit]));
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
  return {
    kind: 'saved',
    title: written ? say.title(measure.ref, suffix) : updated.nothing([measures.label(measure.ref)]),
    lines: [
      measure.title,
      say.state(measure),
      ...(cannot === null ? [] : [measures.because(cannot)]),
      ...(joined && args.unit !== undefined ? [joinedUnit.unit(args.unit)] : []),
      ...(step === null ? [] : [say.step(step)]),
      ...(ownPart === null ? [] : [say.ownPart(ownPart, measure.lead ?? '')]),
      ...(args.note === undefined ? [] : [say.noted]),
      ...(measure.status === 'done' && open.length > 0 ? [say.open(open)] : []),
    ],
    problems: [],
    next: closeWanted ? say.askClose : measure.status === 'done' ? measures.nextDone : '',
    undo: written ? { command: 'undo', args: { event } } : null,
    buttons: choices,
  };
}
