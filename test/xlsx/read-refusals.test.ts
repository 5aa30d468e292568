import { stepsOf } from '../steps';

// What is counted comes after what counts.

import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import type { FileRefusal, FileRefusalCode } from '#opc/file-refusal';
import { refusalMessage } from '#opc/refusal-messages';
import { type ReadWays, readWorkbook } from '#xlsx/read';
import type { ReadLimits } from '#xlsx/read-limits';
import { READ_WAYS } from './read-ways';
import { buildSheet, buildWorkbook, workbookEntries } from './workbook-builder';
import { type BuiltEntry, bombOfZeros, buildZip } from './zip-builder';

const refusing =
  (ways: ReadWays) =>
  async (bytes: Uint8Array, limits: Partial<ReadLimits> = {}): Promise<FileRefusal> => {
    const result = await readWorkbook(bytes, limits, ways);
    if (result.ok) throw new Error('the file was read');
    return result.refusal;
  };

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ole = (stream: string) =>
  new Uint8Array(Buffer.concat([Buffer.from(OLE), Buffer.alloc(504), Buffer.from(stream, 'utf16le')]));
const text = (content: string) => new Uint8Array(Buffer.from(content));
/** As Excel writes `~$附件2.xlsx`: the name counted in bytes and filled up with blanks, then in UTF-16. */
function ownerFile(name: string): Uint8Array {
  const [bytes, wide] = [Buffer.from(name), Buffer.from(name, 'utf16le')];
  const file = Buffer.alloc(165, ' ');
  file[0] = bytes.length;
  bytes.copy(file, 1);
  for (let at = 55; at < file.length; at += 2) file.writeUInt16LE(at + 2 > file.length ? 0 : 0x20, Math.min(at, 163));
  file.writeUInt16LE(name.length, 55);
  wide.copy(file, 57);
  return new Uint8Array(file);
}
const withEntry = (entry: BuiltEntry) => buildZip([...workbookEntries({}), entry]);
const cellAt = (reference: string) => `<row><c r="${reference}"><v>1</v></c></row>`;
const book = buildSheet(cellAt('A1'));

