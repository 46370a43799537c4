import type { LocalDate } from '../domain/dates.ts';
import { isOwnWork } from '../domain/due-work.ts';
import { type Decision, type Purse, afford, forecast } from '../domain/reminder-budget.ts';
import type { StepTable } from '../domain/reminder-steps.ts';
import { type Reminder, chatOf, purposes, remindersOn } from '../domain/reminders.ts';
import { asItStands, isSilent } from './kept-lines.ts';
import type { OutboxRow } from './outbox.ts';
import type { PurseOf } from './purse.ts';
import type { AgencyView } from './reminder-view.ts';

/** An agency to be planned, with what waits for a reply in its chats. */
export interface ToPlan {
  readonly agency: AgencyView;
  /** Everything until this day was planned. */
  readonly since: LocalDate;
  readonly waiting: readonly OutboxRow[];
}

/** What an agency is to hear now, and what of it is worth its price. */
export interface AgencyPlan {
  readonly decisions: readonly Decision[];
  /** What still waits in a chat and is said with this, by chat. */
  readonly gathered: ReadonlyMap<string, readonly string[]>;
  /** Rows that waited for a reply, and of which nothing is left to say. */
  readonly settled: readonly string[];
  /** Something due or late waits for money or a reply. */
  readonly isWaiting: boolean;
  /** Null where nothing is said, and nobody was asked. */
  readonly purse: Purse | null;
}

/** What an agency is to hear, without writing anything; `unknown` while LINE does not say what may be spent. */
export async function decideReminders(
  table: StepTable,
  toPlan: ToPlan,
  purseOf: PurseOf,
  today: LocalDate,
): Promise<AgencyPlan | 'unknown'> {
  const { agency } = toPlan;
  const { reminders, ...waited } = withWaiting(table, toPlan, today);
  if (reminders.length === 0) return { ...waited, decisions: [], isWaiting: false, purse: null };
  const purse = await purseOf(agency.agencyId, agency.view.home);
  if (purse === 'unknown') return purse;
  if (purse === 'no-group') {
    // Nobody hears in that group: whoever can be reached alone hears all of it.
    const homeless = { ...agency, view: { ...agency.view, home: null } };
    return decideReminders(table, { ...toPlan, agency: homeless }, purseOf, today);
  }
  const decisions = afford(reminders, purse, () => forecast(agency.view, today, table));
  const isWaiting = decisions.some(({ kind, reminder }) => kind === 'wait' && isPressing(reminder));
  return { ...waited, decisions, isWaiting, purse };
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
