/** History opens any version and lays it out again; a sheet that nobody can place shows the difference before it replaces. */
import { readDocument } from '#docx/read';
import { readWorkbook } from '#xlsx/read';
import { openFileWorkbook } from '../../../addin/file/file-workbook';
import type { HistoryItem } from '../../../addin/pane/staff/model/state';
import { type ApiUnderTest, apiUnderTest, COLLECTOR, MINE, newSubmission } from '../../api/api-under-test';
import { planGrid, planWorkbook } from '../../api/plan-grid';
import { GridFiles } from './grid-files';
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

const stored = () => api.deps.submissions.history({ collector: COLLECTOR, round: '2023', form: 'plan', unit: MINE });
const fileOf = (name: string) => new File([], name);

function versionItem(pane: PaneUnderTest, version: number): HistoryItem {
  const { history } = pane.state();
  const found = Array.isArray(history) ? history.find(({ entry }) => entry.version === version) : undefined;
  if (found === undefined) throw new Error(`no version ${version}`);
  return found;
}

/** Three versions with 200, 340 and 360 people; the sheet holds the third. */
async function threeVersions(): Promise<PaneUnderTest> {
  const pane = await filledPane(api);
  for (const offline of [200, 340, 360]) {
    typeInto(pane.workbook, 'offline', offline);
    await pane.actions.submit();
    submitted(pane, 'recorded');
  }
  return pane;
}

describe('历史版本', () => {
  it('opens any version as people read it, with its reasons, and folds it again', async () => {
    const pane = await filledPane(api);
    typeInto(pane.workbook, 'offline', 6);
    await pane.actions.recheck();
    pane.actions.explain(issues(pane)[0]?.id ?? '', '实验室只容六人');
    await pane.actions.submit();
    typeInto(pane.workbook, 'offline', 60);
    await pane.actions.submit();
    await pane.actions.openHistory();
    await pane.actions.openVersion(1);
    const { content } = versionItem(pane, 1);
    expect(content).toMatchObject({
      status: 'shown',
      parts: [
        {
          entries: [
            { row: 5, name: '校园开放日' },
            { row: 6, name: '科普讲座' },
          ],
        },
      ],
      remarks: [{ issue: { code: 'figure.suspiciouslySmall', received: '6' }, reason: '实验室只容六人' }],
    });
    expect(content.status === 'shown' && content.parts[0]?.entries[0]?.cells).toContainEqual({
      label: '预计线下人次',
      text: '6',
    });
    expect(versionItem(pane, 2).content.status).toBe('folded');
    await pane.actions.openVersion(1);
    expect(versionItem(pane, 1).content.status).toBe('folded');
  });

  it('that cannot be fetched says so at its own line, and can be asked for again', async () => {
    const pane = await filledPane(api);
    await pane.actions.submit();
    await pane.actions.openHistory();
    pane.network.failNext('GET /versions/', 'cutBefore');
    await pane.actions.openVersion(1);
    expect(versionItem(pane, 1).content).toEqual({ status: 'failed', trouble: { kind: 'offline' } });
    await pane.actions.openVersion(1);
    expect(versionItem(pane, 1).content.status).toBe('shown');
  });
});

describe('打印件', () => {
  it('of what was recorded comes as a file, however the sheet reads by now', async () => {
    const pane = await filledPane(api);
    await pane.actions.submit();
    const { receipt } = submitted(pane, 'recorded').receipt;
    typeInto(pane.workbook, 'offline', 410);
    await pane.actions.printVersion(1);
    const [print] = pane.saved;
    expect(print?.name).toBe(`附件2 科技活动周特色科技活动安排统计表 ${MINE} 第1版 打印件.docx`);
    const read = await readDocument(print?.bytes ?? new Uint8Array());
    const texts = read.ok ? read.workbook.grids.flatMap(({ rows }) => rows.flat().map(String)) : [];
    expect([texts.some((text) => text.includes(receipt)), texts.includes('410')]).toEqual([true, false]);
    expect(pane.said.at(-1)).toBe('已下载第1版。');
  });
});

