import type { RawCell, RawGrid } from '#domain/sheet/raw-grid';
import type { WorkbookContents } from '#domain/sheet/workbook-contents';
import { readWorkbook } from '#xlsx/read';
import type { ReadLimits } from '#xlsx/read-limits';
import { type BuiltWorkbook, buildSheet, buildWorkbook } from './workbook-builder';

async function read(bytes: Uint8Array, limits: Partial<ReadLimits> = {}): Promise<WorkbookContents> {
  const result = await readWorkbook(bytes, limits);
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.workbook;
}

async function grid(bytes: Uint8Array, limits: Partial<ReadLimits> = {}): Promise<RawGrid> {
  const [first] = (await read(bytes, limits)).grids;
  if (first === undefined) throw new Error('no sheet');
  return first;
}

const cell = async (xml: string, book: Omit<BuiltWorkbook, 'sheets'> = {}): Promise<RawCell> =>
  (await grid(buildSheet(`<row r="1">${xml}</row>`, book))).rows[0]?.[0] ?? null;

describe('a cell is read as a person sees it', () => {
  const strings =
    '<si><t>科普讲座</t></si>' +
    '<si><r><t>科普</t></r><r><rPr><b/></rPr><t xml:space="preserve"> 讲座</t></r></si>' +
    '<si><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh><phoneticPr fontId="1"/></si>' +
    '<si><t xml:space="preserve">  前后空格  </t></si><si><t>甲_x000D_\n乙</t></si><si><t>字面 _x005F_x000D_</t></si>' +
    '<si><t>&lt;b&gt; &amp; &#x79D1;&#25216; <![CDATA[<原样>]]></t></si><si><t/></si>';
  const cases: readonly (readonly [string, string, RawCell])[] = [
    ['a number', '<c r="A1"><v>12.5</v></c>', 12.5],
    ['a number in scientific notation', '<c r="A1"><v>1E-3</v></c>', 0.001],
    ['a shared string', '<c r="A1" t="s"><v>0</v></c>', '科普讲座'],
    ['rich text, joined', '<c r="A1" t="s"><v>1</v></c>', '科普 讲座'],
    ['a shared string without its phonetic guide', '<c r="A1" t="s"><v>2</v></c>', '東京'],
    ['text with blanks around it', '<c r="A1" t="s"><v>3</v></c>', '  前后空格  '],
    ['an escaped carriage return', '<c r="A1" t="s"><v>4</v></c>', '甲\r\n乙'],
    ['text that looks like an escape', '<c r="A1" t="s"><v>5</v></c>', '字面 _x000D_'],
    ['entities and CDATA', '<c r="A1" t="s"><v>6</v></c>', '<b> & 科技 <原样>'],
    ['an empty shared string', '<c r="A1" t="s"><v>7</v></c>', null],
    ['an inline string', '<c r="A1" t="inlineStr"><is><t>内联</t></is></c>', '内联'],
    [
      'an inline string without its phonetic guide',
      '<c r="A1" t="inlineStr"><is><r><t>東</t></r><r><t>京</t></r><rPh sb="0" eb="1"><t>トウ</t></rPh></is></c>',
      '東京',
    ],
    ['an inline string of nothing', '<c r="A1" t="inlineStr"></c>', null],
    ['digits kept as text', '<c r="A1" t="inlineStr"><is><t>0086</t></is></c>', '0086'],
    ['true', '<c r="A1" t="b"><v>1</v></c>', true],
    ['false', '<c r="A1" t="b"><v>0</v></c>', false],
    ['an error', '<c r="A1" t="e"><v>#REF!</v></c>', { error: '#REF!' }],
    ['a formula by its number', '<c r="A1"><f>1+1</f><v>2</v></c>', 2],
    ['a formula by its text', '<c r="A1" t="str"><f>"a"&amp;"b"</f><v>ab</v></c>', 'ab'],
    ['a formula by its error', '<c r="A1" t="e"><f>1/0</f><v>#DIV/0!</v></c>', { error: '#DIV/0!' }],
    ['a formula by its truth', '<c r="A1" t="b"><f>1=1</f><v>1</v></c>', true],
    ['a formula that shows no text is an empty cell', '<c r="A1" t="str"><f>""</f><v></v></c>', null],
    ['a formula that nobody computed', '<c r="A1"><f>SUM(B1:B3)</f></c>', { uncomputed: 'SUM(B1:B3)' }],
    ['a formula as openpyxl leaves it', '<c r="A1"><f>SUM(B1:B3)</f><v></v></c>', { uncomputed: 'SUM(B1:B3)' }],
    ['a formula with an empty value tag', '<c r="A1"><f>B1</f><v/></c>', { uncomputed: 'B1' }],
    ['an ISO date of a strict file', '<c r="A1" t="d"><v>2023-05-22T00:00:00</v></c>', { date: '2023-05-22' }],
    [
      'an instant of the same day in China',
      '<c r="A1" t="d"><v>2023-05-22T00:00:00.000Z</v></c>',
      { date: '2023-05-22' },
    ],
    [
      'an instant of another day in China, as text',
      '<c r="A1" t="d"><v>2023-05-21T16:00:00Z</v></c>',
      '2023-05-21T16:00:00Z',
    ],
    [
      'an instant that does not exist, as text',
      '<c r="A1" t="d"><v>2023-02-30T16:00:00Z</v></c>',
      '2023-02-30T16:00:00Z',
    ],
    ['an ISO date that does not exist, as text', '<c r="A1" t="d"><v>2023-02-30</v></c>', '2023-02-30'],
    ['a styled blank', '<c r="A1" s="0"/>', null],
  ];
  it.each(cases)('%s', async (_, xml, expected) => {
    expect(await cell(xml, { strings })).toEqual(expected);
  });

  it('a follower of a shared formula that nobody computed', async () => {
    const { rows } = await grid(
      buildSheet(
        '<row r="1"><c r="A1"><f t="shared" si="0" ref="A1:A2">B1*2</f><v>4</v></c></row><row r="2"><c r="A2"><f t="shared" si="0"/></c></row>',
      ),
    );
    expect(rows).toEqual([[4], [{ uncomputed: 'B1*2' }]]);
  });

  it('whatever its attributes are called', async () => {
    const attributes = '__proto__="A9" constructor="A9" toString="A9" xmlns:x="urn:x" x:r="A9" x:t="s"';
    expect(await cell(`<c ${attributes} r="A1" t="str"><v __proto__="">甲</v></c>`)).toBe('甲');
    expect(await cell(`<c ${attributes}><v>1</v></c>`)).toBe(1);
  });

  it('line ends as XML reads them, whatever the file has', async () => {
    expect(await cell('<c t="inlineStr"><is><t>甲\r\n乙\r丙\n丁&#13;</t></is></c>')).toBe('甲\n乙\n丙\n丁\r');
  });

  it('the same wherever in a large part it stands', async () => {
    const row = '<row a="&quot;"><c t="inlineStr"><is><t>𠮷&amp;<![CDATA[]]]>\r\n科普</t></is></c></row>';
    const [head, tail] = ['<worksheet><x y="', `"/>${row}</worksheet>`];
    for (let cut = 0; cut <= tail.length; cut++) {
      const content = `${head}${'z'.repeat(2 ** 20 - head.length - cut)}${tail}\n`;
      const bytes = buildSheet('', { replace: [{ name: 'xl/worksheets/sheet1.xml', content }] });
      expect((await grid(bytes, { ratio: 10_000 })).rows).toEqual([['𠮷&]\n科普']]);
    }
  });

  it('elements that carry a namespace prefix, and parts in UTF-16', async () => {
    const xml =
      '<?xml version="1.0" encoding="UTF-16"?><x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row><x:c t="inlineStr"><x:is><x:t>科普</x:t></x:is></x:c><x:c><x:v>3</x:v></x:c></x:row></x:sheetData></x:worksheet>';
    const content = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(xml, 'utf16le')]);
    const { rows } = await grid(buildSheet('', { replace: [{ name: 'xl/worksheets/sheet1.xml', content }] }));
    expect(rows).toEqual([['科普', 3]]);
  });
});

