/** The officer's desk over the real API: a sheet beside the overview, comments that are sent at once, two officers at once. */
import { randomUUID } from 'node:crypto';
import { type ApiUnderTest, apiUnderTest, MINE, newSubmission, OTHERS, PLAN } from '../../api/api-under-test';
import { type Activity, addressOf, planGrid } from '../../api/plan-grid';
import { type PaneUnderTest, paneUnderTest } from './pane-under-test';

let api: ApiUnderTest;
beforeEach(async () => {
  api = await apiUnderTest();
});
afterEach(() => api.close());

const OFFLINE = addressOf('offline', 1);

async function report(base: number, changes: readonly Activity[] = [], more: readonly Activity[] = []): Promise<void> {
  const json = { base, sheets: [planGrid(MINE, changes, more)] };
  const sent = await api.call('PUT', newSubmission('plan', randomUUID()), { as: 'mine', json });
  expect([sent.status, sent.body.issues]).toEqual([201, undefined]);
}
const decide = (decision: object) =>
  api.call('POST', `${PLAN}/decisions`, { as: 'admin', json: { unit: MINE, decision } });
const answer = (query: string) =>
  api.call('POST', `${PLAN}/decisions`, { as: 'mine', json: { decision: { kind: 'answer', query, text: '已核对' } } });

async function officer(): Promise<PaneUnderTest> {
  const pane = paneUnderTest(api);
  await pane.signIn(api.codes.admin);
  return pane;
}

async function opened(): Promise<PaneUnderTest> {
  const pane = await officer();
  await pane.actions.openSheet(MINE, 'plan');
  return pane;
}

const sheet = (pane: PaneUnderTest) => {
  const { unitSheet } = pane.state();
  if (unitSheet === undefined) throw new Error('no sheet is open');
  return unitSheet;
};
const desk = (pane: PaneUnderTest) => {
  const { desk: state } = sheet(pane);
  if (state.status !== 'shown') throw new Error(`the sheet is ${state.status}`);
  return state.desk;
};
const row = (pane: PaneUnderTest, name = MINE) => {
  const { collector } = pane.state();
  if (collector === undefined || collector === 'loading') throw new Error('no overview');
  return collector.units.find(({ unit }) => unit === name);
};
const standing = (pane: PaneUnderTest, name = MINE) => row(pane, name)?.forms.plan?.standing.state;
const drafts = (pane: PaneUnderTest) => [...(pane.state().drafts ?? [])];
const asked = (pane: PaneUnderTest, path: string) => pane.network.seen.filter((one) => one.path.includes(path)).length;
const troubleCode = (pane: PaneUnderTest) => {
  const { trouble } = sheet(pane);
  return trouble?.kind === 'problem' ? trouble.words.reference.split(' ')[0] : trouble?.kind;
};

it('adds up people by type once the charts are looked at, and again with what is refreshed aloud', async () => {
  await report(0);
  const pane = await officer();
  await pane.actions.refreshCollector();
  expect([asked(pane, '/participation'), pane.state().participation]).toEqual([0, undefined]);
  pane.network.failNext('GET', 'unavailable');
  await pane.actions.askParticipation();
  expect(pane.state().participation).toMatchObject({ status: 'failed', trouble: { kind: 'problem' } });
  await pane.actions.askParticipation();
  const people = () => {
    const { participation } = pane.state();
    const choices = participation?.status === 'shown' ? (participation.view.forms[0]?.choices ?? []) : [];
    return choices.reduce((sum, each) => sum + each.people, 0);
  };
  expect(people()).toBe(320);
  await report(1, [{ offline: 210 }]);
  await pane.actions.refreshCollector('quietly');
  expect(people()).toBe(320);
  await pane.actions.refreshCollector();
  expect(people()).toBe(330);
});

describe('opening', () => {
  it('is one question for the overview and one for a sheet', async () => {
    await report(0);
    const pane = await officer();
    expect([asked(pane, '/state'), asked(pane, '/definition')]).toEqual([1, 1]);
    const before = pane.network.seen.length;
    await pane.actions.openSheet(MINE, 'plan');
    expect(pane.network.seen.slice(before).map(({ path }) => path.split('?')[0])).toEqual([
      expect.stringContaining('/forms/plan/desk'),
    ]);
    expect([desk(pane).content?.sheets[0]?.sheet, desk(pane).review.version]).toEqual(['附件2', 1]);
  });

  it('of another sheet is not disturbed by the late answer for the one before', async () => {
    await report(0);
    const pane = await officer();
    const release = pane.network.hold('GET');
    const first = pane.actions.openSheet(MINE, 'plan');
    const second = pane.actions.openSheet(OTHERS, 'plan');
    release();
    await Promise.all([first, second]);
    expect([sheet(pane).unit, desk(pane).review.unit]).toEqual([OTHERS, OTHERS]);
    pane.actions.closeSheet();
    expect(pane.state().unitSheet).toBeUndefined();
  });

  it('without a network says so at the sheet, and reads it when asked again', async () => {
    const pane = await officer();
    pane.network.isUp = false;
    await pane.actions.openSheet(MINE, 'plan');
    expect(sheet(pane).desk).toMatchObject({ status: 'failed', trouble: { kind: 'offline' } });
    pane.network.isUp = true;
    await pane.actions.rereadSheet();
    expect(desk(pane).review.version).toBe(0);
  });
});

