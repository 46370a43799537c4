import { yearToWrite } from '../../app/board.ts';
import { aimAt, openWorks, whyNotTheirs, wishEach } from '../../app/wish-reminders.ts';
import { may } from '../../domain/roles.ts';
import { wishes as say } from '../../text/wish-sentences.ts';
import type { AcknowledgeArgs } from '../calls/reminder-args.ts';
import type { Answer } from '../reply.ts';
import type { Turn } from '../turn.ts';
import { notice, only, refused } from './refused.ts';
import { wishedEach } from './wished-each.ts';

export async function answerAcknowledge(turn: Turn, args: AcknowledgeArgs): Promise<Answer> {
  const { actor, ports, today } = turn;
  const call = { command: 'acknowledge', args } as const;
  const view = await yearToWrite(ports, actor, args, today);
  if (!view.ok) return refused(turn, view.refusal, call);
  const aimed = await aimAt(ports, actor, view.value.catalogue, args.target, today);
  if (!aimed.ok) return refused(turn, aimed.refusal, call);
  const open = openWorks(aimed.value.aims, today);
  // Under a card of several units, everybody takes on their own.
  const mine = open.filter((aim) => whyNotTheirs(actor, aim) === null);
  const aims = mine.length > 0 && !may(actor.role, 'coordinate') ? mine : open;
  const outcome = await wishEach(
    ports,
    actor,
    { ...aimed.value, aims },
    {
      today,
      whyNot: (aim) => (actor.role === 'executive' ? null : whyNotTheirs(actor, aim)),
      decide: ({ acknowledged }, { works: [work] }) =>
        !work || (acknowledged?.due === work.due && acknowledged.by === actor.person)
          ? null
          : {
              action: 'acknowledge',
              after: { acknowledged: { due: work.due, by: actor.person, on: today } },
            },
    },
  );
  if (outcome.wished.length + outcome.refused.length === 0)
    return only(notice(say.nothingOpen, say.nothingOpenText));
  return wishedEach(turn, call, outcome, {
    title: (names) => say.acknowledged(actor.name, names),
    same: (names) => say.acknowledgedAlready(actor.name, names),
    remarks: [],
    next: say.acknowledgedNext,
  });
}
