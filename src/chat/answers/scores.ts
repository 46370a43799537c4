import { checkScore, readScore } from '../../app/read-scores.ts';
import type { FiscalYear } from '../../domain/dates.ts';
import type { Formula } from '../../domain/formula.ts';
import { indicatorOf } from '../../domain/formula.ts';
import { indicatorOfQuestion } from '../../domain/remedies.ts';
import { type Change, figureChanges, figuresIn, rankingOf } from '../../domain/score-change.ts';
import {
  type Figure,
  type Score,
  indicatorFigure,
  questionFigure,
  subIndicatorFigure,
  tools,
} from '../../domain/score.ts';
import { figureName, points } from '../../text/figures.ts';
import { scores as say } from '../../text/score-sentences.ts';
import { buttons } from '../../text/sentences.ts';
import type { ScoresArgs } from '../calls/args.ts';
import type { Answer, ReplyOf, Tone } from '../reply.ts';
import type { Turn } from '../turn.ts';
import { only, refused } from './refused.ts';

type ScoresReply = ReplyOf<'scores'>;
type Bar = ScoresReply['bars'][number];

/** A year's announced result with what moved since the year before, or one indicator with its parts. */
export async function answerScores(turn: Turn, args: ScoresArgs): Promise<Answer> {
  const { actor, ports, today } = turn;
  const view = await readScore(ports, actor.agencyId, args.year, today);
  if (!view.ok) return refused(turn, view.refusal, { command: 'scores', args });
  const { score, before, insteadOf } = view.value;
  const deviations = await checkScore(ports, actor.agencyId, score, today);
  const seen: Seen = { score, before, formula: ports.formula };
  const shown = args.indicator === undefined ? wholeYear(seen) : oneIndicator(seen, args.indicator);
  return only({
    kind: 'scores',
    agency: actor.agency.name,
    ...shown,
    // Until a result is announced, "the score" is the latest one; only who asked for another year is told so.
    title: [
      shown.title,
      ...(insteadOf === null || args.year === undefined ? [] : [say.insteadOf(insteadOf)]),
    ].join(' · '),
    notes: [
      ...shown.notes,
      ...deviations.filter((it) => concerns(it.figure, args.indicator)).map(say.deviation),
    ],
    next: say.nextAdvice,
    buttons: [
      { label: buttons.advice, call: { command: 'advice', args: {} } },
      ...(before === null
        ? []
        : [
            {
              label: buttons.compare,
              call: {
                command: 'compare-scores',
                args: { fromYear: before.year, toYear: score.year },
              } as const,
            },
          ]),
      ...(args.indicator === undefined
        ? []
        : [{ label: buttons.allScores, call: { command: 'scores', args: { year: score.year } } } as const]),
    ],
  });
}

interface Seen {
  readonly score: Score;
  readonly before: Score | null;
  readonly formula: Formula;
}

/** Everything of a card that depends on what is shown. */
type Shown = Pick<
  ScoresReply,
  'title' | 'figure' | 'standing' | 'change' | 'tools' | 'bars' | 'legend' | 'notes'
>;

function wholeYear(seen: Seen): Shown {
  const { score, before, formula } = seen;
  const changes = changesOf(seen);
  const own = changesIn(
    changes,
    formula.indicators.map((it) => indicatorFigure(it.number)),
  );
  return {
    title: say.title(score.year),
    figure: score.total === null ? say.unknown : points(score.total),
    standing: score.total === null ? say.noTotal : say.level(score.level),
    change: changeWords(changes.get('total'), before?.year),
    tools: tools.flatMap((tool) => {
      const value = score.tools[tool];
      return value === undefined ? [] : [{ label: tool, figure: points(value) }];
    }),
    bars:
      Object.keys(score.indicators).length === 0
        ? []
        : formula.indicators.map(({ number, title }) =>
            barOf(seen, own, indicatorFigure(number), say.row(String(number), title)),
          ),
    legend: [endsOf(score), legendOf(own.size > 0 ? before?.year : undefined)]
      .filter((it) => it !== '')
      .join('\n'),
    notes: [],
  };
}

