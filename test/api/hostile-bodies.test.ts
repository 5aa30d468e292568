import { stepsOf } from '../steps';

// What is counted comes after what counts.

import { GRID_LIMITS } from '#domain/sheet/raw-grid';
import { bombOfZeros, buildZip } from '../xlsx/zip-builder';
import { type ApiUnderTest, apiUnderTest, MINE, newSubmission, PLAN, SHEET_TYPE } from './api-under-test';
import { planGrid, planWorkbook } from './plan-grid';

let api: ApiUnderTest;
beforeAll(async () => {
  api = await apiUnderTest();
});
afterAll(() => api.close());

/** Whatever was sent, nothing is stored. */
afterEach(async () => {
  expect((await api.call('GET', `${PLAN}/history`, { as: 'mine' })).body).toEqual({ versions: [] });
});

const sendJson = (body: string | Uint8Array | ReadableStream<Uint8Array>, headers = {}) =>
  api.call('PUT', newSubmission(), { as: 'mine', raw: { type: 'application/json', body }, headers });
const sendFile = (body: Uint8Array, query = '?base=0') =>
  api.call('PUT', `${newSubmission()}${query}`, { as: 'mine', raw: { type: SHEET_TYPE, body } });

describe('a body', () => {
  it('of 6 MB is refused by its stated length, before any of it is read', async () => {
    let pulled = 0;
    const endless = new ReadableStream<Uint8Array>(
      {
        pull(controller) {
          pulled += 1;
          controller.enqueue(new Uint8Array(1024));
        },
      },
      { highWaterMark: 0 },
    );
    const { status, body } = await sendJson(endless, { 'Content-Length': String(6 * 1024 * 1024) });
    expect([status, body.code]).toEqual([413, 'request.tooLarge']);
    expect(pulled).toBe(0);
  });

  it('that states no length is refused as soon as it is too long', async () => {
    let sent = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 64 * 1024;
        controller.enqueue(new Uint8Array(64 * 1024).fill(0x20));
      },
    });
    const { status, body } = await sendJson(endless);
    expect([status, body.code]).toEqual([413, 'request.tooLarge']);
    expect(sent).toBeLessThan(6 * 1024 * 1024);
  });

  it.each([
    ['no JSON', '{"base":0,'],
    ['nothing', ''],
    ['a byte that is no UTF-8', Buffer.from([0x22, 0xff, 0x22])],
  ])('of %s is refused without quoting it', async (_, text) => {
    const { status, body } = await sendJson(text);
    expect([status, body.code]).toEqual([400, 'request.notJson']);
  });

  it.each([
    ['arrays', '['.repeat(2_000_000)],
    ['objects', '{"a":'.repeat(500_000)],
    ['arrays inside a cell', `{"base":0,"sheets":[{"rows":[[${'['.repeat(20)}${']'.repeat(20)}]]}]}`],
  ])('of deep %s is refused', async (_, text) => {
    const { status, body } = await sendJson(text);
    expect([status, body.code]).toEqual([400, 'request.tooDeep']);
  });

  it('may hold brackets in its texts', async () => {
    const json = { sheets: [planGrid(MINE, [{ remarks: '[{'.repeat(50) }])] };
    expect((await api.call('POST', `${PLAN}/check`, { as: 'mine', json })).status).toBe(200);
  });

  it.each([
    ['a form', 'application/x-www-form-urlencoded'],
    ['text', 'text/plain'],
    ['nothing said', ''],
  ])('said to be %s is refused', async (_, type) => {
    const { status, body } = await api.call('PUT', newSubmission(), { as: 'mine', raw: { type, body: '{}' } });
    expect([status, body.code]).toEqual([415, 'request.mediaType']);
  });

  it.each([
    ['a million empty sheets', `{"base":0,"sheets":[${'{},'.repeat(1_000_000)}{}]}`],
    [
      'a million wrong cells',
      `{"base":0,"sheets":[{"sheet":"a","origin":{"row":1,"column":1},"merges":[],"hiddenRows":[],"rows":[[${'[],'.repeat(1_000_000)}[]]]}]}`,
    ],
    [
      'a million wrong rows',
      `{"base":0,"sheets":[{"sheet":"a","origin":{"row":1,"column":1},"merges":[],"hiddenRows":[],"rows":[${'1,'.repeat(1_000_000)}1]}]}`,
    ],
    [
      'a million wrong merges',
      `{"base":0,"sheets":[{"sheet":"a","origin":{"row":1,"column":1},"merges":[${'{},'.repeat(1_000_000)}{}],"hiddenRows":[],"rows":[]}]}`,
    ],
    ['a million wrong explanations', `{"base":0,"zero":true,"explanations":[${'{},'.repeat(1_000_000)}{}]}`],
  ])('of %s costs one error and few steps', async (_, text) => {
    const {
      result: { status, body },
      steps,
    } = await stepsOf(() => sendJson(text));
    expect([status, body.code]).toEqual([400, 'request.invalid']);
    expect((body.errors as unknown[]).length).toBeLessThanOrEqual(20);
    expect(steps).toBeGreaterThan(text.length);
    expect(steps).toBeLessThan(15 * text.length);
  });
});

