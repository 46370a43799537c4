import { type LocalDate, monthOfDay } from '../domain/dates.ts';
import { isOwnWork } from '../domain/due-work.ts';
import { nextLook } from '../domain/next-look.ts';
import { isOpenAt, nextOpening } from '../domain/office-hours.ts';
import { type Decision, type Purse, afford, forecast } from '../domain/reminder-budget.ts';
import type { StepTable } from '../domain/reminder-steps.ts';
import { type Reminder, chatOf, keysOf, purposes, remindersOn, withoutKeys } from '../domain/reminders.ts';
import { newsKey } from '../domain/page-news.ts';
import { bangkokTime, instantOf } from './bangkok.ts';
import { asItStands, isSilent, keptLine, keptPage } from './kept-lines.ts';
import type { NewReminder, Outbox, OutboxRow, Planned, Wakes } from './outbox.ts';
import { oldestTold, writePageNews } from './page-news.ts';
import type { Ports } from './ports.ts';
import type { Asked } from './purse.ts';
import { type AgencyView, type ViewPorts, readAgencyViews } from './reminder-view.ts';

/** What reminding needs beside the use-cases' ports. */
export interface RemindingPorts extends ViewPorts, Pick<Ports, 'clock' | 'ids' | 'agencies'> {
  readonly wakes: Wakes;
  readonly outbox: Outbox;
  /**
   * What each agency may spend, in the order asked; `unknown` while LINE does not say, `no-group` where the bot is not
   * in its home group.
   */
  readonly pursesOf: (asked: readonly Asked[]) => Promise<readonly (Purse | 'unknown' | 'no-group')[]>;
  readonly table: StepTable;
}

/** What an agency is to hear now, and what of it is worth its price. */
export interface AgencyPlan {
  readonly agency: AgencyView;
  readonly decisions: readonly Decision[];
  /** What still waits in a chat and is said with this, by chat. */
  readonly gathered: ReadonlyMap<string, readonly string[]>;
  /** Rows that waited for a reply, and of which nothing is left to say. */
  readonly settled: readonly string[];
  /** Something due or late waits for money or a reply. */
  readonly isWaiting: boolean;
  readonly purse: Purse | null;
}

/** An agency to be planned, with what waits for a reply in its chats. */
export interface ToPlan {
  readonly agency: AgencyView;
  /** Everything until this day was planned. */
  readonly since: LocalDate;
  readonly waiting: readonly OutboxRow[];
}

/** What became of a look at some agencies. */
export interface Looked {
  /** Of whom LINE did not say what may be spent: they are to be looked at again soon. */
  readonly undecided: readonly string[];
  /** One agency's fault is not another's. */
  readonly failed: ReadonlyMap<string, unknown>;
}

/** Looks at some agencies, in a few questions for all of them, and writes down what each is to hear today. */
export async function planReminders(ports: RemindingPorts, agencies: readonly string[]): Promise<Looked> {
  const { wakes, outbox, clock, table } = ports;
  const [now, today] = [clock.now(), clock.today()];
  const local = bangkokTime(now);
  const sinces = await wakes.takeUp(agencies);
  const waiting = await outbox.waitingOf(agencies);
  const since = earliest([...sinces.values(), today]);
  const look = { since, today, turnedSince: oldestTold(now), spoken: targetsIn(waiting) };
  const viewOf = await readAgencyViews(ports, agencies, look, table);
  const ends: Planned[] = [];
  const open: ToPlan[] = [];
  const failed = new Map<string, unknown>();
  for (const id of agencies) {
    const since = sinces.get(id) ?? today;
    const agency = attempt(failed, id, () => viewOf(id));
    if (agency === undefined) continue;
    if (agency === null) ends.push({ agency: id, since, next: null });
    else if (isOpenAt(local, agency.hours, table.holidays))
      open.push({ agency, since, waiting: waiting.filter((row) => row.agency === id) });
    else ends.push({ agency: id, since, next: instantOf(nextOpening(local, agency.hours, table.holidays)) });
  }

  const plans = await decideReminders(ports, await withNews(ports, open, today, now), today, failed);
  const decided = plans.flatMap((plan) => (plan === 'unknown' ? [] : [plan]));
  await writeDown(ports, decided, today, now);
  for (const { agency, isWaiting } of decided) {
    const opens = nextOpening(local, agency.hours, table.holidays);
    const day = nextLook(agency.view.works, today, table);
    const next = isWaiting ? opens : `${day}T${agency.hours.from}`;
    ends.push({ agency: agency.agencyId, since: today, next: instantOf(next) });
  }
  await wakes.planned(ends, now);
  const ended = new Set([...ends.map((it) => it.agency), ...failed.keys()]);
  return { undecided: agencies.filter((id) => !ended.has(id)), failed };
}

