/** The order of the test files for a mutant: the one that noticed the mutant before, then those that take least. */
const { default: Sequencer } = require('@jest/test-sequencer');
const { noticed } = require('./noticed.cjs');

/** Milliseconds by path, of the latest whole run. */
const took = new Map();

module.exports = class LikeliestFirst extends Sequencer {
  sort(tests) {
    const weight = ({ path }) => (path === noticed.path ? -1 : (took.get(path) ?? 0));
    return [...tests].sort((one, other) => weight(one) - weight(other));
  }

  cacheResults(_tests, { testResults }) {
    for (const { testFilePath, perfStats, numPassingTests, numPendingTests } of testResults)
      if (numPassingTests > 0 && numPendingTests === 0) took.set(testFilePath, perfStats.runtime);
  }
};
