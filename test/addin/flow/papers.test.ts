/** 方案与总结 over the real API: a unit hands in, an officer looks, fetches and hands in on its behalf, drafts are begun and gone on with. */
import { EXAMPLE_ROUND } from '#domain/form/forms/example-round';
import type { PapersStore } from '../../../addin/pane/papers/model/actions';
import type { DroppedFile } from '../../../addin/pane/shell/model/dropped';
import { type ApiUnderTest, apiUnderTest, COLLECTOR, MINE, newSubmission } from '../../api/api-under-test';
import { planGrid } from '../../api/plan-grid';
import { buildDocument, p } from '../../docx/document-builder';
import { type PaneUnderTest, paneUnderTest } from './pane-under-test';

let api: ApiUnderTest;
beforeEach(async () => {
  api = await apiUnderTest();
  const papers = EXAMPLE_ROUND.papers?.map((paper) => (paper.id === 'closing' ? { ...paper, draftOf: 'plan' } : paper));
  await api.deps.registry.putRound(COLLECTOR, '2023', { ...EXAMPLE_ROUND, papers });
});
afterEach(() => api.close());

const file = (name: string, text: string): DroppedFile => {
  const bytes = buildDocument({ body: p(text) });
  return { name, size: bytes.length, bytes: async () => bytes };
};
function papersOf(pane: PaneUnderTest): PapersStore {
  const { papers, unitPapers } = pane.state();
  const store = papers ?? unitPapers?.store;
  if (store === undefined) throw new Error('nobody looked at papers');
  return store;
}
const shown = (pane: PaneUnderTest, paper = 'scheme') =>
  papersOf(pane)
    .state()
    .papers?.find((each) => each.paper === paper);
async function unit(): Promise<PaneUnderTest> {
  const pane = paneUnderTest(api);
  await pane.signIn();
  await pane.actions.openPapers();
  await papersOf(pane).actions.refresh();
  return pane;
}
async function officer(): Promise<PaneUnderTest> {
  const pane = paneUnderTest(api);
  await pane.signIn(api.codes.admin);
  await pane.actions.openUnitPapers(MINE, 'scheme');
  await papersOf(pane).actions.refresh();
  return pane;
}

it('hands in, replaces, lists what was there, and fetches any of it', async () => {
  const pane = await unit();
  const { upload, toggleVersions, download } = papersOf(pane).actions;
  await upload('scheme', file('材料/方案.docx', '第一稿'));
  expect(papersOf(pane).state().news).toMatchObject({ paper: 'scheme', news: { kind: 'handedIn', version: 1 } });
  expect(shown(pane)).toMatchObject({ version: 1, file: { name: '方案.docx' }, standing: { state: 'submitted' } });
  await upload('scheme', file('方案.docx', '第二稿'));
  expect(pane.said.at(-1)).toBe('已收到，第2版。');
  await toggleVersions('scheme');
  expect(
    papersOf(pane)
      .state()
      .versions?.list.map(({ version }) => version),
  ).toEqual([2, 1]);
  await download('scheme', 1);
  expect(pane.saved.map(({ name }) => name)).toEqual([`附件1 活动实施方案 ${MINE} 第1版.docx`]);
  expect(Buffer.compare(pane.saved[0]?.bytes ?? new Uint8Array(), buildDocument({ body: p('第一稿') }))).toBe(0);
});

it('a lost answer is no second version', async () => {
  const pane = await unit();
  pane.network.failNext('PUT', 'cutAfter');
  await papersOf(pane).actions.upload('scheme', file('方案.docx', '方案'));
  expect(shown(pane)?.version).toBe(1);
  expect(papersOf(pane).state().news).toMatchObject({ news: { kind: 'handedIn', version: 1 } });
});

it('does not replace what a colleague handed in meanwhile, tells so, and knows it from then on', async () => {
  const [pane, other] = [await unit(), await unit()];
  await papersOf(other).actions.upload('scheme', file('方案.docx', '同事的'));
  await papersOf(pane).actions.upload('scheme', file('方案.docx', '我的'));
  expect(papersOf(pane).state().news).toMatchObject({ news: { kind: 'trouble', trouble: { kind: 'problem' } } });
  expect(shown(pane)?.version).toBe(1);
  await papersOf(pane).actions.upload('scheme', file('方案.docx', '我的'));
  expect(shown(pane)?.version).toBe(2);
});

