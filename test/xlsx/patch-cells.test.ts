import { unzipSync } from 'fflate';
import { patchWorkbook } from '#xlsx/patch';
import { shiftFormula } from '#xlsx/patching/shift-formula';
import type { WorkbookChanges } from '#xlsx/patching/workbook-changes';
import { readWorkbook } from '#xlsx/read';
import { changedEntries, partText } from './raw-entries';
import { type BuiltSheet, type BuiltWorkbook, buildSheet, buildWorkbook } from './workbook-builder';

const SHEET = 'xl/worksheets/sheet1.xml';
const STYLES = 'xl/styles.xml';
type Rest = Omit<BuiltSheet, 'data'> & Omit<BuiltWorkbook, 'sheets'>;
type Values = Readonly<Record<string, string | number | null | { date: string }>>;

/** `{ B5: 1 }` as changes of the first sheet. */
function cells(values: Values): WorkbookChanges {
  return {
    cells: Object.entries(values).map(([name, value]) => {
      const column = name.charCodeAt(0) - 64;
      return { at: { sheet: '表1', row: Number(name.slice(1)), column }, value };
    }),
  };
}

async function patched(bytes: Uint8Array, changes: WorkbookChanges): Promise<Uint8Array> {
  const result = await patchWorkbook(bytes, changes);
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  expect((await readWorkbook(result.bytes)).ok).toBe(true);
  return result.bytes;
}

const dataOf = (bytes: Uint8Array) =>
  /<(?:\w+:)?sheetData>?(.*?)(?:<\/(?:\w+:)?sheetData>|$)/s.exec(partText(bytes, SHEET))?.[1];

async function afterPatch(data: string, values: Values, rest: Rest = {}): Promise<string | undefined> {
  return dataOf(await patched(buildSheet(data, rest), cells(values)));
}

const text = (value: string) => `<is><t xml:space="preserve">${value}</t></is>`;

describe('a cell is replaced, and only that cell', () => {
  const cases: readonly (readonly [string, string, Values, string])[] = [
    ['a number', '<row r="1"><c r="A1"><v>1</v></c></row>', { A1: 2.5 }, '<row r="1"><c r="A1"><v>2.5</v></c></row>'],
    [
      'a shared string by text',
      '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>0</v></c></row>',
      { A1: ' 讲座 & <b>' },
      `<row r="1"><c r="A1" t="inlineStr">${text(' 讲座 &amp; &lt;b&gt;')}</c><c r="B1" t="s"><v>0</v></c></row>`,
    ],
    [
      'by nothing',
      '<row r="1"><c r="A1" s="0" t="s"><v>0</v></c></row>',
      { A1: null },
      '<row r="1"><c r="A1" s="0"/></row>',
    ],
    ['empty text is nothing', '<row r="1"><c r="A1"><v>1</v></c></row>', { A1: '' }, '<row r="1"><c r="A1"/></row>'],
    [
      'cells without names',
      '<row><c><v>1</v></c><c><v>2</v></c></row>',
      { B1: 5 },
      '<row><c><v>1</v></c><c><v>5</v></c></row>',
    ],
    [
      'an empty one that has a look',
      '<row r="1"><c r="A1" s="0"/></row>',
      { A1: 1 },
      '<row r="1"><c r="A1" s="0"><v>1</v></c></row>',
    ],
    [
      'CDATA and comments inside',
      '<row r="1"><c r="A1" t="str"><v><![CDATA[<c r="A1">]]></v><!-- </c> --></c></row>',
      { A1: 1 },
      '<row r="1"><c r="A1"><v>1</v></c></row>',
    ],
    [
      'metadata of dynamic arrays goes, what its writer added stays',
      '<row r="1"><c cm="1" r="A1" vm="2" ph="1"><v>1</v></c></row>',
      { A1: 2 },
      '<row r="1"><c r="A1" ph="1"><v>2</v></c></row>',
    ],
  ];
  it.each(cases)('%s', async (_, data, values, expected) => {
    expect(await afterPatch(data, values, { strings: '<si><t>旧</t></si>' })).toBe(expected);
  });
});

