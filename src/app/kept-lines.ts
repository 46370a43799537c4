import type { LocalDate } from '../domain/dates.ts';
import { type StepTable, urgencyOf } from '../domain/reminder-steps.ts';
import type { PageNews } from '../domain/page-news.ts';
import type { Recipient, Reminder, ReminderLine } from '../domain/reminders.ts';
import type { KeptLine, KeptPage, OutboxRow } from './outbox.ts';
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
