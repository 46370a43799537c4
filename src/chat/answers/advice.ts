import { type Action, type Advice, advise } from '../../app/advise.ts';
import { yearToWeigh } from '../../app/counted-items.ts';
import { worthOfIndicatorPoint } from '../../domain/advice.ts';
import type { Catalogue } from '../../domain/catalogue.ts';
import { lacksOf } from '../../domain/item.ts';
import { advised as say } from '../../text/score-sentences.ts';
import { buttons, fallBack } from '../../text/sentences.ts';
import { lacks } from '../../text/words.ts';
import type { AdviceArgs } from '../calls/args.ts';
import type { Answer, ReplyOf } from '../reply.ts';
import type { Turn } from '../turn.ts';
import { notice, only, refused } from './refused.ts';
import { toItem, toMissing } from './ways-on.ts';

type Shown = ReplyOf<'advice'>;

/** The few items that move the total most, with what each is worth and why it is not there yet. */
export async function answerAdvice(turn: Turn, args: AdviceArgs): Promise<Answer> {
  const { actor, ports, today } = turn;
  const view = await yearToWeigh(ports, actor, args.year, today);
  if (!view.ok) return refused(turn, view.refusal, { command: 'advice', args });
  const { catalogue, year, insteadOf } = view.value;
  const advice = await advise(ports, actor, catalogue, today);
  const { actions, estimate } = advice;
  const [first] = actions;
  if (!first) {
    return only(
      notice(
        say.done(year),
        say.doneText,
        [],
        [{ label: buttons.scores, call: { command: 'scores', args: {} } }],
      ),
    );
  }
  const code = first.item.item.catalogue.code;
  return only({
    kind: 'advice',
    agency: actor.agency.name,
    title: [say.title(year), ...fallBack(insteadOf)].join(' · '),
    gain: say.gain(advice.fewPoints),
    headline: say.headline(advice.few, advice.fewPoints),
    actions: actions.slice(0, advice.few).map((action) => actionRow(action, catalogue, today)),
    outlook: say.outlook(actions.length, estimate.now, estimate.full, advice.allPoints),
    questions: questionsOf(turn, advice),
    next: say.next(code),
    provisional: catalogue.provisional,
    buttons: [
      toItem(code, year),
      toMissing(year),
      { label: buttons.estimate, call: { command: 'estimate', args: { year } } },
    ],
  });
}

function actionRow(
  { item: { item }, points, verdict }: Action,
  catalogue: Catalogue,
  today: string,
): Shown['actions'][number] {
  const { code, title } = item.catalogue;
  const why = lacks(lacksOf(item, today, catalogue.answering.from));
  const said =
    verdict === null || verdict.value === 'passed' ? '' : say.verdict(verdict, code, catalogue.year);
  return {
    label: code,
    title,
    detail: [said, why].filter((it) => it !== '').join(' · '),
    gain: say.gain(points),
    open: { command: 'show-item', args: { code, year: catalogue.year } },
  };
}

function questionsOf({ ports }: Turn, { weaknesses, surveyYear }: Advice): Shown['questions'] {
  if (surveyYear === null) return [];
  return weaknesses.map(({ question, indicator, value, codes }) => ({
    label: say.weakness.label(
      question,
      indicator,
      ports.formula.indicators.find((it) => it.number === indicator)?.title ?? '',
      value,
      surveyYear,
    ),
    detail: say.weakness.detail(codes, worthOfIndicatorPoint(indicator, ports.formula)),
  }));
}
