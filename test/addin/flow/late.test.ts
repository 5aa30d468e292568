/** What comes back after its sign-in or its workbook is gone: it changes nothing on the screen, and nothing is lost. */
import { type ApiUnderTest, apiUnderTest, COLLECTOR, MINE, newSubmission } from '../../api/api-under-test';
import { planGrid } from '../../api/plan-grid';
import { GridFiles } from './grid-files';
import type { GridWorkbook } from './grid-workbook';
import {
  checkedSheet,
  filledPane,
  issues,
  type PaneUnderTest,
  paneUnderTest,
  submitted,
  until,
} from './pane-under-test';

let api: ApiUnderTest;
beforeEach(async () => {
  api = await apiUnderTest();
});
afterEach(() => api.close());

const stored = () => api.deps.submissions.history({ collector: COLLECTOR, round: '2023', form: 'plan', unit: MINE });
const puts = (pane: PaneUnderTest) => pane.network.requests('PUT');
const idOf = (path = '') => path.slice(path.lastIndexOf('/') + 1);
const keptIds = (pane: PaneUnderTest) =>
  [...pane.storage.pending.values()].map((text) => JSON.parse(text).id as string);

/** The next reading sees the workbook as it is now, and is told of only after `release`. */
function holdNextReading(workbook: GridWorkbook): () => void {
  const read = workbook.read.bind(workbook);
  let release = () => {};
  const gate = new Promise<void>((resolve) => {
    release = resolve;
  });
  workbook.read = async () => {
    workbook.read = read;
    const outcome = await read();
    await gate;
    return outcome;
  };
  return () => release();
}

/** Nothing that is shown becomes another while `work` goes on: not even the same thing said again. */
async function expectUnmoved(pane: PaneUnderTest, work: () => Promise<unknown>): Promise<void> {
  const before = pane.state();
  await work();
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(pane.state()).toBe(before);
}

describe('after signing out', () => {
  it('a verdict is said of nothing', async () => {
    const pane = await filledPane(api);
    const release = holdNextReading(pane.workbook);
    const reading = pane.actions.recheck();
    pane.actions.signOut();
    await expectUnmoved(pane, async () => {
      release();
      await reading;
    });
    expect(pane.state()).toMatchObject({ session: { status: 'signedOut' }, sheet: { status: 'absent' } });
  });

  it('a receipt is not shown; the id is kept, and asked about when the unit signs in again', async () => {
    const pane = await filledPane(api);
    const release = pane.network.hold('PUT');
    const clicked = pane.actions.submit();
    await until(() => puts(pane).length === 1);
    const sheets = pane.workbook.names();
    pane.actions.signOut();
    await expectUnmoved(pane, async () => {
      release();
      await clicked;
    });
    expect(pane.workbook.names()).toEqual(sheets);
    const sent = idOf(puts(pane)[0]?.path);
    expect([keptIds(pane), (await stored()).map(({ submissionId }) => submissionId)]).toEqual([[sent], [sent]]);
    await pane.signIn();
    expect(submitted(pane, 'recorded').receipt.submissionId).toBe(sent);
    expect([puts(pane).length, keptIds(pane)]).toEqual([1, []]);
  });

  it('history, decisions and cards of the one who left are not shown to whoever comes next', async () => {
    const pane = await filledPane(api);
    await pane.actions.submit();
    const release = pane.network.hold('GET');
    const opening = pane.actions.openHistory();
    pane.actions.show('forms');
    await until(() => pane.network.requests('GET').filter(({ status }) => status === undefined).length === 3);
    pane.actions.signOut();
    await expectUnmoved(pane, async () => {
      release();
      await opening;
    });
    expect([pane.state().history, pane.state().cards, pane.state().screen]).toEqual([undefined, undefined, 'forms']);
    await pane.signIn(api.codes.others);
    expect(pane.state().cards?.map(({ state }) => state.state)).toEqual(['none', 'none']);
  });

  it('the end of the old sign-in does not end the new one', async () => {
    const pane = await filledPane(api);
    const release = pane.network.hold('PUT');
    const clicked = pane.actions.submit();
    await until(() => puts(pane).length === 1);
    pane.actions.signOut();
    api.setClock('2023-05-18T21:00:00.000Z');
    await pane.signIn(api.codes.others);
    await expectUnmoved(pane, async () => {
      release();
      await clicked;
    });
    expect(puts(pane)[0]?.status).toBe(401);
    expect(pane.state().session.status).toBe('signedIn');
  });

  it('reasons, versions and receipts of the one who left are gone with them', async () => {
    const pane = await filledPane(api);
    await pane.actions.submit();
    pane.actions.signOut();
    await pane.signIn();
    expect([pane.state().submit.status, pane.state().history]).toEqual(['idle', undefined]);
    await pane.actions.submit();
    // By the receipt that the workbook carries, not by what the one before knew.
    expect(puts(pane).at(-1)?.body).toMatchObject({ base: 1 });
  });
});

