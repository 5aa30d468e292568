/** Files made to cost time or memory, or to be read as something else than they are: Word documents and old workbooks. */
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildDocument, documentEntries, p, relationship, row, tbl, tc, tr } from '../docx/document-builder';
import { buildOle } from '../xlsx/ole-builder';
import { bombOfZeros, buildZip } from '../xlsx/zip-builder';

export interface HostileFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** The refusal's code; undefined: it is read. */
  readonly code: string | undefined;
}

const WIDE = [500, 500, 500];
const MEGABYTE = 2 ** 20;

/** Not deflated, so that it is the reader's own limits that it meets, and not those of swelling. */
function document(name: string, body: string, code?: string): HostileFile {
  const entries = documentEntries({ body }).map((entry) => ({ ...entry, stored: true }));
  return { name: `${name}.docx`, bytes: buildZip(entries), code };
}

function nested(depth: number): string {
  return depth === 0 ? p('里') : tbl([500], tr(tc(`${nested(depth - 1)}<w:p/>`)));
}

export function hostileDocuments(): readonly HostileFile[] {
  const main = (content: object) => [
    ...documentEntries({ body: p('文') }).filter(({ name }) => name !== 'word/document.xml'),
    { name: 'word/document.xml', ...content },
  ];
  const text = (length: number) => tbl([500], tr(tc(p('长'.repeat(length)))));
  const valid = buildDocument({ body: tbl(WIDE, ...Array.from({ length: 500 }, () => row('一', '二', '三'))) });
  return [
    {
      name: '1 GB in the document.docx',
      bytes: buildZip(main({ deflated: bombOfZeros(64), declaredSize: 2 ** 30 })),
      code: 'file.partTooLarge',
    },
    {
      name: '1 GB, declared as 4 KB.docx',
      bytes: buildZip(main({ deflated: bombOfZeros(64), declaredSize: 4096 })),
      code: 'file.lyingSizes',
    },
    {
      name: 'a definition of types.docx',
      bytes: buildZip(main({ content: '<!DOCTYPE a [<!ENTITY b "b">]><w:document xmlns:w="urn:w"/>' })),
      code: 'file.dtd',
    },
    { name: 'cut off.docx', bytes: valid.subarray(0, valid.length / 2), code: 'file.damaged' },
    {
      name: 'noise for a document.docx',
      bytes: buildZip(main({ content: randomBytes(100_000) })),
      code: 'file.damaged',
    },
    {
      name: 'a name that leaves the package.docx',
      bytes: buildZip([...main({ content: '<a/>' }), { name: '../../word/document.xml' }]),
      code: 'file.unsafeEntryName',
    },
    {
      name: 'two documents of one name.docx',
      bytes: buildZip([...main({ content: '<a/>' }), { name: 'word/Document.xml' }]),
      code: 'file.unsafeEntryName',
    },
    document('tables in tables', nested(60), 'file.damaged'),
    document(
      'a cell over a milliard columns',
      tbl(WIDE, tr(tc('甲', '<w:gridSpan w:val="1000000000"/>'))),
      'file.tooManyColumns',
    ),
    document(
      'a row of a thousand cells',
      tbl([1], row(...Array.from({ length: 1_000 }, () => '1'))),
      'file.tooManyColumns',
    ),
    document(
      '300,000 cells',
      tbl(WIDE, ...Array.from({ length: 6_000 }, () => tr('<w:tc><w:p/></w:tc>'.repeat(50)))),
      'file.tooManyCells',
    ),
    document('50,000 rows', tbl([1], '<w:tr><w:tc><w:p/></w:tc></w:tr>'.repeat(50_000)), 'file.tooManyRows'),
    document('a million paragraphs', '<w:p/>'.repeat(1_000_000), 'file.tooManyCells'),
    document('a million pieces of text', `<w:p>${'<w:r><w:t>a</w:t></w:r>'.repeat(500_000)}</w:p>`),
    document('a text of a million characters', text(400_000), 'file.textTooLong'),
    document('a comment without an end', `<!--${'-a'.repeat(7 * MEGABYTE)}-->${p('文')}`, 'file.damaged'),
    document('a value of 15 MB', `<w:p w:rsidR="${'a'.repeat(15 * MEGABYTE)}"/>`, 'file.damaged'),
    document('thousands of tables', tbl([500], row('1')).concat(p('甲')).repeat(3_000), 'file.tooManyTables'),
    document(
      'every cell merged down',
      tbl(
        WIDE,
        ...Array.from({ length: 15_000 }, (_, at) =>
          tr(...[0, 1, 2].map(() => tc('', at % 2 === 0 ? '<w:vMerge w:val="restart"/>' : '<w:vMerge/>'))),
        ),
      ),
      'file.tooManyMerges',
    ),
    document(
      'a million columns in the grid',
      tbl(
        Array.from({ length: 400_000 }, () => 1),
        row('1'),
      ),
    ),
    document('content of another program', `<w:altChunk r:id="r9"/>${p('文')}`, 'file.foreignText'),
    {
      name: 'a template and a picture from elsewhere.docx',
      bytes: buildDocument({
        body: `<w:p><w:r><w:drawing><a:blip xmlns:a="urn:a" r:link="r2"/></w:drawing></w:r></w:p>${p('文')}`,
        relations:
          relationship('r1', 'attachedTemplate', 'http://198.51.100.1/a.dotm', true) +
          relationship('r2', 'image', 'file://198.51.100.1/share/a.png', true),
      }),
      code: undefined,
    },
    {
      name: '200,000 comments.docx',
      bytes: buildDocument({
        body: `<w:p>${Array.from({ length: 200_000 }, (_, at) => `<w:r><w:commentReference w:id="${at}"/></w:r>`).join('')}</w:p>${p('文')}`,
        relations: relationship('r1', 'comments', 'comments.xml'),
        extra: [
          {
            name: 'word/comments.xml',
            content: `<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${Array.from({ length: 200_000 }, (_, at) => `<w:comment w:id="${at}"><w:p><w:r><w:t>a</w:t></w:r></w:p></w:comment>`).join('')}</w:comments>`,
          },
        ],
      }),
      code: 'file.damaged',
    },
    {
      name: 'macros and an embedded program.docx',
      bytes: buildZip([
        ...documentEntries({ body: p('文') }),
        { name: 'word/vbaProject.bin', deflated: bombOfZeros(16), declaredSize: 2 ** 28 },
        { name: 'word/embeddings/oleObject1.bin', content: randomBytes(1_000_000) },
      ]),
      code: undefined,
    },
    { name: 'an encrypted one.docx', bytes: buildOle([{ name: 'EncryptedPackage' }]), code: 'file.passwordProtected' },
    { name: 'an old one.docx', bytes: buildOle([{ name: 'WordDocument' }]), code: 'file.notWorkbook' },
  ];
}

