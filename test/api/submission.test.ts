import { randomUUID } from 'node:crypto';
import { contentHash } from '#api/reports/content-hash';
import { PLAN_FORM } from '#domain/form/forms/plan';
import type { AuditRecord } from '#store/registry-store';
import {
  type ApiUnderTest,
  apiUnderTest,
  COLLECTOR,
  MINE,
  newSubmission,
  OTHERS,
  PLAN,
  ROUND,
  SHEET_TYPE,
} from './api-under-test';
import { type Activity, addressOf, planGrid, planWorkbook } from './plan-grid';

let api: ApiUnderTest;
beforeEach(async () => {
  api = await apiUnderTest();
});
afterEach(() => api.close());

const report = (base: number, changes?: readonly Activity[]) => ({ base, sheets: [planGrid(MINE, changes)] });
const submit = (json: unknown, path = newSubmission(), as: 'mine' | 'admin' = 'mine') =>
  api.call('PUT', path, { as, json });

async function audit(action: string): Promise<AuditRecord[]> {
  const records: AuditRecord[] = [];
  for await (const record of api.deps.registry.listAudit(COLLECTOR)) if (record.action === action) records.push(record);
  return records;
}

describe('a submission', () => {
  it('becomes version 1, with a receipt that a person can quote', async () => {
    const id = randomUUID();
    const { status, body } = await submit(report(0), newSubmission('plan', id));
    expect(status).toBe(201);
    expect(body).toEqual({
      receipt: expect.stringMatching(/^PLAN-U01-0001-[0-9A-F]{6}$/),
      submissionId: id,
      unit: MINE,
      form: 'plan',
      version: 1,
      sha256: contentHash({ form: 'plan', unit: MINE, zero: false, sheets: [planGrid(MINE)] }),
      submittedAt: '2023-05-18T08:00:00.000Z',
      late: false,
      state: 'submitted',
      counts: { activities: 2 },
    });
  });

  it('shows in the unit’s forms, and its versions in the history, newest first', async () => {
    await submit(report(0));
    const second = await submit(report(1, [{ offline: 300 }]));
    const forms = await api.call('GET', `${ROUND}/forms`, { as: 'mine' });
    expect(forms.body).toEqual([
      expect.objectContaining({
        form: 'plan',
        attachment: '附件2',
        state: 'submitted',
        version: 2,
        receipt: second.body.receipt,
      }),
      expect.objectContaining({ form: 'results', attachment: '附件4', state: 'none', version: 0 }),
    ]);
    const history = await api.call('GET', `${PLAN}/history`, { as: 'mine' });
    expect(history.body).toEqual({
      versions: [{ ...second.body, by: 'unit' }, expect.objectContaining({ version: 1, by: 'unit' })],
    });
  });

  it('keeps what the sheet was: rows, 核实 with their explanations, raw cells and the file’s name', async () => {
    const explanations = [{ address: addressOf('offline', 0), code: 'figure.suspiciouslySmall', reason: '小型座谈' }];
    const sent = await submit({ ...report(0, [{ offline: 8 }]), file: '附件2.xlsx', explanations });
    expect(sent.status).toBe(201);
    const key = { collector: COLLECTOR, round: '2023', form: 'plan', unit: MINE };
    const stored = await api.deps.submissions.version(key, 1);
    expect(JSON.parse(Buffer.from(stored?.payload ?? []).toString('utf8'))).toMatchObject({
      form: 'plan',
      formVersion: PLAN_FORM.version,
      file: '附件2.xlsx',
      explanations,
      rows: [{ values: { offline: 8 } }, { values: { offline: 120 } }],
      issues: [{ code: 'figure.suspiciouslySmall', severity: 'verify' }],
      grids: [planGrid(MINE, [{ offline: 8 }])],
    });
  });

  it('sent again with its id gives the same receipt, also after a newer version', async () => {
    const path = newSubmission();
    const first = await submit(report(0), path);
    await submit(report(1, [{ offline: 300 }]));
    const again = await submit(report(0), path);
    expect(again.status).toBe(200);
    expect(again.body).toEqual(first.body);
    expect(await audit('submission.accepted')).toHaveLength(2);
  });

  it('sent ten times at once with one id becomes one version with one receipt', async () => {
    const path = newSubmission();
    const answers = await Promise.all(Array.from({ length: 10 }, () => submit(report(0), path)));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(9);
    expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1);
  });

  it('with a used id and other content is refused, and the first receipt stands', async () => {
    const path = newSubmission();
    const first = await submit(report(0), path);
    const { status, body } = await submit(report(1, [{ offline: 300 }]), path);
    expect([status, body.code, body.receipt]).toEqual([409, 'submission.idReused', first.body.receipt]);
    expect((await api.call('GET', path, { as: 'mine' })).body).toEqual(first.body);
  });

  it('of two on one base: one is accepted, the other is shown exactly the cells that differ', async () => {
    const [a, b] = await Promise.all([
      submit(report(0, [{ offline: 210, venue: '东校区' }])),
      submit(report(0, [{ offline: 220, venue: '东校区' }])),
    ]);
    expect([a.status, b.status].sort()).toEqual([201, 409]);
    const [mine, theirs, refused] = a.status === 409 ? [210, 220, a] : [220, 210, b];
    expect(refused.body).toMatchObject({
      code: 'submission.stale',
      current: { version: 1, submittedAt: '2023-05-18T08:00:00.000Z' },
      differences: [{ section: 'activities', column: 'offline', address: addressOf('offline', 0), mine, theirs }],
      differencesTotal: 1,
    });
  });

  it('on a base that does not exist is stale against nothing', async () => {
    const { status, body } = await submit(report(7));
    expect([status, body.code, body.current]).toEqual([409, 'submission.stale', { version: 0 }]);
  });

  it('with errors is refused cell by cell, in the reader’s language, and nothing is kept', async () => {
    const path = newSubmission();
    const json = report(0, [{ offline: '约200', startDate: { date: '2023-06-05' }, endDate: { date: '2023-06-06' } }]);
    const { status, body } = await api.call('PUT', path, { as: 'mine', json, headers: { 'Accept-Language': 'en' } });
    expect([status, body.code]).toEqual([422, 'submission.hasErrors']);
    expect(body.issues).toContainEqual({
      severity: 'error',
      code: 'count.approximate',
      address: addressOf('offline', 0),
      sheet: '附件2',
      cell: 'K5',
      section: 'activities',
      column: 'offline',
      label: '预计线下人次',
      message: expect.stringMatching(/[a-z]{4}/),
      received: '约200',
      proposal: 200,
    });
    expect((await api.call('GET', path, { as: 'mine' })).status).toBe(404);
    expect((await api.call('GET', `${PLAN}/history`, { as: 'mine' })).body).toEqual({ versions: [] });
    expect(await audit('submission.accepted')).toEqual([]);
  });

  it('of another unit’s sheet is refused at the cell that names it', async () => {
    const { status, body } = await submit({ base: 0, sheets: [planGrid(OTHERS)] });
    expect(status).toBe(422);
    expect(body.issues).toContainEqual(expect.objectContaining({ code: 'unit.notYours', address: '附件2!A3' }));
  });

  it('is late by the server’s clock alone, from the instant after the deadline', async () => {
    api.setClock('2023-05-19T16:00:00.000Z');
    expect((await submit(report(0))).body).toMatchObject({ version: 1, late: false });
    api.setClock('2023-05-19T16:00:00.001Z');
    expect((await submit(report(1, [{ offline: 300 }]))).body).toMatchObject({ version: 2, late: true });
    expect((await submit(report(2, [{ offline: 301 }]), `${newSubmission()}?late=false`)).status).toBe(400);
  });

  it('as an .xlsx file is read, checked and stored like raw cells', async () => {
    const body = await planWorkbook(MINE);
    const path = newSubmission();
    const send = () =>
      api.call('PUT', `${path}?base=0&file=${encodeURIComponent('附件2 会计.xlsx')}`, {
        as: 'mine',
        raw: { type: SHEET_TYPE, body },
      });
    const first = await send();
    expect(first.status).toBe(201);
    expect(first.body).toMatchObject({ unit: MINE, version: 1, counts: { activities: 2 } });
    const again = await send();
    expect([again.status, again.body]).toEqual([200, first.body]);
  });

  it('with an id that is no UUID is refused', async () => {
    const { status, body } = await submit(report(0), `${PLAN}/submissions/1`);
    expect([status, body.code]).toEqual([400, 'request.invalid']);
  });

  it('is the same in upper-case letters of its id', async () => {
    const id = randomUUID();
    const first = await submit(report(0), newSubmission('plan', id));
    const again = await submit(report(0), newSubmission('plan', id.toUpperCase()));
    expect([again.status, again.body]).toEqual([200, first.body]);
  });
});

