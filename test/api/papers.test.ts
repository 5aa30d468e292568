/** 附件1 方案, 总结报告: files that are asked for beside the forms, handed in, kept by version and told in the grid. */
import { createHash, randomUUID } from 'node:crypto';
import { ANY_TYPE, DOC_TYPE, DOCX_TYPE, PDF_TYPE } from '#api/answers/media-types';
import { EXAMPLE_ROUND } from '#domain/form/forms/example-round';
import { MOST_PAPER_BYTES } from '#domain/form/paper';
import { roundSchema } from '#domain/form/round';
import { operate } from '#operate/operations';
import { buildDocument, p } from '../docx/document-builder';
import { buildOle } from '../xlsx/ole-builder';
import {
  type ApiUnderTest,
  apiUnderTest,
  COLLECTOR,
  MINE,
  OTHERS,
  ROUND,
  SHEET_TYPE,
  type Who,
} from './api-under-test';

let api: ApiUnderTest;
beforeEach(async () => {
  api = await apiUnderTest();
});
afterEach(() => api.close());

const SCHEME = `${ROUND}/papers/scheme`;
const document = (text: string) => buildDocument({ body: p(text) });
const PDF = new Uint8Array(Buffer.from('%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n', 'latin1'));
const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

interface Sent {
  readonly as?: Who;
  readonly type?: string;
  readonly base?: number;
  readonly file?: string;
  readonly more?: string;
  readonly id?: string;
  readonly paper?: string;
}

function send(body: Uint8Array, { as = 'mine', type = DOCX_TYPE, base = 0, file = '方案.docx', ...of }: Sent = {}) {
  const { more = '', id = randomUUID(), paper = 'scheme' } = of;
  const query = `base=${base}&file=${encodeURIComponent(file)}${more}`;
  return api.call('PUT', `${ROUND}/papers/${paper}/submissions/${id}?${query}`, { as, raw: { type, body } });
}
const list = async (as: Who = 'mine', query = '') =>
  (await api.call('GET', `${ROUND}/papers${query}`, { as })).body.papers as readonly Record<string, unknown>[];
const ofMine = `&unit=${encodeURIComponent(MINE)}`;

it('asks for what the notice asks for, each with its deadline, kinds and size', async () => {
  expect(await list()).toEqual([
    expect.objectContaining({
      paper: 'scheme',
      attachment: '附件1',
      title: '活动实施方案',
      kinds: ['docx', 'doc', 'pdf'],
      mostBytes: MOST_PAPER_BYTES,
      hasDraft: false,
      version: 0,
      standing: expect.objectContaining({ state: 'none', isLate: false }),
    }),
    expect.objectContaining({ paper: 'closing', title: '总结报告', hasDraft: true }),
  ]);
});

it('keeps a file as it came, gives a receipt, and the next one takes its place without losing it', async () => {
  const [first, second] = [document('第一稿'), document('第二稿')];
  const answer = await send(first);
  expect([answer.status, answer.body]).toEqual([
    201,
    expect.objectContaining({
      receipt: expect.stringMatching(/^SCHEME-U01-0001-[0-9A-F]{6}$/),
      unit: MINE,
      paper: 'scheme',
      version: 1,
      sha256: hashOf(first),
      late: false,
      file: { name: '方案.docx', kind: 'docx', bytes: first.length },
    }),
  ]);
  expect((await send(second, { base: 1 })).body.version).toBe(2);
  for (const [version, bytes] of [
    [1, first],
    [2, second],
  ] as const) {
    const file = await api.call('GET', `${SCHEME}/versions/${version}/file`, { as: 'mine' });
    expect([file.status, file.headers.get('content-type'), hashOf(file.bytes)]).toEqual([
      200,
      DOCX_TYPE,
      hashOf(bytes),
    ]);
    expect(decodeURIComponent(file.headers.get('content-disposition') ?? '')).toContain(
      `附件1 活动实施方案 ${MINE} 第${version}版.docx`,
    );
  }
  const { versions } = (await api.call('GET', `${SCHEME}/history`, { as: 'mine' })).body as {
    readonly versions: readonly { readonly version: number; readonly by: string }[];
  };
  expect(versions.map(({ version, by }) => [version, by])).toEqual([
    [2, 'unit'],
    [1, 'unit'],
  ]);
});

it('answers a repetition with the same receipt, and another file under its id with none', async () => {
  const id = randomUUID();
  const first = await send(PDF, { id, type: PDF_TYPE, file: '方案.pdf' });
  const again = await send(PDF, { id, type: PDF_TYPE, file: '方案.pdf' });
  expect([first.status, again.status, again.body]).toEqual([201, 200, first.body]);
  expect((await send(document('另一份'), { id })).body.code).toBe('submission.idReused');
});

it('does not put a file over one that its sender has not seen', async () => {
  await send(document('甲'));
  const answer = await send(document('乙'));
  expect([answer.status, answer.body.code, answer.body.version]).toEqual([409, 'paper.stale', 1]);
});

