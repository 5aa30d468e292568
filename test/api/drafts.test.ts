/** 总结自动成稿 over the API: out of what stands, for a unit and for the school, and anew in what people went on with. */
import { randomUUID } from 'node:crypto';
import { DOCX_TYPE } from '#api/answers/media-types';
import { readDocument } from '#docx/read';
import { EXAMPLE_ROUND } from '#domain/form/forms/example-round';
import { openArchive } from '#opc/archive';
import { rewriteZip } from '#opc/zip-rewrite';
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
  type Who,
} from './api-under-test';
import { planGrid } from './plan-grid';

/** Of the plan, so that no test has to report both forms; the same code for any form. */
const CLOSING = `${ROUND}/papers/closing`;
let api: ApiUnderTest;
beforeEach(async () => {
  api = await apiUnderTest();
  const papers = EXAMPLE_ROUND.papers?.map((paper) => (paper.id === 'closing' ? { ...paper, draftOf: 'plan' } : paper));
  await api.deps.registry.putRound(COLLECTOR, '2023', { ...EXAMPLE_ROUND, papers });
});
afterEach(() => api.close());

const report = async (as: 'mine' | 'others', base: number, offline: number) => {
  const sheet = planGrid(as === 'mine' ? MINE : OTHERS, [{ offline, name: as === 'mine' ? '星空观测' : '桥梁模型' }]);
  const answer = await api.call('PUT', newSubmission(), { as, json: { base, sheets: [sheet] } });
  expect(answer.status).toBe(201);
};
const draft = (as: Who, query = '') => api.call('GET', `${CLOSING}/draft${query}`, { as });
const told = (headers: Headers) => Object.fromEntries(new URLSearchParams(headers.get('draft-parts') ?? ''));
async function textIn(bytes: Uint8Array): Promise<string> {
  const read = await readDocument(bytes);
  if (!read.ok) throw new Error(read.refusal.code);
  return read.workbook.grids.flatMap(({ rows }) => rows.map((cells) => cells.join('|'))).join('\n');
}
function edited(bytes: Uint8Array, from: string, to: string): Uint8Array {
  const opened = openArchive(bytes);
  const part = opened.ok ? opened.archive.part('word/document.xml') : undefined;
  const xml = part?.ok === true ? Buffer.from(part.content).toString('utf8') : '';
  if (!xml.includes(from)) throw new Error(`no ${from}`);
  const contents = new Map([['word/document.xml', new Uint8Array(Buffer.from(xml.replace(from, to), 'utf8'))]]);
  return rewriteZip(bytes, { contents });
}

it('is written out of what the unit reported, and says that it is not accepted yet', async () => {
  await report('mine', 0, 200);
  const made = await draft('mine');
  expect([made.status, made.headers.get('content-type')]).toEqual([200, DOCX_TYPE]);
  expect(decodeURIComponent(made.headers.get('content-disposition') ?? '')).toContain(`总结报告 ${MINE} 初稿.docx`);
  const text = await textIn(made.bytes);
  expect(text).toContain(`2023年科技活动周总结报告`);
  expect(text).toContain('附件2（已报送，尚未通过）');
  expect(text).toContain('“星空观测”（单位开放周）');
  expect(text).toContain('线下200人次');
  await api.call('POST', `${PLAN}/decisions`, {
    as: 'admin',
    json: { unit: MINE, decision: { kind: 'accept', version: 1 } },
  });
  expect(await textIn((await draft('mine')).bytes)).toContain('附件2（已通过）');
});

