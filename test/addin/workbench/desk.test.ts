/** A file on the workbench's desk: the spreadsheet that plays Excel shows what was seen in the file. */
import { EXAMPLE_ROUND } from '#domain/form/forms/example-round';
import { createNodeExcelHost } from '#excel-host/node-host';
import { patternFor } from '../../../addin/workbench/grid-looks';
import { keepDesk, keptDesk } from '../../../addin/workbench/kept-desk';
import { customOf, exampleWorkbook, workbookOfFile } from '../../../addin/workbench/workbooks';
import { disposeAll, openHost } from '../excel/opened';
import { gridOfGiven } from '../workbook/given-grid';
import { describeSeeing } from '../workbook/seeing.contract';
import type { GivenSheet } from '../workbook/under-test';

afterEach(disposeAll);

describeSeeing({
  name: 'A file on the desk',
  allowed: {
    abilities: { layOut: 'inPlace', select: 'inPlace', mark: 'inPlace', watch: true },
    unknown: [],
    seesLooks: true,
  },
  open: async (sheets) => {
    const { workbook, reopened } = opened(sheets);
    return { workbook, openedAnew: async () => reopened(), laidOut: async () => reopened() };
  },
});

function opened(sheets: readonly GivenSheet[]) {
  const { snapshot, settings, veryHidden } = workbookOfFile('附件2', sheets.map(gridOfGiven), new Map());
  const requirementSets = { ExcelApi: '1.18' };
  const started = createNodeExcelHost({ workbook: snapshot, settings: new Map(settings), veryHidden, requirementSets });
  return openHost(started);
}

test.each([
  [20, '20万人次', '0"万人次"'],
  [500, '¥500.00', '"¥"0.00'],
  [1234, '约1,234人', '"约"#,##0"人"'],
  [2, '200%', '0%'],
  [3_510_000_123, '0351-0000123', '0000"-"0000000'],
  [0, '-', '"-"'],
  [9, '', ';;;'],
  [2, '48:00', '"48:00"'],
])('%d that was shown as %s is shown so again', (value, shown, pattern) => {
  expect(patternFor(value, shown)).toBe(pattern);
});

describe('a desk that is left', () => {
  function storageOf(limit = Number.POSITIVE_INFINITY) {
    const kept = new Map<string, string>();
    return {
      getItem: (key: string) => kept.get(key) ?? null,
      removeItem: (key: string) => void kept.delete(key),
      setItem: (key: string, text: string) => {
        if (text.length > limit) throw new DOMException('full', 'QuotaExceededError');
        kept.set(key, text);
      },
    };
  }

  test('is found again with the document’s settings', () => {
    const storage = storageOf();
    const desk = exampleWorkbook(EXAMPLE_ROUND);
    expect(keepDesk(storage, desk)).toBe(true);
    expect(keptDesk(storage)).toEqual(JSON.parse(JSON.stringify(desk)));
    expect(new Map(customOf(keptDesk(storage)?.settings ?? [])).get('form')).toBe('plan');
  });

  test('that is too large says so, and nothing older comes back in its place', () => {
    const storage = storageOf(10);
    expect(keepDesk(storage, exampleWorkbook(EXAMPLE_ROUND))).toBe(false);
    expect(keptDesk(storage)).toBeUndefined();
  });

  test.each(['', 'x', 'null', '7', '{"snapshot":{}}', '{"snapshot":{"sheetOrder":[]},"settings":1,"veryHidden":[]}'])(
    'is none where something else is stored: %s',
    (text) => {
      const storage = storageOf();
      storage.setItem('kjz.workbench.desk', text);
      expect(keptDesk(storage)).toBeUndefined();
    },
  );
});