describe('逐格退回', () => {
  it('sends all comments of the unit at once, and the grid tells it without being asked again', async () => {
    await report(0);
    const pane = await opened();
    pane.actions.draftComment(OFFLINE, ' 与附件1不符 ');
    pane.actions.draftComment(undefined, '填报人没有写');
    pane.actions.draftComment(addressOf('venue', 0), '');
    const states = asked(pane, '/state');
    await pane.actions.sendComments('return');
    expect(desk(pane).review.threads.map(({ text, now, state }) => [text, now?.address, state])).toEqual([
      ['与附件1不符', OFFLINE, 'open'],
      ['填报人没有写', undefined, 'open'],
    ]);
    expect([standing(pane), drafts(pane), asked(pane, '/state')]).toEqual(['returned', [], states]);
    expect(pane.said.at(-1)).toBe(`已退回${MINE}，2条意见。`);
  });

  it('a note asks nothing back, and nothing typed is nothing sent', async () => {
    await report(0);
    const pane = await opened();
    await pane.actions.sendComments('return');
    pane.actions.draftComment(OFFLINE, '   ');
    await pane.actions.sendComments('return');
    expect(pane.network.requests('POST').length).toBe(1);
    pane.actions.draftComment(OFFLINE, '下次请写全称');
    await pane.actions.sendComments('note');
    expect([standing(pane), desk(pane).review.threads[0]?.state]).toEqual(['submitted', 'noted']);
  });

  it('what is typed is kept for its unit and form while others are looked at', async () => {
    await report(0);
    const pane = await opened();
    pane.actions.draftComment(OFFLINE, '甲');
    await pane.actions.openSheet(OTHERS, 'plan');
    pane.actions.draftComment(undefined, '乙');
    await pane.actions.openSheet(MINE, 'results');
    pane.actions.draftComment(undefined, '丙');
    pane.actions.closeSheet();
    expect(drafts(pane)).toEqual([
      [`plan ${MINE}`, [{ address: OFFLINE, text: '甲' }]],
      [`plan ${OTHERS}`, [{ text: '乙' }]],
      [`results ${MINE}`, [{ text: '丙' }]],
    ]);
    pane.actions.signOut();
    expect(pane.state().drafts).toBeUndefined();
  });

  it('what is typed while comments are on their way stays', async () => {
    await report(0);
    const pane = await opened();
    pane.actions.draftComment(OFFLINE, '甲');
    const release = pane.network.hold('POST');
    const sending = pane.actions.sendComments('return');
    pane.actions.draftComment(addressOf('venue', 0), '乙');
    release();
    await sending;
    expect(drafts(pane)).toEqual([[`plan ${MINE}`, [{ address: addressOf('venue', 0), text: '乙' }]]]);
  });

  it('a query is closed, and what was asked stands in the record', async () => {
    await report(0);
    await decide({ kind: 'return', version: 1, comments: [{ address: OFFLINE, text: '?' }, { text: '!' }] });
    const pane = await opened();
    await pane.actions.closeQueries(['1-1']);
    expect(desk(pane).review.threads.map(({ state }) => state)).toEqual(['closed', 'open']);
    expect(row(pane)?.forms.plan?.standing.open).toBe(1);
  });
});

