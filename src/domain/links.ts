// The links of an item. Wherever there are any, exactly one of them is the one that is entered in ITAS.

export type LinkHealth = 'unchecked' | 'alive' | 'missing' | 'unclear';

export interface Link {
  readonly url: string;
  /** The one link that is entered in ITAS. */
  readonly itas: boolean;
  readonly health: LinkHealth;
  /** Text id of where to click on the page. */
  readonly note?: string;
}

/** The first link of a message becomes the one for ITAS and replaces the old one; the others stand beside it. */
export function withSentLinks(old: readonly Link[], said: readonly string[]): readonly Link[] {
  const urls = [...new Set(said)];
  const known = new Map(old.map((link) => [link.url, link]));
  const sent = urls.map((url, at): Link => ({ ...(known.get(url) ?? fresh(url)), itas: at === 0 }));
  return [...sent, ...old.filter((link) => !link.itas && !urls.includes(link.url))];
}

/** A further link, or a known one with a new note of where to click. The first of an item is the one for ITAS. */
export function withFurtherLink(
  old: readonly Link[],
  url: string,
  note: string | undefined,
): readonly Link[] {
  const noted = note === undefined ? {} : { note };
  if (old.some((link) => link.url === url)) {
    return old.map((link) => (link.url === url ? { ...link, ...noted } : link));
  }
  return [...old, { ...fresh(url), itas: old.length === 0, ...noted }];
}

/** Without one link; where it was the one for ITAS, the next takes its place. */
export function withoutLink(old: readonly Link[], url: string): readonly Link[] {
  const left = old.filter((link) => link.url !== url);
  return left.some((link) => link.itas) ? left : left.map((link, at) => ({ ...link, itas: at === 0 }));
}

/**
 * The one link by which two states of an item differ most tellingly: the one that came, else the one that went, else
 * the one of which something else changed. Null where nothing did.
 */
export function linkBetween(before: readonly Link[], after: readonly Link[]): string | null {
  const came = after.find((link) => before.every((old) => old.url !== link.url));
  const went = before.find((old) => after.every((link) => link.url !== old.url));
  const changed = after.find((link) =>
    before.some((old) => old.url === link.url && !(old.itas === link.itas && old.note === link.note)),
  );
  return (came ?? went ?? changed)?.url ?? null;
}

function fresh(url: string): Link {
  return { url, itas: false, health: 'unchecked' };
}

export function itasLink(item: { readonly links: readonly Link[] }): string | null {
  return item.links.find((link) => link.itas)?.url ?? null;
}
