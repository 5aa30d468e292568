/** Submitting from a sheet: what is sent, what is shown of it, whose verdict holds, and what this machine keeps of it. */
import { type ApiUnderTest, apiUnderTest, COLLECTOR, MINE } from '../../api/api-under-test';
import {
  cellOf,
  checkedSheet,
  filledPane,
  issues,
  type PaneUnderTest,
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

const PLACE = { collector: COLLECTOR, round: '2023', form: 'plan', unit: MINE };
const stored = () => api.deps.submissions.history(PLACE);
const puts = (pane: PaneUnderTest) => pane.network.requests('PUT');

describe('submitting', () => {
  it('a clean sheet gives the receipt, also on a sheet of the workbook, and the card shows it', async () => {
    const pane = await filledPane(api);
    await pane.actions.submit();
    const { receipt, receiptSheet } = submitted(pane, 'recorded');
    expect(receipt).toMatchObject({ unit: MINE, form: 'plan', version: 1, counts: { activities: 2 } });
    expect(receiptSheet).toBe('附件2回执');
    const texts = pane.workbook.sheets.find(({ grid }) => grid.sheet === '附件2回执')?.grid.rows.flat();
    expect(texts).toEqual(expect.arrayContaining([receipt.receipt, MINE, 1]));
    expect(texts).toContain(`${receipt.sha256} ${receipt.submissionId}`);
    expect(texts).toContain('2023年5月18日 16:00（北京时间）');
    expect(pane.state().cards?.[0]?.state).toMatchObject({ state: 'submitted', version: 1, receipt: receipt.receipt });
    expect(pane.state().announcement).toBe(`已提交，第1版，回执号${receipt.receipt}。`);
    expect(await stored()).toHaveLength(1);
  });

  it('with an error sends nothing, and the first bad cell is selected', async () => {
    const pane = await filledPane(api);
    typeInto(pane.workbook, 'offline', '约200', 1);
    typeInto(pane.workbook, 'phone', '123', 1);
    await pane.actions.submit();
    expect(submitted(pane, 'blocked').firstError).toContain('count.approximate');
    expect(pane.workbook.selected).toBe(`附件2!${cellOf('offline', 1)}`);
    expect(pane.state().announcement).toBe(`没有提交：有2处必须改正，第一处在${cellOf('offline', 1)}。`);
    expect(puts(pane)).toEqual([]);
    expect(pane.storage.pending.size).toBe(0);
  });

  it('reads the whole sheet again: a change that was never told of is seen', async () => {
    const pane = await filledPane(api);
    const sheet = pane.workbook.sheets[0];
    if (sheet === undefined) throw new Error('no sheet');
    // An event that got lost: the cell changes and nobody is told.
    const rows = sheet.grid.rows.map((row, at) =>
      at === 4 ? row.map((cell) => (cell === 200 ? '约200' : cell)) : row,
    );
    sheet.grid = { ...sheet.grid, rows };
    await pane.actions.submit();
    expect(submitted(pane, 'blocked').firstError).toContain('count.approximate');
    expect(puts(pane)).toEqual([]);
  });

  it('clicked twice makes one version', async () => {
    const pane = await filledPane(api);
    await Promise.all([pane.actions.submit(), pane.actions.submit(), pane.actions.submit()]);
    expect(puts(pane)).toHaveLength(1);
    expect(await stored()).toHaveLength(1);
  });

  it('again after a change makes version 2 on top of 1, under a new id', async () => {
    const pane = await filledPane(api);
    await pane.actions.submit();
    typeInto(pane.workbook, 'offline', 300);
    await pane.actions.submit();
    expect(submitted(pane, 'recorded').receipt.version).toBe(2);
    const [first, second] = puts(pane);
    expect(second?.body).toMatchObject({ base: 1 });
    expect(second?.path).not.toBe(first?.path);
    expect(pane.workbook.names().filter((name) => name.includes('回执'))).toEqual(['附件2回执']);
  });

  it('a receipt gives way as soon as the sheet holds something else, and not before', async () => {
    const pane = await filledPane(api);
    await pane.actions.submit();
    await pane.actions.recheck();
    submitted(pane, 'recorded');
    typeInto(pane.workbook, 'offline', 300);
    await until(() => pane.state().submit.status === 'idle');
    typeInto(pane.workbook, 'offline', '约300');
    await pane.actions.submit();
    submitted(pane, 'blocked');
    await pane.actions.adoptAll();
    await pane.actions.submit();
    expect(submitted(pane, 'recorded').receipt.version).toBe(2);
  });

  it('a receipt that was seen has done its work when the form is opened again', async () => {
    const pane = await filledPane(api);
    await pane.actions.submit();
    pane.actions.show('forms');
    await pane.actions.openForm('plan');
    expect(pane.state().submit.status).toBe('idle');
  });

  it('on another machine is based on the receipt that the workbook carries, not on what is current there', async () => {
    const pane = await filledPane(api);
    await pane.actions.submit();
    const colleague = await filledPane(api);
    typeInto(colleague.workbook, 'offline', 220);
    await colleague.actions.submit();
    expect(submitted(colleague, 'recorded').receipt.version).toBe(2);
    const elsewhere = paneUnderTest(api, { workbook: pane.workbook });
    await elsewhere.signIn();
    await elsewhere.actions.submit();
    expect(puts(elsewhere).at(-1)?.body).toMatchObject({ base: 1 });
    expect(submitted(elsewhere, 'conflict').conflict.theirVersion).toBe(2);
  });

  it('sends the form’s sheets and no others of the person’s workbook', async () => {
    const pane = await filledPane(api);
    const secret = [
      ['身份证号', '银行卡'],
      ['11010119900101', '6222'],
    ];
    pane.workbook.paste({ sheet: '工资', origin: { row: 1, column: 1 }, rows: secret, merges: [], hiddenRows: [] });
    await pane.actions.submit();
    submitted(pane, 'recorded');
    expect(puts(pane)[0]?.body).toMatchObject({ sheets: [{ sheet: '附件2' }] });
    expect(JSON.stringify(puts(pane)[0]?.body)).not.toContain('银行卡');
  });

  it('sends reasons for 核实 that still stand, and not for what was put right', async () => {
    const pane = await filledPane(api);
    typeInto(pane.workbook, 'offline', 8);
    typeInto(pane.workbook, 'offline', 9, 1);
    await pane.actions.recheck();
    for (const { id } of issues(pane)) pane.actions.explain(id, ' 小型座谈 ');
    typeInto(pane.workbook, 'offline', 200, 1);
    await pane.actions.submit();
    expect(puts(pane)[0]?.body).toMatchObject({
      explanations: [{ address: `附件2!${cellOf('offline')}`, code: 'figure.suspiciouslySmall', reason: '小型座谈' }],
    });
    submitted(pane, 'recorded');
  });

  it('a workbook that cannot be read is a trouble, and the submission stands as it stood', async () => {
    const pane = await filledPane(api);
    pane.workbook.failNext('read', { code: 'cellBeingEdited' });
    await pane.actions.submit();
    expect(pane.state()).toMatchObject({
      submit: { status: 'idle' },
      trouble: { kind: 'workbook', failure: { code: 'cellBeingEdited' } },
    });
    expect(puts(pane)).toEqual([]);
  });

  it('a receipt that cannot be written into the workbook is a receipt all the same', async () => {
    const pane = await filledPane(api);
    pane.workbook.failNext('putOwnSheet', { code: 'readOnly' });
    await pane.actions.submit();
    expect(submitted(pane, 'recorded').receiptSheet).toBeUndefined();
    expect(pane.state().trouble).toBeUndefined();
  });
});

describe('the server’s verdict', () => {
  it('wins where it is another: its issues are shown, with a sentence', async () => {
    const pane = await filledPane(api);
    const stricter = await import('#domain/form/forms/example-round');
    const round = structuredClone(stricter.EXAMPLE_ROUND);
    // The window has moved: the pane still has the round of this morning, the server the one of now.
    await api.deps.registry.putRound(COLLECTOR, round.id, {
      ...round,
      window: { from: '2023-05-24', to: '2023-05-31' },
    });
    await pane.actions.submit();
    const { firstError } = submitted(pane, 'blocked');
    expect(firstError).toContain('date.outsideWindow');
    expect(issues(pane).some(({ id }) => id === firstError)).toBe(true);
    expect(pane.state().round?.window.from).toBe('2023-05-24');
    expect(await stored()).toEqual([]);
  });

  it('with a code that this pane never heard of is shown in the server’s words', async () => {
    const pane = await filledPane(api);
    const real = pane.network.fetch;
    const issue = {
      severity: 'error',
      code: 'cell.ofNextYear',
      address: '附件2!C5',
      sheet: '附件2',
      cell: 'C5',
      label: '活动名称',
      message: '明年的规则。',
      received: '校园开放日',
    };
    const problem = { type: '', title: 't', detail: 'd', status: 422, code: 'submission.hasErrors', issues: [issue] };
    Object.assign(pane.network, {
      fetch: async (address: string, init: RequestInit) =>
        init.method === 'PUT'
          ? new Response(JSON.stringify(problem), {
              status: 422,
              headers: { 'content-type': 'application/problem+json' },
            })
          : real(address, init),
    });
    const bent = paneUnderTest(api, { workbook: pane.workbook, network: pane.network });
    await bent.signIn();
    await bent.actions.submit();
    expect(checkedSheet(bent).groups).toMatchObject([
      { severity: 'error', title: '需要核对的内容', items: [{ sentence: '明年的规则。' }] },
    ]);
    expect(bent.state().trouble).toMatchObject({ words: { title: '服务器的核对结果不同' } });
    expect(bent.workbook.selected).toBe('附件2!C5');
  });
});

describe('what this machine keeps', () => {
  it('is never a telephone number, a name, a token or anything of a cell', async () => {
    const pane = await filledPane(api);
    const everKept: string[] = [];
    const { setItem } = pane.storage;
    pane.storage.setItem = (key, value) => {
      everKept.push(key, value);
      setItem.call(pane.storage, key, value);
    };
    typeInto(pane.workbook, 'offline', 8);
    await pane.actions.recheck();
    for (const { id } of issues(pane)) pane.actions.explain(id, '种子理由');
    pane.actions.useLanguage('en');
    pane.network.failNext('PUT', 'cutAfter');
    await pane.actions.submit();
    await pane.actions.settle();
    await pane.actions.withdraw();
    await pane.actions.confirm();
    await pane.actions.submitZero();
    expect(everKept.length).toBeGreaterThan(8);
    const kept = everKept.join('\n');
    const token = pane.network.seen.at(-1)?.headers.get('authorization')?.slice(7) ?? '';
    expect(token.length).toBeGreaterThan(40);
    const cells = pane.workbook.sheets[0]?.grid.rows.slice(4, 6).flat() ?? [];
    const typed = cells.filter((cell): cell is string => typeof cell === 'string' && cell.length > 2 && cell !== MINE);
    expect(typed.length).toBeGreaterThan(10);
    for (const secret of [...typed, '种子理由', token, api.codes.mine]) expect(kept).not.toContain(secret);
    for (const key of everKept.filter((_, at) => at % 2 === 0)) expect(key).toMatch(/^kjz\./);
  });
});
