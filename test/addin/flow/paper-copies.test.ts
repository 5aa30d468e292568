/** 纸质件 over the real API: scanned, told, answered, undone. */
import { type ApiUnderTest, apiUnderTest, MINE, newSubmission, OTHERS } from '../../api/api-under-test';
import { type Activity, planGrid } from '../../api/plan-grid';
import { type PaneUnderTest, paneUnderTest } from './pane-under-test';

let api: ApiUnderTest;
afterEach(() => api.close());

async function report(as: 'mine' | 'others', base: number, changes: readonly Activity[] = []): Promise<string> {
  const json = { base, sheets: [planGrid(as === 'mine' ? MINE : OTHERS, changes)] };
  const { status, body } = await api.call('PUT', newSubmission(), { as, json });
  expect(status).toBe(201);
  return String(body.receipt);
}

async function officer(): Promise<{ readonly pane: PaneUnderTest; readonly receipts: readonly string[] }> {
  api = await apiUnderTest();
  const receipts = [await report('mine', 0), await report('others', 0)];
  const pane = paneUnderTest(api);
  await pane.signIn(api.codes.admin);
  await pane.actions.askPaperCopies();
  return { pane, receipts };
}

const outcomes = (pane: PaneUnderTest) =>
  pane.state().paperCopies?.scans.map(({ outcome, trouble }) => outcome?.outcome ?? trouble?.kind);
const paperCopies = (pane: PaneUnderTest) =>
  pane.state().paperCopies?.view?.forms[0]?.units.map(({ unit, paperCopy }) => [unit, paperCopy?.isCurrent]);

it('ticks off what is scanned without waiting for the one before', async () => {
  const { pane, receipts } = await officer();
  expect(paperCopies(pane)).toEqual([
    [MINE, undefined],
    [OTHERS, undefined],
  ]);
  await Promise.all([...receipts, ' ', '000000'].map((code) => pane.actions.receivePaperCopy(code)));
  expect(outcomes(pane)).toEqual(['problem', 'received', 'received']);
  expect(paperCopies(pane)).toEqual([
    [MINE, true],
    [OTHERS, true],
  ]);
  await pane.actions.receivePaperCopy(receipts[0]?.slice(-6) ?? '');
  expect([outcomes(pane)?.[0], pane.said.at(-1)]).toEqual(['already', `${MINE}的纸质件已经记过。`]);
});

it('tells what differs, and takes the answer in its place', async () => {
  const { pane, receipts } = await officer();
  const [first = ''] = receipts;
  await report('mine', 1, [{ offline: 170 }]);
  await pane.actions.receivePaperCopy(first);
  const [scan] = pane.state().paperCopies?.scans ?? [];
  expect(scan?.outcome).toMatchObject({ outcome: 'differs', current: 2, changesTotal: 1 });
  expect([paperCopies(pane)?.[0]?.[1], pane.said.at(-1)]).toEqual([
    undefined,
    `${MINE}的打印件有1处与现在不同，没有记。`,
  ]);
  await pane.actions.receivePaperCopy(first, { differing: 2, answers: scan?.id ?? 0 });
  expect([outcomes(pane), paperCopies(pane)?.[0]?.[1]]).toEqual([['received'], false]);
});

it('undoes, takes again, and puts away what was read', async () => {
  const { pane, receipts } = await officer();
  await pane.actions.receivePaperCopy(receipts[0] ?? '');
  await pane.actions.undoPaperCopy('plan', MINE, 1);
  expect([outcomes(pane), paperCopies(pane)?.[0]?.[1]]).toEqual([['undone', 'received'], undefined]);
  await pane.actions.receivePaperCopy(receipts[0] ?? '', { answers: 2 });
  expect([outcomes(pane), paperCopies(pane)?.[0]?.[1]]).toEqual([['received', 'received'], true]);
  pane.actions.dismissScan(1);
  expect(outcomes(pane)).toEqual(['received']);
});
