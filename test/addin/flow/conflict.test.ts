import { type ApiUnderTest, apiUnderTest, COLLECTOR, MINE } from '../../api/api-under-test';
import { GridWorkbook } from './grid-workbook';
import {
  cellOf,
  filledPane,
  type PaneUnderTest,
  paneUnderTest,
  submitted,
  typeActivity,
  typeInto,
} from './pane-under-test';

let api: ApiUnderTest;
beforeEach(async () => {
  api = await apiUnderTest();
});
afterEach(() => api.close());

const stored = () => api.deps.submissions.history({ collector: COLLECTOR, round: '2023', form: 'plan', unit: MINE });
const last = async () => {
  const [newest] = (await stored()).toReversed();
  const key = { collector: COLLECTOR, round: '2023', form: 'plan', unit: MINE };
  const version = await api.deps.submissions.version(key, newest?.version ?? 0);
  const report = JSON.parse(Buffer.from(version?.payload ?? []).toString('utf8'));
  return report.rows.map((row: { values: Record<string, unknown> }) => row.values);
};

/** Two colleagues with the same version before them; the other one submits first. */
async function race(
  theirs: (workbook: GridWorkbook) => void,
  mine: (workbook: GridWorkbook) => void,
  before: (workbook: GridWorkbook) => void = () => {},
) {
  const first = await filledPane(api);
  before(first.workbook);
  await first.actions.submit();
  const workbook = new GridWorkbook();
  workbook.takeCopyOf(first.workbook);
  const colleague = paneUnderTest(api, { workbook });
  await colleague.signIn();
  await colleague.actions.openForm('plan');
  theirs(workbook);
  await colleague.actions.submit();
  submitted(colleague, 'recorded');
  mine(first.workbook);
  await first.actions.submit();
  return first;
}

const conflictOf = (pane: PaneUnderTest) => submitted(pane, 'conflict').conflict;

/** Of every cell that both changed. */
function decide(pane: PaneUnderTest, choice: 'mine' | 'theirs'): void {
  for (const { id, changedBy } of conflictOf(pane).differences) {
    if (changedBy === 'both') pane.actions.chooseConflict(id, choice);
  }
}

