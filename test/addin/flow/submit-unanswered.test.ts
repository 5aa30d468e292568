/** Submissions whose answer never came: lost connections, closed panes, sign-ins that end. Nothing is sent twice, nothing lost. */
import { type ApiUnderTest, apiUnderTest, COLLECTOR, MINE } from '../../api/api-under-test';
import {
  checkedSheet,
  filledPane,
  issues,
  type PaneUnderTest,
  paneUnderTest,
  reloaded,
  submitted,
  typeInto,
  until,
} from './pane-under-test';

let api: ApiUnderTest;
beforeEach(async () => {
  api = await apiUnderTest();
});
afterEach(() => api.close());

const PLACE = { collector: COLLECTOR, round: '2023', form: 'plan', unit: MINE };
const stored = () => api.deps.submissions.history(PLACE);
const puts = (pane: PaneUnderTest) => pane.network.requests('PUT');
const idOf = (path: string) => path.slice(path.lastIndexOf('/') + 1);

describe('F1 F5: an answer that never came', () => {
  const faults = ['cutBefore', 'cutInBody', 'cutAfter', 'gatewayGivesUp', 'unavailable', 'portal'] as const;
  it.each(faults)('%s: the outcome is called unknown, then settled, and one version is stored', async (fault) => {
    const pane = await filledPane(api);
    pane.network.failNext('PUT', fault);
    await pane.actions.submit();
    submitted(pane, 'unknown');
    expect(pane.state().announcement).toContain('状态核对中');
    await pane.actions.settle();
    const { receipt } = submitted(pane, 'recorded');
    const [version, ...others] = await stored();
    expect(others).toEqual([]);
    expect(version).toMatchObject({ submissionId: receipt.submissionId, sha256: receipt.sha256, version: 1 });
    const arrived = fault === 'cutAfter' || fault === 'gatewayGivesUp';
    expect(puts(pane)).toHaveLength(arrived ? 1 : 2);
    expect(new Set(puts(pane).map(({ path }) => path)).size).toBe(1);
    expect(pane.storage.pending.size).toBe(0);
  });

  it('is asked about by itself, at growing distances, until the server answers', async () => {
    const pane = await filledPane(api);
    pane.network.failNext('PUT', 'cutAfter');
    pane.network.failNext('GET /submissions/', 'cutBefore', 'unavailable', 'portal');
    await pane.actions.submit();
    const waits: number[] = [];
    for (let asked = 1; asked <= 4; asked++) {
      submitted(pane, 'unknown');
      // Nothing else is due: neither a deadline of a request nor progress that would be shown.
      await until(() => pane.timers.size === 1);
      waits.push(pane.timers.next ?? 0);
      const before = pane.network.requests('GET').length;
      pane.timers.advance(waits.at(-1) ?? 0);
      await until(() => pane.network.requests('GET').length > before && pane.timers.size < 2);
    }
    await until(() => pane.state().submit.status === 'recorded');
    expect(waits).toEqual([1500, 3000, 6000, 12000]);
    expect(await stored()).toHaveLength(1);
  });

  it('F5: while the server is still at work, asking finds nothing, and sending again makes no second one', async () => {
    const pane = await filledPane(api);
    const release = pane.network.hold('PUT');
    const clicked = pane.actions.submit();
    await until(() => puts(pane).length === 1);
    pane.timers.advance(45_000);
    await clicked;
    submitted(pane, 'unknown');
    const settling = pane.actions.settle();
    await until(() => puts(pane).length === 2);
    release();
    await settling;
    const { receipt } = submitted(pane, 'recorded');
    const [version, ...others] = await stored();
    expect([version?.submissionId, others]).toEqual([receipt.submissionId, []]);
  });

  it('is taken as success only with the receipt of that very id', async () => {
    const pane = await filledPane(api);
    const real = pane.network.fetch;
    Object.assign(pane.network, {
      fetch: async (address: string, init: RequestInit) =>
        init.method === 'PUT'
          ? Response.json({ receipt: 'PLAN-U01-0001-AAAAAA', submissionId: 'another', version: 1 })
          : real(address, init),
    });
    const bent = paneUnderTest(api, { workbook: pane.workbook, network: pane.network });
    await bent.signIn();
    await bent.actions.submit();
    submitted(bent, 'unknown');
  });
});