describe('where somebody was faster', () => {
  it('another officer: what they did is told, what was typed is kept and can be sent again', async () => {
    await report(0);
    const pane = await opened();
    pane.actions.draftComment(OFFLINE, '甲说');
    await decide({ kind: 'return', version: 1, comments: [{ text: '乙说' }] });
    await pane.actions.sendComments('return');
    expect(troubleCode(pane)).toBe('decision.stale');
    expect(sheet(pane).news).toEqual([
      { kind: 'decision', decision: 'returned', at: expect.any(String), by: '科学技术处' },
    ]);
    expect(drafts(pane)).toHaveLength(1);
    await pane.actions.sendComments('return');
    expect(desk(pane).review.threads.map(({ text }) => text)).toEqual(['乙说', '甲说']);
    expect([sheet(pane).trouble, sheet(pane).news]).toEqual([undefined, undefined]);
  });

  it('the unit: its new version is read, and comments stand at their rows in it', async () => {
    await report(0);
    const pane = await opened();
    pane.actions.draftComment(OFFLINE, '科普讲座的人次');
    await report(1, [
      { name: '科普讲座', category: '科普进校园', sessions: 1, offline: 95, budget: 0.3 },
      { name: '校园开放日', category: '单位开放周', sessions: 2, offline: 200, budget: 0.5 },
    ]);
    await pane.actions.acceptReport();
    expect([troubleCode(pane), sheet(pane).news?.[0]?.kind]).toEqual(['decision.stale', 'version']);
    expect(drafts(pane)[0]?.[1]).toEqual([{ address: addressOf('offline', 0), text: '科普讲座的人次' }]);
  });

  it('a comment on a row that is gone becomes one about the whole sheet, with what it was about', async () => {
    await report(0);
    const pane = await opened();
    pane.actions.draftComment(OFFLINE, '请核实');
    await report(1, [
      {},
      {
        name: '另一项',
        venue: '操场',
        offline: 10,
        sessions: 3,
        startDate: { date: '2023-05-24' },
        endDate: { date: '2023-05-25' },
        category: '学术交流',
        budget: 2,
        audience: '青少年',
        summary: '面向附近中小学生的一次户外科技体验活动，包括航模、无人机与机器人三个展区，由学生社团讲解。',
        leader: '别的负责人',
        contact: '别的联系人',
        host: '团委',
      },
    ]);
    await pane.actions.rereadSheet();
    expect(drafts(pane)[0]?.[1]).toEqual([{ text: `${OFFLINE} 预计线下人次 120 请核实` }]);
  });
});

describe('keeping up with the overview', () => {
  it('reads an open sheet again by itself where nothing is typed, else says that there is something new', async () => {
    await report(0);
    const pane = await opened();
    await report(1, [{ offline: 201 }]);
    await pane.actions.refreshCollector('quietly');
    expect([desk(pane).review.version, sheet(pane).isBehind]).toEqual([2, undefined]);
    pane.actions.draftComment(OFFLINE, '?');
    await report(2, [{ offline: 202 }]);
    await pane.actions.refreshCollector('quietly');
    expect([desk(pane).review.version, sheet(pane).isBehind]).toEqual([2, true]);
    await pane.actions.rereadSheet();
    expect([desk(pane).review.version, sheet(pane).isBehind]).toEqual([3, undefined]);
  });

  it('changes rows that changed and no others, and without a network says nothing', async () => {
    const pane = await officer();
    const others = row(pane, OTHERS);
    await report(0);
    await pane.actions.refreshCollector('quietly');
    expect([standing(pane), row(pane, OTHERS) === others]).toEqual(['submitted', true]);
    pane.network.isUp = false;
    await pane.actions.refreshCollector('quietly');
    expect([standing(pane), pane.state().trouble]).toEqual(['submitted', undefined]);
    await pane.actions.refreshCollector();
    expect([standing(pane), pane.state().trouble]).toEqual(['submitted', { kind: 'offline' }]);
  });
});

describe('通过', () => {
  it('one unit, until it is reopened with a reason', async () => {
    await report(0);
    const pane = await opened();
    await pane.actions.acceptReport();
    expect(standing(pane)).toBe('accepted');
    await pane.actions.sendComments('return');
    await pane.actions.reopenReport('漏报一项');
    expect([standing(pane), desk(pane).review.standing.reopened?.reason]).toEqual(['submitted', '漏报一项']);
  });

  it('all without issues: how many and which not is said before, then those are accepted', async () => {
    await report(0);
    const others = { base: 0, unit: OTHERS, sheets: [planGrid(OTHERS)] };
    await api.call('PUT', newSubmission('plan', randomUUID()), { as: 'admin', json: others });
    await decide({ kind: 'return', version: 1, comments: [{ text: '?' }] });
    await answer('1-1');
    const pane = await officer();
    await pane.actions.askAcceptance();
    expect(pane.state().acceptance).toMatchObject({
      status: 'asked',
      found: {
        clean: [{ unit: OTHERS, form: 'plan', version: 1 }],
        not: [{ unit: MINE, form: 'plan', why: 'toReview', count: 1 }],
      },
    });
    expect(standing(pane, OTHERS)).toBe('submitted');
    await pane.actions.acceptAsked();
    expect(pane.state().acceptance).toMatchObject({
      status: 'accepted',
      outcome: { accepted: [{ unit: OTHERS }], not: [] },
    });
    expect([standing(pane, OTHERS), standing(pane)]).toEqual(['accepted', 'toReview']);
    pane.actions.closeAcceptance();
    expect(pane.state().acceptance).toBeUndefined();
  });

  it('some of them: only those that were selected', async () => {
    await report(0);
    const others = { base: 0, unit: OTHERS, sheets: [planGrid(OTHERS)] };
    await api.call('PUT', newSubmission('plan', randomUUID()), { as: 'admin', json: others });
    const pane = await officer();
    await pane.actions.askAcceptance([MINE]);
    await pane.actions.acceptAsked();
    expect([standing(pane), standing(pane, OTHERS)]).toEqual(['accepted', 'submitted']);
  });
});

