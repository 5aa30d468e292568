/** What is said of whole sheets and headers: not this form, missing and doubled columns, sheets that were not read. */

import { blockColumns } from '../../form/blocks';
import { columnOf } from '../../form/cells';
import { columnType, unitOfMeasure } from '../../form/column-types/index';
import type { FormDefinition } from '../../form/form';
import { labelAt } from '../../form/form-reading';
import type { Round } from '../../form/round';
import type { Section } from '../../form/section';
import { type Fault, fault } from '../../issues/issue';
import type { IssueCollector } from '../../issues/issue-collector';
import type { CellPosition } from '../../sheet/address';
import type { RawGrid } from '../../sheet/raw-grid';
import { sheetTitle } from '../../sheet/word-sheet';
import { holdsAnySection, otherForms } from './form';
import { isSideBySide, partsOf } from './halves';
import type { FoundHeader } from './header';
import { type FoundSections, findSections } from './sections';

export function sayNotRecognised(
  grids: readonly RawGrid[],
  form: FormDefinition,
  round: Round,
  found: FoundSections,
  issues: IssueCollector,
): void {
  const sheet = grids[0]?.sheet ?? form.sections[0]?.sheet ?? form.attachment;
  const at = { sheet, row: 1, column: 1 };
  const other = otherForms(form, round).find((candidate) => holdsAnySection(candidate, findSections(grids, candidate)));
  const name = `${form.attachment} ${form.title}`;
  const reason: Fault =
    other === undefined
      ? fault('sheet.notRecognised', { form: name, columns: missingLabels(form, found) })
      : fault('sheet.otherForm', { form: name, other: `${other.attachment} ${other.title}` });
  issues.add({ severity: 'error', at, fault: reason, label: '', received: null });
}

function missingLabels(form: FormDefinition, found: FoundSections): readonly string[] {
  return form.sections.flatMap((section) => {
    const header = found.get(section.key);
    if (section.kind === 'indicators') return header === undefined ? [section.headers.indicator.label] : [];
    return section.columns
      .filter((column) => column.required === true && !header?.columns.has(column.key))
      .map((column) => column.label);
  });
}

export function sayOfHeader(section: Section, header: FoundHeader, issues: IssueCollector): void {
  const at = (column: number): CellPosition => ({ sheet: header.grid.sheet, row: header.lastRow, column });
  const firstColumn = Math.min(...[...header.columns.values()].map(({ column }) => column));
  for (const { key, label, isNeeded } of headersOf(section)) {
    if (header.columns.has(key)) continue;
    issues.add({
      severity: isNeeded ? 'error' : 'hint',
      at: at(firstColumn),
      fault: fault('column.missing', {}),
      label,
      received: null,
      section: section.key,
      column: key,
    });
  }
  if (header.grid.visibility !== undefined) {
    issues.add({
      severity: 'verify',
      at: at(firstColumn),
      fault: fault('sheet.hiddenRead', {}),
      label: sheetTitle(header.grid.sheet),
      received: sheetTitle(header.grid.sheet),
      section: section.key,
    });
  }
  for (const found of header.columns.values()) {
    if (found.otherUnit === undefined) continue;
    const unit = measureOf(section, found.key);
    issues.add({
      severity: 'error',
      at: { sheet: header.grid.sheet, row: found.row, column: found.column },
      fault: fault('column.unitDiffers', { unit }),
      label: labelAt(section, found.key),
      received: found.text,
      section: section.key,
      column: found.key,
    });
  }
  if (isSideBySide(header)) {
    sayOfParts(section, header, issues);
    return;
  }
  for (const { row, column, text, first } of header.duplicated) {
    issues.add({
      severity: 'error',
      at: { sheet: header.grid.sheet, row, column },
      fault: fault('column.duplicated', {
        first: { sheet: header.grid.sheet, row: first.row, column: first.column },
      }),
      label: text,
      received: text,
      section: section.key,
      column: first.key,
    });
  }
}

/** Indicators are read in every part; entries of a list only in the first. */
function sayOfParts(section: Section, header: FoundHeader, issues: IssueCollector): void {
  const [, second] = partsOf(header);
  if (section.kind === 'indicators' || second === undefined) return;
  const column = Math.min(...[...second.columns.values()].map((found) => found.column));
  issues.add({
    severity: 'error',
    at: { sheet: header.grid.sheet, row: header.lastRow, column },
    fault: fault('table.sideBySide', {}),
    label: section.title,
    received: null,
    section: section.key,
  });
}

/** What the form measures a column in, as a person is told. */
function measureOf(section: Section, key: string): string {
  if (section.kind === 'indicators') return section.headers.unit?.label ?? '';
  const spec = columnOf(section.columns, key)?.type;
  return spec === undefined ? '' : (unitOfMeasure(spec) ?? '');
}

/** Without a needed header, answers would go unread: that is an error, not a hint. */
function headersOf(section: Section): readonly { key: string; label: string; isNeeded: boolean }[] {
  if (section.kind === 'indicators') {
    return blockColumns(section)
      .filter(({ role }) => role !== 'sequence')
      .map(({ key, label, role }) => ({ key, label, isNeeded: role === 'indicator' || role === 'figure' }));
  }
  return (
    section.columns
      .filter(({ type }) => columnType(type).ignored !== true)
      // A field that another one asks for is missing only once it does: readFields says so.
      .filter(({ required }) => section.kind === 'list' || typeof required === 'boolean')
      .map(({ key, label, required }) => ({ key, label, isNeeded: required !== false }))
  );
}

/** What a report needs and no sheet shows. */
export function sayOfMissingSections(form: FormDefinition, found: FoundSections, issues: IssueCollector): void {
  for (const section of form.sections) {
    if (found.has(section.key) || section.optional) continue;
    const sheet = [...found.values()][0]?.grid.sheet ?? section.sheet;
    issues.add({
      severity: 'error',
      at: { sheet, row: 1, column: 1 },
      fault: fault('sheet.notRecognised', {
        form: section.title,
        columns: missingLabels({ ...form, sections: [section] }, found),
      }),
      label: section.title,
      received: null,
      section: section.key,
    });
  }
}
