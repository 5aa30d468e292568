/** jest over esbuild: types are `npm run types`' business, tests only need the syntax gone. */
const { availableParallelism } = require('node:os');

// Node 20 is supported by the pinned SDK; its notice about next year's releases would drown the results.
process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true';

module.exports = {
  testEnvironment: 'node',
  testSequencer: '<rootDir>/test/longest-first.cjs',
  globalSetup: '<rootDir>/test/before-all.ts',
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  transform: { '\\.[cm]?[jt]s$': '<rootDir>/test/esbuild-transform.cjs' },
  // hucre, jose, and what the spreadsheet of the tests needs (lodash-es, nanoid, rbush, quickselect) are published as ES modules only; jest 29 runs CommonJS, so they are transformed too.
  transformIgnorePatterns: [
    '/node_modules/(?!(hucre|jose|lodash-es|nanoid|rbush|quickselect|kdbush|cjk-regex|regexp-util|unicode-regex|franc-min|trigram-utils|n-gram|collapse-white-space)/)',
  ],
  moduleFileExtensions: ['ts', 'mjs', 'js', 'cjs', 'json', 'node'],
  testTimeout: 30_000,
  // Every core, where jest would leave one idle; four at most, since each may start a browser.
  maxWorkers: Math.min(4, availableParallelism()),
};
