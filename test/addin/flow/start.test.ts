import { EXAMPLE_ROUND } from '#domain/form/forms/example-round';
import { PLAN_FORM } from '#domain/form/forms/plan';
import { RESULTS_FORM } from '#domain/form/forms/results';
import { daysLeft } from '#domain/words/china-time';
import { readWorkbook } from '#xlsx/read';
import { writeWorkbook } from '#xlsx/write';
import { openFileWorkbook } from '../../../addin/file/file-workbook';
import { troubleWords } from '../../../addin/pane/shell/view/trouble-words';
import { type ApiUnderTest, apiUnderTest, COLLECTOR, MINE, newSubmission } from '../../api/api-under-test';
import { planGrid, planWorkbook } from '../../api/plan-grid';
import { GridWorkbook } from './grid-workbook';
import {
  cellOf,
  checkedSheet,
  filledPane,
  issues,
  LEADER,
  paneUnderTest,
  submitted,
  typeInto,
  until,
} from './pane-under-test';

let api: ApiUnderTest;
beforeEach(async () => {
  api = await apiUnderTest();
});
afterEach(() => api.close());

describe('signing in', () => {
  it('shows the cards with deadlines, and keeps the token out of sight', async () => {
    const pane = paneUnderTest(api);
    expect(pane.state().session).toEqual({ status: 'signedOut' });
    await pane.signIn(` ${api.codes.mine} `);
    const { session, cards, round, screen } = pane.state();
    expect(session).toMatchObject({ status: 'signedIn', session: { unit: MINE, role: 'unit' } });
    expect(JSON.stringify(pane.state())).not.toContain('eyJ');
    expect([round?.id, screen]).toEqual(['2023', 'forms']);
    expect(cards?.map(({ state, daysLeft: days }) => [state.attachment, state.state, days])).toEqual([
      ['附件2', 'none', 1],
      ['附件4', 'none', 21],
    ]);
    expect(pane.state().announcement).toBe('已登录：会计学院。');
  });

  it('F8: days are counted by the server’s clock, whatever this machine believes', async () => {
    for (const now of ['2000-01-01T00:00:00Z', '2099-01-01T00:00:00Z']) {
      const pane = paneUnderTest(api, { now: () => new Date(now) });
      await pane.signIn();
      expect(pane.state().cards?.map((card) => card.daysLeft)).toEqual([1, 21]);
    }
  });

  it.each([
    ['two days before', '2023-05-18T15:59:00Z', 1],
    ['from midnight of its last day', '2023-05-18T16:00:00Z', 0],
    ['its very end', '2023-05-19T16:00:00Z', -1],
    ['an hour late', '2023-05-19T17:00:00Z', -1],
    ['two days late', '2023-05-21T01:00:00Z', -2],
  ])('a deadline of 5月19日 24:00, %s', (_, now, days) => {
    const isAtItsEnd = Date.parse(now) === Date.parse('2023-05-20T00:00:00+08:00');
    expect(daysLeft('2023-05-20T00:00:00+08:00', Date.parse(now) + (isAtItsEnd ? 1 : 0))).toBe(days);
  });

  it('a wrong code is refused in the server’s words', async () => {
    const pane = paneUnderTest(api);
    await pane.signIn('AAAA-BBBB');
    expect(pane.state().session).toMatchObject({
      status: 'signedOut',
      trouble: {
        kind: 'problem',
        words: { title: '报送码不正确', reference: expect.stringContaining('code.notAccepted') },
      },
    });
  });

  it('without a network says so, and works once there is one', async () => {
    const pane = paneUnderTest(api);
    pane.network.failNext('POST', 'cutBefore');
    await pane.signIn();
    expect(pane.state().session).toEqual({ status: 'signedOut', trouble: { kind: 'offline' } });
    await pane.signIn();
    expect(pane.state().session.status).toBe('signedIn');
  });

  it('opens the form that the workbook was laid out for', async () => {
    const pane = await filledPane(api);
    const again = paneUnderTest(api, { workbook: pane.workbook });
    await again.signIn();
    expect([again.state().form, again.state().screen, checkedSheet(again).rows]).toEqual(['plan', 'form', 2]);
  });

  it('F12: a round that this pane cannot read is refused with words', async () => {
    const pane = paneUnderTest(api);
    const real = pane.network.fetch;
    Object.assign(pane.network, {
      fetch: async (address: string, init: RequestInit) => {
        const answer = await real(address, init);
        if (!address.endsWith('/definition')) return answer;
        const round = JSON.stringify(await answer.json()).replace('"type":"phone"', '"type":"hologram"');
        return new Response(round, { headers: answer.headers });
      },
    });
    const bent = paneUnderTest(api, { network: pane.network });
    await bent.signIn();
    expect(bent.state().trouble).toMatchObject({ words: { title: '面板版本太旧' } });
    expect(bent.state().round).toBeUndefined();
  });

  it('F16: a code that was revoked ends the session with the server’s words', async () => {
    const code = await api.newCode(MINE);
    const pane = await filledPane(api);
    pane.actions.signOut();
    await pane.signIn(code);
    await pane.actions.openForm('plan');
    const { hashAccessCode } = await import('#api/sign-in/access-code');
    const hash = hashAccessCode(api.keys.pepper, code);
    const find = api.deps.registry.findCode.bind(api.deps.registry);
    api.deps.registry.findCode = async (asked) => (asked === hash ? undefined : find(asked));
    await pane.actions.submit();
    expect(pane.state().session).toMatchObject({
      status: 'expired',
      trouble: { kind: 'problem', words: { title: '报送码已停用' } },
    });
    expect(
      await api.deps.submissions.history({ collector: COLLECTOR, round: '2023', form: 'plan', unit: MINE }),
    ).toEqual([]);
  });
});

