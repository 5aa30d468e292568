/**
 * The arrows of the house: lambda/local → api → {store, xlsx} → domain. Each rule says why it stands.
 * @type {import('dependency-cruiser').IConfiguration}
 */
module.exports = {
  forbidden: [
    {
      name: 'domain-is-pure',
      comment:
        'The same domain runs in the pane, in Lambda and in a browser page: it may know itself and zod, nothing else.',
      severity: 'error',
      from: { path: '^functions/domain/' },
      to: { pathNot: ['^functions/domain/', '^node_modules/zod/'] },
    },
    {
      name: 'xlsx-knows-only-the-domain',
      comment: 'The file format is read and written in browsers too: no Node, no AWS, no HTTP.',
      severity: 'error',
      from: { path: '^functions/xlsx/' },
      to: { pathNot: ['^functions/(xlsx|domain)/', '^node_modules/(hucre|fflate|saxes)/'] },
    },
    {
      name: 'xlsx-library-stays-in-xlsx',
      comment: 'hucre is young and its next major breaks: one room to change.',
      severity: 'error',
      from: { path: '^functions/', pathNot: '^functions/xlsx/' },
      to: { path: '^node_modules/hucre/' },
    },
    {
      name: 'aws-sdk-stays-in-the-store',
      comment: 'A route or a rule that speaks DynamoDB cannot be tested without it, nor moved.',
      severity: 'error',
      from: { path: '^functions/', pathNot: '^functions/store/' },
      to: { path: '^node_modules/@aws-sdk/' },
    },
    {
      name: 'store-knows-only-the-domain',
      comment: 'Storage is an adapter: it must not call routes or file formats.',
      severity: 'error',
      from: { path: '^functions/store/' },
      to: { path: '^functions/(api|xlsx|local)/' },
    },
    {
      name: 'api-does-not-know-its-host',
      comment: 'The same app runs on Lambda and on one machine; the host hands it its dependencies.',
      severity: 'error',
      from: { path: '^functions/api/' },
      to: { path: ['^functions/local/', '^node_modules/(dynalite|classic-level|@hono/node-server)/'] },
    },
    {
      name: 'no-cycles',
      comment: 'A cycle hides which of two modules is the deeper one. (Types may point both ways.)',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'product-does-not-import-tests',
      comment: 'What ships must not need fixtures.',
      severity: 'error',
      from: { path: '^functions/' },
      to: { path: '^test/' },
    },
    {
      name: 'no-orphans',
      comment: 'A module nobody imports is dead or misplaced.',
      severity: 'error',
      from: {
        orphan: true,
        pathNot: ['\\.d\\.ts$', '^functions/local/(main|kjz)\\.ts$', '^functions/local/first-page/', '^test/'],
      },
      to: {},
    },
    {
      name: 'resolvable',
      comment: 'An import that cannot be resolved breaks a build somewhere else.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.mjs', '.js', '.cjs', '.d.ts'],
    },
  },
};