describe('取回这一版', () => {
  it('lays the version out beside the sheet, which stays as it is; submitting it replaces what stands', async () => {
    const pane = await threeVersions();
    await pane.actions.openHistory();
    await pane.actions.takeBackVersion(1);
    expect([pane.state().question, pane.state().screen]).toEqual([undefined, 'form']);
    expect(pane.workbook.cell(`附件2!${cellOf('offline')}`)).toBe(360);
    expect(checkedSheet(pane)).toMatchObject({ sheet: '附件2 (2)', rows: 2 });
    expect(pane.workbook.cell(`附件2 (2)!${cellOf('offline')}`)).toBe(200);
    expect(pane.state().announcement).toBe('已取回第1版，在工作表“附件2 (2)”中。');
    await pane.actions.submit();
    expect(submitted(pane, 'recorded').receipt.version).toBe(4);
    expect(pane.network.requests('PUT').at(-1)?.body).toMatchObject({ base: 3, sheets: [{ sheet: '附件2 (2)' }] });
  });

  it('asks first where the sheet holds what was never sent; deleting the new sheet gives the old one back', async () => {
    const pane = await threeVersions();
    typeInto(pane.workbook, 'offline', 410);
    await pane.actions.openHistory();
    await pane.actions.takeBackVersion(2);
    expect(pane.state().question).toEqual({ kind: 'takeBack', version: 2, sheet: '附件2' });
    pane.actions.decline();
    expect(pane.workbook.names()).not.toContain('附件2 (2)');
    await pane.actions.takeBackVersion(2);
    await pane.actions.confirm();
    expect(pane.workbook.cell(`附件2 (2)!${cellOf('offline')}`)).toBe(340);
    expect(pane.workbook.cell(`附件2!${cellOf('offline')}`)).toBe(410);
    pane.workbook.remove('附件2 (2)');
    await pane.actions.recheck();
    expect(checkedSheet(pane)).toMatchObject({ sheet: '附件2', rows: 2 });
    await pane.actions.submit();
    expect(submitted(pane, 'recorded').receipt.version).toBe(4);
    expect(pane.network.requests('PUT').at(-1)?.body).toMatchObject({ sheets: [{ sheet: '附件2' }] });
  });

  it('brings the reasons of that version along, wherever its rows stand now', async () => {
    const pane = await filledPane(api);
    typeInto(pane.workbook, 'offline', 6, 1);
    await pane.actions.recheck();
    pane.actions.explain(issues(pane)[0]?.id ?? '', '实验室只容六人');
    await pane.actions.submit();
    typeInto(pane.workbook, 'offline', 60, 1);
    await pane.actions.submit();
    const elsewhere = paneUnderTest(api, { workbook: pane.workbook });
    await elsewhere.signIn();
    await elsewhere.actions.openHistory();
    await elsewhere.actions.takeBackVersion(1);
    expect(issues(elsewhere).map(({ issue, reason }) => [issue.at.sheet, reason])).toEqual([
      ['附件2 (2)', '实验室只容六人'],
    ]);
    await elsewhere.actions.submit();
    expect(submitted(elsewhere, 'recorded').receipt.version).toBe(3);
  });

  it('in a workbook without the form lays it out there', async () => {
    await threeVersions();
    const pane = paneUnderTest(api);
    await pane.signIn();
    await pane.actions.openForm('plan');
    await pane.actions.openHistory();
    await pane.actions.takeBackVersion(2);
    expect(pane.workbook.cell(`附件2!${cellOf('offline')}`)).toBe(340);
    expect(checkedSheet(pane).rows).toBe(2);
  });

  it('without Excel hands it out as a file, and touches nothing that is open', async () => {
    await threeVersions();
    const saved: { name: string; bytes: Uint8Array }[] = [];
    const workbook = openFileWorkbook({ save: (name, bytes) => void saved.push({ name, bytes }) });
    const pane = paneUnderTest(api, { workbook });
    await pane.signIn();
    await pane.actions.openFile(new File([Uint8Array.from(await planWorkbook(MINE, [{ offline: 510 }]))], 'a.xlsx'));
    await pane.actions.openHistory();
    await pane.actions.takeBackVersion(2);
    expect(saved.map(({ name }) => name)).toEqual([expect.stringMatching(/^附件2.*第2版\.xlsx$/)]);
    const read = await readWorkbook(saved[0]?.bytes ?? new Uint8Array());
    expect(read.ok && JSON.stringify(read.workbook.grids)).toContain('340');
    expect([pane.state().fileName, checkedSheet(pane).rows]).toEqual(['a.xlsx', 2]);
  });
});

