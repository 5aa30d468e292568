/** Copies of Word documents: what was asked is changed and commented, every other byte is as it was. */
import { unzipSync } from 'fflate';
import { patchDocument } from '#docx/patch';
import type { DocumentChanges } from '#docx/patching/document-changes';
import { readDocument } from '#docx/read';
import { receiptPlan, versionOnReceipt } from '#domain/entry/receipt-sheet';
import { isReceipt } from '#domain/reading/recognise/receipt-sheets';
import type { RawGrid } from '#domain/sheet/raw-grid';
import { form, ROUND } from '../domain/sheets';
import { buildDocument, p, relationship, row, tbl, tc, tr } from './document-builder';

const SHEET = '表1[1+3]';
const bold =
  '<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:rPr><w:b/><w:strike/></w:rPr><w:t>约200</w:t></w:r></w:p><w:p><w:r><w:t>人</w:t></w:r></w:p>';
const BODY = `${p('填报单位：会计')}${tbl([900, 900], row('名称', '人次'), tr(tc('讲座'), tc(bold)), row('展览', ''))}<w:sectPr/>`;
const ORIGINAL = buildDocument({ body: BODY });

async function gridsIn(bytes: Uint8Array): Promise<readonly RawGrid[]> {
  const read = await readDocument(bytes);
  if (!read.ok) throw new Error(read.refusal.code);
  return read.workbook.grids;
}

async function patched(changes: DocumentChanges, bytes: Uint8Array = ORIGINAL): Promise<Uint8Array> {
  const result = await patchDocument(bytes, changes);
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.bytes;
}

const partOf = (bytes: Uint8Array, name: string) => Buffer.from(unzipSync(bytes)[name] ?? []).toString('utf8');
const documentOf = (bytes: Uint8Array) => partOf(bytes, 'word/document.xml');
const at = (line: number, column: number, sheet = SHEET) => ({ sheet, row: line, column });

it('changes nothing where nothing is asked', async () => {
  expect(await patched({})).toEqual(ORIGINAL);
});

it('writes a cell in the looks of its first run, and leaves the rest of the part as it was', async () => {
  const copy = await patched({ cells: [{ at: at(3, 2), value: 200 }] });
  const [grid] = await gridsIn(copy);
  expect(grid?.rows).toEqual([['填报单位：会计'], ['名称', '人次'], ['讲座', '200'], ['展览']]);
  const written =
    '<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">200</w:t></w:r></w:p>';
  expect(documentOf(copy)).toBe(documentOf(ORIGINAL).replace(bold, written));
  for (const name of ['[Content_Types].xml', '_rels/.rels', 'word/_rels/document.xml.rels'])
    expect(partOf(copy, name)).toBe(partOf(ORIGINAL, name));
});

it.each([
  ['an empty cell', at(4, 2), '12', [['展览', '12']]],
  ['text with what XML has for itself, and lines', at(4, 1), '甲 < 乙 & "丙"\n丁', [['甲 < 乙 & "丙"\n丁']]],
  ['nothing', at(4, 1), null, []],
])('writes %s', async (_, place, value, last) => {
  const [grid] = await gridsIn(await patched({ cells: [{ at: place, value }] }));
  expect(grid?.rows.slice(3)).toEqual(last.length === 0 ? [[]] : last);
});

it('writes a paragraph above the table', async () => {
  const [grid] = await gridsIn(await patched({ cells: [{ at: at(1, 1), value: '填报单位：会计学院' }] }));
  expect(grid?.rows[0]).toEqual(['填报单位：会计学院']);
});

it('writes into a content control that only asked for content', async () => {
  const asking = `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${p('单击此处')}</w:sdtContent></w:sdt>`;
  const bytes = buildDocument({ body: tbl([900, 900], row('名称', '人次'), tr(tc(asking), tc('3'))) });
  expect((await gridsIn(bytes))[0]?.rows[1]).toEqual([null, '3']);
  const copy = await patched({ cells: [{ at: at(2, 1, '表1[0+2]'), value: '讲座' }] }, bytes);
  expect((await gridsIn(copy))[0]?.rows[1]).toEqual(['讲座', '3']);
});

