/** Between two merges only what was reported since is read, and nothing is taken for what it is not. */
import { MERGE_WORK_HERE, mergeWorkHere, takerOf } from '#api/collect/merge-work';
import { RememberedReports } from '#api/collect/remembered-reports';
import type { HeadWithContent } from '#api/collect/snapshot';
import { definitionHash } from '#api/reports/definition-hash';
import { encodeReport } from '#api/reports/stored-report';
import type { FormDefinition } from '#domain/form/form';
import type { Round } from '#domain/form/round';
import { parse } from '#domain/reading/parse';
import type { Submission } from '#domain/reports/submission';
import type { Head } from '#store/submission-store';
import { CLEAN, form, planSheet, ROUND } from '../domain/sheets';

const AS_OF = '2023-05-19T04:00:00.000Z';
const PLAN = form('plan');
const [FIRST = '', SECOND = ''] = ROUND.roster.map(({ name }) => name);
const SCOPE = { collector: ROUND.collector.id, round: ROUND, form: PLAN };

function report(unit: string, rows: number, more: Partial<Head> = {}): HeadWithContent {
  const grids = [planSheet(Array.from({ length: rows }, (_, at) => ({ ...CLEAN, name: `${unit}活动${rows}-${at}` })))];
  const { rows: read, issues } = parse(grids, PLAN, ROUND, { unit });
  const definition = definitionHash(PLAN, ROUND);
  const kept = { form: 'plan', formVersion: PLAN.version, definition, grids, rows: read, issues, explanations: [] };
  return {
    ...{ unit, version: 1, submissionId: `${unit}-1`, sha256: 'a'.repeat(64), state: 'submitted', late: false },
    ...{ submittedAt: AS_OF, counts: { activities: rows } },
    payload: encodeReport(kept),
    ...more,
  };
}

/** What a store would be asked for, and the workbook. */
async function merged(work = MERGE_WORK_HERE, reports: readonly HeadWithContent[] = [], scope = SCOPE) {
  const merging = work.begin(scope);
  const { take, takeKnown } = takerOf(merging);
  const wanted = await takeKnown(reports);
  for (const each of reports) if (wanted.includes(each)) await take(each);
  const pieces = await merging.write([FIRST, SECOND], AS_OF);
  await merging.close();
  return { read: wanted.map(({ unit }) => unit), bytes: Buffer.concat(pieces).toString('base64') };
}

it('reads of a second merge only what was reported since, and writes the same bytes as whoever reads all', async () => {
  const work = mergeWorkHere();
  expect((await merged(work, [report(FIRST, 3), report(SECOND, 2)])).read).toEqual([FIRST, SECOND]);
  const later = [report(FIRST, 3), report(SECOND, 4, { version: 2, submissionId: 'second-2', sha256: 'b'.repeat(64) })];
  const again = await merged(work, later);
  expect(again.read).toEqual([SECOND]);
  expect(again.bytes).toBe((await merged(mergeWorkHere(), later)).bytes);
  expect((await merged(work, later)).read).toEqual([]);
});

it.each<[string, Partial<Head>]>([
  ['sent another time', { submittedAt: '2023-05-19T04:00:01.000Z' }],
  ['of another sending', { submissionId: 'begun-anew' }],
  ['of another content', { sha256: 'c'.repeat(64) }],
])('a version of the same number %s is read: the round was deleted and begun anew', async (_, more) => {
  const work = mergeWorkHere();
  await merged(work, [report(FIRST, 3)]);
  const anew = report(FIRST, 5, more);
  const made = await merged(work, [anew]);
  expect(made.read).toEqual([FIRST]);
  expect(made.bytes).toBe((await merged(mergeWorkHere(), [anew])).bytes);
});

const otherForm: FormDefinition = { ...PLAN, version: `${PLAN.version}-2` };
const otherRound: Round = {
  ...ROUND,
  forms: ROUND.forms.map((entry) => (entry.definition === PLAN ? { ...entry, definition: otherForm } : entry)),
};

it.each([
  ['another school', { ...SCOPE, collector: 'elsewhere' }],
  ['another round', { ...SCOPE, round: { ...ROUND, id: 'another' } }],
  ['another edition of the form', { ...SCOPE, round: otherRound, form: otherForm }],
])('nothing is taken over into %s', async (_, scope) => {
  const work = mergeWorkHere();
  await merged(work, [report(FIRST, 3)]);
  expect((await merged(work, [report(FIRST, 3)], scope)).read).toEqual([FIRST]);
});

it('what was taken back, and who was struck off the roster, needs no content and counts nothing', async () => {
  const work = mergeWorkHere();
  const nothing = await merged(work, []);
  const back = report(FIRST, 3, { state: 'withdrawn' });
  const stranger = report('不在名单上', 3);
  expect(await merged(work, [back, stranger])).toEqual(nothing);
});

describe('remembers no more rows than it may', () => {
  const of = (unit: string): Head => report(unit, 1);
  const submission = (rows: number) => ({ rows: Array.from({ length: rows }) }) as unknown as Submission;

  it('forgets first what was asked for longest ago', () => {
    const remembered = new RememberedReports(10);
    remembered.put(SCOPE, of('a'), submission(3));
    remembered.put(SCOPE, of('b'), submission(3));
    expect(remembered.get(SCOPE, of('a'))).toBeDefined();
    remembered.put(SCOPE, of('c'), submission(3));
    expect(['a', 'b', 'c'].map((unit) => remembered.get(SCOPE, of(unit)) !== undefined)).toEqual([true, false, true]);
  });

  it('a report that is too long by itself is not kept, and drives no other out', () => {
    const remembered = new RememberedReports(10);
    remembered.put(SCOPE, of('a'), submission(3));
    remembered.put(SCOPE, of('b'), submission(10));
    expect(['a', 'b'].map((unit) => remembered.get(SCOPE, of(unit)) !== undefined)).toEqual([true, false]);
    remembered.put(SCOPE, of('c'), submission(9));
    expect(['a', 'c'].map((unit) => remembered.get(SCOPE, of(unit)) !== undefined)).toEqual([false, true]);
  });
});
