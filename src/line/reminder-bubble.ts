import type { messagingApi } from '@line/bot-sdk';
import type { DayRow, ReplyOf } from '../chat/reply.ts';
import { card } from './cards.ts';
import { ROWS_IN_BUBBLE } from './limits.ts';
import { foot, maybe, moreThan, provisionalWords, said, tapped, toned } from './pieces.ts';
import { roomy } from './room.ts';

const HEADING = 200;
/** Graphemes of three lines beside a calendar sheet. */
const WORDS = 110;
const SHORT = 40;
/** Graphemes of a row's title that the chat shows when the row was tapped. */
const TAPPED = 30;

/** A reminder is one bubble: what does not fit is counted, and one tap away. */
export function renderReminder(reply: ReplyOf<'reminder'>): messagingApi.FlexBubble {
  const all = reply.groups.reduce((sum, group) => sum + group.rows.length, 0);
  return roomy(({ words, rows }) => {
    const most = Math.min(ROWS_IN_BUBBLE, rows);
    const [heading, inRow] = [Math.min(HEADING, words), Math.min(WORDS, words)];
    return card('reminder', {
      ...toned(reply.tone, maybe(reply.mark, SHORT)),
      [`${reply.tone}Title`]: withItsCount(said(reply.title, heading)),
      [`${reply.tone}Lead`]: maybe(reply.lead, heading),
      groups: firstOf(reply.groups, most).map((group) => ({
        unit: said(group.unit, heading),
        rows: group.rows.map((row) => rowOf(row, inRow)),
      })),
      more: moreThan(most, all),
      next: maybe(reply.next, heading),
      provisional: provisionalWords(reply.provisional),
      ...foot(reply.buttons),
    });
  });
}

/** The number stays with the word that it counts: in large letters that word would be a line by itself. */
function withItsCount(title: string): string {
  return title.replace(/(\d) (?=\S+$)/, '$1\u00A0');
}

/** So many rows, with the units that they belong to. */
function firstOf(groups: ReplyOf<'reminder'>['groups'], most: number): ReplyOf<'reminder'>['groups'] {
  let room = most;
  return groups.flatMap(({ unit, rows }) => {
    const shown = rows.slice(0, room);
    room -= shown.length;
    return shown.length === 0 ? [] : [{ unit, rows: shown }];
  });
}

function rowOf({ weekday, day, month, title, detail, left, tone, open }: DayRow, graphemes: number) {
  const words = maybe(left, SHORT);
  return {
    weekday: said(weekday, SHORT),
    day: said(day, SHORT),
    month: said(month, SHORT),
    what: said(title, graphemes),
    detail: maybe(detail, graphemes),
    ...(tone === 'late' ? { past: words } : tone === 'busy' ? { now: words } : { soon: words }),
    ...tapped(title, open, said(title, TAPPED)),
  };
}
