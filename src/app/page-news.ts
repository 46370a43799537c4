import type { LocalDate } from '../domain/dates.ts';
import { grouped } from '../domain/grouped.ts';
import { type PageNews, newsKey } from '../domain/page-news.ts';
import { type Colleague, type Recipient, chatOf, responsible } from '../domain/reminders.ts';
import type { Ids } from './ids.ts';
import { type Outbox, heldForReply } from './outbox.ts';
import type { AgencyView } from './reminder-view.ts';

/** Older changes nobody is told of any more, as after a long absence of the program: the item's card shows them. */
const TOLD_FOR_MS = 14 * 24 * 3_600_000;

/** A change before this instant is told nobody any more. */
export function oldestTold(now: Date): string {
  return new Date(now.getTime() - TOLD_FOR_MS).toISOString();
}

/**
 * Writes down what chats are to hear of pages that went or came back. It waits there for a reply or the next reminder,
 * which cost nothing; what is worth a message of its own is decided with the day's reminders. Done twice is done once.
 */
export async function writePageNews(
  { outbox, ids }: { readonly outbox: Outbox; readonly ids: Ids },
  { agencyId, pages, view }: AgencyView,
  today: LocalDate,
  now: Date,
): Promise<void> {
  const oldest = oldestTold(now);
  const heard = pages
    .filter((news) => news.turn.at >= oldest)
    .flatMap((news) =>
      hearersOf(news, view.people, view.home).map((to) => {
        const chat = chatOf(to);
        return { chat, news, key: newsKey(chat, news) };
      }),
    );
  if (heard.length === 0) return;
  const held = await outbox.holds(heard.map((it) => it.key));
  const fresh = heard.filter((it) => !held.has(it.key));
  for (const [chat, those] of grouped(fresh, (it) => it.chat)) {
    const keys = those.map((it) => it.key);
    const about = those.map(({ news: { target, url, turn } }) => ({ target, url, turn }));
    await outbox.add(
      [heldForReply(ids, today, { agency: agencyId, chat, keys, lines: [], pages: about })],
      now,
    );
  }
}

/** Who hears of it: those responsible who can be written to alone; where there is none, the group, without names. */
function hearersOf(
  { units }: PageNews,
  people: readonly Colleague[],
  home: string | null,
): readonly Recipient[] {
  const mine = responsible(people, { kind: 'item', units }).filter((it) => it.reachable);
  if (mine.length > 0) return mine.map(({ person }) => ({ kind: 'person', person }) as const);
  return home === null ? [] : [{ kind: 'group', group: home }];
}
