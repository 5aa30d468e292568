import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { cellAt, type RawGrid, withCells } from '#domain/sheet/raw-grid';
import type { PlanValue } from '#domain/sheet/sheet-plan';
import { trimEnds } from '#domain/sheet/text-form';
import { patchWorkbook } from '#xlsx/patch';
import type { WorkbookChanges } from '#xlsx/patching/workbook-changes';
import { readWorkbook } from '#xlsx/read';
import { sampleFolder } from '../fixtures/expected-samples';
import { changedEntries, partText, rawZip } from './raw-entries';
import { buildSheet, workbookEntries } from './workbook-builder';
import { buildZip } from './zip-builder';

const samples = (['plan', 'results'] as const).flatMap((form) =>
  readdirSync(sampleFolder(form))
    .filter((file) => file.endsWith('.xlsx'))
    .map((file) => [`${form}/${file}`, new Uint8Array(readFileSync(join(sampleFolder(form), file)))] as const),
);
const [[, firstSample] = ['', new Uint8Array()]] = samples;

async function patched(bytes: Uint8Array, changes: WorkbookChanges): Promise<Uint8Array> {
  const result = await patchWorkbook(bytes, changes);
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.bytes;
}

async function grids(bytes: Uint8Array): Promise<readonly RawGrid[]> {
  const result = await readWorkbook(bytes);
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.workbook.grids;
}

const CHANGES: readonly { row: number; column: number; value: PlanValue }[] = [
  { row: 5, column: 3, value: '=HYPERLINK("x") <新> & “旧”\n第二行 _x000D_ ' },
  { row: 5, column: 4, value: 200 },
  { row: 6, column: 2, value: { date: '2023-05-22' } },
  { row: 6, column: 5, value: null },
  { row: 7, column: 6, value: { date: '2023-05-22T14:30:00' } },
  { row: 60, column: 30, value: '表外' },
];

describe.each(samples)('%s', (_, bytes) => {
  it('reads back with the changed cells and nothing else', async () => {
    const before = await grids(bytes);
    const [first] = before;
    if (first === undefined) throw new Error('no sheet');
    const cells = CHANGES.map(({ value, ...place }) => ({ at: { sheet: first.sheet, ...place }, value }));
    const marks = [
      { at: { sheet: first.sheet, row: 5, column: 1 }, severity: 'error' as const, sentences: ['请核对'] },
    ];
    const after = await grids(await patched(bytes, { cells, marks }));
    const wanted = withCells(
      first,
      CHANGES.map(({ value, ...place }) => ({ ...place, cell: value })),
    );
    expect(after).toEqual([wanted, ...before.slice(1)]);
  });
});

describe('what no change concerns keeps its bytes', () => {
  it('no change at all gives the same file', async () => {
    for (const [, bytes] of samples) expect(Buffer.compare(await patched(bytes, {}), bytes)).toBe(0);
  });

  it('a value touches its sheet only', async () => {
    const [grid] = await grids(firstSample);
    const cells = [{ at: { sheet: grid?.sheet ?? '', row: 5, column: 3 }, value: '科普讲座' }];
    const after = await patched(firstSample, { cells });
    expect(changedEntries(firstSample, after)).toEqual(['xl/worksheets/sheet1.xml']);
    expect(rawZip(after).inFile).toEqual(rawZip(firstSample).inFile);
  });

  it('a mark touches its sheet, the styles and what notes need', async () => {
    const [grid] = await grids(firstSample);
    const marks = [
      { at: { sheet: grid?.sheet ?? '', row: 5, column: 3 }, severity: 'error' as const, sentences: ['请核对'] },
    ];
    expect(changedEntries(firstSample, await patched(firstSample, { marks }))).toEqual([
      '[Content_Types].xml',
      'xl/comments1.xml',
      'xl/drawings/vmlDrawing1.vml',
      'xl/styles.xml',
      'xl/worksheets/_rels/sheet1.xml.rels',
      'xl/worksheets/sheet1.xml',
    ]);
  });

  it('the sheet differs in the changed cell only', async () => {
    const data =
      '<row r="1" x14ac:dyDescent="0.25" xmlns:x14ac="u"><!-- 注 --><c  r = "A1"\n s=\'1\'><v>1</v></c ><c r="B1"><v>2</v></c></row>';
    const before = buildSheet(data, { formats: ['0.00'] });
    const after = await patched(before, { cells: [{ at: { sheet: '表1', row: 1, column: 1 }, value: 7 }] });
    const sheet = 'xl/worksheets/sheet1.xml';
    expect(partText(after, sheet)).toBe(partText(before, sheet).replace('<v>1</v></c >', '<v>7</v></c>'));
  });

  it('data descriptors, stored pictures, comments of zip and entries, names in Chinese stay', async () => {
    const picture = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]);
    const entries = workbookEntries({ sheets: [{ data: '<row r="1"><c r="A1"><v>1</v></c></row>' }] });
    const bytes = buildZip([...entries, { name: 'xl/media/图片1.png', content: picture, stored: true }], {
      comment: '科技活动周',
    });
    const streamed = withDataDescriptors(bytes);
    expect((await readWorkbook(streamed)).ok).toBe(true);
    const after = await patched(streamed, { cells: [{ at: { sheet: '表1', row: 1, column: 1 }, value: 2 }] });
    expect(changedEntries(streamed, after)).toEqual(['xl/worksheets/sheet1.xml']);
    expect(rawZip(after).comment).toBe('科技活动周');
    expect(cellAt((await grids(after))[0] as RawGrid, 1, 1)).toBe(2);
  });
});