describe('a raw grid', () => {
  const grid = planGrid(MINE);
  const cell = (value: unknown) => ({ ...grid, rows: [[value]] });

  it.each<[string, unknown]>([
    ['an unknown key', { ...grid, name: 'x' }],
    ['a missing key', { sheet: 'a', rows: [] }],
    ['a sheet without a name', { ...grid, sheet: '' }],
    ['an origin at row 0', { ...grid, origin: { row: 0, column: 1 } }],
    ['an origin far away', { ...grid, origin: { row: GRID_LIMITS.rows, column: 1 } }],
    ['too many rows', { ...grid, rows: Array(GRID_LIMITS.rows + 1).fill([]) }],
    ['too many columns', { ...grid, rows: [Array(GRID_LIMITS.columns + 1).fill(null)] }],
    ['too many cells', { ...grid, rows: Array(5_000).fill(Array(120).fill(0)) }],
    ['a merge that ends before it starts', { ...grid, merges: [{ top: 3, left: 1, bottom: 2, right: 1 }] }],
    ['merges that cover millions of cells', { ...grid, merges: [{ top: 1, left: 1, bottom: 20_000, right: 200 }] }],
    ['a merge with an unknown key', { ...grid, merges: [{ top: 1, left: 1, bottom: 1, right: 1, z: 1 }] }],
    ['a hidden row 0', { ...grid, hiddenRows: [0] }],
    ['a text longer than a cell', cell('x'.repeat(GRID_LIMITS.textLength + 1))],
    ['a list in a cell', cell([1])],
    ['an empty object in a cell', cell({})],
    ['two kinds in a cell', cell({ date: '2023-05-22', error: '#REF!' })],
    ['an unknown kind in a cell', cell({ formula: '1+1' })],
    ['a date that is none', cell({ date: '22 May' })],
    ['a date of another type', cell({ date: 45068 })],
  ])('with %s is refused', async (_, sheet) => {
    const { status, body } = await sendJson(JSON.stringify({ base: 0, sheets: [sheet] }));
    expect([status, body.code]).toEqual([400, 'request.invalid']);
  });

  it.each<[string, object, string]>([
    ['rows', { rows: undefined }, 'sheets.0.rows'],
    ['rows', { rows: null }, 'sheets.0.rows'],
    ['rows', { rows: 'x' }, 'sheets.0.rows'],
    ['rows', { rows: { length: 3 } }, 'sheets.0.rows'],
    ['rows', { rows: 7, merges: 'x', sheet: '' }, 'sheets.0.rows'],
    ['a row', { rows: [[], null] }, 'sheets.0.rows.1'],
    ['a row', { rows: [{ length: 1 }] }, 'sheets.0.rows.0'],
    ['a cell', { rows: [[1, null, [[]]]] }, 'sheets.0.rows.0.2'],
    ['merges', { merges: null }, 'sheets.0.merges'],
    ['too many merges of nothing', { merges: Array(20_001).fill(null) }, 'sheets.0.merges'],
    ['a merge', { merges: [null] }, 'sheets.0.merges.0'],
    ['an edge of a merge', { merges: [{ top: 'x', left: 1, bottom: 1, right: 1 }] }, 'sheets.0.merges.0.top'],
    ['an origin', { origin: null }, 'sheets.0.origin'],
    ['a column of the origin', { origin: { row: 1, column: {} } }, 'sheets.0.origin.column'],
    ['hidden rows', { hiddenRows: {} }, 'sheets.0.hiddenRows'],
    ['an appearance', { appearances: [null] }, 'sheets.0.appearances.0'],
    ['runs', { appearances: [{ row: 1, column: 1, runs: 'x' }] }, 'sheets.0.appearances.0.runs'],
  ])('with something else for %s is told where: %j', async (_, wrong, path) => {
    const { status, body } = await sendJson(JSON.stringify({ base: 0, sheets: [{ ...grid, ...wrong }] }));
    expect([status, body.code]).toEqual([400, 'request.invalid']);
    expect((body.errors as { path: string }[]).map((error) => error.path)).toContain(path);
  });

  it('with a number beyond all numbers is refused', async () => {
    const text = JSON.stringify({ base: 0, sheets: [cell(123454321)] }).replace('123454321', '1e999');
    expect((await sendJson(text)).status).toBe(400);
  });

  it('twice of one name is refused', async () => {
    expect((await sendJson(JSON.stringify({ base: 0, sheets: [grid, grid] }))).status).toBe(400);
  });
});

