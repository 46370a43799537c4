import type { messagingApi } from '@line/bot-sdk';
import type { ReplyOf } from '../chat/reply.ts';
import { card } from './cards.ts';
import { foot, maybe, moreThan, said, tapped } from './pieces.ts';
import { roomy } from './room.ts';

/** Graphemes of a figure, and of what the chat shows when a row was tapped. */
const SHORT = 24;

/** A paper that goes out, ten things that it lacks at most: the first page of the file lists all. */
export function renderReport(reply: ReplyOf<'report'>): messagingApi.FlexBubble {
  const { filled } = reply;
  return roomy(({ words, rows }) =>
    card('report', {
      title: said(reply.title, words),
      percent: filled === null ? undefined : said(`${filled.percent}%`, SHORT),
      filled: filled === null ? undefined : said(filled.text, words),
      bars: filled === null ? [] : [{ bar: filled.percent }],
      [reply.isComplete ? 'ready' : 'draft']: said(reply.standing, words),
      rows: reply.rows.slice(0, rows).map(({ label, title, detail, open }) => ({
        where: said(label, words),
        what: said(title, words),
        how: maybe(detail, words),
        ...tapped(label, open, `${label} ${said(title, SHORT)}`),
      })),
      more: moreThan(rows, reply.rows.length),
      foot: maybe(reply.foot, words),
      ...foot(reply.buttons),
    }),
  );
}
