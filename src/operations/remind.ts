import { bangkokTime, instantOf } from '../app/bangkok.ts';
import { recipientOf } from '../app/kept-lines.ts';
import type { ChannelQuota, KeptLine, OutboxRow, TryEnd } from '../app/outbox.ts';
import { decideReminders } from '../app/decide-reminders.ts';
import type { RemindingPorts } from '../app/plan-reminders.ts';
import type { Ports } from '../app/ports.ts';
import type { Purses } from '../app/purse.ts';
import { type AgencyView, readAgencyView } from '../app/reminder-view.ts';
import { type LocalDate, monthOfDay } from '../domain/dates.ts';
import { dayOf, isOpenAt, nextOpening } from '../domain/office-hours.ts';
import { type Recipient, type ReminderLine, keysOf } from '../domain/reminders.ts';
import { Refused } from './refused.ts';

/** A reminder that was tried, and what came of it. */
export interface SentReminder {
  readonly row: OutboxRow;
  readonly end: TryEnd;
}

export interface Swept {
  readonly sent: readonly SentReminder[];
  /** Agencies of which LINE did not say what may be spent. */
  readonly undecided: readonly string[];
  /** Somebody else reminds at this moment, or a backup is being taken: nothing was done. */
  readonly isBusy: boolean;
}

/** Reminding, as far as verbs need it. */
export interface OperatorReminding {
  readonly ports: RemindingPorts & Pick<Ports, 'people'>;
  readonly purses: Pick<Purses, 'gaugeOf'>;
  /** LINE's word on the month, null when it says none; null itself without credentials. */
  readonly quota: (() => Promise<ChannelQuota | null>) | null;
  /** Plans and sends what is due, once; null without credentials. Rejects when the database is away. */
  readonly sweep: (() => Promise<Swept>) | null;
}

/** Told before a database is looked for: without credentials it would be the try-out's. */
export const NO_CREDENTIALS =
  'There are no LINE credentials (LINE_CHANNEL_SECRET, LINE_CHANNEL_ACCESS_TOKEN): nothing can be sent, and nobody says what may be; only remind --dry-run is possible.';

/** LINE ids of whom a message goes to. */
type To = { readonly group: string } | { readonly user: string | null };

interface ToldWork {
  readonly target: string;
  readonly label: string;
  readonly due: LocalDate;
  /** "7" days before, "0" the day itself, "+14" days after; none of what is only said again. */
  readonly steps: readonly string[];
}

/** So many agencies are listed at most; a channel has one to some thousands. */
const LISTED_AT_MOST = 100_000;
const FAR_AHEAD = new Date('9999-12-31T00:00:00Z');

/** Who would get what, and what it costs. Nothing is written and nothing is sent. */
export async function rehearse({ ports, quota }: OperatorReminding) {
  const agencies = [];
  for (const id of await ports.wakes.due(FAR_AHEAD, LISTED_AT_MOST)) {
    const told = await rehearseAgency(ports, id, quota !== null);
    if (told !== null) agencies.push(told);
  }
  const costs = agencies.flatMap((it) => it.reminders.map((reminder) => reminder.cost ?? 0));
  return {
    at: ports.clock.now().toISOString(),
    dryRun: true,
    quota: quota === null ? null : await quota(),
    agencies,
    cost: sum(costs),
  };
}

/** At this moment, or at the next opening of an office that is closed now. */
async function rehearseAgency(ports: OperatorReminding['ports'], id: string, isPriced: boolean) {
  const { clock, table, wakes } = ports;
  const now = clock.now();
  const agency = await readAgencyView(ports, id, clock.today(), table);
  if (!agency) return null;
  const local = bangkokTime(now);
  const isOpen = isOpenAt(local, agency.hours, table.holidays);
  const moment = isOpen ? local : nextOpening(local, agency.hours, table.holidays);
  const today = dayOf(moment);
  const since = (await wakes.since(id)) ?? clock.today();
  const waiting = await ports.outbox.waitingOf([id]);
  const plan = await decideReminders(table, { agency, since, waiting }, ports.pursesOf([id]), today);
  const reminders =
    plan === 'unknown'
      ? []
      : plan.decisions.filter(({ kind, reminder }) => kind === 'push' || keysOf(reminder).length > 0);
  const underWay = await ports.outbox.openOf(id);
  return {
    organisation: agency.agency.name,
    at: (isOpen ? now : instantOf(moment)).toISOString(),
    since,
    /** Null: LINE did not say, or sets no limit. */
    left: plan === 'unknown' ? null : finite(plan.purse?.left),
    share: plan === 'unknown' ? null : finite(plan.purse?.share),
    decided: plan !== 'unknown',
    reminders: [
      ...(await Promise.all(
        underWay.map(async (row) => ({
          to: await whom(ports, recipientOf(row.chat)),
          purpose: row.purpose,
          by: 'push' as const,
          cost: row.cost,
          works: row.lines.map((line) => kept(agency, line)),
          digest: row.digest?.lines.map((line) => kept(agency, line).label) ?? [],
        })),
      )),
      ...(await Promise.all(
        reminders.map(async ({ reminder, ...decision }) => ({
          to: await whom(ports, reminder.to),
          purpose: reminder.purpose,
          by: decision.kind === 'push' ? ('push' as const) : ('reply' as const),
          cost: costOf(decision, reminder.to, isPriced),
          works: reminder.lines.map(work),
          digest: reminder.digest?.lines.map((line) => work(line).label) ?? [],
        })),
      )),
    ],
  };
}