describe('offline', () => {
  it('waits, says so, and is sent by itself when the connection is back', async () => {
    const pane = await filledPane(api);
    pane.network.plug(false);
    await pane.actions.submit();
    expect(submitted(pane, 'queued')).toMatchObject({ resumed: false });
    expect(pane.state().announcement).toContain('待发送');
    expect(puts(pane)).toEqual([]);
    pane.network.plug(true);
    await until(() => pane.state().submit.status === 'recorded');
    expect(await stored()).toHaveLength(1);
  });

  it('clicked again keeps its id for the same content and takes a new one for another', async () => {
    const pane = await filledPane(api);
    pane.network.plug(false);
    const kept = () => [...pane.storage.pending.values()].map((text) => JSON.parse(text).id);
    await pane.actions.submit();
    const [first] = kept();
    await pane.actions.submit();
    expect(kept()).toEqual([first]);
    typeInto(pane.workbook, 'offline', 300);
    await pane.actions.submit();
    const [second, ...others] = kept();
    expect(others).toEqual([]);
    expect(second).not.toBe(first);
    pane.network.plug(true);
    await until(() => pane.state().submit.status === 'recorded');
    expect(puts(pane).map(({ path }) => idOf(path))).toEqual([second]);
  });
});

describe('F9: the pane was closed meanwhile', () => {
  it('an id that never left is waiting for the button, and is not sent by itself', async () => {
    const pane = await filledPane(api);
    pane.network.plug(false);
    await pane.actions.submit();
    const [kept] = [...pane.storage.pending.values()].map((text) => JSON.parse(text));
    const again = await reloaded(pane, api);
    expect(submitted(again, 'queued')).toEqual({ status: 'queued', at: '2030-01-01T00:00:00.000Z', resumed: true });
    again.network.plug(false);
    again.network.plug(true);
    again.timers.advance(600_000);
    await again.actions.recheck();
    expect(puts(again)).toEqual([]);
    await again.actions.submit();
    submitted(again, 'recorded');
    expect(puts(again).map(({ path }) => idOf(path))).toEqual([kept.id]);
  });

  it('one that was received shows its receipt after the reload', async () => {
    const pane = await filledPane(api);
    pane.network.failNext('PUT', 'cutAfter');
    await pane.actions.submit();
    const again = await reloaded(pane, api);
    expect(submitted(again, 'recorded').receipt.version).toBe(1);
    expect(puts(again)).toEqual([]);
    expect(again.storage.pending.size).toBe(0);
  });

  it('one that was not received waits for the button and goes out under its own id', async () => {
    const pane = await filledPane(api);
    pane.network.failNext('PUT', 'cutBefore');
    await pane.actions.submit();
    const again = await reloaded(pane, api);
    expect(submitted(again, 'queued').resumed).toBe(true);
    expect(puts(again)).toEqual([]);
    await again.actions.submit();
    submitted(again, 'recorded');
    expect(puts(again)[0]?.path).toBe(puts(pane)[0]?.path);
  });

  it('while nobody can be asked it is unknown, neither sent nor failed', async () => {
    const pane = await filledPane(api);
    pane.network.failNext('PUT', 'cutAfter');
    await pane.actions.submit();
    const again = paneUnderTest(api, { workbook: pane.workbook, storage: pane.storage });
    again.network.failNext('GET /submissions/', 'cutBefore', 'portal');
    await again.signIn();
    submitted(again, 'unknown');
    await again.actions.submit();
    submitted(again, 'unknown');
    expect(puts(again)).toEqual([]);
    await again.actions.settle();
    expect(submitted(again, 'recorded').receipt.version).toBe(1);
  });
});

