/** The samples as tables of Word documents, written by another program's library: the same issues at the same rows. */
import { readFileSync } from 'node:fs';
import { readFile } from '#files/read-file';
import { verdictOf } from '../files/verdicts';
import { expectedFiles, type SampleForm, samplePath } from '../fixtures/expected-samples';
import { sheetsAsDocument } from './sheets-as-document';

const SAMPLES = (['plan', 'results'] as const).flatMap((id) =>
  expectedFiles(id).map(({ file }): [SampleForm, string] => [id, file]),
);

it.each(SAMPLES)('%s %s', async (id, file) => {
  const bytes = readFileSync(samplePath(id, file));
  const read = await readFile(bytes);
  if (!read.ok) throw new Error(read.refusal.code);
  const document = await verdictOf(id, await sheetsAsDocument(read.workbook.grids), false);
  expect(document).toEqual({ ...(await verdictOf(id, bytes, false)), kind: 'docx' });
  expect(document.rows.length).toBeGreaterThan(0);
});
