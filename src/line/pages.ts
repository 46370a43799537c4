import type { messagingApi } from '@line/bot-sdk';
import { overdue } from '../chat/aloud.ts';
import type { Reply, Row } from '../chat/reply.ts';
import { card } from './cards.ts';
import { inOneLine, legible } from './legible.ts';
import {
  BUBBLES,
  BUBBLE_BYTES,
  CAROUSEL_BYTES,
  HELP_LINES_IN_BUBBLE,
  LABEL,
  ROWS_IN_BUBBLE,
  jsonBytes,
} from './limits.ts';
import { foot, maybe, moreThan, provisionalWords, said, tapped, toned, typed } from './pieces.ts';
import { calling } from './press.ts';

// Replies that may take several bubbles: lists and help.

type Of<Kind extends Reply['kind']> = Extract<Reply, { kind: Kind }>;
type Bubble = messagingApi.FlexBubble;
type Group = Of<'help'>['groups'][number];

/** Graphemes of two lines at the width of a bubble, and of the lines below and above them. */
const ROW_TITLE = 64;
const ROW_DETAIL = 90;
/** Graphemes of three lines beside a calendar sheet. */
const ROW_DEADLINE = 110;
/** Graphemes of a row's title that the chat shows when the row was tapped. */
const ROW_TAPPED = 30;
/** Graphemes that fit into the coloured label; longer ones stand above the title. */
const LABEL_IN_CHIP = 5;
const HEADING = 200;

/** A list, ten rows to a bubble; as many rows as LINE takes, and how many more there are. */
export function renderList(reply: Of<'list'>): messagingApi.FlexContainer {
  return asManyAsFit(reply.rows.length, (shown) => listOf(reply, shown));
}

/** What falls due, paged as a list is. */
export function renderDeadlines(reply: Of<'deadlines'>): messagingApi.FlexContainer {
  return asManyAsFit(reply.rows.length, (shown) => deadlinesOf(reply, shown));
}

function asManyAsFit(rows: number, make: (shown: number) => readonly Bubble[]): messagingApi.FlexContainer {
  let shown = Math.min(rows, BUBBLES * ROWS_IN_BUBBLE);
  for (;;) {
    const bubbles = make(shown);
    const excess = excessOf(bubbles);
    if (excess <= 1 || shown === 0) return joined(bubbles);
    shown = Math.min(shown - 1, Math.floor(shown / excess));
  }
}

function listOf(reply: Of<'list'>, shown: number): readonly Bubble[] {
  const pages = Math.max(1, Math.ceil(shown / ROWS_IN_BUBBLE));
  const inChips = reply.rows.every((row) => legible(row.label, LABEL_IN_CHIP) === row.label);
  return Array.from({ length: pages }, (_, page) => {
    const from = page * ROWS_IN_BUBBLE;
    const to = Math.min(from + ROWS_IN_BUBBLE, shown);
    const [isFirst, isLast] = [page === 0, page === pages - 1];
    return card('list', {
      title: said(reply.title, HEADING),
      lead: isFirst ? maybe(reply.lead, HEADING) : undefined,
      provisional: isFirst ? provisionalWords(reply.provisional) : undefined,
      rows: reply.rows.slice(from, to).map((row) => rowOf(row, inChips)),
      ...(pages > 1 ? { from: String(from + 1), to: String(to), of: String(reply.rows.length) } : {}),
      more: isLast ? moreThan(shown, reply.rows.length) : undefined,
      foot: isLast ? maybe(reply.foot, HEADING) : undefined,
      // On the first bubble, which everybody sees.
      ...foot(isFirst ? reply.buttons : []),
    });
  });
}

