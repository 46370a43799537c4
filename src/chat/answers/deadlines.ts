import { itemsOf, yearToRead } from '../../app/board.ts';
import { stepsOf } from '../../domain/calendar.ts';
import type { CalendarStep, Catalogue } from '../../domain/catalogue.ts';
import {
  type FiscalYear,
  type LocalDate,
  addMonths,
  daysBetween,
  earlierFirst,
  fiscalYearOf,
  lastDayOfMonth,
  monthOfDay,
} from '../../domain/dates.ts';
import { type Deadline, deadlinesOf, fallsIn, isOpen, isProvisional } from '../../domain/deadlines.ts';
import { type Span, fiscalYearSpan } from '../../domain/rounds.ts';
import { workingDayUntil } from '../../domain/working-days.ts';
import { deadlineTitle, due as say } from '../../text/deadlines.ts';
import { stepSet } from '../../text/item-sentences.ts';
import { fallBack } from '../../text/sentences.ts';
import { measureState } from '../../text/words.ts';
import type { DeadlinesArgs } from '../calls/args.ts';
import type { Call } from '../calls/call.ts';
import type { Answer, Button, DayRow } from '../reply.ts';
import type { Turn } from '../turn.ts';
import { aboutIt, codesIn } from './deadline-topics.ts';
import { only, refused } from './refused.ts';
import { toMissing } from './ways-on.ts';

/** So near, a deadline stands out. */
const SOON = 7;

/** What is due: the open of the whole year, or everything within a time. */
export async function answerDeadlines(turn: Turn, args: DeadlinesArgs): Promise<Answer> {
  const { actor, ports, today } = turn;
  const said = args.year ?? (args.from === undefined ? undefined : fiscalYearOf(args.from));
  const view = yearToRead(ports, actor.agency, said, today);
  if (!view.ok) return refused(turn, view.refusal, { command: 'deadlines', args });
  const { catalogue, year, insteadOf } = view.value;
  const [items, measures] = await Promise.all([
    itemsOf(ports, actor.agencyId, actor.agency, catalogue),
    ports.measures.ofYear(actor.agencyId, year),
  ]);
  const all = deadlinesOf(catalogue, items, measures).map(withOpenItems);
  const { topic } = args;
  const about = topic === undefined ? all : all.flatMap((it) => aboutIt(it, topic, catalogue) ?? []);
  const span = spanOf(args, year, today);
  const isBehind = liesBehind(args, today);
  const within = about.filter((it) =>
    span
      ? fallsIn(it, span) && (isBehind ? isLate(it, today) : it.kind === 'step' || isOpen(it, today))
      : isOpen(it, today) && (topic !== undefined || isNextOrLate(it, about, today)),
  );
  const rows = within
    .map((it) => rowOf(it, { turn, catalogue, year, span }))
    .sort((a, b) => earlierFirst(a.date, b.date));
  const after = about.find((it) => isOpen(it, today) && it.due > (span?.to ?? today));
  const late = rows.filter(({ row }) => row.tone === 'late').length;
  return only({
    kind: 'deadlines',
    title: say.title(scopeOf(args, year, today)),
    lead: [...fallBack(insteadOf), leadOf(args, rows.length, late, after, today)].join('\n'),
    rows: rows.map(({ row }) => row),
    next: say.next(rows.length),
    provisional: within.some((it) => isProvisional(it, catalogue)),
    buttons: choicesOf(args, year, today),
  });
}

/** Items that are complete are nobody's deadline any more. */
function withOpenItems(deadline: Deadline): Deadline {
  if (deadline.kind !== 'items') return deadline;
  return {
    ...deadline,
    items: deadline.items.filter((it) => !it.complete && it.status !== 'not_applicable'),
  };
}

/** Only what should have been there by a day that is past: of that the open is overdue. */
function liesBehind({ from, to }: DeadlinesArgs, today: LocalDate): boolean {
  return from === undefined && to !== undefined && to < today;
}

function isLate(deadline: Deadline, today: LocalDate): boolean {
  return deadline.due < today && isOpen(deadline, today);
}

/** Undefined: no time was said, and the whole year from today is meant, with what is overdue. */
function spanOf({ from, to }: DeadlinesArgs, year: FiscalYear, today: LocalDate): Span | undefined {
  const whole = fiscalYearSpan(year);
  if (from === undefined && to === undefined) return year === fiscalYearOf(today) ? undefined : whole;
  const isAhead = today >= whole.from && !liesBehind({ from, to }, today);
  return { from: from ?? (isAhead ? today : whole.from), to: to ?? whole.to };
}

function scopeOf({ from, to, topic, year }: DeadlinesArgs, shown: FiscalYear, today: LocalDate): string {
  const about = topic === undefined ? '' : say.about(topic);
  if (from === undefined && to === undefined) {
    return about + (year === undefined && shown === fiscalYearOf(today) ? '' : say.ofYear(shown));
  }
  if (from === undefined)
    return about + (liesBehind({ from, to }, today) ? say.overdue : say.until(to ?? today));
  if (to === undefined) return about + say.since(from);
  if (from === to) return about + say.onDay(from);
  const month = monthOfDay(from);
  const isMonth = from.endsWith('-01') && to === lastDayOfMonth(month);
  return about + (isMonth ? say.ofMonth(month) : say.between(from, to));
}