describe('cells and rows that are not there are put where they belong', () => {
  const cases: readonly (readonly [string, string, Values, string])[] = [
    ['into a sheet of nothing', '', { B2: 1 }, '<row r="2"><c r="B2"><v>1</v></c></row>'],
    [
      'before, between and behind',
      '<row r="2"><c r="B2"><v>1</v></c><c r="D2"><v>2</v></c></row>',
      { A2: 10, C2: 11, E2: 12 },
      '<row r="2"><c r="A2"><v>10</v></c><c r="B2"><v>1</v></c><c r="C2"><v>11</v></c><c r="D2"><v>2</v></c><c r="E2"><v>12</v></c></row>',
    ],
    [
      'rows before, between and behind',
      '<row r="2"/><row r="4"/>',
      { A1: 1, A3: 3, B3: 33, A5: 5 },
      '<row r="1"><c r="A1"><v>1</v></c></row><row r="2"/><row r="3"><c r="A3"><v>3</v></c><c r="B3"><v>33</v></c></row><row r="4"/><row r="5"><c r="A5"><v>5</v></c></row>',
    ],
    [
      'into an empty row, in order',
      '<row r="1" ht="20" />',
      { B1: 2, A1: 1 },
      '<row r="1" ht="20"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row>',
    ],
    ['nothing is not put anywhere', '<row r="1"/>', { A1: null, A9: '' }, '<row r="1"/>'],
    [
      'the row says which columns it fills',
      '<row r="1" spans="1:2"><c r="A1"><v>1</v></c></row>',
      { D1: 4 },
      '<row r="1" spans="1:4"><c r="A1"><v>1</v></c><c r="D1"><v>4</v></c></row>',
    ],
    [
      'with the look of their row',
      '<row r="1" s="1" customFormat="1"><c r="A1"/></row>',
      { B1: { date: '2023-05-22' } },
      '<row r="1" s="1" customFormat="1"><c r="A1"/><c r="B1" s="1"><v>45068</v></c></row>',
    ],
  ];
  it.each(cases)('%s', async (_, data, values, expected) => {
    expect(await afterPatch(data, values, { formats: [14] })).toBe(expected);
  });

  it('with the look of their column', async () => {
    const before = '<cols><col min="2" max="3" width="9" style="1"/></cols>';
    expect(await afterPatch('', { C1: { date: '2023-05-22' } }, { before, formats: [14] })).toBe(
      '<row r="1"><c r="C1" s="1"><v>45068</v></c></row>',
    );
  });

  it('a sheet whose rows are one empty tag', async () => {
    const xml = `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><dimension ref="A1"/><sheetData/></worksheet>`;
    const bytes = buildSheet('', { replace: [{ name: SHEET, content: xml }] });
    expect(partText(await patched(bytes, cells({ C3: 1, A2: 2 })), SHEET)).toBe(
      xml
        .replace('"A1"', '"A1:C3"')
        .replace(
          '<sheetData/>',
          '<sheetData><row r="2"><c r="A2"><v>2</v></c></row><row r="3"><c r="C3"><v>1</v></c></row></sheetData>',
        ),
    );
  });

  it.each([
    ['B2:C3', { A1: 1, D9: 1 }, 'A1:D9'],
    ['B2:C3', { C3: 1 }, 'B2:C3'],
    ['B2', { B2: 1 }, 'B2'],
  ])('the range %s', async (range, values, expected) => {
    const bytes = buildSheet('', { before: `<dimension ref="${range}"/>` });
    expect(partText(await patched(bytes, cells(values)), SHEET)).toContain(`<dimension ref="${expected}"/>`);
  });
});

describe('merged cells', () => {
  it('a covered cell stands for the first', async () => {
    const after = '<mergeCells count="1"><mergeCell ref="A1:B3"/></mergeCells>';
    expect(await afterPatch('<row r="1"><c r="A1"><v>1</v></c></row>', { B2: 9 }, { after })).toBe(
      '<row r="1"><c r="A1"><v>9</v></c></row>',
    );
  });
});