it.each([
  ['an old Word file', buildOle([{ name: 'WordDocument' }, { name: '1Table' }]), 'doc', '方案.doc', DOC_TYPE],
  ['one of WPS', buildOle([{ name: 'WordDocument' }]), 'doc', '方案.wps', ANY_TYPE],
  ['a PDF', PDF, 'pdf', '方案.pdf', PDF_TYPE],
  ['a PDF that is called a Word document', PDF, 'pdf', '方案.docx', DOCX_TYPE],
] as const)('takes %s for what its bytes are', async (_, bytes, kind, file, type) => {
  const answer = await send(bytes, { file, type });
  expect([answer.status, (answer.body.file as { kind?: string } | undefined)?.kind]).toEqual([201, kind]);
});

it.each([
  [
    'a workbook',
    async () => (await api.call('GET', `${ROUND}/forms/plan/sheet`, { as: 'mine' })).bytes,
    415,
    'paper.wrongKind',
  ],
  ['a picture', async () => new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1, 2]), 415, 'paper.wrongKind'],
  ['text', async () => new Uint8Array(Buffer.from('方案')), 415, 'paper.wrongKind'],
  ['nothing', async () => new Uint8Array(), 400, 'file.empty'],
  ['a Word document cut short', async () => document('方案').subarray(0, 200), 400, 'file.damaged'],
  ['a PDF cut short', async () => PDF.subarray(0, 20), 400, 'file.damaged'],
  ['a protected one', async () => buildOle([{ name: 'EncryptedPackage' }]), 415, 'file.passwordProtected'],
  ['one that is too large', async () => new Uint8Array(MOST_PAPER_BYTES + 1), 413, 'paper.tooLarge'],
] as const)('refuses %s in words, and keeps nothing', async (_, made, status, code) => {
  const answer = await send(await made());
  expect([answer.status, answer.body.code]).toEqual([status, code]);
  expect(String(answer.body.detail)).toMatch(/\p{Script=Han}/u);
  expect((await list())[0]?.version).toBe(0);
});

it('takes no other kind where the paper says which', async () => {
  const [scheme, closing] = EXAMPLE_ROUND.papers ?? [];
  const round = roundSchema.parse({ ...EXAMPLE_ROUND, papers: [{ ...scheme, kinds: ['pdf'] }, closing] });
  await api.deps.registry.putRound(COLLECTOR, round.id, round);
  const refused = await send(document('方案'));
  expect([refused.status, refused.body.code, refused.body.accepted]).toEqual([415, 'paper.wrongKind', ['.pdf']]);
  expect((await send(PDF, { type: PDF_TYPE })).status).toBe(201);
});

it('is late after the deadline, and told so in the grid', async () => {
  api.setClock('2023-05-21T02:00:00.000Z');
  expect((await send(document('迟到的方案'))).body.late).toBe(true);
  const { units } = (await api.call('GET', `${ROUND}/state`, { as: 'admin' })).body as {
    readonly units: readonly { readonly unit: string; readonly papers: Record<string, Record<string, unknown>> }[];
  };
  const papersOf = (name: string) => units.find(({ unit }) => unit === name)?.papers;
  expect(papersOf(MINE)?.scheme).toMatchObject({ version: 1, standing: { state: 'late' }, file: { kind: 'docx' } });
  expect(papersOf(OTHERS)?.scheme).toMatchObject({ version: 0, standing: { state: 'none', isOverdue: true } });
  expect(papersOf(MINE)?.closing).toMatchObject({ version: 0, standing: { state: 'none', isOverdue: false } });
});

it('a round that takes nothing late takes no late paper from a unit, and the collector’s', async () => {
  await api.deps.registry.putRound(COLLECTOR, '2023', { ...EXAMPLE_ROUND, latePolicy: 'refuse' });
  api.setClock('2023-05-21T02:00:00.000Z');
  expect((await send(document('迟了'))).body.code).toBe('round.overdue');
  expect((await send(document('代录'), { as: 'admin', more: ofMine })).status).toBe(201);
});

it('a locked round takes nothing from units, and says why; the collector hands in on their behalf', async () => {
  await api.call('POST', `${ROUND}/lock`, { as: 'admin', json: { reason: '汇总表已上报' } });
  const answer = await send(document('方案'));
  expect([answer.status, answer.body.code, answer.body.reason]).toEqual([423, 'round.locked', '汇总表已上报']);
  expect((await send(document('方案'), { as: 'admin', more: ofMine })).status).toBe(201);
});

it('the collector names the mail that it came in, which the unit reads too; a unit names none', async () => {
  const mail = `&messageId=${encodeURIComponent('<1@x>')}&sender=a%40b.cn&sentAt=2023-05-17T08:00:00.000Z`;
  const bytes = document('寄来的方案');
  const sent = await send(bytes, { as: 'admin', more: `${ofMine}${mail}`, file: '会计学院方案.docx' });
  const origin = {
    file: '会计学院方案.docx',
    sha256: hashOf(bytes),
    messageId: '<1@x>',
    sender: 'a@b.cn',
    sentAt: '2023-05-17T08:00:00.000Z',
  };
  expect([sent.status, sent.body.origin]).toEqual([201, origin]);
  const { versions } = (await api.call('GET', `${SCHEME}/history`, { as: 'mine' })).body as { versions: object[] };
  expect(versions).toEqual([expect.objectContaining({ by: 'admin', origin })]);
  expect((await send(document('x'), { base: 1, more: mail })).status).toBe(400);
});

