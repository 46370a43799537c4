import type { WholeView } from '../../app/reminder-view.ts';
import { type LocalDate, earlierFirst } from '../../domain/dates.ts';
import { grouped } from '../../domain/grouped.ts';
import { OPENS, type Urgency } from '../../domain/reminder-steps.ts';
import type { Reminder, ReminderLine } from '../../domain/reminders.ts';
import type { Work } from '../../domain/due-work.ts';
import { type Holidays, workingDayUntil } from '../../domain/working-days.ts';
import { approval } from '../../text/approval-sentences.ts';
import { deadlineTitle, due as days } from '../../text/deadlines.ts';
import { reminders as say } from '../../text/reminders.ts';
import { wishes } from '../../text/wish-sentences.ts';
import { buttons, lines as typed } from '../../text/sentences.ts';
import { yearSaid } from '../../text/year-said.ts';
import type { About } from '../calls/about.ts';
import { forAgency } from '../for-agency.ts';
import { forGroup } from '../in-group.ts';
import type { Call } from '../calls/call.ts';
import { aboutPages, pageButtons, pageGroups, pagesOnly } from './page-news.ts';
import { openStep, stepButtons, stepDetail } from './step-rows.ts';
import type { Button, DayRow, Reply, Tone } from '../reply.ts';

const tones: Readonly<Record<Urgency, Tone>> = { overdue: 'late', today: 'busy', before: 'idle' };
/** Items of a unit that fall due on one day are one row when there are more. */
const ITEMS_NAMED = 3;

/** A reminder in words, as it stands at this moment. It names nobody: a group reads it. */
export function reminderReply(
  reminder: Reminder,
  seen: WholeView,
  today: LocalDate,
  holidays: Holidays,
): Reply {
  const { agency } = seen;
  const { to, lines, digest, pages = [] } = reminder;
  const all = [...lines, ...(digest?.lines ?? [])];
  const near = nearest(lines);
  const counted = lines.length > 0 ? lines : all;
  const kind = near ?? 'digest';
  const counts = {
    overdue: counted.filter((it) => it.urgency === 'overdue').length,
    today: counted.filter((it) => it.urgency === 'today').length,
    before: counted.filter((it) => it.urgency === 'before').length,
  };
  const as = lines.every((it) => it.as !== 'responsible') ? lines[0]?.as : undefined;
  // What the title counts is not counted again.
  const others = kind === 'digest' ? counts : { ...counts, [kind]: 0 };
  const isMixed = counted.length > Math.max(...Object.values(counts));
  const about = all.length === 0 ? aboutPages(pages) : aboutLines(all);
  const special = specialOf(all);
  const said: Extract<Reply, { kind: 'reminder' }> = {
    kind: 'reminder',
    tone: near === null ? 'idle' : tones[near],
    mark: say.mark[special ?? kind],
    title:
      special !== null || kind === 'digest'
        ? say.title[special ?? 'digest'](all.length)
        : say.title[kind](counts[kind]),
    lead: [
      // One to one somebody may belong to several agencies.
      ...(to.kind === 'person' ? [agency.name] : []),
      ...(as === undefined ? [] : [say.as[as]]),
      ...(isMixed && special === null ? [say.counts(others)] : []),
      ...(lines.length > 0 && digest ? [say.alsoThisWeek(digest.lines.length)] : []),
    ]
      .filter((part) => part !== '')
      .join('\n'),
    groups: [
      ...byUnit(all).map(([unit, those]) => ({ unit, rows: rowsOf(those, seen, today, holidays) })),
      ...pageGroups(pages),
    ],
    next: say.next[special ?? nextOf(all)],
    provisional: all.some((it) => it.work.provisional),
    buttons: [...stepButtons(lines), ...buttonsOf(all, about, today)],
    ...(about === null ? {} : { about: { ...about, agency: seen.agencyId } }),
  };
  const reply =
    all.length === 0 ? { ...said, ...pagesOnly(pages), buttons: pageButtons(pages, today) } : said;
  const theirs = forAgency(reply, seen.agencyId);
  return to.kind === 'group' ? forGroup(theirs, () => true) : theirs;
}

/** A link finishes an item or a measure; nobody ticks a step of the calendar. */
function nextOf(lines: readonly ReminderLine[]): 'one' | 'many' | 'opens' {
  if (lines.length > 0 && lines.every(({ work }) => work.kind === 'step')) return 'opens';
  return lines.length === 1 ? 'one' : 'many';
}

/** A card of nothing but words to be given, or of steps of the calendar that begin, is no card of late work. */
function specialOf(lines: readonly ReminderLine[]): 'approval' | 'opens' | null {
  if (lines.length === 0) return null;
  if (lines.every(({ work }) => work.kind === 'approval')) return 'approval';
  return lines.every(begins) ? 'opens' : null;
}

function begins({ work, steps }: ReminderLine): boolean {
  return work.kind === 'step' && work.from !== null && steps.length > 0 && steps.every((it) => it === OPENS);
}

function nearest(lines: readonly ReminderLine[]): Urgency | null {
  const order: readonly Urgency[] = ['overdue', 'today', 'before'];
  return order.find((urgency) => lines.some((it) => it.urgency === urgency)) ?? null;
}

