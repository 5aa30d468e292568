/** What an activity that somebody has begun still lacks is one thing to finish; the server still says each cell. */
import { type ApiUnderTest, apiUnderTest, PLAN } from '../../api/api-under-test';
import { cellOf, checkedSheet, filledPane, issues, type PaneUnderTest, typeInto } from './pane-under-test';

let api: ApiUnderTest;
let pane: PaneUnderTest;
beforeEach(async () => {
  api = await apiUnderTest();
  pane = await filledPane(api);
});
afterEach(() => api.close());

const begun = () => checkedSheet(pane).groups.filter(({ row }) => row !== undefined);

it('an activity that was begun is one thing to finish, called by its activity, with all that is missing in it', async () => {
  typeInto(pane.workbook, 'name', '天文夜', 2);
  typeInto(pane.workbook, 'sessions', 1, 2);
  await pane.actions.recheck();
  const [group, ...others] = begun();
  expect(others).toEqual([]);
  expect(group).toMatchObject({ severity: 'error', title: '未填完', row: { number: 7, name: '天文夜' } });
  const labels = group?.items.map(({ issue }) => issue.label) ?? [];
  expect(labels.length).toBeGreaterThan(8);
  expect(labels).toEqual(expect.arrayContaining(['活动类型', '开始日期', '联系电话']));
  expect(checkedSheet(pane).counts).toMatchObject({ error: 1 });
  expect(pane.said.at(-1)).toBe('核对完成：1处必改。');
});

it('goes to the first cell that is missing', async () => {
  typeInto(pane.workbook, 'name', '天文夜', 2);
  typeInto(pane.workbook, 'sessions', 1, 2);
  await pane.actions.recheck();
  await pane.actions.locate(begun()[0]?.items[0]?.id ?? '');
  expect(pane.workbook.selected).toBe(`附件2!${cellOf('category', 2)}`);
});

it('without a name it is called by its row', async () => {
  typeInto(pane.workbook, 'venue', '图书馆', 2);
  typeInto(pane.workbook, 'sessions', 1, 2);
  await pane.actions.recheck();
  expect(begun()[0]?.row).toEqual({ number: 7 });
});

it('one empty cell is named as what it is, and other faults of the row stay beside it', async () => {
  typeInto(pane.workbook, 'phone', null, 0);
  typeInto(pane.workbook, 'phone', null, 1);
  typeInto(pane.workbook, 'venue', null, 1);
  typeInto(pane.workbook, 'sessions', '约4', 1);
  await pane.actions.recheck();
  const groups = checkedSheet(pane).groups.map(({ title, items, row }) => [title, items.length, row?.number]);
  expect(groups).toEqual([
    ['必填项没有填', 1, undefined],
    ['填了约数', 1, undefined],
    ['未填完', 2, 6],
  ]);
  expect(checkedSheet(pane).counts.error).toBe(3);
});

it('is marked cell by cell, and refused by the server cell by cell', async () => {
  typeInto(pane.workbook, 'name', '天文夜', 2);
  typeInto(pane.workbook, 'sessions', 1, 2);
  await pane.actions.recheck();
  await pane.actions.mark();
  expect(pane.workbook.marks).toHaveLength(issues(pane).length);
  const { sheets } = pane.workbook;
  const { body } = await api.call('POST', `${PLAN}/check`, {
    as: 'mine',
    json: { base: 0, sheets: sheets.map(({ grid }) => grid) },
  });
  expect((body.issues as readonly { readonly code: string }[]).length).toBe(issues(pane).length);
  await pane.actions.submit();
  expect(pane.state().submit.status).toBe('blocked');
  expect(pane.said.at(-1)).toBe(`没有提交：有1处必须改正，第一处在${cellOf('category', 2)}。`);
});

it('a proposal is shown as the cell is to hold it', async () => {
  typeInto(pane.workbook, 'offline', '12,000', 0);
  await pane.actions.recheck();
  const [item] = issues(pane);
  expect(item?.proposed).toBe('12000');
  expect(item?.brief).not.toContain('12000');
  expect(item?.brief).not.toContain(item?.issue.label);
});
