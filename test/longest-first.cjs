/**
 * The order of the test files: those that take longest first, so that no core waits at the end for one that began late.
 * Where jest remembers how long each took it does so by itself; a clean clone remembers nothing and would go by sizes.
 */
const { default: Sequencer } = require('@jest/test-sequencer');

/** Seconds on one of two cores, measured 2026-11; only the order matters. */
const LONG = [
  ['e2e/pane-in-excel.test.ts', 70],
  ['addin/excel/reading-changes.test.ts', 60],
  ['addin/excel/contract.test.ts', 60],
  ['addin/gallery-270.test.ts', 45],
  ['addin/gallery-320.test.ts', 45],
  ['addin/gallery-350.test.ts', 45],
  ['addin/gallery.test.ts', 45],
  ['e2e/start.test.ts', 40],
  ['e2e/pane-in-excel-https.test.ts', 40],
  ['addin/excel/marking.test.ts', 35],
  ['e2e/pane-in-browser.test.ts', 30],
  ['e2e/pane-on-lambda.test.ts', 30],
  ['addin/gallery-keyboard.test.ts', 30],
  ['local/kills.test.ts', 30],
  ['lambda/parity.test.ts', 30],
];

module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    const sorted = super.sort(tests);
    if (sorted.some(({ duration }) => duration !== undefined)) return sorted;
    const seconds = ({ path }) => LONG.find(([end]) => path.replaceAll('\\', '/').endsWith(`/test/${end}`))?.[1] ?? 0;
    return [...sorted].sort((one, other) => seconds(other) - seconds(one));
  }
};
