/** A version as a person reads it: what was filled in, by section, and what was said of it. Pure. */
import type { VersionContent } from '#client/shapes';
import { reasonsFor } from '#domain/issues/explanation';
import { filledRows, indicatorKeyOf, type Row } from '#domain/reading/row';
import { cellLabel, cellText } from '#domain/reports/cell-words';
import { rowOf } from '#domain/reports/written-row';
import type { VersionEntry, VersionInWords } from '../model/state';
import { isIssueCode } from '../words/issue-titles';
import type { OpenForm } from './opening';
import { namedRows } from './unfinished-rows';

export function versionInWords(open: OpenForm, { rows, issues, explanations }: VersionContent): VersionInWords {
  const filled = filledRows(rows.map(rowOf));
  const names = new Map(namedRows(open.form, filled).map(({ sheet, row, name }) => [`${sheet} ${row}`, name]));
  const reasonOf = reasonsFor(explanations);
  return {
    parts: open.form.sections.flatMap(({ key, title, kind }) => {
      const own = filled.filter(({ section }) => section === key);
      const entries = kind === 'list' ? own.map((row) => entryOf(open, row, names)) : togetherAs(open, own);
      return entries.length === 0 ? [] : [{ title, entries }];
    }),
    remarks: issues.flatMap((issue) => {
      const reason = reasonOf(issue);
      // A hint that the sender explained, or a note at a cell, is told; other hints asked nothing of anybody.
      const isTold = issue.severity === 'verify' || reason !== undefined || issue.code === 'cell.note';
      return isTold && isIssueCode(issue.code) ? [{ issue, ...(reason === undefined ? {} : { reason }) }] : [];
    }),
  };
}

function entryOf(open: OpenForm, row: Row, names: ReadonlyMap<string, string | undefined>): VersionEntry {
  const name = names.get(`${row.sheet} ${row.row}`);
  return { row: row.row, ...(name === undefined ? {} : { name }), cells: cellsOf(open, row) };
}

/** Indicators and fields: one answer after another. */
function togetherAs(open: OpenForm, rows: readonly Row[]): readonly VersionEntry[] {
  const [first] = rows;
  return first === undefined ? [] : [{ row: first.row, cells: rows.flatMap((row) => cellsOf(open, row)) }];
}

function cellsOf(open: OpenForm, row: Row): VersionEntry['cells'] {
  const indicator = indicatorKeyOf(row);
  return Object.entries(row.values).flatMap(([column, value]) => {
    if (indicator !== undefined && column === 'indicator') return [];
    const keys = { section: row.section, column, ...(indicator === undefined ? {} : { indicator }) };
    const text = cellText(open, keys, value);
    return text === '' ? [] : [{ label: cellLabel(open.form, keys), text }];
  });
}
