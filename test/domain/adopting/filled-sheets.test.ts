/** Sheets as units sent them back, taken for forms: filled, renamed, damaged as they are, they become one that can be stored. */
import { readFileSync } from 'node:fs';
import { proposeForm } from '#domain/adopting/propose-form';
import { faultsIn } from '#domain/editing/faults';
import { readWorkbook } from '#xlsx/read';
import { expectedFiles, samplePath } from '../../fixtures/expected-samples';
import { form } from '../sheets';

describe.each(['plan', 'results'] as const)('the samples of %s', (id) => {
  test.each(expectedFiles(id).map(({ file }) => file))('%s', async (file) => {
    const read = await readWorkbook(readFileSync(samplePath(id, file)));
    if (!read.ok) throw new Error(read.refusal.code);
    const known = form(id);
    const proposal = proposeForm(read.workbook.grids, [form('plan'), form('results')], { base: known });
    if (proposal === undefined) throw new Error('nothing found');
    expect(faultsIn(proposal.form, known)).toEqual([]);
    const columns = known.sections.flatMap((section) => ('columns' in section ? section.columns : []));
    const sure = proposal.parts.filter(({ certainty, path }) => certainty === 'alias' && path[2] === 'columns');
    expect(sure.length).toBeGreaterThan(8);
    for (const { key, spec } of sure) {
      const own = columns.find((column) => column.key === key);
      if (own !== undefined) expect([key, spec?.type]).toEqual([key, own.type.type]);
    }
  });
});
