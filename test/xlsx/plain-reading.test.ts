/** Rows and texts that are read without the XML parser give the same grids as with it, and the same refusals. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { columnLetters } from '#domain/sheet/address';
import { type RawCell, type RawGrid, textOf } from '#domain/sheet/raw-grid';
import { type ReadResult, readWorkbook } from '#xlsx/read';
import { writeWorkbook } from '#xlsx/write';
import { readPlainRows } from '../../functions/xlsx/reading/plain-rows';
import { HOSTILE_KINDS, hostileSheets } from '../soak/hostile-sheets';
import { PLAN_OF_EVERYTHING } from './plan-of-everything';
import { READ_WAYS } from './read-ways';
import { buildSheet, buildWorkbook, escapeXml } from './workbook-builder';

/** What comes of it by the first way, once every other has come to the same. */
async function readByEach(bytes: Uint8Array): Promise<ReadResult> {
  const [first, ...others] = await Promise.all(READ_WAYS.map(([, ways]) => readWorkbook(bytes, { ratio: 1e9 }, ways)));
  if (first === undefined) throw new Error('no way to read');
  for (const other of others) expect(other).toEqual(first);
  return first;
}

/** How many rows of the sheet's data are read without the parser, and whether all of it is. */
function plainly(data: string): { readonly rows: number; readonly isAll: boolean } {
  const xml = `<sheetData>${data}</sheetData>`;
  let rows = 0;
  const end = readPlainRows(xml, '<sheetData>'.length, () => void rows++);
  return { rows, isAll: end === xml.length - '</sheetData>'.length };
}

const SAMPLES = join(__dirname, '../fixtures/samples');
const samples = ['plan', 'results'].flatMap((form) =>
  readdirSync(join(SAMPLES, form))
    .filter((file) => file.endsWith('.xlsx'))
    .map((file) => join(form, file)),
);

it.each(samples)('%s', async (file) => {
  expect(await readByEach(readFileSync(join(SAMPLES, file)))).toMatchObject({ ok: true });
});

it('a workbook of our own', async () => {
  expect(await readByEach(await writeWorkbook(PLAN_OF_EVERYTHING))).toMatchObject({ ok: true });
});

function cellXml(cell: RawCell, row: number, column: number): string {
  const reference = `${columnLetters(column)}${row}`;
  if (cell === null) return '';
  if (typeof cell === 'number') return `<c r="${reference}"><v>${cell}</v></c>`;
  if (typeof cell === 'object' && 'uncomputed' in cell) {
    return `<c r="${reference}"><f>${escapeXml(cell.uncomputed)}</f></c>`;
  }
  return `<c r="${reference}" t="inlineStr"><is><t>${escapeXml(textOf(cell))}</t></is></c>`;
}

function sheetXml({ rows }: RawGrid): string {
  return rows
    .map((row, at) => `<row r="${at + 1}">${row.map((cell, n) => cellXml(cell, at + 1, n + 1)).join('')}</row>`)
    .join('');
}

it.each(HOSTILE_KINDS.map((kind, number) => [kind, number] as const))('hostile: %s', async (_, number) => {
  const sheets = hostileSheets(number, 0.01).sheets.slice(0, 3);
  await readByEach(buildWorkbook({ sheets: sheets.map((grid, at) => ({ name: `${at}`, data: sheetXml(grid) })) }));
});

describe('as programs write them, rows need no parser', () => {
  it.each([
    [
      'Excel',
      '<row r="1" spans="1:3" s="2" customFormat="1" ht="30" customHeight="1" x14ac:dyDescent="0.25"><c r="A1" s="1" t="s"><v>0</v></c><c r="B1" s="2"/></row>',
    ],
    [
      'openpyxl',
      '<row r="2"><c r="A2" t="inlineStr"><is><t>讲座</t></is></c><c r="B2"><f>1+1</f><v></v></c><c r="C2"><f>1+1</f><v /></c></row>',
    ],
    ['hucre', '<row r="3"><c r="A3" t="s" s="4"><v>1</v></c><c r="B3"><f>SUM(A1:A2)</f><v>3</v></c></row>'],
    ['without references', '<row><c><v>1</v></c><c t="str"><v>a&amp;b&#10;c&#x4e2d;</v></c></row><row/>'],
    [
      'shared formulas',
      '<row r="4"><c r="A4"><f t="shared" ref="A4:A5" si="0">B4&amp;"x"</f><v>1</v></c></row><row r="5"><c r="A5"><f t="shared" si="0"/><v>1</v></c></row>',
    ],
    ['pictures in cells', '<row r="6" hidden="1"><c r="A6" t="e" vm="1"><v>#VALUE!</v></c></row>'],
  ])('%s', async (_, data) => {
    expect(plainly(data)).toEqual({ rows: data.split('<row').length - 1, isAll: true });
    expect(await readByEach(buildSheet(data, { strings: '<si><t>一</t></si><si><t>二</t></si>' }))).toMatchObject({
      ok: true,
    });
  });
});