describe('a number shown as a date is a date', () => {
  const dates: readonly (readonly [string | number, string, RawCell])[] = [
    [14, '45068', { date: '2023-05-22' }],
    [22, '45068.604166666664', { date: '2023-05-22T14:30:00' }],
    [27, '45068', { date: '2023-05-22' }],
    [31, '45068', { date: '2023-05-22' }],
    [36, '45068', { date: '2023-05-22' }],
    [50, '45068', { date: '2023-05-22' }],
    [57, '45068', { date: '2023-05-22' }],
    [58, '45068', { date: '2023-05-22' }],
    ['yyyy"年"m"月"d"日"', '45068', { date: '2023-05-22' }],
    ['yyyy"年"m"月"d"日";@', '45068', { date: '2023-05-22' }],
    ['[$-804]yyyy"年"m"月"d"日" dddd', '45068', { date: '2023-05-22' }],
    ['[DBNum1][$-804]m"月"d"日"', '45068', { date: '2023-05-22' }],
    ['yyyy\\-mm\\-dd', '45068', { date: '2023-05-22' }],
    ['[Red]yyyy-mm-dd', '45068', { date: '2023-05-22' }],
    ['mmm', '45068', { date: '2023-05-22' }],
    ['m"月"', '45068', { date: '2023-05-22' }],
    ['[$-804]aaaa', '45068', { date: '2023-05-22' }],
    ['aaa', '45068', { date: '2023-05-22' }],
    ['yyyy-mm-dd hh:mm', '45068.99999999', { date: '2023-05-23' }],
    ['yyyy-mm-dd', '1', { date: '1900-01-01' }],
    ['yyyy-mm-dd', '59', { date: '1900-02-28' }],
    ['yyyy-mm-dd', '61', { date: '1900-03-01' }],
    ['yyyy-mm-dd', '60', 60],
    ['yyyy-mm-dd', '-1', -1],
    ['yyyy-mm-dd', '2958465', { date: '9999-12-31' }],
    ['yyyy-mm-dd', '2958466', 2958466],
    [20, '0.604166666666667', '14:30'],
    [32, '0.604166666666667', '14:30'],
    ['上午/下午h"时"mm"分"', '0.604166666666667', '14:30'],
    ['h:mm:ss', '0.604224537037037', '14:30:05'],
    ['h:mm', '45068.5', { date: '2023-05-22T12:00:00' }],
    ['[h]:mm', '1.5', 1.5],
    [0, '45068', 45068],
    [9, '0.5', 0.5],
    [10, '0.125', 0.125],
    ['0%', '0.5', 0.5],
    ['[Red]0.00', '5', 5],
    ['#,##0;[Red]-#,##0', '-5', -5],
    ['¥#,##0.00', '5', 5],
    ['[$¥-804]#,##0.00', '5', 5],
    ['[$USD] #,##0', '5', 5],
    ['"d"0', '5', 5],
    ['\\d0', '5', 5],
    ['0_d', '5', 5],
    ['0.00E+00', '5', 5],
    ['0"万元"', '5', 5],
    ['G/通用格式', '5', 5],
    ['General"人次"', '5', 5],
    ['# ?/?', '0.5', 0.5],
    ['@', '5', 5],
  ];
  it.each(dates)('%s of %s', async (format, serial, expected) => {
    expect(await cell(`<c r="A1" s="1"><v>${serial}</v></c>`, { formats: [format] })).toEqual(expected);
  });

  it('in the 1904 system too, and as the result of a formula', async () => {
    const book = { formats: ['yyyy-mm-dd'], date1904: true };
    expect(await cell('<c r="A1" s="1"><f>TODAY()</f><v>43606</v></c>', book)).toEqual({ date: '2023-05-22' });
    expect(await cell('<c r="A1" s="1"><v>0</v></c>', book)).toEqual({ date: '1904-01-01' });
  });
});

