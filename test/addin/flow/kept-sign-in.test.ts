/** The code is typed once: another pane of the same machine goes on with the sign-in until it ends. */
import { type ApiUnderTest, apiUnderTest, MINE, OTHERS } from '../../api/api-under-test';
import { Network } from './network';
import { MemoryStorage, type PaneOptions, paneUnderTest, until } from './pane-under-test';

const NOW = () => new Date('2023-05-18T08:00:00.000Z');

let api: ApiUnderTest;
beforeEach(async () => {
  api = await apiUnderTest();
});
afterEach(() => api.close());

const paneOn = (storage: MemoryStorage, options: PaneOptions = {}) =>
  paneUnderTest(api, { storage, now: NOW, ...options });

async function machineOf(code: string): Promise<MemoryStorage> {
  const storage = new MemoryStorage();
  await paneOn(storage).signIn(code);
  return storage;
}

describe('a machine where somebody signed in', () => {
  it('opens the next pane without asking, with the cards of now', async () => {
    const pane = paneOn(await machineOf(api.codes.mine));
    const resuming = pane.actions.resumeSignIn();
    expect(pane.state().session).toEqual({ status: 'signingIn' });
    await resuming;
    const { session, cards } = pane.state();
    expect(session).toMatchObject({
      status: 'signedIn',
      session: { unit: MINE, token: '' },
      keptUntil: '2023-05-18T20:00:00.000Z',
    });
    expect(cards).toHaveLength(2);
    expect(pane.network.requests('POST')).toEqual([]);
  });

  it('keeps no code', async () => {
    const { kept } = await machineOf(api.codes.mine);
    const stored = JSON.stringify([...kept]);
    expect(stored).not.toContain(api.codes.mine);
    expect(stored).not.toContain(api.codes.mine.replaceAll('-', ''));
  });

  it('asks again after signing out', async () => {
    const storage = await machineOf(api.codes.mine);
    const pane = paneOn(storage);
    await pane.actions.resumeSignIn();
    pane.actions.signOut();
    expect([...storage.kept.keys()]).toEqual([]);
    const next = paneOn(storage);
    await next.actions.resumeSignIn();
    expect(next.state().session).toEqual({ status: 'signedOut' });
    expect(next.network.seen).toEqual([]);
  });

  it('asks again once the sign-in has run out, without asking the server', async () => {
    const pane = paneOn(await machineOf(api.codes.mine), { now: () => new Date('2023-05-18T20:00:00.000Z') });
    await pane.actions.resumeSignIn();
    expect(pane.state().session).toEqual({ status: 'signedOut' });
    expect(pane.network.seen).toEqual([]);
  });

  it('asks again, without a reproach, where the server does not take it any more', async () => {
    const storage = await machineOf(api.codes.mine);
    api.setClock('2023-05-18T20:00:01.000Z');
    const pane = paneOn(storage);
    await pane.actions.resumeSignIn();
    expect(pane.state().session).toEqual({ status: 'signedOut' });
    expect(storage.kept.size).toBe(0);
  });

  it('forgets a sign-in that ran out while the pane was open', async () => {
    const storage = await machineOf(api.codes.mine);
    const pane = paneOn(storage);
    await pane.actions.resumeSignIn();
    api.setClock('2023-05-18T20:00:01.000Z');
    pane.actions.show('forms');
    await until(() => pane.state().session.status === 'expired');
    expect(storage.kept.size).toBe(0);
  });
});

describe('a link that brings a code', () => {
  it('of the same unit asks nothing', async () => {
    const pane = paneOn(await machineOf(api.codes.mine), { codeHint: api.codes.mine.toLowerCase() });
    await pane.actions.resumeSignIn();
    expect(pane.state().session).toMatchObject({ status: 'signedIn', session: { unit: MINE } });
  });

  it('of another is filled in, and that one signs in', async () => {
    const storage = await machineOf(api.codes.mine);
    const pane = paneOn(storage, { codeHint: api.codes.others });
    await pane.actions.resumeSignIn();
    expect(pane.state().session).toEqual({ status: 'signedOut', codeHint: api.codes.others });
    await pane.signIn(api.codes.others);
    const next = paneOn(storage);
    await next.actions.resumeSignIn();
    expect(next.state().session).toMatchObject({ session: { unit: OTHERS } });
  });
});

describe('without a network', () => {
  it('nothing is forgotten, and it goes on when the connection is back', async () => {
    const network = new Network(api);
    network.isUp = false;
    const pane = paneOn(await machineOf(api.codes.mine), { network });
    await pane.actions.resumeSignIn();
    expect(pane.state().session).toEqual({ status: 'signedOut', trouble: { kind: 'offline' }, canResume: true });
    network.plug(true);
    await until(() => pane.state().cards !== undefined);
    expect(pane.state().session.status).toBe('signedIn');
  });

  it('it can be tried again by hand', async () => {
    const pane = paneOn(await machineOf(api.codes.mine));
    pane.network.failNext('GET /api/v1/session', 'cutBefore');
    await pane.actions.resumeSignIn();
    expect(pane.state().session).toMatchObject({ canResume: true });
    await pane.actions.resumeSignIn();
    expect(pane.state().session.status).toBe('signedIn');
  });
});

it('a collector is called so until its name is known', async () => {
  const pane = paneOn(await machineOf(api.codes.admin));
  await pane.actions.resumeSignIn();
  expect(pane.said).toContain('已登录：汇总单位。');
});
