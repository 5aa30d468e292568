/** The sample files, as units sent them back: the checker says exactly what expected.json says, and nothing else. */
import { readFileSync } from 'node:fs';
import { parse } from '#domain/reading/parse';
import { writtenRow } from '#domain/reports/written-row';
import { readWorkbook } from '#xlsx/read';
import { expectedFiles, samplePath } from '../fixtures/expected-samples';
import { form, ROUND } from './sheets';

/** Columns of 附件4 that expected.json does not list. */
const UNLISTED: ReadonlySet<string> = new Set(['reportLinks', 'evidence']);

describe.each(['plan', 'results'] as const)('the samples of %s', (id) => {
  test.each(expectedFiles(id).map((expected) => [expected.file, expected] as const))('%s', async (file, expected) => {
    const read = await readWorkbook(readFileSync(samplePath(id, file)));
    if (!read.ok) throw new Error(read.refusal.code);
    const result = parse(read.workbook.grids, form(id), ROUND);
    const rows = result.rows.map(writtenRow);
    expect(result.unit).toBe(expected.unit);

    const doubtful = new Set(expected.expect.map(({ sheet, address }) => `${sheet ?? expected.sheet}!${address}`));
    const spoken = new Set(
      expected.expect
        .filter(({ rule }) => rule === undefined)
        .map(({ sheet, address }) => `${sheet ?? expected.sheet}!${address}`),
    );
    const clean = (
      sheet: string,
      values: Readonly<Record<string, unknown>>,
      addresses: Readonly<Record<string, string>>,
    ) =>
      Object.fromEntries(
        Object.entries(values).filter(([key]) => !UNLISTED.has(key) && !spoken.has(`${sheet}!${addresses[key]}`)),
      );
    expect(
      rows.map(({ section, sheet, row, values, addresses }) => ({
        section,
        sheet,
        row,
        values: clean(sheet, values, addresses),
      })),
    ).toEqual(
      expected.rows.map(({ section = 'activities', sheet = expected.sheet ?? '', row, values, addresses }) => ({
        section,
        sheet,
        row,
        values: clean(sheet, values, addresses),
      })),
    );
    for (const row of expected.rows) {
      const found = rows.find(
        (candidate) => candidate.row === row.row && candidate.sheet === (row.sheet ?? expected.sheet),
      );
      for (const key of Object.keys(row.addresses)) {
        if (key !== 'seq') expect(found?.addresses[key]).toBe(row.addresses[key]);
      }
    }

    const said = result.issues.filter(({ severity }) => severity !== 'hint');
    const cellOf = ({ at, address }: (typeof said)[number]) =>
      `${at.sheet}!${address.slice(address.lastIndexOf('!') + 1)}`;
    for (const { sheet = expected.sheet, address, column, outcome, value, proposal, rule } of expected.expect) {
      const here = said.filter((issue) => cellOf(issue) === `${sheet}!${address}`);
      if (outcome === 'ok') {
        expect(here).toEqual([]);
        const row = rows.find((candidate) => candidate.sheet === sheet && candidate.addresses[column] === address);
        expect(row?.values[column]).toEqual(value);
        continue;
      }
      expect(here.map(({ severity }) => severity)).toEqual([outcome]);
      if (proposal === '-') expect(here[0]?.proposal).toBeUndefined();
      if (proposal !== '-' && proposal !== null) expect(here[0]?.proposal?.value).toEqual(proposal);
      if (rule !== undefined) expect(here[0]?.code).toMatch(/^(?:sum|total|part)\.|^cell\.requiredWhen$/);
    }
    expect(said.filter((issue) => !doubtful.has(cellOf(issue)))).toEqual([]);
  });
});