describe('F3: a colleague reported meanwhile', () => {
  it('shows exactly the cells that differ, mine and theirs in words, and asks for what both changed', async () => {
    const pane = await race(
      (workbook) => {
        typeInto(workbook, 'offline', 220);
        typeInto(workbook, 'endDate', { date: '2023-05-25' });
      },
      (workbook) => typeInto(workbook, 'offline', 210),
    );
    expect(conflictOf(pane)).toMatchObject({
      theirVersion: 2,
      theirSubmittedAt: '2023-05-18T08:00:00.000Z',
      differences: [
        {
          address: `附件2!${cellOf('endDate')}`,
          label: '结束日期',
          mineText: '2023-05-23',
          theirsText: '2023-05-25',
          changedBy: 'theirs',
          choice: 'theirs',
        },
        {
          address: `附件2!${cellOf('offline')}`,
          label: '预计线下人次',
          mineText: '210',
          theirsText: '220',
          changedBy: 'both',
        },
      ],
    });
    expect(conflictOf(pane).differences[1]).not.toHaveProperty('choice');
    expect(pane.state().announcement).toBe(
      '没有提交：本单位已报送第2版。对方改了1处，我改了0处，双方都改了1处，请选定。',
    );
    expect(pane.state().cards?.[0]?.state.version).toBe(2);
    expect(await stored()).toHaveLength(2);
    expect(pane.storage.pending.size).toBe(0);
  });

  it('what was changed here alone stays mine, and what both changed is never decided in silence', async () => {
    const pane = await race(
      (workbook) => typeInto(workbook, 'offline', 220),
      (workbook) => {
        typeInto(workbook, 'offline', 210);
        typeInto(workbook, 'venue', '西校区', 1);
      },
    );
    expect(conflictOf(pane).differences.map(({ changedBy, choice }) => [changedBy, choice])).toEqual([
      ['both', undefined],
      ['mine', 'mine'],
    ]);
    await pane.actions.resolveConflict();
    const asked = conflictOf(pane);
    expect(asked.undecided).toBe(asked.differences[0]?.id);
    expect(pane.state().announcement).toBe(`没有提交：还有1处没有选定，第一处在附件2!${cellOf('offline')}。`);
    expect(await stored()).toHaveLength(2);
    decide(pane, 'theirs');
    await pane.actions.resolveConflict();
    const [first, second] = await last();
    expect([first.offline, second.venue]).toEqual([220, '西校区']);
  });

  it('a row that the colleague took out goes, unless somebody here changed it meanwhile', async () => {
    const third = Array.from({ length: 21 }, (_, at) => `${String.fromCharCode(65 + at)}7`);
    const takeOut = (workbook: GridWorkbook) =>
      workbook.type('附件2', Object.fromEntries(third.map((cell) => [cell, null])));
    const withThird = (workbook: GridWorkbook) => typeActivity(workbook, 2, { name: '天文观测', category: '学术交流' });
    const pane = await race(takeOut, (workbook) => typeInto(workbook, 'offline', 210), withThird);
    const removed = conflictOf(pane).differences.filter(({ onlyIn }) => onlyIn === 'mine');
    expect(new Set(removed.map(({ changedBy, choice }) => [changedBy, choice].join()))).toEqual(
      new Set(['theirs,theirs']),
    );
    await pane.actions.resolveConflict();
    const names = (await last()).map(({ name, offline }: Record<string, unknown>) => [name, offline]);
    expect(names.slice(0, 2)).toEqual([
      ['校园开放日', 210],
      ['科普讲座', 200],
    ]);
    expect(names).toHaveLength(2);
  });

  it('a row that the colleague took out while it was changed here is asked about', async () => {
    const third = Array.from({ length: 21 }, (_, at) => `${String.fromCharCode(65 + at)}7`);
    const pane = await race(
      (workbook) => workbook.type('附件2', Object.fromEntries(third.map((cell) => [cell, null]))),
      (workbook) => typeInto(workbook, 'offline', 310, 2),
      (workbook) => typeActivity(workbook, 2, { name: '天文观测', category: '学术交流' }),
    );
    expect(conflictOf(pane).differences.length).toBeGreaterThan(5);
    expect(conflictOf(pane).differences.every(({ changedBy }) => changedBy === 'both')).toBe(true);
  });

  it('what is chosen of theirs is written into the sheet and submitted on top of theirs, under a new id', async () => {
    const pane = await race(
      (workbook) => {
        typeInto(workbook, 'offline', 220);
        typeInto(workbook, 'venue', '东校区');
      },
      (workbook) => typeInto(workbook, 'offline', 210),
    );
    const venue = conflictOf(pane).differences.find(({ label }) => label === '活动地点/平台');
    expect(venue).toMatchObject({ changedBy: 'theirs', choice: 'theirs' });
    decide(pane, 'mine');
    await pane.actions.resolveConflict();
    expect(submitted(pane, 'recorded').receipt.version).toBe(3);
    expect(pane.workbook.cell(`附件2!${cellOf('venue')}`)).toBe('东校区');
    const [, refused, sent] = pane.network.requests('PUT');
    expect(sent?.body).toMatchObject({ base: 2 });
    expect(sent?.path).not.toBe(refused?.path);
    expect((await last())[0]).toMatchObject({ venue: '东校区', offline: 210 });
  });

  it('all mine changes nothing in the sheet', async () => {
    const pane = await race(
      (workbook) => typeInto(workbook, 'offline', 220),
      (workbook) => typeInto(workbook, 'offline', 210),
    );
    decide(pane, 'mine');
    await pane.actions.resolveConflict();
    expect(submitted(pane, 'recorded').receipt.version).toBe(3);
    expect(pane.workbook.calls).not.toContain('write');
    expect((await last())[0]).toMatchObject({ offline: 210 });
  });

  it('two rows of theirs that mine lacks are appended, each whole', async () => {
    const pane = await race(
      (workbook) => {
        typeActivity(workbook, 2, { name: '天文观测', category: '学术交流' });
        typeActivity(workbook, 3, { name: '机器人展', category: '学术交流' });
      },
      (workbook) => typeInto(workbook, 'offline', 210),
    );
    const { differences } = conflictOf(pane);
    const added = differences.filter(({ onlyIn }) => onlyIn === 'theirs');
    expect(new Set(added.map(({ wholeRow }) => wholeRow)).size).toBe(2);
    expect(new Set(differences.map(({ id }) => id)).size).toBe(differences.length);
    expect(added.every(({ changedBy, choice }) => changedBy === 'theirs' && choice === 'theirs')).toBe(true);
    for (const label of ['天文观测', '机器人展']) {
      pane.actions.chooseConflict(added.find(({ theirsText }) => theirsText === label)?.id ?? '', 'mine');
    }
    expect(conflictOf(pane).differences.some(({ choice }) => choice === 'theirs')).toBe(false);
    for (const label of ['天文观测', '机器人展']) {
      pane.actions.chooseConflict(added.find(({ theirsText }) => theirsText === label)?.id ?? '', 'theirs');
    }
    expect(conflictOf(pane).differences.filter(({ choice }) => choice === 'theirs')).toHaveLength(added.length);
    await pane.actions.resolveConflict();
    expect(submitted(pane, 'recorded').receipt).toMatchObject({ version: 3, counts: { activities: 4 } });
    expect((await last()).map(({ name }: { name: string }) => name)).toEqual([
      '校园开放日',
      '科普讲座',
      '天文观测',
      '机器人展',
    ]);
    expect((await last())[0]).toMatchObject({ offline: 210 });
  });

  it('a row that only mine has is emptied when theirs is chosen', async () => {
    const pane = await race(
      (workbook) => typeInto(workbook, 'offline', 220),
      (workbook) => typeActivity(workbook, 2, { name: '天文观测', category: '学术交流' }),
    );
    const own = conflictOf(pane).differences.find(({ onlyIn }) => onlyIn === 'mine');
    pane.actions.chooseConflict(own?.id ?? '', 'theirs');
    await pane.actions.resolveConflict();
    expect(submitted(pane, 'recorded').receipt.counts).toEqual({ activities: 2 });
    expect(pane.workbook.cell(`附件2!${cellOf('name', 2)}`)).toBeNull();
  });

  it('without an empty row left, what must be typed by hand is named and nothing is written', async () => {
    const pane = await race(
      (workbook) => typeActivity(workbook, 2, { name: '天文观测', category: '学术交流' }),
      (workbook) => {
        for (const sheet of workbook.sheets.filter(({ grid }) => grid.sheet === '附件2')) {
          sheet.grid = { ...sheet.grid, rows: sheet.grid.rows.slice(0, 6) };
        }
        typeInto(workbook, 'offline', 210);
      },
    );
    const added = conflictOf(pane).differences.find(({ onlyIn }) => onlyIn === 'theirs');
    pane.actions.chooseConflict(added?.id ?? '', 'theirs');
    await pane.actions.resolveConflict();
    expect(pane.state().announcement).toMatch(/没有空行可写，请手工填写：附件2!/);
    expect(pane.workbook.calls).not.toContain('write');
    conflictOf(pane);
  });

  it('a sheet that changed while the choice was made is compared again first', async () => {
    const pane = await race(
      (workbook) => typeInto(workbook, 'offline', 220),
      (workbook) => typeInto(workbook, 'offline', 210),
    );
    pane.actions.chooseConflict(conflictOf(pane).differences[0]?.id ?? '', 'theirs');
    typeInto(pane.workbook, 'offline', 215);
    await pane.actions.resolveConflict();
    expect(conflictOf(pane).differences).toMatchObject([{ mineText: '215', theirsText: '220', choice: 'theirs' }]);
    expect(pane.said).toContain('表格刚刚有变化，请再核对一次不同之处。');
    await pane.actions.resolveConflict();
    expect(submitted(pane, 'recorded').receipt.version).toBe(3);
    expect((await last())[0]).toMatchObject({ offline: 220 });
  });

  it('put off, it comes again with the next click: the base has not moved', async () => {
    const pane = await race(
      (workbook) => typeInto(workbook, 'offline', 220),
      (workbook) => typeInto(workbook, 'offline', 210),
    );
    pane.actions.cancelConflict();
    expect(pane.state().submit.status).toBe('idle');
    await pane.actions.submit();
    expect(conflictOf(pane).theirVersion).toBe(2);
    expect(await stored()).toHaveLength(2);
  });

  it('is shown from the refusal itself where their version cannot be fetched', async () => {
    const first = await filledPane(api);
    await first.actions.submit();
    const workbook = new GridWorkbook();
    workbook.takeCopyOf(first.workbook);
    const colleague = paneUnderTest(api, { workbook });
    await colleague.signIn();
    await colleague.actions.openForm('plan');
    typeInto(workbook, 'offline', 220);
    await colleague.actions.submit();
    typeInto(first.workbook, 'offline', 210);
    first.network.failNext('GET /versions/', 'cutBefore');
    await first.actions.submit();
    expect(conflictOf(first).differences).toMatchObject([{ mineText: '210', theirsText: '220' }]);
    first.actions.chooseConflict(conflictOf(first).differences[0]?.id ?? '', 'theirs');
    await first.actions.resolveConflict();
    expect((await last())[0]).toMatchObject({ offline: 220 });
  });
});

