import { yearToWrite } from '../../app/board.ts';
import { aimAt, whyNotTheirs, wishEach } from '../../app/wish-reminders.ts';
import { may } from '../../domain/roles.ts';
import { wishes as say } from '../../text/wish-sentences.ts';
import type { StopRemindersArgs } from '../calls/reminder-args.ts';
import { describe } from '../calls/describe.ts';
import type { Answer } from '../reply.ts';
import type { Turn } from '../turn.ts';
import { offer } from './question.ts';
import { notice, only, refused } from './refused.ts';
import { wishedEach } from './wished-each.ts';

export async function answerStopReminders(turn: Turn, args: StopRemindersArgs): Promise<Answer> {
  const { actor, ports, today } = turn;
  const call = { command: 'stop-reminders', args } as const;
  const { target } = args;
  if (!target) return only(await whichOne(turn));
  const view = await yearToWrite(ports, actor, args, today);
  if (!view.ok) return refused(turn, view.refusal, call);
  const aimed = await aimAt(ports, actor, view.value.catalogue, target, today);
  if (!aimed.ok) return refused(turn, aimed.refusal, call);
  const outcome = await wishEach(ports, actor, aimed.value, {
    today,
    whyNot: (aim) => whyNotTheirs(actor, aim),
    decide: () => ({ action: 'stop-reminders', after: { off: true } }),
  });
  const back = { command: 'set-reminder', args: { ...args, when: {} } } as const;
  return wishedEach(turn, call, outcome, {
    title: say.stopped,
    same: say.stoppedAlready,
    remarks: [],
    next: say.stoppedNext(describe(back)),
  });
}

/** Of what was not said: the speaker's own units, and everything where they may decide that. */
async function whichOne(turn: Turn) {
  const { role, units } = turn.actor;
  const choices = [
    ...(may(role, 'approve') ? units.map((unit) => ({ unit })) : []),
    ...(may(role, 'coordinate') ? [{ all: true }] : []),
  ].map((target) => ({ command: 'stop-reminders', args: { target } }) as const);
  const buttons =
    choices.length > 0
      ? await offer(
          turn,
          choices.map((call) => ({ label: describe(call), call })),
        )
      : [];
  return notice(say.ofWhat, say.ofWhatText, ['หยุดเตือน O11'], buttons);
}