it('one unit is given until the end of a day, with the reason', async () => {
  const pane = await opened();
  await pane.actions.extendDeadline('2023-05-24', '比赛改期');
  expect(desk(pane).review.standing).toMatchObject({
    due: '2023-05-25T00:00:00+08:00',
    extension: { reason: '比赛改期' },
  });
  await pane.actions.extendDeadline('2023-05-20', '再早一点');
  expect(troubleCode(pane)).toBe('decision.notLater');
});

describe('代单位更正', () => {
  it('is a version of its own with that one cell changed, which the unit sees', async () => {
    await report(0);
    const pane = await opened();
    await pane.actions.correctCell({ address: OFFLINE, text: '95' });
    expect(desk(pane).history.versions.map(({ version, by }) => [version, by])).toEqual([
      [2, 'admin'],
      [1, 'unit'],
    ]);
    await pane.actions.compareVersions(1, 2);
    expect(sheet(pane).comparison?.cells).toEqual([
      { address: OFFLINE, label: '预计线下人次', before: '120', after: '95' },
    ]);
    const seen = (await api.call('GET', `${PLAN}/history`, { as: 'mine' })).body;
    expect((seen.versions as { by: string }[])[0]?.by).toBe('admin');
  });

  it('that does not pass the check is not stored: what it says is shown, and more can be changed with it', async () => {
    await report(0);
    const pane = await opened();
    await pane.actions.correctCell({ address: OFFLINE, text: '约200' });
    expect(desk(pane).review.version).toBe(1);
    expect(sheet(pane).correction).toMatchObject({
      cells: [{ address: OFFLINE, text: '约200' }],
      issues: [{ address: OFFLINE, severity: 'error', proposal: '200' }],
    });
    await pane.actions.correctCell({ address: OFFLINE, text: '200' });
    expect([desk(pane).review.version, sheet(pane).correction]).toEqual([2, undefined]);
  });

  it('that raises a doubt is stored with the reason', async () => {
    await report(0);
    const pane = await opened();
    await pane.actions.correctCell({ address: OFFLINE, text: '4' });
    expect(troubleCode(pane)).toBe('submission.unexplained');
    await pane.actions.correctCell({ address: OFFLINE, text: '4' }, '只有工作人员参加');
    expect(desk(pane).content?.explanations.map(({ reason }) => reason)).toEqual(['只有工作人员参加']);
  });

  it('whose answer was lost is not stored twice', async () => {
    await report(0);
    const pane = await opened();
    pane.network.failNext('PUT', 'cutAfter');
    await pane.actions.correctCell({ address: OFFLINE, text: '95' });
    expect(troubleCode(pane)).toBe('offline');
    await pane.actions.correctCell({ address: OFFLINE, text: '95' });
    expect(desk(pane).history.versions.length).toBe(2);
  });

  it('over a version that came meanwhile is refused, and that version is read', async () => {
    await report(0);
    const pane = await opened();
    await report(1, [{ offline: 201 }]);
    await pane.actions.correctCell({ address: OFFLINE, text: '95' });
    expect([troubleCode(pane), desk(pane).review.version]).toEqual(['submission.stale', 2]);
  });
});

it('an earlier version is looked at in its own layout and downloaded, and what stands is a step away', async () => {
  await report(0);
  await report(1, [{ offline: 201 }]);
  const pane = await opened();
  await pane.actions.showVersion(1);
  const { earlier } = sheet(pane);
  expect(earlier === 'loading' ? undefined : earlier?.version).toBe(1);
  await pane.actions.downloadVersion(1, 'sheet');
  expect(pane.saved[0]?.name).toContain('第1版');
  await pane.actions.downloadVersion(1, 'annotated');
  expect(pane.saved[1]?.name).toMatch(/第1版.*批注/);
  await pane.actions.showVersion(undefined);
  expect(sheet(pane).earlier).toBeUndefined();
});
