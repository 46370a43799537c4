import { approveItems } from '../../app/approve.ts';
import { itemsOf, yearToWrite } from '../../app/board.ts';
import type { Catalogue } from '../../domain/catalogue.ts';
import { fiscalYearOf } from '../../domain/dates.ts';
import { type Item, lacksOf } from '../../domain/item.ts';
import { approval as say } from '../../text/approval-sentences.ts';
import { inYear } from '../../text/sentences.ts';
import { lacks } from '../../text/words.ts';
import type { ApproveArgs } from '../calls/args.ts';
import type { Answer, Reply } from '../reply.ts';
import type { Turn } from '../turn.ts';
import { approving, mayPress, waitingFor } from './approve-button.ts';
import { judgedAnswer } from './judged.ts';
import { only, refused } from './refused.ts';

export async function answerApprove(turn: Turn, args: ApproveArgs): Promise<Answer> {
  const { actor, ports, today } = turn;
  const call = { command: 'approve', args } as const;
  const view = await yearToWrite(ports, actor, args, today);
  if (!view.ok) return refused(turn, view.refusal, call);
  const { catalogue, year } = view.value;
  if (args.codes === undefined) return only(waitingCard(turn, catalogue, await waiting(turn, catalogue)));
  const result = await approveItems(ports, actor, catalogue, args.codes, args);
  const written = result.changed.flatMap(({ item, row }) => (row ? [item] : []));
  const codesOf = (items: readonly Item[]) => items.map((item) => item.catalogue.code);
  const acting = codesOf(written.filter((item) => item.approved?.acting === true));
  const lacking = codesOf(written.filter((item) => !item.complete));
  const left = (await waiting(turn, catalogue)).length;
  return judgedAnswer(turn, call, result, {
    title: (codes) => say.title(codes, inYear(year, fiscalYearOf(today))),
    already: say.already,
    lines: [
      ...(args.paper === undefined ? [] : [say.onPaper(args.paper)]),
      ...(acting.length > 0 ? [say.acting(acting)] : []),
      ...(lacking.length > 0 ? [say.lacking(lacking)] : []),
      say.notSignature,
    ],
    next: say.left(left),
    buttons: left > 0 ? [{ label: say.buttonAll, call: { command: 'approve', args: { year } } }] : [],
  });
}

async function waiting(turn: Turn, catalogue: Catalogue): Promise<readonly Item[]> {
  const { actor, ports } = turn;
  return waitingFor(turn, await itemsOf(ports, actor.agencyId, actor.agency, catalogue));
}

function waitingCard(turn: Turn, catalogue: Catalogue, items: readonly Item[]): Reply {
  const { today } = turn;
  const { year } = catalogue;
  const complete = items.filter((item) => item.complete).map((item) => item.catalogue.code);
  return {
    kind: 'approval',
    title: say.waiting.title(inYear(year, fiscalYearOf(today))),
    lead: say.waiting.lead(items.length),
    rows: items.map((item) => ({
      label: item.catalogue.code,
      title: item.catalogue.title,
      detail: item.complete
        ? say.waiting.complete
        : lacks(lacksOf(item, today, catalogue.answering.from).filter((it) => it.kind !== 'not-in-itas')),
      tone: item.complete ? 'good' : 'busy',
      open: { command: 'show-item', args: { code: item.catalogue.code, year } },
    })),
    notice: mayPress(turn) ? say.notSignature : say.waiting.byCoordinator,
    buttons:
      mayPress(turn) && complete.length > 0
        ? [approving(turn, say.waiting.all(complete.length), complete, year)]
        : [],
  };
}