function deadlinesOf(reply: Of<'deadlines'>, shown: number): readonly Bubble[] {
  const pages = Math.max(1, Math.ceil(shown / ROWS_IN_BUBBLE));
  return Array.from({ length: pages }, (_, page) => {
    const from = page * ROWS_IN_BUBBLE;
    const to = Math.min(from + ROWS_IN_BUBBLE, shown);
    const [isFirst, isLast] = [page === 0, page === pages - 1];
    return card('deadlines', {
      title: said(reply.title, HEADING),
      lead: isFirst ? maybe(reply.lead, HEADING) : undefined,
      rows: reply.rows.slice(from, to).map(({ weekday, day, month, title, detail, left, tone, open }) => ({
        weekday: said(weekday, LABEL_IN_CHIP),
        day: said(day, LABEL_IN_CHIP),
        month: said(month, ROW_DETAIL),
        title: said(title, ROW_DEADLINE),
        detail: maybe(detail, ROW_DEADLINE),
        ...toned(tone, maybe(left, ROW_DETAIL)),
        ...tapped(
          open ? calling(said(inOneLine(title, LABEL), LABEL), open, said(title, ROW_TAPPED)) : undefined,
        ),
      })),
      ...(pages > 1 ? { from: String(from + 1), to: String(to), of: String(reply.rows.length) } : {}),
      more: isLast ? moreThan(shown, reply.rows.length) : undefined,
      next: isLast ? maybe(reply.next, HEADING) : undefined,
      provisional: isFirst ? provisionalWords(reply.provisional) : undefined,
      ...foot(isFirst ? reply.buttons : []),
    });
  });
}

function rowOf(row: Row, inChip: boolean) {
  const label = maybe(row.label, ROW_DETAIL);
  const title = maybe(row.title, ROW_TITLE);
  const tap = said(inOneLine(row.tap ?? row.label, LABEL), LABEL);
  return {
    ...(inChip ? toned(row.tone, label) : { heading: label }),
    title,
    ...detailOf(row),
    ...tapped(
      row.open
        ? calling(tap, row.open, row.tap === undefined ? `${tap} ${said(row.title, ROW_TAPPED)}` : tap)
        : undefined,
    ),
  };
}

/** A finished row says so with a sign, a late one with a word; the colour comes on top. */
function detailOf({ tone, detail }: Row) {
  const words = maybe(detail, ROW_DETAIL);
  if (tone === 'good') return { fine: words };
  if (tone !== 'late') return { detail: words };
  return {
    overdue: words?.includes(overdue) === true ? words : [overdue, words].filter(Boolean).join(' · '),
  };
}

/** Help, whole groups to a bubble as far as they fit. */
export function renderHelp(reply: Of<'help'>): messagingApi.FlexContainer {
  const pages = helpPages(reply.groups).slice(0, BUBBLES);
  const bubbles = pages.map((groups, page) =>
    card('help', {
      title: said(reply.title, HEADING),
      groups: groups.map((group) => ({
        title: said(group.title, LABEL),
        lines: group.lines.map(({ say, means }) => {
          const { line, ...tap } = typed(say, ROW_TITLE);
          return { say: line, means: maybe(means, ROW_TITLE), ...tap };
        }),
      })),
      ...foot(page === 0 ? reply.buttons : []),
    }),
  );
  while (bubbles.length > 1 && excessOf(bubbles) > 1) bubbles.pop();
  return joined(bubbles);
}

function helpPages(groups: readonly Group[]): readonly (readonly Group[])[] {
  const pages: Group[][] = [[]];
  for (const { title, lines } of groups) {
    for (let at = 0; at < lines.length; at += HELP_LINES_IN_BUBBLE) {
      const group = { title, lines: lines.slice(at, at + HELP_LINES_IN_BUBBLE) };
      const page = pages.at(-1) ?? [];
      const total = page.reduce((sum, it) => sum + it.lines.length, group.lines.length);
      if (page.length > 0 && total > HELP_LINES_IN_BUBBLE) pages.push([group]);
      else page.push(group);
    }
  }
  return pages;
}

/** How many times too large these bubbles are for one message; 1 or less is not too large. */
function excessOf(bubbles: readonly Bubble[]): number {
  const sizes = bubbles.map(jsonBytes);
  const largest = Math.max(...sizes) / BUBBLE_BYTES;
  // What joined() makes of them, with a comma between two; written out once, since it is long.
  const together = jsonBytes({ type: 'carousel', contents: [] }) + sum(sizes) + sizes.length - 1;
  return bubbles.length > 1 ? Math.max(largest, together / CAROUSEL_BYTES) : largest;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, it) => total + it, 0);
}

function joined(bubbles: readonly Bubble[]): messagingApi.FlexContainer {
  const [only, ...others] = bubbles;
  return only && others.length === 0 ? only : { type: 'carousel', contents: [...bubbles] };
}
