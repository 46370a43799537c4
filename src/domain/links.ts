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
    return link ? [{ ...link, itas: url === main, health: 'unchecked', recheck: true } as const] : [];
  });
}

function settled({ recheck, ...link }: Link): Link {
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

/** Last year's link that somebody has to look at, the one for ITAS first; null: none. */
export function linkToRecheck(item: { readonly links: readonly Link[] }): string | null {
  const old = item.links.filter((link) => link.recheck);
  return (old.find((link) => link.itas) ?? old[0])?.url ?? null;
}
