/** Files as thousands of real ones are: what other programs write differently, read and copied. */
import { appearanceAt, type RawGrid } from '#domain/sheet/raw-grid';
import { refusalMessage } from '#opc/refusal-messages';
import { patchWorkbook } from '#xlsx/patch';
import type { WorkbookChanges } from '#xlsx/patching/workbook-changes';
import { readWorkbook } from '#xlsx/read';
import { buildOle } from './ole-builder';
import { partText, rawZip } from './raw-entries';
import { buildSheet, buildWorkbook, workbookEntries } from './workbook-builder';
import { buildZip } from './zip-builder';

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const COMPATIBILITY = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"';
const SHEET = 'xl/worksheets/sheet1.xml';
const STYLES = 'xl/styles.xml';

async function grids(bytes: Uint8Array): Promise<readonly RawGrid[]> {
  const result = await readWorkbook(bytes);
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.workbook.grids;
}

async function copied(bytes: Uint8Array, changes: WorkbookChanges): Promise<Uint8Array> {
  const result = await patchWorkbook(bytes, changes);
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.bytes;
}

const at = (row: number, column: number, sheet = '表1') => ({ sheet, row, column });
const marked = (row: number, column: number) => ({
  marks: [{ at: at(row, column), severity: 'error' as const, sentences: ['不是整数'] }],
});

describe('the date system of 1904 with an element of the same name in an extension', () => {
  const extension =
    '<extLst><ext uri="{140A7094-0E35-4892-8432-C4D2E57EDEB5}" xmlns:x15="http://schemas.microsoft.com/office/spreadsheetml/2010/11/main"><x15:workbookPr chartTrackingRefBase="1"/></ext></extLst>';
  const content = `<workbook ${MAIN} xmlns:r="${RELATION}"><workbookPr date1904="1"/><sheets><sheet name="表1" sheetId="1" r:id="rId1"/></sheets>${extension}</workbook>`;
  const bytes = buildSheet('<row r="1"><c r="A1" s="1"><v>43612</v></c></row>', {
    formats: [14],
    replace: [{ name: 'xl/workbook.xml', content }],
  });

  it('is read', async () => {
    expect((await grids(bytes))[0]?.rows).toEqual([[{ date: '2023-05-28' }]]);
  });

  it('is written', async () => {
    const copy = await copied(bytes, { cells: [{ at: at(1, 1), value: { date: '2023-05-30' } }] });
    expect(partText(copy, SHEET)).toContain('<v>43614</v>');
  });
});

describe('sheets in the list that are none', () => {
  const workbook = (sheets: string) =>
    buildSheet('<row r="1"><c r="A1"><v>7</v></c></row>', {
      replace: [
        {
          name: 'xl/workbook.xml',
          content: `<workbook ${MAIN} xmlns:r="${RELATION}"><sheets>${sheets}</sheets></workbook>`,
        },
        {
          name: 'xl/_rels/workbook.xml.rels',
          content: `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${RELATION}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${RELATION}/chartsheet" Target="chartsheets/sheet1.xml"/></Relationships>`,
        },
      ],
    });

  it('a module of old macros is passed over', async () => {
    const module = '<sheet name="模块1" sheetId="9" state="veryHidden" r:id=""/>';
    const read = await grids(workbook(`${module}<sheet name="附件2" sheetId="1" r:id="rId1"/>`));
    expect(read.map(({ sheet, rows }) => [sheet, rows])).toEqual([['附件2', [[7]]]]);
  });

  it('a sheet that should be there and is not is damage', async () => {
    expect(await readWorkbook(workbook('<sheet name="附件2" sheetId="1" r:id="rId7"/>'))).toMatchObject({
      refusal: { code: 'file.damaged' },
    });
  });

  it('charts only are no worksheet', async () => {
    const result = await readWorkbook(workbook('<sheet name="趋势图" sheetId="1" r:id="rId2"/>'));
    expect(result).toEqual({ ok: false, refusal: { code: 'file.noSheets' } });
    expect(refusalMessage({ code: 'file.noSheets' })['zh-CN']).toContain('里面没有工作表');
  });
});

