/** A sheet of ours in somebody's workbook: added behind the others or in its earlier place, and nothing else touched. */
import type { SheetPlan } from '#domain/sheet/sheet-plan';
import { patchWorkbook } from '#xlsx/patch';
import { readWorkbook } from '#xlsx/read';
import { writeWorkbook } from '#xlsx/write';

const plan = (name: string, ...rows: readonly (readonly (string | number)[])[]): SheetPlan => ({
  name,
  rows: rows.map((cells, at) => ({
    ...(at === 0 ? { height: 30 } : {}),
    cells: cells.map((value) => ({ value, style: at === 0 ? 'title' : 'text' }) as const),
  })),
  columnWidths: [16, 40],
  merges: [{ top: 1, left: 1, bottom: 1, right: 2 }],
  validations: [],
  charts: [],
  print: { orientation: 'portrait' },
});
const book = (...sheets: SheetPlan[]) =>
  writeWorkbook({
    sheets,
    properties: { title: '', subject: '', creator: '', company: '', created: '2023-05-18T00:00:00Z', custom: [] },
    names: [],
  });
async function patched(bytes: Uint8Array, ...sheets: SheetPlan[]) {
  const result = await patchWorkbook(bytes, { sheets });
  if (!result.ok) throw new Error(result.refusal.code);
  const read = await readWorkbook(result.bytes);
  if (!read.ok) throw new Error(read.refusal.code);
  return { bytes: result.bytes, grids: read.workbook.grids };
}

it('is added behind the others, as text whatever it starts with', async () => {
  const before = await book(plan('附件2', ['题'], ['a', 1]));
  const { grids } = await patched(before, plan('附件2回执', ['报送回执'], ['=1+1', '<&">'], ['版本', 3]));
  expect(grids.map(({ sheet }) => sheet)).toEqual(['附件2', '附件2回执']);
  expect(grids[1]).toMatchObject({
    rows: [['报送回执'], ['=1+1', '<&">'], ['版本', 3]],
    merges: [{ top: 1, left: 1, bottom: 1, right: 2 }],
  });
});

it('takes the place of an earlier one of its name, and is the same however often', async () => {
  const first = await patched(
    await book(plan('甲', ['题']), plan('回执', ['旧'], ['x', 'y']), plan('乙', ['题'])),
    plan('回执', ['新']),
  );
  expect(first.grids.map(({ sheet, rows }) => [sheet, rows[0]?.[0]])).toEqual([
    ['甲', '题'],
    ['回执', '新'],
    ['乙', '题'],
  ]);
  const again = await patched(first.bytes, plan('回执', ['新']));
  expect(again.grids).toEqual(first.grids);
});

it('two at once get parts of their own', async () => {
  const { grids } = await patched(await book(plan('甲', ['题'])), plan('附件2回执', ['二']), plan('附件4回执', ['四']));
  expect(grids.map(({ sheet, rows }) => [sheet, rows[0]?.[0]])).toEqual([
    ['甲', '题'],
    ['附件2回执', '二'],
    ['附件4回执', '四'],
  ]);
});