/** Pages that went or came back wait in their chats from now on. Most days there are none. */
async function withNews(
  ports: Pick<RemindingPorts, 'outbox' | 'ids'>,
  toPlan: readonly ToPlan[],
  today: LocalDate,
  now: Date,
): Promise<readonly ToPlan[]> {
  const told = toPlan.filter(({ agency }) => agency.pages.length > 0);
  if (told.length === 0) return toPlan;
  for (const { agency } of told) await writePageNews(ports, agency, today, now);
  const waiting = await ports.outbox.waitingOf(told.map(({ agency }) => agency.agencyId));
  return toPlan.map((it) =>
    told.includes(it) ? { ...it, waiting: waiting.filter((row) => row.agency === it.agency.agencyId) } : it,
  );
}

function attempt<T>(failed: Map<string, unknown>, agency: string, work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    failed.set(agency, error);
    return undefined;
  }
}

function earliest(days: readonly LocalDate[]): LocalDate {
  return days.reduce((a, b) => (a < b ? a : b));
}

/** What waiting rows speak of, however long ago it was due. */
function targetsIn(rows: readonly OutboxRow[]): ReadonlySet<string> {
  return new Set(
    rows
      .flatMap((row) => [...row.lines, ...(row.digest?.lines ?? []), ...(row.pages ?? [])])
      .map((it) => it.target),
  );
}

/**
 * What each is to hear, without writing anything; `unknown` while LINE does not say what may be spent. Who failed is
 * left out.
 */
export async function decideReminders(
  ports: Pick<RemindingPorts, 'pursesOf' | 'table'>,
  toPlan: readonly ToPlan[],
  today: LocalDate,
  failed = new Map<string, unknown>(),
): Promise<readonly (AgencyPlan | 'unknown')[]> {
  const plans: (AgencyPlan | 'unknown')[] = [];
  const paid: (ToPlan & { readonly said: Said })[] = [];
  for (const it of toPlan) {
    const said = attempt(failed, it.agency.agencyId, () => withWaiting(ports.table, it, today));
    if (said === undefined) continue;
    if (said.reminders.length === 0)
      plans.push({ agency: it.agency, decisions: [], ...said, isWaiting: false, purse: null });
    else paid.push({ ...it, said });
  }
  if (paid.length === 0) return plans;
  const purses = await ports.pursesOf(
    paid.map(({ agency }) => ({ agency: agency.agencyId, home: agency.view.home })),
  );
  const homeless: ToPlan[] = [];
  for (const [at, it] of paid.entries()) {
    const purse = purses[at] ?? 'unknown';
    const { agency, said } = it;
    if (purse === 'unknown') plans.push(purse);
    else if (purse === 'no-group') {
      // Nobody hears in that group: whoever can be reached alone hears all of it.
      homeless.push({ ...it, agency: { ...agency, view: { ...agency.view, home: null } } });
    } else {
      const decisions = attempt(failed, agency.agencyId, () =>
        afford(said.reminders, purse, () => forecast(agency.view, today, ports.table)),
      );
      if (decisions === undefined) continue;
      const isWaiting = decisions.some(({ kind, reminder }) => kind === 'wait' && isPressing(reminder));
      plans.push({ agency, decisions, ...said, isWaiting, purse });
    }
  }
  return homeless.length === 0
    ? plans
    : [...plans, ...(await decideReminders(ports, homeless, today, failed))];
}

/** Today's reminders with what waited, and what becomes of the rows that did. */
type Said = Pick<AgencyPlan, 'gathered' | 'settled'> & {
  readonly reminders: readonly Reminder[];
};

/**
 * Today's reminders, with what waited for a reply in the same chats. What is due or late by now does not wait for
 * another reason to be said: after the month's end there is money again.
 */
function withWaiting(table: StepTable, { agency, since, waiting }: ToPlan, today: LocalDate): Said {
  const chats = new Map(remindersOn(agency.view, { since, today }, table).map((it) => [chatOf(it.to), it]));
  const gathered = new Map<string, readonly string[]>();
  const settled: string[] = [];
  for (const row of waiting) {
    const old = asItStands(row, agency, today, table);
    if (isSilent(old)) {
      settled.push(row.id);
      continue;
    }
    const now = chats.get(row.chat);
    const { to } = old;
    const isReachable =
      to.kind === 'group'
        ? to.group === agency.view.home
        : agency.view.people.some((it) => it.person === to.person && it.reachable);
    // Worth a message to one person; a group hears of it with whatever else it hears.
    const isGone = to.kind === 'person' && old.pages?.some(({ turn }) => turn.how === 'gone') === true;
    if (!now && !((isPressing(old) || isGone) && isReachable)) continue;
    chats.set(row.chat, joined(now, old, row.day));
    gathered.set(row.chat, [...(gathered.get(row.chat) ?? []), row.id]);
  }
  const reminders = [...chats.values()].sort(
    (a, b) => purposes.indexOf(a.purpose) - purposes.indexOf(b.purpose),
  );
  return { reminders, gathered, settled };
}

