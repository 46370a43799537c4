import { writeSync } from 'node:fs';

/** Ends a test run with the one plain line that a machine can read: `N passed, N failed, N skipped`. */
export default class ClosingLine {
  onRunComplete(_contexts, results) {
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    const skipped = results.numPendingTests + results.numTodoTests;
    const line = `${results.numPassedTests} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}\n`;
    // Behind the other reporters' summaries, which are printed later than this is called.
    process.on('exit', () => writeSync(1, line));
  }
}
