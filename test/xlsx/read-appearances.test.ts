/** What a person sees at a cell and its value does not say. */
import { APPEARANCE_LIMITS, appearanceAt, type CellAppearance, type RawGrid } from '#domain/sheet/raw-grid';
import { patchWorkbook } from '#xlsx/patch';
import { readWorkbook } from '#xlsx/read';
import { type BuiltWorkbook, buildSheet, escapeXml } from './workbook-builder';
import type { BuiltEntry } from './zip-builder';

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

async function gridOf(bytes: Uint8Array): Promise<RawGrid> {
  const result = await readWorkbook(bytes);
  const grid = result.ok ? result.workbook.grids[0] : undefined;
  if (grid === undefined) throw new Error(JSON.stringify(result));
  return grid;
}

type Facts = Omit<CellAppearance, 'row' | 'column'> | undefined;

/** Of A1; undefined for a cell that is as its value. */
async function seen(xml: string, rest: Parameters<typeof buildSheet>[1] = {}): Promise<Facts> {
  const appearance = appearanceAt(await gridOf(buildSheet(`<row r="1">${xml}</row>`, rest)), 1, 1);
  if (appearance === undefined) return undefined;
  const { row: _, column: __, ...facts } = appearance;
  return facts;
}

describe('a number whose format shows something else', () => {
  const cases: readonly (readonly [string | number, number, string])[] = [
    ['0"万人次"', 12, '12万人次'],
    ['#,##0"元"', 1800, '1,800元'],
    ['0!.0,"万"', 23_000, '2.3万'],
    ['0\\.0,"万"', 23_000, '2.3万'],
    ['[>=10000]0!.0,"万";0', 46_000, '4.6万'],
    ['0.0,', 98_765, '98.8'],
    ['0,', 4_000, '4'],
    ['"¥"#,##0.00', 360, '¥360.00'],
    ['[$￥-804]#,##0', 75, '￥75'],
    ['[红色]0"人"', 9, '9人'],
    ['G/通用格式"场"', 3, '3场'],
    ['0万次', 8, '8万次'],
    ['"约"0', 60, '约60'],
    ['0%', 0.35, '35%'],
    [9, 7, '700%'],
    [10, 0.125, '12.50%'],
    [44, 20, '¥20.00'],
    [46, 1.25, '30:00:00'],
    ['[h]:mm', 2.5, '60:00'],
    ['[mm]:ss', 0.02, '28:48'],
    ['0000-0000000', 5710000456, '0571-0000456'],
    ['000 0000 0000', 13900000002, '139 0000 0002'],
    ['00000000', 4821, '00004821'],
    ['[=1]"√";[=0]"×"', 1, '√'],
    ['_ * #,##0_ ;_ * -#,##0_ ;_ * "-"_ ;_ @_ ', 0, '-'],
    [';;;', 640, ''],
    ['0;-0;;@', 0, ''],
    ['"已核"', 33, '已核'],
  ];
  it.each(cases)('%s', async (format, value, shown) => {
    expect(await seen(`<c r="A1" s="1"><v>${value}</v></c>`, { formats: [format] })).toEqual({ shown });
  });

  it('also where a sheet hides its noughts', async () => {
    const before = '<sheetViews><sheetView workbookViewId="0" showZeros="0"/></sheetViews>';
    expect(await seen('<c r="A1"><v>0</v></c>', { before })).toEqual({ shown: '' });
    expect(await seen('<c r="A1"><v>5</v></c>', { before })).toBeUndefined();
  });
});