describe('F10: the sheet was changed while the outcome was unknown', () => {
  it.each([
    ['received', 'cutAfter', 2, [1, 2]],
    ['not received', 'cutBefore', 1, [1]],
  ] as const)('the old one was %s: the new content goes under a new id', async (_, fault, version, versions) => {
    const pane = await filledPane(api);
    pane.network.failNext('PUT', fault);
    await pane.actions.submit();
    const again = await reloaded(pane, api);
    typeInto(again.workbook, 'offline', 300);
    await again.actions.submit();
    expect(submitted(again, 'recorded').receipt.version).toBe(version);
    expect(puts(again)[0]?.path).not.toBe(puts(pane)[0]?.path);
    expect((await stored()).map((one) => one.version)).toEqual(versions);
  });

  it('in the same pane the click first asks, then submits the change on top', async () => {
    const pane = await filledPane(api);
    pane.network.failNext('PUT', 'cutAfter');
    await pane.actions.submit();
    typeInto(pane.workbook, 'offline', 300);
    await pane.actions.submit();
    expect(submitted(pane, 'recorded').receipt.version).toBe(2);
    expect((await stored()).map((one) => one.version)).toEqual([1, 2]);
  });

  it('an id that came back with other content is refused with words, and the next click has a new one', async () => {
    const pane = await filledPane(api);
    const id = '0d9c7c0a-6f1e-4b59-9d0e-6f4f5f2f9a11';
    const other = paneUnderTest(api, { workbook: pane.workbook, newId: () => id });
    await other.signIn();
    await other.actions.submit();
    typeInto(other.workbook, 'offline', 300);
    await other.actions.submit();
    expect(submitted(other, 'refused').trouble).toMatchObject({ words: { title: '提交编号已用过' } });
    expect(other.storage.pending.size).toBe(0);
    expect(await stored()).toHaveLength(1);
  });
});

describe('F16: the sign-in ends', () => {
  it('expired at the click: the code is asked for again and the same id goes on', async () => {
    const pane = await filledPane(api);
    api.setClock('2023-05-18T21:00:00.000Z');
    await pane.actions.submit();
    expect(pane.state().session.status).toBe('expired');
    submitted(pane, 'queued');
    expect(issues(pane)).toEqual([]);
    expect(checkedSheet(pane).rows).toBe(2);
    await pane.signIn();
    expect(submitted(pane, 'recorded').receipt.version).toBe(1);
    const [first, second] = puts(pane);
    expect(second?.path).toBe(first?.path);
    expect([first?.status, second?.status]).toEqual([401, 201]);
  });

  it('expired while the outcome is unknown: it is asked about after signing in', async () => {
    const pane = await filledPane(api);
    pane.network.failNext('PUT', 'cutAfter');
    await pane.actions.submit();
    api.setClock('2023-05-18T21:00:00.000Z');
    await pane.actions.settle();
    expect(pane.state().session.status).toBe('expired');
    submitted(pane, 'unknown');
    await pane.signIn();
    submitted(pane, 'recorded');
    expect(await stored()).toHaveLength(1);
  });

  it('another unit signs in instead: nothing of the first is shown or sent', async () => {
    const pane = await filledPane(api);
    api.setClock('2023-05-18T21:00:00.000Z');
    await pane.actions.submit();
    await pane.signIn(api.codes.others);
    expect(pane.state().submit.status).toBe('idle');
    expect(puts(pane)).toHaveLength(1);
    expect(issues(pane).map(({ issue }) => issue.code)).toContain('unit.notYours');
    pane.network.plug(false);
    pane.network.plug(true);
    await pane.actions.recheck();
    expect(puts(pane)).toHaveLength(1);
  });
});
