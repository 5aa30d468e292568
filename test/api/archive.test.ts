/** 归档 over the API: of a locked round only, whole, kept once, and as a job where it is long. */
import { addPapers } from '#api/archive/archive-papers';
import { ArchiveParts } from '#api/archive/archive-parts';
import { runOrder } from '#api/archive/run-order';
import { roundSchema } from '#domain/form/round';
import { type Archive, openArchive } from '#opc/archive';
import { type ApiUnderTest, apiUnderTest, COLLECTOR, MINE, newSubmission, OTHERS, ROUND } from './api-under-test';
import { archiveOf, LOCKED_FOR, layRound, lockedRound, STRUCK_OFF, unitAt } from './archived-round';
import { planGrid } from './plan-grid';

/** Workbooks are laid out and written by the dozen. */
jest.setTimeout(120_000);

let api: ApiUnderTest;
afterEach(() => api.close());

const ask = () => api.call('GET', `${ROUND}/archive`, { as: 'admin', follow: false });
const lock = () => api.call('POST', `${ROUND}/lock`, { as: 'admin', json: { reason: LOCKED_FOR } });
function opened(bytes: Uint8Array): Archive {
  const archive = openArchive(bytes);
  if (!archive.ok) throw new Error(archive.refusal.code);
  return archive.archive;
}
function textOf(archive: Archive, name: string): string {
  const part = archive.part(name);
  if (part?.ok !== true) throw new Error(`no ${name}`);
  return Buffer.from(part.content).toString('utf8');
}
const jsonOf = (archive: Archive, name: string) => JSON.parse(textOf(archive, name)) as never;

it('is refused with a sentence while units may report', async () => {
  api = await apiUnderTest();
  expect((await ask()).body).toMatchObject({ status: 409, code: 'archive.notLocked' });
  await lock();
  await api.call('POST', `${ROUND}/unlock`, { as: 'admin', json: { unit: MINE, reason: '漏报一项' } });
  const { body } = await ask();
  expect(body).toMatchObject({ status: 409, code: 'archive.unitsOpen', units: [MINE] });
  expect(body.detail).toContain(MINE);
  await lock();
  expect((await ask()).status).toBe(303);
});

it('holds every version, decision and record of the round, and of no other', async () => {
  api = await apiUnderTest();
  await lockedRound(api);
  await api.deps.registry.appendAudit({
    ...{ collector: COLLECTOR, at: '2023-05-01T00:00:00.000Z', actor: 'x', action: 'round.put', target: '20231' },
    detail: {},
  });
  const archive = opened(await archiveOf(api));
  const versions = archive.names.filter((name) => /versions\/.*json$/.test(name));
  expect(versions.sort()).toEqual([
    'forms/plan/versions/U01/0001.json',
    'forms/plan/versions/U01/0002.json',
    'forms/plan/versions/U02/0001.json',
    'forms/plan/versions/U02/0002.json',
    'forms/plan/versions/U03/0001.json',
    'forms/plan/versions/U04/0001.json',
    'forms/plan/versions/U04/0002.json',
    'forms/plan/versions/U04/0003.json',
    'forms/plan/versions/U05/0001.json',
    'forms/plan/versions/_001/0001.json',
    'forms/results/versions/U01/0001.json',
    'papers/scheme/versions/U01/0001.json',
    'papers/scheme/versions/U01/0002.json',
    'papers/scheme/versions/_001/0001.json',
  ]);
  // The file that stands, byte for byte; of the one before its receipt and hash.
  expect(archive.names.filter((name) => /^papers\/.*docx$/.test(name))).toEqual([
    'papers/scheme/versions/U01/0002.docx',
    'papers/scheme/versions/_001/0001.docx',
  ]);
  const file = await api.call('GET', `${ROUND}/papers/scheme/versions/2/file?unit=U01`, { as: 'admin' });
  const kept = archive.part('papers/scheme/versions/U01/0002.docx');
  expect(kept?.ok === true && Buffer.compare(kept.content, file.bytes)).toBe(0);
  expect(archive.names.slice(0, 2)).toEqual(['说明.txt', 'manifest.json']);
  expect(archive.names).toContain('forms/plan/versions/U01/0002.xlsx');
  expect(archive.names).not.toContain('forms/plan/versions/U02/0002.xlsx');
  expect(jsonOf(archive, 'forms/plan/versions/_001/0001.json')).toMatchObject({ unit: STRUCK_OFF });
  const history = (await api.call('GET', `${ROUND}/forms/plan/history?unit=${MINE}`, { as: 'admin' })).body as never;
  const [, first] = (history as { versions: { receipt: string; sha256: string }[] }).versions;
  expect(jsonOf(archive, 'forms/plan/versions/U01/0001.json')).toMatchObject({
    receipt: first?.receipt,
    recorded: { version: 1, sha256: first?.sha256, state: 'submitted' },
    report: { grids: [{ sheet: '附件2' }] },
  });
  expect(jsonOf(archive, 'forms/plan/decisions.json')).toMatchObject([
    { unit: MINE, decisions: [{ kind: 'returned' }, { kind: 'answered' }, { kind: 'accepted' }] },
    { decisions: [{ kind: 'extended' }] },
  ]);
  expect(jsonOf(archive, 'forms/plan/joint.json')).toMatchObject([{ seq: 1, kind: 'joined', lead: { unit: MINE } }]);
  expect(jsonOf(archive, 'forms/plan/paper-copies.json')).toMatchObject([
    { seq: 1, kind: 'received', unit: unitAt(4), version: 1 },
    { seq: 2, kind: 'undone', decision: 1 },
    { seq: 3, kind: 'received' },
  ]);
  expect(archive.names).not.toContain('forms/results/joint.json');
  expect(jsonOf(archive, 'forms/plan/recommended.json')).toMatchObject([
    { seq: 1, kind: 'chosen', rows: [{ unit: unitAt(4) }, { unit: MINE }], passed: [] },
  ]);
  const audit = textOf(archive, 'audit.ndjson').trim().split('\n');
  const targets = audit.map((line) => (JSON.parse(line) as { target: string }).target);
  expect(targets).toContain('2023');
  expect(targets).not.toContain('20231');
  expect(textOf(archive, '说明.txt')).toContain(LOCKED_FOR);
});

