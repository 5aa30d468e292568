import fc from 'fast-check';
import type { RawCell } from '#domain/sheet/raw-grid';
import type { PlanCell, PrintSetup, WorkbookPlan } from '#domain/sheet/sheet-plan';
import { readWorkbook } from '#xlsx/read';
import { writeWorkbook } from '#xlsx/write';
import { columnOf, EMPTY_SHEET, workbook } from './plan-of-everything';

async function rowsOf(plan: WorkbookPlan): Promise<readonly (readonly RawCell[])[]> {
  const result = await readWorkbook(await writeWorkbook(plan));
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.workbook.grids[0]?.rows ?? [];
}

const roundTrip = async (cells: readonly PlanCell[]) => {
  const rows = await rowsOf(columnOf(cells));
  return cells.map((_, index) => rows[index]?.[0] ?? null);
};

describe('what is written comes back unchanged', () => {
  it.each([
    '+8613000000001',
    '-5',
    '=不变',
    '=1+1',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '＝1+1',
    '#REF!',
    '#N/A',
    '  前后空格  ',
    '第一行\n第二行\r\n第三行',
    '字面 _x000D_ 与 _x005F_x000D_',
    'a\u0001b\u001fc',
    '_x0041\u0001',
    '孤立代理 \ud83d 与 \udc00',
    '非字符 \ufffe\uffff',
    '👩‍🔬𠮷',
    '<b>&amp;"\'',
    '0086',
    '长'.repeat(32_767),
  ])('%j', async (value) => {
    expect(await roundTrip([{ value }])).toEqual([value]);
  });

  it('any text, property', async () => {
    const starts = fc.constantFrom('', '=', '+', '-', '@', '\t', '\r', '\n', ' ', '_x0041_', '_x00', '科普', '🎈');
    const texts = fc.tuple(starts, fc.string({ unit: 'binary', maxLength: 40 }), fc.string({ unit: 'grapheme' }));
    const units = fc
      .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 20 })
      .map((codes) => String.fromCharCode(...codes));
    const value = fc.oneof(
      texts.map((pieces) => pieces.join('')),
      units,
      units.map((text) => `_x${text}_`),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(value, { minLength: 1, maxLength: 30 }), async (values) => {
        // Rows at the end that hold blank text only are not read.
        const all = [...values, '末'];
        const back = await roundTrip(all.map((text) => ({ value: text, style: 'text' })));
        expect(back).toEqual(all.map((text) => (text === '' ? null : text)));
      }),
      { numRuns: 60, examples: [[['\t']], [[' ', '']]] },
    );
  });

  it('any finite number, property', async () => {
    const finite = fc
      .double({ noNaN: true, noDefaultInfinity: true })
      .map((value) => (Object.is(value, -0) ? 0 : value));
    await fc.assert(
      fc.asyncProperty(fc.array(finite, { minLength: 1 }), async (values) => {
        expect(await roundTrip(values.map((value) => ({ value })))).toEqual(values);
      }),
      { numRuns: 30 },
    );
  });

  it.each(['1900-01-01', '1900-02-28', '1900-03-01', '2023-05-22', '2024-02-29', '9999-12-31', '2023-05-22T14:30:05'])(
    'the date %s, whatever the style',
    async (date) => {
      const cells: PlanCell[] = [
        { value: { date } },
        { value: { date }, style: 'text' },
        { value: { date }, style: 'date' },
      ];
      expect(await roundTrip(cells)).toEqual([{ date }, { date }, { date }]);
    },
  );

  it('formulas with their computed results', async () => {
    const cells: PlanCell[] = [
      { formula: 'SUM(B1:B2)', result: 3, style: 'totalCount' },
      { formula: '"甲"&"乙"', result: '甲乙' },
      { formula: 'IF(1,"","x")', result: '' },
      { formula: 'B1&CHAR(13)', result: '一_x000D_\r' },
      { formula: 'NOW()' },
    ];
    expect(await roundTrip(cells)).toEqual([3, '甲乙', '', '一_x000D_\r', { uncomputed: 'NOW()' }]);
  });

  it('empty text as an empty cell', async () => {
    expect(await roundTrip([{ value: '', style: 'text' }, { value: 'x' }])).toEqual([null, 'x']);
  });

  it('custom properties, also under odd names', async () => {
    const plan = workbook(EMPTY_SHEET);
    const custom = [
      ['formId', 'plan'],
      ['__proto__', '3'],
      ['空', ''],
    ] as const;
    const result = await readWorkbook(await writeWorkbook({ ...plan, properties: { ...plan.properties, custom } }));
    expect(result.ok && [...result.workbook.custom]).toEqual(custom);
  });

  it('but text that no cell can hold is cut, and says so', async () => {
    for (const start of ['', '长']) {
      const [back] = await roundTrip([{ value: start + '🎈'.repeat(20_000) }]);
      const text = String(back);
      expect(text.length).toBeLessThanOrEqual(32_767);
      expect(text.slice(-40)).toMatch(/🎈……（原文共 4000[01] 字，超出 Excel 单元格上限，以下从略）$/u);
    }
  });
});

