// Where things stand in a report, as warnings tell it.

const SHOWN = 3;

/** The first few places, and how many more. */
export function someOf(places: readonly string[]): string {
  const each = [...new Set(places)];
  const more = each.length - SHOWN;
  return `${each.slice(0, SHOWN).join(', ')}${more > 0 ? ` และอีก ${more} แห่ง` : ''}`;
}