describe('a grid is where its values are', () => {
  it('keeps each cell at its address, with holes as null', async () => {
    const { rows, origin } = await grid(buildSheet('<row r="3"><c r="C3"><v>1</v></c><c><v>2</v></c></row>'));
    expect(origin).toEqual({ row: 1, column: 1 });
    expect(rows).toEqual([[], [], [null, null, 1, 2]]);
  });

  it('reads rows and cells that name no position', async () => {
    const { rows } = await grid(buildSheet('<row><c><v>1</v></c></row><row/><row><c><v>2</v></c></row>'));
    expect(rows).toEqual([[1], [], [2]]);
  });

  it('is not misled by a dimension that claims the whole sheet', async () => {
    const before = '<dimension ref="A1:XFD1048576"/><cols><col min="1" max="16384" style="1" width="9"/></cols>';
    expect((await grid(buildSheet('<row r="1"><c r="A1"><v>1</v></c></row>', { before }))).rows).toEqual([[1]]);
  });

  it('drops styled blanks: 16,384 columns to the right, 30,000 rows below', async () => {
    const wide = Array.from({ length: 16_384 }, (_, index) => (index === 0 ? '<c s="1"><v>1</v></c>' : '<c s="1"/>'));
    const below = Array.from({ length: 30_000 }, (_, index) => `<row r="${index + 4}"><c s="1"/></row>`);
    const row = (r: number) => `<row r="${r}">${wide.join('')}</row>`;
    const { rows } = await grid(buildSheet(`${row(1)}${row(2)}${row(3)}${below.join('')}`));
    expect(rows).toEqual([[1], [1], [1]]);
  });

  it('lists hidden rows: by hand, by a filter, of no height', async () => {
    const data =
      '<row r="1"><c r="A1"><v>1</v></c></row><row r="2" hidden="1"><c r="A2"><v>2</v></c></row><row r="3" hidden="true"/><row r="4" ht="0" customHeight="1"/><row r="5" ht="15" hidden="0"><c r="A5"><v>5</v></c></row><row r="6" hidden="1"/>';
    expect((await grid(buildSheet(data))).hiddenRows).toEqual([2, 3, 4]);
  });

  it('counts merges from 1, cut at the limits', async () => {
    const after =
      '<mergeCells><mergeCell ref="A1:U1"/><mergeCell ref="B2:B3"/><mergeCell ref="A5:A1048576"/></mergeCells>';
    expect((await grid(buildSheet('<row r="1"><c r="A1"><v>1</v></c></row>', { after }))).merges).toEqual([
      { top: 1, left: 1, bottom: 1, right: 21 },
      { top: 2, left: 2, bottom: 3, right: 2 },
      { top: 5, left: 1, bottom: 20_000, right: 1 },
    ]);
  });
});

