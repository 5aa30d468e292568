/** What the pane learns of its host before it draws. Office.js' bootstrap itself runs in the browser tests. */
import { startOffice } from '../../../addin/excel/office-start';

interface Host {
  readonly host: string;
  readonly version: number;
  readonly displayLanguage?: string;
  readonly bodyBackgroundColor?: string;
  readonly partitionKey?: string;
}

/** As much of the global `Office` as a start looks at; the rest is not there. */
function officeOf({ host, version, bodyBackgroundColor, ...context }: Host): typeof Office {
  const office = {
    onReady: async () => ({ host, platform: 'PC' }),
    context: {
      ...context,
      ...(bodyBackgroundColor === undefined ? {} : { officeTheme: { bodyBackgroundColor } }),
      requirements: {
        isSetSupported: (set: string, wanted: string) => set === 'ExcelApi' && Number(wanted.slice(2)) <= version,
      },
    },
  };
  return office as unknown as typeof Office;
}

const EXCEL = { run: async () => undefined } as unknown as typeof Excel;

test.each<[string, typeof Office | undefined, typeof Excel | undefined]>([
  ['no Office.js', undefined, undefined],
  ['Office.js that found no host', officeOf({ host: '', version: 0 }), EXCEL],
  ['Word', officeOf({ host: 'Word', version: 0 }), EXCEL],
])('%s is no Excel', async (_, office, excel) => {
  expect(await startOffice(office, () => excel)).toEqual({ status: 'noExcel' });
});

test.each([
  [6, 'tooOld'],
  [7, 'ready'],
  [14, 'ready'],
])('ExcelApi 1.%d is %s', async (version, status) => {
  expect(await startOffice(officeOf({ host: 'Excel', version }), () => EXCEL)).toMatchObject({ status });
});

test.each([
  ['#FFFFFF', false],
  ['#262626', true],
  ['#0A0A0A', true],
  [undefined, undefined],
])('a pane on %s is dark: %s', async (bodyBackgroundColor, isDark) => {
  const theme = bodyBackgroundColor === undefined ? {} : { bodyBackgroundColor };
  expect(await startOffice(officeOf({ host: 'Excel', version: 7, ...theme }), () => EXCEL)).toMatchObject({ isDark });
});

test('takes language, storage key and abilities from Excel', async () => {
  const start = await startOffice(
    officeOf({ host: 'Excel', version: 9, displayLanguage: 'en-US', partitionKey: 'p1' }),
    () => EXCEL,
  );
  expect(start).toMatchObject({ status: 'ready', language: 'en-US', storagePrefix: 'p1' });
  if (start.status !== 'ready') throw new Error(start.status);
  expect([start.client.supports('1.9'), start.client.supports('1.10')]).toEqual([true, false]);
  expect(start.client.documentSettings).toBeUndefined();
});

test('looks for Excel only when Office.js is ready, which loads it in a script of its own', async () => {
  let excel: typeof Excel | undefined;
  const office = officeOf({ host: 'Excel', version: 9 });
  const late = {
    ...office,
    onReady: async () => {
      excel = EXCEL;
      return { host: 'Excel', platform: 'OfficeOnline' };
    },
  } as unknown as typeof Office;
  expect(await startOffice(late, () => excel)).toMatchObject({ status: 'ready' });
});
