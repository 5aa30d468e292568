/** Rows that we write ourselves are what the library would have written, cell by cell, and are never held. */
import { inflateRawSync } from 'node:zlib';
import { entryPlan } from '#domain/entry/entry-plan';
import { EXAMPLE_ROUND } from '#domain/form/forms/example-round';
import { rowsBetween } from '#domain/sheet/row-stream';
import type { PlanRow, WorkbookPlan } from '#domain/sheet/sheet-plan';
import { specimenSummary } from '#domain/summary/specimen';
import type { Summary } from '#domain/summary/summary';
import { summaryPlan } from '#domain/summary/summary-plan';
import { crc32 } from '#opc/crc32';
import { deflated } from '#opc/deflate';
import { HOST_GZIPPER } from '#opc/host-gzip';
import { writeWorkbook } from '#xlsx/write';
import { RowBytes } from '#xlsx/writing/row-bytes';
import { SharedTexts } from '#xlsx/writing/shared-texts';
import { LOOKS, STYLES } from '#xlsx/writing/write-styles';
// By its path: the name #opc/host-gzip means Node's own here.
import { HOST_GZIPPER as OF_BROWSERS } from '../../functions/opc/host-gzip';
import { listedPlan } from '../domain/listed-plan';
import { OTHER_FORMS, OTHER_ROUND, otherForm } from '../fixtures/forms/rounds';
import { mergeSamples, sampleForm } from '../office/samples';
import { columnOf, EMPTY_SHEET, PLAN_OF_EVERYTHING, workbook } from './plan-of-everything';
import { seenWorkbook } from './seen-workbook';
import { writtenByTheLibrary } from './written-by-the-library';

const specimen = (id: string): Summary => specimenSummary(otherForm(id), OTHER_ROUND);
const summaries: readonly (readonly [string, () => Promise<Summary>])[] = [
  ['附件2 of the samples', async () => (await mergeSamples('plan')).summary],
  ['附件4 of the samples', async () => (await mergeSamples('results')).summary],
  ...['plan', 'results', ...OTHER_FORMS].map((id) => [`a specimen of ${id}`, async () => specimen(id)] as const),
];
const others: readonly (readonly [string, WorkbookPlan])[] = [
  ['a plan of everything', PLAN_OF_EVERYTHING],
  [
    'text that looks like something else',
    columnOf(['=1', '#N/A', ' a ', '<&>"', 'a\nb', '\u0001', '_x0041_'].map((value) => ({ value, style: 'text' }))),
  ],
  ['cells without a style', columnOf([{ value: '-1' }, { value: 1 }, { value: { date: '2023-05-22T14:30:00' } }, {}])],
  ...(['plan', 'results'] as const).map(
    (id) =>
      [
        `the blank ${id}`,
        entryPlan(sampleForm(id), EXAMPLE_ROUND, { unit: '会计学院', created: '2023-05-10T00:00:00Z' }),
      ] as const,
  ),
];

describe('every cell, look, height and part is the library’s', () => {
  async function compare(written: Uint8Array, plan: WorkbookPlan): Promise<number> {
    const ours = seenWorkbook(written);
    const theirs = seenWorkbook(await writtenByTheLibrary(plan));
    expect(ours.cells).toEqual(theirs.cells);
    expect(ours.heights).toEqual(theirs.heights);
    // What is added to notes and charts after the library is told by write-package.test.ts.
    const added = /^xl\/(?:drawings\/vml|charts\/chart)/;
    const said = ({ parts }: typeof ours) => new Map([...parts].filter(([part]) => !added.test(part)));
    expect(said(ours)).toEqual(said(theirs));
    expect([...ours.parts.keys()].sort()).toEqual([...theirs.parts.keys()].sort());
    return [...ours.cells.values()].reduce((sum, { size }) => sum + size, 0);
  }

  it.each(summaries)('%s', async (_, summaryOf) => {
    const summary = await summaryOf();
    expect(await compare(await writeWorkbook(summaryPlan(summary)), listedPlan(summary))).toBeGreaterThan(300);
  });

  it.each(others)('%s', async (_, plan) => {
    expect(await compare(await writeWorkbook(plan), plan)).toBeGreaterThan(2);
  });
});