it('a sheet of nothing but mistakes is answered with the first thousand and their number', async () => {
  const grid = planGrid(MINE);
  const wrong = Array(5_000).fill(grid.rows[3]?.map(() => '约2'));
  const { status, body, bytes } = await sendJson(
    JSON.stringify({ base: 0, sheets: [{ ...grid, rows: [...grid.rows, ...wrong] }] }),
  );
  expect([status, body.code]).toEqual([422, 'submission.hasErrors']);
  expect(body.issues).toHaveLength(1_000);
  expect(body.issuesTotal).toBeGreaterThan(5_000);
  expect(bytes.byteLength).toBeLessThan(1024 * 1024);
});

describe('a file', () => {
  it.each<[string, () => Uint8Array | Promise<Uint8Array>, number, string]>([
    ['nothing', () => new Uint8Array(), 400, 'file.empty'],
    ['an old .xls that is cut off', () => Buffer.from('d0cf11e0a1b11ae1', 'hex'), 400, 'file.damaged'],
    ['a web page', () => Buffer.from('<html><table></table></html>'), 415, 'file.notZip'],
    ['a zip of something else', () => buildZip([{ name: 'a.txt', content: 'a' }]), 415, 'file.notWorkbook'],
    ['a workbook cut off', async () => (await planWorkbook(MINE)).slice(0, 900), 400, 'file.damaged'],
    [
      'more than a workbook may have',
      () => Buffer.concat([Buffer.from('PK\x03\x04'), new Uint8Array(4.2 * 1024 * 1024)]),
      413,
      'file.tooLarge',
    ],
  ])('that is %s is refused with its reason in both languages', async (_, make, status, code) => {
    const answer = await sendFile(await make());
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    expect(answer.body.messages).toEqual({
      zh: expect.stringMatching(/\p{Script=Han}/u),
      en: expect.stringMatching(/[a-z]{3}/),
    });
    expect(answer.body.detail).toBe((answer.body.messages as { zh: string }).zh);
  });

  it('that is a zip bomb is refused', async () => {
    const bomb = buildZip([
      { name: 'xl/workbook.xml', content: '<workbook/>' },
      { name: 'xl/sharedStrings.xml', content: bombOfZeros(4) },
    ]);
    const { status, body } = await sendFile(bomb);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(500);
    expect(body.code).toMatch(/^file\./);
  });

  it.each(['', '?base=', '?base=-1', '?base=1.5', '?base=0&unit=U01', '?base=0&role=admin', '?base=0x1'])(
    'sent with “%s” is refused',
    async (query) => {
      const { status, body } = await sendFile(await planWorkbook(MINE), query);
      expect([status, body.code]).toEqual([400, 'request.invalid']);
    },
  );
});

it('an upload whose sender goes away is no failure of the server', async () => {
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(Buffer.from('{"base":0,'));
      controller.error(new Error('aborted'));
    },
  });
  api.log.length = 0;
  const { status, body: said } = await api.call('POST', `${PLAN}/check`, {
    as: 'mine',
    raw: { type: 'application/json', body },
  });
  expect([status, said.code]).toEqual([400, 'request.notJson']);
  expect(api.log.map(({ level }) => level)).toEqual(['info']);
});