describe('merges of whole columns and rows', () => {
  const data = '<row r="2"><c r="A2"><v>5</v></c><c r="E2"><v>6</v></c></row>';
  const after = '<mergeCells><mergeCell ref="$E:G"/><mergeCell ref="40:41"/></mergeCells>';

  it('reach to the limits of a grid', async () => {
    expect((await grids(buildSheet(data, { after })))[0]?.merges).toEqual([
      { top: 1, left: 5, bottom: 20_000, right: 7 },
      { top: 40, left: 1, bottom: 41, right: 200 },
    ]);
  });

  it('take what is written to a cell that they cover', async () => {
    const copy = await copied(buildSheet(data, { after }), { cells: [{ at: at(41, 3), value: 8 }] });
    expect((await grids(copy))[0]?.rows[39]?.[0]).toBe(8);
  });

  it('that are none are damage', async () => {
    const odd = '<mergeCells><mergeCell ref="A:7"/></mergeCells>';
    expect(await readWorkbook(buildSheet(data, { after: odd }))).toMatchObject({ refusal: { code: 'file.damaged' } });
  });
});

describe('elements of other namespaces that are called like a sheet’s', () => {
  const anchor = (prefix: string) => {
    const place = `<${prefix}:from><${prefix}:col>1</${prefix}:col><${prefix}:row>11</${prefix}:row></${prefix}:from>`;
    return `<mc:AlternateContent ${COMPATIBILITY}><mc:Choice xmlns:${prefix}="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" Requires="x14"><controls><control shapeId="1025" r:id="rId3" xmlns:r="${RELATION}"><controlPr><anchor>${place}</anchor></controlPr></control></controls></mc:Choice></mc:AlternateContent>`;
  };
  const data = `<row r="1"><c r="A1"><v>3</v></c></row><row r="1048576" ht="18" customHeight="1"/>`;

  it.each(['xdr', 'd'])('%s:row in the anchor of a control is no row', async (prefix) => {
    const bytes = buildSheet(data, { after: anchor(prefix) });
    expect((await grids(bytes))[0]?.rows).toEqual([[3]]);
    const copy = await copied(bytes, { cells: [{ at: at(2, 1), value: 4 }] });
    expect((await grids(copy))[0]?.rows).toEqual([[3], [4]]);
  });

  it('also where the sheet has the prefix and they have none', async () => {
    const content = `<s:worksheet xmlns:s="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns="urn:other"><s:sheetData><s:row r="1"><s:c r="A1"><v>9</v><s:v>2</s:v></s:c></s:row><row><c><v>1</v></c></row></s:sheetData></s:worksheet>`;
    const bytes = buildSheet('', { replace: [{ name: SHEET, content }] });
    expect((await grids(bytes))[0]?.rows).toEqual([[2]]);
  });

  it('strict workbooks are read as others are', async () => {
    const content = `<worksheet xmlns="http://purl.oclc.org/ooxml/spreadsheetml/main"><sheetData><row r="1"><c r="A1"><v>2</v></c></row></sheetData></worksheet>`;
    expect((await grids(buildSheet('', { replace: [{ name: SHEET, content }] })))[0]?.rows).toEqual([[2]]);
  });
});

describe('alternatives among cell formats', () => {
  const choice = (own: number, others: number) =>
    `<mc:AlternateContent ${COMPATIBILITY}><mc:Choice xmlns:hs="urn:hancom" Requires="hs"><xf numFmtId="${own}"/></mc:Choice><mc:Fallback><xf numFmtId="${others}"/></mc:Fallback></mc:AlternateContent>`;
  const styles = `<styleSheet ${MAIN}><cellXfs count="3"><xf numFmtId="0"/>${choice(9, 0)}<xf numFmtId="14"/></cellXfs></styleSheet>`;
  const bytes = buildSheet('<row r="1"><c r="A1" s="2"><v>45070</v></c><c r="B1" s="1"><v>30</v></c></row>', {
    replace: [{ name: STYLES, content: styles }],
  });

  it('count as one', async () => {
    expect(await grids(bytes)).toMatchObject([{ rows: [[{ date: '2023-05-24' }, 30]] }]);
    expect((await grids(bytes))[0]?.appearances).toBeUndefined();
  });

  it('are copied, and a new look stands behind them', async () => {
    const copy = await copied(bytes, { ...marked(1, 1), cells: [{ at: at(1, 2), value: { date: '2023-05-26' } }] });
    expect((await grids(copy))[0]?.rows).toEqual([[{ date: '2023-05-24' }, { date: '2023-05-26' }]]);
    expect(partText(copy, STYLES)).toContain(choice(9, 0));
  });
});

