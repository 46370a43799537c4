import type { messagingApi } from '@line/bot-sdk';
import { overdue } from '../chat/aloud.ts';
import type { Reply, ReplyOf, Row } from '../chat/reply.ts';
import { buttons } from '../text/sentences.ts';
import { card } from './cards.ts';
import { legible, partsWhole } from './legible.ts';
import { BUBBLES, HELP_LINES_IN_BUBBLE, LABEL, jsonBytes } from './limits.ts';
import { type Page, excessOf, inPages, joined } from './paging.ts';
import { foot, labelOf, maybe, provisionalWords, said, tapped, toned, typed } from './pieces.ts';
import { calling } from './press.ts';

// Replies that go on from bubble to bubble.

type Group = ReplyOf<'help'>['groups'][number];

/** Graphemes of two lines at the width of a bubble, and of the lines below and above them. */
const ROW_TITLE = 64;
const ROW_DETAIL = 90;
/** Letters of a line below a row's title, at the width of a bubble and of letters as LINE shows them usually. */
const LETTERS_IN_DETAIL = 31;
/** The same where they are bold, with a sign before them. */
const LETTERS_IN_BOLD_DETAIL = 27;
/** Graphemes of three lines beside a calendar sheet. */
const ROW_DEADLINE = 110;
/** Graphemes of a row's title that the chat shows when the row was tapped. */
const ROW_TAPPED = 30;
/** Graphemes that fit into a coloured label, which holds a code or a number: five where one of them is a dot. */
const LABEL_IN_CHIP = 5;
const HEADING = 200;

/** A list, ten rows to a bubble; as many rows as LINE takes, and how many more there are. */
export function renderList(reply: ReplyOf<'list'>): messagingApi.FlexContainer {
  const inChips = reply.rows.every(({ label }) => fitsChip(label));
  return inPages(reply.rows, firstOf(reply), ({ rows, isFirst, isLast, range, ...page }) =>
    card('list', {
      title: said(reply.title, HEADING),
      lead: isFirst ? maybe(reply.lead, HEADING) : undefined,
      provisional: isFirst ? provisionalWords(reply.provisional) : undefined,
      rows: rows.map((row) => rowOf(row, inChips)),
      ...range,
      ...restOf(reply, page),
      foot: isLast ? maybe(reply.foot, HEADING) : undefined,
      // On the first bubble, which everybody sees.
      ...foot(isFirst ? reply.buttons : []),
    }),
  );
}

/** Longer labels, and words, which would break anywhere, stand above the titles: "O12", "ตชว.8", not "คะแนน". */
function fitsChip(label: string): boolean {
  return legible(label, label.includes('.') ? LABEL_IN_CHIP : LABEL_IN_CHIP - 1) === label;
}

/** What waits for approval: as a list, with what pressing means. */
export function renderApproval(reply: ReplyOf<'approval'>): messagingApi.FlexContainer {
  return inPages(reply.rows, firstOf(reply), ({ rows, isFirst, range, ...page }) =>
    card('approval', {
      title: said(reply.title, HEADING),
      lead: isFirst ? maybe(reply.lead, HEADING) : undefined,
      rows: rows.map((row) => ({
        code: said(row.label, LABEL_IN_CHIP),
        title: said(row.title, ROW_TITLE),
        [row.tone === 'good' ? 'complete' : 'lacking']: said(row.detail, ROW_DETAIL),
        ...openOf(row),
      })),
      ...range,
      ...restOf(reply, page),
      notice: said(reply.notice, HEADING),
      ...foot(isFirst ? reply.buttons : []),
    }),
  );
}

/** What happened, newest first; what was taken back stays, in grey and said to be so. */
export function renderHistory(reply: ReplyOf<'history'>): messagingApi.FlexContainer {
  return inPages(reply.rows, firstOf(reply), ({ rows, isFirst, range, ...page }) =>
    card('history', {
      title: said(reply.title, HEADING),
      lead: isFirst ? maybe(reply.lead, HEADING) : undefined,
      rows: rows.map((row) => ({
        [row.tone === 'idle' ? 'gone' : 'held']: said(row.label, ROW_DETAIL),
        what: said(row.title, ROW_DEADLINE),
        detail: said(row.detail, ROW_DEADLINE),
        ...openOf(row),
      })),
      ...range,
      ...restOf(reply, page),
    }),
  );
}

/** What falls due, paged as a list is. */
export function renderDeadlines(reply: ReplyOf<'deadlines'>): messagingApi.FlexContainer {
  return inPages(reply.rows, firstOf(reply), ({ rows, isFirst, isLast, range, ...page }) =>
    card('deadlines', {
      title: said(reply.title, HEADING),
      lead: isFirst ? maybe(reply.lead, HEADING) : undefined,
      rows: rows.map(({ weekday, day, month, title, detail, left, tone, open }) => ({
        weekday: said(weekday, LABEL_IN_CHIP),
        day: said(day, LABEL_IN_CHIP),
        month: said(month, ROW_DETAIL),
        title: said(title, ROW_DEADLINE),
        detail: maybe(detail, ROW_DEADLINE),
        ...toned(tone, maybe(left, ROW_DETAIL)),
        ...tapped(title, open, said(title, ROW_TAPPED)),
      })),
      ...range,
      ...restOf(reply, page),
      next: isLast ? maybe(reply.next, HEADING) : undefined,
      provisional: isFirst ? provisionalWords(reply.provisional) : undefined,
      ...foot(isFirst ? reply.buttons : []),
    }),
  );
}

function firstOf({ again }: Reply): number {
  return again?.row ?? 1;
}

/** The rows that LINE did not take: one tap away where the call fits on a button, else counted. */
function restOf({ again }: Reply, { more, next }: Pick<Page<unknown>, 'more' | 'next'>) {
  if (more === undefined) return {};
  const rest =
    again && calling(buttons.more, { ...again.call, args: { ...again.call.args, row: next } }, buttons.more);
  return rest === undefined ? { more } : { further: more, rest };
}

function rowOf(row: Row, inChip: boolean) {
  const label = maybe(row.label, ROW_DETAIL);
  return {
    ...(inChip ? toned(row.tone === 'wrong' ? 'late' : row.tone, label) : { heading: label }),
    title: maybe(row.title, ROW_TITLE),
    ...detailOf(row),
    ...openOf(row),
  };
}

/** What a tap on a row does, and what the chat shows of it. */
function openOf(row: Row) {
  const name = row.tap ?? row.label;
  const shown = row.tap === undefined ? `${labelOf(name)} ${said(row.title, ROW_TAPPED)}` : labelOf(name);
  return tapped(name, row.open, shown);
}

/** A finished row says so with a sign, a late one with a word, a wrong one by itself; the colour comes on top. */
function detailOf({ tone, detail }: Row) {
  const words = maybe(detail, ROW_DETAIL);
  const whole = words && partsWhole(words, LETTERS_IN_DETAIL);
  if (tone === 'good') return { fine: whole };
  if (tone === 'wrong') return { overdue: words && partsWhole(words, LETTERS_IN_BOLD_DETAIL) };
  if (tone !== 'late') return { detail: whole };
  const late = words?.includes(overdue) === true ? words : [overdue, words].filter(Boolean).join(' · ');
  return { overdue: partsWhole(late, LETTERS_IN_BOLD_DETAIL) };
}

/** Help, whole groups to a bubble as far as they fit. */
export function renderHelp(reply: ReplyOf<'help'>): messagingApi.FlexContainer {
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
  while (bubbles.length > 1 && excessOf(bubbles.map(jsonBytes)) > 1) bubbles.pop();
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
