import { recordScores } from '../../app/record-scores.ts';
import { fiscalYearOf } from '../../domain/dates.ts';
import {
  type Figure,
  type ScoreState,
  indicatorFigure,
  questionFigure,
  subIndicatorFigure,
} from '../../domain/score.ts';
import { figureName, points } from '../../text/figures.ts';
import { scoreSet as say } from '../../text/score-sentences.ts';
import { buttons } from '../../text/sentences.ts';
import type { AnnouncedArgs, SetScoreArgs } from '../calls/args.ts';
import type { Answer } from '../reply.ts';
import type { Turn } from '../turn.ts';
import { refused } from './refused.ts';
import { saved } from './saved.ts';

/** Keeps announced figures of one year; the card says what each was before. */
export async function answerSetScore(turn: Turn, args: SetScoreArgs): Promise<Answer> {
  const { actor, ports, today } = turn;
  const { year } = args;
  const current = fiscalYearOf(today);
  if (year > current) {
    return refused(turn, { code: 'score-year-ahead', year, current }, { command: 'set-score', args });
  }
  const said = 'values' in args ? args.values : [args];
  const figures = said.reduce<Partial<ScoreState>>((all, one) => ({ ...all, ...fieldOf(one) }), {});
  const recorded = await recordScores(ports, actor, year, figures);
  const row = recorded.row;
  const { level, ...numbers } = figures;
  const named = Object.entries(numbers).map(([figure, value]) =>
    say.line(figureName(figure), words(value), before(row?.before[figure])),
  );
  const levels = level === undefined ? [] : [say.line(say.level, words(level), before(row?.before.level))];
  return saved(actor, [row], {
    title: row ? say.title(said.length, year) : say.nothing(year),
    lines: [...named, ...levels],
    next: say.next(year),
    buttons: [{ label: buttons.scores, call: { command: 'scores', args: { year } } }],
  });
}

/** What was said as the field that is kept. */
function fieldOf(said: AnnouncedArgs): Partial<ScoreState> {
  const { value } = said;
  if (typeof value === 'string') return { level: value };
  const figure = figureOf(said);
  return figure === undefined ? {} : { [figure]: value };
}

function figureOf({ total, tool, indicator, subIndicator, question }: AnnouncedArgs): Figure | undefined {
  if (total) return 'total';
  if (tool !== undefined) return tool;
  if (indicator !== undefined) return indicatorFigure(indicator);
  if (subIndicator !== undefined) return subIndicatorFigure(subIndicator);
  return question === undefined ? undefined : questionFigure(question);
}

function words(value: unknown): string {
  return typeof value === 'number' ? points(value) : String(value);
}

/** What stood there, where anything did. */
function before(value: unknown): string | null {
  return value === undefined || value === null ? null : words(value);
}
