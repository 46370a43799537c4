/**
 * Gathers what has changed: what comes while something is asked for is asked for together, after it.
 * @param refresh gets the set of what is to be asked for
 * @returns takes words for what has changed
 */
export function gatherChanges(refresh, onProblem) {
  const wanted = new Set();
  let asking = false;
  return async (...what) => {
    for (const one of what) wanted.add(one);
    if (asking) return;
    asking = true;
    try {
      while (wanted.size > 0) {
        const now = new Set(wanted);
        wanted.clear();
        await refresh(now);
      }
    } catch (problem) {
      wanted.clear();
      onProblem(problem.message);
    } finally {
      asking = false;
    }
  };
}

/** @param onChange gets what the server tells; `{ changed: 'all' }` also after the server was away */
export function listenToServer(onChange) {
  const stream = new EventSource('/sim/api/live');
  stream.addEventListener('open', () => onChange({ changed: 'all' }));
  stream.addEventListener('message', ({ data }) => onChange(JSON.parse(data)));
}
