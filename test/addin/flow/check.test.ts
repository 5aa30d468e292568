import { type ApiUnderTest, apiUnderTest } from '../../api/api-under-test';
import {
  cellOf,
  checkedSheet,
  filledPane,
  issues,
  type PaneUnderTest,
  paneUnderTest,
  typeInto,
  until,
} from './pane-under-test';

let api: ApiUnderTest;
beforeAll(async () => {
  api = await apiUnderTest();
});
afterAll(() => api.close());

const reads = (pane: PaneUnderTest) => pane.workbook.calls.filter((call) => call === 'read').length;
const codes = (pane: PaneUnderTest) => issues(pane).map(({ issue }) => issue.code);

describe('while somebody types', () => {
  it('issues appear and go by themselves, with cell, sentence and proposal as a person reads them', async () => {
    const pane = await filledPane(api);
    typeInto(pane.workbook, 'offline', '约200');
    await until(() => checkedSheet(pane).counts.error === 1);
    expect(checkedSheet(pane)).toMatchObject({
      sheet: '附件2',
      rows: 2,
      adoptable: 1,
      isStale: false,
      groups: [
        {
          severity: 'error',
          title: '填了约数',
          items: [{ issue: { address: `附件2!${cellOf('offline')}` }, proposed: '200' }],
        },
      ],
    });
    expect(issues(pane)[0]?.sentence).toContain('可改为 200');
    expect(pane.state().announcement).toBe('核对完成：1处必改。');
    typeInto(pane.workbook, 'offline', 200);
    await until(() => checkedSheet(pane).counts.error === 0);
    expect(pane.state().announcement).toBe('核对完成，没有问题。');
  });

  it('errors come first, then 核实, then hints; cells of one kind make one group', async () => {
    const pane = await filledPane(api);
    typeInto(pane.workbook, 'offline', 8);
    typeInto(pane.workbook, 'phone', '1', 0);
    typeInto(pane.workbook, 'phone', '2', 1);
    typeInto(pane.workbook, 'startDate', { date: '2023-05-22T08:30:00' });
    await pane.actions.recheck();
    const { groups } = checkedSheet(pane);
    expect(groups.map(({ severity, items }) => [severity, items.length])).toEqual([
      ['error', 2],
      ['verify', 1],
      ['hint', 1],
    ]);
  });

  it('a proposal is said as it would be typed: without the comma that is flagged', async () => {
    const pane = await filledPane(api);
    typeInto(pane.workbook, 'offline', '12，600');
    await pane.actions.recheck();
    expect(issues(pane).map(({ proposed }) => proposed)).toEqual(['12600']);
    expect(issues(pane)[0]?.sentence).toContain('可改为 12600。');
  });

  it('many changes during one reading are one more reading', async () => {
    const pane = await filledPane(api);
    const before = reads(pane);
    pane.workbook.hold();
    for (let typed = 0; typed < 20; typed++) typeInto(pane.workbook, 'offline', typed === 19 ? '约200' : typed + 50);
    expect(checkedSheet(pane).isStale).toBe(true);
    pane.workbook.release();
    await until(() => checkedSheet(pane).counts.error === 1);
    expect(reads(pane) - before).toBe(2);
  });

  it('what is said stays the same object for a row that nobody touched', async () => {
    const pane = await filledPane(api);
    typeInto(pane.workbook, 'phone', '1', 1);
    await pane.actions.recheck();
    const [before] = issues(pane);
    typeInto(pane.workbook, 'offline', 300, 0);
    await pane.actions.recheck();
    expect(issues(pane)[0]).toBe(before);
  });

  it('a cell in edit mode keeps the last issues, says so, and is asked again by itself', async () => {
    const pane = await filledPane(api);
    typeInto(pane.workbook, 'phone', '1');
    await pane.actions.recheck();
    pane.workbook.failNext('read', { code: 'cellBeingEdited' });
    typeInto(pane.workbook, 'phone', '13000000001');
    await until(() => pane.state().trouble !== undefined);
    expect(codes(pane)).toEqual(['phone.invalid']);
    expect(pane.state().trouble).toEqual({ kind: 'workbook', failure: { code: 'cellBeingEdited' } });
    expect(pane.state().announcement).toBe('有单元格正在编辑。');
    pane.timers.advance(2_000);
    await until(() => checkedSheet(pane).counts.error === 0);
    expect(pane.state().trouble).toBeUndefined();
  });

  it('another language words everything again and reads nothing', async () => {
    const pane = await filledPane(api);
    typeInto(pane.workbook, 'offline', '约200');
    await pane.actions.recheck();
    const before = reads(pane);
    pane.actions.useLanguage('en');
    expect(checkedSheet(pane).groups[0]?.title).toBe('Approximate figures');
    expect(issues(pane)[0]?.sentence).toContain('Change to 200.');
    expect(reads(pane)).toBe(before);
    const again = paneUnderTest(api, { storage: pane.storage });
    expect(again.state().locale).toBe('en');
  });

  it('a header that breaks is an issue and no invitation to begin anew', async () => {
    const pane = await filledPane(api);
    const headers = Object.fromEntries(
      Array.from({ length: 21 }, (_, at) => [`${String.fromCharCode(65 + at)}4`, null]),
    );
    pane.workbook.type('附件2', headers);
    await pane.actions.recheck();
    expect(codes(pane)).toEqual(['sheet.notRecognised']);
    pane.workbook.remove('附件2');
    await pane.actions.recheck();
    expect(pane.state().sheet).toEqual({ status: 'absent' });
  });

  it('reading that takes over a second is shown with words, quick reading is not', async () => {
    const pane = await filledPane(api);
    pane.workbook.hold();
    const reading = pane.actions.recheck();
    pane.timers.advance(900);
    expect(pane.state().progress).toBeUndefined();
    pane.timers.advance(200);
    expect(pane.state().progress).toEqual({ work: 'reading' });
    pane.workbook.release();
    await reading;
    expect(pane.state().progress).toBeUndefined();
  });

  it('signing out stops watching', async () => {
    const pane = await filledPane(api);
    expect(pane.workbook.watchers).toBe(1);
    pane.actions.signOut();
    expect(pane.workbook.watchers).toBe(0);
    expect(pane.timers.size).toBe(0);
    expect(pane.state()).toMatchObject({ session: { status: 'signedOut' }, sheet: { status: 'absent' } });
    expect(pane.state().round).toBeUndefined();
  });
});

