/** 联合举办 over the real API: what an officer sees of it, decides, and is told where somebody was faster. */
import { firstChoice, joining, joiningAgain, keepingApart, toggled } from '../../../addin/pane/officer/model/joint';
import { type ApiUnderTest, apiUnderTest, MINE, newSubmission, OTHERS, PLAN } from '../../api/api-under-test';
import { type Activity, planGrid } from '../../api/plan-grid';
import { type PaneUnderTest, paneUnderTest } from './pane-under-test';

let api: ApiUnderTest;
afterEach(() => api.close());

const EVENT = { name: '走进人工智能科普讲座', venue: '图书馆一楼报告厅', offline: 200, host: '科普协会' };

async function report(as: 'mine' | 'others', base: number, event: Activity = EVENT): Promise<void> {
  const alone = { name: `${as === 'mine' ? '星空观测' : '金融知识展'}`, venue: as, host: as };
  const json = { base, sheets: [planGrid(as === 'mine' ? MINE : OTHERS, [event, alone])] };
  expect((await api.call('PUT', newSubmission(), { as, json })).status).toBe(201);
}

async function officer(): Promise<PaneUnderTest> {
  api = await apiUnderTest();
  await report('mine', 0);
  await report('others', 0);
  const pane = paneUnderTest(api);
  await pane.signIn(api.codes.admin);
  await pane.actions.askJoint('plan');
  return pane;
}

const view = (pane: PaneUnderTest) => {
  const { joint } = pane.state();
  if (joint?.view === undefined) throw new Error('nothing is shown');
  return joint.view;
};
function proposal(pane: PaneUnderTest) {
  const [first] = view(pane).proposals ?? [];
  if (first === undefined) throw new Error('nothing is proposed');
  return first;
}
function deed<T>(made: T | undefined): T {
  if (made === undefined) throw new Error('nothing can be decided');
  return made;
}

it('shows what is proposed; joins, undoes, keeps apart', async () => {
  const pane = await officer();
  const shown = proposal(pane);
  expect(shown.members.map(({ unit }) => unit)).toEqual([MINE, OTHERS]);
  await pane.actions.decideJoint(deed(joining(shown, { ...firstChoice(shown), lead: OTHERS })), shown.id);
  expect(view(pane)).toMatchObject({
    proposals: [],
    groups: [{ lead: { unit: OTHERS } }],
    deduction: { entries: 1, people: 200 },
  });
  expect([pane.said.at(-1), pane.state().joint?.work]).toEqual(['已认定为联合举办，只计牵头单位。', undefined]);
  await pane.actions.decideJoint({ kind: 'undo', decision: 1 }, '1');
  expect(view(pane)).toMatchObject({ groups: [], deduction: { entries: 0 } });
  await pane.actions.decideJoint(keepingApart(proposal(pane)), shown.id);
  expect(view(pane)).toMatchObject({ proposals: [], apart: [{ members: [{ unit: MINE }, { unit: OTHERS }] }] });
});

it('tells where another officer was faster, records nothing, and shows what they did', async () => {
  const pane = await officer();
  const shown = proposal(pane);
  const members = shown.members.map(({ unit, version, address }) => ({ unit, version, address }));
  const other = { base: 0, decision: { kind: 'apart', members } };
  expect((await api.call('POST', `${PLAN}/joint`, { as: 'admin', json: other })).status).toBe(200);
  await pane.actions.decideJoint(deed(joining(shown, firstChoice(shown))), shown.id);
  expect(pane.state().joint?.trouble).toMatchObject({ kind: 'problem' });
  expect(view(pane)).toMatchObject({ seq: 1, groups: [], proposals: [], apart: [{ decision: 1 }] });
});

it('confirms again what changed since, as it is by now', async () => {
  const pane = await officer();
  await pane.actions.decideJoint(deed(joining(proposal(pane), firstChoice(proposal(pane)))), 'x');
  await report('others', 1, { ...EVENT, venue: '图书馆报告厅' });
  await pane.actions.askJoint('plan');
  const [group] = view(pane).groups;
  expect(group).toMatchObject({
    isToReview: true,
    partners: [{ now: 'changed', current: 2, is: { venue: '图书馆报告厅' } }],
  });
  await pane.actions.decideJoint(deed(group && joiningAgain(group)), '1');
  expect(view(pane)).toMatchObject({ groups: [{ decision: 2, isToReview: false, deduction: { entries: 1 } }] });
});

it('keeps what was shown where it could not be asked, and says why', async () => {
  const pane = await officer();
  pane.network.failNext('POST', 'unavailable');
  await pane.actions.decideJoint(keepingApart(proposal(pane)), 'x');
  expect(pane.state().joint).toMatchObject({ trouble: { kind: 'problem' }, view: { seq: 0 } });
  await pane.actions.decideJoint(keepingApart(proposal(pane)), 'x');
  expect(pane.state().joint).not.toHaveProperty('trouble');
});

it('lets nobody join alone, and gives the lead on where it is taken out', async () => {
  const shown = proposal(await officer());
  const without = toggled(firstChoice(shown), MINE);
  expect([without.lead, joining(shown, without)]).toEqual([OTHERS, undefined]);
  expect(toggled(without, MINE).units.size).toBe(2);
});
