/** Whoever clicks before everything has come: nothing that looks pressable swallows it. */
import { type ApiUnderTest, apiUnderTest } from '../../api/api-under-test';
import { filledPane, paneUnderTest, submitted, typeInto, until } from './pane-under-test';

let api: ApiUnderTest;
beforeEach(async () => {
  api = await apiUnderTest();
});
afterEach(() => api.close());

const DEFINITION = /\/definition$/;
const LEARNT = /\/(forms|review)$/;

it('shows cards once there is the round that they are opened in', async () => {
  const pane = paneUnderTest(api);
  const release = pane.network.hold('GET', DEFINITION);
  const signingIn = pane.signIn();
  await until(() => pane.network.requests('GET').some(({ path, status }) => LEARNT.test(path) && status === 200));
  expect([pane.state().cards, pane.state().round]).toEqual([undefined, undefined]);
  release();
  await signingIn;
  expect(pane.state().cards).toHaveLength(2);
  await pane.actions.openForm('plan');
  expect([pane.state().screen, pane.state().form]).toEqual(['form', 'plan']);
});

it('says what is missing where the round does not come, and fetches both again', async () => {
  const pane = paneUnderTest(api);
  pane.network.failNext('GET /definition', 'cutBefore');
  await pane.signIn();
  expect([pane.state().cards, pane.state().round, pane.state().trouble === undefined]).toEqual([
    undefined,
    undefined,
    false,
  ]);
  pane.actions.show('forms');
  await until(() => pane.state().cards !== undefined);
  await pane.actions.openForm('plan');
  expect(pane.state().screen).toBe('form');
});

it('submits anew what was typed after the receipt, while the pane still learns what the first one changed', async () => {
  const pane = await filledPane(api);
  const release = pane.network.hold('GET', LEARNT);
  const first = pane.actions.submit();
  await until(() => pane.state().submit.status === 'recorded');
  typeInto(pane.workbook, 'offline', 90);
  const second = pane.actions.submit();
  await until(() => pane.network.requests('PUT').length === 2);
  await until(() => pane.state().submit.status === 'recorded');
  expect(submitted(pane, 'recorded').receipt.version).toBe(2);
  release();
  await Promise.all([first, second]);
  expect(submitted(pane, 'recorded').receipt.version).toBe(2);
  expect(pane.state().cards?.[0]?.state).toMatchObject({ state: 'submitted', version: 2 });
});

it('takes two clicks before the receipt for one', async () => {
  const pane = await filledPane(api);
  const release = pane.network.hold('PUT');
  const clicks = [pane.actions.submit()];
  await until(() => pane.network.requests('PUT').length === 1);
  clicks.push(pane.actions.submit());
  release();
  await Promise.all(clicks);
  expect(pane.network.requests('PUT')).toHaveLength(1);
});

it('asks about 撤回 right after the receipt of a 零报告, and reports 零 again on what stands then', async () => {
  const pane = paneUnderTest(api);
  await pane.signIn();
  await pane.actions.openForm('plan');
  const release = pane.network.hold('GET', LEARNT);
  const work = [pane.actions.submitZero()];
  await until(() => pane.state().submit.status === 'recorded');
  work.push(pane.actions.withdraw());
  await until(() => pane.state().question !== undefined);
  work.push(pane.actions.confirm());
  await until(() => pane.state().submit.status === 'withdrawn');
  work.push(pane.actions.submitZero());
  release();
  await Promise.all(work);
  expect(pane.network.requests('PUT').map(({ status }) => status)).toEqual([201, 201, 201]);
});

it('answers a question once, however often it is answered', async () => {
  const pane = await filledPane(api);
  await pane.actions.submit();
  await pane.actions.withdraw();
  expect(pane.state().question).toMatchObject({ kind: 'withdraw' });
  await Promise.all([pane.actions.confirm(), pane.actions.confirm(), pane.actions.confirm()]);
  expect(pane.network.requests('PUT')).toHaveLength(2);
});
