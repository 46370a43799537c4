/**
 * Heavy work one at a time: each takes a core that LINE's answers want too, and up to a gigabyte. Where too much waits
 * already, nobody is made to wait longer.
 */
export interface InTurn {
  do<T>(work: () => Promise<T>): Promise<T | 'busy'>;
}

export function inTurn(mostWaiting: number): InTurn {
  let waiting = 0;
  let last: Promise<unknown> = Promise.resolve();
  return {
    async do(work) {
      if (waiting >= mostWaiting) return 'busy';
      waiting += 1;
      const done = last.then(work);
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