async function withdrawn(pane: PaneUnderTest): Promise<void> {
  await pane.actions.withdraw();
  await pane.actions.confirm();
}

describe('撤回 and 零报告', () => {
  it('takes back what stands, as a version of its own; submitting again goes on from there', async () => {
    const pane = await filledPane(api);
    await pane.actions.submit();
    const { receipt: first } = submitted(pane, 'recorded').receipt;
    await withdrawn(pane);
    const { receipt } = submitted(pane, 'withdrawn');
    expect(receipt).toMatchObject({ version: 2, state: 'withdrawn' });
    expect(pane.state().cards?.[0]?.state).toMatchObject({ state: 'withdrawn', version: 2 });
    expect(pane.state().announcement).toBe(`已撤回${first}，现在没有已报的内容。`);
    const sheet = pane.workbook.sheets.find(({ grid }) => grid.sheet === '附件2回执');
    expect(sheet?.grid.rows.flat()).toContain('已撤回');
    await pane.actions.submit();
    expect(submitted(pane, 'recorded').receipt.version).toBe(3);
  });

  it('takes back the second report alone, names its receipt, and the first stands again', async () => {
    const pane = await filledPane(api);
    await pane.actions.submit();
    const first = submitted(pane, 'recorded').receipt.receipt;
    await pane.actions.submit();
    const second = submitted(pane, 'recorded').receipt.receipt;
    await pane.actions.withdraw();
    expect(pane.state().question).toMatchObject({
      kind: 'withdraw',
      report: { version: 2, receipt: second, rows: 2 },
      returns: { version: 1 },
    });
    await pane.actions.confirm();
    expect(pane.state().question).toBeUndefined();
    expect(pane.state().announcement).toBe(`已撤回${second}，第1版重新有效。`);
    const { receipt } = submitted(pane, 'withdrawn');
    expect(receipt).toMatchObject({
      version: 3,
      state: 'submitted',
      withdrew: { receipt: second },
      returned: { receipt: first },
    });
    expect(pane.state().cards?.[0]?.state).toMatchObject({ state: 'submitted', version: 3 });
    const cells = pane.workbook.sheets.find(({ grid }) => grid.sheet === '附件2回执')?.grid.rows.flat();
    expect(cells).toContain(`第2版，回执号 ${second}`);
  });

  it('an answer that never came is settled like any other', async () => {
    const pane = await filledPane(api);
    await pane.actions.submit();
    pane.network.failNext('PUT', 'cutAfter');
    await withdrawn(pane);
    submitted(pane, 'unknown');
    await pane.actions.settle();
    expect(submitted(pane, 'withdrawn').receipt.version).toBe(2);
    expect(await stored()).toHaveLength(2);
  });

  it('clicked twice is one', async () => {
    const pane = await filledPane(api);
    await pane.actions.submit();
    await Promise.all([pane.actions.withdraw(), pane.actions.withdraw()]);
    await Promise.all([pane.actions.confirm(), pane.actions.confirm()]);
    expect(await stored()).toHaveLength(2);
  });

  it('of a version that a colleague has replaced meanwhile is refused, and the card is brought up to date', async () => {
    const pane = await filledPane(api);
    await pane.actions.submit();
    const colleague = paneUnderTest(api, { workbook: pane.workbook });
    await colleague.signIn();
    await pane.actions.withdraw();
    await colleague.actions.submit();
    await pane.actions.confirm();
    expect(submitted(pane, 'refused').trouble).toMatchObject({ words: { title: '已有更新的版本' } });
    expect(pane.state().cards?.[0]?.state).toMatchObject({ state: 'submitted', version: 2 });
    await withdrawn(pane);
    expect(submitted(pane, 'withdrawn').receipt).toMatchObject({ version: 3, withdrew: { version: 2 } });
  });

  it('a second time goes one report further back, and the question says so', async () => {
    const pane = await filledPane(api);
    for (const offline of [200, 300, 400]) {
      typeInto(pane.workbook, 'offline', offline);
      await pane.actions.submit();
    }
    await withdrawn(pane);
    await pane.actions.withdraw();
    expect(pane.state().question).toMatchObject({ report: { head: 4, version: 2 }, returns: { version: 1 } });
    await pane.actions.confirm();
    expect(submitted(pane, 'withdrawn').receipt).toMatchObject({ version: 5, returned: { version: 1 } });
    await pane.actions.withdraw();
    const { question } = pane.state();
    expect(question).toMatchObject({ kind: 'withdraw', report: { version: 1 } });
    expect(question).not.toHaveProperty('returns');
  });

  it('is left alone by cancelling, and works long after the receipt has gone from the screen', async () => {
    const pane = await filledPane(api);
    await pane.actions.submit();
    typeInto(pane.workbook, 'offline', 250);
    pane.actions.show('forms');
    await pane.actions.openForm('plan');
    await pane.actions.withdraw();
    pane.actions.decline();
    expect([pane.state().question, (await stored()).length]).toEqual([undefined, 1]);
    await withdrawn(pane);
    expect(await stored()).toHaveLength(2);
  });

  it('零报告 over a report tells what stands and is sent only when it is meant', async () => {
    const pane = await filledPane(api);
    await pane.actions.submit();
    await pane.actions.submitZero();
    expect(pane.state().question).toMatchObject({
      kind: 'zero',
      report: { version: 1, rows: 2, submittedAt: '2023-05-18T08:00:00.000Z' },
    });
    expect([(await stored()).length, pane.network.requests('PUT').length]).toEqual([1, 1]);
    await pane.actions.confirm();
    expect(submitted(pane, 'recorded').receipt).toMatchObject({ state: 'zero', version: 2 });
    expect(pane.network.requests('PUT').at(-1)?.body).toMatchObject({ base: 1, replaces: 1 });
    await withdrawn(pane);
    expect(pane.state().cards?.[0]?.state).toMatchObject({ state: 'submitted', returned: { version: 1 } });
  });

  it('零报告 needs no sheet', async () => {
    const pane = paneUnderTest(api);
    await pane.signIn();
    await pane.actions.openForm('plan');
    await pane.actions.submitZero();
    expect(submitted(pane, 'recorded').receipt).toMatchObject({ state: 'zero', version: 1 });
    expect(pane.state().cards?.[0]?.state.state).toBe('zero');
    expect(pane.state().announcement).toContain('零报告已提交');
  });

  it('零报告 over a version that nobody here has seen is refused with words, and the card shows it', async () => {
    const pane = paneUnderTest(api);
    await pane.signIn();
    await pane.actions.openForm('plan');
    const colleague = await filledPane(api);
    await colleague.actions.submit();
    await pane.actions.submitZero();
    expect(submitted(pane, 'refused').trouble).toMatchObject({ words: { title: '已有更新的版本' } });
    expect(pane.state().cards?.[0]?.state.version).toBe(1);
    expect(await stored()).toHaveLength(1);
  });

  it('撤回 with nothing reported is refused in the server’s words', async () => {
    const pane = paneUnderTest(api);
    await pane.signIn();
    await pane.actions.openForm('plan');
    await pane.actions.withdraw();
    expect(submitted(pane, 'refused').trouble).toMatchObject({ words: { title: '没有可撤回的内容' } });
  });

  it('an id of a 零报告 that an earlier pane left behind unreceived is forgotten, and nothing is sent', async () => {
    const pane = paneUnderTest(api);
    await pane.signIn();
    await pane.actions.openForm('plan');
    pane.network.failNext('PUT', 'cutBefore');
    await pane.actions.submitZero();
    const again = paneUnderTest(api, { storage: pane.storage });
    await again.signIn();
    await again.actions.openForm('plan');
    expect([again.state().submit.status, again.storage.pending.size]).toEqual(['idle', 0]);
    expect(await stored()).toEqual([]);
  });
});

