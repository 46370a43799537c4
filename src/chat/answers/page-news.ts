import { type LocalDate, dayInBangkok } from '../../domain/dates.ts';
import { grouped } from '../../domain/grouped.ts';
import type { PageNews } from '../../domain/page-news.ts';
import { due as days } from '../../text/deadlines.ts';
import { pageNews as say } from '../../text/link-sentences.ts';
import { reminders } from '../../text/reminders.ts';
import { buttons, lines } from '../../text/sentences.ts';
import { yearSaid } from '../../text/year-said.ts';
import type { About } from '../calls/about.ts';
import type { Button, DayRow } from '../reply.ts';

// Pages that went or came back, as rows of a reminder: by the day on which it was seen.

/** By unit, behind whatever else a card says of it. */
export function pageGroups(
  pages: readonly PageNews[],
): readonly { readonly unit: string; readonly rows: readonly DayRow[] }[] {
  const units = grouped(pages, (page) => say.of(reminders.units(page.units)));
  return [...units].map(([unit, those]) => ({ unit, rows: those.map(pageRow) }));
}

function pageRow({ code, title, url, turn, year }: PageNews): DayRow {
  const isGone = turn.how === 'gone';
  return {
    ...days.day(dayInBangkok(new Date(turn.at))),
    title: `${code} ${title}`,
    detail: isGone ? say.gone(url) : say.back(url),
    left: say.mark[turn.how],
    tone: isGone ? 'late' : 'idle',
    open: { command: 'show-item', args: { code, year } },
  };
}

/** What a card about nothing but pages says first, and last. */
export function pagesOnly(pages: readonly PageNews[]) {
  const gone = pages.filter(({ turn }) => turn.how === 'gone').length;
  return {
    mark: say.heading,
    tone: gone > 0 ? ('late' as const) : ('good' as const),
    title: gone > 0 ? say.title(gone) : say.titleBack(pages.length),
    next: gone > 0 ? say.next : say.nextBack,
  };
}

export function pageButtons(pages: readonly PageNews[], today: LocalDate): readonly Button[] {
  const [only, ...others] = pages;
  if (!only) return [];
  const { code, year } = only;
  const missing: Button = { label: buttons.missing, call: { command: 'list-missing', args: { year } } };
  if (others.length > 0) return [missing];
  const show: Button = { label: buttons.show(code), call: { command: 'show-item', args: { code, year } } };
  const inLine = `${code}${yearSaid({ year, today })}`;
  return only.turn.how === 'gone' ? [{ label: say.send(code), fill: lines.sendLink(inLine) }, show] : [show];
}

/** Whoever quotes it speaks of the item. */
export function aboutPages(pages: readonly PageNews[]): About | null {
  const [first] = pages;
  if (!first || pages.some((it) => it.year !== first.year)) return null;
  return { year: first.year, items: [...new Set(pages.map((it) => it.code))], refs: [] };
}
