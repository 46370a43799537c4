import { yearToWrite } from '../../app/board.ts';
import { type LoggedProgress, logProgress } from '../../app/log-progress.ts';
import { fiscalYearOf } from '../../domain/dates.ts';
import { buttons, inYear, measures, progress as say, updated } from '../../text/sentences.ts';
import { bare } from '../../text/thai.ts';
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
  const logged = await logProgress(ports, actor, year, args, bare);
  if (!logged.ok) return refused(turn, logged.refusal, call);
  const suffix = inYear(year, fiscalYearOf(today));
  return {
    replies: [savedCard(logged.value, args, year, suffix, actor.event)],
    rows: logged.value.row ? [logged.value.row] : [],
  };
}

function savedCard(
  { id, measure, row, step, ownPart, closeWanted }: LoggedProgress,
  args: LogProgressArgs,
  year: number,
  suffix: string,
  event: string,
): Reply {
  const written = row !== null;
  const choices: Button[] = [];
  if (closeWanted) {
    choices.push({
      label: buttons.close,
      call: { command: 'log-progress', args: { measure: id, status: 'done', year } },
      shown: say.askCloseLine(measure.ref),
    });
  }
  choices.push({
    label: measures.label(measure.ref),
    call: { command: 'show-measure', args: { measure: id, year } },
  });
  return {
    kind: 'saved',
    title: written ? say.title(measure.ref, suffix) : updated.nothing([measures.label(measure.ref)]),
    lines: [
      measure.title,
      say.state(measure),
      ...(step === null ? [] : [say.step(step)]),
      ...(ownPart === null ? [] : [say.ownPart(ownPart, measure.lead ?? '')]),
      ...(args.note === undefined ? [] : [say.noted]),
    ],
    problems: [],
    next: closeWanted ? say.askClose : measure.status === 'done' ? measures.nextDone : '',
    undo: written ? { command: 'undo', args: { event } } : null,
    buttons: choices,
  };
}
