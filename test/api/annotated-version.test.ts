/** 带批注的副本 of a version: what is said, asked and answered, as notes on the cells of the layout it comes in. */
import type { RawGrid } from '#domain/sheet/raw-grid';
import { readWorkbook } from '#xlsx/read';
import { partText } from '../xlsx/raw-entries';
import { type ApiUnderTest, apiUnderTest, COLLECTOR, MINE, newSubmission, PLAN, SHEET_TYPE } from './api-under-test';
import { addressOf, planGrid } from './plan-grid';

let api: ApiUnderTest;
beforeEach(async () => {
  api = await apiUnderTest();
});
afterEach(() => api.close());

const SMALL = 'figure.suspiciouslySmall';

async function report(base: number, sheet: RawGrid, explanations: readonly object[] = []): Promise<void> {
  const json = { base, sheets: [sheet], explanations };
  const answer = await api.call('PUT', newSubmission(), { as: 'mine', json });
  expect([answer.status, answer.body]).toEqual([201, expect.anything()]);
}
const decide = async (decision: object, as: 'admin' | 'mine' = 'admin') => {
  const json = { ...(as === 'admin' ? { unit: MINE } : {}), decision };
  expect((await api.call('POST', `${PLAN}/decisions`, { as, json })).status).toBe(200);
};
const annotated = (version: number, language = 'zh-CN') =>
  api.call('GET', `${PLAN}/versions/${version}/annotated?unit=${MINE}`, {
    as: 'admin',
    headers: { 'Accept-Language': language },
  });

/** Of the first sheet, by cell. */
function notesIn(bytes: Uint8Array): Readonly<Record<string, string>> {
  const comments = partText(bytes, 'xl/comments1.xml').matchAll(/<comment ref="(\w+)"[^>]*>(.*?)<\/comment>/gs);
  return Object.fromEntries(
    [...comments].map(([, cell = '', body = '']) => [
      cell,
      [...body.matchAll(/<t(?: [^>]*)?>(.*?)<\/t>/gs)].map(([, text]) => text).join(''),
    ]),
  );
}
/** In the form's own layout: its columns and rows, whatever the sheet was that was sent. */
const cellIn = (grid: RawGrid | undefined, label: string, entry: number) => {
  const column = (grid?.rows[3] ?? []).findIndex((text) => String(text).replace('*', '') === label);
  return `${String.fromCharCode(65 + column)}${5 + entry}`;
};
async function firstGrid(bytes: Uint8Array): Promise<RawGrid | undefined> {
  const read = await readWorkbook(bytes);
  return read.ok ? read.workbook.grids[0] : undefined;
}

it('says of a cell what the check says and the reason, and of another what was asked and answered', async () => {
  const reason = '小型座谈';
  await report(0, planGrid(MINE, [{ offline: 8 }]), [{ address: addressOf('offline', 0), code: SMALL, reason }]);
  const asked = [{ address: addressOf('offline', 1), text: '与附件1不符' }, { text: '填报人没有写' }];
  await decide({ kind: 'return', version: 1, comments: asked });
  await decide({ kind: 'answer', query: '1-1', text: '属实，见签到表' }, 'mine');
  const { status, headers, bytes } = await annotated(1);
  expect([status, headers.get('content-type')]).toEqual([200, SHEET_TYPE]);
  expect(decodeURIComponent(headers.get('content-disposition') ?? '')).toContain('第1版（批注）.xlsx');
  const notes = notesIn(bytes);
  const grid = await firstGrid(bytes);
  expect(notes[cellIn(grid, '预计线下人次', 0)]).toMatch(/8.*\n理由：小型座谈$/s);
  expect(notes[cellIn(grid, '预计线下人次', 1)]).toMatch(
    /^退回意见（.+）：与附件1不符（报送时：120）\n答复（会计学院）：属实，见签到表/,
  );
  expect(notes.A1).toMatch(/^退回意见（.+）：填报人没有写$/);
  expect(notesIn((await annotated(1, 'en')).bytes).A1).toMatch(/^Returned by .+: 填报人没有写$/);
});