describe('whatever is written otherwise is the parser’s from its row on', () => {
  const before = '<row r="1"><c r="A1"><v>1</v></c></row>';
  it.each([
    ['single quotes', "<row r='2'><c r='A2'><v>2</v></c></row>"],
    ['blanks between cells', '<row r="2"> <c r="A2"><v>2</v></c></row>'],
    ['blanks between rows', '\n<row r="2"><c r="A2"><v>2</v></c></row>'],
    ['a comment', '<row r="2"><!-- <c r="A2"><v>2</v></c> --></row>'],
    ['CDATA', '<row r="2"><c r="A2" t="str"><v><![CDATA[a]]></v></c></row>'],
    [
      'runs',
      '<row r="2"><c r="A2" t="inlineStr"><is><r><rPr><strike/></rPr><t>a</t></r><r><t>b</t></r></is></c></row>',
    ],
    ['a reference to two attributes of one name', '<row r="2" r="3"/>'],
    ['two styles', '<row r="2"><c r="A2" s="0" t="n" s="0"><v>2</v></c></row>'],
    ['an unknown entity', '<row r="2"><c r="A2" t="str"><v>a&e;</v></c></row>'],
    ['a bare ampersand', '<row r="2"><c r="A2" t="str"><v>a & b</v></c></row>'],
    ['a reference to no character', '<row r="2"><c r="A2" t="str"><v>&#0;</v></c></row>'],
    ['a control character', '<row r="2"><c r="A2" t="str"><v>\u0001</v></c></row>'],
    ['the end of CDATA', '<row r="2"><c r="A2" t="str"><v>a]]>b</v></c></row>'],
    ['a carriage return', '<row r="2"><c r="A2" t="str"><v>a\r\nb</v></c></row>'],
    ['a row that is never closed', '<row r="2"><c r="A2"><v>2</v></c>'],
    ['a cell that is never closed', '<row r="2"><c r="A2"><v>2</v></row>'],
    ['tags that cross', '<row r="2"><c r="A2"><v>2</c></v></row>'],
    ['a row of another namespace', '<row xmlns="urn:x" r="2"><c r="A2"><v>2</v></c></row>'],
    ['an extension in a cell', '<row r="2"><c r="A2"><v>2</v><extLst/></c></row>'],
    ['a lower-case reference', '<row r="2"><c r="a2"><v>2</v></c></row>'],
    ['a reference that is none', '<row r="2"><c r="A0"><v>2</v></c></row>'],
    ['a character beyond XML', '<row r="2"><c r="A2" t="str"><v>\uffff</v></c></row>'],
    ['a megabyte of text', `<row r="2"><c r="A2" t="str"><v>${'x'.repeat(2 ** 20)}</v></c></row>`],
    ['more cells than columns', `<row r="2">${'<c/>'.repeat(20_000)}</row>`],
    ['a thousand attributes', `<row ${Array.from({ length: 1_000 }, (_, n) => `a${n}="1"`).join(' ')}/>`],
  ])('%s', async (_, data) => {
    const after = '<row r="9"><c r="A9"><v>9</v></c></row>';
    expect(plainly(before + data + after)).toEqual({ rows: 1, isAll: false });
    await readByEach(buildSheet(before + data + after));
  });
});

describe('rows that are not what they look like', () => {
  const row = '<row r="1"><c r="A1"><v>1</v></c></row>';
  const sheet = (content: string) => buildWorkbook({ replace: [{ name: 'xl/worksheets/sheet1.xml', content }] });
  const cases: readonly (readonly [string, string])[] = [
    ['in a comment', `<worksheet><sheetData><!--${row}--></sheetData></worksheet>`],
    ['in CDATA', `<worksheet><sheetData><![CDATA[${row}]]></sheetData></worksheet>`],
    ['in another sheetData', `<worksheet xmlns:x="urn:x"><x:sheetData>${row}</x:sheetData></worksheet>`],
    ['in another namespace', `<x:worksheet xmlns:x="urn:x"><sheetData>${row}</sheetData></x:worksheet>`],
    ['within the root', `<worksheet>${row}</worksheet>`],
    ['within a cell', `<c><sheetData>${row}</sheetData></c>`],
    ['deeper', `<worksheet><a><sheetData>${row}</sheetData></a></worksheet>`],
    ['behind text', `<worksheet><sheetData>x${row}</sheetData></worksheet>`],
    [
      'in XML 1.1',
      `<?xml version="1.1"?><worksheet><sheetData>${row.replace('>1<', '>\u0085<')}</sheetData></worksheet>`,
    ],
    [
      'in an alternative',
      `<worksheet xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><sheetData>${row}<mc:AlternateContent><mc:Choice>${row}</mc:Choice><mc:Fallback/></mc:AlternateContent></sheetData></worksheet>`,
    ],
    ['twice', `<worksheet><sheetData>${row}</sheetData><sheetData>${row}</sheetData></worksheet>`],
    ['before something broken', `<worksheet><sheetData>${row}\n${row}</sheetdata></worksheet>`],
  ];
  it.each(cases)('%s', async (_, content) => {
    await readByEach(sheet(content));
  });

  it('names the place of an error behind them as the parser does', async () => {
    const text = '<row r="2"><c r="A2" t="str"><v>一\n二</v></c></row>';
    expect(await readByEach(sheet(`<worksheet><sheetData>${row}${text}<row></sheetData></worksheet>`))).toMatchObject({
      refusal: { code: 'file.damaged', detail: expect.stringContaining(':2:') },
    });
  });
});

