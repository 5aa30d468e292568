/** What a merge takes of a report as it is kept: not its sheets, and everything of reports of before. */
import type { HeadWithContent } from '#api/collect/snapshot';
import { definitionHash } from '#api/reports/definition-hash';
import { encodeReport, reportJson, type StoredReport, submissionOf } from '#api/reports/stored-report';
import { parse } from '#domain/reading/parse';
import type { Submission } from '#domain/reports/submission';
import { formatAddress } from '#domain/sheet/address';
import { CLEAN, form, planSheet, ROUND } from '../domain/sheets';

const FORM = form('plan');
const [UNIT] = ROUND.roster;
if (UNIT === undefined) throw new Error('the round has units');

// A title that reads like the place where the sheets begin, and a hidden row to be explained.
const sheet = {
  ...planSheet([
    { ...CLEAN, name: ',"grids":[{' },
    { ...CLEAN, name: '展览' },
  ]),
  hiddenRows: [5],
};
const { rows, issues } = parse([sheet], FORM, ROUND, { unit: UNIT.name });
const [hidden] = issues;
if (hidden === undefined) throw new Error('a hidden row is said');
const report: StoredReport = {
  ...{ form: 'plan', formVersion: FORM.version, definition: definitionHash(FORM, ROUND) },
  ...{ grids: [sheet], rows, issues },
  explanations: [{ address: formatAddress(hidden.at), code: hidden.code, reason: '已核对' }],
};

function merged(payload: Uint8Array): Submission {
  const head: HeadWithContent = {
    ...{ unit: UNIT?.name ?? '', version: 1, submissionId: 'a', sha256: 'a'.repeat(64), late: false, counts: {} },
    ...{ state: 'submitted', submittedAt: '2023-05-18T08:00:00.000Z', recorded: [], payload },
  };
  const submission = submissionOf({ round: ROUND, form: FORM, unit: UNIT as NonNullable<typeof UNIT> }, head);
  if (submission === undefined) throw new Error('it was reported');
  return submission;
}

const whole = merged(encodeReport(report));

it('has every row and issue, with its reason', () => {
  expect(whole.rows.map(({ values }) => values.name)).toEqual([',"grids":[{', '展览']);
  expect(whole.issues.map(({ code }) => code)).toEqual(issues.map(({ code }) => code));
  expect(whole.issues[0]?.reason).toBe('已核对');
});

it('looks at no sheet where the form is as it was', () => {
  const bytes = Buffer.from(encodeReport(report));
  const sheets = bytes.lastIndexOf(',"grids":[{');
  expect(merged(bytes.subarray(0, sheets + 30))).toEqual(whole);
});

it('has the reasons of reports that were kept with their sheets before them', () => {
  const { explanations, ...others } = reportJson(encodeReport(report));
  const before = Buffer.from(JSON.stringify({ ...others, explanations }));
  expect(before.indexOf(',"explanations":')).toBeGreaterThan(before.indexOf(',"grids":[{'));
  expect(merged(before)).toEqual(whole);
});

it('reads the sheets again where the form is another now', () => {
  const other = merged(encodeReport({ ...report, definition: 'of before', rows: [] }));
  expect(other.rows).toEqual(whole.rows);
});