describe('another library reads the same', () => {
  it('values of a patched sample', async () => {
    const [, bytes] = samples.find(([name]) => name.startsWith('results/')) ?? ['', firstSample];
    const sheet = (await grids(bytes))[0]?.sheet ?? '';
    const after = await patched(bytes, {
      cells: [
        { at: { sheet, row: 5, column: 6 }, value: 41 },
        { at: { sheet, row: 6, column: 7 }, value: '=1+1 & <b>' },
        { at: { sheet, row: 60, column: 2 }, value: { date: '2023-05-22' } },
      ],
      marks: [{ at: { sheet, row: 5, column: 6 }, severity: 'verify', sentences: ['请核实'] }],
    });
    const rows = secondReading(after, sheet);
    expect(rows[4]?.[5]).toBe(41);
    expect(rows[5]?.[6]).toBe('=1+1 & <b>');
    expect(rows[59]?.[1]).toBe('2023-05-22T00:00:00.000Z');
    const before = secondReading(bytes, sheet);
    expect(rows[7]?.slice(0, 7)).toEqual(before[7]?.slice(0, 7));
  });
});

describe('a file that reading refuses is refused', () => {
  it.each([
    ['no zip', new Uint8Array([1, 2, 3]), 'file.notZip'],
    ['cut off', firstSample.slice(0, 3000), 'file.damaged'],
    [
      'a bomb',
      buildZip([...workbookEntries({}), { name: 'a.xml', content: Buffer.alloc(2 ** 22), declaredSize: 10 }]),
      'file.lyingSizes',
    ],
  ])('%s', async (_, bytes, code) => {
    expect(await patchWorkbook(bytes, {})).toMatchObject({ ok: false, refusal: { code } });
  });
});

describe('changes that no workbook can hold are a bug of their author', () => {
  it.each([
    ['a sheet that is not there', { at: { sheet: '没有', row: 1, column: 1 }, value: 1 }],
    ['row 0', { at: { sheet: '表1', row: 0, column: 1 }, value: 1 }],
    ['a column beyond XFD', { at: { sheet: '表1', row: 1, column: 16_385 }, value: 1 }],
    ['NaN', { at: { sheet: '表1', row: 1, column: 1 }, value: Number.NaN }],
    ['30 February', { at: { sheet: '表1', row: 1, column: 1 }, value: { date: '2023-02-30' } }],
  ])('%s', async (_, cell) => {
    await expect(patchWorkbook(buildSheet(''), { cells: [cell] })).rejects.toThrow();
  });
});

// From row 5 on, below the merged title.
it('whatever is written is read back, wherever it stands', async () => {
  const before = await grids(firstSample);
  const [first] = before;
  if (first === undefined) throw new Error('no sheet');
  const value = fc.oneof(
    fc.constant(null),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 20 }),
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => (Object.is(number, -0) ? 0 : number)),
    fc.date({ min: new Date('1950-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }).map((day) => ({
      date: day.toISOString().slice(0, 10),
    })),
  );
  const cell = fc.record({ row: fc.integer({ min: 5, max: 30 }), column: fc.integer({ min: 1, max: 30 }), value });
  const byPlace = { selector: ({ row, column }: { row: number; column: number }) => `${row},${column}` };
  await fc.assert(
    fc.asyncProperty(fc.uniqueArray(cell, { minLength: 1, maxLength: 12, ...byPlace }), async (changes) => {
      const cells = changes.map(({ value: wanted, ...place }) => ({
        at: { sheet: first.sheet, ...place },
        value: wanted,
      }));
      const [after] = await grids(await patched(firstSample, { cells }));
      for (const { row, column, value: wanted } of changes) {
        const isBlank = typeof wanted === 'string' && trimEnds(wanted) === '';
        const found = cellAt(after as RawGrid, row, column);
        // Rows at the end that hold blank text only are not read.
        if (isBlank && found === null) continue;
        expect(found).toEqual(wanted);
      }
    }),
    { numRuns: 60 },
  );
});

