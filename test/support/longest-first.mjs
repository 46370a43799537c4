// jest's order of test files, so that the last of them are short ones and both workers end together. jest goes by the
// durations of an earlier run, and where there was none (in CI) by the size of the files, which says nothing of those
// that wait for processes or play what lies in other files.
import { createRequire } from 'node:module';

const ofJest = createRequire(createRequire(import.meta.url).resolve('jest-environment-node'));
const { default: Sequencer } = ofJest('@jest/test-sequencer');

/** Where a file takes ten seconds and more. */
const LONG = /\/test\/(conversations|reminding|program|database)\/|command-line|mutants|roll-over|hostile/;

export default class LongestFirst extends Sequencer {
  sort(tests) {
    const sorted = super.sort(tests);
    return [
      ...sorted.filter(({ path }) => LONG.test(path)),
      ...sorted.filter(({ path }) => !LONG.test(path)),
    ];
  }
}
