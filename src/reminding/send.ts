import { bangkokTime, instantOf } from '../app/bangkok.ts';
import type { Errand } from '../app/errands.ts';
import { referenceOf } from '../app/inbox.ts';
import { asItStands, hasMoved, isSilent, keptLine, recipientOf } from '../app/kept-lines.ts';
import { type OutboxRow, type PushEnd, type TryEnd, heldForReply } from '../app/outbox.ts';
import { tellCoordinators } from '../app/presence.ts';
import { type WholeView, readAgencyView } from '../app/reminder-view.ts';
import { reminderReply } from '../chat/answers/reminder.ts';
import type { Reply } from '../chat/reply.ts';
import { type OfficeHours, isOpenAt, nextOpening, usualHours } from '../domain/office-hours.ts';
import { WARNED_FROM } from '../domain/reminder-budget.ts';
import { chatOf, keysOf } from '../domain/reminders.ts';
import type { LineMessage } from '../line/messenger.ts';
import { addressOf } from './address.ts';
import type { RemindingDeps, RemindingPace } from './deps.ts';

/**
 * One try at a reminder. Whoever changes a work waits for the try that speaks of it (src/app/recall-reminders.ts), so the
 * row is claimed before the state is read: no old step is sent after a change was confirmed.
 */
export async function sendReminder(deps: RemindingDeps, pace: RemindingPace, id: string): Promise<void> {
  const { ports, owner, log } = deps;
  const { outbox } = ports;
  const now = deps.realNow();
  const row = await outbox.claim(id, owner, new Date(now), new Date(now + pace.tryFor));
  if (row === null) return;
  const end = await tried(deps, pace, row);
  if (end === null) return;
  // First: what waits is looked at when the office opens next, whatever happens now.
  if (end.state === 'waiting') await wakeWhenItOpens(deps, row.agency);
  await outbox.settle(row.id, owner, end);
  if (end.state === 'said' && row.cost > 0) await warnOfQuota(deps, row);
  log.info(
    { reminder: referenceOf(row.id), purpose: row.purpose, cost: row.cost, end: end.state },
    'reminder',
  );
}

async function wakeWhenItOpens({ ports }: RemindingDeps, agencyId: string): Promise<void> {
  const { clock, table, wakes } = ports;
  await wakes.wake(agencyId, instantOf(nextOpening(bangkokTime(clock.now()), usualHours, table.holidays)));
}

/** Null when the row is somebody else's by now. */
async function tried(deps: RemindingDeps, pace: RemindingPace, row: OutboxRow): Promise<TryEnd | null> {
  const { ports, purses } = deps;
  const { clock, table } = ports;
  const [today, at] = [clock.today(), clock.now()];
  const agency = await readAgencyView(ports, row.agency, today, table);
  if (!agency) return { state: 'dropped' };
  const reminder = asItStands(row, agency, today, table);
  if (isSilent(reminder)) return { state: 'dropped' };
  // What may have arrived cannot be mended; what is left of it is said with the next reply.
  const isTooOld = row.firstTriedAt !== null && at.getTime() - row.firstTriedAt.getTime() > pace.keyIsGoodFor;
  if (isTooOld || (row.body !== null && hasMoved(row, agency)) || purses.isExhausted()) {
    return { state: 'waiting' };
  }
  const unsent = row.body === null ? 'planned' : 'retrying';
  const opens = whenItOpens(deps, pace, agency.hours);
  if (opens !== null) return { state: unsent, notBefore: opens };
  const to = await addressOf(ports, row);
  if (to === null) return { state: 'dropped' };

  const words = await wordsOf(deps, row, () => reminderReply(reminder, agency, today, table.holidays));
  if (words === null) return null;
  // All this took a while, and a clock may jump: nobody is disturbed in the night, nor told of another day as of today.
  const closed = whenItOpens(deps, pace, agency.hours);
  const isOfToday = row.body !== null || clock.today() === today;
  if (closed !== null || !isOfToday) return { state: unsent, notBefore: closed ?? new Date(deps.realNow()) };
  // Rendered here, by this or an earlier version of this program.
  const messages = JSON.parse(words.body) as readonly LineMessage[];
  const pushed = await deps.pusher.push(to, messages, row.id, { silent: row.purpose === 'digest' });
  return ended(deps, pace, { row, agency, to, about: words.about }, pushed);
}

