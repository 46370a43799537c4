import { chance as numbersOf } from '../../src/fake-line/chance.ts';

/** Chances that fall the same way for the same seed. */
export interface Chance {
  /** 0 to just below 1. */
  next(): number;
  /** Whether it falls so, of so many times in a hundred. */
  percent(share: number): boolean;
  one<Value>(values: readonly [Value, ...Value[]]): Value;
  between(least: number, most: number): number;
  shuffled<Value>(values: readonly Value[]): readonly Value[];
}

export function chance(seed: number): Chance {
  // Neighbouring seeds are to be far apart.
  const next = numbersOf(seed * 2_654_435_761);
  const between = (least: number, most: number): number => least + Math.floor(next() * (most - least + 1));
  return {
    next,
    between,
    percent: (share) => next() * 100 < share,
    one: (values) => values[between(0, values.length - 1)] ?? values[0],
    shuffled: (values) => {
      const rest = [...values];
      return values
        .map(() => rest.splice(between(0, rest.length - 1), 1)[0])
        .filter((it) => it !== undefined);
    },
  };
}
