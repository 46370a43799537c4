import type { messagingApi } from '@line/bot-sdk';
import type { ReplyOf } from '../chat/reply.ts';
import { card } from './cards.ts';
import { foot, maybe, moreThan, said, typed } from './pieces.ts';
import { roomy } from './room.ts';

// What the bot is, and who is what: the cards about people.

export function renderWelcome(reply: ReplyOf<'welcome'>): messagingApi.FlexBubble {
  return roomy(({ words, rows }) =>
    card('welcome', {
      title: said(reply.title, words),
      does: said(reply.does, words),
      only: maybe(reply.only, words),
      keeps: said(reply.keeps, words),
      start: maybe(reply.start, words),
      examples: reply.examples.slice(0, rows).map((line) => typed(line, words)),
      ...foot(reply.buttons),
    }),
  );
}

export function renderRoles(reply: ReplyOf<'roles'>): messagingApi.FlexBubble {
  return roomy(({ words, rows }) =>
    card('roles', {
      agency: said(reply.agency, words),
      title: said(reply.title, words),
      groups: reply.groups.map(({ role, can, people }) => ({
        role: said(role, words),
        count: String(people.length),
        can: said(can, words),
        people: people.slice(0, rows).map((name) => ({ name: said(name, words) })),
        more: moreThan(rows, people.length),
      })),
      next: maybe(reply.next, words),
      examples: reply.examples.slice(0, rows).map((line) => typed(line, words)),
      ...foot(reply.buttons),
    }),
  );
}
