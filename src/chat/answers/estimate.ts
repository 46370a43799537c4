import { estimate } from '../../app/advise.ts';
import { yearToWeigh } from '../../app/counted-items.ts';
import { twoDecimals } from '../../domain/formula.ts';
import { points } from '../../text/figures.ts';
import { estimates as say, scores } from '../../text/score-sentences.ts';
import { buttons, fallBack } from '../../text/sentences.ts';
import type { EstimateArgs } from '../calls/args.ts';
import type { Answer, ReplyOf } from '../reply.ts';
import type { Turn } from '../turn.ts';
import { only, refused } from './refused.ts';
import { toMissing } from './ways-on.ts';

type Bar = ReplyOf<'scores'>['bars'][number];

/** What the formula gives as things stand, and with every item passed. Never a level. */
export async function answerEstimate(turn: Turn, args: EstimateArgs): Promise<Answer> {
  const { actor, ports, today } = turn;
  const view = await yearToWeigh(ports, actor, args.year, today);
  if (!view.ok) return refused(turn, view.refusal, { command: 'estimate', args });
  const { catalogue, year, insteadOf } = view.value;
  const { items, oit, IIT, EIT, now, full } = await estimate(ports, actor, catalogue, today);
  const complete = items.filter((it) => it.credit >= 1).length;
  const whole = full !== null && now !== null;
  const totals = whole ? [bar(say.bars.now, now), bar(say.bars.full, full)] : [];
  return only({
    kind: 'scores',
    agency: actor.agency.name,
    title: [say.title(year), ...fallBack(insteadOf)].join(' · '),
    figure: whole ? points(twoDecimals(full)) : points(100),
    standing: whole ? say.standing : say.oitOnly,
    change: whole ? say.fromNow(twoDecimals(now)) : say.fromNow(twoDecimals(oit ?? 0)),
    tools: [],
    bars: [
      ...totals,
      bar(say.bars.oitNow(complete, items.length), oit ?? 0),
      bar(say.bars.oitFull, 100),
      ...(IIT ? [bar(`IIT ${scores.year(IIT.year)}`, IIT.value)] : []),
      ...(EIT ? [bar(`EIT ${scores.year(EIT.year)}`, EIT.value)] : []),
    ],
    legend: '',
    notes: [say.basis(IIT, EIT), say.caution],
    next: whole ? say.next : say.record,
    buttons: [{ label: buttons.advice, call: { command: 'advice', args: { year } } }, toMissing(year)],
  });
}

function bar(label: string, value: number): Bar {
  return { label, figure: points(twoDecimals(value)), value, before: null, change: '', tone: 'idle' };
}
