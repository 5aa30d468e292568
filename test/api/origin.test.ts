/** 代录: what a version was taken from that the collector submitted on a unit's behalf, told wherever the version is told of. */
import { type ApiUnderTest, apiUnderTest, MINE, newSubmission, PLAN } from './api-under-test';
import { planGrid } from './plan-grid';

let api: ApiUnderTest;
beforeAll(async () => {
  api = await apiUnderTest();
});
afterAll(() => api.close());

const ORIGIN = {
  file: '附件2最终版.xlsx',
  sha256: 'ab'.repeat(32),
  messageId: '<1@qq.com>',
  sender: 'zhao@qq.com',
  sentAt: '2023-05-09T08:00:00.000Z',
};
const sheets = [planGrid(MINE)];
const submit = (as: 'mine' | 'admin', more: object) =>
  api.call('PUT', newSubmission(), { as, json: { base: 0, sheets, ...more } });

it('is taken from nobody but the collector, and only with sheets', async () => {
  const refused = [
    await submit('mine', { origin: ORIGIN }),
    await submit('admin', { unit: MINE, sheets: [], zero: true, origin: ORIGIN }),
    await submit('admin', { unit: MINE, origin: { ...ORIGIN, sha256: 'x' } }),
    await submit('admin', { unit: MINE, origin: { ...ORIGIN, sender: 'a@b.cn\r\nBcc: c@d.cn' } }),
    await submit('admin', { unit: MINE, origin: { ...ORIGIN, sentAt: '昨天' } }),
    await submit('admin', { unit: MINE, origin: { ...ORIGIN, more: 1 } }),
  ];
  expect(refused.map(({ status, body }) => [status, body.code])).toEqual(refused.map(() => [400, 'request.invalid']));
});

it('stands in the receipt, the history and the version, for the unit too; in what stands, and in the audit trail', async () => {
  const sent = await submit('admin', { unit: MINE, file: ORIGIN.file, origin: ORIGIN });
  expect([sent.status, sent.body]).toMatchObject([201, { version: 1, origin: ORIGIN }]);
  const of = async (what: string) => (await api.call('GET', `${PLAN}/${what}`, { as: 'mine' })).body;
  expect(await of('history')).toMatchObject({ versions: [{ version: 1, by: 'admin', origin: ORIGIN }] });
  expect(await of('versions/1')).toMatchObject({ by: 'admin', file: ORIGIN.file, origin: ORIGIN });
  const checked = await api.call('POST', `${PLAN}/check`, { as: 'admin', json: { sheets, unit: MINE } });
  expect(checked.body).toMatchObject({ current: { version: 1, by: 'admin', origin: ORIGIN } });
  const audit = await api.call('GET', '/api/v1/audit?limit=5', { as: 'admin' });
  expect(audit.body).toMatchObject({
    records: expect.arrayContaining([
      expect.objectContaining({ action: 'submission.accepted', detail: expect.objectContaining({ origin: ORIGIN }) }),
    ]),
  });
});
