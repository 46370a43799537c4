import { itemsOf, yearToWrite } from '../../app/board.ts';
import { afterChange } from '../../app/change-item.ts';
import { confirmLinksOf } from '../../app/confirm-links.ts';
import { fiscalYearOf } from '../../domain/dates.ts';
import { lacksComponents } from '../../domain/item.ts';
import { linkToRecheck } from '../../domain/links.ts';
import { confirmed as say } from '../../text/roll-over.ts';
import { inYear, updated } from '../../text/sentences.ts';
import type { ConfirmLinkArgs } from '../calls/args.ts';
import type { Answer, Button } from '../reply.ts';
import type { Turn } from '../turn.ts';
import { loneRefusal, problemLines, refused } from './refused.ts';
import { allComponents } from './show-item.ts';
import { saved } from './saved.ts';
import { toMissing } from './ways-on.ts';

export async function answerConfirmLink(turn: Turn, args: ConfirmLinkArgs): Promise<Answer> {
  const { actor, ports, today } = turn;
  const call = { command: 'confirm-link', args } as const;
  const view = await yearToWrite(ports, actor, args, today);
  if (!view.ok) return refused(turn, view.refusal, call);
  const { catalogue, year } = view.value;
  const [{ changed: looked, refused: others }, read] = await Promise.all([
    confirmLinksOf(ports, actor, catalogue, args.codes),
    itemsOf(ports, actor.agencyId, actor.agency, catalogue),
  ]);
  const lone = loneRefusal(looked, others);
  if (lone) return refused(turn, lone, call);
  const written = looked.filter((it) => it.row !== null).map((it) => it.item);
  const linkless = looked.filter((it) => it.row === null).map((it) => it.item.catalogue.code);
  const all = afterChange(read, looked);
  const codes = written.map((item) => item.catalogue.code);
  const [single, ...several] = written;
  const asks = single !== undefined && lacksComponents(single) && several.length === 0;
  const choices: readonly Button[] = [
    ...(asks ? [allComponents(single.catalogue.code, year)] : []),
    toMissing(year),
  ];
  return saved(
    actor,
    looked.map((it) => it.row),
    {
      title: codes.length > 0 ? say.title(codes, inYear(year, fiscalYearOf(today))) : say.nothing(linkless),
      lines: [
        ...(several.length > 0 ? [updated.many(written)] : written.map(updated.item)),
        ...(codes.length > 0 && linkless.length > 0 ? [say.nothing(linkless)] : []),
        ...(asks ? [updated.askComponents] : []),
      ],
      problems: problemLines(others.map((it) => it.refusal)),
      next: say.next(all.filter((item) => linkToRecheck(item) !== null).length),
      buttons: choices,
    },
  );
}
