/**
 * Heavy work one at a time: each takes a core that LINE's answers want too, and up to a gigabyte. Where too much waits
 * already, nobody is made to wait longer.
 */
export interface InTurn<Made> {
  /** @param what is made: whoever asks for the same before it has begun gets the same */
  do(what: string, work: () => Promise<Made>): Promise<Made | 'busy'>;
}

export function inTurn<Made>(mostWaiting: number): InTurn<Made> {
  let waiting = 0;
  let last: Promise<unknown> = Promise.resolve();
  /** What has begun is not among these: it may lack what was said since. */
  const toBegin = new Map<string, Promise<Made>>();
  return {
    async do(what, work) {
      const same = toBegin.get(what);
      if (same) return same;
      if (waiting >= mostWaiting) return 'busy';
      waiting += 1;
      const done = last.then(() => {
        toBegin.delete(what);
        return work();
      });
      toBegin.set(what, done);
      // What failed fails for whoever asked for it, not for the next.
      last = done.catch(() => undefined);
      try {
        return await done;
      } finally {
        waiting -= 1;
      }
    },
  };
}