describe('a sheet without a receipt', () => {
  async function filePane() {
    const workbook = new GridFiles({
      'same.xlsx': planGrid(MINE),
      'other.xlsx': planGrid(MINE, [{ offline: 330, venue: '体育馆' }]),
      'third.xlsx': planGrid(MINE, [{ offline: 350 }]),
    });
    const pane = paneUnderTest(api, { workbook });
    await pane.signIn();
    return pane;
  }
  const report = (json: object) => api.call('PUT', newSubmission(), { as: 'mine', json });

  it('shows how it differs from what stands, and is sent only when it is meant', async () => {
    await report({ base: 0, sheets: [planGrid(MINE)] });
    const pane = await filePane();
    await pane.actions.openFile(fileOf('other.xlsx'));
    await pane.actions.submit();
    const { question } = pane.state();
    expect(question).toMatchObject({
      kind: 'replace',
      report: { version: 1, rows: 2 },
      counts: { rowsAdded: 0, rowsChanged: 1, rowsRemoved: 0, cells: 2 },
    });
    expect(question?.kind === 'replace' && question.cells.map(({ label, after }) => [label, after])).toEqual([
      ['活动地点/平台', '体育馆'],
      ['预计线下人次', '330'],
    ]);
    pane.actions.decline();
    expect([pane.state().question, pane.state().submit.status, (await stored()).length]).toEqual([
      undefined,
      'idle',
      1,
    ]);
    await pane.actions.submit();
    await pane.actions.confirm();
    expect(submitted(pane, 'recorded').receipt.version).toBe(2);
  });

  it('that says the same is sent without a question', async () => {
    await report({ base: 0, sheets: [planGrid(MINE)] });
    const pane = await filePane();
    await pane.actions.openFile(fileOf('same.xlsx'));
    await pane.actions.submit();
    expect(submitted(pane, 'recorded').receipt.version).toBe(2);
  });

  it('tells of a zero report that it would replace', async () => {
    await report({ base: 0, zero: true, sheets: [] });
    const pane = await filePane();
    await pane.actions.openFile(fileOf('same.xlsx'));
    await pane.actions.submit();
    expect(pane.state().question).toMatchObject({ kind: 'replace', report: { state: 'zero' } });
  });

  it('is not sent unseen where what stands cannot be fetched', async () => {
    await report({ base: 0, sheets: [planGrid(MINE)] });
    const pane = await filePane();
    pane.network.failNext('GET /versions/', 'cutBefore', 'cutBefore');
    await pane.actions.openFile(fileOf('third.xlsx'));
    await pane.actions.submit();
    expect(pane.state().trouble).toEqual({ kind: 'offline' });
    expect([pane.state().question, (await stored()).length]).toEqual([undefined, 1]);
  });

  it('asks again where the sheet became another after the question was put', async () => {
    const pane = await filledPane(api);
    await report({ base: 0, sheets: [planGrid(MINE)] });
    const other = paneUnderTest(api, { workbook: pane.workbook });
    await other.signIn();
    await other.actions.submit();
    expect(other.state().question).toMatchObject({ kind: 'replace' });
    typeInto(pane.workbook, 'offline', 777);
    await other.actions.confirm();
    const { question } = other.state();
    expect(question?.kind === 'replace' && question.cells.map(({ after }) => after)).toContain('777');
    await other.actions.confirm();
    expect(submitted(other, 'recorded').receipt.version).toBe(2);
  });
});