it('of the school it names every unit, says how many are accepted, and is on record', async () => {
  await report('mine', 0, 200);
  await report('others', 0, 300);
  await api.call('POST', `${PLAN}/decisions`, {
    as: 'admin',
    json: { unit: MINE, decision: { kind: 'accept', version: 1 } },
  });
  const text = await textIn((await draft('admin')).bytes);
  expect(text).toContain('2个单位报送的附件2（其中已通过1个，其余1个尚未通过，以报送的为准）');
  expect(text).toContain(`${MINE}：`);
  expect(text).toContain(`${OTHERS}：`);
  expect(text).toContain('各单位共开展活动4项');
  const { records } = (await api.call('GET', '/api/v1/audit', { as: 'admin' })).body as {
    readonly records: readonly { readonly action: string; readonly target: string }[];
  };
  // All of one instant: in any order.
  expect(records).toContainEqual(expect.objectContaining({ action: 'paper.drafted', target: '2023/closing' }));
});

it('is written anew in what was handed in, and in any file; what people wrote stays', async () => {
  await report('mine', 0, 200);
  const begun = (await draft('mine')).bytes;
  const own = edited(begun, '〔请在这里写：遇到的问题，对下一次活动的建议。〕', '建议提前安排场地。');
  await report('mine', 1, 260);
  const handedIn = await api.call('PUT', `${CLOSING}/submissions/${randomUUID()}?base=0&file=a.docx`, {
    as: 'mine',
    raw: { type: DOCX_TYPE, body: own },
  });
  expect(handedIn.status).toBe(201);
  const over = await draft('mine', '?over=1');
  const given = await api.call('POST', `${CLOSING}/draft`, { as: 'mine', raw: { type: DOCX_TYPE, body: own } });
  for (const made of [over, given]) {
    expect([made.status, told(made.headers).kept, told(made.headers).added]).toEqual([200, '0', '0']);
    expect(Number(told(made.headers).renewed)).toBeGreaterThan(1);
    const text = await textIn(made.bytes);
    expect(text).toContain('建议提前安排场地。');
    expect(text).toContain('线下260人次');
    expect(text).not.toContain('线下200人次');
  }
  const changed = edited(own, '线下200人次', '线下二百人次');
  const kept = await api.call('POST', `${CLOSING}/draft`, { as: 'mine', raw: { type: DOCX_TYPE, body: changed } });
  expect(told(kept.headers).kept).toBe('1');
  expect(await textIn(kept.bytes)).toContain('线下二百人次');
});

it('there is none of a form that was taken out of the round, which may be stored so', async () => {
  const papers = EXAMPLE_ROUND.papers?.map((paper) => ({ ...paper, draftOf: 'gone' }));
  await api.deps.registry.putRound(COLLECTOR, '2023', { ...EXAMPLE_ROUND, papers });
  expect((await draft('mine')).body.code).toBe('paper.noDraft');
  const list = (await api.call('GET', `${ROUND}/papers`, { as: 'mine' })).body.papers as { hasDraft: boolean }[];
  expect(list.map(({ hasDraft }) => hasDraft)).toEqual([false, false]);
});

it.each([
  ['a paper that no form leads to', 'scheme/draft', 404, 'paper.noDraft'],
  ['a form that is not reported', 'closing/draft', 409, 'paper.nothingReported'],
] as const)('is refused of %s', async (_, path, status, code) => {
  const answer = await api.call('GET', `${ROUND}/papers/${path}`, { as: 'mine' });
  expect([answer.status, answer.body.code]).toEqual([status, code]);
});

it('is refused of a zero report, of a version that there is none of, and in what is no Word document', async () => {
  await api.call('PUT', newSubmission(), { as: 'mine', json: { base: 0, zero: true } });
  expect((await draft('mine')).body.code).toBe('paper.nothingReported');
  await report('others', 0, 300);
  expect((await draft('others', '?over=3')).body.code).toBe('version.notFound');
  const post = (type: string, body: Uint8Array) =>
    api.call('POST', `${CLOSING}/draft`, { as: 'others', raw: { type, body } });
  expect((await post(SHEET_TYPE, new Uint8Array([1]))).body.code).toBe('document.notWord');
  expect((await post(DOCX_TYPE, new Uint8Array([0x50, 0x4b, 3, 4]))).status).toBe(400);
});