it('says why a file is not taken, and what cannot be read', async () => {
  const pane = await unit();
  const text = { name: '方案.docx', size: 6, bytes: async () => new Uint8Array(Buffer.from('方案')) };
  await papersOf(pane).actions.upload('scheme', text);
  const said = JSON.stringify(papersOf(pane).state().news);
  expect(said).toContain('文件类型不对');
  const gone = { name: '方案.docx', size: 6, bytes: () => Promise.reject(new Error('gone')) };
  await papersOf(pane).actions.upload('scheme', gone);
  expect(papersOf(pane).state().news).toEqual({ paper: 'scheme', news: { kind: 'unread' } });
  expect(shown(pane)?.version).toBe(0);
});

it('begins a draft, and renews it in what was handed in', async () => {
  const report = (base: number, offline: number) =>
    api.call('PUT', newSubmission(), { as: 'mine', json: { base, sheets: [planGrid(MINE, [{ offline }])] } });
  await report(0, 200);
  const pane = await unit();
  await papersOf(pane).actions.draft('closing');
  const [begun] = pane.saved;
  expect(begun?.name).toBe(`总结报告 ${MINE} 初稿.docx`);
  const bytes = begun?.bytes ?? new Uint8Array();
  await papersOf(pane).actions.upload('closing', { name: '总结.docx', size: bytes.length, bytes: async () => bytes });
  await report(1, 260);
  await papersOf(pane).actions.draft('closing', 1);
  expect(papersOf(pane).state().news).toMatchObject({
    news: { kind: 'drafted', told: { added: 0, kept: 0, renewed: expect.any(Number) } },
  });
  await papersOf(pane).actions.draft('scheme');
  expect(JSON.stringify(papersOf(pane).state().news)).toContain('没有初稿');
});

it('an officer hands in on a unit’s behalf, and the grid tells it', async () => {
  const pane = await officer();
  await papersOf(pane).actions.upload('scheme', file('会计学院方案.docx', '寄来的'));
  await pane.actions.refreshCollector('quietly');
  const { collector } = pane.state();
  if (collector === undefined || collector === 'loading') throw new Error('no grid');
  expect(collector.units.find(({ unit: name }) => name === MINE)?.papers?.scheme).toMatchObject({ version: 1 });
  await papersOf(pane).actions.toggleVersions('scheme');
  expect(papersOf(pane).state().versions?.list).toMatchObject([{ by: 'admin' }]);
  // A sheet takes its place, and the other way round.
  await pane.actions.openSheet(MINE, 'plan');
  expect(pane.state().unitPapers).toBeUndefined();
  await pane.actions.openUnitPapers(MINE, 'scheme');
  expect(pane.state().unitSheet).toBeUndefined();
  pane.actions.closeSheet();
  await Promise.resolve();
  expect(pane.state().unitPapers).toBeUndefined();
});

it('says nothing of what comes back once something else stands beside the overview', async () => {
  const pane = await officer();
  const { actions, state } = papersOf(pane);
  const handing = actions.upload('scheme', file('方案.docx', '方案'));
  await pane.actions.openSheet(MINE, 'plan');
  await handing;
  expect([pane.state().unitPapers, state().news]).toEqual([undefined, undefined]);
  expect(pane.said).not.toContain('已收到，第1版。');
});

it('an officer begins the school’s draft, and goes on with one', async () => {
  await api.call('PUT', newSubmission(), { as: 'mine', json: { base: 0, sheets: [planGrid(MINE)] } });
  const pane = await officer();
  await pane.actions.downloadSchoolDraft('closing');
  expect(pane.saved.at(-1)?.name).toBe('总结报告 晋阳科技学院 初稿.docx');
  expect(pane.state().summaries?.drafted).toBeUndefined();
  await pane.actions.downloadSchoolDraft('closing', pane.saved.at(-1)?.bytes);
  expect(pane.state().summaries?.drafted).toEqual({ renewed: 0, added: 0, kept: 0 });
});
