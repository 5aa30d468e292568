/** Whether every entry that another form announced is accounted for in the list that starts from it (domain rule 12). */

import type { SectionReading } from '../form/form-reading';
import { namingColumn } from '../form/identity';
import type { ListSection } from '../form/section';
import { fault } from '../issues/issue';
import type { IssueCollector } from '../issues/issue-collector';
import type { PlanValue } from '../sheet/sheet-plan';
import type { Value } from '../sheet/value';
import type { Row } from './row';
import { pairNamedRows } from './row-pairs';

/** One entry that was announced, by the list's own column keys, as its cells hold it. */
export type PlannedEntry = Readonly<Record<string, PlanValue>>;

/** Section key → what was announced for it; a section that is absent starts from nothing that is known. */
export type PlannedEntries = Readonly<Record<string, readonly PlannedEntry[]>>;

/**
 * Says which planned entries no row accounts for, and which rows claim to have been planned and were not. Paired by the
 * section's identities, number before name; silent while a row's own name is doubtful, since it may be any of them.
 */
export function sayOfPlannedEntries(
  section: ListSection,
  reading: SectionReading,
  rows: readonly Row[],
  planned: readonly PlannedEntry[],
  issues: IssueCollector,
): void {
  if (planned.length === 0 || rows.length === 0) return;
  const { open, unplanned } = paired(section, rows, planned);
  const naming = namingColumn(section) ?? '';
  const isAnyNameless = unplanned.some(({ values }) => values[naming] === undefined);
  if (open.length > 0 && !isAnyNameless) {
    const [first] = reading.headers.values();
    const names = open.map((entry) => String(entry[naming] ?? ''));
    issues.add({
      severity: 'error',
      at: first ?? { sheet: reading.sheet, row: 1, column: 1 },
      fault: fault('planned.unaccounted', { names }),
      label: section.title,
      received: null,
      section: section.key,
    });
  }
  const { added } = section.startsFrom ?? {};
  if (added === undefined) return;
  for (const { row, values, cells } of unplanned) {
    const at = cells[added.column];
    const said = values[added.column];
    const isNamed = values[naming] !== undefined;
    if (!isNamed || at === undefined || typeof said !== 'string' || said === added.choice) continue;
    issues.add({
      severity: 'verify',
      at: { ...at, row },
      fault: fault('planned.notAnnounced', { added: added.choice }),
      label: section.columns.find(({ key }) => key === added.column)?.label ?? added.column,
      received: said,
      section: section.key,
      column: added.column,
      proposal: { value: added.choice, cell: added.choice },
    });
  }
}

function paired(section: ListSection, rows: readonly Row[], planned: readonly PlannedEntry[]) {
  const pairs = pairNamedRows(section, planned.map(asNamed), rows);
  return {
    open: pairs.flatMap(({ mine, theirs }) => (mine === undefined || theirs !== undefined ? [] : [mine.entry])),
    unplanned: pairs.flatMap(({ mine, theirs }) => (theirs === undefined || mine !== undefined ? [] : [theirs])),
  };
}

/** What names an entry is told of its cells' values. */
function asNamed(entry: PlannedEntry) {
  const values = Object.fromEntries(Object.entries(entry).map(([key, cell]) => [key, valueIn(cell) ?? null]));
  return { entry, values };
}

function valueIn(cell: PlanValue | undefined): Value | undefined {
  if (cell === undefined || cell === null || cell === '') return undefined;
  return typeof cell === 'object' ? cell.date : cell;
}
