import { type LocalDate, monthOfDay } from '../domain/dates.ts';
import { nextLook } from '../domain/next-look.ts';
import { type LocalTime, isOpenAt, nextOpening } from '../domain/office-hours.ts';
import { newsKey } from '../domain/page-news.ts';
import type { Decision } from '../domain/reminder-budget.ts';
import type { StepTable } from '../domain/reminder-steps.ts';
import { chatOf, keysOf } from '../domain/reminders.ts';
import { bangkokTime, instantOf } from './bangkok.ts';
import { type AgencyPlan, type ToPlan, decideReminders } from './decide-reminders.ts';
import type { Ids } from './ids.ts';
import { keptLine, keptPage, withoutKeys } from './kept-lines.ts';
import type { NewReminder, Outbox, OutboxRow, Planned, Wakes } from './outbox.ts';
import { oldestTold, writePageNews } from './page-news.ts';
import type { Ports } from './ports.ts';
import type { PurseOf } from './purse.ts';
import { type AgencyView, type ViewPorts, readAgencyViews } from './reminder-view.ts';

/** What reminding needs beside the use-cases' ports. */
export interface RemindingPorts extends ViewPorts, Pick<Ports, 'clock' | 'ids' | 'agencies'> {
  readonly wakes: Wakes;
  readonly outbox: Outbox;
  /** What each of some agencies may spend. */
  readonly pursesOf: (agencies: readonly string[]) => PurseOf;
  readonly table: StepTable;
}

/** What became of a look at some agencies. */
export interface Looked {
  /** Of whom LINE did not say what may be spent: they are to be looked at again soon. */
  readonly undecided: readonly string[];
  /** One agency's fault is not another's. */
  readonly failed: ReadonlyMap<string, unknown>;
}

/** LINE is asked how large a group is; it takes 2,000 such questions a second of a channel, a few at once are enough. */
const AT_ONCE = 8;

/**
 * Looks at some agencies, in a few questions for all of them, and writes down what each is to hear today. Of each
 * nothing stays in memory but that: on a country's worst day this keeps the heap small.
 */
export async function planReminders(ports: RemindingPorts, agencies: readonly string[]): Promise<Looked> {
  const { wakes, outbox, clock, table } = ports;
  const [now, today] = [clock.now(), clock.today()];
  const sinces = await wakes.takeUp(agencies);
  const waiting = await outbox.waitingOf(agencies);
  const since = earliest([...sinces.values(), today]);
  const look = { since, today, turnedSince: oldestTold(now), spoken: targetsIn(waiting) };
  const viewOf = await readAgencyViews(ports, agencies, look, table);
  const moment = { now, today, local: bangkokTime(now), purseOf: ports.pursesOf(agencies) };

  const outcomes: Outcome[] = [];
  const undecided: string[] = [];
  const failed = new Map<string, unknown>();
  const left = [...agencies];
  async function planNext(): Promise<void> {
    for (let id = left.shift(); id !== undefined; id = left.shift()) {
      const since = sinces.get(id) ?? today;
      try {
        const agency = viewOf(id);
        const itsOwn = waiting.filter((row) => row.agency === id);
        const outcome = agency
          ? await planOne(ports, { agency, since, waiting: itsOwn }, moment)
          : { rows: [], settled: [], end: { agency: id, since, next: null } };
        if (outcome === 'unknown') undecided.push(id);
        else outcomes.push(outcome);
      } catch (error) {
        failed.set(id, error);
      }
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, planNext));
  await writeDown(ports, outcomes, now);
  await wakes.planned(
    outcomes.map((it) => it.end),
    now,
  );
  return { undecided, failed };
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

interface Moment {
  readonly now: Date;
  readonly today: LocalDate;
  /** The same on the clock of an office. */
  readonly local: LocalTime;
  readonly purseOf: PurseOf;
}

/** What an agency is to hear, ready to be written down, and when it is looked at next. */
interface Outcome {
  readonly rows: readonly NewReminder[];
  readonly settled: readonly string[];
  readonly end: Planned;
}

async function planOne(ports: RemindingPorts, toPlan: ToPlan, moment: Moment): Promise<Outcome | 'unknown'> {
  const { agency, since } = toPlan;
  const { today, local, purseOf } = moment;
  const { table } = ports;
  const opens = () => nextOpening(local, agency.hours, table.holidays);
  const endsAt = (planned: LocalDate, next: LocalTime): Planned => ({
    agency: agency.agencyId,
    since: planned,
    next: instantOf(next),
  });
  if (!isOpenAt(local, agency.hours, table.holidays)) {
    return { rows: [], settled: [], end: endsAt(since, opens()) };
  }
  const plan = await decideReminders(table, await withNews(ports, toPlan, moment), purseOf, today);
  if (plan === 'unknown') return plan;
  const day = nextLook(agency.view.works, today, table);
  return {
    rows: rowsOf(ports.ids, agency, plan, today),
    settled: plan.settled,
    end: endsAt(today, plan.isWaiting ? opens() : `${day}T${agency.hours.from}`),
  };
}

/** Pages that went or came back wait in their chats from now on. Most days there are none. */
async function withNews(
  ports: Pick<RemindingPorts, 'outbox' | 'ids'>,
  toPlan: ToPlan,
  { today, now }: Moment,
): Promise<ToPlan> {
  const { agency } = toPlan;
  if (agency.pages.length === 0) return toPlan;
  await writePageNews(ports, agency, today, now);
  return { ...toPlan, waiting: await ports.outbox.waitingOf([agency.agencyId]) };
}

function rowsOf(
  ids: Ids,
  { agencyId }: AgencyView,
  { decisions, gathered }: AgencyPlan,
  today: LocalDate,
): readonly NewReminder[] {
  return (
    decisions
      // What only waited goes on waiting.
      .filter(({ kind, reminder }) => kind === 'push' || keysOf(reminder).length > 0)
      .map((decision) =>
        rowOf(ids, agencyId, decision, gathered.get(chatOf(decision.reminder.to)) ?? [], today),
      )
  );
}

function rowOf(
  ids: Ids,
  agency: string,
  decision: Decision,
  gathers: readonly string[],
  today: LocalDate,
): NewReminder {
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

/** Writes down what is decided, and only then ends what waited and is said with it. */
async function writeDown(
  { outbox, ids }: Pick<RemindingPorts, 'outbox' | 'ids'>,
  outcomes: readonly Outcome[],
  now: Date,
): Promise<void> {
  let open = outcomes.flatMap((it) => it.rows);
  const gathered: string[] = [];
  while (open.length > 0) {
    const held = await outbox.add(open, now);
    open = open.flatMap((row) => {
      const others = held.get(row.id);
      // What a row that was written before says too is said with that one.
      gathered.push(...(others ? row.gathers.filter((id) => others.gathers.includes(id)) : row.gathers));
      // Somebody planned the same before and died over it, or the clock was put back: only what is new is said.
      return others ? withoutKeys(ids, row, new Set(others.keys)) : [];
    });
  }
  await outbox.endWaiting(gathered, 'gathered');
  await outbox.endWaiting(
    outcomes.flatMap((it) => it.settled),
    'dropped',
  );
}
