import type { LocalDate } from '../domain/dates.ts';
import { type StepTable, urgencyOf } from '../domain/reminder-steps.ts';
import type { PageNews } from '../domain/page-news.ts';
import { type Recipient, type Reminder, type ReminderLine, digestKey, stepKey } from '../domain/reminders.ts';
import type { Ids } from './ids.ts';
import type { KeptLine, KeptPage, NewReminder, OutboxRow } from './outbox.ts';
import type { AgencyView } from './reminder-view.ts';

// A reminder as it is kept holds no state: what it speaks of is read again when it is said.

export function keptLine({ work, steps, missed, as, last }: ReminderLine): KeptLine {
  return { target: work.target, due: work.due, steps, missed, as, last };
}

export function recipientOf(chat: string): Recipient {
  const at = chat.indexOf(':');
  const id = chat.slice(at + 1);
  return chat.startsWith('group:') ? { kind: 'group', group: id } : { kind: 'person', person: id };
}

/** A kept reminder as it stands now: without what is done, stopped, or due on another day by now. */
export function asItStands(
  row: Pick<OutboxRow, 'chat' | 'lines' | 'digest' | 'purpose' | 'pages'>,
  agency: AgencyView,
  today: LocalDate,
  table: StepTable,
): Reminder {
  const lines = standing(row.lines, agency, today, table).filter((it) => !it.work.published);
  const pages = standingPages(row.pages ?? [], agency);
  const listed = row.digest ? standing(row.digest.lines, agency, today, table) : [];
  return {
    to: recipientOf(row.chat),
    purpose: row.purpose,
    lines,
    digest: row.digest && listed.length > 0 ? { monday: row.digest.monday, lines: listed } : null,
    ...(pages.length > 0 ? { pages } : {}),
  };
}

/** Whether there is nothing left to say. */
export function isSilent({ lines, digest, pages }: Reminder): boolean {
  return lines.length === 0 && digest === null && pages === undefined;
}

/**
 * What of a reminder is left to be said when some of its keys are held: their steps and their outlook are said. None
 * when nothing is.
 */
export function withoutKeys(
  ids: Pick<Ids, 'retryKey'>,
  row: NewReminder,
  held: ReadonlySet<string>,
): readonly NewReminder[] {
  const { agency, chat } = row;
  const lines = row.lines.flatMap((line) => {
    const steps = line.steps.filter((step) => !held.has(stepKey(chat, line, step)));
    // What only waited has no step of its own.
    return steps.length > 0 || line.steps.length === 0 ? [{ ...line, steps }] : [];
  });
  const isListed = row.digest !== null && !held.has(digestKey(chat, row.digest.monday));
  if (!isListed && lines.every((line) => line.steps.length === 0)) return [];
  const keys = row.keys.filter((key) => !held.has(key));
  return [{ ...row, id: ids.retryKey(agency, ...keys), keys, lines, digest: isListed ? row.digest : null }];
}

/** Whether a line speaks of a due day that is not the work's any more. */
export function hasMoved(row: Pick<OutboxRow, 'lines'>, { works }: AgencyView): boolean {
  return row.lines.some((line) => works.get(line.target)?.due !== line.due);
}

export function keptPage({ target, url, turn }: PageNews): KeptPage {
  return { target, url, turn };
}

function standingPages(kept: readonly KeptPage[], { pages }: AgencyView): readonly PageNews[] {
  return kept.flatMap(({ target, url, turn }) => {
    const now = pages.find((it) => it.target === target && it.url === url);
    return now?.turn.how === turn.how ? [now] : [];
  });
}

function standing(
  lines: readonly KeptLine[],
  { view }: AgencyView,
  today: LocalDate,
  { holidays }: StepTable,
): readonly ReminderLine[] {
  const open = new Map(view.works.map(({ work }) => [work.target, work]));
  return lines.flatMap(({ target, due, ...line }): readonly ReminderLine[] => {
    const work = open.get(target);
    return work?.due === due ? [{ ...line, work, urgency: urgencyOf(due, today, holidays) }] : [];
  });
}