it('of files that are too much together it keeps receipts and hashes, and says so', async () => {
  api = await apiUnderTest();
  await lockedRound(api);
  const round = roundSchema.parse((await api.deps.registry.getRound(COLLECTOR, '2023'))?.definition);
  const parts = new ArchiveParts();
  const [scheme, closing] = await addPapers(api.deps, { collector: COLLECTOR, round }, parts, 0);
  expect([scheme?.leftOut, closing?.leftOut]).toEqual([2, undefined]);
});

it('is made once for the same versions and decisions, and on record with its hash', async () => {
  api = await apiUnderTest();
  await lockedRound(api);
  const first = await archiveOf(api);
  api.setClock('2023-05-23T00:00:00.000Z');
  expect(Buffer.compare(await archiveOf(api), first)).toBe(0);
  api.setClock('2023-05-24T00:00:00.000Z');
  await api.call('PUT', newSubmission(), { as: 'admin', json: { base: 2, unit: OTHERS, sheets: [planGrid(OTHERS)] } });
  const later = opened(await archiveOf(api));
  expect(later.names).toContain('forms/plan/versions/U02/0003.json');
  const records: unknown[] = [];
  for await (const { action, detail } of api.deps.registry.listAudit(COLLECTOR))
    if (action === 'archive.downloaded') records.push(detail);
  expect(records).toHaveLength(3);
  expect(records[0]).toEqual({ versions: 14, bytes: first.length, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) });
  expect(records[1]).toEqual(records[0]);
  expect(records[2]).not.toEqual(records[0]);
});

it('is a job where it is long: the same address answers with it, once it is there', async () => {
  api = await apiUnderTest({ rowsAtOnce: 1 });
  await lockedRound(api);
  const first = await ask();
  expect([first.status, first.headers.get('retry-after')]).toEqual([202, '3']);
  await api.mergesEnd();
  expect((await ask()).status).toBe(303);
});

it('is not made of a round that was opened before its turn came', async () => {
  api = await apiUnderTest();
  await layRound(api);
  const order = { collector: COLLECTOR, round: '2023', job: 'summaries-of/x.zip' };
  await expect(runOrder(api.deps, order)).rejects.toThrow('open by now');
});
