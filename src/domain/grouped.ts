/** What has the same key together, keys and members in the order in which they came. Node 20 has no `Map.groupBy`. */
export function grouped<One, Key>(
  all: Iterable<One>,
  keyOf: (one: One, at: number) => Key,
): ReadonlyMap<Key, readonly One[]> {
  const groups = new Map<Key, One[]>();
  let at = 0;
  for (const one of all) {
    addUnder(groups, keyOf(one, at), one);
    at += 1;
  }
  return groups;
}

/** The same one by one, for who must see the groups meanwhile. In place: a thousand may have the same key. */
export function addUnder<Key, One>(groups: Map<Key, One[]>, key: Key, one: One): void {
  const group = groups.get(key);
  if (group) group.push(one);
  else groups.set(key, [one]);
}
