import { yearToWrite } from '../../app/board.ts';
import { type WishedEach, aimAt, whyNotTheirs, wishEach } from '../../app/wish-reminders.ts';
import { type LocalDate, addDays } from '../../domain/dates.ts';
import type { ReminderWish } from '../../domain/reminder-steps.ts';
import { type Holidays, workingDayFrom, workingDayUntil } from '../../domain/working-days.ts';
import { aimName, wishes as say } from '../../text/wish-sentences.ts';
import type { ReminderTime, SetReminderArgs } from '../calls/reminder-args.ts';
import { describe } from '../calls/describe.ts';
import { pickDay } from './pick-day.ts';
import type { Answer } from '../reply.ts';
import type { Turn } from '../turn.ts';
import { offer } from './question.ts';
import { notice, only, refused } from './refused.ts';
import { wishedEach } from './wished-each.ts';

export async function answerSetReminder(turn: Turn, args: SetReminderArgs): Promise<Answer> {
  const { actor, ports, today } = turn;
  const call = { command: 'set-reminder', args } as const;
  const { target } = args;
  const when = dayInReach(args.when ?? {}, today, ports.holidays);
  if (when.date !== undefined && when.date <= today)
    return refused(turn, { code: 'date-past', date: when.date }, call);
  const view = await yearToWrite(ports, actor, args, today);
  if (!view.ok) return refused(turn, view.refusal, call);
  const aimed = await aimAt(ports, actor, view.value.catalogue, target, today);
  if (!aimed.ok) return refused(turn, aimed.refusal, call);
  const isAgain = Object.keys(when).length === 0;
  const outcome = await wishEach(ports, actor, aimed.value, {
    today,
    // More reminders of a work may be asked for by everybody; what was stopped is begun again only by whom it is theirs.
    whyNot: (aim) => {
      const isStopped = aimed.value.view.wishes.get(aim.target.about)?.off === true;
      const isForOne = aim.kind === 'item' || aim.kind === 'measure';
      return isForOne && !isAgain && !isStopped ? null : whyNotTheirs(actor, aim);
    },
    decide: (wish, aim) => ({
      action: 'set-reminder',
      after: { ...(whyNotTheirs(actor, aim) ? {} : { off: false }), ...added(wish, when, today) },
    }),
  });
  const isNothingNew = isAgain && outcome.wished.length > 0 && outcome.wished.every((it) => it.row === null);
  if (isNothingNew) return only(await askWhen(turn, args));
  return wishedEach(turn, call, outcome, {
    title: isAgain ? say.opened : say.set,
    same: say.setAlready,
    remarks: [...timeWords(when, args.when?.date), ...daysAhead(outcome), ...stillStopped(outcome)],
    next: say.setNext(describe({ command: 'stop-reminders', args: { target } })),
  });
}

/** What falls on a day off is said before it; where that is today and over, on the first working day after it. */
function dayInReach({ date, ...when }: ReminderTime, today: LocalDate, holidays: Holidays): ReminderTime {
  if (date === undefined || workingDayUntil(date, holidays) > today || date <= today)
    return date === undefined ? when : { ...when, date };
  return { ...when, date: workingDayFrom(date, holidays) };
}

function added(
  wish: ReminderWish,
  { date, monthlyDay, daysBefore }: ReminderTime,
  today: LocalDate,
): Partial<ReminderWish> {
  const ahead = wish.dates.filter((day) => day > today);
  return {
    ...(date === undefined ? {} : { dates: [...new Set([...ahead, date])].sort() }),
    ...(monthlyDay === undefined ? {} : { monthlyDay }),
    ...(daysBefore === undefined
      ? {}
      : { daysBefore: [...new Set([...(wish.daysBefore ?? []), daysBefore])].sort((a, b) => b - a) }),
  };
}

function timeWords(
  { date, monthlyDay, daysBefore }: ReminderTime,
  said: LocalDate | undefined,
): readonly string[] {
  if (date !== undefined && said !== undefined && said !== date) return [say.moved(said, date)];
  if (date !== undefined) return [say.onDay(date)];
  if (monthlyDay !== undefined) return [say.monthly(monthlyDay)];
  return daysBefore === undefined ? [] : [say.before(daysBefore)];
}

/** When each is spoken of next, as the reminders themselves reckon it. */
function daysAhead({ wished, stopped }: WishedEach): readonly string[] {
  if (stopped !== null) return [];
  return wished.map(({ aim, next, isOpen }) => {
    const name = aimName(aim);
    if (!isOpen) return say.done(name);
    return next === null ? say.noDay(name) : say.nextDay(name, next);
  });
}

function stillStopped({ stopped }: WishedEach): readonly string[] {
  if (stopped === null) return [];
  return [stopped === 'all' ? say.stoppedAll : say.stoppedUnit];
}

/** It is reminded of already, and no day was said. */
async function askWhen(turn: Turn, { target, year }: SetReminderArgs) {
  const inYear = year === undefined ? {} : { year };
  const choices = [{ daysBefore: 7 }, { daysBefore: 3 }, { monthlyDay: 5 }].map(
    (when) => ({ command: 'set-reminder', args: { target, when, ...inYear } }) as const,
  );
  const buttons = await offer(
    turn,
    choices.map((call) => ({ label: describe(call), call })),
  );
  const onDay = pickDay({ command: 'set-reminder', args: { target, ...inYear } }, addDays(turn.today, 1));
  return notice(say.when, say.whenText, ['ตั้งเตือน O13 15 มี.ค. 70'], [...buttons, onDay]);
}
