/** Merges beside the requests: the same workbook, others are served meanwhile, what is too much is refused in words. */
import { Problem } from '#api/answers/problem';
import { MERGE_WORK_HERE, type Merging } from '#api/collect/merge-work';
import type { HeadWithContent } from '#api/collect/snapshot';
import { definitionHash } from '#api/reports/definition-hash';
import { encodeReport } from '#api/reports/stored-report';
import { parse } from '#domain/reading/parse';
import { type MergesBesideRequests, mergeWorkBesideRequests } from '#local/merge-work/beside-requests';
import { CLEAN, form, planSheet, ROUND } from '../domain/sheets';
import { turnsMeanwhile } from './turns-meanwhile';

let work: MergesBesideRequests;
afterEach(() => work?.close());

const AS_OF = '2023-05-19T04:00:00.000Z';
const FORM = form('plan');
const [FIRST = '', SECOND = ''] = ROUND.roster.map(({ name }) => name);

function report(unit: string, rows: number, version = 1): HeadWithContent {
  const grids = [planSheet(Array.from({ length: rows }, (_, at) => ({ ...CLEAN, name: `活动${version}-${at}` })))];
  const { rows: read, issues } = parse(grids, FORM, ROUND, { unit });
  const definition = definitionHash(FORM, ROUND);
  const kept = { form: 'plan', formVersion: FORM.version, definition, grids, rows: read, issues, explanations: [] };
  return {
    ...{ unit, version, submissionId: `${unit}${version}`, sha256: 'a'.repeat(64), state: 'submitted', late: false },
    ...{ submittedAt: AS_OF, counts: { activities: rows }, recorded: [] },
    payload: encodeReport(kept),
  };
}

async function merged(merging: Merging, reports: readonly HeadWithContent[], units: readonly string[]) {
  try {
    for (const each of reports) await merging.take(each);
    return Buffer.concat(await merging.write(units, AS_OF)).toString('base64');
  } finally {
    await merging.close();
  }
}

const begin = () => work.begin({ collector: ROUND.collector.id, round: ROUND, form: FORM });
const here = (reports: readonly HeadWithContent[], units: readonly string[]) =>
  merged(MERGE_WORK_HERE.begin({ collector: ROUND.collector.id, round: ROUND, form: FORM }), reports, units);

it('writes the same bytes as here, the later of two reports of a unit, and only of units that stand', async () => {
  work = mergeWorkBesideRequests();
  const reports = [report(FIRST, 3), report(SECOND, 2), report(FIRST, 4, 2)];
  const beside = await merged(begin(), reports, [FIRST]);
  expect(beside).toBe(await here([report(FIRST, 4, 2)], [FIRST]));
  expect(await merged(begin(), reports, [FIRST, SECOND])).toBe(await here(reports, [FIRST, SECOND]));
});

it('remembers from one merge to the next what it took, and asks for the rest', async () => {
  work = mergeWorkBesideRequests();
  const [first, second] = [report(FIRST, 3), report(SECOND, 2)];
  await merged(begin(), [first], [FIRST]);
  const merging = begin();
  expect(await merging.takeKnown([first, second])).toEqual([second]);
  await merging.take(second);
  const bytes = Buffer.concat(await merging.write([FIRST, SECOND], AS_OF)).toString('base64');
  expect(bytes).toBe(await here([first, second], [FIRST, SECOND]));
});

it('serves others while it merges', async () => {
  work = mergeWorkBesideRequests();
  const merging = begin();
  await merging.take(report(FIRST, 1_500));
  const { turns } = await turnsMeanwhile(() => merging.write([FIRST], AS_OF));
  await merging.close();
  // It has nothing to do but to wait for one answer.
  expect(turns).toBeGreaterThan(100);
});

it('merges one after another, each to its own workbook', async () => {
  work = mergeWorkBesideRequests();
  const made = await Promise.all([1, 2, 3].map((rows) => merged(begin(), [report(FIRST, rows)], [FIRST])));
  expect(made).toEqual(await Promise.all([1, 2, 3].map((rows) => here([report(FIRST, rows)], [FIRST]))));
});

async function refusal(asked: Promise<unknown>): Promise<string> {
  const error = await asked.then(
    () => undefined,
    (failed: unknown) => failed,
  );
  if (error instanceof Problem) return error.code;
  throw new Error(`no Problem: ${String(error)}`);
}

it('says in words that it takes too long, and merges the next one', async () => {
  work = mergeWorkBesideRequests({ deadlineMs: 1 });
  expect(await refusal(merged(begin(), [report(FIRST, 500)], [FIRST]))).toBe('summary.tooMuch');
  await work.close();
  work = mergeWorkBesideRequests();
  expect(await merged(begin(), [report(FIRST, 1)], [FIRST])).toBe(await here([report(FIRST, 1)], [FIRST]));
});

it('says in words that it takes too much memory, and goes on', async () => {
  work = mergeWorkBesideRequests({ memoryMb: 24 });
  const large = report(FIRST, 2_000);
  const many = Array.from({ length: 60 }, (_, at) => ({ ...large, unit: ROUND.roster[at % 30]?.name ?? '' }));
  expect(await refusal(merged(begin(), many, [FIRST]))).toBe('summary.tooMuch');
});

it('gives up what is under way when it closes, and takes nothing more', async () => {
  work = mergeWorkBesideRequests();
  const merging = begin();
  await merging.take(report(FIRST, 500));
  const writing = refusal(merging.write([FIRST], AS_OF));
  await work.close();
  expect(await writing).toBe('store.unavailable');
  expect(await refusal(begin().take(report(FIRST, 1)))).toBe('store.unavailable');
});

it('tells what went wrong in the thread, and gives the turn on', async () => {
  work = mergeWorkBesideRequests();
  const damaged = { ...report(FIRST, 1), payload: Buffer.from('{') };
  await expect(merged(begin(), [damaged], [FIRST])).rejects.toThrow(/in the thread that merges: SyntaxError/);
  expect(await merged(begin(), [report(FIRST, 1)], [FIRST])).toBe(await here([report(FIRST, 1)], [FIRST]));
});