describe('a file that is no workbook is named for what it is', () => {
  const cases: readonly (readonly [string, Uint8Array, object])[] = [
    ['an empty file', new Uint8Array(), { code: 'file.empty' }],
    ['a .csv', text('序号,名称\n1,讲座\n'), { code: 'file.notZip', kind: 'csvOrText' }],
    ['a web page called .xlsx', text('<html><table><tr><td>1'), { code: 'file.notZip', kind: 'html' }],
    [
      'an XML spreadsheet',
      text('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">'),
      { code: 'file.notZip', kind: 'xmlSpreadsheet' },
    ],
    ['a PDF', text('%PDF-1.7'), { code: 'file.notZip', kind: 'pdf' }],
    ['a .rar', text('Rar!\x1a\x07'), { code: 'file.notZip', kind: 'archive' }],
    ['something else', new Uint8Array([1, 0, 2, 0]), { code: 'file.notZip', kind: 'unknown' }],
    ['an .xls', ole('Workbook'), { code: 'file.legacyXls' }],
    ['a .doc', ole('WordDocument'), { code: 'file.notWorkbook', kind: 'doc' }],
    ['a workbook with a password', ole('EncryptedPackage'), { code: 'file.passwordProtected' }],
    [
      'an .ods',
      buildZip([{ name: 'mimetype', content: 'application/vnd.oasis.opendocument.spreadsheet', stored: true }]),
      { code: 'file.notWorkbook', kind: 'ods' },
    ],
    [
      'a .docx',
      buildZip([
        { name: '[Content_Types].xml', content: '<Types/>' },
        { name: 'word/document.xml', content: '<document/>' },
      ]),
      { code: 'file.notWorkbook', kind: 'docx' },
    ],
    [
      'a .mht',
      text('MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="x"\r\n\r\n--x\r\n<html>'),
      { code: 'file.notZip', kind: 'mht' },
    ],
    [
      'a .mht that names its program first',
      text('From: <由 Microsoft Excel 保存>\nSubject: 附件4\nMIME-Version: 1.0\n'),
      { code: 'file.notZip', kind: 'mht' },
    ],
    [
      'what a document security program encrypted',
      new Uint8Array([...text('\u0014#e\u0000\u0002E-SafeNet\u0000\u0000LOCK'), ...new Uint8Array(300).fill(0xa7)]),
      { code: 'file.notZip', kind: 'encrypted' },
    ],
    ['what another one encrypted', text('%TSD-Header-###%\u0001\u0000abc'), { code: 'file.notZip', kind: 'encrypted' }],
    ['a text about such programs', text('软件,数量\nE-SafeNet,3\n'), { code: 'file.notZip', kind: 'csvOrText' }],
    ['the lock of Excel', ownerFile('李老师'), { code: 'file.notZip', kind: 'lock' }],
    [
      'the lock of Excel, a long name',
      ownerFile('Information Office 2 of the university'),
      { code: 'file.notZip', kind: 'lock' },
    ],
    [
      'the lock of LibreOffice',
      text(',lxr,pc-7,18.05.2023 09:12,file:///home/lxr/.config/libreoffice/4;'),
      { code: 'file.notZip', kind: 'lock' },
    ],
    ['a short table', text('单位,人次,地点\n甲,3,乙\n'.repeat(4)), { code: 'file.notZip', kind: 'csvOrText' }],
    [
      'a file of Numbers',
      buildZip([{ name: 'Index/Document.iwa', content: 'x' }, { name: 'Metadata/BuildVersionHistory.plist' }]),
      { code: 'file.notWorkbook', kind: 'iwork' },
    ],
    [
      'an older file of Numbers',
      buildZip([{ name: 'Index.zip', content: 'x' }, { name: 'QuickLook/Thumbnail.jpg' }]),
      { code: 'file.notWorkbook', kind: 'iwork' },
    ],
    ['a plain .zip', buildZip([{ name: '附件2.xlsx', content: 'x' }]), { code: 'file.notWorkbook', kind: 'zip' }],
  ];
  it.each(cases)('%s', async (_, bytes, expected) => {
    expect(await refusing({})(bytes)).toEqual(expected);
  });
});

