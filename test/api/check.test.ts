import { PLAN_FORM } from '#domain/form/forms/plan';
import { type ApiUnderTest, apiUnderTest, MINE, PLAN, SHEET_TYPE } from './api-under-test';
import { addressOf, planGrid } from './plan-grid';

let api: ApiUnderTest;
beforeAll(async () => {
  api = await apiUnderTest();
});
afterAll(() => api.close());

describe('a check', () => {
  it('gives the verdict of a submission and stores nothing', async () => {
    const json = { sheets: [planGrid(MINE, [{ offline: '约200' }])] };
    const { status, body } = await api.call('POST', `${PLAN}/check`, { as: 'mine', json });
    expect(status).toBe(200);
    expect(body).toMatchObject({ form: 'plan', version: PLAN_FORM.version, unit: MINE, sheet: '附件2', rows: 2 });
    expect(body.issues).toEqual([
      expect.objectContaining({ code: 'count.approximate', address: addressOf('offline', 0), proposal: 200 }),
    ]);
    expect((await api.call('GET', `${PLAN}/history`, { as: 'mine' })).body).toEqual({ versions: [] });
  });

  it('reads an .xlsx file, and finds the blank sheet that was downloaded empty', async () => {
    const blank = await api.call('GET', `${PLAN}/sheet`, { as: 'mine' });
    expect(blank.headers.get('content-disposition')).toContain("filename*=UTF-8''%E9%99%84%E4%BB%B62");
    const { status, body } = await api.call('POST', `${PLAN}/check`, {
      as: 'mine',
      raw: { type: SHEET_TYPE, body: blank.bytes },
    });
    expect(status).toBe(200);
    expect(body).toMatchObject({ unit: MINE, sheet: '附件2', rows: 0 });
    expect(body.issues).toContainEqual(expect.objectContaining({ code: 'section.empty' }));
  });
});
