/** Several rounds side by side: which one is met first, changing between them, and sheets that belong to another one. */
import { exampleRoundFrom } from '#domain/form/forms/example-round';
import { readWorkbook } from '#xlsx/read';
import { openFileWorkbook } from '../../../addin/file/file-workbook';
import { type ApiUnderTest, apiUnderTest, COLLECTOR, MINE } from '../../api/api-under-test';
import { planGrid, planWorkbook } from '../../api/plan-grid';
import { GridFiles } from './grid-files';
import { GridWorkbook } from './grid-workbook';
import {
  checkedSheet,
  fillIn,
  issues,
  MemoryStorage,
  type PaneUnderTest,
  paneUnderTest,
  submitted,
  until,
} from './pane-under-test';

/** By the clock of the tests, 2023 is current and this one is over. */
const PAST = exampleRoundFrom('2022-05-21');

let api: ApiUnderTest;
beforeEach(async () => {
  api = await apiUnderTest();
  await api.deps.registry.putRound(COLLECTOR, PAST.id, PAST);
});
afterEach(() => api.close());

const at = (pane: PaneUnderTest) => {
  const { chosenRound, round, screen, form } = pane.state();
  return { chosenRound, round: round?.id, screen, form };
};
const shown = (pane: PaneUnderTest) => [at(pane).round, at(pane).screen, at(pane).form];
const history = (round: string) =>
  api.deps.submissions.history({ collector: COLLECTOR, round, form: 'plan', unit: MINE });

async function signedIn(options: Parameters<typeof paneUnderTest>[1] = {}, code?: string): Promise<PaneUnderTest> {
  const pane = paneUnderTest(api, options);
  await pane.signIn(code);
  return pane;
}

/** 附件2 of the current round, laid out and filled in. */
async function filled(workbook = new GridWorkbook(), storage = new MemoryStorage()): Promise<PaneUnderTest> {
  const pane = await signedIn({ workbook, storage });
  await pane.actions.openForm('plan');
  await pane.actions.start();
  fillIn(workbook);
  await pane.actions.recheck();
  return pane;
}

describe('choosing a round', () => {
  it('begins with the current one, offers both with their deadlines, and goes there and back', async () => {
    const pane = await signedIn();
    expect(at(pane)).toEqual({ chosenRound: '2023', round: '2023', screen: 'forms', form: undefined });
    const { session } = pane.state();
    const rounds = 'session' in session ? session.session.rounds : [];
    expect(rounds.map(({ id, daysLeft = 0 }) => [id, daysLeft > 0])).toEqual([
      ['2023', true],
      ['2022', false],
    ]);
    const current = pane.state().cards;
    await pane.actions.chooseRound('2022');
    expect(at(pane)).toEqual({ chosenRound: '2022', round: '2022', screen: 'forms', form: undefined });
    expect(pane.state().round?.window).toEqual(PAST.window);
    expect(pane.state().cards?.every(({ daysLeft }) => daysLeft < -300)).toBe(true);
    expect(pane.state().announcement).toBe('当前是2022年科技活动周。');
    await pane.actions.chooseRound('2023');
    expect([at(pane).round, pane.state().cards]).toEqual(['2023', current]);
  });

  it('works from any screen', async () => {
    const pane = await filled();
    await pane.actions.openHistory();
    await pane.actions.chooseRound('2022');
    expect(shown(pane)).toEqual(['2022', 'forms', undefined]);
    pane.actions.show('help');
    await pane.actions.chooseRound('2023');
    expect(shown(pane)).toEqual(['2023', 'forms', undefined]);
  });

  it('asks nothing again for the one that is shown, and knows no other than one’s own', async () => {
    const pane = await signedIn();
    const asked = pane.network.seen.length;
    const kept = new Map(pane.storage.kept);
    await pane.actions.chooseRound('2023');
    await pane.actions.chooseRound('1999');
    expect([at(pane).round, pane.network.seen.length, pane.storage.kept]).toEqual(['2023', asked, kept]);
  });

  it('without a network says so under the new one, and the one before is a click away', async () => {
    const pane = await signedIn();
    pane.network.isUp = false;
    await pane.actions.chooseRound('2022');
    expect(pane.state()).toMatchObject({ chosenRound: '2022', trouble: { kind: 'offline' } });
    expect([pane.state().round, pane.state().cards]).toEqual([undefined, undefined]);
    await pane.actions.chooseRound('2023');
    expect([at(pane).round, pane.state().cards?.length]).toEqual(['2023', 2]);
    await pane.actions.chooseRound('2022');
    pane.network.plug(true);
    await until(() => pane.state().round?.id === '2022');
    expect([pane.state().cards?.length, pane.state().trouble]).toEqual([2, undefined]);
  });

  it('late answers of the one that was left change nothing of the one that is shown', async () => {
    const pane = await signedIn();
    const release = pane.network.hold('GET');
    const going = pane.actions.chooseRound('2022');
    await until(() => pane.network.seen.some(({ path }) => path.includes('/2022/forms')));
    const back = pane.actions.chooseRound('2023');
    release();
    await Promise.all([going, back]);
    expect([at(pane).round, pane.state().cards?.[0]?.daysLeft]).toEqual(['2023', 1]);
  });
});