describe('a number that is shown as itself is nothing to tell', () => {
  const cases: readonly (readonly [string | number, number])[] = [
    ['General', 12.5],
    ['0', 12.6],
    ['0.00', 0.004],
    ['#,##0', 1_234_567],
    ['#,##0.00_ ', 1234.5],
    ['#,##0.00_);(#,##0.00)', -42],
    ['0_ ;[Red]\\-0\\ ', -7],
    ['[红色]0.0', 3.14],
    ['0.00E+00', 123_456],
    ['##0.0E+0', 123_456],
    ['@', 20],
    [1, 5],
    [4, 5_000],
    [37, 12],
    [41, 1200],
    [43, -1200.5],
    ['[DBNum1][$-804]General', 31],
    ['[<100]0;#,##0', 2_400],
    ['?? 0', 8],
    ['0.0,', 0],
    ['yyyy"年"m"月"d"日"', 45_068],
    [14, -3],
    [`0"${'长'.repeat(300)}"`, 3],
    ['0"', 3],
  ];
  it.each(cases)('%s', async (format, value) => {
    expect(await seen(`<c r="A1" s="1"><v>${value}</v></c>`, { formats: [format] })).toBeUndefined();
  });

  it('nor are text, errors and days in such cells', async () => {
    const formats = ['0"万"'];
    expect(await seen('<c r="A1" s="1" t="str"><v>12</v></c>', { formats })).toBeUndefined();
    expect(await seen('<c r="A1" s="1" t="e"><v>#N/A</v></c>', { formats })).toBeUndefined();
    expect(await seen('<c r="A1" s="9"><v>12</v></c>', { formats })).toBeUndefined();
  });
});

describe('what is struck through or raised', () => {
  const styles = `<styleSheet ${MAIN}><fonts><font/><font><strike/></font><font><strike val="0"/></font><font><strike val="1"/></font></fonts><cellXfs>${[0, 1, 2, 3].map((font) => `<xf numFmtId="0" fontId="${font}"/>`).join('')}</cellXfs><dxfs><dxf><font><strike/></font></dxf></dxfs></styleSheet>`;
  const replace: readonly BuiltEntry[] = [{ name: 'xl/styles.xml', content: styles }];

  it.each([
    [0, undefined],
    [1, { struck: true }],
    [2, undefined],
    [3, { struck: true }],
  ] as const)('a cell’s font %i', async (font, expected) => {
    expect(await seen(`<c r="A1" s="${font}"><v>80</v></c>`, { replace })).toEqual(expected);
    expect(await seen(`<c r="A1" s="${font}"/><c r="B1"><v>1</v></c>`, { replace })).toBeUndefined();
  });

  const run = (text: string, look = '') =>
    `<r>${look === '' ? '' : `<rPr>${look}</rPr>`}<t xml:space="preserve">${text}</t></r>`;
  const texts: readonly (readonly [string, string, Facts])[] = [
    [
      'some pieces',
      run('150', '<strike/>') + run('180', '<b/>'),
      { runs: [{ text: '150', struck: true }, { text: '180' }] },
    ],
    [
      'a raised mark',
      run('90') + run('2', '<vertAlign val="superscript"/>'),
      { runs: [{ text: '90' }, { text: '2', raised: true }] },
    ],
    ['every piece', run('取消', '<strike/>') + run(' ', '<b/>') + run('了', '<strike val="1"/><b/>'), { struck: true }],
    [
      'neighbours that look alike, as one',
      run('甲', '<strike/>') + run('乙', '<strike/><b/>') + run('丙'),
      { runs: [{ text: '甲乙', struck: true }, { text: '丙' }] },
    ],
    ['bold pieces only', run('甲', '<b/>') + run('乙'), undefined],
    ['lowered ones', run('CO') + run('2', '<vertAlign val="subscript"/>'), undefined],
    ['all raised', run('12', '<vertAlign val="superscript"/>'), undefined],
    ['blanks only', run('120') + run(' ', '<strike/>'), undefined],
  ];
  it.each(texts)('%s of a text', async (_, runs, expected) => {
    expect(await seen('<c r="A1" t="s"><v>1</v></c>', { strings: `<si><t>空</t></si><si>${runs}</si>` })).toEqual(
      expected,
    );
    expect(await seen(`<c r="A1" t="inlineStr"><is>${runs}</is></c>`)).toEqual(expected);
  });

  it('a piece that says nothing looks as the cell does, one that has its own look does not', async () => {
    const strings = `<si>${run('旧')}${run('新', '<b/>')}</si>`;
    expect(await seen('<c r="A1" s="1" t="s"><v>0</v></c>', { strings, replace })).toEqual({
      runs: [{ text: '旧', struck: true }, { text: '新' }],
    });
  });
});

