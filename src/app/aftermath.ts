/** What an event leaves to be done while it is answered, and after that. All of it may be done again. */
export interface Aftermath {
  /** The answer waits for this, which has begun. */
  beforeTold(begun: Promise<void>): void;
  /** The event is not over without this, and nobody has to wait for it. */
  beforeOver(work: () => Promise<void>): void;
  /** Resolves when the answer may be given. */
  told(): Promise<void>;
  /** Does the rest. Resolves when the event may be over, answered or not. */
  over(): Promise<void>;
}

export function aftermathOfEvent(): Aftermath {
  const begun: Promise<void>[] = [];
  const left: (() => Promise<void>)[] = [];
  async function told(): Promise<void> {
    await Promise.all(begun);
  }
  return {
    beforeTold(promise) {
      // Whoever answers hears of a fault; where nobody does, because the event itself failed, it is tried again.
      promise.catch(() => undefined);
      begun.push(promise);
    },
    beforeOver(work) {
      left.push(work);
    },
    told,
    async over() {
      await told();
      await Promise.all(left.map((work) => work()));
    },
  };
}