describe('rows of a stream', () => {
  const stream = (rows: number, made: (at: number) => void = () => undefined) =>
    rowsBetween([], Array.from({ length: rows }), (_, at): PlanRow => {
      made(at);
      return { cells: [{ value: `第${at + 1}行`, style: 'text' }] };
    });

  it('are made one after another while they are written, each once', async () => {
    const made: number[] = [];
    await writeWorkbook({ ...workbook(), sheets: [{ ...EMPTY_SHEET, rows: stream(3_000, (at) => made.push(at)) }] });
    expect(made).toEqual(Array.from({ length: 3_000 }, (_, at) => at));
  });

  it('leave room for others between two pieces', async () => {
    const seen: number[] = [];
    let last = 0;
    const watch = setInterval(() => seen.push(last), 0);
    const rows = stream(60_000, (at) => {
      last = at;
    });
    await writeWorkbook({ ...workbook(), sheets: [{ ...EMPTY_SHEET, rows }] });
    clearInterval(watch);
    expect(seen.filter((at) => at > 0 && at < 59_999).length).toBeGreaterThan(3);
  });

  it('tell what is wrong by its cell, and stop', async () => {
    const made: number[] = [];
    const broken = rowsBetween([], [1, Number.NaN, 3], (value, at) => {
      made.push(at);
      return { cells: [{ value }] };
    });
    const written = writeWorkbook({ ...workbook(), sheets: [{ ...EMPTY_SHEET, rows: broken }] });
    await expect(written).rejects.toThrow('附件2!A2: Error: NaN is no number that a cell can hold');
    expect(made).toEqual([0, 1]);
  });

  it('may not have what the library has to know before: links and notes', async () => {
    const noted = rowsBetween([], ['注'], (note) => ({ cells: [{ value: 1, note }] }));
    const written = writeWorkbook({ ...workbook(), sheets: [{ ...EMPTY_SHEET, rows: noted }] });
    await expect(written).rejects.toThrow('附件2: row 1 of a stream has a link or a note');
  });
});

it('keeps a new text in its cell once the table of texts is full', () => {
  const looks = new Map(STYLES.map((style) => [style, Object.fromEntries(LOOKS.map((look) => [look, ''])) as never]));
  const texts = new SharedTexts(1);
  const rows = ['甲', '乙 ', '甲'].map((value) => ({ cells: [{ value }] }));
  const bytes = [...new RowBytes(looks, texts).of({ name: '附件2', rows, merges: [] })];
  expect(bytes.map((piece) => new TextDecoder().decode(piece)).join('')).toBe(
    [
      '<row r="1"><c r="A1" t="s"><v>0</v></c></row>',
      '<row r="2"><c r="A2" t="inlineStr"><is><t xml:space="preserve">乙 </t></is></c></row>',
      '<row r="3"><c r="A3" t="s"><v>0</v></c></row>',
    ].join(''),
  );
});

const GZIPPERS = { Node: HOST_GZIPPER, 'a browser': OF_BROWSERS, 'an old browser': OF_BROWSERS } as const;
const WHERE = ['Node', 'a browser', 'an old browser'] as const;

/** An old browser is one without CompressionStream. */
async function deflatedIn(where: (typeof WHERE)[number], pieces: Iterable<Uint8Array<ArrayBuffer>>) {
  const { CompressionStream: native } = globalThis;
  try {
    if (where === 'an old browser') Reflect.deleteProperty(globalThis, 'CompressionStream');
    return await deflated('a.xml', pieces, GZIPPERS[where]);
  } finally {
    globalThis.CompressionStream = native;
  }
}

it.each(WHERE)('deflates to an entry that says the same in %s', async (where) => {
  const pieces = Array.from({ length: 50 }, (_, at) =>
    new TextEncoder().encode(`第${at}段：${'科技活动周'.repeat(2_000)}`),
  );
  const { data, crc, size } = await deflatedIn(where, pieces);
  const content = inflateRawSync(data);
  expect(content.equals(Buffer.concat(pieces))).toBe(true);
  expect([size, crc]).toEqual([content.length, crc32(content)]);
});

it.each(WHERE)('gives up deflating with what its pieces throw, in %s', async (where) => {
  const pieces = function* () {
    yield new Uint8Array(100_000);
    throw new Error('no more');
  };
  await expect(deflatedIn(where, pieces())).rejects.toThrow('no more');
});