it('a formula’s result that stands as an inline string is read', async () => {
  const data =
    '<row r="1"><c r="A1" t="inlineStr"><f>B9</f><is><t>天文观测</t></is></c><c r="B1" t="inlineStr"><f>B9</f></c><c r="C1" t="inlineStr"><f>B9</f><is><t/></is></c><c r="D1"><v>1</v></c></row>';
  expect((await grids(buildSheet(data)))[0]?.rows).toEqual([['天文观测', { uncomputed: 'B9' }, '', 1]]);
});

describe('an old container is what stands at its top', () => {
  const word = { name: 'WordDocument' };
  const sheets = { name: 'Workbook' };
  const cases = [
    ['an .xls with a Word document in it', [sheets, { name: 'MBD0018', inside: [word] }], { code: 'file.legacyXls' }],
    ['an .xls of Excel 95', [{ name: 'Book' }], { code: 'file.legacyXls' }],
    [
      'a .doc with a sheet in it',
      [{ name: 'ObjectPool', inside: [{ name: '_1', inside: [sheets] }] }, word],
      { code: 'file.notWorkbook', kind: 'doc' },
    ],
    ['a .ppt', [{ name: 'PowerPoint Document' }], { code: 'file.notWorkbook', kind: 'ppt' }],
    ['a password', [{ name: 'EncryptionInfo' }, { name: 'EncryptedPackage' }], { code: 'file.passwordProtected' }],
    [
      'rights management',
      [{ name: '\u0006DataSpaces', inside: [{ name: 'DRMEncryptedDataSpace' }] }, { name: 'EncryptedPackage' }],
      { code: 'file.notZip', kind: 'encrypted' },
    ],
  ] as const;
  it.each(cases)('%s', async (_, entries, refusal) => {
    expect(await readWorkbook(buildOle(entries))).toEqual({ ok: false, refusal });
    expect(await readWorkbook(buildOle(entries, { far: 40 }))).toEqual({ ok: false, refusal });
  });

  it('and a directory that runs in a circle ends', async () => {
    const bytes = buildOle([sheets]);
    new DataView(bytes.buffer).setUint32(512 + 4, 1, true);
    expect(await readWorkbook(bytes)).toMatchObject({ refusal: { code: 'file.legacyXls' } });
  });
});

describe('parts whose names have backslashes', () => {
  const entries = workbookEntries({ sheets: [{ data: '<row r="1"><c r="A1"><v>11</v></c></row>' }] });
  const bytes = buildZip(entries.map((entry) => ({ ...entry, name: entry.name.replaceAll('/', '\\') })));

  it('are read', async () => {
    expect((await grids(bytes))[0]?.rows).toEqual([[11]]);
  });

  it('are changed in their place', async () => {
    const copy = await copied(bytes, { ...marked(1, 1), cells: [{ at: at(1, 1), value: 12 }] });
    expect((await grids(copy))[0]?.rows).toEqual([[12]]);
    const names = rawZip(copy).entries.map(({ name }) => name.replaceAll('\\', '/'));
    expect(new Set(names).size).toBe(names.length);
  });

  it('others are refused without alarm', () => {
    const sentence = refusalMessage({ code: 'file.unsafeEntryName', part: '../a.xml' })['zh-CN'];
    expect(sentence).toContain('另存为');
    expect(sentence).not.toContain('安全');
  });
});

