/** Which empty cells of a row miss an answer. */
import { columnOf } from '../form/cells';
import { type CellReading, isExcluded, type RowReading } from '../form/form-reading';
import type { Column, FieldsSection, ListSection } from '../form/section';
import { fault } from '../issues/issue';
import type { IssueCollector } from '../issues/issue-collector';

type AskingSection = ListSection | FieldsSection;

/**
 * Required × blank: empty or "-" where the row asks for an answer is an error; where the asking depends on a
 * doubtful (or missing) cell, nothing is said yet. An optional cell may be empty (not filled) or "-" (not applicable).
 * Cells that miss an answer become doubtful in `cells`.
 */
export function sayWhatIsMissing(
  section: AskingSection,
  cells: Map<string, CellReading>,
  issues: IssueCollector,
): void {
  const row: RowReading = { row: 0, cells, extras: [] };
  for (const column of section.columns) {
    const cell = cells.get(column.key);
    const isAnswered = cell === undefined || cell.state === 'value' || cell.state === 'doubtful';
    if (isAnswered) continue;
    const asked = isAsked(column, row);
    if (asked === 'no') continue;
    cells.set(column.key, { at: cell.at, received: cell.received, state: 'doubtful' });
    if (asked === 'unknown') continue;
    issues.add({
      severity: 'error',
      at: cell.at,
      fault: cell.state === 'notApplicable' ? fault('cell.notApplicable', {}) : missing(section, column, row),
      received: cell.received,
      section: section.key,
      column: column.key,
      label: column.label,
    });
  }
}

/** Whether the row asks for an answer here; unknown while the deciding cell is doubtful. */
export function isAsked({ required }: Column, row: RowReading): 'yes' | 'no' | 'unknown' {
  if (typeof required === 'boolean') return required ? 'yes' : 'no';
  const isListed = isExcluded(row, { column: required.column, in: 'in' in required ? required.in : required.notIn });
  if (isListed === 'unknown') return 'unknown';
  return 'in' in required === (isListed === 'yes') ? 'yes' : 'no';
}

function missing(section: AskingSection, { required }: Column, row: RowReading) {
  if (typeof required === 'boolean' || !('in' in required)) return fault('cell.required', {});
  const deciding = row.cells.get(required.column);
  return fault('cell.requiredWhen', {
    whenLabel: columnOf(section.columns, required.column)?.label ?? required.column,
    whenValue: deciding?.received ?? '',
  });
}
