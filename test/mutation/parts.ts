/** What is mutated together, and by which tests it has to be caught. Data only. */

export interface Part {
  readonly name: string;
  /** Folders or files below the project. */
  readonly sources: readonly string[];
  /** Data, sentences and types: a change of them is a change of wording, which no test has to notice. */
  readonly without?: RegExp;
  /** As jest's testMatch; those that are near the part: a mutant that only a browser test would notice has survived. */
  readonly tests: readonly string[];
  /** Of the part's blocks of lines, how many a run takes by default; absent: all. */
  readonly blocks?: number;
}

export const PARTS: readonly Part[] = [
  {
    name: 'sign-in',
    sources: ['functions/api/sign-in'],
    tests: ['test/api/session.test.ts', 'test/api/access.test.ts', 'test/api/collector-share.test.ts'],
  },
  {
    name: 'store',
    sources: ['functions/store'],
    // S3 has its own emulation; ports are types.
    without: /\/s3\//,
    tests: ['test/store/*.test.ts'],
    blocks: 40,
  },
  {
    name: 'domain',
    sources: ['functions/domain'],
    without: /\/(forms|messages)\//,
    // Without the samples and the properties, which take longest and go through everything.
    tests: ['test/domain/!(samples|properties).test.ts'],
    blocks: 40,
  },
];
