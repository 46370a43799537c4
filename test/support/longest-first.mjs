// jest's order of test files, so that the last of them are short ones and both workers end together. jest goes by the
// durations of an earlier run, and where there was none (in CI) by the size of the files, which says nothing of those
// that wait for processes or play what lies in other files.
import { createRequire } from 'node:module';

const ofJest = createRequire(createRequire(import.meta.url).resolve('jest-environment-node'));
const { default: Sequencer } = ofJest('@jest/test-sequencer');

/** What takes a tenth of a run by itself, then what takes some seconds. */
const LONG = [
  /\/test\/(conversations\/transcripts|reminding\/faults|try-out\/page|faults\/rolling)/,
  /\/test\/(conversations|reminding|program|database|faults|attacks)\/|mutants|roll-over|hostile|line\/render/,
];

export default class LongestFirst extends Sequencer {
  sort(tests) {
    const sorted = super.sort(tests);
    const rankOf = ({ path }) => {
      const at = LONG.findIndex((it) => it.test(path));
      return at === -1 ? LONG.length : at;
    };
    return sorted.sort((one, other) => rankOf(one) - rankOf(other));
  }
}