function costOf(
  decision: { readonly kind: 'push'; readonly cost: number } | { readonly kind: 'wait' },
  to: Recipient,
  isPriced: boolean,
): number | null {
  if (decision.kind === 'wait') return 0;
  return isPriced || to.kind === 'person' ? decision.cost : null;
}

function work({ work: { target, label, due }, steps }: ReminderLine): ToldWork {
  return { target, label: label === '' ? target : label, due, steps };
}

function kept({ works }: AgencyView, { target, due, steps }: KeptLine): ToldWork {
  const label = works.get(target)?.label ?? '';
  return { target, label: label === '' ? target : label, due, steps };
}

async function whom({ people }: Pick<Ports, 'people'>, to: Recipient): Promise<To> {
  if (to.kind === 'group') return { group: to.group };
  return { user: (await people.byIds([to.person])).get(to.person)?.lineUser ?? null };
}

/**
 * One sweep, as the server would do it, under the same lane.
 * @throws {Refused} without credentials, and while somebody else reminds.
 */
export async function remindOnce({ ports, sweep }: OperatorReminding) {
  if (sweep === null) {
    throw new Refused(NO_CREDENTIALS);
  }
  const { sent, undecided, isBusy } = await sweep();
  if (isBusy) {
    throw new Refused(
      'Another process reminds at this moment, or a backup is being taken: nothing was done here.',
    );
  }
  return {
    at: ports.clock.now().toISOString(),
    dryRun: false,
    sent: await Promise.all(
      sent.map(async ({ row, end }) => ({
        to: await whom(ports, recipientOf(row.chat)),
        purpose: row.purpose,
        end: end.state,
        cost: end.state === 'said' ? row.cost : 0,
        works: row.lines.map(({ target, due, steps }) => ({ target, due, steps })),
      })),
    ),
    cost: sum(sent.map(({ row, end }) => (end.state === 'said' ? row.cost : 0))),
    undecided: await Promise.all(undecided.map((id) => nameOf(ports, id))),
  };
}

/**
 * What the channel may send in a month, by LINE's own count, and what each agency has of it.
 * @throws {Refused} without credentials, and when LINE does not say.
 */
export async function tellQuota({ ports, purses, quota }: OperatorReminding) {
  if (quota === null) {
    throw new Refused(NO_CREDENTIALS);
  }
  const channel = await quota();
  if (channel === null) throw new Refused('LINE did not say what the quota is.');
  const { limit, used } = channel;
  const month = monthOfDay(ports.clock.today());
  const { set } = await ports.wakes.shares();
  const agencies = [];
  for (const id of await ports.wakes.due(FAR_AHEAD, LISTED_AT_MOST)) {
    const gauge = await purses.gaugeOf(id);
    const spent = gauge?.spent ?? (await ports.outbox.spent([id], month)).get(id) ?? 0;
    const given = set.get(id) ?? null;
    agencies.push({ organisation: await nameOf(ports, id), spent, share: gauge?.share ?? null, given });
  }
  return { month, limit, used, left: limit === null ? null : Math.max(0, limit - used), agencies };
}

/**
 * Gives an agency a share of the channel's month; null: an equal part of what others were not given.
 * @throws {Refused} without credentials, when LINE does not say, and where all that was given is more than there is.
 */
export async function giveShare(
  { ports, quota }: OperatorReminding,
  agency: string,
  share: number | null,
): Promise<void> {
  const channel = quota === null ? null : await quota();
  if (channel === null) throw new Refused('LINE did not say what the quota is: nothing was set.');
  const { set } = await ports.wakes.shares();
  const all = sum([...new Map([...set, [agency, share ?? 0]]).values()]);
  if (share !== null && channel.limit !== null && all > channel.limit) {
    throw new Refused(
      `The shares come to ${all} messages a month, and LINE sends ${channel.limit}: nothing was set.`,
    );
  }
  await ports.wakes.giveShare(agency, share);
}

async function nameOf({ agencies }: Pick<Ports, 'agencies'>, id: string): Promise<string> {
  return (await agencies.byId(id))?.name ?? id;
}

/** Where there is no limit JSON has no number. */
function finite(amount: number | undefined): number | null {
  return amount === undefined || amount === Infinity ? null : amount;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, it) => total + it, 0);
}