describe('版本记录', () => {
  it('lists versions, newest first, and shows what each one changed', async () => {
    const pane = await filledPane(api);
    await pane.actions.submit();
    typeInto(pane.workbook, 'offline', 300);
    await pane.actions.submit();
    await pane.actions.openHistory();
    const { history, screen } = pane.state();
    if (!Array.isArray(history)) throw new Error('no history');
    expect(screen).toBe('history');
    expect(history.map(({ entry, changes }) => [entry.version, changes.status])).toEqual([
      [2, 'folded'],
      [1, 'folded'],
    ]);
    await pane.actions.compareVersion(2);
    const shown = pane.state().history;
    expect(Array.isArray(shown) && shown[0]?.changes).toEqual({
      status: 'shown',
      cells: [{ address: `附件2!${cellOf('offline')}`, label: '预计线下人次', before: '200', after: '300' }],
    });
    expect(pane.state().announcement).toBe('第2版有1处变化。');
    await pane.actions.compareVersion(1);
    const both = pane.state().history;
    const first = Array.isArray(both) ? both[1]?.changes : undefined;
    expect(first?.status === 'shown' && first.cells.every(({ before }: { before: string }) => before === '')).toBe(
      true,
    );
  });

  it('that cannot be fetched says so at its own line', async () => {
    const pane = await filledPane(api);
    await pane.actions.submit();
    await pane.actions.openHistory();
    pane.network.failNext('GET /versions/', 'cutBefore');
    await pane.actions.compareVersion(1);
    const { history } = pane.state();
    expect(Array.isArray(history) && history[0]?.changes).toEqual({ status: 'failed', trouble: { kind: 'offline' } });
  });
});
