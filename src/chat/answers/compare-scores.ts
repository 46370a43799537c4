import { readTwoScores } from '../../app/read-scores.ts';
import { type Change, figureChanges } from '../../domain/score-change.ts';
import { figureName, points } from '../../text/figures.ts';
import { compared as say, scores } from '../../text/score-sentences.ts';
import { buttons } from '../../text/sentences.ts';
import type { CompareScoresArgs } from '../calls/args.ts';
import type { Answer } from '../reply.ts';
import type { Turn } from '../turn.ts';
import { notice, only, refused } from './refused.ts';
import { toneOf } from './scores.ts';

/** Two years figure by figure: what fell first, then what rose, then what stayed. */
export async function answerCompareScores(turn: Turn, args: CompareScoresArgs): Promise<Answer> {
  const { actor, ports } = turn;
  const said = [args.fromYear, args.toYear].filter((it) => it !== undefined);
  const view = await readTwoScores(ports, actor.agencyId, said);
  if (!view.ok) return refused(turn, view.refusal, { command: 'compare-scores', args });
  const { before, after } = view.value;
  const title = say.title(before.year, after.year);
  const changes = figureChanges(before, after, ports.formula);
  if (changes.length === 0) return only(notice(title, say.nothing));
  const total = changes.find((it) => it.figure === 'total');
  const titles = new Map(
    ports.formula.indicators.map(({ number, title: name }) => [
      `indicator${number}`,
      scores.row(String(number), name),
    ]),
  );
  return only({
    kind: 'scores',
    agency: actor.agency.name,
    title,
    figure: total ? points(total.after) : scores.unknown,
    standing: total ? scores.level(after.level) : scores.noTotal,
    change: total ? scores.change(total, before.year) : '',
    tools: [],
    bars: [...changes]
      .filter((it) => it !== total)
      .sort(byTrend)
      .map((change) => ({
        label: titles.get(change.figure) ?? figureName(change.figure),
        figure: say.figures(change),
        value: change.after,
        before: change.before,
        change: scores.trend(change),
        tone: toneOf(change),
      })),
    legend: [...countsOf(changes), scores.legend(before.year)].join('\n'),
    notes: [],
    next: scores.nextAdvice,
    buttons: [
      { label: buttons.advice, call: { command: 'advice', args: {} } },
      { label: buttons.scores, call: { command: 'scores', args: { year: after.year } } },
    ],
  });
}

/** How many of the indicators rose, fell and stayed, where any can be compared. */
function countsOf(changes: readonly Change[]): readonly string[] {
  const indicators = changes.filter((it) => it.figure.startsWith('indicator'));
  const count = (trend: Change['trend']) => indicators.filter((it) => it.trend === trend).length;
  if (indicators.length === 0) return [];
  return [say.counts({ up: count('up'), down: count('down'), same: count('same') })];
}

const order: readonly Change['trend'][] = ['down', 'up', 'same'];

/** The greatest change of each kind first. */
function byTrend(a: Change, b: Change): number {
  return order.indexOf(a.trend) - order.indexOf(b.trend) || Math.abs(b.by) - Math.abs(a.by);
}
