import { type LocalDate, addDays, daysBetween, mondayOf } from './dates.ts';
import type { DatedWork } from './dated-works.ts';
import { type Work, isOwnWork } from './due-work.ts';
import {
  type ReminderStep,
  type StepTable,
  type Urgency,
  escalation,
  urgencyOf,
  usualRules,
} from './reminder-steps.ts';
import type { PageNews } from './page-news.ts';
import type { Role } from './roles.ts';
import type { Span } from './rounds.ts';
import { firstWorkingDayOfWeek } from './working-days.ts';

// Who hears what on which day. Pure: what was sent before is the ledger's business.

/** Somebody of an agency, as far as reminding goes. */
export interface Colleague {
  readonly person: string;
  readonly role: Role;
  readonly units: readonly string[];
  /** Followed the bot and has not unfollowed since: LINE refuses or swallows a push to anybody else. */
  readonly reachable: boolean;
}

/** An agency as reminders see it. */
export interface ReminderView {
  readonly people: readonly Colleague[];
  /** The LINE group that hears of what concerns all; null where there is none. */
  readonly home: string | null;
  readonly works: readonly DatedWork[];
  /** Targets of works that every Monday's outlook names, however far ahead their day is. */
  readonly weekly?: ReadonlySet<string>;
}

export type Recipient =
  { readonly kind: 'group'; readonly group: string } | { readonly kind: 'person'; readonly person: string };

/** What a message is worth, the dearest first: the month's messages are kept for what comes first. */
export const purposes = ['urgent', 'before', 'digest', 'spare'] as const;
/**
 * `urgent`: due today or late. `before`: ahead of the due day, one to one. `digest`: Monday's outlook. `spare`: ahead
 * of the due day, in the group, for want of somebody who can be written to one to one.
 */
export type Purpose = (typeof purposes)[number];

/** In which capacity somebody hears of a work. */
export type HeardAs = 'responsible' | 'head' | 'leader';

export interface ReminderLine {
  readonly work: Work;
  /** The steps that are said by this; none in a digest. */
  readonly steps: readonly string[];
  /** Days on which it should have been said and was not, since nobody was there to say it. */
  readonly missed: readonly LocalDate[];
  readonly urgency: Urgency;
  readonly as: HeardAs;
  /** Nothing more is said about this work by itself. */
  readonly last: boolean;
}

/** One message: all that one chat hears on one day. */
export interface Reminder {
  readonly to: Recipient;
  readonly purpose: Purpose;
  readonly lines: readonly ReminderLine[];
  /** What the week brings, with the Monday that it begins on. */
  readonly digest: { readonly monday: LocalDate; readonly lines: readonly ReminderLine[] } | null;
  /** Pages behind links that went, or came back. */
  readonly pages?: readonly PageNews[];
}

/** So far ahead Monday's outlook looks. */
const DIGEST_DAYS = 14;
/** So long after its due day it lists what is late: a week after the last reminder of it everybody was told. */
const DIGEST_DAYS_BEHIND = 35;
/** So long after somebody took a late work on nobody above them is told. */
const ACKNOWLEDGED_DAYS = 7;

/** Everything after `since` that nobody said is said today, so that each chat gets one message however long it was. */
export interface ReminderWindow {
  readonly since: LocalDate;
  readonly today: LocalDate;
}

/** Everything to be said on a working day. */
export function remindersOn(
  view: ReminderView,
  window: ReminderWindow,
  table: StepTable,
): readonly Reminder[] {
  const { today } = window;
  const monday = digestMonday(window, table);
  const outlook = view.home === null || monday === null ? [] : outlookOf(view, today, table);
  const reminders: Reminder[] = [];
  for (const heard of heardOn(view, window, table)) reminders.push(reminderOf(heard, monday, outlook));
  if (view.home !== null && monday !== null && outlook.length > 0) {
    const group: Recipient = { kind: 'group', group: view.home };
    const groupHears = reminders.some((it) => it.to.kind === 'group');
    if (!groupHears)
      reminders.push({ to: group, purpose: 'digest', lines: [], digest: { monday, lines: outlook } });
  }
  return reminders.sort((a, b) => purposes.indexOf(a.purpose) - purposes.indexOf(b.purpose));
}