describe('a date is written in the workbook’s own count and shown as a date', () => {
  const day = { date: '2023-05-22' };
  const time = { date: '2023-05-22T12:00:00' };
  const lookOf = (bytes: Uint8Array, look: number) =>
    [...(/<cellXfs.*<\/cellXfs>/s.exec(partText(bytes, STYLES))?.[0].matchAll(/<xf [^>]*>/g) ?? [])].map(([xf]) => xf)[
      look
    ];

  it('keeps a look that shows dates', async () => {
    const data = '<row r="1"><c r="A1" s="1"/></row>';
    expect(await afterPatch(data, { A1: day }, { formats: ['yyyy"年"m"月"'] })).toBe(
      '<row r="1"><c r="A1" s="1"><v>45068</v></c></row>',
    );
  });

  it.each([
    ['a day', day, 'numFmtId="14"'],
    ['a day with its time', time, 'numFmtId="22"'],
  ])('%s gets one where the look shows numbers or text', async (_, value, expected) => {
    const after = await patched(
      buildSheet('<row r="1"><c r="A1" s="1"/><c r="B1"/></row>', { formats: ['@'] }),
      cells({ A1: value, B1: value }),
    );
    expect(lookOf(after, 2)).toContain(expected);
    expect(lookOf(after, 3)).toContain(expected);
  });

  it('counts from 1904 where the workbook does', async () => {
    const data = '<row r="1"><c r="A1" s="1"/></row>';
    const bytes = await patched(buildSheet(data, { formats: [14], date1904: true }), cells({ A1: day }));
    expect(dataOf(bytes)).toContain('<v>43606</v>');
    expect((await readWorkbook(bytes)) as object).toMatchObject({ workbook: { grids: [{ rows: [[day]] }] } });
  });

  it('a number where a date stood is shown as a number', async () => {
    const after = await patched(
      buildSheet('<row r="1"><c r="A1" s="1"/></row>', { formats: [14] }),
      cells({ A1: 200 }),
    );
    expect(lookOf(after, 2)).toContain('numFmtId="0"');
    expect((await readWorkbook(after)) as object).toMatchObject({ workbook: { grids: [{ rows: [[200]] }] } });
  });
});

