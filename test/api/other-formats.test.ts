/** A report as a Word document or an old workbook, over the API: checked, recorded with a receipt, and read again. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DOCX_TYPE, XLS_TYPE } from '#api/answers/media-types';
import { buildDocument } from '../docx/document-builder';
import { sheetsAsDocument } from '../docx/sheets-as-document';
import { type ApiUnderTest, apiUnderTest, MINE, newSubmission, PLAN } from './api-under-test';
import { planGrid } from './plan-grid';

let api: ApiUnderTest;
beforeAll(async () => {
  api = await apiUnderTest();
});
afterAll(() => api.close());

const OLD = readFileSync(join(__dirname, '..', 'fixtures', 'old', 'plan', '01-会计学院.xls'));

const check = (type: string, body: Uint8Array) =>
  api.call('POST', `${PLAN}/check`, { as: 'mine', raw: { type, body } });
const submit = (type: string, body: Uint8Array, base: number) =>
  api.call('PUT', `${newSubmission()}?base=${base}`, { as: 'mine', raw: { type, body } });

it('says of a Word document where each thing stands', async () => {
  const bytes = await sheetsAsDocument([planGrid(MINE, [{ offline: '约200' }])]);
  const { status, body } = await check(DOCX_TYPE, bytes);
  expect(status).toBe(200);
  expect(body.issues).toEqual([
    expect.objectContaining({
      code: 'count.approximate',
      address: "'表1[0+6]'!K5",
      place: '表1 第5行 “预计线下人次”',
      proposal: 200,
    }),
  ]);
});

it('records each with a receipt, and its content comes back as it was sent', async () => {
  const document = await submit(DOCX_TYPE, await sheetsAsDocument([planGrid(MINE)]), 0);
  expect([document.status, document.body]).toMatchObject([
    201,
    { version: 1, receipt: expect.stringMatching(/^PLAN-/) },
  ]);
  const old = await submit(XLS_TYPE, OLD, 1);
  expect([old.status, old.body]).toMatchObject([201, { version: 2 }]);
  const { body } = await api.call('GET', `${PLAN}/versions/1`, { as: 'mine' });
  const [grid] = body.sheets as readonly { readonly sheet: string }[];
  expect(grid).toMatchObject({ sheet: '表1[0+6]' });
  const sheet = await api.call('GET', `${PLAN}/versions/1/sheet`, { as: 'mine' });
  expect([sheet.status, sheet.bytes.length > 1_000]).toEqual([200, true]);
});

it.each([
  ['a document without text', buildDocument({ body: '<w:p/>' }), 'file.noText'],
  ['one that takes in another', buildDocument({ body: '<w:altChunk/>' }), 'file.foreignText'],
  ['an old one that is cut off', OLD.subarray(0, 700), 'file.damaged'],
])('refuses %s in words', async (_, bytes, code) => {
  const { status, body } = await check(DOCX_TYPE, new Uint8Array(bytes));
  expect(status).toBe(400);
  expect(body.code).toBe(code);
  expect(String(body.detail)).toMatch(/请/);
});