describe('whatever the bytes, patching answers, and what it hands out can be read', () => {
  const honest = workbookEntries({
    sheets: [
      {
        before: '<dimension ref="A1:C2"/><cols><col min="1" max="2" style="1"/></cols>',
        data: '<row r="1" spans="1:3"><c r="A1" s="1" t="s"><v>0</v></c><c r="B1"><f t="shared" ref="B1:B2" si="0">A1</f><v>2</v></c></row><row r="2"><c r="B2"><f t="shared" si="0"/></c></row>',
        after: '<mergeCells><mergeCell ref="C1:C2"/></mergeCells><legacyDrawing r:id="d"/>',
      },
    ],
    strings: '<si><t>科普</t></si>',
    formats: ['yyyy-mm-dd'],
    extra: [
      {
        name: 'xl/worksheets/_rels/sheet1.xml.rels',
        content:
          '<Relationships><Relationship Id="d" Type="a/vmlDrawing" Target="../v.vml"/><Relationship Id="c" Type="a/comments" Target="../c.xml"/></Relationships>',
      },
      { name: 'xl/v.vml', content: '<xml><o:idmap data="1"/></xml>' },
      {
        name: 'xl/c.xml',
        content:
          '<comments><authors><author>王</author></authors><commentList><comment ref="A1" authorId="0"><text><t>注</t></text></comment></commentList></comments>',
      },
    ],
  });

  it('bytes changed in a part, its checksum true', async () => {
    const change = fc.record({ at: fc.nat(), byte: fc.integer({ min: 32, max: 126 }) });
    const place = fc.tuple(fc.nat(honest.length - 1), fc.array(change, { minLength: 0, maxLength: 3 }));
    let answered = 0;
    await fc.assert(
      fc.asyncProperty(place, async ([index, changes]) => {
        const bytes = buildZip(
          honest.map((entry, at) => {
            const content = new Uint8Array(Buffer.from(entry.content ?? ''));
            if (at === index) for (const { at: byteAt, byte } of changes) content[byteAt % content.length] = byte;
            return { ...entry, content };
          }),
        );
        const before = await readWorkbook(bytes);
        if (!before.ok) return;
        const sheet = before.workbook.grids[0]?.sheet ?? '';
        const cells = [1, 2].map((row) => ({ at: { sheet, row, column: row }, value: '=甲' }));
        const marks = [1, 2, 3].map((column) => ({
          at: { sheet, row: 1, column },
          severity: 'error' as const,
          sentences: ['乙'],
        }));
        const result = await patchWorkbook(bytes, { cells, marks });
        if (!result.ok) return;
        answered++;
        expect((await readWorkbook(result.bytes)).ok).toBe(true);
      }),
      { numRuns: 300 },
    );
    expect(answered).toBeGreaterThan(50);
  });
});

function secondReading(bytes: Uint8Array, sheet: string): readonly (readonly unknown[])[] {
  const folder = mkdtempSync(join(tmpdir(), 'patch-'));
  try {
    writeFileSync(join(folder, 'a.xlsx'), bytes);
    return JSON.parse(
      execFileSync('node', [join(__dirname, 'second-reader.mjs'), join(folder, 'a.xlsx'), sheet], { encoding: 'utf8' }),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The same zip as a program writes it that streams: sizes and checksum follow the data. */
function withDataDescriptors(bytes: Uint8Array): Uint8Array {
  const { entries, comment } = rawZip(bytes);
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let at = 0;
  for (const { local: whole, central: header } of entries) {
    const [local, central] = [Buffer.from(whole), Buffer.from(header)];
    const descriptor = Buffer.alloc(16);
    descriptor.writeUInt32LE(0x08074b50, 0);
    local.copy(descriptor, 4, 14, 26);
    local.fill(0, 14, 26);
    local.writeUInt16LE(local.readUInt16LE(6) | 8, 6);
    central.writeUInt16LE(central.readUInt16LE(8) | 8, 8);
    central.writeUInt32LE(at, 42);
    locals.push(local, descriptor);
    centrals.push(central);
    at += local.length + descriptor.length;
  }
  const directory = Buffer.concat(centrals);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  end.writeUInt16LE(Buffer.byteLength(comment), 20);
  return new Uint8Array(Buffer.concat([...locals, directory, end, Buffer.from(comment)]));
}
