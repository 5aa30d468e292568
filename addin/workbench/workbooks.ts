/** The workbooks that can be put on the desk: an example, an empty one, a file; and taking one off it again. */
import type { IWorkbookData } from '@univerjs/core';
import { entryPlan } from '#domain/entry/entry-plan';
import type { Round } from '#domain/form/round';
import type { RawGrid } from '#domain/sheet/raw-grid';
import type { WorkbookPlan } from '#domain/sheet/sheet-plan';
import { exampleRows } from './example';
import { emptySnapshot, snapshotOfGrids, snapshotOfPlan, veryHiddenSheets } from './snapshot';

/** What stands on the desk: the cells, and what else belongs to the document. Plain data. */
export interface DeskWorkbook {
  readonly snapshot: IWorkbookData;
  /** The document's settings (form id and version): JSON by name. */
  readonly settings: readonly (readonly [string, string])[];
  /** Ids of sheets that only a program can show. */
  readonly veryHidden: readonly string[];
}

export const EXAMPLE_UNIT = '会计学院';

/** 附件2 of the example unit in that round, laid out as the pane does it and filled in with typical slips. */
export function exampleWorkbook(round: Round): DeskWorkbook {
  const form = round.forms[0]?.definition;
  const section = form?.sections[0];
  if (form === undefined || section === undefined) throw new Error('the example round has a form');
  const plan: WorkbookPlan = entryPlan(form, round, {
    unit: EXAMPLE_UNIT,
    created: new Date().toISOString(),
    contact: { name: '李小禾', phone: '13000000001' },
    entries: { [section.key]: exampleRows(round.window.from) },
  });
  return { snapshot: snapshotOfPlan(plan), settings: settingsOf(plan.properties.custom), veryHidden: [] };
}

export function emptyWorkbook(): DeskWorkbook {
  return { snapshot: emptySnapshot(), settings: [], veryHidden: [] };
}

export function workbookOfFile(
  name: string,
  grids: readonly RawGrid[],
  custom: ReadonlyMap<string, string>,
): DeskWorkbook {
  const snapshot = snapshotOfGrids(name, grids);
  return { snapshot, settings: settingsOf([...custom]), veryHidden: veryHiddenSheets(snapshot, grids) };
}

const PLAN_SETTING = 'kjz.plan.';

/** A plan's custom properties as the pane keeps them in the document. */
function settingsOf(custom: readonly (readonly [string, string])[]): DeskWorkbook['settings'] {
  return custom.map(([name, value]) => [`${PLAN_SETTING}${name}`, JSON.stringify(value)]);
}

/** And back, for a file. */
export function customOf(settings: Iterable<readonly [string, string]>): readonly (readonly [string, string])[] {
  return [...settings].flatMap(([key, value]) =>
    key.startsWith(PLAN_SETTING) ? [[key.slice(PLAN_SETTING.length), String(JSON.parse(value))] as const] : [],
  );
}
