import { asItStands, isSilent } from '../app/kept-lines.ts';
import { readAgencyView } from '../app/reminder-view.ts';
import { reminderReply } from '../chat/answers/reminder.ts';
import { type Reminder, chatOf } from '../domain/reminders.ts';
import { addressOf } from './address.ts';
import type { CarriedCard } from '../worker/ports.ts';
import type { RemindingDeps } from './deps.ts';

/**
 * What waits for a reply in a chat, as one card: a reply costs nothing.
 * @param chat the LINE id of a group or a person
 */
export async function carriedIn(
  { ports, render }: Pick<RemindingDeps, 'ports' | 'render'>,
  chat: string,
): Promise<CarriedCard | null> {
  const { outbox, clock, table } = ports;
  const key = await keyOf(ports, chat);
  const [first, ...others] = key === null ? [] : await outbox.waitingIn(key);
  if (!first) return null;
  const today = clock.today();
  const [view, address] = await Promise.all([
    readAgencyView(ports, first.agency, today, table),
    addressOf(ports, first),
  ]);
  const agency = address === null ? null : view;
  const rows = [first, ...others.filter((it) => it.agency === first.agency)];
  const ids = rows.map((it) => it.id);
  const reminders = agency ? rows.map((row) => asItStands(row, agency, today, table)) : [];
  const said = reminders.reduce<Reminder | null>(together, null);
  if (!agency || said === null || isSilent(said)) {
    await outbox.endWaiting(ids, 'dropped');
    return null;
  }
  const reply = reminderReply(said, agency, today, table.holidays);
  return {
    messages: render([reply]),
    about: reply.about ?? null,
    shown: () => outbox.endWaiting(ids, 'said'),
  };
}

/** The chat as the outbox calls it; null for somebody who was never seen. */
async function keyOf({ people }: RemindingDeps['ports'], chat: string): Promise<string | null> {
  if (!chat.startsWith('U')) return chatOf({ kind: 'group', group: chat });
  const person = await people.known(chat);
  return person && chatOf({ kind: 'person', person: person.id });
}

/** Each work once; what only a digest lists gives way to what is said by itself. */
function together(before: Reminder | null, next: Reminder): Reminder {
  if (before === null) return next;
  const lines = new Map([...before.lines, ...next.lines].map((line) => [line.work.target, line]));
  const listed = [...(before.digest?.lines ?? []), ...(next.digest?.lines ?? [])].filter(
    (line) => !lines.has(line.work.target),
  );
  const monday = next.digest?.monday ?? before.digest?.monday;
  const digest = new Map(listed.map((line) => [line.work.target, line]));
  const pages = [...(before.pages ?? []), ...(next.pages ?? [])];
  return {
    ...before,
    ...(pages.length > 0 ? { pages } : {}),
    lines: [...lines.values()],
    digest: monday === undefined || digest.size === 0 ? null : { monday, lines: [...digest.values()] },
  };
}