/** Whether it speaks of an office's own work that is due or late. */
function isPressing({ lines }: Reminder): boolean {
  return lines.some((line) => line.urgency !== 'before' && isOwnWork(line.work.kind));
}

/** What was to be said on an earlier day, said with today's. Its steps have their row already. */
function joined(now: Reminder | undefined, old: Reminder, day: LocalDate): Reminder {
  const purpose = old.lines.length > 0 ? 'urgent' : 'before';
  const base: Reminder = now ?? { to: old.to, purpose, lines: [], digest: null };
  const pages = [...(base.pages ?? []), ...(old.pages ?? [])];
  const lines = new Map(base.lines.map((line) => [line.work.target, line]));
  for (const line of old.lines) {
    const known = lines.get(line.work.target);
    const missed = [...new Set([...(known?.missed ?? []), ...line.missed, day])].sort();
    lines.set(line.work.target, { ...(known ?? { ...line, steps: [] }), missed });
  }
  return { ...base, lines: [...lines.values()], ...(pages.length > 0 ? { pages } : {}) };
}

interface ToWrite {
  readonly agency: string;
  readonly decision: Decision;
  /** Rows that waited for a reply in the same chat. */
  readonly gathers: readonly string[];
}

/** Writes down what is decided, and only then ends what waited and is said with it. */
async function writeDown(
  { outbox, ids }: Pick<RemindingPorts, 'outbox' | 'ids'>,
  plans: readonly AgencyPlan[],
  today: LocalDate,
  now: Date,
): Promise<void> {
  let open: readonly ToWrite[] = plans.flatMap(({ agency, decisions, gathered }) =>
    decisions
      // What only waited goes on waiting.
      .filter(({ kind, reminder }) => kind === 'push' || keysOf(reminder).length > 0)
      .map((decision) => ({
        agency: agency.agencyId,
        decision,
        gathers: gathered.get(chatOf(decision.reminder.to)) ?? [],
      })),
  );
  const gathered: string[] = [];
  while (open.length > 0) {
    const rows = open.map((it) => rowOf(ids, it, today));
    const held = await outbox.add(rows, now);
    open = open.flatMap((it, at) => {
      const others = held.get(rows[at]?.id ?? '');
      // What a row that was written before says too is said with that one.
      gathered.push(...(others ? it.gathers.filter((id) => others.gathers.includes(id)) : it.gathers));
      if (!others) return [];
      // Somebody planned the same before and died over it, or the clock was put back: only what is new is said.
      const reminder = withoutKeys(it.decision.reminder, new Set(others.keys));
      return keysOf(reminder).length > 0 ? [{ ...it, decision: { ...it.decision, reminder } }] : [];
    });
  }
  await outbox.endWaiting(gathered, 'gathered');
  await outbox.endWaiting(
    plans.flatMap((plan) => plan.settled),
    'dropped',
  );
}

function rowOf(ids: Ports['ids'], { agency, decision, gathers }: ToWrite, today: LocalDate): NewReminder {
  const { reminder } = decision;
  const chat = chatOf(reminder.to);
  const own = keysOf(reminder);
  const { lines, digest, pages = [] } = reminder;
  // Beside the key under which a page waited: another page that goes on the same day is told too.
  const again = lines.length > 0 ? [`${chat} again ${today}`] : [];
  const keys = own.length > 0 ? own : [...again, ...pages.map((it) => `told ${newsKey(chat, it)}`)];
  return {
    id: ids.retryKey(agency, ...keys),
    agency,
    chat,
    keys,
    lines: lines.map(keptLine),
    digest: digest && { monday: digest.monday, lines: digest.lines.map(keptLine) },
    ...(pages.length > 0 ? { pages: pages.map(keptPage) } : {}),
    purpose: reminder.purpose,
    cost: decision.kind === 'push' ? decision.cost : 0,
    day: today,
    month: monthOfDay(today),
    gathers,
    state: decision.kind === 'push' ? 'planned' : 'waiting',
  };
}
