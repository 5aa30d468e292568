/** Reasons of a version whose rows are laid out elsewhere: on another sheet, in other rows. Pure. */
import type { VersionContent } from '#client/shapes';
import type { FormDefinition } from '#domain/form/form';
import { type Explained, reasonsFor } from '#domain/issues/explanation';
import type { Row } from '#domain/reading/row';
import { pairRows } from '#domain/reading/row-pairs';
import { rowOf } from '#domain/reports/written-row';
import { formatAddress } from '#domain/sheet/address';

/** What was said and explained of that version, with the cells that its rows have among these. */
export function movedReasons(form: FormDefinition, version: VersionContent, rows: readonly Row[]): Explained {
  const became = new Map<string, Row>();
  const before = version.rows.map(rowOf);
  for (const section of form.sections) {
    const own = (all: readonly Row[]) => all.filter((row) => row.section === section.key);
    for (const { mine, theirs } of pairRows(section, own(rows), own(before))) {
      if (mine !== undefined && theirs !== undefined) became.set(`${theirs.sheet} ${theirs.row}`, mine);
    }
  }
  const reasonOf = reasonsFor(version.explanations);
  const moved = version.issues.flatMap((issue) => {
    const reason = reasonOf(issue);
    const row = became.get(`${issue.at.sheet} ${issue.at.row}`);
    if (reason === undefined || row === undefined) return [];
    const at = row.cells[issue.column ?? ''] ?? { sheet: row.sheet, row: row.row, column: issue.at.column };
    return [{ issue: { ...issue, at, address: formatAddress(at) }, reason }];
  });
  return {
    issues: moved.map(({ issue }) => issue),
    explanations: moved.map(({ issue: { address, code }, reason }) => ({ address, code, reason })),
  };
}