/** What every try says: written down before the first of them. Null when the row is somebody else's by now. */
async function wordsOf(
  { ports: { clock, outbox }, owner, render }: RemindingDeps,
  { id, body, about }: OutboxRow,
  replyNow: () => Reply,
): Promise<{ readonly body: string; readonly about: object | null } | null> {
  if (body !== null) return { body, about };
  const reply = replyNow();
  const words = { body: JSON.stringify(render([reply])), about: reply.about ?? null };
  return (await outbox.freeze(id, owner, { ...words, at: clock.now() })) ? words : null;
}

/** In real time, when a message may be tried again that came while the office is closed; null while it is open. */
function whenItOpens(
  { ports: { clock, table }, realNow }: RemindingDeps,
  { closedForAtMost }: RemindingPace,
  hours: OfficeHours,
): Date | null {
  const now = clock.now();
  const local = bangkokTime(now);
  if (isOpenAt(local, hours, table.holidays)) return null;
  const opens = instantOf(nextOpening(local, hours, table.holidays));
  return new Date(realNow() + Math.min(opens.getTime() - now.getTime(), closedForAtMost));
}

interface Tried {
  readonly row: OutboxRow;
  readonly agency: WholeView;
  /** The LINE id of the chat. */
  readonly to: string;
  readonly about: object | null;
}

async function ended(
  deps: RemindingDeps,
  pace: RemindingPace,
  { row, agency, to, about }: Tried,
  pushed: PushEnd,
): Promise<TryEnd> {
  const { ports, log, purses } = deps;
  const later = () => new Date(deps.realNow() + pace.pauseAfter(row.attempts));
  switch (pushed.kind) {
    case 'taken':
      purses.spent(row.cost);
      // Before the row is over: a crash in between is told the same ids again by LINE.
      await deps.said.add(to, pushed.messages, ports.clock.now(), about);
      return { state: 'said', by: 'push' };
    case 'monthly-limit':
      if (!purses.isExhausted()) log.error('LINE sends no more this month: reminders wait for replies');
      purses.exhaust();
      return { state: 'waiting' };
    case 'later':
      // An earlier try may have arrived all the same.
      return { state: row.body === null ? 'planned' : 'retrying', notBefore: later() };
    case 'unknown':
      return { state: 'retrying', notBefore: later() };
    case 'refused':
      log.warn({ reminder: referenceOf(row.id), status: pushed.status }, 'LINE refused a reminder');
      await tellOnce(deps, row, { kind: 'refused', agency: row.agency, chat: row.chat }, row.chat);
      if (await putBack(deps, row, agency)) return { state: 'refused', fault: `LINE ${pushed.status}` };
      return { state: 'waiting' };
    default:
      return pushed satisfies never;
  }
}

/** To the coordinators one to one, once a month about the same: the event that tells it has one id. */
async function tellOnce(
  { ports, errands }: RemindingDeps,
  { agency, month }: OutboxRow,
  errand: Errand,
  about: string,
): Promise<void> {
  const event = `${errand.kind} ${agency} ${about} ${month}`;
  await tellCoordinators({ ...ports, errands }, errand, { event, at: ports.clock.now() });
}

async function warnOfQuota(deps: RemindingDeps, row: OutboxRow): Promise<void> {
  const gauge = await deps.purses.gaugeOf(row.agency);
  if (gauge === null || gauge.spent < gauge.share * WARNED_FROM) return;
  const { agency, month } = row;
  await tellOnce(deps, row, { kind: 'quota', agency, month, ...gauge }, 'month');
}

/**
 * Who cannot be written to is no friend any more: the group hears of it with its next card or reply.
 * @returns false where no other chat says it.
 */
async function putBack({ ports }: RemindingDeps, row: OutboxRow, agency: WholeView): Promise<boolean> {
  const to = recipientOf(row.chat);
  const { home } = agency.view;
  if (to.kind === 'group') return false;
  const { clock, ids, outbox, people, table } = ports;
  const person = (await people.byIds([to.person])).get(to.person);
  if (person) await people.unfollowed(person.lineUser, clock.now());
  if (home === null) return false;
  const today = clock.today();
  const group = { kind: 'group', group: home } as const;
  const reminder = { ...asItStands(row, agency, today, table), to: group, digest: null };
  const keys = keysOf(reminder);
  if (keys.length === 0) return true;
  const lines = reminder.lines.map(keptLine);
  const held = heldForReply(ids, today, { agency: row.agency, chat: chatOf(group), keys, lines });
  await outbox.add([held], clock.now());
  return true;
}