/** What one chat hears of single works, by their targets. */
interface Heard {
  readonly to: Recipient;
  readonly lines: Map<string, ReminderLine>;
}

function heardOn(view: ReminderView, { since, today }: ReminderWindow, table: StepTable): Iterable<Heard> {
  const chats = new Map<string, Heard>();
  for (const dated of view.works) {
    const steps = dated.steps.filter((step) => step.day > since && step.day <= today);
    if (steps.length === 0) continue;
    const line = lineOf(dated, steps, today, table);
    for (const { to, as } of hearersOf(view, dated, line, latestWeek(steps), today)) {
      const key = chatOf(to);
      let chat = chats.get(key);
      if (chat === undefined) chats.set(key, (chat = { to, lines: new Map() }));
      // Whoever is responsible hears it as such, whatever else they are.
      if (!chat.lines.has(line.work.target)) {
        chat.lines.set(line.work.target, as === 'responsible' ? line : { ...line, as });
      }
    }
  }
  return chats.values();
}

function latestWeek(steps: readonly ReminderStep[]): number {
  return steps.reduce((latest, { week }) => Math.max(latest, week), 0);
}

interface Hearer {
  readonly to: Recipient;
  readonly as: HeardAs;
}

/** Those responsible first. */
function hearersOf(
  view: ReminderView,
  dated: DatedWork,
  line: ReminderLine,
  week: number,
  today: LocalDate,
): readonly Hearer[] {
  const { work } = dated;
  const theirs = responsible(view.people, work);
  // Where nobody approves in the bot, it is done on paper.
  if (work.kind === 'approval' && theirs.length === 0) return [];
  const hearers: Hearer[] = [];
  for (const it of theirs) if (it.reachable) hearers.push(hearer(it, 'responsible'));
  if (view.home !== null && (isForAll(line) || hearers.length === 0)) {
    hearers.push({ to: { kind: 'group', group: view.home }, as: 'responsible' });
  }
  hearers.push(...above(view.people, dated, week, today));
  return hearers;
}

/** What is due or late of an office's own work is everybody's business. */
function isForAll({ urgency, work }: ReminderLine): boolean {
  return urgency !== 'before' && isOwnWork(work.kind);
}

function reminderOf(
  { to, lines }: Heard,
  monday: LocalDate | null,
  outlook: readonly ReminderLine[],
): Reminder {
  const said = [...lines.values()];
  const urgent = said.some(isForAll);
  if (to.kind === 'person') return { to, purpose: urgent ? 'urgent' : 'before', lines: said, digest: null };
  const rest = outlook.filter((line) => !lines.has(line.work.target));
  const digest = monday === null || rest.length === 0 ? null : { monday, lines: rest };
  return { to, purpose: urgent ? 'urgent' : digest ? 'digest' : 'spare', lines: said, digest };
}

/** What a chat is called in keys: `group:C…`, or `person:` and a person id. */
export function chatOf(to: Recipient): string {
  return to.kind === 'group' ? `group:${to.group}` : `person:${to.person}`;
}

/** What a reminder says once and never again: each step by chat, work and due day, and a week's outlook. */
export function keysOf({ to, lines, digest }: Reminder): readonly string[] {
  const chat = chatOf(to);
  return [
    ...lines.flatMap(({ work, steps }) => steps.map((step) => stepKey(chat, work, step))),
    ...(digest ? [digestKey(chat, digest.monday)] : []),
  ];
}

export function stepKey(chat: string, { target, due }: Pick<Work, 'target' | 'due'>, step: string): string {
  return `${chat} ${target} ${due} ${step}`;
}

