import { itemsOf, yearToWrite } from '../../app/board.ts';
import { afterChange } from '../../app/change-item.ts';
import { enterInItas } from '../../app/in-itas.ts';
import { fiscalYearOf } from '../../domain/dates.ts';
import { itasLink } from '../../domain/links.ts';
import { itas as say } from '../../text/item-sentences.ts';
import { inYear, updated } from '../../text/sentences.ts';
import type { InItasArgs } from '../calls/args.ts';
import type { Answer } from '../reply.ts';
import type { Turn } from '../turn.ts';
import { loneRefusal, problemLines, refused } from './refused.ts';
import { saved } from './saved.ts';
import { toMissing } from './ways-on.ts';

export async function answerInItas(turn: Turn, args: InItasArgs): Promise<Answer> {
  const { actor, ports, today } = turn;
  const call = { command: 'in-itas', args } as const;
  const view = await yearToWrite(ports, actor, args, today);
  if (!view.ok) return refused(turn, view.refusal, call);
  const { catalogue, year } = view.value;
  const [{ changed: entered, refused: others }, read] = await Promise.all([
    enterInItas(ports, actor, catalogue, args.codes),
    itemsOf(ports, actor.agencyId, actor.agency, catalogue),
  ]);
  const lone = loneRefusal(entered, others);
  if (lone) return refused(turn, lone, call);
  const codesOf = (some: typeof entered) => some.map((it) => it.item.catalogue.code);
  const written = codesOf(entered.filter((it) => it.row !== null));
  const before = codesOf(entered.filter((it) => it.row === null));
  const linkless = codesOf(entered.filter((it) => itasLink(it.item) === null));
  const left = afterChange(read, entered).filter(
    (item) => item.inItas === null && item.status !== 'not_applicable',
  ).length;
  return saved(
    actor,
    entered.map((it) => it.row),
    {
      title:
        written.length > 0 ? say.title(written, inYear(year, fiscalYearOf(today))) : updated.nothing(before),
      lines: [
        ...(written.length > 0 && before.length > 0 ? [say.before(before)] : []),
        ...(linkless.length > 0 ? [say.linkless(linkless)] : []),
        ...(today < catalogue.answering.from ? [say.early(catalogue.answering.from)] : []),
      ],
      problems: problemLines(others.map((it) => it.refusal)),
      next: say.left(left),
      buttons: [toMissing(year)],
    },
  );
}
