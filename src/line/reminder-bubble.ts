import type { messagingApi } from '@line/bot-sdk';
import type { DayRow, Reply } from '../chat/reply.ts';
import { card } from './cards.ts';
import { inOneLine } from './legible.ts';
import { LABEL, ROWS_IN_BUBBLE } from './limits.ts';
import { foot, maybe, moreThan, provisionalWords, said, tapped, toned } from './pieces.ts';
import { calling } from './press.ts';

type Of<Kind extends Reply['kind']> = Extract<Reply, { kind: Kind }>;

const HEADING = 200;
/** Graphemes of three lines beside a calendar sheet. */
const WORDS = 110;
const SHORT = 40;
/** Graphemes of a row's title that the chat shows when the row was tapped. */
const TAPPED = 30;

/** A reminder is one bubble: what does not fit is counted, and one tap away. */
export function renderReminder(reply: Of<'reminder'>): messagingApi.FlexBubble {
  let room = ROWS_IN_BUBBLE;
  const all = reply.groups.reduce((sum, group) => sum + group.rows.length, 0);
  const groups = reply.groups.flatMap(({ unit, rows }) => {
    const shown = rows.slice(0, room);
    room -= shown.length;
    return shown.length === 0 ? [] : [{ unit: said(unit, HEADING), rows: shown.map(rowOf) }];
  });
  return card('reminder', {
    ...toned(reply.tone, maybe(reply.mark, SHORT)),
    [`${reply.tone}Title`]: said(reply.title, HEADING),
    [`${reply.tone}Lead`]: maybe(reply.lead, HEADING),
    groups,
    more: moreThan(ROWS_IN_BUBBLE, all),
    next: maybe(reply.next, HEADING),
    provisional: provisionalWords(reply.provisional),
    ...foot(reply.buttons),
  });
}

function rowOf({ weekday, day, month, title, detail, left, tone, open }: DayRow) {
  const words = maybe(left, SHORT);
  return {
    weekday: said(weekday, SHORT),
    day: said(day, SHORT),
    month: said(month, SHORT),
    what: said(title, WORDS),
    detail: maybe(detail, WORDS),
    ...(tone === 'late' ? { past: words } : tone === 'busy' ? { now: words } : { soon: words }),
    ...tapped(open ? calling(said(inOneLine(title, LABEL), LABEL), open, said(title, TAPPED)) : undefined),
  };
}
