import { yearToWrite } from '../../app/board.ts';
import { type StartedMeasures, startMeasures } from '../../app/start-measures.ts';
import { fiscalYearOf } from '../../domain/dates.ts';
import type { StarterSet } from '../../domain/starter-measures.ts';
import { starters as say } from '../../text/measure-sentences.ts';
import { buttons, inYear } from '../../text/sentences.ts';
import type { StartMeasuresArgs } from '../args.ts';
import type { Answer, Button, Reply } from '../reply.ts';
import type { Turn } from '../turn.ts';
import { notice, only, refused } from './refused.ts';

/** Asks which of the sets, or begins with one. */
export async function answerStartMeasures(turn: Turn, args: StartMeasuresArgs): Promise<Answer> {
  const { actor, ports, today } = turn;
  const call = { command: 'start-measures', args } as const;
  const { set, beside } = args;
  if (set === undefined) {
    const words = [...ports.starters.map(say.set), say.otherWays].join('\n');
    return only(notice(say.which, words, [], startButtons(turn, args.year)));
  }
  const view = await yearToWrite(ports, actor, args, today);
  if (!view.ok) return refused(turn, view.refusal, call);
  const { year } = view.value;
  const started = await startMeasures(ports, actor, year, { set, beside });
  if (!started.ok) return refused(turn, started.refusal, call);
  const suffix = inYear(year, fiscalYearOf(today));
  return { replies: [savedCard(started.value, year, suffix, actor.event)], rows: started.value.rows };
}

/** A button for each set. Each press is a message of its own, so that what was taken back can be begun again. */
export function startButtons({ ports }: Pick<Turn, 'ports'>, year: number | undefined): readonly Button[] {
  return ports.starters.map(({ id, title }: StarterSet) => ({
    label: say.start(title),
    call: { command: 'start-measures', args: { set: id, ...(year === undefined ? {} : { year }) } },
  }));
}

function savedCard(
  { set, measures, byScore, rows }: StartedMeasures,
  year: number,
  suffix: string,
  event: string,
): Reply {
  const [first] = measures;
  return {
    kind: 'saved',
    title: first ? say.title(measures.length, suffix) : say.already(set.title),
    lines: [
      ...measures.map((it) => say.line(it.ref, it.title)),
      ...(first ? [byScore ? say.byScore(year - 1) : say.noScore(year - 1)] : []),
    ],
    problems: [],
    next: say.next(first?.ref),
    undo: rows.length > 0 ? { command: 'undo', args: { event } } : null,
    buttons: [{ label: buttons.measures, call: { command: 'list-measures', args: { year } } }],
  };
}