describe('shared strings', () => {
  const data = '<row><c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="s"><v>2</v></c></row>';
  it.each([
    ['plain', '<si><t>一</t></si><si><t xml:space="preserve"> 二 </t></si><si><t></t></si>'],
    ['as Chinese programs write them', '<si><t>一</t><phoneticPr fontId="1" type="noConversion"/></si>'.repeat(3)],
    [
      'with runs amid them',
      '<si><t>一</t></si><si><r><t>二</t></r><r><rPr><strike/></rPr><t>x</t></r></si><si><t>三</t></si>',
    ],
    ['with guides', '<si><t>一</t><rPh sb="0" eb="1"><t>yi</t></rPh></si>'.repeat(3)],
    ['with escapes', '<si><t>_x000D_&lt;</t></si>'.repeat(3)],
    ['too few', '<si><t>一</t></si>'],
    ['broken', '<si><t>一</t></si><si><t>二</si>'],
    ['in a comment', '<!--<si><t>一</t></si>-->'],
  ])('%s', async (_, strings) => {
    await readByEach(buildSheet(data, { strings }));
  });
});

/** Cells as programs write them, and pieces that no program writes. */
const piece = fc.constantFrom(
  '<c r="A1"><v>1</v></c>',
  '<c r="B2" s="1"><v>45000</v></c>',
  '<c r="C3" t="s" s="1"><v>0</v></c>',
  '<c s="1" t="s"><v>1</v></c>',
  '<c t="str"><v>a&amp;b</v></c>',
  '<c t="b"><v>1</v></c>',
  '<c t="e"><v>#N/A</v></c>',
  '<c t="d"><v>2023-05-22T00:00:00</v></c>',
  '<c t="inlineStr"><is><t xml:space="preserve"> 一_x000D_二</t></is></c>',
  '<c t="inlineStr"><is><r><t>一</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>1</t></r></is></c>',
  '<c><f>1+1</f></c>',
  '<c><f t="shared" ref="A1:A9" si="0">B1</f><v>0</v></c>',
  '<c><f t="shared" si="0"/></c>',
  '<c t="str"><f>[1]表!A1</f><v></v></c>',
  '<c/>',
  '<c r="ZZZ1"/>',
  '<c r="XFD30000"><v>1</v></c>',
  '<c r="A1048577"><v>1</v></c>',
  '<c t="s"><v>99</v></c>',
  '<c><v>1</v',
  '</row><row>',
  '</row><row r="7" hidden="1" ht="0">',
  '</row>\n<row>',
  '</row><!-- --><row>',
  '<v>1</v>',
  'x',
  ' ',
);

it('any mixture of them', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(piece, { maxLength: 6 }), { maxLength: 6 }), async (rows) => {
      const data = rows.map((cells) => `<row>${cells.join('')}</row>`).join('');
      await readByEach(
        buildSheet(data, { strings: '<si><t>一</t></si><si><r><t>二</t></r></si>', formats: ['yyyy-mm-dd'] }),
      );
    }),
    { numRuns: 300 },
  );
});

/** Where an expression tried again from each character, these would take hours and not a moment. */
describe('megabytes of what nearly is a row', () => {
  const MANY = 2_000_000;
  it.each([
    ['blanks', `<row${' '.repeat(MANY)}`],
    ['a name', `<row ${'a'.repeat(MANY)}="1"/>`],
    ['a value', `<row a="${'1'.repeat(MANY)}`],
    ['text without an end', `<row><c><v>${'1'.repeat(MANY)}`],
    ['a formula and a value without an end', `<row><c><f>${'1'.repeat(MANY)}</f><v>${'1'.repeat(MANY)}</c></row>`],
    [
      'three texts and no end',
      `<row><c><f>${'1'.repeat(MANY)}</f><v>${'1'.repeat(MANY)}</v><is><t>${'1'.repeat(MANY)}</t></is>x`,
    ],
    ['cells without a row’s end', `<row>${'<c/>'.repeat(MANY / 4)}`],
    ['ampersands', `<row><c><v>${'&'.repeat(150_000)}</v></c></row>`],
    ['references', `<row><c><v>${'&amp;'.repeat(39_000)}&</v></c></row>`],
    ['brackets', `<row><c><v>${']'.repeat(199_000)}</v></c></row>`.repeat(5)],
  ])('%s', (_, data) => {
    expect(plainly(data).rows).toBe(data.startsWith('<row><c><v>]') ? 5 : 0);
  });
});