describe('the next time on this machine', () => {
  it('begins with the round that was chosen last, and elsewhere with the current one', async () => {
    const pane = await signedIn();
    await pane.actions.chooseRound('2022');
    expect(at(await signedIn({ storage: pane.storage })).round).toBe('2022');
    expect(at(await signedIn()).round).toBe('2023');
    expect(pane.storage.getItem(`kjz.round.${COLLECTOR}`)).toBe('{"round":"2022","among":["2023","2022"]}');
  });

  it('begins with the current one again once there is a round that nobody could choose then', async () => {
    const pane = await signedIn();
    await pane.actions.chooseRound('2022');
    const next = exampleRoundFrom('2023-05-19');
    await api.deps.registry.putRound(COLLECTOR, next.id, next);
    const first = at(await signedIn({ storage: pane.storage })).round;
    expect(first).toBe('2023');
  });

  it.each([['not JSON'], ['{"round":"2022"}'], ['{"round":"1999","among":["2022","2023"]}'], ['null']])(
    'forgets what cannot be one: %s',
    async (text) => {
      const storage = new MemoryStorage();
      storage.setItem(`kjz.round.${COLLECTOR}`, text);
      expect(at(await signedIn({ storage })).round).toBe('2023');
    },
  );
});

describe('a workbook that was laid out for a round', () => {
  it('opens under that round, whatever was chosen, and what was chosen is still kept', async () => {
    const pane = await filled();
    await pane.actions.chooseRound('2022');
    const again = await signedIn({ workbook: pane.workbook, storage: pane.storage });
    expect(shown(again)).toEqual(['2023', 'form', 'plan']);
    expect(checkedSheet(again).rows).toBe(2);
    expect(at(await signedIn({ storage: pane.storage })).round).toBe('2022');
  });

  it('is neither checked nor submitted under another one, and leads back to its own', async () => {
    const pane = await filled();
    await pane.actions.chooseRound('2022');
    await pane.actions.openForm('plan');
    expect(pane.state().sheet).toEqual({
      status: 'otherRound',
      round: expect.objectContaining({ id: '2023', name: '2023年科技活动周' }),
      sheet: '附件2',
    });
    await pane.actions.submit();
    expect([pane.state().submit.status, pane.network.requests('PUT')]).toEqual(['idle', []]);
    await pane.actions.openInItsRound();
    expect(shown(pane)).toEqual(['2023', 'form', 'plan']);
    expect([checkedSheet(pane).rows, issues(pane)]).toEqual([2, []]);
    await pane.actions.submit();
    expect(submitted(pane, 'recorded').receipt.version).toBe(1);
    expect([(await history('2023')).length, (await history('2022')).length]).toEqual([1, 0]);
  });

  it('can still report nothing in the other round', async () => {
    const pane = await filled();
    await pane.actions.chooseRound('2022');
    await pane.actions.openForm('plan');
    await pane.actions.submitZero();
    expect(submitted(pane, 'recorded').receipt).toMatchObject({ state: 'zero', late: true });
    expect([(await history('2023')).length, (await history('2022')).length]).toEqual([0, 1]);
  });

  it('is moved to the other round on request: the content in a new sheet, the old one as it was', async () => {
    const pane = await filled();
    await pane.actions.chooseRound('2022');
    await pane.actions.openForm('plan');
    const before = JSON.stringify(pane.workbook.sheets[0]?.grid);
    await pane.actions.migrate();
    expect(JSON.stringify(pane.workbook.sheets[0]?.grid)).toBe(before);
    expect(checkedSheet(pane)).toMatchObject({ sheet: '附件2 (2)', rows: 2 });
    expect(new Set(issues(pane).map(({ issue }) => issue.code))).toEqual(new Set(['date.outsideWindow']));
    const again = await signedIn({ workbook: pane.workbook, storage: new MemoryStorage() });
    expect([...shown(again), checkedSheet(again).sheet]).toEqual(['2022', 'form', 'plan', '附件2 (2)']);
  });

  it('may hold two forms of two rounds, each its own', async () => {
    const pane = await filled();
    await pane.actions.chooseRound('2022');
    await pane.actions.openForm('results');
    await pane.actions.start();
    expect(checkedSheet(pane).sheet).toBe('附件4');
    await pane.actions.openForm('plan');
    expect(pane.state().sheet.status).toBe('otherRound');
    await pane.actions.chooseRound('2023');
    await pane.actions.openForm('results');
    expect(pane.state().sheet).toMatchObject({ status: 'otherRound', round: { id: '2022' } });
    await pane.actions.openForm('plan');
    expect(checkedSheet(pane).rows).toBe(2);
  });

  it('that one may not open is checked in the round that is shown', async () => {
    const pane = await filled();
    pane.workbook.settings.set('round', '1987');
    pane.workbook.settings.set('round.plan', '1987');
    const again = await signedIn({ workbook: pane.workbook });
    expect([...shown(again), checkedSheet(again).rows]).toEqual(['2023', 'form', 'plan', 2]);
  });
});

