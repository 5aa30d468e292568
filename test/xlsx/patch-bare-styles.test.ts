/** Workbooks without looks, and looks that would show a written number as something else. */
import { patchWorkbook } from '#xlsx/patch';
import { readWorkbook } from '#xlsx/read';
import { partText } from './raw-entries';
import { buildSheet } from './workbook-builder';

const STYLES = 'xl/styles.xml';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const DATA = '<row r="1"><c r="A1" t="inlineStr"><is><t>约300</t></is></c><c r="B1"><v>1</v></c></row>';
const at = (column: number) => ({ sheet: '表1', row: 1, column });
const CHANGES = {
  cells: [
    { at: at(1), value: 300 },
    { at: at(2), value: { date: '2024-06-03' } },
  ],
  marks: [{ at: at(1), severity: 'verify' as const, sentences: ['约数'] }],
};

async function patched(bytes: Uint8Array, changes: Parameters<typeof patchWorkbook>[1] = CHANGES) {
  const result = await patchWorkbook(bytes, changes);
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  const read = await readWorkbook(result.bytes);
  if (!read.ok) throw new Error(read.refusal.code);
  return { bytes: result.bytes, grid: read.workbook.grids[0] };
}

it('a workbook without a style sheet gets the least one', async () => {
  const target = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet';
  const relation = `<Relationship Id="rId1" Type="${target}" Target="worksheets/sheet1.xml"/>`;
  const content = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relation}</Relationships>`;
  const { bytes, grid } = await patched(
    buildSheet(DATA, { replace: [{ name: 'xl/_rels/workbook.xml.rels', content }] }),
  );
  expect(grid?.rows).toEqual([[300, { date: '2024-06-03' }]]);
  expect(partText(bytes, 'xl/styles1.xml')).toMatch(/<cellXfs count="3">/);
});

it('a style sheet without cell formats is completed in its order', async () => {
  const content = `<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="12"/></font></fonts><dxfs count="0"/></styleSheet>`;
  const { bytes, grid } = await patched(buildSheet(DATA, { formats: [0], replace: [{ name: STYLES, content }] }));
  expect(grid?.rows).toEqual([[300, { date: '2024-06-03' }]]);
  expect(partText(bytes, STYLES)).toMatch(/<fonts .*<fills .*<borders .*<cellStyleXfs .*<cellXfs .*<dxfs /);
});

it.each([
  ['0"万人次"', true],
  ['[h]:mm', true],
  ['0%', true],
  ['#,##0', false],
  ['0.00', false],
])('a number written under %s is shown as itself: the format goes = %s', async (code, goes) => {
  const content = `<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="170" formatCode="${code.replaceAll('"', '&quot;')}"/></numFmts><fonts count="1"><font><sz val="12"/></font></fonts><cellXfs count="1"><xf numFmtId="170" fontId="0"/></cellXfs></styleSheet>`;
  const bytes = buildSheet('<row r="1"><c r="A1" s="0"><v>3</v></c></row>', {
    formats: [0],
    replace: [{ name: STYLES, content }],
  });
  const after = await patched(bytes, { cells: [{ at: at(1), value: 30 }] });
  expect(after.grid?.rows).toEqual([[30]]);
  expect(after.grid?.appearances).toBeUndefined();
  expect(partText(after.bytes, STYLES).includes('numFmtId="0"')).toBe(goes);
});

it('a line through what stood there goes with it', async () => {
  const content = `<styleSheet xmlns="${MAIN}"><fonts count="1"><font><strike/><sz val="12"/></font></fonts><cellXfs count="1"><xf numFmtId="0" fontId="0"/></cellXfs></styleSheet>`;
  const bytes = buildSheet('<row r="1"><c r="A1" s="0"><v>3</v></c></row>', {
    formats: [0],
    replace: [{ name: STYLES, content }],
  });
  expect((await patched(bytes, { cells: [] })).grid?.appearances).toEqual([{ row: 1, column: 1, struck: true }]);
  const after = await patched(bytes, { cells: [{ at: at(1), value: 30 }] });
  expect([after.grid?.rows, after.grid?.appearances]).toEqual([[[30]], undefined]);
  expect(partText(after.bytes, STYLES)).toContain('<font><sz val="12"/></font>');
});