describe.each(READ_WAYS)('%s', (_, ways) => {
  const refusal = refusing(ways);
  const read = (bytes: Uint8Array) => readWorkbook(bytes, {}, ways);

  describe('a zip that lies or swells is refused before it costs anything', () => {
    const gigabyte = bombOfZeros(64);
    const cases: readonly (readonly [string, () => Uint8Array, FileRefusalCode])[] = [
      [
        '1 GB, honestly declared',
        () => withEntry({ name: 'xl/media/a.xml', deflated: gigabyte, declaredSize: 2 ** 30 }),
        'file.partTooLarge',
      ],
      [
        '1 GB, declared as 1 KB',
        () => withEntry({ name: 'xl/a.xml', deflated: gigabyte, declaredSize: 1024 }),
        'file.lyingSizes',
      ],
      [
        'a thousandfold ratio',
        () => withEntry({ name: 'xl/a.xml', deflated: bombOfZeros(1), declaredSize: 2 ** 24 }),
        'file.inflatesTooMuch',
      ],
      [
        'many parts that are each small enough',
        () =>
          buildZip(
            [1, 2, 3, 4, 5].map((n) => ({
              name: `${n}.xml`,
              deflated: new Uint8Array(2 ** 16),
              declaredSize: 15 * 2 ** 20,
            })),
          ),
        'file.inflatesTooMuch',
      ],
      [
        'a part shorter than declared',
        () => withEntry({ name: 'xl/a.xml', content: '<a/>', declaredSize: 100 }),
        'file.lyingSizes',
      ],
      [
        'a local header with another size',
        () => withEntry({ name: 'xl/a.xml', content: '<a/>', localSize: 3 }),
        'file.lyingSizes',
      ],
      [
        'a local header with another name',
        () => withEntry({ name: 'xl/a.xml', content: '<a/>', localName: 'xl/b.xml' }),
        'file.unsafeEntryName',
      ],
      [
        'deflate data that ends early',
        () =>
          withEntry({
            name: 'xl/a.xml',
            deflated: deflateRawSync(Buffer.alloc(999)).subarray(0, 8),
            declaredSize: 999,
          }),
        'file.damaged',
      ],
      [
        'a part of nothing that inflates to something',
        () => withEntry({ name: 'xl/a.xml', deflated: deflateRawSync(Buffer.from('<a/>')), declaredSize: 0 }),
        'file.lyingSizes',
      ],
      [
        'one byte more than declared',
        () => withEntry({ name: 'xl/a.xml', content: '<a/> ', declaredSize: 4 }),
        'file.lyingSizes',
      ],
      [
        'two entries sharing their bytes',
        () =>
          buildZip([
            { name: 'a.xml', content: '<a/>' },
            { name: 'a.xml2', localName: 'a.xml', content: '<a/>', localOffsetOf: 0 },
          ]),
        'file.unsafeEntryName',
      ],
      ['a wrong checksum', () => withEntry({ name: 'xl/a.xml', content: '<a/>', crc: 1 }), 'file.damaged'],
      [
        'broken deflate data',
        () => withEntry({ name: 'xl/a.xml', deflated: new Uint8Array([7, 7, 7]), declaredSize: 9 }),
        'file.damaged',
      ],
      [
        'an encrypted entry',
        () => withEntry({ name: 'xl/a.xml', content: '<a/>', flags: 0x801 }),
        'file.passwordProtected',
      ],
      [
        '2,001 entries',
        () => buildZip(Array.from({ length: 2001 }, (_, n) => ({ name: `${n}.xml` }))),
        'file.tooManyEntries',
      ],
      ['a directory that ends early', () => buildZip([{ name: 'a.xml' }], { declaredEntries: 2 }), 'file.damaged'],
      ['a file cut off in the middle', () => book.slice(0, book.length / 2), 'file.damaged'],
      ['a file of 101 MB', () => new Uint8Array(101 * 2 ** 20), 'file.tooLarge'],
    ];
    it.each(cases)('%s', async (_, bytes, code) => {
      const file = bytes();
      const { result, steps } = await stepsOf(() => refusal(file));
      expect(result).toMatchObject({ code });
      // To inflate a gigabyte takes 400 times as many.
      expect(steps).toBeLessThan(5_000_000);
    });

    it.each([
      '../evil.xml',
      '/etc/passwd',
      'xl\\..\\a.xml',
      '\\\\host\\a.xml',
      'C:a.xml',
      'xl/./a.xml',
      'a\u0000.xml',
      '',
      'XL/Workbook.xml',
      'xl\\workbook.xml',
    ])('an entry called %j', async (name) => {
      expect(await refusal(withEntry({ name, content: '<a/>' }))).toEqual({
        code: 'file.unsafeEntryName',
        part: name.replaceAll('\\', '/'),
      });
    });

    it('pictures are never opened, whatever they say of themselves, and do not count', async () => {
      const media = [
        { name: 'xl/media/a.png', deflated: gigabyte, declaredSize: 1024 },
        { name: 'xl/media/b.jpeg', deflated: bombOfZeros(1), declaredSize: 2 ** 31 },
        { name: 'xl/media/c.jpeg', content: new Uint8Array(20 * 2 ** 20).fill(7), stored: true, crc: 1 },
      ];
      const bytes = buildZip([...workbookEntries({ sheets: [{ data: cellAt('A1') }] }), ...media]);
      const { result, steps } = await stepsOf(() => read(bytes));
      expect(result).toMatchObject({ ok: true, workbook: { grids: [{ rows: [[1]] }] } });
      expect(steps).toBeLessThan(200_000);
    });

    it('reads a zip with a comment and bytes of another program after it', async () => {
      const commented = buildZip(workbookEntries({}), { comment: '科技活动周' });
      expect((await read(commented)).ok).toBe(true);
      expect((await read(new Uint8Array([...commented, 10]))).ok).toBe(true);
    });
  });

  describe('XML that could reach outside or run away is refused', () => {
    const dtd = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>';
    const utf16 = (xml: string, bigEndian: boolean) => {
      const bytes = Buffer.from(xml, 'utf16le');
      return bigEndian ? bytes.swap16() : bytes;
    };
    const cases: readonly (readonly [string, string | Uint8Array])[] = [
      ['in UTF-8', `<?xml version="1.0"?>${dtd}<worksheet>&e;</worksheet>`],
      ['in UTF-16, little end first', Buffer.concat([Buffer.from([0xff, 0xfe]), utf16(`${dtd}<worksheet/>`, false)])],
      ['in UTF-16 without a mark', utf16(`${dtd}<worksheet/>`, false)],
      ['in UTF-16, big end first', Buffer.concat([Buffer.from([0xfe, 0xff]), utf16(`${dtd}<worksheet/>`, true)])],
      ['in lower case', '<!doctype x><worksheet/>'],
    ];
    it.each(cases)('a document type definition %s', async (_, content) => {
      const name = 'xl/worksheets/sheet1.xml';
      expect(await refusal(buildWorkbook({ replace: [{ name, content }] }))).toEqual({ code: 'file.dtd', part: name });
    });

    it('also in a part that nobody would read', async () => {
      expect(await refusal(withEntry({ name: 'docProps/x.xml', content: `${dtd}<a/>` }))).toMatchObject({
        code: 'file.dtd',
      });
    });

    const counted = (count: number, text: (n: number) => string) =>
      Array.from({ length: count }, (_, n) => text(n)).join(' ');
    const broken: readonly (readonly [string, string])[] = [
      ['a tag that is never closed', '<worksheet><sheetData><row><c><v>1'],
      ['tags that cross', '<worksheet><sheetData></worksheet></sheetData>'],
      ['an unknown entity', '<worksheet><sheetData><row><c t="str"><v>&e;</v></c></row></sheetData></worksheet>'],
      ['ten thousand levels', '<a>'.repeat(10_000)],
      ['a megabyte of junk where attributes belong', `<worksheet><row ${'a'.repeat(1_000_000)}></row></worksheet>`],
      ['an attribute without quotes', '<worksheet><row r=1/></worksheet>'],
      ['an attribute that stands twice', '<worksheet><row r="1" r="2"/></worksheet>'],
      ['two roots', '<worksheet/><worksheet/>'],
      ['a part of nothing', ''],
      ['a comment that ends in the middle', '<worksheet/><!-- '],
      ['CDATA that never ends', '<worksheet><![CDATA[ ]]</worksheet>'],
      ['a character that XML cannot hold', '<worksheet><row><c t="str"><v>&#1;</v></c></row></worksheet>'],
      ['a name as long as the part', `<worksheet><${'a'.repeat(1_000_000)}/></worksheet`],
      ['a million attributes', `<worksheet><row ${counted(1_000_000, (n) => `a${n}=""`)}/></worksheet>`],
      ['a comment of hyphens', `<worksheet><!--${'- '.repeat(2 ** 21)}--></worksheet>`],
      ['CDATA of brackets', `<worksheet><![CDATA[${'] '.repeat(2 ** 21)}]]></worksheet>`],
      ['an attribute of line ends', `<worksheet><row r="${'\n'.repeat(2 ** 22)}"/></worksheet>`],
      ['text of carriage returns', `<worksheet>${'\r'.repeat(2 ** 22)}</worksheet>`],
      ['entities without end', `<worksheet>${'&amp;'.repeat(2 ** 20)}</worksheet>`],
      ['a shared string that does not exist', '<worksheet><row><c t="s"><v>9</v></c></row></worksheet>'],
      ['a cell that is nowhere', '<worksheet><row><c r="9A"><v>9</v></c></row></worksheet>'],
      ['a row beyond the sheet', '<worksheet><row r="1048577"/></worksheet>'],
      ['an encoding that workbooks never use', '<?xml version="1.0" encoding="UTF-7"?><worksheet/>'],
    ];
    it.each(broken)('%s', async (_, content) => {
      const bytes = buildWorkbook({ replace: [{ name: 'xl/worksheets/sheet1.xml', content }] });
      const { result: refused, steps } = await stepsOf(() => refusal(bytes, { ratio: 10_000 }));
      expect(refused).toMatchObject({ code: 'file.damaged' });
      expect(JSON.stringify(refused).length).toBeLessThan(1_000);
      // Each character is looked at a few times, however it is arranged.
      // Steps are counted at all. Where zlib inflates, ten thousand levels are refused after the first 4 KB of them.
      expect(steps).toBeGreaterThan(ways.inflater === undefined ? Math.min(content.length, 10_000) : content.length);
      expect(steps).toBeLessThan(50_000 + 20 * content.length);
    });
  });

  describe('a sheet beyond the limits is refused with its place', () => {
    const manyRows = Array.from({ length: 20_001 }, () => '<row><c><v>1</v></c></row>').join('');
    const manyColumns = `<row>${'<c><v>1</v></c>'.repeat(201)}</row>`;
    const fullRow = `<row>${'<c><v>1</v></c>'.repeat(200)}</row>`;
    const cases: readonly (readonly [string, string, object])[] = [
      [
        'a cell in the last row of Excel',
        `${cellAt('A1')}${cellAt('A1048576')}`,
        { code: 'file.cellOutOfBounds', cell: 'A1048576' },
      ],
      ['a cell in the last column of Excel', cellAt('XFD1'), { code: 'file.cellOutOfBounds', cell: 'XFD1' }],
      ['20,001 rows', manyRows, { code: 'file.tooManyRows', rows: 20_001, limit: 20_000 }],
      ['201 columns', manyColumns, { code: 'file.tooManyColumns', columns: 201, limit: 200 }],
      [
        '500,001 cells',
        `${fullRow.repeat(2500)}<row><c><v>1</v></c></row>`,
        { code: 'file.tooManyCells', limit: 500_000 },
      ],
      [
        'text no cell can hold',
        `<row><c t="str"><v>${'长'.repeat(32_768)}</v></c></row>`,
        { code: 'file.textTooLong', cell: 'A1' },
      ],
      ['two million empty rows', '<row/>'.repeat(2_000_000), { code: 'file.tooManyRows' }],
    ];
    it.each(cases)('%s', async (_, data, expected) => {
      const entries = workbookEntries({ sheets: [{ name: '附件2', data }] });
      expect(await refusal(buildZip(entries), { ratio: 10_000 })).toMatchObject({ sheet: '附件2', ...expected });
    });

    it('ten million declared empty rows', async () => {
      const rows = Buffer.from('<row/>'.repeat(10_000_000));
      const bytes = withEntry({
        name: 'xl/worksheets/sheet9.xml',
        deflated: deflateRawSync(rows, { level: 1 }),
        declaredSize: rows.length,
      });
      const { result, steps } = await stepsOf(() => refusal(bytes));
      expect(result).toMatchObject({ code: 'file.partTooLarge' });
      // Refused by what it declares: not a row is inflated.
      expect(steps).toBeLessThan(50_000);
    });

    it('but what shows nothing there is dropped', async () => {
      const table = '<row r="1"><c r="A1"><v>1</v></c></row>';
      const far = [
        '<row r="30000"><c r="U30000" t="inlineStr"><is><t xml:space="preserve"> \u3000</t></is></c></row>',
        '<row r="30001"><c r="A30001" t="str"><f>IF(B2="","",B2)</f><v></v></c><c r="B30001"><f>B2</f><v>0</v></c></row>',
        '<row r="30002"><c r="XFD30002" t="str"><f>B2&amp;" "</f><v> </v></c></row>',
      ];
      const result = await read(buildSheet(table + far.join('')));
      expect(result).toMatchObject({ ok: true, workbook: { grids: [{ rows: [[1]] }] } });
      const drawn = Array.from(
        { length: 30_000 },
        (_, row) => `<row r="${row + 2}"><c r="V${row + 2}" t="str"><f>B${row}</f><v></v></c></row>`,
      );
      const drawnDown = await read(buildSheet(table + drawn.join('')));
      expect(drawnDown).toMatchObject({ ok: true, workbook: { grids: [{ rows: [[1]] }] } });
    });

    it.each([
      ['a nought that somebody typed', '<c r="A30000"><v>0</v></c>'],
      ['a formula that came to something', '<c r="A30000"><f>B2</f><v>3</v></c>'],
      ['a formula that nobody computed', '<c r="A30000"><f>B2</f></c>'],
    ])('%s is not', async (_, far) => {
      expect(await refusal(buildSheet(`<row r="30000">${far}</row>`))).toMatchObject({ code: 'file.cellOutOfBounds' });
    });

    it('merges laid over each other without end', async () => {
      const after = `<mergeCells>${'<mergeCell ref="A1:CV20000"/>'.repeat(3)}</mergeCells>`;
      expect(await refusal(buildSheet('', { after }))).toMatchObject({ code: 'file.tooManyMerges' });
    });

    it('one long string in half a million cells', async () => {
      const strings = `<si><t>${'长'.repeat(32_000)}</t></si>`;
      const bytes = buildSheet('<row><c t="s"><v>0</v></c></row>'.repeat(3_000), { strings });
      expect(await refusal(bytes, { totalBytes: 2 ** 25 })).toMatchObject({ code: 'file.inflatesTooMuch' });
    });
  });

  describe('whatever the bytes, reading answers and never throws', () => {
    const honest = workbookEntries({
      sheets: [{ data: '<row r="1"><c r="A1" s="1" t="s"><v>0</v></c><c r="B1"><f>1+1</f><v>2</v></c></row>' }],
      strings: '<si><t>科普</t></si>',
      formats: ['yyyy-mm-dd'],
    });
    const change = fc.record({ at: fc.nat(), byte: fc.integer({ min: 0, max: 255 }) });

    it('bytes changed in the file', async () => {
      const file = buildZip(honest.map((entry) => ({ ...entry, stored: true })));
      await fc.assert(
        fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 8 }), async (changes) => {
          const bytes = file.slice();
          for (const { at, byte } of changes) bytes[at % bytes.length] = byte;
          expect(typeof (await read(bytes)).ok).toBe('boolean');
        }),
        { numRuns: 300 },
      );
    });

    it('bytes changed in a part, its checksum true', async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.nat(honest.length - 1),
          fc.array(change, { minLength: 1, maxLength: 4 }),
          async (index, changes) => {
            const entries = honest.map((entry, place) => {
              const content = new Uint8Array(Buffer.from(entry.content ?? ''));
              if (place === index) for (const { at, byte } of changes) content[at % content.length] = byte;
              return { ...entry, content };
            });
            expect(typeof (await read(buildZip(entries))).ok).toBe('boolean');
          },
        ),
        { numRuns: 300 },
      );
    });
  });
});