describe('what a formula tells', () => {
  const formula = (text: string, type = '', value = '5') =>
    `<c r="A1"${type === '' ? '' : ` t="${type}"`}><f>${escapeXml(text)}</f><v>${escapeXml(value)}</v></c>`;

  it.each([
    '[2]明细!$C$4',
    'SUM([1]甲:丙!A1:A9)',
    "'[3]活动 清单'!B2*2",
    "'D:\\报送\\[汇总.xlsx]Sheet1'!B2",
    "'/home/甲/[汇总.ods]Sheet1'!B2",
    "'file:///C:/甲.ods'#$Sheet1.A1",
    '[1]!总人次',
    `IF(A9="'[1]",[1]甲!B1,0)`,
  ])('another workbook: %s', async (text) => {
    expect(await seen(formula(text))).toEqual({ external: true });
  });

  it.each([
    '附件4!B3',
    "'附件4 (2)'!B3",
    'SUM(表1[线下人次])',
    '表1[[#This Row],[线下]]+[@线上]',
    '[@[线下人次]]/2',
    'LEN("[1]甲!A1")',
    `IF(B1="它's",'甲'!A1/3,0)`,
  ])('this workbook: %s', async (text) => {
    expect(await seen(formula(text))).toBeUndefined();
  });

  it.each([
    ['0', 'n', '0'],
    ['no text', 'str', ''],
    ['blanks', 'str', ' \u00a0'],
  ])('nothing filled in: %s', async (_, type, value) => {
    expect(await seen(`${formula('B9', type, value)}<c r="B1"><v>1</v></c>`)).toEqual({ emptyByFormula: true });
    expect(await seen(`<c r="A1"><v>0</v></c>`)).toBeUndefined();
    expect(await seen('<c r="A1"><f>B9</f></c>')).toBeUndefined();
  });

  it('the followers of a shared formula too', async () => {
    const grid = await gridOf(
      buildSheet(
        '<row r="1"><c r="A1"><f t="shared" si="0" ref="A1:A2">[1]甲!B1</f><v>4</v></c></row><row r="2"><c r="A2"><f t="shared" si="0"/><v>0</v></c></row>',
      ),
    );
    expect(grid.appearances).toEqual([
      { row: 1, column: 1, external: true },
      { row: 2, column: 1, external: true, emptyByFormula: true },
    ]);
  });

  it('where a link leads', async () => {
    const address = 'https://news.example.org/2023/05/25/7.html';
    expect(await seen(formula(`HYPERLINK("${address}","专题报道")`, 'str', '专题报道'))).toEqual({ link: address });
    expect(await seen(formula(`HYPERLINK("${address}")`, 'str', address))).toBeUndefined();
    expect(await seen(formula('HYPERLINK("#附件4!A1","清单")', 'str', '清单'))).toBeUndefined();
    expect(await seen(formula('HYPERLINK(B9,"清单")', 'str', '清单'))).toBeUndefined();
  });

  it.each(['_xlfn.DISPIMG("ID_AB12",1)', 'DISPIMG("ID_AB12",1)', '_xlfn.IMAGE("https://a.example/1.png")'])(
    'a picture: %s',
    async (text) => {
      expect(await seen(formula(text, 'str', '=DISPIMG("ID_AB12",1)'))).toEqual({ picture: true });
      expect(await seen(formula(text, 'e', '#NAME?'))).toEqual({ picture: true });
    },
  );

  it('also as the text that another program made of it', async () => {
    expect(await seen('<c r="A1" t="str"><v>=DISPIMG("ID_AB12",1)</v></c>')).toEqual({ picture: true });
    expect(await seen('<c r="A1" t="str"><v>DISPIMG 是什么</v></c>')).toBeUndefined();
  });
});

