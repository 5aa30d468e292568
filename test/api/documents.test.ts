/** A form's own Word file over the API: kept by the collector, and what is reported comes out in it. */
import { DOCX_TYPE } from '#api/answers/media-types';
import { readDocument } from '#docx/read';
import type { RawGrid } from '#domain/sheet/raw-grid';
import { buildDocument, p, row, tbl } from '../docx/document-builder';
import { laidOut } from '../docx/layouts';
import {
  type ApiUnderTest,
  apiUnderTest,
  MINE,
  newSubmission,
  OTHERS,
  PLAN,
  ROUND,
  SHEET_TYPE,
} from './api-under-test';
import { planGrid } from './plan-grid';

let api: ApiUnderTest;
beforeEach(async () => {
  api = await apiUnderTest();
});
afterEach(() => api.close());

const OWN = () => laidOut({ blank: true, total: true, notes: 'signature' });
const keep = (body: Uint8Array, type = DOCX_TYPE, as: 'admin' | 'mine' = 'admin') =>
  api.call('PUT', `${PLAN}/document`, { as, raw: { type, body } });
async function report(as: 'mine' | 'others', sheet: RawGrid): Promise<void> {
  const answer = await api.call('PUT', newSubmission(), { as, json: { base: 0, sheets: [sheet] } });
  expect([answer.status, answer.body]).toEqual([201, expect.anything()]);
}
async function gridsIn(bytes: Uint8Array): Promise<readonly RawGrid[]> {
  const read = await readDocument(bytes);
  if (!read.ok) throw new Error(JSON.stringify(read.refusal));
  return read.workbook.grids;
}
const textIn = async (bytes: Uint8Array) =>
  (await gridsIn(bytes)).flatMap((grid) => grid.rows.map((cells) => cells.join('|'))).join('\n');
async function summaryDocument(): Promise<Uint8Array> {
  // By a signed address, which it follows.
  const made = await api.call('GET', `${PLAN}/summary/document`, { as: 'admin' });
  expect([made.status, made.headers.get('content-type')]).toEqual([200, DOCX_TYPE]);
  return made.bytes;
}

it('keeps the file, gives it to whoever is signed in, and writes a version into it', async () => {
  const file = new Uint8Array(await OWN());
  expect((await api.call('GET', `${PLAN}/document`, { as: 'mine' })).body.code).toBe('document.notKept');
  const kept = await keep(file);
  expect([kept.status, kept.body]).toEqual([
    200,
    { sha256: expect.stringMatching(/^[0-9a-f]{64}$/), bytes: file.length },
  ]);
  const own = await api.call('GET', `${PLAN}/document`, { as: 'mine' });
  expect([own.status, own.headers.get('content-type'), Buffer.compare(own.bytes, file)]).toEqual([200, DOCX_TYPE, 0]);
  await report('mine', planGrid(MINE, [{ name: '会计开放日' }]));
  const version = await api.call('GET', `${PLAN}/versions/1/document`, { as: 'mine' });
  expect(decodeURIComponent(version.headers.get('content-disposition') ?? '')).toContain('第1版.docx');
  const text = await textIn(version.bytes);
  expect(text).toContain('会计开放日');
  expect(text).toContain(`填报单位：${MINE}`);
  expect(text).toContain('负责人签字');
});

it('writes the school’s total of every unit into it, and is on record', async () => {
  await keep(new Uint8Array(await OWN()));
  await report('mine', planGrid(MINE, [{ name: '甲活动', offline: 100, sessions: 1 }]));
  await report('others', planGrid(OTHERS, [{ name: '乙活动', offline: 230, sessions: 2 }]));
  const [grid] = await gridsIn(await summaryDocument());
  const rows = grid?.rows ?? [];
  const header = rows.find((cells) => cells.includes('活动名称')) ?? [];
  const column = (label: string) => header.indexOf(label);
  const names = rows.map((cells) => cells[column('活动名称')]);
  expect(names).toEqual(expect.arrayContaining(['甲活动', '乙活动', '合计']));
  const total = rows.find((cells) => cells[column('活动名称')] === '合计');
  const sum = (label: string) =>
    rows
      .slice(rows.indexOf(header) + 1)
      .filter((cells) => cells !== total)
      .reduce((all, cells) => all + Number(cells[column(label)] ?? 0), 0);
  expect(Number(total?.[column('预计线下人次')])).toBe(sum('预计线下人次'));
  expect(sum('预计线下人次')).toBeGreaterThanOrEqual(330);
  const { body } = await api.call('GET', '/api/v1/audit', { as: 'admin' });
  const actions = (body.records as readonly { readonly action: string }[]).map(({ action }) => action);
  expect(actions).toEqual(expect.arrayContaining(['document.kept', 'summary.downloaded']));
});

