// Where things stand in a report, as warnings tell it.

const SHOWN = 3;

/** The first few places, and how many more. */
export function someOf(places: readonly string[]): string {
  const each = [...new Set(places)];
  const more = each.length - SHOWN;
  return `${each.slice(0, SHOWN).join(', ')}${more > 0 ? ` และอีก ${more} แห่ง` : ''}`;
}

/** Adds to what stands under a name, in place: a report may say the same thing on each of its thousand lines. */
export function addUnder<Name, One>(all: Map<Name, One[]>, name: Name, one: One): void {
  const those = all.get(name);
  if (those === undefined) all.set(name, [one]);
  else those.push(one);
}
