import { yearToWrite } from '../../app/board.ts';
import { aimAt, openWorks, whyNotTheirs, wishEach } from '../../app/wish-reminders.ts';
import { addDays, fiscalYearOf, weekdayOf } from '../../domain/dates.ts';
import { workingDayFrom } from '../../domain/working-days.ts';
import { wishes as say } from '../../text/wish-sentences.ts';
import type { SnoozeArgs } from '../calls/reminder-args.ts';
import { describe } from '../calls/describe.ts';
import { pickDay } from './pick-day.ts';
import type { Answer } from '../reply.ts';
import type { Turn } from '../turn.ts';
import { offer } from './question.ts';
import { notice, only, refused } from './refused.ts';
import { wishedEach } from './wished-each.ts';

/** So often one reminder is put off for one due day. */
const MOST_TIMES = 3;

export async function answerSnooze(turn: Turn, args: SnoozeArgs): Promise<Answer> {
  const { actor, ports, today } = turn;
  const call = { command: 'snooze', args } as const;
  const { target } = args;
  const date = args.when?.date;
  if (!target) return only(notice(say.snoozeWhat, say.snoozeWhatText, ['เลื่อนเตือน O11 พรุ่งนี้']));
  if (date === undefined) return only(await untilWhen(turn, { ...args, target }));
  if (date <= today) return refused(turn, { code: 'date-past', date }, call);
  const view = await yearToWrite(ports, actor, args, today);
  if (!view.ok) return refused(turn, view.refusal, call);
  const aimed = await aimAt(ports, actor, view.value.catalogue, target, today);
  if (!aimed.ok) return refused(turn, aimed.refusal, call);
  const until = workingDayFrom(date, ports.holidays);
  const { view: agency } = aimed.value;
  const outcome = await wishEach(
    ports,
    actor,
    { ...aimed.value, aims: openWorks(aimed.value.aims, today) },
    {
      today,
      whyNot: (aim) => {
        const refusal = whyNotTheirs(actor, aim);
        const [work] = aim.works;
        const before = agency.wishes.get(aim.target.about)?.snooze;
        const isSpent =
          work && before?.due === work.due && before.times >= MOST_TIMES && before.until !== until;
        return refusal ?? (isSpent ? { code: 'snoozed-enough', label: aim.label, kind: aim.kind } : null);
      },
      decide: ({ snooze }, { works: [work] }) => {
        if (!work || (snooze?.due === work.due && snooze.until === until)) return null;
        const times = snooze?.due === work.due ? snooze.times : 0;
        return { action: 'snooze', after: { snooze: { due: work.due, until, times: times + 1 } } };
      },
    },
  );
  if (outcome.wished.length + outcome.refused.length === 0)
    return only(notice(say.nothingOpen, say.nothingOpenText));
  return wishedEach(turn, call, outcome, {
    title: (names) => say.snoozed(names, until),
    same: (names) => say.snoozedAlready(names, until),
    remarks: until === date ? [] : [say.snoozeMoved(date, until)],
    next: say.snoozeNext,
  });
}

/** Tomorrow and Monday, as people put it; any other day from a calendar, or typed. */
async function untilWhen(turn: Turn, { target, year }: SnoozeArgs) {
  const { today, ports } = turn;
  const tomorrow = workingDayFrom(addDays(today, 1), ports.holidays);
  const monday = workingDayFrom(addDays(today, 8 - weekdayOf(today)), ports.holidays);
  const inYear = year === undefined || year === fiscalYearOf(today) ? {} : { year };
  const choices = [...new Set([tomorrow, monday])].map(
    (date) => ({ command: 'snooze', args: { target, when: { date }, ...inYear } }) as const,
  );
  const buttons = await offer(
    turn,
    choices.map((call) => ({ label: describe(call), call })),
  );
  const other = pickDay({ command: 'snooze', args: { target, ...inYear } }, addDays(today, 1));
  return notice(say.snoozeWhen, say.snoozeWhenText, ['เลื่อนเตือน O11 วันศุกร์'], [...buttons, other]);
}