describe('after another workbook was opened', () => {
  const fileOf = (name: string) => new File([], name);

  /** The first file is open, with a figure that is to be put right in the second. */
  async function filePane() {
    const workbook = new GridFiles({
      'wrong.xlsx': planGrid(MINE, [{ offline: '约200' }]),
      'first.xlsx': planGrid(MINE),
      'second.xlsx': planGrid(MINE, [{ offline: 300 }]),
    });
    const pane = paneUnderTest(api, { workbook });
    await pane.signIn();
    return { pane, workbook };
  }

  it('a verdict on the one before is said of nothing', async () => {
    const { pane, workbook } = await filePane();
    await pane.actions.openFile(fileOf('wrong.xlsx'));
    expect(checkedSheet(pane).counts.error).toBe(1);
    const release = holdNextReading(workbook);
    const reading = pane.actions.recheck();
    await pane.actions.openFile(fileOf('second.xlsx'));
    await expectUnmoved(pane, async () => {
      release();
      await reading;
    });
    expect([checkedSheet(pane).counts.error, issues(pane)]).toEqual([0, []]);
  });

  it('a receipt for the one before changes nothing; the id is kept, and who asks about it is told', async () => {
    const { pane } = await filePane();
    await pane.actions.openFile(fileOf('first.xlsx'));
    const release = pane.network.hold('PUT');
    const clicked = pane.actions.submit();
    await until(() => puts(pane).length === 1);
    pane.network.failNext('GET /submissions/', 'cutBefore');
    await pane.actions.openFile(fileOf('second.xlsx'));
    await until(() => pane.state().announcement.includes('核对完成'));
    submitted(pane, 'unknown');
    await expectUnmoved(pane, async () => {
      release();
      await clicked;
    });
    const sent = idOf(puts(pane)[0]?.path);
    expect([keptIds(pane), (await stored()).map(({ submissionId }) => submissionId)]).toEqual([[sent], [sent]]);
    await pane.actions.settle();
    expect(submitted(pane, 'recorded').receipt.submissionId).toBe(sent);
    expect([puts(pane).length, keptIds(pane)]).toEqual([1, []]);
    // It was not this sheet that was recorded: what replaces it is decided cell by cell.
    await pane.actions.recheck();
    await pane.actions.submit();
    expect(submitted(pane, 'conflict').conflict).toMatchObject({
      theirVersion: 1,
      differences: [{ changedBy: 'both' }],
    });
  });

  it('a colleague’s version is not laid beside a sheet that was never refused', async () => {
    const { pane } = await filePane();
    await pane.actions.openFile(fileOf('first.xlsx'));
    const release = pane.network.hold('PUT');
    const clicked = pane.actions.submit();
    await until(() => puts(pane).length === 1);
    await api.call('PUT', newSubmission(), {
      as: 'mine',
      json: { base: 0, sheets: [planGrid(MINE, [{ offline: 220 }])] },
    });
    await pane.actions.openFile(fileOf('second.xlsx'));
    release();
    await clicked;
    await until(() => pane.state().submit.status === 'refused');
    expect([keptIds(pane), (await stored()).length]).toEqual([[], 1]);
    expect(new Set(puts(pane).map(({ path }) => path)).size).toBe(1);
    expect(pane.workbook.calls).not.toContain('write');
  });

  it('what waits for the network still goes out by itself, as it was clicked', async () => {
    const { pane } = await filePane();
    await pane.actions.openFile(fileOf('first.xlsx'));
    pane.network.plug(false);
    await pane.actions.submit();
    await pane.actions.openFile(fileOf('second.xlsx'));
    expect(submitted(pane, 'queued').resumed).toBe(false);
    pane.network.plug(true);
    await until(() => pane.state().submit.status === 'recorded');
    expect(puts(pane).map(({ body }) => body)).toMatchObject([{ file: 'first.xlsx', sheets: [planGrid(MINE)] }]);
  });

  it('history of the form is asked for anew', async () => {
    const { pane } = await filePane();
    await pane.actions.openFile(fileOf('first.xlsx'));
    await pane.actions.submit();
    const release = pane.network.hold('GET');
    const opening = pane.actions.openHistory();
    await pane.actions.openFile(fileOf('second.xlsx'));
    release();
    await opening;
    // What is this file's own comes: what was decided of the form.
    await until(() => pane.state().review !== undefined);
    expect([pane.state().history, pane.state().screen]).toEqual([undefined, 'form']);
  });

  it('reasons given for the one before are not said of this one', async () => {
    const workbook = new GridFiles({
      'a.xlsx': planGrid(MINE, [{ offline: 8 }]),
      'b.xlsx': planGrid(MINE, [{ offline: 8 }]),
    });
    const pane = paneUnderTest(api, { workbook });
    await pane.signIn();
    await pane.actions.openFile(fileOf('a.xlsx'));
    pane.actions.explain(issues(pane)[0]?.id ?? '', '小型座谈');
    expect(issues(pane)[0]?.reason).toBe('小型座谈');
    await pane.actions.openFile(fileOf('b.xlsx'));
    expect(issues(pane).map(({ reason }) => reason)).toEqual([undefined]);
  });
});