describe('a plan that no workbook can hold is a bug of its author', () => {
  const sheet = EMPTY_SHEET;
  const withCell = (cell: PlanCell) => columnOf([cell]);
  const printed = (print: Partial<PrintSetup>) => workbook({ ...sheet, print: { orientation: 'portrait', ...print } });
  const merge = { top: 1, left: 1, bottom: 2, right: 2 };
  const cases: readonly (readonly [string, WorkbookPlan])[] = [
    ['no sheets', workbook()],
    ['a sheet name with a slash', workbook({ ...sheet, name: '附件2/4' })],
    ['a sheet name of 32 characters', workbook({ ...sheet, name: '表'.repeat(32) })],
    ['two sheets that differ by case only', workbook({ ...sheet, name: 'a' }, { ...sheet, name: 'A' })],
    ['a blank sheet name', workbook({ ...sheet, name: ' ' })],
    ['a sheet name with half a character', workbook({ ...sheet, name: '表\ud83d' })],
    ['a number that is none', withCell({ value: Number.NaN })],
    ['an infinite result', withCell({ formula: 'A1', result: Number.POSITIVE_INFINITY })],
    ['a day that does not exist', withCell({ value: { date: '2023-02-29' } })],
    ['a formula that starts with =', withCell({ formula: '=A1' })],
    [
      'a link to a sheet that is not there',
      withCell({ value: 'x', link: { sheet: 'https://example.com', cell: 'A1' } }),
    ],
    ['a link to no cell', withCell({ value: 'x', link: { sheet: sheet.name, cell: 'A0' } })],
    ['merges that overlap', workbook({ ...sheet, merges: [merge, { ...merge, top: 2, bottom: 3 }] })],
    ['a merge that hides a value', workbook({ ...sheet, rows: [{ cells: [null, { value: 1 }] }], merges: [merge] })],
    ['a new page at row 1, where one starts anyway', printed({ newPageAt: [1] })],
    ['a new page at half a row', printed({ newPageAt: [2.5] })],
    ['a new page below the sheet', printed({ newPageAt: [1_048_577] })],
    ['1,024 page breaks', printed({ newPageAt: Array.from({ length: 1_024 }, (_, index) => index + 2) })],
    ['breaks in one page', printed({ newPageAt: [20], onOnePage: true })],
    ['a name for a sheet that is not there', { ...workbook(sheet), names: [{ name: '场次', range: '附件9!$A$1' }] }],
    ['a name that reads as a cell', { ...workbook(sheet), names: [{ name: 'A1', range: '附件2!$A$1' }] }],
  ];
  it.each(cases)('%s', async (_, plan) => {
    await expect(writeWorkbook(plan)).rejects.toThrow();
  });
});