describe('a zero report', () => {
  it('is a version of its own, without rows', async () => {
    const { status, body } = await submit({ base: 0, zero: true, sheets: [] });
    expect(status).toBe(201);
    expect(body).toMatchObject({ state: 'zero', version: 1, counts: { activities: 0 } });
    const after = await submit(report(1));
    expect(after.body).toMatchObject({ state: 'submitted', version: 2 });
  });

  it('with sheets, or a report without any, is refused', async () => {
    for (const json of [
      { ...report(0), zero: true },
      { base: 0, sheets: [] },
    ]) {
      const { status, body } = await submit(json);
      expect([status, body.code]).toEqual([400, 'request.invalid']);
    }
  });

  it('by the collector names its unit, by name or by code', async () => {
    const nameless = await submit({ base: 0, zero: true, sheets: [] }, newSubmission(), 'admin');
    expect([nameless.status, nameless.body.code]).toEqual([400, 'unit.needed']);
    const unknown = await submit({ base: 0, zero: true, sheets: [], unit: '无此单位' }, newSubmission(), 'admin');
    expect([unknown.status, unknown.body.code]).toEqual([404, 'unit.notOnRoster']);
    const named = await submit({ base: 0, zero: true, sheets: [], unit: 'U02' }, newSubmission(), 'admin');
    expect([named.status, named.body.unit]).toEqual([201, OTHERS]);
    const history = await api.call('GET', `${PLAN}/history?unit=U02`, { as: 'admin' });
    expect(history.body).toEqual({ versions: [expect.objectContaining({ by: 'admin', state: 'zero' })] });
  });
});

describe('the collector', () => {
  it('submits a sheet that names its unit, and only such a one', async () => {
    const named = await submit(report(0), newSubmission(), 'admin');
    expect([named.status, named.body.unit]).toEqual([201, MINE]);
    const nameless = await submit({ base: 0, sheets: [planGrid(null)] }, newSubmission(), 'admin');
    expect([nameless.status, nameless.body.code]).toEqual([422, 'submission.hasErrors']);
    expect(nameless.body.issues).toContainEqual(expect.objectContaining({ code: 'unit.missing' }));
  });
});

describe('the audit trail', () => {
  it('has one record per sign-in and accepted version, and no cell of the sheet', async () => {
    const sent = await submit(report(0));
    expect(await audit('session.created')).toHaveLength(1);
    expect(await audit('submission.accepted')).toEqual([
      {
        collector: COLLECTOR,
        at: '2023-05-18T08:00:00.000Z',
        actor: expect.stringMatching(/^unit:会计学院:[0-9a-f]{12}$/),
        action: 'submission.accepted',
        target: `2023/plan/${MINE}`,
        detail: expect.objectContaining({ receipt: sent.body.receipt, version: 1, late: false }),
      },
    ]);
  });
});