describe('开始填报', () => {
  it('lays the form out with the unit in it, once', async () => {
    const pane = paneUnderTest(api);
    await pane.signIn();
    await pane.actions.openForm('plan');
    expect(pane.state().sheet).toEqual({ status: 'absent' });
    await Promise.all([pane.actions.start(), pane.actions.start()]);
    expect(pane.workbook.names()).toEqual(['附件2', '填表说明']);
    expect(JSON.stringify(pane.workbook.sheets[0]?.grid.rows[2])).toContain(`填报单位：${MINE}`);
    expect(issues(pane).map(({ issue }) => issue.code)).toEqual(['section.empty']);
    expect(pane.said).toContain('已在工作表“附件2”中生成报表，可以填报了。');
    await pane.actions.start();
    expect(pane.workbook.names()).toEqual(['附件2', '填表说明']);
    expect(pane.state().announcement).toBe('工作表“附件2”就是这张表，可以直接填报。');
  });

  it('附件4 starts with the activities of the recorded plan', async () => {
    const pane = await filledPane(api);
    await pane.actions.submit();
    await pane.actions.openForm('results');
    await pane.actions.start();
    const list = pane.workbook.sheets.find(({ grid }) => grid.sheet === '附件4-活动清单');
    expect(JSON.stringify(list?.grid.rows)).toContain('校园开放日');
  });

  it('on a new machine starts with what the unit has reported, so that it is not replaced by an empty sheet', async () => {
    const pane = await filledPane(api);
    await pane.actions.submit();
    const elsewhere = paneUnderTest(api);
    await elsewhere.signIn();
    await elsewhere.actions.openForm('plan');
    await elsewhere.actions.start();
    expect([checkedSheet(elsewhere).rows, issues(elsewhere)]).toEqual([2, []]);
    await elsewhere.actions.submit();
    expect(submitted(elsewhere, 'recorded').receipt.version).toBe(2);
  });

  it('without a network lays out a blank form', async () => {
    const pane = paneUnderTest(api);
    await pane.signIn();
    await pane.actions.openForm('plan');
    pane.network.plug(false);
    await pane.actions.start();
    expect(pane.workbook.names()).toContain('附件2');
  });

  it('in a workbook that cannot be written to says so', async () => {
    const pane = paneUnderTest(api);
    await pane.signIn();
    await pane.actions.openForm('plan');
    pane.workbook.failNext('layOut', { code: 'readOnly' });
    await pane.actions.start();
    expect(pane.state()).toMatchObject({
      sheet: { status: 'absent' },
      trouble: { kind: 'workbook', failure: { code: 'readOnly' } },
    });
  });
});