describe('what is on its way in one round', () => {
  it('is sent on while another one is shown, is not said of that one, and stands when one comes back', async () => {
    const pane = await filled();
    pane.network.plug(false);
    await pane.actions.submit();
    submitted(pane, 'queued');
    await pane.actions.chooseRound('2022');
    pane.network.plug(true);
    await until(() => pane.network.requests('PUT').some(({ status }) => status === 201));
    await until(() => pane.said.some((said) => said.startsWith('已提交')));
    expect([at(pane).round, pane.state().submit.status]).toEqual(['2022', 'idle']);
    expect([(await history('2023')).length, (await history('2022')).length]).toEqual([1, 0]);
    await pane.actions.chooseRound('2023');
    expect(pane.state().cards?.[0]?.state.state).toBe('submitted');
    await pane.actions.openForm('plan');
    expect(submitted(pane, 'recorded').receipt.version).toBe(1);
  });

  it('is not mixed with the same form of the other: two ids, two receipts', async () => {
    const pane = await filled();
    const release = pane.network.hold('PUT');
    const first = pane.actions.submit();
    await until(() => pane.network.requests('PUT').length === 1);
    await pane.actions.chooseRound('2022');
    await pane.actions.openForm('plan');
    const second = pane.actions.submitZero();
    await until(() => pane.network.requests('PUT').length === 2);
    release();
    await Promise.all([first, second]);
    expect(submitted(pane, 'recorded').receipt.state).toBe('zero');
    const ids = pane.network.requests('PUT').map(({ path }) => path.split('/').at(-1));
    expect(new Set(ids).size).toBe(2);
    expect([(await history('2023'))[0]?.state, (await history('2022'))[0]?.state]).toEqual(['submitted', 'zero']);
  });
});

