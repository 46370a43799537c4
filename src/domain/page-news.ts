import { itemTarget } from './due-work.ts';
import type { FiscalYear } from './dates.ts';
import type { Item } from './item.ts';
import type { PageTurn } from './links.ts';
import { unitsThatAnswer } from './units.ts';

// A page that went, or came back: its unit hears of it once, and no status follows from it.

/** A link of an item whose page was found gone, or there again, as it stands now. */
export interface PageNews {
  readonly target: string;
  readonly year: FiscalYear;
  readonly code: string;
  readonly title: string;
  /** The units that answer for the item. */
  readonly units: readonly string[];
  readonly url: string;
  readonly turn: PageTurn;
}

/** What is to be told of an agency's pages. What has changed again since is not said any more. */
export function pageNewsOf(year: FiscalYear, items: readonly Item[]): readonly PageNews[] {
  return items.flatMap((item) => {
    if (item.status === 'not_applicable') return [];
    const { key, code, title } = item.catalogue;
    const units = unitsThatAnswer(item);
    return item.links.flatMap(({ url, health, seen }): readonly PageNews[] => {
      const turn = seen?.turn ?? null;
      const stands = turn !== null && health === (turn.how === 'gone' ? 'missing' : 'alive');
      return stands ? [{ target: itemTarget(year, key), year, code, title, units, url, turn }] : [];
    });
  });
}

/** A change is told once to a chat: by the page, and when it was seen to change. */
export function newsKey(
  chat: string,
  { target, url, turn }: Pick<PageNews, 'target' | 'url' | 'turn'>,
): string {
  return `${chat} page ${target} ${turn.how} ${turn.at} ${url}`;
}
