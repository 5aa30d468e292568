/** 锁定 and 归档 over the real API: what the overview tells of it, what units are told, and the file that is waited for. */
import { type ApiUnderTest, apiUnderTest, MINE, newSubmission, OTHERS } from '../../api/api-under-test';
import { planGrid } from '../../api/plan-grid';
import { type PaneUnderTest, paneUnderTest, until } from './pane-under-test';

let api: ApiUnderTest;
afterEach(() => api.close());

async function officer(overrides: Parameters<typeof apiUnderTest>[0] = {}): Promise<PaneUnderTest> {
  api = await apiUnderTest(overrides);
  const json = { base: 0, sheets: [planGrid(MINE)] };
  expect((await api.call('PUT', newSubmission(), { as: 'mine', json })).status).toBe(201);
  const pane = paneUnderTest(api);
  await pane.signIn(api.codes.admin);
  return pane;
}

const collector = (pane: PaneUnderTest) => {
  const { collector: state } = pane.state();
  if (state === undefined || state === 'loading') throw new Error('no overview');
  return state;
};
const isLocked = (pane: PaneUnderTest, name: string) =>
  collector(pane).units.find(({ unit }) => unit === name)?.forms.plan?.standing.isLocked;
const reporting = async (who: 'mine' | 'others') => {
  const name = who === 'mine' ? MINE : OTHERS;
  const json = { base: 0, sheets: [planGrid(name)] };
  return (await api.call('PUT', newSubmission(), { as: who, json })).status;
};

it('locks with a reason, opens for one unit, and for all', async () => {
  const pane = await officer();
  await pane.actions.lockRound('汇总表已上报');
  expect(collector(pane).lock).toMatchObject({ reason: '汇总表已上报', reopened: [] });
  expect([isLocked(pane, OTHERS), await reporting('others'), pane.said.at(-1)]).toEqual([true, 423, '已锁定。']);

  await pane.actions.reopenUnit(OTHERS, '漏报一项');
  expect([collector(pane).lock?.reopened, isLocked(pane, OTHERS), isLocked(pane, MINE)]).toEqual([
    [{ unit: OTHERS, reason: '漏报一项', at: expect.any(String), by: '科学技术处' }],
    false,
    true,
  ]);
  expect([await reporting('others'), pane.said.at(-1)]).toEqual([201, `已重新开放${OTHERS}。`]);
  await pane.actions.lockRound('汇总表已上报');
  expect([collector(pane).lock?.reopened, isLocked(pane, OTHERS)]).toEqual([[], true]);

  await pane.actions.unlockRound();
  expect([collector(pane).lock, isLocked(pane, MINE), pane.state().closing]).toEqual([undefined, false, undefined]);
});

it('says why nothing was locked, and what was shown stays', async () => {
  const pane = await officer();
  pane.network.failNext('POST', 'unavailable');
  await pane.actions.lockRound('汇总表已上报');
  expect(pane.state().closing).toMatchObject({ trouble: { kind: 'problem' } });
  expect([collector(pane).lock, pane.state().trouble]).toEqual([undefined, undefined]);
  await pane.actions.lockRound('汇总表已上报');
  expect([collector(pane).lock?.reason, pane.state().closing]).toEqual(['汇总表已上报', undefined]);
});

it('archives a locked round, and says of an open one that it has to be locked', async () => {
  const pane = await officer();
  await pane.actions.downloadArchive();
  expect(pane.state().closing).toMatchObject({
    trouble: { words: { reference: expect.stringContaining('archive.notLocked') } },
  });
  await pane.actions.lockRound('汇总表已上报');
  await pane.actions.downloadArchive();
  const name = pane.saved[0]?.name;
  expect(name).toMatch(/ 归档\.zip$/);
  expect([pane.state().closing, pane.said.at(-1)]).toEqual([{ saved: name }, `已下载“${name}”。`]);
});

it('waits for an archive that is being made, and tells of how much', async () => {
  const pane = await officer({ rowsAtOnce: 0 });
  await pane.actions.lockRound('汇总表已上报');
  const archiving = pane.actions.downloadArchive();
  await until(() => pane.state().closing?.making !== undefined);
  expect(pane.state().closing).toMatchObject({ work: 'archive', making: { units: 40, rows: 2 } });
  await pane.actions.lockRound('不会发生');
  expect(collector(pane).lock?.reason).toBe('汇总表已上报');
  await api.mergesEnd();
  pane.timers.advance(60_000);
  await archiving;
  expect(pane.saved.map(({ name }) => name)).toEqual([expect.stringMatching(/归档\.zip$/)]);
});

it('drops an archive that comes after signing out', async () => {
  const pane = await officer({ rowsAtOnce: 0 });
  await pane.actions.lockRound('汇总表已上报');
  const archiving = pane.actions.downloadArchive();
  await until(() => pane.state().closing?.making !== undefined);
  pane.actions.signOut();
  await api.mergesEnd();
  pane.timers.advance(60_000);
  await archiving;
  expect([pane.saved, pane.state().closing]).toEqual([[], undefined]);
});