describe('a workbook', () => {
  it('finds its sheets by whatever prefix their relationships have', async () => {
    const [relation, main] = ['officeDocument/2006/relationships', 'spreadsheetml/2006/main'].map(
      (path) => `http://schemas.openxmlformats.org/${path}`,
    );
    const content = `<x:workbook xmlns:x="${main}"><x:sheets><x:sheet xmlns:id="urn:x" name="附件2" sheetId="7" d3p1:id="rId1" xmlns:d3p1="${relation}"/></x:sheets></x:workbook>`;
    const bytes = buildSheet('<row><c><v>1</v></c></row>', { replace: [{ name: 'xl/workbook.xml', content }] });
    expect(await grid(bytes)).toMatchObject({ sheet: '附件2', rows: [[1]] });
  });

  it('keeps the order and the hiding of its sheets, whatever they are called', async () => {
    const { grids } = await read(
      buildWorkbook({
        sheets: [
          { name: '附件2', data: '' },
          { name: '__proto__', data: '<row><c><v>1</v></c></row>', state: 'hidden' },
          { name: 'constructor', data: '', state: 'veryHidden' },
        ],
      }),
    );
    expect(grids.map(({ sheet, visibility, rows }) => [sheet, visibility, rows])).toEqual([
      ['附件2', undefined, []],
      ['__proto__', 'hidden', [[1]]],
      ['constructor', 'veryHidden', []],
    ]);
  });
});