describe('F12: 更新模板', () => {
  const nextVersion = () => {
    const round = structuredClone(EXAMPLE_ROUND);
    const [plan] = round.forms;
    if (plan === undefined) throw new Error('no form');
    plan.definition.version = `${PLAN_FORM.version}.1`;
    return api.deps.registry.putRound(COLLECTOR, round.id, round);
  };

  it('moves everything that was typed into the new layout; the old sheet stays and no longer counts', async () => {
    const pane = await filledPane(api);
    typeInto(pane.workbook, 'offline', '约200');
    await nextVersion();
    const after = paneUnderTest(api, { workbook: pane.workbook });
    await after.signIn();
    expect(after.state().sheet).toEqual({ status: 'outdated', version: PLAN_FORM.version, sheet: '附件2' });
    await after.actions.submit();
    expect([after.state().submit.status, after.network.requests('PUT')]).toEqual(['idle', []]);
    const old = JSON.stringify(after.workbook.sheets[0]?.grid);
    await after.actions.migrate();
    expect(JSON.stringify(after.workbook.sheets[0]?.grid)).toBe(old);
    expect(after.workbook.cell(`附件2 (2)!${cellOf('offline')}`)).toBe('约200');
    expect(after.workbook.cell(`附件2 (2)!${cellOf('leader', 1)}`)).toBe(LEADER);
    expect(checkedSheet(after)).toMatchObject({ sheet: '附件2 (2)', rows: 2, counts: { error: 1 } });
    await after.actions.adoptAll();
    await after.actions.submit();
    expect(submitted(after, 'recorded').receipt.version).toBe(1);
    expect(after.network.requests('PUT')[0]?.body).toMatchObject({ sheets: [{ sheet: '附件2 (2)' }] });
    const reopened = paneUnderTest(api, { workbook: pane.workbook });
    await reopened.signIn();
    expect(checkedSheet(reopened).sheet).toBe('附件2 (2)');
  });
});

