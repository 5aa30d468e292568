/** What was said goes when its cause went: marks in the sheet, 没有提交, what kept the workbook from being read. */
import { formatAddress } from '#domain/sheet/address';
import { type ApiUnderTest, apiUnderTest } from '../../api/api-under-test';
import {
  cellOf,
  checkedSheet,
  filledPane,
  issues,
  type PaneUnderTest,
  paneUnderTest,
  submitted,
  typeInto,
} from './pane-under-test';

let api: ApiUnderTest;
beforeEach(async () => {
  api = await apiUnderTest();
});
afterEach(() => api.close());

const marked = ({ workbook }: PaneUnderTest) => workbook.marks.map(({ at }) => formatAddress(at));
const at = (key: string, activity = 0) => `附件2!${cellOf(key, activity)}`;

/** Two figures that are no figures, marked. */
async function markedPane(): Promise<PaneUnderTest> {
  const pane = await filledPane(api);
  typeInto(pane.workbook, 'sessions', '约3');
  typeInto(pane.workbook, 'sessions', '若干', 1);
  await pane.actions.recheck();
  await pane.actions.mark();
  expect(marked(pane)).toEqual([at('sessions'), at('sessions', 1)]);
  return pane;
}

describe('marks', () => {
  it('go one by one as people put things right, and nothing new is painted while they type', async () => {
    const pane = await markedPane();
    typeInto(pane.workbook, 'sessions', 3);
    typeInto(pane.workbook, 'leader', null);
    await pane.actions.recheck();
    expect(marked(pane)).toEqual([at('sessions', 1)]);
    typeInto(pane.workbook, 'sessions', 2, 1);
    typeInto(pane.workbook, 'leader', '王', 0);
    await pane.actions.recheck();
    expect([marked(pane), checkedSheet(pane).isMarked]).toEqual([[], false]);
  });

  it('go with what is adopted', async () => {
    const pane = await markedPane();
    await pane.actions.adoptAll();
    expect(marked(pane)).toEqual([at('sessions', 1)]);
  });

  it('that an earlier pane left are looked at when the form is opened', async () => {
    const pane = await markedPane();
    typeInto(pane.workbook, 'sessions', 3);
    const again = paneUnderTest(api, { workbook: pane.workbook, storage: pane.storage });
    await again.signIn();
    expect([marked(again), checkedSheet(again).isMarked]).toEqual([[at('sessions', 1)], true]);
  });

  it('that cannot be taken away just now go with the next reading', async () => {
    const pane = await markedPane();
    pane.workbook.failNext('keepMarks', { code: 'cellBeingEdited' });
    typeInto(pane.workbook, 'sessions', 3);
    await pane.actions.recheck();
    expect(pane.state().trouble).toBeUndefined();
    await pane.actions.recheck();
    expect(marked(pane)).toEqual([at('sessions', 1)]);
  });

  it('cost nothing while nothing went', async () => {
    const pane = await markedPane();
    const before = pane.workbook.calls.filter((call) => call === 'keepMarks').length;
    typeInto(pane.workbook, 'venue', '第二报告厅');
    await pane.actions.recheck();
    expect(pane.workbook.calls.filter((call) => call === 'keepMarks').length).toBe(before);
  });

  it('are gone from what was submitted: it is printed and signed', async () => {
    const pane = await filledPane(api);
    typeInto(pane.workbook, 'budget', 7200);
    await pane.actions.recheck();
    expect(checkedSheet(pane).counts).toMatchObject({ error: 0, verify: 1 });
    for (const { id } of issues(pane)) pane.actions.explain(id, '含两场大型展览');
    await pane.actions.mark();
    expect(marked(pane)).toEqual([at('budget')]);
    await pane.actions.submit();
    submitted(pane, 'recorded');
    expect([marked(pane), checkedSheet(pane).isMarked]).toEqual([[], false]);
  });
});

describe('没有提交', () => {
  it('stands until the last error is put right, and not above a clean sheet', async () => {
    const pane = await filledPane(api);
    typeInto(pane.workbook, 'sessions', '若干');
    typeInto(pane.workbook, 'sessions', '多次', 1);
    await pane.actions.submit();
    typeInto(pane.workbook, 'sessions', 3);
    await pane.actions.recheck();
    submitted(pane, 'blocked');
    typeInto(pane.workbook, 'sessions', 2, 1);
    await pane.actions.recheck();
    expect(pane.state().submit).toEqual({ status: 'idle' });
  });
});

it('a cell in edit mode is no trouble any more once the sheet can be read', async () => {
  const pane = await markedPane();
  pane.workbook.failNext('unmark', { code: 'cellBeingEdited' });
  await pane.actions.unmark();
  expect(pane.state().trouble).toMatchObject({ failure: { code: 'cellBeingEdited' } });
  await pane.actions.recheck();
  expect(pane.state().trouble).toBeUndefined();
});
