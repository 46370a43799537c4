import type { FiscalYear } from './dates.ts';
import type { Item } from './item.ts';
import { itasLink } from './links.ts';
import { isOfEarlierYear } from './web-page.ts';

/** What an item still has against it shortly before the window closes, the gravest first. */
const finalFaults = ['dead', 'no-link', 'wrong-year', 'not-in-itas', 'unclear', 'not-approved'] as const;
export type FinalFault = (typeof finalFaults)[number];

export interface FinalCheck {
  /** Links for ITAS by how their pages were found last. */
  readonly alive: number;
  readonly dead: number;
  /** Nobody can tell: a site that lets no program in, or one that was not looked at yet. */
  readonly unclear: number;
  readonly wrongYear: number;
  readonly noLink: number;
  readonly notInItas: number;
  readonly notApproved: number;
  readonly total: number;
  /** What is not in order, with all that is against it, the gravest first. */
  readonly items: readonly { readonly item: Item; readonly faults: readonly FinalFault[] }[];
}

/** What counts before the window closes. A hint of the page's year is a hint: people look. */
export function finalCheckOf(items: readonly Item[], year: FiscalYear): FinalCheck {
  const wanted = items.filter((item) => item.status !== 'not_applicable');
  const checked = wanted.map((item) => ({ item, faults: faultsOf(item, year) }));
  const count = (fault: FinalFault): number => checked.filter((it) => it.faults.includes(fault)).length;
  const linked = wanted.filter((item) => itasLink(item) !== null);
  const rank = ([first]: readonly FinalFault[]): number =>
    first === undefined ? finalFaults.length : finalFaults.indexOf(first);
  return {
    alive: linked.filter((item) => mainLink(item)?.health === 'alive').length,
    dead: count('dead'),
    unclear: count('unclear'),
    wrongYear: count('wrong-year'),
    noLink: count('no-link'),
    notInItas: count('not-in-itas'),
    notApproved: count('not-approved'),
    total: wanted.length,
    items: checked.filter((it) => it.faults.length > 0).sort((a, b) => rank(a.faults) - rank(b.faults)),
  };
}

function faultsOf(item: Item, year: FiscalYear): readonly FinalFault[] {
  const link = mainLink(item);
  const against: Readonly<Record<FinalFault, boolean>> = {
    dead: link?.health === 'missing',
    'no-link': link === undefined,
    'wrong-year': isOfEarlierYear(link?.seen?.years ?? [], year),
    'not-in-itas': item.inItas === null,
    unclear: link !== undefined && (link.health === 'unclear' || link.health === 'unchecked'),
    'not-approved': link !== undefined && item.approved === null,
  };
  return finalFaults.filter((fault) => against[fault]);
}

function mainLink(item: Item) {
  const url = itasLink(item);
  return url === null ? undefined : item.links.find((link) => link.url === url);
}
