import { deedOf } from '../../app/actor.ts';
import { type TakenOver, takeOver } from '../../app/take-over.ts';
import { measureSteps } from '../../domain/take-over.ts';
import { takeOver as say } from '../../text/reports.ts';
import { yearSaid } from '../../text/year-said.ts';
import type { TakeOverArgs } from '../calls/args.ts';
import type { Answer } from '../reply.ts';
import type { Turn } from '../turn.ts';
import { offer } from './question.ts';
import { notice, only } from './refused.ts';
import { saved } from './saved.ts';
import { toMeasures } from './ways-on.ts';

/** Takes over the report that was read; where the agency has some of its measures already, asks first. */
export async function answerTakeOver(turn: Turn, args: TakeOverArgs): Promise<Answer> {
  const { actor, ports } = turn;
  const { draft: id, purpose, year, update } = args;
  const draft = await ports.drafts.read(actor.agencyId, id);
  if (draft === null) return only(notice(say.gone.title, say.gone.text));
  if (update === undefined) {
    const own = await ports.measures.ofYear(actor.agencyId, year);
    const steps = measureSteps(draft.report, own, purpose, year);
    const known = steps.filter((it) => it.kind !== 'add').length;
    if (steps.some((it) => it.kind === 'update')) {
      const offered = await offer(turn, [
        { label: say.ask.addOnly, call: { command: 'take-over', args: { ...args, update: false } } },
        { label: say.ask.update, call: { command: 'take-over', args: { ...args, update: true } } },
      ]);
      return only(notice(say.ask.title(year), say.ask.text(known, steps.length - known), [], offered));
    }
  }
  const taken = await takeOver(ports, deedOf(actor), draft.report, {
    purpose,
    year,
    update: update ?? false,
  });
  const changed = taken.rows.length > 0;
  const [open] = taken.withoutStatus;
  const next =
    open === undefined ? say.next : say.withoutStatus.next(`${open}${yearSaid({ year, today: turn.today })}`);
  return saved(actor, taken.rows, {
    title: changed ? say.title(year) : say.nothing,
    lines: linesOf(taken),
    next: changed ? next : '',
    buttons: [toMeasures(year)],
  });
}

function linesOf({ measures, items, verdicts, scores, withoutStatus }: TakenOver): readonly string[] {
  const { added, updated, left } = measures;
  return [
    say.measures(added, updated, left),
    say.items(items, verdicts),
    ...(scores.length > 0 ? [say.scores(scores)] : []),
    ...(withoutStatus.length > 0 ? [say.withoutStatus.line(withoutStatus)] : []),
  ].filter((line) => line !== '');
}