function leadOf(
  args: DeadlinesArgs,
  count: number,
  late: number,
  after: Deadline | undefined,
  today: LocalDate,
): string {
  const { topic } = args;
  const isBehind = liesBehind(args, today);
  if (count > 0) return isBehind ? say.overdueLead(count) : say.lead(count, late);
  const nothing = isBehind ? say.noneOverdue : say.none;
  const none = topic === undefined || after ? nothing : say.noTopic(topic);
  return after ? `${none} ${say.after(deadlineTitle(after), after.due, today)}` : none;
}

/** Of a duty of every month the whole year shows what is late and the next: the others only repeat it. */
function isNextOrLate(deadline: Deadline, all: readonly Deadline[], today: LocalDate): boolean {
  if (deadline.kind !== 'month' || deadline.due < today) return true;
  return deadline === all.find((it) => it.kind === 'month' && it.due >= today && isOpen(it, today));
}

interface Around {
  readonly turn: Turn;
  readonly catalogue: Catalogue;
  readonly year: FiscalYear;
  readonly span: Span | undefined;
}

function rowOf(deadline: Deadline, around: Around): { readonly date: LocalDate; readonly row: DayRow } {
  const { turn, catalogue, year, span } = around;
  const { today, ports } = turn;
  // A long step that begins within the time is shown by its beginning.
  const from =
    deadline.kind === 'step' && span !== undefined && deadline.due > span.to ? deadline.step.from : null;
  const date = from ?? deadline.due;
  const title = deadlineTitle(deadline);
  const days = daysBetween(today, deadline.due);
  const shipped = deadline.kind === 'step' ? shippedTo(deadline.step, turn, year) : null;
  return {
    date,
    row: {
      ...say.day(date),
      title: from === null ? title : say.begins(title),
      detail: [
        ...detailsOf(deadline, catalogue),
        ...(shipped === null ? [] : [stepSet.own(shipped)]),
        ...dayOff(date, ports.holidays),
      ].join(' · '),
      left: say.left(today, deadline.due),
      tone: days < 0 ? (isOpen(deadline, today) ? 'late' : 'idle') : days <= SOON ? 'busy' : 'idle',
      open: openOf(deadline, catalogue, year),
    },
  };
}

/** The end of a step as it was shipped, where the agency set another. */
function shippedTo({ id, to }: CalendarStep, { actor, ports }: Turn, year: FiscalYear): LocalDate | null {
  const isOwn = actor.agency.calendar?.some((it) => it.year === year && it.step === id) === true;
  const shipped = isOwn ? ports.catalogues.of(year) : undefined;
  const before = shipped && stepsOf(shipped).find((it) => it.id === id)?.to;
  return before === undefined || before === to ? null : before;
}

function detailsOf(deadline: Deadline, catalogue: Catalogue): readonly string[] {
  const codes = codesIn(deadline, catalogue);
  const named = codes.length > 0 ? [say.codes(codes)] : [];
  switch (deadline.kind) {
    case 'items':
      return deadline.items.length > 1 ? named : [];
    case 'measure':
      return [measureState(deadline.measure)];
    case 'step': {
      const { from, to } = deadline.step;
      return [...(from === null ? [] : [say.started(from, to)]), ...named];
    }
    case 'month': {
      const { note } = deadline.month.duty;
      return [...named, say.limit(deadline.month.limit), ...(note === null ? [] : [note])];
    }
    default:
      return deadline satisfies never;
  }
}

/** What falls on a day off is to be done before. */
function dayOff(date: LocalDate, holidays: Turn['ports']['holidays']): readonly string[] {
  const before = workingDayUntil(date, holidays);
  return before === date ? [] : [say.dayOff(holidays.on(date)?.name ?? say.weekend, before)];
}

function openOf(deadline: Deadline, catalogue: Catalogue, year: FiscalYear): Call | null {
  const [code, ...others] = codesIn(deadline, catalogue);
  if (deadline.kind === 'measure') {
    return { command: 'show-measure', args: { measure: deadline.id, year } };
  }
  if (code !== undefined && others.length === 0) return { command: 'show-item', args: { code, year } };
  return deadline.kind === 'items' ? { command: 'list-missing', args: { year } } : null;
}

function choicesOf({ from, to }: DeadlinesArgs, year: FiscalYear, today: LocalDate): readonly Button[] {
  const missing: Button = toMissing(year);
  const month = (label: string, first: LocalDate): Button => ({
    label,
    call: { command: 'deadlines', args: { from: first, to: lastDayOfMonth(monthOfDay(first)) } },
  });
  const first = `${monthOfDay(today)}-01`;
  const isAll = from === undefined && to === undefined;
  return [
    missing,
    isAll ? month(say.thisMonth, first) : { label: say.wholeYear, call: { command: 'deadlines', args: {} } },
    ...(isAll ? [] : [month(say.nextMonth, addMonths(from ?? first, 1).replace(/\d\d$/, '01'))]),
  ];
}
