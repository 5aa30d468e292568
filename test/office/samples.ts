/** The sample sheets merged by the real code, and what expected.json says their figures add up to. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FormDefinition } from '#domain/form/form';
import { formOf } from '#domain/form/form-of-round';
import { EXAMPLE_ROUND } from '#domain/form/forms/example-round';
import { isSubmittable, parse } from '#domain/reading/parse';
import type { Submission } from '#domain/reports/submission';
import { aggregate } from '#domain/summary/aggregate';
import type { Summary } from '#domain/summary/summary';
import { readWorkbook } from '#xlsx/read';
import type { ExpectedFile, SampleForm } from '../fixtures/expected-samples';

const SAMPLES = fileURLToPath(new URL('../fixtures/samples/', import.meta.url));
const FORM_VERSION = 1;

export interface MergedSamples {
  readonly form: FormDefinition;
  readonly submissions: readonly Submission[];
  readonly summary: Summary;
  /** Files that were merged. */
  readonly files: readonly string[];
}

export function sampleForm(id: SampleForm): FormDefinition {
  const form = formOf(EXAMPLE_ROUND, id);
  if (form === undefined) throw new Error(`the example round has no ${id}`);
  return form;
}

/** Every file without errors; the others are shown as refused. */
export async function mergeSamples(id: SampleForm): Promise<MergedSamples> {
  const form = sampleForm(id);
  const submissions: Submission[] = [];
  const leftOut = [];
  const names = (await readdir(join(SAMPLES, id))).filter((name) => name.endsWith('.xlsx')).sort();
  for (const file of names) {
    const read = await readWorkbook(await readFile(join(SAMPLES, id, file)));
    if (!read.ok) throw new Error(`${file}: ${read.refusal.code}`);
    const result = parse(read.workbook.grids, form, EXAMPLE_ROUND);
    const { unit, rows, issues } = result;
    if (unit === undefined || !isSubmittable(result)) {
      const errors = issues.filter(({ severity }) => severity === 'error').length;
      leftOut.push({
        ...(unit === undefined ? {} : { unit }),
        source: file,
        kind: { 'zh-CN': '有必改', en: 'Errors' },
        reason: { 'zh-CN': `有${errors}处必改`, en: `${errors} to fix` },
        issues,
      });
      continue;
    }
    submissions.push({
      unit,
      form: id,
      formVersion: form.version,
      version: FORM_VERSION,
      state: 'submitted',
      submittedAt: '2023-05-18T08:00:00Z',
      late: false,
      source: file,
      rows,
      issues,
    });
  }
  const summary = aggregate(submissions, form, EXAMPLE_ROUND, { asOf: '2023-05-19T08:00:00Z', leftOut });
  return { form, submissions, summary, files: submissions.map(({ source }) => source) };
}

/** Files in which expected.json names no error. */
export async function cleanSamples(id: SampleForm): Promise<readonly ExpectedFile[]> {
  const expected: readonly ExpectedFile[] = JSON.parse(await readFile(join(SAMPLES, id, 'expected.json'), 'utf8'));
  return expected.filter(({ expect }) => expect.every(({ outcome }) => outcome !== 'error'));
}

/** One indicator's figure added over the files, in hundredths. */
export function indicatorHundredths(files: readonly ExpectedFile[], indicator: string, column: string): number {
  return hundredthsOf(
    files
      .flatMap(({ rows }) => rows.filter(({ values }) => values.indicator === indicator))
      .map(({ values }) => values[column]),
  );
}

/** Added in whole hundredths, so that no sum is made of floating fractions. */
export function hundredthsOf(values: readonly unknown[]): number {
  return values.reduce<number>((sum, value) => sum + (typeof value === 'number' ? Math.round(value * 100) : 0), 0);
}