it('without a file of the form, both come in a document of ours', async () => {
  await report('mine', planGrid(MINE, [{ name: '甲活动' }]));
  const version = await api.call('GET', `${PLAN}/versions/1/document`, { as: 'mine' });
  expect(await textIn(version.bytes)).toContain('甲活动');
  const text = await textIn(await summaryDocument());
  expect(text).toContain('甲活动');
  expect(text).toContain('合计');
});

it.each([
  ['what is no Word document', 415, 'document.notWord', SHEET_TYPE, new Uint8Array([1])],
  ['another file under its name', 415, 'document.notWord', DOCX_TYPE, undefined],
  [
    'a file of another form',
    422,
    'document.notThisForm',
    DOCX_TYPE,
    buildDocument({ body: tbl([900, 900], row('甲', '乙')) + p('') }),
  ],
  ['a damaged file', 400, 'file.damaged', DOCX_TYPE, new Uint8Array([0x50, 0x4b, 3, 4, 0, 0])],
] as const)('refuses %s, and keeps nothing', async (_, status, code, type, body) => {
  const answer = await keep(body ?? (await api.call('GET', `${PLAN}/sheet`, { as: 'mine' })).bytes, type);
  expect([answer.status, answer.body.code]).toEqual([status, code]);
  expect((await api.call('GET', `${PLAN}/document`, { as: 'admin' })).status).toBe(404);
});

it('is kept by the collector only, and another unit’s version is nobody’s', async () => {
  expect((await keep(new Uint8Array(await OWN()), DOCX_TYPE, 'mine')).status).toBe(403);
  expect((await api.call('GET', `${PLAN}/summary/document`, { as: 'mine' })).status).toBe(403);
  await report('mine', planGrid(MINE));
  const other = await api.call('GET', `${PLAN}/versions/1/document?unit=${MINE}`, { as: 'others' });
  expect(other.status).toBe(403);
});

it('prints a version with its receipt; a withdrawal has nothing to print', async () => {
  await report('mine', planGrid(MINE, [{ name: '会计开放日' }]));
  const { receipt, sha256 } = (await api.call('GET', `${PLAN}/versions/1`, { as: 'mine' })).body as never as {
    receipt: string;
    sha256: string;
  };
  const made = await api.call('GET', `${PLAN}/versions/1/print`, { as: 'mine' });
  expect([made.status, made.headers.get('content-type')]).toEqual([200, DOCX_TYPE]);
  const text = await textIn(made.bytes);
  for (const said of ['会计开放日', receipt, sha256.slice(0, 8).toUpperCase(), '单位（盖章）'])
    expect(text).toContain(said);
  await api.call('PUT', newSubmission(), { as: 'mine', json: { base: 1, withdraw: true } });
  const none = await api.call('GET', `${PLAN}/versions/2/print`, { as: 'mine' });
  expect([none.status, none.body.code]).toEqual([409, 'print.withdrawn']);
  await api.call('PUT', newSubmission(), { as: 'mine', json: { base: 2, zero: true } });
  expect(await textIn((await api.call('GET', `${PLAN}/versions/3/print`, { as: 'mine' })).bytes)).toContain('零报告');
});

it('推荐清单 comes in Word with what units marked, and nothing else', async () => {
  await report('mine', planGrid(MINE, [{ name: '甲活动', recommended: '是' }]));
  await report('others', planGrid(OTHERS, [{ name: '乙活动', recommended: '否' }]));
  const made = await api.call('GET', `${ROUND}/recommended/document`, { as: 'admin' });
  expect([made.status, made.headers.get('content-type')]).toEqual([200, DOCX_TYPE]);
  const text = await textIn(made.bytes);
  expect(text).toContain('附件3');
  expect(text).toContain('甲活动');
  expect(text).not.toContain('乙活动');
  expect((await api.call('GET', `${ROUND}/recommended/document`, { as: 'mine' })).status).toBe(403);
});