describe('a picture as the value of a cell', () => {
  const part = (name: string, content: string): BuiltEntry => ({ name: `xl/${name}`, content });
  const rels = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${RELATION}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="m" Type="${RELATION}/sheetMetadata" Target="metadata.xml"/><Relationship Id="v" Type="http://schemas.microsoft.com/office/2017/06/relationships/rdRichValue" Target="richData/rdrichvalue.xml"/><Relationship Id="s" Type="http://schemas.microsoft.com/office/2017/06/relationships/rdRichValueStructure" Target="richData/rdrichvaluestructure.xml"/></Relationships>`;
  const block = (value: number) => `<bk><extLst><ext uri="{x}"><xlrd:rvb i="${value}"/></ext></extLst></bk>`;
  const book: Omit<BuiltWorkbook, 'sheets'> = {
    replace: [part('_rels/workbook.xml.rels', rels)],
    extra: [
      part(
        'metadata.xml',
        `<metadata ${MAIN} xmlns:xlrd="http://schemas.microsoft.com/office/spreadsheetml/2017/richdata"><metadataTypes><metadataType name="XLDAPR"/><metadataType name="XLRICHVALUE"/></metadataTypes><futureMetadata name="XLDAPR"><bk/></futureMetadata><futureMetadata name="XLRICHVALUE">${block(1)}${block(0)}</futureMetadata><cellMetadata><bk><rc t="1" v="0"/></bk></cellMetadata><valueMetadata><bk><rc t="2" v="1"/></bk><bk><rc t="2" v="0"/></bk></valueMetadata></metadata>`,
      ),
      part(
        'richData/rdrichvalue.xml',
        '<rvData xmlns="http://schemas.microsoft.com/office/spreadsheetml/2017/richdata"><rv s="1"><v>0</v></rv><rv s="0"><v>8</v></rv></rvData>',
      ),
      part(
        'richData/rdrichvaluestructure.xml',
        '<rvStructures xmlns="http://schemas.microsoft.com/office/spreadsheetml/2017/richdata"><s t="_error"/><s t="_localImage"/></rvStructures>',
      ),
    ],
  };

  it('is one where the workbook says so, and an error where it says that', async () => {
    expect(await seen('<c r="A1" t="e" vm="1"><v>#VALUE!</v></c>', book)).toEqual({ picture: true });
    expect(await seen('<c r="A1" t="e" vm="2"><v>#VALUE!</v></c>', book)).toBeUndefined();
    expect(await seen('<c r="A1" t="e"><v>#VALUE!</v></c>', book)).toBeUndefined();
  });

  it('is one where nothing is said but that there is something', async () => {
    expect(await seen('<c r="A1" t="e" vm="1"><v>#VALUE!</v></c>')).toEqual({ picture: true });
    expect(await seen('<c r="A1" t="e" vm="1"><v>#REF!</v></c>')).toBeUndefined();
  });
});

const related = (...relationships: readonly string[]): BuiltEntry => ({
  name: 'xl/worksheets/_rels/sheet1.xml.rels',
  content: `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relationships.join('')}</Relationships>`,
});

describe('hyperlinks', () => {
  const target = (id: string, address: string, mode = 'External') =>
    `<Relationship Id="${id}" Type="${RELATION}/hyperlink" Target="${address}" TargetMode="${mode}"/>`;
  const extra = [
    related(
      target('a', 'https://www.example.org/xw/12.htm'),
      target('m', 'mailto:lxr@example.org'),
      target('i', '../x', 'Internal'),
    ),
  ];
  const linked = (text: string, inside: string) =>
    seen(`<c r="A1" t="inlineStr"><is><t>${text}</t></is></c>`, {
      extra,
      after: `<hyperlinks xmlns:q="${RELATION}">${inside}</hyperlinks>`,
    });

  it('keep where they lead', async () => {
    const link = 'https://www.example.org/xw/12.htm';
    expect(await linked('校园网报道', '<hyperlink ref="A1" q:id="a"/>')).toEqual({ link });
    expect(await linked('校园网报道', '<hyperlink ref="A1" q:id="a" location="p3"/>')).toEqual({ link: `${link}#p3` });
    expect(await linked('校园网报道', '<hyperlink ref="A1:C9" q:id="a"/>')).toEqual({ link });
  });

  it('say nothing where the text says it, or within the workbook', async () => {
    expect(await linked('http://www.example.org/xw/12.htm', '<hyperlink ref="A1" q:id="a"/>')).toBeUndefined();
    expect(await linked('lxr@example.org', '<hyperlink ref="A1" q:id="m"/>')).toBeUndefined();
    expect(await linked('清单', `<hyperlink ref="A1" location="'附件4'!A1"/>`)).toBeUndefined();
    expect(await linked('清单', '<hyperlink ref="A1" q:id="i"/>')).toBeUndefined();
    expect(await linked('清单', '<hyperlink ref="B7" q:id="a"/>')).toBeUndefined();
  });

  it('over whole sheets, many of them, cost no more than the sheet', async () => {
    const after = `<hyperlinks xmlns:r="${RELATION}">${'<hyperlink ref="A1:XFD1048576" r:id="a"/>'.repeat(20_000)}</hyperlinks>`;
    const rows = '<row><c><v>1</v></c></row>'.repeat(500);
    const grid = await gridOf(buildSheet(rows, { extra, after }));
    expect(grid.appearances).toHaveLength(500);
  });
});

