/** 核查 over the real API: what is shown, and what becomes of it where it cannot be asked. */
import type { FindingView } from '#client/findings-client';
import { findingGroups } from '../../../addin/pane/officer/model/findings';
import { type ApiUnderTest, apiUnderTest, MINE, newSubmission } from '../../api/api-under-test';
import { planGrid } from '../../api/plan-grid';
import { type PaneUnderTest, paneUnderTest } from './pane-under-test';

let api: ApiUnderTest | undefined;
afterEach(async () => {
  await api?.close();
  api = undefined;
});

async function officer(): Promise<PaneUnderTest> {
  api = await apiUnderTest();
  const json = { base: 0, sheets: [planGrid(MINE)] };
  expect((await api.call('PUT', newSubmission(), { as: 'mine', json })).status).toBe(201);
  const pane = paneUnderTest(api);
  await pane.signIn(api.codes.admin);
  return pane;
}

it('is asked when one looks, by what it is about', async () => {
  const pane = await officer();
  expect(pane.state().findings).toBeUndefined();
  await pane.actions.askFindings();
  const { findings } = pane.state();
  if (findings?.status !== 'shown') throw new Error('it was asked');
  const groups = findingGroups(findings.view.issues ?? []);
  expect(groups.map(({ kind, issues }) => [kind, issues.length])).toEqual([['planned', 2]]);
});

it('says why it could not be asked, and is asked again', async () => {
  const pane = await officer();
  pane.network.failNext('GET', 'unavailable');
  await pane.actions.askFindings();
  expect(pane.state().findings).toMatchObject({ status: 'failed', trouble: { kind: 'problem' } });
  await pane.actions.askFindings();
  expect(pane.state().findings).toMatchObject({ status: 'shown' });
});

it('keeps who meets the conditions of 科普专项 out of the groups, and what a newer server says in', () => {
  const issue: FindingView = {
    ...{ unit: MINE, form: 'plan', version: 1, source: '', code: '', severity: 'hint' },
    ...{ address: '', label: '', received: null, message: '' },
  };
  const groups = findingGroups([
    { ...issue, code: 'eligibility.met' },
    { ...issue, code: 'weather.rainy' },
  ]);
  expect(groups.map(({ kind }) => kind)).toEqual(['other']);
});
