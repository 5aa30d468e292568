/** The adapter on the real client on an emulated Excel, with what the product lays out in it. */
import { entryPlan } from '#domain/entry/entry-plan';
import type { WorkbookPlan } from '#domain/sheet/sheet-plan';
import { createNodeExcelHost, type NodeExcelHost } from '#excel-host/node-host';
import type { Timers } from '../../../addin/excel/excel-client';
import { openExcelWorkbook } from '../../../addin/excel/office-workbook';
import type { Workbook, WorkbookReading } from '../../../addin/workbook/workbook';
import { form, ROUND } from '../../domain/sheets';
import { teachNewerMembers } from '../newer-client';
import { loadOfficeClient } from '../office-client';
import { expectDone } from '../workbook/under-test';

export interface Opened {
  readonly host: NodeExcelHost['host'];
  readonly workbook: Workbook;
  /** A pane that is opened anew on the same document: it remembers nothing. */
  readonly reopened: () => Workbook;
  /** Of each `Excel.run` so far: the options, undefined without any. */
  readonly runs: readonly unknown[];
}

const toDispose: (() => Promise<void>)[] = [];

/** Ends the spreadsheets of a test; for `afterEach`. */
export async function disposeAll(): Promise<void> {
  await Promise.all(toDispose.splice(0).map((dispose) => dispose()));
}

/** The adapter's waits at a third of their length; their order stays. */
const QUICK_TIMERS: Timers = {
  after: (milliseconds, call) => {
    const timer = setTimeout(call, milliseconds / 3);
    return () => clearTimeout(timer);
  },
};

/** @param version of ExcelApi; 1.14 is Office 2021, 1.7 is Office 2019; from 1.16 the client is a newer one than npm has */
export function openExcel(version = '1.14', kind: ClientKind = 'fitting'): Opened {
  return openHost(createNodeExcelHost({ requirementSets: { ExcelApi: version } }), kind);
}

/** A client that knows what its Excel does, as Microsoft's address serves it, or the one that npm has. */
export type ClientKind = 'fitting' | 'npm';

/** An Excel that has a workbook open already. */
export function openHost({ host, dispose }: NodeExcelHost, kind: ClientKind = 'fitting'): Opened {
  toDispose.push(dispose);
  const runs: unknown[] = [];
  const open = (): Workbook => {
    const client = loadOfficeClient(host);
    if (kind === 'fitting' && host.supports('ExcelApi', '1.16')) teachNewerMembers(client);
    const { Excel, Office } = client;
    return openExcelWorkbook({
      run: ((...args: readonly unknown[]) => {
        runs.push(args.length > 1 ? args[0] : undefined);
        return (Excel.run as (...given: readonly unknown[]) => unknown)(...args);
      }) as typeof Excel.run,
      supports: (wanted) => Office.context.requirements.isSetSupported('ExcelApi', wanted),
      documentSettings: Office.context.document.settings,
      timers: QUICK_TIMERS,
    });
  };
  return { host, workbook: open(), reopened: open, runs };
}

export function blankPlan(id: 'plan' | 'results' = 'plan'): WorkbookPlan {
  return entryPlan(form(id), ROUND, { unit: '会计学院', created: '2023-05-16T08:00:00Z' });
}

export async function readAll(workbook: Workbook): Promise<WorkbookReading> {
  return expectDone(await workbook.read());
}

/** The grid of a sheet, as it is read now. */
export async function gridOf(workbook: Workbook, sheet: string) {
  const found = (await readAll(workbook)).sheets.find(({ grid }) => grid.sheet === sheet);
  if (found === undefined) throw new Error(`no sheet ${sheet}`);
  return found.grid;
}