describe('an officer reads why', () => {
  it.each([
    [
      { code: 'file.notZip', kind: 'csvOrText' },
      '这不是 Excel 工作簿，而是文本文件（.csv 或 .txt）。请用 Excel、Word 或 WPS 打开原文件，另存为 .xlsx（或 .docx）后重新选择。',
    ],
    [
      { code: 'file.tooLarge', bytes: 4.02 * 2 ** 20, limit: 4 * 2 ** 20 },
      '文件有 4.02 MB，超过 4 MB 的上限，通常是插入了图片。请删去图片等附件，保存后重新选择。',
    ],
    [
      { code: 'file.notZip', kind: 'encrypted' },
      '文件被文档加密软件加密了，在这里读不出内容。请在单位装有该软件的电脑上解密（或申请外发）后，重新选择。',
    ],
    [
      { code: 'file.tooLarge', bytes: 6.25 * 2 ** 20, limit: 5 * 2 ** 20 },
      '文件有 6.3 MB，超过 5 MB 的上限，通常是插入了图片。请删去图片等附件，保存后重新选择。',
    ],
  ] as const)('%j', (given, sentence) => {
    expect(refusalMessage(given)['zh-CN']).toBe(sentence);
  });

  it('in English too', () => {
    expect(refusalMessage({ code: 'file.empty' }).en).toMatch(/^The file is empty/);
  });
});
