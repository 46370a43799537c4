import { unitsThatAnswer } from '../../domain/units.ts';
import { sendBackItems } from '../../app/approve.ts';
import { yearToWrite } from '../../app/board.ts';
import { fiscalYearOf } from '../../domain/dates.ts';
import { sentBack as say } from '../../text/approval-sentences.ts';
import { buttons, inYear } from '../../text/sentences.ts';
import type { SendBackArgs } from '../calls/args.ts';
import type { Answer } from '../reply.ts';
import type { Turn } from '../turn.ts';
import { judgedAnswer } from './judged.ts';
import { refused } from './refused.ts';

export async function answerSendBack(turn: Turn, args: SendBackArgs): Promise<Answer> {
  const { actor, ports, today } = turn;
  const call = { command: 'send-back', args } as const;
  const view = await yearToWrite(ports, actor, args, today);
  if (!view.ok) return refused(turn, view.refusal, call);
  const { catalogue, year } = view.value;
  const result = await sendBackItems(ports, actor, catalogue, args.codes, args.reason);
  const units = [...new Set(result.changed.flatMap(({ item }) => unitsThatAnswer(item)))];
  const [first] = result.changed;
  return judgedAnswer(turn, call, result, {
    title: (codes) => say.title(codes, inYear(year, fiscalYearOf(today))),
    already: say.already,
    lines: [say.reason(args.reason), say.status],
    next: say.next(units),
    buttons: first
      ? [
          {
            label: buttons.show(first.item.catalogue.code),
            call: { command: 'show-item', args: { code: first.item.catalogue.code, year } },
          },
        ]
      : [],
  });
}
