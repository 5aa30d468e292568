/** jest over esbuild: types are `npm run types`' business, tests only need the syntax gone. */
module.exports = {
  testEnvironment: 'node',
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  transform: { '\\.[cm]?[jt]s$': '<rootDir>/test/esbuild-transform.cjs' },
  // hucre and jose are published as ES modules only; jest 29 runs CommonJS, so they are transformed too.
  transformIgnorePatterns: ['/node_modules/(?!(hucre|jose)/)'],
  moduleFileExtensions: ['ts', 'mjs', 'js', 'cjs', 'json', 'node'],
  testTimeout: 30_000,
};
