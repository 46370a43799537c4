import type { FiscalYear } from './dates.ts';

// The links of an item. Wherever there are any, exactly one of them is the one that is entered in ITAS.

export type LinkHealth = 'unchecked' | 'alive' | 'missing' | 'unclear';

export interface Link {
  readonly url: string;
  /** The one link that is entered in ITAS. */
  readonly itas: boolean;
  readonly health: LinkHealth;
  /** Text id of where to click on the page. */
  readonly note?: string;
  /** Carried over from last year: until somebody says that it still holds, nothing counts as published by it. */
  readonly recheck?: true;
  /** Together with `recheck`: found on the agency's own website rather than carried over. */
  readonly found?: true;
  /** What the last look at it saw. It is read with the item and never kept with it. */
  readonly seen?: LinkSeen;
}

/** What is known of a page, beside whether it is there. */
export interface LinkSeen {
  /** As an instant. */
  readonly at: string;
  /** The fiscal years that the page names, oldest first. */
  readonly years: readonly FiscalYear[];
  /** When it was last found gone, or there again; null while it never went. */
  readonly turn: PageTurn | null;
}

/** A change that people are told of. */
export interface PageTurn {
  readonly how: 'gone' | 'back';
  /** As an instant. */
  readonly at: string;
}

/**
 * The first link of a message becomes the one for ITAS and replaces the old one; the others stand beside it. Last
 * year's link that is sent again is this year's from then on.
 */
export function withSentLinks(old: readonly Link[], said: readonly string[]): readonly Link[] {
  const urls = [...new Set(said)];
  const known = new Map(old.map((link) => [link.url, link]));
  const sent = urls.map((url, at): Link => ({ ...settled(known.get(url) ?? fresh(url)), itas: at === 0 }));
  return [...sent, ...old.filter((link) => !link.itas && !urls.includes(link.url))];
}

/** A further link, or a known one with a new note of where to click. The first of this year is the one for ITAS. */
export function withFurtherLink(
  old: readonly Link[],
  url: string,
  note: string | undefined,
): readonly Link[] {
  const noted = note === undefined ? {} : { note };
  const isFirst = itasLink({ links: old }) === null;
  const said = old.some((link) => link.url === url) ? old : [...old, fresh(url)];
  return said.map((link) => {
    if (link.url === url) return { ...settled(link), itas: isFirst || link.itas, ...noted };
    return isFirst ? { ...link, itas: false } : link;
  });
}

/**
 * With a link that was found on the agency's own website: it is the one for ITAS as soon as somebody has looked at it,
 * and until then nothing counts as published by it. Last year's gives way to it.
 */
export function withFoundLink(old: readonly Link[], url: string): readonly Link[] {
  return [{ ...fresh(url), itas: true, recheck: true, found: true }, ...old.filter((link) => !link.itas)];
}

/** Without one link; where it was the one for ITAS, the next of this year takes its place. */
export function withoutLink(old: readonly Link[], url: string): readonly Link[] {
  const left = old.filter((link) => link.url !== url);
  if (left.some((link) => link.itas)) return left;
  const next = left.find((link) => link.recheck !== true) ?? left[0];
  return left.map((link) => ({ ...link, itas: link === next }));
}

/** Last year's links, looked at and found to hold for this year too. */
export function withConfirmedLinks(old: readonly Link[]): readonly Link[] {
  return old.map(settled);
}

/** Links as the next year gets them: still where they were, but nobody has looked at them since. */
export function withLinksToRecheck(old: readonly Link[]): readonly Link[] {
  const urls = [...new Set(old.map((link) => link.url))];
  const main = old.find((link) => link.itas)?.url ?? urls[0];
  return urls.flatMap((url) => {
    const [link] = old.filter((it) => it.url === url);
    return link
      ? [{ ...settled(link), itas: url === main, health: 'unchecked', recheck: true } as const]
      : [];
  });
}

function settled({ recheck, found, seen, ...link }: Link): Link {
  return link;
}

/**
 * The one link by which two states of an item differ most tellingly: the one that came, else the one that went, else
 * the one of which something else changed. Null where nothing did.
 */
export function linkBetween(before: readonly Link[], after: readonly Link[]): string | null {
  const came = after.find((link) => before.every((old) => old.url !== link.url));
  const went = before.find((old) => after.every((link) => link.url !== old.url));
  const isSame = (one: Link, other: Link) =>
    one.itas === other.itas && one.note === other.note && one.recheck === other.recheck;
  const changed = after.find((link) => before.some((old) => old.url === link.url && !isSame(old, link)));
  return (came ?? went ?? changed)?.url ?? null;
}

function fresh(url: string): Link {
  return { url, itas: false, health: 'unchecked' };
}

/** Whether a link is the one that this year's ITAS is told. */
export function isForItas(link: Link): boolean {
  return link.itas && link.recheck !== true;
}

export function itasLink(item: { readonly links: readonly Link[] }): string | null {
  return item.links.find(isForItas)?.url ?? null;
}

/** A link that somebody has to look at, last year's or one that was found; the one for ITAS first. Null: none. */
export function linkToRecheck(item: { readonly links: readonly Link[] }): string | null {
  return toRecheck(item)?.url ?? null;
}

/** Whether that link was found on the website rather than carried over. */
export function isFoundOnly(item: { readonly links: readonly Link[] }): boolean {
  return toRecheck(item)?.found === true;
}

function toRecheck({ links }: { readonly links: readonly Link[] }): Link | undefined {
  const old = links.filter((link) => link.recheck);
  return old.find((link) => link.itas) ?? old[0];
}

/** Whether two addresses lead to the same page for all that people see of them. */
export function isSamePage(one: string, other: string): boolean {
  return comparable(one) === comparable(other);
}

function comparable(url: string): string {
  if (!URL.canParse(url)) return url;
  const { host, pathname, search } = new URL(url);
  return `${host.replace(/^www\./, '')}${pathname.replace(/\/$/, '')}${search}`;
}
