/** One line that a program can read, `12 passed, 0 failed, 3 skipped`; .ci/run repeats it as its last. */
module.exports = class TallyReporter {
  onRunComplete(_, results) {
    // A file that broke before its tests were known is a failure that no test stands for.
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites
    const skipped = results.numPendingTests + results.numTodoTests
    const tally = [`${results.numPassedTests} passed`, `${failed} failed`, ...(skipped ? [`${skipped} skipped`] : [])]
    process.stderr.write(`${tally.join(', ')}\n`)
  }
}