it('finds the rows of a sheet with other columns, and tells what has no cell with its address there', async () => {
  const sheet = planGrid(MINE, [{ offline: 8 }, { offline: 9 }]);
  const mirrored = {
    ...sheet,
    sheet: 'Sheet1',
    rows: sheet.rows.map((row, at) => (at < 3 ? row : [...row].reverse())),
  };
  const check = await api.call('POST', `${PLAN}/check`, { as: 'mine', json: { sheets: [mirrored] } });
  const issues = (check.body as unknown as { issues: { code: string; address: string; severity: string }[] }).issues;
  const explanations = issues
    .filter(({ severity }) => severity === 'verify')
    .map(({ code, address }) => ({ code, address, reason: `理由 ${address}` }));
  await report(0, mirrored, explanations);
  const { bytes } = await annotated(1);
  const grid = await firstGrid(bytes);
  const notes = notesIn(bytes);
  const small = issues.filter(({ code }) => code === SMALL).map(({ address }) => address);
  expect(small).toHaveLength(2);
  for (const [entry, address] of small.entries())
    expect(notes[cellIn(grid, '预计线下人次', entry)]).toContain(`理由 ${address}`);
  // Every reason stands somewhere: none is lost with its cell.
  const all = Object.values(notes).join('\n');
  for (const { address } of explanations) expect(all).toContain(`理由 ${address}`);
});

it('of an earlier version leaves out what was asked of a later one, and closed queries altogether', async () => {
  await report(0, planGrid(MINE));
  await decide({ kind: 'return', version: 1, comments: [{ text: '第一版的意见' }, { text: '关掉的意见' }] });
  await decide({ kind: 'close', queries: ['1-2'] });
  await report(1, planGrid(MINE, [{ offline: 201 }]));
  await decide({ kind: 'return', version: 2, comments: [{ text: '第二版的意见' }] });
  const of = async (version: number) => notesIn((await annotated(version)).bytes).A1 ?? '';
  expect(await of(1)).toMatch(/^退回意见（.+）：第一版的意见$/);
  expect((await of(2)).split('\n')).toHaveLength(2);
});

it('still holds the same rows: sent again it changes nothing', async () => {
  await report(0, planGrid(MINE));
  await decide({ kind: 'return', version: 1, comments: [{ address: addressOf('offline', 0), text: '?' }] });
  const raw = { type: SHEET_TYPE, body: (await annotated(1)).bytes };
  const check = await api.call('POST', `${PLAN}/check`, { as: 'mine', raw });
  const current = (check.body as { current?: { version: number; difference: object } }).current;
  const before = await api.call('POST', `${PLAN}/check`, {
    as: 'mine',
    raw: { type: SHEET_TYPE, body: (await api.call('GET', `${PLAN}/versions/1/sheet`, { as: 'mine' })).bytes },
  });
  expect(current).toEqual((before.body as { current?: object }).current);
  expect(check.body.issues).toEqual(before.body.issues);
});

it('is on record, as is the sheet without notes that an officer takes away; a unit’s own is not', async () => {
  await report(0, planGrid(MINE));
  await annotated(1);
  await api.call('GET', `${PLAN}/versions/1/sheet?unit=${MINE}`, { as: 'admin' });
  await api.call('GET', `${PLAN}/versions/1/sheet`, { as: 'mine' });
  const records = [];
  for await (const record of api.deps.registry.listAudit(COLLECTOR, {}))
    if (record.action === 'version.downloaded') records.push(record);
  expect(records.map(({ target }) => target)).toEqual([`2023/plan/${MINE}`, `2023/plan/${MINE}`]);
  const details = records.map(({ detail }) => detail as { version: number; marked?: number });
  // Of one instant: in no order.
  expect(details.map(({ version, marked }) => [version, marked ?? 'as it is']).toSorted()).toEqual([
    [1, 0],
    [1, 'as it is'],
  ]);
  expect((await annotated(9)).body.code).toBe('version.notFound');
});