describe('without Excel', () => {
  const bytesOf = async (changes?: Parameters<typeof planWorkbook>[1]) => planWorkbook(MINE, changes);
  const fileOf = (bytes: Uint8Array, name = '附件2 会计.xlsx') => new File([Uint8Array.from(bytes)], name);

  const nothingOfTheRound = () =>
    writeWorkbook({
      sheets: [
        {
          ...{ name: '通讯录', rows: [{ cells: [{ value: '姓名' }, { value: '手机' }] }], columnWidths: [] },
          ...{ merges: [], validations: [], charts: [], print: { orientation: 'portrait' } },
        },
      ],
      properties: { title: '', subject: '', creator: '', company: '', created: '2023-05-18T00:00:00Z', custom: [] },
      names: [],
    });

  async function filePane() {
    const saved: { name: string; bytes: Uint8Array }[] = [];
    const workbook = openFileWorkbook({ save: (name, bytes) => void saved.push({ name, bytes }) });
    const pane = paneUnderTest(api, { workbook });
    await pane.signIn();
    return { pane, saved };
  }

  it('a dropped file is checked, put right, submitted, and opens the form that it is of', async () => {
    const { pane, saved } = await filePane();
    expect(pane.state()).toMatchObject({ place: 'file', screen: 'forms' });
    await pane.actions.openFile(fileOf(await bytesOf([{ offline: '约200' }])));
    expect([pane.state().form, pane.state().fileName]).toEqual(['plan', '附件2 会计.xlsx']);
    expect(checkedSheet(pane)).toMatchObject({ rows: 2, adoptable: 1 });
    await pane.actions.adoptAll();
    expect(checkedSheet(pane).counts.error).toBe(0);
    await pane.actions.submit();
    expect(submitted(pane, 'recorded').receipt).toMatchObject({ version: 1, counts: { activities: 2 } });
    expect(pane.network.requests('PUT')[0]?.body).toMatchObject({ file: '附件2 会计.xlsx' });
    await pane.actions.saveAnnotatedCopy();
    await pane.actions.saveCorrectedCopy();
    expect(saved.map(({ name }) => name)).toEqual(['附件2 会计-核对.xlsx', '附件2 会计-改好.xlsx']);
    // What is signed on paper holds what was adopted, and its receipt.
    const read = await readWorkbook(saved[1]?.bytes ?? new Uint8Array());
    if (!read.ok) throw new Error(read.refusal.code);
    const [form, receipt, ...others] = read.workbook.grids;
    expect(others).toEqual([]);
    expect(JSON.stringify(form?.rows)).not.toContain('约200');
    expect(receipt?.sheet).toBe('附件2回执');
    expect(JSON.stringify(receipt?.rows)).toContain(submitted(pane, 'recorded').receipt.receipt);
    // The file again, as it was handed out: known by its receipt, and nothing new to send.
    await pane.actions.openFile(fileOf(saved[1]?.bytes ?? new Uint8Array(), saved[1]?.name));
    expect(checkedSheet(pane).counts.error).toBe(0);
  });

  it('下载空白表 hands out a blank one, whatever was reported', async () => {
    await api.call('PUT', newSubmission(), { as: 'mine', json: { base: 0, sheets: [planGrid(MINE)] } });
    const { pane, saved } = await filePane();
    await pane.actions.openForm('plan');
    await pane.actions.start();
    const read = await readWorkbook(saved[0]?.bytes ?? new Uint8Array());
    if (!read.ok) throw new Error(read.refusal.code);
    const texts = JSON.stringify(read.workbook.grids);
    expect(texts).toContain(`填报单位：${MINE}`);
    expect(texts).not.toContain('校园开放日');
  });

  it('a file that is none is refused without a number to quote, because there is none', async () => {
    const { pane } = await filePane();
    await pane.actions.openFile(fileOf(new TextEncoder().encode('no workbook'), '附件2.docx'));
    const { trouble } = pane.state();
    if (trouble === undefined) throw new Error('no trouble');
    expect(troubleWords(trouble, 'zh-CN')).toEqual({ title: '文件没有读取', detail: expect.any(String) });
  });

  it('开始填报 hands out the blank file, which reads back as the form', async () => {
    const { pane, saved } = await filePane();
    await pane.actions.openForm('plan');
    expect(pane.state().sheet).toEqual({ status: 'absent' });
    expect(pane.state().trouble).toBeUndefined();
    await pane.actions.start();
    expect(saved.map(({ name }) => name)).toEqual([`附件2 科技活动周特色科技活动安排统计表 ${MINE}.xlsx`]);
    const read = await readWorkbook(saved[0]?.bytes ?? new Uint8Array());
    expect(read.ok && read.workbook.custom.get('formVersion.plan')).toBe(PLAN_FORM.version);
    await pane.actions.openFile(fileOf(saved[0]?.bytes ?? new Uint8Array(), 'blank.xlsx'));
    expect(issues(pane).map(({ issue }) => issue.code)).toEqual(['section.empty']);
  });

  it('a file that is refused says why, and the one before stays', async () => {
    const { pane } = await filePane();
    await pane.actions.openFile(fileOf(await bytesOf()));
    await pane.actions.openFile(fileOf(Buffer.from('no workbook at all'), 'x.xlsx'));
    expect(pane.state().trouble).toMatchObject({ kind: 'problem', words: { title: '文件没有读取' } });
    expect([pane.state().fileName, checkedSheet(pane).rows]).toEqual(['附件2 会计.xlsx', 2]);
  });

  it('a file of another form opens that one, and says so', async () => {
    const { pane } = await filePane();
    await pane.actions.openForm('results');
    await pane.actions.openFile(fileOf(await bytesOf()));
    expect(pane.state().form).toBe('plan');
    expect(issues(pane)).toEqual([]);
    expect(pane.said).toContain('“附件2 会计.xlsx”是附件2，已转到附件2。');
  });

  it('a file that is no form of the round stays where it was dropped', async () => {
    const { pane } = await filePane();
    await pane.actions.openForm('results');
    await pane.actions.openFile(fileOf(await nothingOfTheRound(), '通讯录.xlsx'));
    expect(pane.state().form).toBe('results');
    expect(issues(pane).map(({ issue }) => issue.code)).toEqual(['sheet.notRecognised']);
  });

  it('an old file of a version that has moved on is based on what is current when it is dropped', async () => {
    await api.call('PUT', newSubmission(), { as: 'mine', json: { base: 0, sheets: [planGrid(MINE)] } });
    const { pane } = await filePane();
    await pane.actions.openFile(fileOf(await bytesOf([{ offline: 300 }])));
    await pane.actions.submit();
    expect(pane.state().question).toMatchObject({ kind: 'replace', report: { version: 1 } });
    await pane.actions.confirm();
    expect(submitted(pane, 'recorded').receipt.version).toBe(2);
  });
});