describe('text never becomes a formula', () => {
  it.each(['=1+1', '+86', '-', '@SUM(1)', '=1"><f>1</f>', ']]><f>1</f>', '#REF!'])('%s', async (value) => {
    const bytes = await patched(buildSheet('<row r="1"><c r="A1"/></row>'), cells({ A1: value }));
    expect(partText(bytes, SHEET)).not.toMatch(/<f[ >/]/);
    expect((await readWorkbook(bytes)) as object).toMatchObject({ workbook: { grids: [{ rows: [[value]] }] } });
    if (/^[=+\-@#]/.test(value)) expect(partText(bytes, STYLES)).toContain('quotePrefix="1"');
  });
});

describe('formulas', () => {
  const chain = {
    extra: [{ name: 'xl/calcChain.xml', content: '<calcChain><c r="B1" i="1"/><c r="A2"/></calcChain>' }],
    replace: [
      {
        name: '[Content_Types].xml',
        content:
          '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/calcChain.xml" ContentType="c"/><Override PartName="/xl/x.xml" ContentType="x"/></Types>',
      },
      {
        name: 'xl/_rels/workbook.xml.rels',
        content:
          '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="c" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/calcChain" Target="calcChain.xml"/></Relationships>',
      },
    ],
  };
  const data = '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f>A1*2</f><v>2</v></c></row>';

  it('an overwritten one goes, with the order of calculation', async () => {
    const before = buildSheet(data, chain);
    const after = await patched(before, cells({ B1: 7 }));
    expect(dataOf(after)).toBe('<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>7</v></c></row>');
    expect(changedEntries(before, after)).toEqual([
      '[Content_Types].xml',
      'xl/_rels/workbook.xml.rels',
      'xl/calcChain.xml',
      SHEET,
    ]);
    expect(partText(after, '[Content_Types].xml')).not.toContain('calcChain');
    expect(partText(after, '[Content_Types].xml')).toContain('/xl/x.xml');
    expect(partText(after, 'xl/_rels/workbook.xml.rels')).not.toContain('calcChain');
  });

  it('others stay and are calculated again when the copy is opened', async () => {
    const before = buildSheet(data, chain);
    const after = await patched(before, cells({ A1: 5 }));
    expect(dataOf(after)).toContain('<f>A1*2</f><v>2</v>');
    expect(changedEntries(before, after)).toEqual(['xl/workbook.xml', SHEET]);
    expect(partText(after, 'xl/workbook.xml')).toContain('</sheets><calcPr fullCalcOnLoad="1"/></workbook>');
  });

  it('a shared one lives on in its followers', async () => {
    const shared =
      '<row r="1"><c r="C1"><f t="shared" ref="C1:C3" si="0">A1+B1&amp;"A1"</f><v>1</v></c></row><row r="2"><c r="C2"><f t="shared" si="0"/><v>2</v></c></row><row r="3"><c r="C3"><f t="shared" si="0"></f></c></row><row r="4"><c r="C4"><f t="shared" ref="C4:C4" si="1">A4</f></c></row>';
    expect(await afterPatch(shared, { C1: 9, C3: 8 })).toBe(
      '<row r="1"><c r="C1"><v>9</v></c></row><row r="2"><c r="C2"><f>A2+B2&amp;"A1"</f><v>2</v></c></row><row r="3"><c r="C3"><v>8</v></c></row><row r="4"><c r="C4"><f t="shared" ref="C4:C4" si="1">A4</f></c></row>',
    );
  });

  it('a follower is overwritten without the others noticing', async () => {
    const shared =
      '<row r="1"><c r="C1"><f t="shared" ref="C1:C2" si="0">A1</f></c></row><row r="2"><c r="C2"><f t="shared" si="0"/></c></row>';
    expect(await afterPatch(shared, { C2: 8 })).toBe(shared.replace('<f t="shared" si="0"/>', '<v>8</v>'));
  });

  const moved: readonly (readonly [string, number, number, string])[] = [
    ['D5+E5', 1, 0, 'D6+E6'],
    ['SUM($D$5:E$6,F7)', 2, 1, 'SUM($D$5:F$6,G9)'],
    ['LOG10(A1)&"A1"&\'A1 b\'!A1', 1, 0, 'LOG10(A2)&"A1"&\'A1 b\'!A2'],
    ['附件2!K5+AB1!C2', 1, 0, '附件2!K6+AB1!C3'],
    ['Table1[[#This Row],[A1]]+[1]Sheet1!B1', 1, 0, 'Table1[[#This Row],[A1]]+[1]Sheet1!B2'],
    ['SUM(A:A,$B:C)+SUM(1:2)', 1, 1, 'SUM(B:B,$B:D)+SUM(2:3)'],
    ['1.5E+10+A1_x+TRUE', 1, 0, '1.5E+10+A1_x+TRUE'],
    ['A1', -1, 0, '#REF!'],
  ];
  it.each(moved)('%s moved by %i rows and %i columns', (formula, rows, columns, expected) => {
    expect(shiftFormula(formula, rows, columns)).toBe(expected);
  });
});

describe('other programs write the same otherwise', () => {
  const strict = 'http://purl.oclc.org/ooxml/spreadsheetml/main';
  const prefixed = `<?xml version="1.0"?><x:worksheet xmlns:x="${strict}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="x14ac" xmlns:x14ac="u"><x:sheetData><x:row r="1" x14ac:dyDescent="0.2"><x:c r="B1"><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>`;

  it('with prefixes, in the strict namespace', async () => {
    const bytes = buildSheet('', { replace: [{ name: SHEET, content: prefixed }] });
    expect(partText(await patched(bytes, cells({ A1: '甲', B1: 2, A2: 3 })), SHEET)).toBe(
      prefixed
        .replace(
          '<x:c r="B1"><x:v>1',
          '<x:c r="A1" t="inlineStr"><x:is><x:t xml:space="preserve">甲</x:t></x:is></x:c><x:c r="B1"><x:v>2',
        )
        .replace('</x:sheetData>', '<x:row r="2"><x:c r="A2"><x:v>3</x:v></x:c></x:row></x:sheetData>'),
    );
  });

  it('in UTF-16, which becomes UTF-8', async () => {
    const declared = prefixed.replace('<?xml version="1.0"?>', '<?xml version="1.0" encoding="UTF-16"?>');
    const content = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(declared, 'utf16le')]);
    const bytes = await patched(buildSheet('', { replace: [{ name: SHEET, content }] }), cells({ B1: '甲' }));
    expect(partText(bytes, SHEET)).toMatch(/^<\?xml version="1.0" encoding="UTF-8"\?>/);
    expect((await readWorkbook(bytes)) as object).toMatchObject({ workbook: { grids: [{ rows: [[null, '甲']] }] } });
  });

  it('with a byte order mark, which stays', async () => {
    const content = `\uFEFF${prefixed}`;
    const bytes = await patched(buildSheet('', { replace: [{ name: SHEET, content }] }), cells({ B1: 5 }));
    expect([...(unzipSync(bytes)[SHEET] ?? [])].slice(0, 3)).toEqual([0xef, 0xbb, 0xbf]);
  });
});