const VALID = new Uint8Array(readFileSync(join(__dirname, '..', 'fixtures', 'old', 'plan', '36-文旅实践中心.xls')));

/** A record as it stands in the stream. */
export function record(id: number, data: Uint8Array | readonly number[] = []): Uint8Array {
  const bytes = Uint8Array.from(data);
  return Uint8Array.from([id & 255, id >> 8, bytes.length & 255, bytes.length >> 8, ...bytes]);
}

const words = (...values: readonly number[]) => values.flatMap((value) => [value & 255, (value >> 8) & 255]);
const doubles = (...values: readonly number[]) => values.flatMap((value) => words(value & 0xffff, value >>> 16));
const BEGINNING = (kind: number, version = 0x0600) => record(0x809, [...words(version, kind, 0, 0), ...doubles(0, 0)]);
const END = record(0x0a);
const SHEET_NAME = [1, 0, 0x41];

/** A container of one stream in sectors of 512 bytes, one after another. */
export function container(stream: Uint8Array, name = 'Workbook'): Uint8Array {
  const size = Math.max(stream.length, 4096);
  const sectors = Math.ceil(size / 512);
  const tables = Math.ceil((sectors + 2 + Math.ceil(sectors / 100)) / 128);
  const total = tables + 1 + sectors;
  const bytes = Buffer.alloc(512 * (total + 1 + Math.ceil(Math.max(0, tables - 109) / 127)));
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(bytes);
  bytes.writeUInt16LE(9, 30);
  bytes.writeUInt32LE(tables, 48);
  bytes.writeUInt32LE(0xfffffffe, 60);
  const extra = Math.ceil(Math.max(0, tables - 109) / 127);
  bytes.writeUInt32LE(extra === 0 ? 0xfffffffe : total, 68);
  bytes.fill(0xff, 76, 512);
  for (let at = 0; at < Math.min(109, tables); at++) bytes.writeUInt32LE(at, 76 + 4 * at);
  for (let block = 0; block < extra; block++) {
    const from = 512 * (total + 1 + block);
    bytes.fill(0xff, from, from + 512);
    for (let at = 0; at < 127 && 109 + block * 127 + at < tables; at++)
      bytes.writeUInt32LE(109 + block * 127 + at, from + 4 * at);
    bytes.writeUInt32LE(block + 1 < extra ? total + block + 1 : 0xfffffffe, from + 508);
  }
  const fat = (sector: number, next: number) => bytes.writeUInt32LE(next, 512 + 4 * sector);
  bytes.fill(0xff, 512, 512 * (tables + 1));
  for (let at = 0; at < tables; at++) fat(at, 0xfffffffd);
  fat(tables, 0xfffffffe);
  for (let at = 0; at < sectors; at++) fat(tables + 1 + at, at + 1 === sectors ? 0xfffffffe : tables + 2 + at);
  const entry = (at: number, entryName: string, kind: number, child: number, start: number, length: number) => {
    const from = 512 * (tables + 1) + 128 * at;
    bytes.write(entryName, from, 'utf16le');
    bytes.writeUInt16LE(2 * entryName.length + 2, from + 64);
    bytes[from + 66] = kind;
    for (const side of [68, 72]) bytes.writeUInt32LE(0xffffffff, from + side);
    bytes.writeUInt32LE(child, from + 76);
    bytes.writeUInt32LE(start, from + 116);
    bytes.writeUInt32LE(length, from + 120);
  };
  entry(0, 'Root Entry', 5, 1, 0xfffffffe, 0);
  entry(1, name, 2, 0xffffffff, tables + 1, size);
  bytes.set(stream, 512 * (tables + 2));
  return new Uint8Array(bytes);
}