describe('notes', () => {
  const comments = (authors: readonly string[], ...inside: readonly string[]): BuiltEntry => ({
    name: 'xl/comments1.xml',
    content: `<comments ${MAIN}><authors>${authors.map((author) => `<author>${author}</author>`).join('')}</authors><commentList>${inside.join('')}</commentList></comments>`,
  });
  const note = (reference: string, text: string, author = 0) =>
    `<comment ref="${reference}" authorId="${author}"><text>${text}</text></comment>`;
  const legacy = `<Relationship Id="c" Type="${RELATION}/comments" Target="../comments1.xml"/>`;
  const threads = `<Relationship Id="t" Type="http://schemas.microsoft.com/office/2017/10/relationships/threadedComment" Target="../threadedComments/threadedComment1.xml"/>`;
  const conversation = (...texts: readonly string[]): BuiltEntry => ({
    name: 'xl/threadedComments/threadedComment1.xml',
    content: `<ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments">${texts.map((text) => `<threadedComment ref="A1" id="{1}"><text>${text}</text></threadedComment>`).join('')}</ThreadedComments>`,
  });
  const noted = (...extra: readonly BuiltEntry[]) => seen('<c r="A1"><v>75</v></c>', { extra });

  it('are kept as text, without the line that names their author', async () => {
    const plain = note('A1', '<t>以签到表为准</t>');
    expect(await noted(related(legacy), comments(['填报员乙'], plain))).toEqual({ note: '以签到表为准' });
    const named = note(
      'A1',
      '<r><rPr><b/></rPr><t>填报员乙:</t></r><r><t xml:space="preserve">\n含线上观众\n请核</t></r><rPh><t>x</t></rPh>',
    );
    expect(await noted(related(legacy), comments(['填报员乙'], named))).toEqual({ note: '含线上观众\n请核' });
    const said = note('A1', '<t>注意：\n有两场重复</t>');
    expect(await noted(related(legacy), comments(['填报员乙'], said))).toEqual({ note: '注意：\n有两场重复' });
  });

  it('stand on empty cells too, and are cut', async () => {
    const long = note('C9', `<t>${'长'.repeat(3_000)}</t>`);
    const grid = await gridOf(
      buildSheet('<row r="1"><c r="A1"><v>1</v></c></row>', { extra: [related(legacy), comments(['甲'], long)] }),
    );
    expect(appearanceAt(grid, 9, 3)?.note).toHaveLength(APPEARANCE_LIMITS.note);
  });

  it('a conversation is its texts, and its stand-in nothing', async () => {
    const standIn = note('A1', '<t>[线程批注]\n\n你的Excel版本…\n\n注释:\n    这里是75还是57</t>', 0);
    const extra = [related(legacy, threads), comments(['tc={1}'], standIn), conversation('这里是75还是57？', '75')];
    expect(await noted(...extra)).toEqual({ note: '这里是75还是57？\n75' });
    expect(await noted(related(legacy), comments(['tc={1}'], standIn))).toEqual({ note: '这里是75还是57' });
  });

  it('are not what this product wrote, neither in copies nor through Excel', async () => {
    expect(await noted(related(threads), conversation('【核对】不是整数'))).toBeUndefined();
    expect(await noted(related(threads), conversation('【核对】不是整数', '已改'))).toEqual({ note: '已改' });
    const before = buildSheet('<row r="1"><c r="A1"><v>75</v></c><c r="B1"><v>8</v></c></row>', {
      extra: [related(legacy), comments(['甲'], note('A1', '<t>两场合计</t>'))],
    });
    const at = (column: number) => ({ sheet: '表1', row: 1, column });
    const marks = [1, 2].map((column) => ({ at: at(column), severity: 'verify' as const, sentences: ['请核实'] }));
    const copy = await patchWorkbook(before, { marks });
    if (!copy.ok) throw new Error(copy.refusal.code);
    expect((await gridOf(copy.bytes)).appearances).toEqual([{ row: 1, column: 1, note: '两场合计' }]);
  });
});

