/** What is mutated together, and by which tests it has to be caught. Data only. */

export interface Part {
  readonly name: string;
  /** Folders or files below the project. */
  readonly sources: readonly string[];
  /** Data, sentences and types: a change of them is a change of wording, which no test has to notice. */
  readonly without?: RegExp;
  /** Those that are near the part: a mutant that only a browser test would notice has survived. The quick ones first. */
  readonly tests: readonly string[];
  readonly withoutTests?: RegExp;
  /** Of the part's blocks of lines, how many a run takes by default; absent: all. */
  readonly blocks?: number;
}

export const PARTS: readonly Part[] = [
  {
    name: 'sign-in',
    sources: ['functions/api/sign-in'],
    tests: [
      'test/api/access-code.test.ts',
      'test/api/round-access.test.ts',
      'test/api/read-ahead.test.ts',
      'test/api/client-address.test.ts',
      'test/openapi/document.test.ts',
      'test/api/session.test.ts',
      'test/api/access.test.ts',
      'test/api/attempts.test.ts',
      'test/api/access-token.test.ts',
      'test/api/locked.test.ts',
      'test/api/calls.test.ts',
      'test/api/collector-share.test.ts',
      'test/api/desk-codes.test.ts',
      'test/api/desk-rounds.test.ts',
    ],
  },
  {
    name: 'store',
    sources: ['functions/store'],
    // S3 has its own emulation; ports are types.
    without: /\/s3\//,
    tests: [
      'test/store/keys.test.ts',
      'test/store/retry.test.ts',
      'test/store/attributes.test.ts',
      'test/store/registry-store.test.ts',
      'test/store/review-store.test.ts',
      'test/store/reminder-store.test.ts',
      'test/store/folder-object-store.test.ts',
      'test/store/job-store.test.ts',
      'test/store/damaged.test.ts',
      'test/store/table-client.test.ts',
      'test/store/dynamodb.test.ts',
      'test/store/throttled.test.ts',
      'test/store/kept-folder.test.ts',
    ],
    blocks: 40,
  },
  {
    name: 'domain',
    sources: ['functions/domain'],
    without: /\/(forms|messages)\//,
    tests: ['test/domain'],
    // They go through everything many times over, for steps or at random: a survivor would take minutes.
    withoutTests: /\/(properties|hostile-sheets|linear-reading|reading-memory)\./,
    blocks: 40,
  },
];