describe('workbooks without looks', () => {
  const data = '<row r="1"><c r="A1" s="2" t="inlineStr"><is><t>200人</t></is></c><c r="B1" s="3"><v>4</v></c></row>';
  const withoutPart = () => {
    const rels = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${RELATION}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`;
    const entries = workbookEntries({
      sheets: [{ data }],
      replace: [{ name: 'xl/_rels/workbook.xml.rels', content: rels }],
    });
    return buildZip(entries.filter(({ name }) => name !== STYLES));
  };
  const withStyles = (inside: string) =>
    buildSheet(data, { replace: [{ name: STYLES, content: `<styleSheet ${MAIN}>${inside}</styleSheet>` }] });
  const cases: readonly (readonly [string, Uint8Array])[] = [
    ['no style sheet', withoutPart()],
    ['a style sheet without cell formats', withStyles('<fonts><font/></fonts><cellStyles/>')],
    ['an empty list of cell formats', withStyles('<cellXfs count="0"/><dxfs/>')],
    ['an empty style sheet', withStyles('')],
  ];
  it.each(cases)('%s: a copy shows marks and dates, and only where they are', async (_, bytes) => {
    const copy = await copied(bytes, {
      ...marked(1, 1),
      cells: [
        { at: at(1, 1), value: 200 },
        { at: at(2, 1), value: { date: '2023-05-27' } },
      ],
    });
    expect((await grids(copy))[0]?.rows).toEqual([[200, 4], [{ date: '2023-05-27' }]]);
    const styles = Object.keys(rawNames(copy)).find((name) => /styles\d*\.xml$/.test(name)) ?? '';
    const [, looks = ''] = /<cellXfs[^>]*>(.*)<\/cellXfs>/.exec(partText(copy, styles)) ?? [];
    const fills = [...looks.matchAll(/<xf [^>]*?fillId="(\d+)"/g)].map(([, fill]) => fill);
    expect(fills.slice(0, 4)).toEqual(['0', '0', '0', '0']);
    expect(fills.filter((fill) => fill === '2')).toHaveLength(1);
    expect(partText(copy, styles)).toMatch(/<fonts.*<fills.*<borders.*<cellStyleXfs.*<cellXfs/);
    expect(partText(copy, SHEET)).toContain('<c r="B1" s="3"><v>4</v></c>');
  });

  it('nothing is added where no look changes', async () => {
    const bytes = withoutPart();
    const copy = await copied(bytes, { cells: [{ at: at(1, 2), value: 5 }] });
    expect(Object.keys(rawNames(copy))).toEqual(Object.keys(rawNames(bytes)));
  });
});

function rawNames(bytes: Uint8Array): Readonly<Record<string, true>> {
  return Object.fromEntries(rawZip(bytes).entries.map(({ name }) => [name, true]));
}

describe('an accepted number is shown as itself', () => {
  const formats = ['[h]:mm:ss', '0"万人次"', '0%', '#,##0.00', '0!.0,"万"'];
  const cells = formats.map((_, column) => `<c r="${'ABCDE'[column]}1" s="${column + 1}"><v>7</v></c>`);

  it.each(formats.map((format, index) => [format, index + 1] as const))('in a cell of %s', async (format, column) => {
    const bytes = buildSheet(`<row r="1">${cells.join('')}</row>`, { formats });
    const copy = await copied(bytes, { cells: [{ at: at(1, column), value: 350 }] });
    const [grid] = await grids(copy);
    expect(grid?.rows[0]?.[column - 1]).toBe(350);
    if (grid !== undefined) expect(appearanceAt(grid, 1, column)).toBeUndefined();
    const isKept = partText(copy, SHEET).includes(`r="${'ABCDE'[column - 1]}1" s="${column}"><v>350`);
    expect(isKept).toBe(format === '#,##0.00');
  });
});

it('hidden sheets are read and say so', async () => {
  const sheets = [
    { name: '附件2', data: '' },
    { name: '附件2旧', data: '<row r="1"><c r="A1"><v>1</v></c></row>', state: 'hidden' as const },
    { name: '选项', data: '', state: 'veryHidden' as const },
  ];
  expect((await grids(buildWorkbook({ sheets }))).map(({ visibility }) => visibility)).toEqual([
    undefined,
    'hidden',
    'veryHidden',
  ]);
});
