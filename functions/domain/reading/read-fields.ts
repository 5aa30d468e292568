/** Reads a section of single fields: one row of answers, each beside its own label. */
import type { CellReading, SectionReading } from '../form/form-reading';
import type { FieldsSection } from '../form/section';
import { fault } from '../issues/issue';
import type { IssueCollector } from '../issues/issue-collector';
import { cellAt } from '../sheet/raw-grid';
import { ColumnReader, type Conventions } from './read-cell';
import { type Header, headerCells } from './recognise/header';
import { isAsked, sayWhatIsMissing } from './required';
import { seenAt } from './seen-cell';

/** Fields of an optional section that nobody answered are no row at all. */
export function readFields(
  section: FieldsSection,
  header: Header,
  conventions: Conventions,
  issues: IssueCollector,
): SectionReading {
  const { grid } = header;
  const cells = new Map<string, CellReading>();
  for (const column of section.columns) {
    const found = header.columns.get(column.key);
    if (found === undefined) continue;
    const reader = new ColumnReader(column.type, conventions, { isOptional: column.required === false });
    if (reader.type.ignored === true) continue;
    const at = { sheet: grid.sheet, row: found.row, column: found.column };
    const words = { section: section.key, column: column.key, label: column.label };
    const raw = found.inline === undefined ? cellAt(grid, at.row, at.column) : found.inline || null;
    const seen = found.inline === undefined ? seenAt(grid, at.row, at.column) : undefined;
    const read = reader.read(raw, at, words, issues, seen);
    const isDoubtful = found.otherUnit !== undefined && read.state === 'value';
    cells.set(column.key, isDoubtful ? { at, received: read.received, state: 'doubtful' } : read);
  }
  const isAnswered = [...cells.values()].some(({ state }) => state !== 'notFilled');
  if (isAnswered || !section.optional) sayWhatIsMissing(section, cells, issues);
  sayWhichAreLacking(section, header, cells, issues);
  const rows = isAnswered ? [{ row: header.firstRow, cells, extras: [] }] : [];
  return { section, sheet: grid.sheet, headers: headerCells(header), rows };
}

/** Fields that another one's answer asks for, and that the sheet does not have. */
function sayWhichAreLacking(
  section: FieldsSection,
  header: Header,
  cells: ReadonlyMap<string, CellReading>,
  issues: IssueCollector,
): void {
  for (const column of section.columns) {
    if (typeof column.required === 'boolean' || header.columns.has(column.key)) continue;
    const isNeeded = isAsked(column, { row: header.firstRow, cells, extras: [] }) === 'yes';
    const deciding = cells.get(column.required.column)?.at;
    issues.add({
      severity: isNeeded ? 'error' : 'hint',
      at: deciding ?? { sheet: header.grid.sheet, row: header.firstRow, column: header.grid.origin.column },
      fault: fault('column.missing', {}),
      label: column.label,
      received: null,
      section: section.key,
      column: column.key,
    });
  }
}