describe('采纳', () => {
  it('writes the proposal into its cell and reads again', async () => {
    const pane = await filledPane(api);
    typeInto(pane.workbook, 'offline', '约200');
    typeInto(pane.workbook, 'endDate', '5月23日', 1);
    await pane.actions.recheck();
    const id = issues(pane).find(({ issue }) => issue.code === 'count.approximate')?.id ?? '';
    await pane.actions.adopt(id);
    expect(pane.workbook.cell(`附件2!${cellOf('offline')}`)).toBe(200);
    expect(codes(pane)).toEqual(['date.format']);
    expect(pane.state().announcement).toBe('已采纳1处。');
  });

  it('of all writes every error that has a proposal, and of a group only that group', async () => {
    const pane = await filledPane(api);
    typeInto(pane.workbook, 'offline', '约200');
    typeInto(pane.workbook, 'offline', '约300', 1);
    typeInto(pane.workbook, 'endDate', '5月23日', 1);
    typeInto(pane.workbook, 'phone', '1');
    await pane.actions.recheck();
    expect(checkedSheet(pane).adoptable).toBe(3);
    const group = checkedSheet(pane).groups.find(({ title }) => title === '填了约数')?.id;
    const writes = () => pane.workbook.calls.filter((call) => call === 'write').length;
    await pane.actions.adoptAll(group);
    expect([codes(pane).sort(), writes()]).toEqual([['date.format', 'phone.invalid'], 1]);
    await pane.actions.adoptAll();
    expect(codes(pane)).toEqual(['phone.invalid']);
    expect(pane.workbook.cell(`附件2!${cellOf('endDate', 1)}`)).toEqual({ date: '2023-05-23' });
  });

  it.each([
    ['约900', '900'],
    ['大约200', '200'],
  ])('leaves a cell alone that has become %s since it was listed, and says so', async (typed, proposed) => {
    const pane = await filledPane(api);
    typeInto(pane.workbook, 'offline', '约200');
    await pane.actions.recheck();
    const [listed] = issues(pane);
    pane.workbook.hold();
    const adopting = pane.actions.adopt(listed?.id ?? '');
    typeInto(pane.workbook, 'offline', typed);
    pane.workbook.release();
    await adopting;
    expect(pane.workbook.cell(`附件2!${cellOf('offline')}`)).toBe(typed);
    expect(pane.said).toContain('没有采纳；1处刚刚有变化，没有改动，请再看一次。');
    expect(issues(pane)[0]?.proposed).toBe(proposed);
  });

  it('on a protected sheet writes nothing and says what to do', async () => {
    const pane = await filledPane(api);
    typeInto(pane.workbook, 'offline', '约200');
    await pane.actions.recheck();
    pane.workbook.failNext('write', { code: 'sheetProtected', sheet: '附件2' });
    await pane.actions.adoptAll();
    expect(pane.state().trouble).toEqual({ kind: 'workbook', failure: { code: 'sheetProtected', sheet: '附件2' } });
    expect(pane.state().announcement).toBe('工作表受保护。');
    pane.actions.dismissTrouble();
    expect(pane.state().trouble).toBeUndefined();
  });
});

describe('定位, 说明 and marks', () => {
  it('selects the cell', async () => {
    const pane = await filledPane(api);
    typeInto(pane.workbook, 'phone', '1', 1);
    await pane.actions.recheck();
    await pane.actions.locate(issues(pane)[0]?.id ?? '');
    expect(pane.workbook.selected).toBe(`附件2!${cellOf('phone', 1)}`);
  });

  it('a reason stays with its issue while the sheet changes elsewhere; an empty one takes it back', async () => {
    const pane = await filledPane(api);
    typeInto(pane.workbook, 'offline', 8);
    await pane.actions.recheck();
    const id = issues(pane)[0]?.id ?? '';
    pane.actions.explain(id, '小型座谈');
    typeInto(pane.workbook, 'venue', '东校区', 1);
    await pane.actions.recheck();
    expect(issues(pane)[0]).toMatchObject({ id, reason: '小型座谈' });
    pane.actions.explain(id, '  ');
    expect(issues(pane)[0]?.reason).toBeUndefined();
  });

  it('paints each cell once, in the gravest colour, with all that is said of it; and takes it back', async () => {
    const pane = await filledPane(api);
    typeInto(pane.workbook, 'offline', '约200');
    typeInto(pane.workbook, 'mode', '线上');
    typeInto(pane.workbook, 'offline', 8, 1);
    await pane.actions.mark();
    const cells = new Set(issues(pane).map(({ issue }) => issue.address));
    expect(cells.size).toBeGreaterThan(1);
    expect(pane.workbook.marks).toHaveLength(cells.size);
    expect(checkedSheet(pane).isMarked).toBe(true);
    expect(pane.state().announcement).toBe(`已在表格中标出${cells.size}处。`);
    await pane.actions.unmark();
    expect([pane.workbook.marks, checkedSheet(pane).isMarked]).toEqual([[], false]);
  });
});