it('puts on record who handed in and which files the collector took out', async () => {
  const { body: receipt } = await send(document('方案'));
  api.setClock('2023-05-18T09:00:00.000Z');
  await api.call('GET', `${SCHEME}/versions/1/file?unit=U01`, { as: 'admin' });
  const { records } = (await api.call('GET', '/api/v1/audit', { as: 'admin' })).body as {
    readonly records: readonly { readonly action: string; readonly target: string; readonly detail: object }[];
  };
  const told = records.filter(({ action }) => action.startsWith('paper.'));
  expect(told).toMatchObject([
    { action: 'paper.downloaded', target: `2023/scheme/${MINE}`, detail: { version: 1, sha256: receipt.sha256 } },
    { action: 'paper.submitted', target: `2023/scheme/${MINE}`, detail: { receipt: receipt.receipt, version: 1 } },
  ]);
});

it('keeps a unit that never stops from filling the store', async () => {
  for (let base = 0; base < 10; base++) expect((await send(PDF, { base, type: PDF_TYPE })).status).toBe(201);
  expect((await send(PDF, { base: 10, type: PDF_TYPE })).body.code).toBe('submission.tooOften');
});

it('is another unit’s, and another form’s, of nobody', async () => {
  await send(document('方案'));
  expect((await api.call('GET', `${SCHEME}/versions/1/file?unit=U01`, { as: 'others' })).status).toBe(403);
  expect((await api.call('GET', `${SCHEME}/versions/1/file`, { as: 'others' })).status).toBe(404);
  // Its place in the store is no address of a form.
  expect((await api.call('GET', `${ROUND}/forms/paper:scheme/versions/1`, { as: 'mine' })).body.code).toBe(
    'form.notFound',
  );
  expect((await api.call('GET', `${ROUND}/papers/plan/history`, { as: 'mine' })).body.code).toBe('paper.notFound');
  expect((await send(document('x'), { type: SHEET_TYPE })).body.code).toBe('request.mediaType');
});

it('a round that asks for none has none, and its grid says nothing of any', async () => {
  const { papers: _, ...without } = EXAMPLE_ROUND;
  await api.deps.registry.putRound(COLLECTOR, '2023', without);
  expect(await list()).toEqual([]);
  const { units } = (await api.call('GET', `${ROUND}/state`, { as: 'admin' })).body as { units: object[] };
  expect(Object.keys(units[0] ?? {})).not.toContain('papers');
});

it('a paper is not dropped from a round unseen while files of it are in, nor the round removed', async () => {
  await send(document('方案'));
  const setup = (await api.call('GET', `${ROUND}/setup`, { as: 'admin' })).body as { base: string; definition: object };
  const change = { base: setup.base, definition: { ...setup.definition, papers: [] } };
  const told = await api.call('PUT', `${ROUND}/setup`, { as: 'admin', json: change });
  expect([told.status, told.body.code]).toEqual([409, 'round.wouldChange']);
  expect(told.body.forms).toMatchObject([
    { form: 'scheme', attachment: '附件1', isRemoved: true, unfit: [{ unit: MINE, version: 1 }] },
  ]);
  const removed = await api.call('POST', `${ROUND}/remove`, { as: 'admin', json: { confirm: '2023' } });
  expect(removed.body.code).toBe('round.notEmpty');
});

it('goes with the round when it is purged', async () => {
  await send(document('方案'));
  const { registry, submissions, reminders, objects, now } = api.deps;
  const purged = await operate(
    { registry, submissions, reminders, objects, now, pepper: api.keys.pepper },
    { action: 'purge', round: '2023', confirm: '2023' },
  );
  expect(purged).toMatchObject({ outcome: 'purged', units: 1, versions: 1 });
  expect((await list())[0]?.version).toBe(0);
});

it.each([
  ['two papers of one id', [{ id: 'a' }, { id: 'a' }], 'papers.1.id'],
  ['a paper with a form’s id', [{ id: 'plan' }], 'papers.0.id'],
  ['a size that no request carries', [{ id: 'a', mostBytes: MOST_PAPER_BYTES + 1 }], 'papers.0.mostBytes'],
])('a definition with %s is refused with its path', (_, papers, path) => {
  const read = roundSchema.safeParse({
    ...EXAMPLE_ROUND,
    papers: papers.map((paper) => ({ title: '方案', deadline: '2023-05-20T00:00:00+08:00', ...paper })),
  });
  expect(read.error?.issues.map((issue) => issue.path.join('.'))).toEqual([path]);
});
