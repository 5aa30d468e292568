/** The workbooks under test: both summaries and both blank sheets, built by the real code from the samples. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { entryPlan } from '#domain/entry/entry-plan';
import { EXAMPLE_ROUND } from '#domain/form/forms/example-round';
import type { RawGrid } from '#domain/sheet/raw-grid';
import type { SheetPlan, WorkbookPlan } from '#domain/sheet/sheet-plan';
import { summaryPlan } from '#domain/summary/summary-plan';
import { readWorkbook, type WorkbookContents } from '#xlsx/read';
import { writeWorkbook } from '#xlsx/write';
import type { SampleForm } from '../fixtures/expected-samples';
import { type MergedSamples, mergeSamples, sampleForm } from './samples';

export interface BuiltWorkbook {
  /** File name without its ending. */
  readonly name: string;
  readonly plan: WorkbookPlan;
  readonly path: string;
  /** The same without results and row heights: what LibreOffice says of either is its own. */
  readonly barePath: string;
}

export interface BuiltSummary extends BuiltWorkbook {
  readonly id: SampleForm;
  readonly merged: MergedSamples;
}

export async function buildSummary(id: SampleForm, folder: string): Promise<BuiltSummary> {
  const merged = await mergeSamples(id);
  return { ...(await build(`summary-${id}`, summaryPlan(merged.summary), folder)), id, merged };
}

export function buildBlank(id: SampleForm, folder: string): Promise<BuiltWorkbook> {
  const plan = entryPlan(sampleForm(id), EXAMPLE_ROUND, { unit: '会计学院', created: '2023-05-10T00:00:00Z' });
  return build(`blank-${id}`, plan, folder);
}

async function build(name: string, plan: WorkbookPlan, folder: string): Promise<BuiltWorkbook> {
  const path = join(folder, `${name}.xlsx`);
  const barePath = join(folder, 'bare', `${name}.xlsx`);
  await mkdir(join(folder, 'bare'), { recursive: true });
  await writeFile(path, await writeWorkbook(plan));
  await writeFile(barePath, await writeWorkbook({ ...plan, sheets: plan.sheets.map(bare) }));
  return { name, plan, path, barePath };
}

function bare(sheet: SheetPlan): SheetPlan {
  const rows = sheet.rows.map(({ cells }) => ({
    cells: cells.map((cell) => {
      if (cell?.formula === undefined) return cell;
      const { result: _, ...uncomputed } = cell;
      return uncomputed;
    }),
  }));
  return { ...sheet, rows };
}

export async function readFileOf(path: string): Promise<WorkbookContents> {
  const read = await readWorkbook(await readFile(path));
  if (!read.ok) throw new Error(`${path}: ${JSON.stringify(read.refusal)}`);
  return read.workbook;
}

export function sheetOf({ grids }: WorkbookContents, name: string): RawGrid {
  const grid = grids.find(({ sheet }) => sheet === name);
  if (grid === undefined) throw new Error(`there is no sheet ${name}`);
  return grid;
}