/** A workbook of one sheet, by its records; `globals` stand before the sheet is named. */
function workbook(records: readonly Uint8Array[], globals: readonly Uint8Array[] = []): Uint8Array {
  const named = (from: number) => record(0x85, [...doubles(from), 0, 0, ...SHEET_NAME]);
  const head = Buffer.concat([BEGINNING(5), ...globals]);
  const from = head.length + named(0).length + END.length;
  return container(Buffer.concat([head, named(from), END, BEGINNING(0x10), ...records, END]));
}

function old(name: string, bytes: Uint8Array, code?: string): HostileFile {
  return { name: `${name}.xls`, bytes, code };
}

function changed(change: (bytes: Buffer) => void): Uint8Array {
  const bytes = Buffer.from(VALID);
  change(bytes);
  return new Uint8Array(bytes);
}

const many = (count: number, each: (at: number) => Uint8Array) => Array.from({ length: count }, (_, at) => each(at));
const number = (at: number) =>
  record(0x203, [...words(Math.floor(at / 100), at % 100, 0), 0, 0, 0, 0, 0, 0, 0xf0, 0x3f]);

export function hostileOldWorkbooks(): readonly HostileFile[] {
  const manySheets = (places: number) => {
    const sheets = many(places, () => record(0x85, [...doubles(4_000), 0, 0, ...SHEET_NAME]));
    return container(Buffer.concat([BEGINNING(5), ...sheets, END]));
  };
  return [
    old('an ordinary one', VALID),
    old('cut off', VALID.subarray(0, VALID.length / 2), 'file.damaged'),
    old('only its head', VALID.subarray(0, 512), 'file.damaged'),
    old(
      'sectors that run in a circle',
      changed((bytes) => bytes.fill(1, 512, 1024)),
      'file.damaged',
    ),
    old(
      'tables that run in a circle',
      changed((bytes) => bytes.writeUInt32LE(3, 68)),
    ),
    old(
      'a directory without an end',
      changed((bytes) => bytes.writeUInt32LE(0, 48)),
      'file.legacyXls',
    ),
    old(
      'sectors of no size',
      changed((bytes) => bytes.writeUInt16LE(31, 30)),
      'file.damaged',
    ),
    old(
      'a milliard texts',
      workbook([], [record(0xfc, [...doubles(0, 0xffffffff), ...words(1), 0, 0x41])]),
      'file.damaged',
    ),
    old(
      'a text longer than its record',
      workbook([], [record(0xfc, [...doubles(1, 1), ...words(0xffff), 0, 0x41])]),
      'file.damaged',
    ),
    old('a record longer than its stream', workbook([Uint8Array.from([0x03, 0x02, 0xff, 0xff])]), 'file.damaged'),
    old('200,000 empty records', workbook(many(200_000, () => record(0xfff)))),
    old('sheets at one place', manySheets(2), 'file.damaged'),
    old('a thousand sheets too many', manySheets(1_100), 'file.damaged'),
    old(
      'sheets in one another',
      container(
        Buffer.concat([
          BEGINNING(5),
          ...many(900, (at) => record(0x85, [...doubles(900 * 15 + 24 + 20 * at), 0, 0, ...SHEET_NAME])),
          END,
          ...many(100_000, () => BEGINNING(0x10)),
        ]),
      ),
    ),
    old('a million cells', workbook(many(700_000, (at) => number(at % 1_000_000))), 'file.tooManyCells'),
    old(
      'a cell far away',
      workbook([record(0x203, [...words(65_000, 3, 0), ...words(0, 0, 0, 0x4000)])]),
      'file.cellOutOfBounds',
    ),
    old(
      'merges over everything',
      workbook([
        record(0xe5, [
          ...words(100),
          ...many(100, () => Uint8Array.from(words(0, 65_535, 0, 255))).flatMap((each) => [...each]),
        ]),
      ]),
      'file.tooManyMerges',
    ),
    old(
      'a million merges',
      workbook(
        many(1_000, () =>
          record(0xe5, [...words(1_000), ...Array.from({ length: 1_000 }, () => words(0, 0, 0, 0)).flat()]),
        ),
      ),
      'file.damaged',
    ),
    old(
      'a formula longer than its record',
      workbook([
        record(0x06, [
          ...words(0, 0, 0),
          0,
          0,
          0,
          0,
          0,
          0,
          0xf0,
          0x3f,
          ...words(0),
          ...doubles(0),
          ...words(60_000),
          0x1e,
        ]),
      ]),
      'file.damaged',
    ),
    old(
      'a formula whose text never comes',
      workbook([
        record(0x06, [...words(0, 0, 0), 0, 0, 0, 0, 0, 0, 0xff, 0xff, ...words(0), ...doubles(0), ...words(0)]),
      ]),
    ),
    old(
      'a link longer than its record',
      workbook([
        record(0x1b8, [
          ...words(0, 0, 0, 0),
          ...Array.from({ length: 20 }, () => 0),
          ...doubles(0x103),
          ...doubles(0xffffff),
        ]),
      ]),
    ),
    old('a text that no table has', workbook([record(0xfd, [...words(0, 0, 0), ...doubles(77)])]), 'file.damaged'),
    old(
      'a password',
      container(Buffer.concat([BEGINNING(5), record(0x2f, words(1, 1, 1)), END])),
      'file.passwordProtected',
    ),
    old('Excel 95', container(Buffer.concat([BEGINNING(5, 0x0500), END]), 'Book'), 'file.olderXls'),
    old('no sheets', container(Buffer.concat([BEGINNING(5), END])), 'file.noSheets'),
    old('a stream of 20 MB', container(new Uint8Array(20 * MEGABYTE)), 'file.partTooLarge'),
    old('noise', container(Uint8Array.from(randomBytes(100_000))), 'file.damaged'),
  ];
}