it('comments where something is said, beside what people have commented, and reads no comment of its own', async () => {
  const comments = `<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:comment w:id="7" w:author="科长">${p('再核')}</w:comment></w:comments>`;
  const theirs = '<w:p><w:r><w:t>展览</w:t></w:r><w:r><w:commentReference w:id="7"/></w:r></w:p>';
  const bytes = buildDocument({
    body: BODY.replace(p('展览'), theirs),
    relations: relationship('r1', 'comments', 'comments.xml'),
    extra: [{ name: 'word/comments.xml', content: comments }],
  });
  const copy = await patched(
    {
      cells: [{ at: at(3, 2), value: 200 }],
      marks: [
        { at: at(3, 2), severity: 'error', sentences: ['写的是约数'] },
        { at: at(4, 2), severity: 'verify', sentences: ['没有填', '请核实'] },
        { at: at(4, 9), severity: 'hint', sentences: ['没有这一格'] },
      ],
    },
    bytes,
  );
  const said = partOf(copy, 'word/comments.xml');
  expect(said.startsWith(comments.slice(0, -'</w:comments>'.length))).toBe(true);
  expect([...said.matchAll(/w:id="(\d+)"/g)].map(([, id]) => id)).toEqual(['7', '8', '9']);
  expect(said).toContain('没有填');
  const document = documentOf(copy);
  for (const id of ['8', '9'])
    for (const element of ['commentRangeStart', 'commentRangeEnd', 'commentReference'])
      expect(document.split(`<w:${element} w:id="${id}"/>`)).toHaveLength(2);
  const [grid] = await gridsIn(copy);
  expect(grid?.rows[2]).toEqual(['讲座', '200']);
  expect(grid?.appearances).toEqual([{ row: 4, column: 1, note: '再核' }]);
});

it('makes a part of comments where there is none, declared and related', async () => {
  const copy = await patched({ marks: [{ at: at(2, 1), severity: 'error', sentences: ['缺一列'] }] });
  expect(partOf(copy, 'word/comments1.xml')).toContain('缺一列');
  expect(partOf(copy, '[Content_Types].xml')).toContain('PartName="/word/comments1.xml"');
  expect(partOf(copy, 'word/_rels/document.xml.rels')).toContain('Target="/word/comments1.xml"');
  expect(await gridsIn(copy)).toEqual(await gridsIn(ORIGINAL));
});

it('does not say again what a copy of before says at the same place', async () => {
  const mark = { at: at(4, 2), severity: 'verify' as const, sentences: ['没有填'] };
  const once = await patched({ marks: [mark] });
  expect(await patched({ marks: [mark] }, once)).toEqual(once);
  const more = await patched({ marks: [{ ...mark, sentences: ['没有填', '请核实'] }] }, once);
  const said = partOf(more, 'word/comments1.xml');
  expect([said.split('没有填').length, said.split('请核实').length]).toEqual([2, 2]);
});

describe('a receipt', () => {
  const plan = form('plan');
  const receipt = (version: number) =>
    receiptPlan(
      { round: ROUND, form: plan },
      {
        receipt: `PLAN-U01-000${version}-ABCD`,
        unit: '会计学院',
        version,
        state: 'submitted',
        late: false,
        submittedAt: '2023-05-18T08:00:00Z',
        counts: { activities: 2 },
        sha256: 'a'.repeat(64),
        submissionId: 'b',
      },
    );

  it('stands behind the document, tells its version again, and makes room for the next', async () => {
    const bytes = buildDocument({ body: BODY.replace('<w:sectPr/>', `${p('注：一行一项')}<w:sectPr/>`) });
    const before = await gridsIn(bytes);
    const once = await patched({ sheets: [receipt(1)] }, bytes);
    const of = { round: ROUND, form: plan, unit: '会计学院' };
    expect((await gridsIn(once)).slice(0, 1)).toEqual(before);
    expect(versionOnReceipt(await gridsIn(once), of)).toBe(1);
    const twice = await patched({ sheets: [receipt(2)] }, once);
    expect(versionOnReceipt(await gridsIn(twice), of)).toBe(2);
    expect((await gridsIn(twice)).filter(isReceipt)).toHaveLength(1);
    expect(documentOf(twice).trimEnd().endsWith('<w:sectPr/></w:body></w:document>')).toBe(true);
  });
});

it('refuses what reading refuses', async () => {
  const bytes = buildDocument({ body: '<w:altChunk/>' });
  expect(await patchDocument(bytes, {})).toEqual({ ok: false, refusal: { code: 'file.foreignText' } });
});
