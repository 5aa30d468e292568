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
    tests: [
      'test/api/@(access-code|access-token|attempts|round-access|session|access|collector-share).test.ts',
      'test/api/@(client-address|calls|locked).test.ts',
      'test/openapi/document.test.ts',
    ],
  },
  {
    name: 'store',
    sources: ['functions/store'],
    // S3 has its own emulation; ports are types.
    without: /\/s3\//,
    tests: ['test/store/!(s3-object-store).test.ts'],
    blocks: 40,
  },
  {
    name: 'domain',
    sources: ['functions/domain'],
    without: /\/(forms|messages)\//,
    // Without those that go through everything many times over, for steps or at random: a survivor would take minutes.
    tests: ['test/domain/!(properties|hostile-sheets|linear-reading|reading-memory).test.ts'],
    blocks: 40,
  },
];