/** Whoever quotes it speaks of what it lists, where that is of one year. */
function aboutLines(lines: readonly ReminderLine[]): About | null {
  const [first] = lines;
  if (!first || lines.some((it) => it.work.year !== first.work.year)) return null;
  const named = (isOne: (work: Work) => boolean) => [
    ...new Set(lines.filter(({ work }) => isOne(work) && work.label !== '').map(({ work }) => work.label)),
  ];
  const isApproval = lines.every(({ work }) => work.kind === 'approval');
  const about = {
    year: first.work.year,
    items: named((work) => isApproval || work.kind === 'item' || work.kind === 'month'),
    refs: named((work) => work.kind === 'measure'),
    ...(isApproval ? {} : { reminding: true as const }),
  };
  return about.items.length + about.refs.length === 0 ? null : about;
}

/** The units in the order of what is due first. */
function byUnit(lines: readonly ReminderLine[]): readonly (readonly [string, readonly ReminderLine[]])[] {
  const earliest = [...lines].sort((a, b) => earlierFirst(a.work.due, b.work.due));
  return [...grouped(earliest, (line) => say.units(line.work.units))];
}

function rowsOf(
  lines: readonly ReminderLine[],
  seen: WholeView,
  today: LocalDate,
  holidays: Holidays,
): readonly DayRow[] {
  const byDay = grouped(lines, ({ work: { kind, due, target } }) =>
    kind === 'item' || kind === 'approval' ? `${kind} ${due}` : target,
  );
  return [...byDay.values()].flatMap((those) =>
    those.length > ITEMS_NAMED
      ? [rowOf(those, seen, today, holidays)]
      : those.map((line) => rowOf([line], seen, today, holidays)),
  );
}

/** One work, or several items of one day. */
function rowOf(
  lines: readonly ReminderLine[],
  seen: WholeView,
  today: LocalDate,
  holidays: Holidays,
): DayRow {
  const [first] = lines;
  if (!first) throw new Error('a row of a reminder is about something');
  const { work } = first;
  if (begins(first)) return beginning(work);
  const isOne = lines.length === 1;
  const before = workingDayUntil(work.due, holidays);
  const dayOff = holidays.on(work.due)?.name ?? days.weekend;
  const isForToday = first.urgency === 'today' && before !== work.due;
  return {
    ...days.day(work.due),
    title: titleOf(work, lines.length),
    detail: [
      ...(isOne ? stepDetail(work, seen) : [days.codes(lines.map((it) => it.work.label))]),
      ...(isForToday ? [say.todayThough(dayOff)] : []),
      ...(first.urgency === 'before' && before !== work.due ? [days.dayOff(dayOff, before)] : []),
      ...(first.missed.length > 0 ? [say.missed(first.missed)] : []),
      ...(lines.some((it) => it.last) ? [say.last] : []),
    ].join(' · '),
    left: isForToday ? say.doneToday : days.left(today, work.due),
    tone: tones[first.urgency],
    open: isOne ? (openStep(work, seen) ?? openOf(work)) : listOf(work),
  };
}

function titleOf(work: Work, count: number): string {
  if (work.kind === 'approval') return say.approval(count === 1 ? deadlineTitle(work.deadline) : count);
  return count === 1 ? deadlineTitle(work.deadline) : say.items(count);
}

/** A step of the calendar on the day that it begins. */
function beginning({ from, due, deadline }: Work): DayRow {
  return {
    ...days.day(from ?? due),
    title: days.begins(deadlineTitle(deadline)),
    detail: '',
    left: days.lasts(due),
    tone: 'idle',
    open: null,
  };
}

function listOf({ kind, year }: Work): Call {
  return { command: kind === 'approval' ? 'approve' : 'list-missing', args: { year } };
}

function openOf({ kind, label, deadline, year }: Work): Call | null {
  if (deadline.kind === 'measure') {
    return { command: 'show-measure', args: { measure: deadline.id, year } };
  }
  return kind !== 'step' && label !== '' ? { command: 'show-item', args: { code: label, year } } : null;
}

function buttonsOf(lines: readonly ReminderLine[], about: About | null, today: LocalDate): readonly Button[] {
  const [first, ...others] = lines;
  if (!first) return [];
  const { work } = first;
  if (lines.every((line) => line.work.kind === 'approval')) {
    return [{ label: approval.buttonAll, call: listOf(work) }];
  }
  const missing: Button = {
    label: buttons.missing,
    call: { command: 'list-missing', args: { year: work.year } },
  };
  const answers = answersTo(about);
  if (others.length > 0) return [missing, ...answers];
  const inLine = `${work.label}${yearSaid({ year: work.year, today })}`;
  if (work.kind === 'measure')
    return [{ label: say.log(work.label), fill: typed.logProgress(inLine) }, ...answers];
  if (work.kind === 'item')
    return [{ label: say.send(work.label), fill: typed.sendLink(inLine) }, ...answers];
  return [missing, ...answers];
}

/** What is said of all that it lists. More than a button can carry is answered by quoting the card. */
function answersTo(about: About | null): readonly Button[] {
  if (about?.reminding !== true) return [];
  const { year, items, refs } = about;
  const target = {
    ...(items.length > 0 ? { codes: items } : {}),
    ...(refs.length > 0 ? { refs } : {}),
  };
  return [
    { label: wishes.acknowledge, call: { command: 'acknowledge', args: { target, year } } },
    { label: wishes.snooze, call: { command: 'snooze', args: { target, year } } },
  ];
}
