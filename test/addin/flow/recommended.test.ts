/** 推荐清单 over the real API: ticked, moved, saved; kept over what others do meanwhile. */
import { entriesOf, isWorthSaving, listedKeys } from '../../../addin/pane/officer/model/recommended';
import { type ApiUnderTest, apiUnderTest, MINE, newSubmission, OTHERS, ROUND } from '../../api/api-under-test';
import { type Activity, planGrid } from '../../api/plan-grid';
import { type PaneUnderTest, paneUnderTest } from './pane-under-test';

let api: ApiUnderTest;
afterEach(() => api.close());

async function report(as: 'mine' | 'others', base: number, changes: readonly Activity[]): Promise<void> {
  const json = { base, sheets: [planGrid(as === 'mine' ? MINE : OTHERS, changes)] };
  expect((await api.call('PUT', newSubmission(), { as, json })).status).toBe(201);
}

async function officer(): Promise<PaneUnderTest> {
  api = await apiUnderTest();
  await report('mine', 0, [{ name: '星空观测', recommended: '是' }, { name: '走进实验室' }]);
  await report('others', 0, [{ name: '金融知识展', recommended: '是' }, { name: '反诈讲座' }]);
  const pane = paneUnderTest(api);
  await pane.signIn(api.codes.admin);
  await pane.actions.askRecommended();
  return pane;
}

const choice = (pane: PaneUnderTest) => {
  const { recommended } = pane.state();
  if (recommended?.view === undefined) throw new Error('nothing is shown');
  return { ...recommended, view: recommended.view };
};
const names = (pane: PaneUnderTest) => {
  const entries = entriesOf(choice(pane).view);
  return listedKeys(choice(pane)).map((key) => entries.get(key)?.name);
};
const key = (unit: string, name: string) => JSON.stringify([unit, name, 0]);

it('lists what units marked; ticks, moves and saves it', async () => {
  const pane = await officer();
  expect(names(pane)).toEqual(['星空观测', '金融知识展']);
  pane.actions.tickRecommended(key(OTHERS, '反诈讲座'));
  pane.actions.moveRecommended(key(OTHERS, '反诈讲座'), 0);
  pane.actions.tickRecommended(key(MINE, '星空观测'));
  expect(pane.said.at(-1)).toBe('反诈讲座，第1项。');
  expect([names(pane), choice(pane).view.seq]).toEqual([['反诈讲座', '金融知识展'], 0]);
  await pane.actions.saveRecommended();
  expect([names(pane), choice(pane).draft, choice(pane).view.seq]).toEqual([['反诈讲座', '金融知识展'], undefined, 1]);
  expect(pane.said.at(-1)).toBe('已保存，列2项。');
  // What was seen and not taken is not new.
  expect(choice(pane).view.others?.map(({ name, isNew }) => [name, isNew])).toEqual([
    ['星空观测', false],
    ['走进实验室', false],
  ]);
  await pane.actions.restoreRecommended();
  expect(names(pane)).toEqual(['星空观测', '金融知识展']);
  await pane.actions.restoreRecommended(1);
  expect(names(pane)).toEqual(['反诈讲座', '金融知识展']);
});

it('what was marked since is settled by saving the list as it is', async () => {
  const pane = await officer();
  await pane.actions.saveRecommended();
  expect(isWorthSaving(choice(pane))).toBe(false);
  await report('mine', 1, [
    { name: '星空观测', recommended: '是' },
    { name: '走进实验室', recommended: '是' },
  ]);
  await pane.actions.askRecommended();
  expect([isWorthSaving(choice(pane)), choice(pane).draft]).toEqual([true, undefined]);
  await pane.actions.saveRecommended();
  expect(isWorthSaving(choice(pane))).toBe(false);
  expect(names(pane)).toEqual(['星空观测', '金融知识展']);
});

it('tells the numbers that stand beside the rows: what is gone has none', async () => {
  const pane = await officer();
  await pane.actions.saveRecommended();
  await report('mine', 1, [{ name: '走进实验室' }]);
  await pane.actions.askRecommended();
  expect(choice(pane).view.rows.map(({ name, now }) => [name, now])).toEqual([
    ['星空观测', 'gone'],
    ['金融知识展', 'same'],
  ]);
  pane.actions.tickRecommended(key(MINE, '走进实验室'));
  pane.actions.moveRecommended(key(MINE, '走进实验室'), 1);
  expect(pane.said.at(-1)).toBe('走进实验室，第1项。');
  await pane.actions.saveRecommended();
  expect(pane.said.at(-1)).toBe('已保存，列2项。');
});

it('what is changed back is no change', async () => {
  const pane = await officer();
  pane.actions.tickRecommended(key(MINE, '走进实验室'));
  pane.actions.tickRecommended(key(MINE, '走进实验室'));
  expect(choice(pane).draft).toBeUndefined();
  pane.actions.moveRecommended(key(MINE, '星空观测'), 5);
  pane.actions.moveRecommended(key(MINE, '星空观测'), 1);
  expect(names(pane)).toEqual(['金融知识展', '星空观测']);
  pane.actions.dropRecommendedDraft();
  expect([names(pane), choice(pane).draft]).toEqual([['星空观测', '金融知识展'], undefined]);
});

it('keeps what was ticked where somebody was faster, tells so, and saves it over what it then sees', async () => {
  const pane = await officer();
  pane.actions.tickRecommended(key(OTHERS, '反诈讲座'));
  const json = { base: 0, decision: { kind: 'choose', rows: [], passed: [] } };
  expect((await api.call('POST', `${ROUND}/recommended`, { as: 'admin', json })).status).toBe(200);
  await pane.actions.saveRecommended();
  expect(choice(pane).trouble).toMatchObject({ kind: 'problem' });
  expect([choice(pane).view.seq, choice(pane).view.rows]).toEqual([1, []]);
  expect(names(pane)).toEqual(['星空观测', '金融知识展', '反诈讲座']);
  await pane.actions.saveRecommended();
  expect([names(pane), choice(pane).view.seq]).toEqual([['星空观测', '金融知识展', '反诈讲座'], 2]);
});

it('says what of the changes is not reported any more', async () => {
  const pane = await officer();
  pane.actions.tickRecommended(key(OTHERS, '反诈讲座'));
  pane.actions.tickRecommended(key(MINE, '走进实验室'));
  await report('others', 1, [{ name: '金融知识展', recommended: '是' }, { name: '防骗讲座' }]);
  await pane.actions.askRecommended();
  expect(choice(pane).lost).toEqual([`${OTHERS} 反诈讲座`]);
  expect(names(pane)).toEqual(['星空观测', '金融知识展', '走进实验室']);
});
