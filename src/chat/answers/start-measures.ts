import { yearToWrite } from '../../app/board.ts';
import { startMeasures } from '../../app/start-measures.ts';
import { fiscalYearOf } from '../../domain/dates.ts';
import type { StarterSet } from '../../domain/starter-measures.ts';
import { starters as say } from '../../text/measure-sentences.ts';
import { inYear } from '../../text/sentences.ts';
import { yearSaid } from '../../text/year-said.ts';
import type { StartMeasuresArgs } from '../calls/args.ts';
import type { Answer, Button } from '../reply.ts';
import type { Turn } from '../turn.ts';
import { notice, only, refused } from './refused.ts';
import { saved } from './saved.ts';
import { toMeasures } from './ways-on.ts';

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
  const { set: begun, measures, byScore, rows } = started.value;
  const [first] = measures;
  return saved(actor, rows, {
    title: first ? say.title(measures.length, inYear(year, fiscalYearOf(today))) : say.already(begun.title),
    lines: [
      ...measures.map((it) => say.line(it.ref, it.title)),
      ...(first ? [byScore ? say.byScore(year - 1) : say.noScore(year - 1)] : []),
    ],
    next: say.next(first && `${first.ref}${yearSaid({ year, today })}`),
    buttons: [toMeasures(year)],
  });
}

/** A button for each set. Each press is a message of its own, so that what was taken back can be begun again. */
export function startButtons({ ports }: Pick<Turn, 'ports'>, year: number | undefined): readonly Button[] {
  return ports.starters.map(({ id, title }: StarterSet) => ({
    label: say.start(title),
    call: { command: 'start-measures', args: { set: id, ...(year === undefined ? {} : { year }) } },
  }));
}
