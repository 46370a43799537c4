import type { messagingApi } from '@line/bot-sdk';
import type { Reply } from '../chat/reply.ts';
import { card } from './cards.ts';
import { inOneLine } from './legible.ts';
import { LABEL } from './limits.ts';
import { foot, maybe, moreThan, said, tapped } from './pieces.ts';
import { calling } from './press.ts';
import { roomy } from './room.ts';

/** Graphemes of a figure, and of what the chat shows when a row was tapped. */
const SHORT = 24;

/** A paper that goes out, ten things that it lacks at most: the first page of the file lists all. */
export function renderReport(reply: Extract<Reply, { kind: 'report' }>): messagingApi.FlexBubble {
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
        ...tapped(
          open
            ? calling(said(inOneLine(label, LABEL), LABEL), open, `${label} ${said(title, SHORT)}`)
            : undefined,
        ),
      })),
      more: moreThan(rows, reply.rows.length),
      foot: maybe(reply.foot, words),
      ...foot(reply.buttons),
    }),
  );
}
