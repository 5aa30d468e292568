/** An emulated Excel with the unmodified client in it, anew for each test of the file that imports this. */
import type { ExcelHost } from '#excel-host/excel-host';
import { createNodeExcelHost } from '#excel-host/node-host';
import { loadOfficeClient, type OfficeClient } from '../office-client';

/** Of the test that runs now. */
export let host: ExcelHost;
export let client: OfficeClient;
export let dispose: () => void;

export function start(ExcelApi = '1.14'): void {
  const started = createNodeExcelHost({ requirementSets: { ExcelApi } });
  host = started.host;
  dispose = started.dispose;
  client = loadOfficeClient(host);
}

beforeEach(() => start());
afterEach(() => dispose());

/** What `Excel.run` answers, or the code it failed with. */
export async function outcome<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T | string> {
  return client.Excel.run(batch).catch((error: OfficeExtension.Error) => error.code);
}

export async function run<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  return client.Excel.run(batch);
}

export const moment = (milliseconds = 30) => new Promise((done) => setTimeout(done, milliseconds));