describe('what cannot be changed in part without harm is refused', () => {
  const table = (range: string) => ({
    extra: [
      {
        name: 'xl/worksheets/_rels/sheet1.xml.rels',
        content: `<Relationships><Relationship Id="t" Type="a/table" Target="../tables/table1.xml"/></Relationships>`,
      },
      { name: 'xl/tables/table1.xml', content: `<table ref="${range}" totalsRowCount="1"/>` },
    ],
  });
  const formula = (f: string) => `<row r="1"><c r="A1">${f}</c></row>`;
  const cases: readonly (readonly [string, string, Values, Rest])[] = [
    ['a part of an array formula', formula('<f t="array" ref="A1:A3">B1:B3</f>'), { A2: 1 }, {}],
    ['a part of a data table', formula('<f t="dataTable" ref="A1:B3"/>'), { B3: 1 }, {}],
    ['rows out of order', '<row r="2"/><row r="1"/>', { A1: 1 }, {}],
    ['cells out of order', '<row r="1"><c r="B1"/><c r="A1"/></row>', { A1: 1 }, {}],
    ['a cell in another row', '<row r="1"><c r="B2"/></row>', { B2: 1 }, {}],
    ['a look that does not exist', '<row r="1"><c r="A1" s="99"/></row>', { A1: { date: '2023-05-22' } }, {}],
    ['a header of a table', '', { B1: '新栏目' }, table('A1:C9')],
    ['the totals of a table', '', { B9: 1 }, table('A1:C9')],
    [
      'a part that is not in UTF-8 though it says so',
      '',
      { A1: 1 },
      { replace: [{ name: SHEET, content: Buffer.from('<worksheet a="\xff"><sheetData/></worksheet>', 'latin1') }] },
    ],
  ];
  it.each(cases)('%s', async (_, data, values, rest) => {
    expect(await patchWorkbook(buildSheet(data, rest), cells(values))).toMatchObject({
      ok: false,
      refusal: { code: 'file.notPatchable' },
    });
  });

  it.each([
    ['an array formula of one cell', formula('<f t="array" ref="A1">SUM(B1:B3)</f>'), { A1: 1 }, {}],
    ['a cell inside a table', '', { B2: 1 }, table('A1:C9')],
  ])('but not %s', async (_, data, values, rest) => {
    expect((await patchWorkbook(buildSheet(data, rest), cells(values))).ok).toBe(true);
  });

  it('on another sheet, what is odd on this one does not matter', async () => {
    const sheets = [{ data: '' }, { data: '<row r="2"/><row r="1"/>' }];
    expect((await patchWorkbook(buildWorkbook({ sheets }), cells({ A1: 1 }))).ok).toBe(true);
  });
});
