/** What a check says of a file, in a shape that two files of the same content share. */
import { readFileSync } from 'node:fs';
import { parse } from '#domain/reading/parse';
import { writtenRow } from '#domain/reports/written-row';
import { readFile } from '#files/read-file';
import { form, ROUND } from '../domain/sheets';
import type { SampleForm } from '../fixtures/expected-samples';

export interface VerdictOfFile {
  readonly kind: string;
  readonly unit: string | undefined;
  readonly rows: readonly unknown[];
  readonly issues: readonly unknown[];
}

/** `withSheets`: whether both files have the same sheets' names, so that addresses are compared and not only places. */
export async function verdictOf(id: SampleForm, bytes: Uint8Array, withSheets = true): Promise<VerdictOfFile> {
  const read = await readFile(bytes);
  if (!read.ok) throw new Error(read.refusal.code);
  const { unit, rows, issues } = parse(read.workbook.grids, form(id), ROUND);
  return {
    kind: read.kind,
    unit,
    rows: rows.map((row) =>
      withSheets ? writtenRow(row) : { section: row.section, row: row.row, values: row.values },
    ),
    issues: issues.map(({ severity, code, address, at, label, received, proposal }) => [
      severity,
      code,
      withSheets ? address : `row ${at.row}, column ${at.column}`,
      label,
      received,
      proposal?.value,
    ]),
  };
}

export function verdictOfFile(id: SampleForm, path: string): Promise<VerdictOfFile> {
  return verdictOf(id, readFileSync(path));
}
