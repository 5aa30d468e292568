/** 催报 over the real API: who owes is asked at the click, what is copied or drafted is on record, and nobody twice by chance. */
import { openArchive } from '#opc/archive';
import {
  type ApiUnderTest,
  apiUnderTest,
  COLLECTOR,
  FORMS_ONLY,
  MINE,
  newSubmission,
  OTHERS,
  ROUND,
} from '../../api/api-under-test';
import { planGrid } from '../../api/plan-grid';
import { type PaneUnderTest, paneUnderTest } from './pane-under-test';

let api: ApiUnderTest;
beforeEach(async () => {
  api = await apiUnderTest();
  await api.deps.registry.putRound(COLLECTOR, '2023', FORMS_ONLY);
});
afterEach(() => api.close());

async function report(unit: string, form = 'plan'): Promise<void> {
  const json = form === 'plan' ? { base: 0, unit, sheets: [planGrid(unit)] } : { base: 0, unit, zero: true };
  expect((await api.call('PUT', newSubmission(form), { as: 'admin', json })).status).toBe(201);
}
async function reportAll(unit: string): Promise<void> {
  await report(unit);
  await report(unit, 'results');
}

async function officer(options: Parameters<typeof paneUnderTest>[1] = {}): Promise<PaneUnderTest> {
  const pane = paneUnderTest(api, options);
  await pane.signIn(api.codes.admin);
  await pane.actions.askOwing();
  return pane;
}

const units = (pane: PaneUnderTest) => {
  const { owing } = pane.state();
  if (owing?.status !== 'shown') throw new Error(`owing is ${owing?.status}`);
  return owing.units;
};
const unit = (pane: PaneUnderTest, name: string) => units(pane).find((each) => each.unit === name);
/** As another officer sees it. */
const onRecord = async (name: string) => {
  const { body } = await api.call('GET', `${ROUND}/owing`, { as: 'admin' });
  const all = body.units as { readonly unit: string; readonly lastReminded?: { readonly channel: string } }[];
  return all.find((each) => each.unit === name)?.lastReminded?.channel;
};
const posts = (pane: PaneUnderTest) => pane.network.requests('POST').map(({ path }) => path.split('/').at(-1));

it('lists only who owes, and copies the texts of all of them with one action', async () => {
  await reportAll(MINE);
  const pane = await officer();
  expect([units(pane).length, unit(pane, MINE)]).toEqual([39, undefined]);
  await pane.actions.copyReminders();
  expect(pane.copied).toHaveLength(1);
  for (const { unit: name, text } of units(pane)) {
    expect(text.startsWith(`${name}：\n`)).toBe(true);
    expect(pane.copied[0]).toContain(text);
  }
  expect(units(pane).every(({ lastReminded }) => lastReminded?.channel === 'copy')).toBe(true);
  expect([await onRecord(OTHERS), await onRecord(MINE)]).toEqual(['copy', undefined]);
  expect(pane.state().reminding).toMatchObject({ status: 'reminded', isCopied: true, owesNothing: [] });
  expect(pane.said.at(-1)).toBe('已复制39个单位的通知，并记下。');
});

it('copies one, with its text of now', async () => {
  const pane = await officer();
  await report(MINE);
  expect(unit(pane, MINE)?.forms.map(({ form }) => form)).toEqual(['plan', 'results']);
  await pane.actions.copyReminders(MINE);
  expect(unit(pane, MINE)?.forms.map(({ form }) => form)).toEqual(['results']);
  expect(pane.copied).toEqual([unit(pane, MINE)?.text]);
  expect([await onRecord(MINE), await onRecord(OTHERS)]).toEqual(['copy', undefined]);
});

it('leaves out who has reported since the list was read', async () => {
  const pane = await officer();
  await reportAll(OTHERS);
  await pane.actions.copyReminders();
  expect(pane.state().reminding).toMatchObject({ owesNothing: [OTHERS] });
  expect([unit(pane, OTHERS), pane.copied[0]?.includes(`${OTHERS}：\n`)]).toEqual([undefined, false]);
  await reportAll(MINE);
  await pane.actions.copyReminders(MINE);
  expect(pane.copied).toHaveLength(1);
  expect(pane.state().reminding).toMatchObject({ units: [], owesNothing: [MINE] });
});

it('hands out the text where the clipboard was not to be had', async () => {
  const pane = await officer({ copy: async () => false });
  await pane.actions.copyReminders(MINE);
  expect(pane.state().reminding).toMatchObject({ isCopied: false, text: unit(pane, MINE)?.text });
  expect(pane.said.at(-1)).toBe('没能自动复制，请在框里手动复制。');
});

it('saves a mail for each, and only then puts them on record', async () => {
  const pane = await officer();
  await reportAll(MINE);
  await pane.actions.downloadDrafts();
  expect(posts(pane).slice(-2)).toEqual(['drafts', 'reminders']);
  const [saved] = pane.saved;
  expect(saved?.name).toMatch(/催报邮件\.zip$/);
  const archive = openArchive(saved?.bytes ?? new Uint8Array());
  if (!archive.ok) throw new Error('no archive');
  expect(archive.archive.names.filter((name) => name.endsWith('.eml'))).toHaveLength(39);
  expect([await onRecord(OTHERS), await onRecord(MINE)]).toEqual(['eml', undefined]);
  expect(pane.state().reminding).toMatchObject({ status: 'reminded', channel: 'eml', owesNothing: [MINE] });
});

it.each(['copyReminders', 'downloadDrafts'] as const)(
  '%s that did not come about records and hands out nothing',
  async (act) => {
    const pane = await officer();
    pane.network.failNext('POST', 'cutBefore');
    await pane.actions[act]();
    expect(pane.state().reminding).toMatchObject({ status: 'failed', trouble: { kind: 'offline' } });
    expect([pane.copied.length, pane.saved.length, await onRecord(MINE)]).toEqual([0, 0, undefined]);
    await pane.actions[act]();
    expect(pane.state().reminding).toMatchObject({ status: 'reminded' });
  },
);

it('does one thing at a time', async () => {
  const pane = await officer();
  const release = pane.network.hold('POST');
  const first = pane.actions.copyReminders(MINE);
  await Promise.all([pane.actions.copyReminders(), pane.actions.downloadDrafts()]);
  release();
  await first;
  expect(posts(pane).filter((what) => what !== 'session')).toEqual(['reminders']);
});

it('says at its place that the list did not come, and asks again', async () => {
  const pane = await officer();
  pane.network.isUp = false;
  await pane.actions.askOwing();
  expect(pane.state()).toMatchObject({ owing: { status: 'failed', trouble: { kind: 'offline' } } });
  expect(pane.state().trouble).toBeUndefined();
  pane.network.isUp = true;
  await pane.actions.askOwing();
  expect(units(pane)).toHaveLength(40);
});