describe('without Excel', () => {
  const fileOf = (bytes: Uint8Array, name: string) => new File([Uint8Array.from(bytes)], name);

  it('a file that was laid out for another round opens under it; one that tells nothing stays with what is shown', async () => {
    const saved: { name: string; bytes: Uint8Array }[] = [];
    const workbook = openFileWorkbook({ save: (name, bytes) => void saved.push({ name, bytes }) });
    const pane = await signedIn({ workbook });
    await pane.actions.openForm('plan');
    await pane.actions.start();
    const [blank] = saved;
    await pane.actions.chooseRound('2022');
    await pane.actions.openForm('results');
    await pane.actions.openFile(fileOf(blank?.bytes ?? new Uint8Array(), 'blank.xlsx'));
    expect(shown(pane)).toEqual(['2023', 'form', 'plan']);
    expect(issues(pane).map(({ issue }) => issue.code)).toEqual(['section.empty']);

    await pane.actions.chooseRound('2022');
    await pane.actions.openForm('plan');
    expect(pane.state().sheet.status).toBe('otherRound');
    await pane.actions.start();
    const read = await readWorkbook(saved[1]?.bytes ?? new Uint8Array());
    expect(read.ok && read.workbook.custom.get('round.plan')).toBe('2022');
    await pane.actions.openFile(fileOf(await planWorkbook(MINE), 'plain.xlsx'));
    expect([...shown(pane), checkedSheet(pane).rows]).toEqual(['2022', 'form', 'plan', 2]);
  });

  it('nothing that was said of the file before is said of the next one, in no round', async () => {
    const files = new GridFiles({ 'a.xlsx': planGrid(MINE), 'b.xlsx': planGrid(MINE, [{ offline: 777 }]) });
    const pane = await signedIn({ workbook: files });
    await pane.actions.openFile(fileOf(new Uint8Array(), 'a.xlsx'));
    await pane.actions.submit();
    submitted(pane, 'recorded');
    await pane.actions.chooseRound('2022');
    await pane.actions.openFile(fileOf(new Uint8Array(), 'b.xlsx'));
    await pane.actions.chooseRound('2023');
    await pane.actions.openForm('plan');
    expect([pane.state().submit.status, checkedSheet(pane).rows]).toEqual(['idle', 2]);
  });
});

describe('the collector', () => {
  const submittedIn = (pane: PaneUnderTest) => {
    const { collector } = pane.state();
    return collector === undefined || collector === 'loading' ? undefined : collector.totals.plan?.submitted;
  };

  it('sees each round’s own overview and fetches its summary', async () => {
    const unit = await filled();
    await unit.actions.submit();
    const pane = await signedIn({}, api.codes.admin);
    expect([at(pane).round, submittedIn(pane)]).toEqual(['2023', 1]);
    await pane.actions.chooseRound('2022');
    expect([at(pane).round, submittedIn(pane)]).toEqual(['2022', 0]);
    await pane.actions.downloadSummary('plan');
    expect(pane.saved.map(({ name }) => name)).toEqual(['2022年科技活动周 附件2 汇总.xlsx']);
    await pane.actions.chooseRound('2023');
    expect([at(pane).round, submittedIn(pane)]).toEqual(['2023', 1]);
    expect(at(await signedIn({ storage: pane.storage }, api.codes.admin)).round).toBe('2023');
  });

  it('is not shown the overview of a round that was left before it came', async () => {
    const unit = await filled();
    await unit.actions.submit();
    const pane = await signedIn({}, api.codes.admin);
    await pane.actions.chooseRound('2022');
    const release = pane.network.hold('GET');
    const refreshing = pane.actions.refreshCollector();
    const back = pane.actions.chooseRound('2023');
    release();
    await Promise.all([refreshing, back]);
    expect(submittedIn(pane)).toBe(1);
  });
});
