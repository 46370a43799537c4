import { type LocalDate, monthOfDay } from '../domain/dates.ts';
import { isOpenAt, nextOpening } from '../domain/office-hours.ts';
import { type Decision, type Purse, afford, forecast } from '../domain/reminder-budget.ts';
import type { StepTable } from '../domain/reminder-steps.ts';
import { type Reminder, chatOf, keysOf, purposes, remindersOn } from '../domain/reminders.ts';
import { newsKey } from '../domain/page-news.ts';
import { bangkokTime, instantOf } from './bangkok.ts';
import { asItStands, isSilent, keptLine, keptPage } from './kept-lines.ts';
import type { NewReminder, Outbox, OutboxRow, Wakes } from './outbox.ts';
import { writePageNews } from './page-news.ts';
import type { Ports } from './ports.ts';
import { type AgencyView, type ViewPorts, readAgencyView } from './reminder-view.ts';

/** What reminding needs beside the use-cases' ports. */
export interface RemindingPorts extends ViewPorts, Pick<Ports, 'clock' | 'ids'> {
  readonly wakes: Wakes;
  readonly outbox: Outbox;
  /**
   * What an agency may spend; `unknown` while LINE does not say, `no-group` where the bot is not in its home group.
   */
  readonly purseOf: (agency: string, home: string | null) => Promise<Purse | 'unknown' | 'no-group'>;
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
  readonly purse: Purse | null;
}

/**
 * Looks at one agency and writes down what it is to hear today.
 * @returns false when LINE did not say what may be spent: it is to be looked at again soon.
 */
export async function planReminders(ports: RemindingPorts, agencyId: string): Promise<boolean> {
  const { wakes, outbox, clock, table } = ports;
  const [now, today] = [clock.now(), clock.today()];
  const since = (await wakes.since(agencyId)) ?? today;
  const agency = await readAgencyView(ports, agencyId, today, table);
  if (!agency) {
    await wakes.planned(agencyId, since, null);
    return true;
  }
  const local = bangkokTime(now);
  const next = instantOf(nextOpening(local, agency.hours, table.holidays));
  if (!isOpenAt(local, agency.hours, table.holidays)) {
    await wakes.planned(agencyId, since, next);
    return true;
  }
  await writePageNews(ports, agency, today, now);
  const plan = await decideReminders(ports, agency, since, today);
  if (plan === 'unknown') return false;
  for (const decision of plan.decisions) {
    const chat = chatOf(decision.reminder.to);
    const isNew = keysOf(decision.reminder).length > 0;
    if (decision.kind === 'wait' && !isNew) continue;
    await write(ports, agencyId, decision, today, now);
    await outbox.endWaiting(plan.gathered.get(chat) ?? [], 'gathered');
  }
  await outbox.endWaiting(plan.settled, 'dropped');
  await wakes.planned(agencyId, today, next);
  return true;
}

/** The same without writing anything. */
export async function decideReminders(
  ports: RemindingPorts,
  agency: AgencyView,
  since: LocalDate,
  today: LocalDate,
): Promise<AgencyPlan | 'unknown'> {
  const waiting = await ports.outbox.waitingOf(agency.agencyId);
  const said = withWaiting(ports, agency, { since, today }, waiting);
  if (said.reminders.length === 0) return { agency, decisions: [], ...said, purse: null };
  const { home } = agency.view;
  const purse = await ports.purseOf(agency.agencyId, home);
  if (purse === 'unknown') return purse;
  if (purse === 'no-group') {
    // Nobody hears in that group: whoever can be reached alone hears all of it.
    return decideReminders(ports, { ...agency, view: { ...agency.view, home: null } }, since, today);
  }
  const decisions = afford(said.reminders, purse, forecast(agency.view, today, ports.table));
  return { agency, decisions, ...said, purse };
}

/**
 * Today's reminders, with what waited for a reply in the same chats. What is due or late by now does not wait for
 * another reason to be said: after the month's end there is money again.
 */
function withWaiting(
  { table }: RemindingPorts,
  agency: AgencyView,
  { since, today }: { readonly since: LocalDate; readonly today: LocalDate },
  waiting: readonly OutboxRow[],
): {
  readonly reminders: readonly Reminder[];
  readonly gathered: ReadonlyMap<string, readonly string[]>;
  readonly settled: readonly string[];
} {
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
    const isUrgent = old.lines.some((line) => line.urgency !== 'before' && line.work.kind !== 'step');
    // Worth a message to one person; a group hears of it with whatever else it hears.
    const isGone = old.to.kind === 'person' && old.pages?.some(({ turn }) => turn.how === 'gone') === true;
    const { to } = old;
    const isReachable =
      to.kind === 'group' || agency.view.people.some((it) => it.person === to.person && it.reachable);
    if (!now && !((isUrgent || isGone) && isReachable)) continue;
    chats.set(row.chat, joined(now, old, row.day));
    gathered.set(row.chat, [...(gathered.get(row.chat) ?? []), row.id]);
  }
  const reminders = [...chats.values()].sort(
    (a, b) => purposes.indexOf(a.purpose) - purposes.indexOf(b.purpose),
  );
  return { reminders, gathered, settled };
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

async function write(
  ports: Pick<RemindingPorts, 'outbox' | 'ids'>,
  agency: string,
  decision: Decision,
  today: LocalDate,
  now: Date,
): Promise<void> {
  const { reminder } = decision;
  const chat = chatOf(reminder.to);
  const own = keysOf(reminder);
  const { lines, digest, pages = [] } = reminder;
  // Beside the key under which a page waited: another page that goes on the same day is told too.
  const again = lines.length > 0 ? [`${chat} again ${today}`] : [];
  const keys = own.length > 0 ? own : [...again, ...pages.map((it) => `told ${newsKey(chat, it)}`)];
  const row: NewReminder = {
    id: ports.ids.retryKey(agency, ...keys),
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
    state: decision.kind === 'push' ? 'planned' : 'waiting',
  };
  const held = new Set(await ports.outbox.add(row, now));
  if (held.size === 0) return;
  // Somebody planned the same before and died over it, or the clock was put back: only what is new is said.
  const rest = without(reminder, held);
  if (keysOf(rest).length > 0) await write(ports, agency, { ...decision, reminder: rest }, today, now);
}

function without(reminder: Reminder, held: ReadonlySet<string>): Reminder {
  const chat = chatOf(reminder.to);
  const lines = reminder.lines.flatMap((line) => {
    const steps = line.steps.filter(
      (step) => !held.has(`${chat} ${line.work.target} ${line.work.due} ${step}`),
    );
    // What only waited has no step of its own.
    return steps.length > 0 || line.steps.length === 0 ? [{ ...line, steps }] : [];
  });
  const { digest } = reminder;
  const isListed = digest !== null && !held.has(`${chat} digest ${digest.monday}`);
  return { ...reminder, lines, digest: isListed ? digest : null };
}