export function digestKey(chat: string, monday: LocalDate): string {
  return `${chat} digest ${monday}`;
}

/**
 * Members of the units that answer for a work, or the coordinators where no unit does; of a word on it the heads of
 * those units and the executives.
 */
export function responsible(
  people: readonly Colleague[],
  work: Pick<Work, 'units' | 'kind'>,
): readonly Colleague[] {
  if (work.kind === 'approval') {
    const isTheirs = (it: Colleague) => it.units.some((unit) => work.units.includes(unit));
    return people.filter((it) => it.role === 'executive' || (it.role === 'unit-head' && isTheirs(it)));
  }
  if (work.units.length === 0) return people.filter((it) => it.role === 'coordinator');
  return people.filter((it) => it.role !== 'viewer' && it.units.some((unit) => work.units.includes(unit)));
}

function lineOf(
  { work }: DatedWork,
  steps: readonly ReminderStep[],
  today: LocalDate,
  { holidays }: StepTable,
): ReminderLine {
  const { weeksAfter } = usualRules[work.kind];
  return {
    work,
    steps: steps.map((step) => step.name),
    missed: missedOf(steps, today),
    urgency: urgencyOf(work.due, today, holidays),
    as: 'responsible',
    last: weeksAfter > 0 && steps.some((step) => step.week === weeksAfter),
  };
}

const nothingMissed: readonly LocalDate[] = [];

/** Most often none. */
function missedOf(steps: readonly ReminderStep[], today: LocalDate): readonly LocalDate[] {
  const missed = steps.filter((step) => step.day < today);
  return missed.length === 0 ? nothingMissed : [...new Set(missed.map((step) => step.day))].sort();
}

/** Who hears of it because it has been late for long: first the heads of its units, then who answers for the agency. */
function above(
  people: readonly Colleague[],
  { work, wish: { acknowledged } }: DatedWork,
  week: number,
  today: LocalDate,
): readonly Hearer[] {
  if (week < escalation.head) return [];
  const isTakenOn =
    acknowledged?.due === work.due && daysBetween(acknowledged.on, today) <= ACKNOWLEDGED_DAYS;
  if (isTakenOn) return [];
  const reachable = people.filter((it) => it.reachable);
  const heads = reachable.filter(
    (it) => it.role === 'unit-head' && it.units.some((unit) => work.units.includes(unit)),
  );
  const leaders = reachable.filter((it) => it.role === 'coordinator' || it.role === 'executive');
  return [
    ...heads.map((it) => hearer(it, 'head')),
    ...(week >= escalation.leaders ? leaders : []).map((it) => hearer(it, 'leader')),
  ];
}

function hearer({ person }: Colleague, as: HeardAs): Hearer {
  return { to: { kind: 'person', person }, as };
}

/** The Monday of the week whose first working day lies after `since` and not after today; else null. */
export function digestMonday({ since, today }: ReminderWindow, { holidays }: StepTable): LocalDate | null {
  const first = firstWorkingDayOfWeek(today, holidays);
  return first !== undefined && first > since && first <= today ? mondayOf(today) : null;
}

/** What falls due within these days is named by Monday's outlook. */
export function outlookSpan(today: LocalDate): Span {
  return { from: addDays(today, -DIGEST_DAYS_BEHIND), to: addDays(today, DIGEST_DAYS) };
}

/** What is late or falls due soon, the earliest first. */
function outlookOf(
  { works, weekly }: ReminderView,
  today: LocalDate,
  { holidays }: StepTable,
): readonly ReminderLine[] {
  const { from, to } = outlookSpan(today);
  return works
    .filter(({ work }) => {
      const isNear = work.due >= from && work.due <= to && work.kind !== 'approval';
      return isNear || weekly?.has(work.target) === true;
    })
    .map(({ work }) => ({
      work,
      steps: [],
      missed: [],
      urgency: urgencyOf(work.due, today, holidays),
      as: 'responsible' as const,
      last: false,
    }));
}