describe('hidden columns', () => {
  const data = '<row r="1"><c r="A1"><v>1</v></c><c r="H1"><v>2</v></c></row>';
  const hidden = async (columns: string, format = '') =>
    (await gridOf(buildSheet(data, { before: `${format}<cols>${columns}</cols>` }))).hiddenColumns;

  it.each([
    ['one', '<col min="3" max="3" width="9" hidden="1"/>', [3]],
    ['a span of no width', '<col min="2" max="4" width="0" customWidth="1"/>', [2, 3, 4]],
    ['those behind the last value do not matter', '<col min="7" max="16384" hidden="true"/>', [7, 8]],
    ['a narrow one is none', '<col min="3" max="3" width="0.5"/>', undefined],
    ['a shown one is none', '<col min="3" max="3" width="9" hidden="0"/>', undefined],
    ['odd ones are none', '<col min="0" max="99999" hidden="1"/><col hidden="1"/>', undefined],
  ])('%s', async (_, columns, expected) => {
    expect(await hidden(columns)).toEqual(expected);
  });

  it('all that are not named, where the sheet shows no others', async () => {
    const format = '<sheetFormatPr defaultColWidth="0" defaultRowHeight="15"/>';
    expect(await hidden('<col min="1" max="6" width="9"/>', format)).toEqual([7, 8]);
  });
});

it('of very many, the first are kept in order', async () => {
  const rows = '<row><c><f>B1</f><v>0</v></c><c><f>B1</f><v>0</v></c></row>'.repeat(15_000);
  const { appearances = [] } = await gridOf(buildSheet(rows));
  expect(appearances).toHaveLength(APPEARANCE_LIMITS.entries);
  expect(appearances.at(-1)).toEqual({ row: 10_000, column: 2, emptyByFormula: true });
});