describe('the collector', () => {
  it('sees units × forms and downloads a summary', async () => {
    await api.call('PUT', newSubmission(), { as: 'mine', json: { base: 0, sheets: [planGrid(MINE)] } });
    const pane = paneUnderTest(api);
    await pane.signIn(api.codes.admin);
    const { collector } = pane.state();
    if (collector === undefined || collector === 'loading') throw new Error('no grid');
    expect(collector.totals.plan).toMatchObject({ expected: 40, submitted: 1, missing: 39 });
    expect(pane.state().cards).toBeUndefined();
    await pane.actions.downloadSummary('plan');
    const [file] = pane.saved;
    expect(file?.name).toMatch(/附件2.*\.xlsx$/);
    const read = await readWorkbook(file?.bytes ?? new Uint8Array());
    expect(read.ok && JSON.stringify(read.workbook.grids)).toContain('校园开放日');
  });

  it('keeps the grid that it has when a refresh fails', async () => {
    const pane = paneUnderTest(api);
    await pane.signIn(api.codes.admin);
    const before = pane.state().collector;
    pane.network.failNext('GET /state', 'cutBefore');
    await pane.actions.refreshCollector();
    expect(pane.state().collector).toBe(before);
    expect(pane.state().trouble).toEqual({ kind: 'offline' });
  });
});

describe('two forms', () => {
  it('in one workbook keep their receipts and versions apart', async () => {
    const workbook = new GridWorkbook();
    const pane = await filledPane(api, { workbook });
    await pane.actions.submit();
    await pane.actions.openForm('results');
    expect(pane.state().submit.status).toBe('idle');
    await pane.actions.start();
    await pane.actions.openForm('plan');
    expect(checkedSheet(pane).sheet).toBe('附件2');
    expect(workbook.names()).toContain('附件2回执');
    expect([...workbook.settings].filter(([name]) => name.startsWith('formVersion.'))).toEqual([
      ['formVersion.plan', PLAN_FORM.version],
      ['formVersion.results', RESULTS_FORM.version],
    ]);
  });

  it('do not mix: an answer that comes after another form was opened is kept for its own', async () => {
    const pane = await filledPane(api);
    const release = pane.network.hold('PUT');
    const clicked = pane.actions.submit();
    await until(() => pane.network.requests('PUT').length === 1);
    await pane.actions.openForm('results');
    release();
    await clicked;
    expect(pane.state().submit.status).toBe('idle');
    await pane.actions.openForm('plan');
    submitted(pane, 'recorded');
  });
});
