import { squeeze } from '../text/thai.ts';
import { type Pairs, likenessOf, pairsIn } from './similar.ts';

/** So alike are two printings of one title. */
const SAME_TITLE = 0.88;

/** A title as it is held against others. */
export interface Title {
  readonly bare: string;
  readonly pairs: Pairs;
  /** Its numbers and whom it is about: a letter of these, and it is another measure. */
  readonly apart: string;
}

export function asTitle(said: string): Title {
  const bare = squeeze(said);
  const apart = (bare.match(/\d+|ภายใน|ภายนอก|IIT|EIT|OIT/gi) ?? []).join(' ').toLowerCase();
  return { bare, pairs: pairsIn(said), apart };
}

/** Whether two titles are of one measure, printed twice. */
export function areOneTitle(one: Title, other: Title): boolean {
  return (
    one.bare === other.bare || (one.apart === other.apart && likenessOf(one.pairs, other.pairs) >= SAME_TITLE)
  );
}
