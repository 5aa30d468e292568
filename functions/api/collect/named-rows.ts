/** Rows of a list that an officer named as seen: unit, version, cell; as the version has them, which has to be the latest. */
import type { ReportedRow } from '#domain/reports/submission';
import { parseAddress } from '#domain/sheet/address';
import type { SubmissionStore } from '#store/submission-store';
import { problem } from '../answers/problem';
import { type ListAsked, type ListReport, listReportsOf } from '../review/list-reports';
import { findUnit } from '../sign-in/round-access';

export interface RowAsked {
  /** Name or code. */
  readonly unit: string;
  readonly version: number;
  /** Of any cell of the row. */
  readonly address: string;
}

export interface NamedRow {
  readonly report: ListReport;
  readonly row: ReportedRow;
  /** Its place among the section's rows, from 0. */
  readonly place: number;
}

/**
 * In the order in which they were named; `missing`: no row of the list stands there. Throws a Problem: `unit.notOnRoster`,
 * and `decision.stale` where a unit reported another version meanwhile.
 */
export async function namedRows(
  submissions: Pick<SubmissionStore, 'head' | 'version'>,
  { collector, list }: ListAsked,
  asked: readonly RowAsked[],
): Promise<{ readonly found: readonly NamedRow[]; readonly missing: readonly string[] }> {
  const { round, section } = list;
  const named = asked.map((each) => ({ ...each, name: findUnit(round, each.unit)?.name }));
  const names = named.flatMap(({ name }) => name ?? []);
  if (names.length < asked.length) throw problem('unit.notOnRoster', {});
  const reports = await listReportsOf(submissions, { collector, list }, names);
  const byUnit = new Map(
    reports.map((report) => [report.unit, { report, rows: report.rows.filter((row) => row.section === section.key) }]),
  );
  const missing: string[] = [];
  const found = named.flatMap(({ name = '', version, address }): NamedRow[] => {
    const own = byUnit.get(name);
    if (own?.report.version !== version) throw problem('decision.stale', { seq: 0, version: own?.report.version ?? 0 });
    const at = parseAddress(address);
    const place = own.rows.findIndex(({ sheet, row }) => at?.sheet === sheet && at.row === row);
    const row = own.rows[place];
    if (row !== undefined) return [{ report: own.report, row, place }];
    missing.push(`${name} ${address}`);
    return [];
  });
  return { found, missing };
}