/** The two ends of the ranking; nothing where all stand in one place. */
function endsOf(score: Score): string {
  const ranking = rankingOf(score);
  const [first, last] = [ranking[0], ranking.at(-1)];
  if (!first || !last || first.place === last.place) return '';
  const at = (place: number) => ranking.filter((it) => it.place === place).map((it) => it.number);
  return say.ends(at(first.place), first.value, at(last.place), last.value);
}

function oneIndicator(seen: Seen, number: number): Shown {
  const { score, before, formula } = seen;
  const changes = changesOf(seen);
  const figure = indicatorFigure(number);
  const value = score.indicators[String(number)];
  const ranking = rankingOf(score);
  const place = ranking.find((it) => it.number === number)?.place;
  const parts = [
    ...Object.keys(score.subIndicators)
      .filter((code) => indicatorOf(code) === number)
      .map(subIndicatorFigure),
    ...Object.keys(score.questions)
      .filter((code) => indicatorOfQuestion(code, score.year, formula) === number)
      .map(questionFigure),
  ].filter((it) => it !== undefined);
  const own = changesIn(changes, parts);
  return {
    title: say.indicatorTitle(number, score.year),
    figure: value === undefined ? say.unknown : points(value),
    standing: formula.indicators.find((it) => it.number === number)?.title ?? '',
    change:
      value === undefined
        ? say.notAnnounced
        : [
            changeWords(changes.get(figure), before?.year),
            ...(place === undefined ? [] : [say.place(place, ranking.length)]),
          ].join(' · '),
    tools: [],
    bars: parts.map((part) => barOf(seen, own, part, figureName(part))),
    legend: legendOf(own.size > 0 ? before?.year : undefined),
    notes: [],
  };
}

function changesOf({ score, before, formula }: Seen): ReadonlyMap<Figure, Change> {
  if (!before) return new Map();
  return new Map(figureChanges(before, score, formula).map((change) => [change.figure, change]));
}

/** Of all changes those that are shown as bars. */
function changesIn(
  changes: ReadonlyMap<Figure, Change>,
  figures: readonly Figure[],
): ReadonlyMap<Figure, Change> {
  return new Map([...changes].filter(([figure]) => figures.includes(figure)));
}

function changeWords(change: Change | undefined, year: FiscalYear | undefined): string {
  return change === undefined || year === undefined ? say.first : say.change(change, year);
}

function legendOf(year: FiscalYear | undefined): string {
  return year === undefined ? '' : say.legend(year);
}

function barOf({ score }: Seen, changes: ReadonlyMap<Figure, Change>, figure: Figure, label: string): Bar {
  const value = figuresIn(score).get(figure);
  const change = changes.get(figure);
  return {
    label,
    figure: value === undefined ? say.unknown : points(value),
    value: value ?? 0,
    before: change?.before ?? null,
    change: barWords(value, change, changes.size > 0),
    tone: toneOf(change),
  };
}

/** Every bar of a card that compares has a word beside it, so that all are of one length. */
function barWords(value: number | undefined, change: Change | undefined, compares: boolean): string {
  if (value === undefined) return say.notAnnounced;
  if (change) return say.trend(change);
  return compares ? say.nothingBefore : '';
}

export function toneOf(change: Change | undefined): Tone {
  if (change === undefined) return 'idle';
  return change.trend === 'up' ? 'good' : change.trend === 'down' ? 'late' : 'idle';
}

/** Whether a deviation belongs on the card: on one indicator's, only its own. */
function concerns(figure: Figure, indicator: number | undefined): boolean {
  if (indicator === undefined) return true;
  return figure === indicatorFigure(indicator) || figure.startsWith(`part${indicator}_`);
}
