/** Large sheets are checked beside the requests: the same verdict, nobody waits, what is too much is refused in words. */
import { Problem } from '#api/answers/problem';
import { type CheckOrder, SHEET_WORK_HERE } from '#api/reports/sheet-work';
import type { ParseResult } from '#domain/reading/parse';
import type { FileReadResult } from '#files/read-file';
import { sheetWorkBesideRequests, type WorkBesideRequests } from '#local/sheet-work/beside-requests';
import { inPieces } from '#local/sheet-work/in-pieces';
import { declaredBytes } from '#opc/declared-size';
import { CLEAN, form, planSheet, ROUND } from '../domain/sheets';
import { buildWorkbook } from '../xlsx/workbook-builder';
import { turnsMeanwhile } from './turns-meanwhile';

let work: WorkBesideRequests;
afterEach(() => work?.close());

const order = (rows: number, cells = {}) => ({
  sheets: [planSheet(Array.from({ length: rows }, (_, at) => ({ ...CLEAN, name: `活动${at}`, ...cells })))],
  form: form('plan'),
  round: ROUND,
  context: { unit: '会计学院' },
});

it('comes to the same verdict as here, for small sheets and large ones', async () => {
  work = sheetWorkBesideRequests();
  for (const asked of [order(3), order(900, { offline: '约20' })]) {
    expect(await work.check(asked, 'a')).toEqual(await SHEET_WORK_HERE.check(asked, 'a'));
  }
});

/** Elements that one message brings to this thread, or takes from it: what is copied at once. */
function heaviestMessage(asked: CheckOrder, result: ParseResult): number {
  const messages = [asked, result].flatMap((value) => [...inPieces(value).pieces].map(({ items }) => items.length));
  return Math.max(...messages);
}

it('sends and takes sheets in pieces, so that others are served between two of them', async () => {
  work = sheetWorkBesideRequests();
  const large = order(3_000, { offline: '约20', venue: '' });
  const { result, turns } = await turnsMeanwhile(() => work.check(large, 'a'));
  expect(result).toEqual(await SHEET_WORK_HERE.check(large, 'a'));
  expect(result.rows.length).toBe(3_000);
  expect(heaviestMessage(large, result)).toBeLessThanOrEqual(100);
  // As many as there are pieces: one for the frame and one for the end would be two.
  expect(turns).toBeGreaterThan(30);
});

it('serves every asker in turn: a hundred sheets of one do not stand before the first of another', async () => {
  work = sheetWorkBesideRequests();
  const done: string[] = [];
  const ask = (asker: string) => work.check(order(900), asker).then(() => done.push(asker));
  await Promise.all([ask('a'), ask('a'), ask('a'), ask('a'), ask('b'), ask('c')]);
  expect(done).toEqual(['a', 'a', 'b', 'c', 'a', 'a']);
});

it('lets one asker wait with so many, and nobody else be refused for it', async () => {
  work = sheetWorkBesideRequests({ waitingOfOne: 2 });
  const ask = (asker: string) =>
    work.check(order(900), asker).then(
      () => `${asker} checked`,
      (error: Problem) => `${asker} ${error.code}`,
    );
  const asked = [ask('a'), ask('a'), ask('a'), ask('a'), ask('b')];
  expect(await Promise.all(asked)).toEqual(['a checked', 'a checked', 'a checked', 'a store.unavailable', 'b checked']);
});

async function refusal(asked: Promise<unknown>): Promise<Problem> {
  const error = await asked.then(
    () => undefined,
    (failed: unknown) => failed,
  );
  if (!(error instanceof Problem)) throw new Error(`no problem: ${String(error)}`);
  return error;
}

it('refuses in words what takes too long, and goes on with the next', async () => {
  work = sheetWorkBesideRequests({ deadlineMs: 1 });
  const refused = await refusal(work.check(order(15_000), 'a'));
  expect([refused.code, refused.status, refused.words['zh-CN'].title]).toEqual(['report.tooMuch', 413, '表格内容过多']);
  await work.close();
  work = sheetWorkBesideRequests();
  expect((await work.check(order(900), 'a')).recognised).toBe(true);
});

it('refuses in words what takes too much memory, and goes on with the next', async () => {
  work = sheetWorkBesideRequests({ memoryMb: 16 });
  const orders = [refusal(work.check(order(19_000), 'a')), refusal(work.check(order(19_000), 'a'))];
  expect((await Promise.all(orders)).map(({ code }) => code)).toEqual(['report.tooMuch', 'report.tooMuch']);
});

it('tells those that find too many before them to come again', async () => {
  work = sheetWorkBesideRequests({ waiting: 1 });
  const asked = [order(900), order(900), order(900)].map((each) =>
    work.check(each, 'a').then(
      () => 'checked',
      (error: Problem) => error.code,
    ),
  );
  expect(await Promise.all(asked)).toEqual(['checked', 'checked', 'store.unavailable']);
});

it('reads files there, too', async () => {
  work = sheetWorkBesideRequests();
  const rows = Array.from(
    { length: 8_000 },
    (_, at) => `<row r="${at + 1}"><c r="A${at + 1}"><v>${at * 7919}</v></c></row>`,
  );
  const file = buildWorkbook({ sheets: [{ name: '甲', data: rows.join('') }] });
  expect(file.byteLength).toBeGreaterThan(50_000);
  // Its Map is of another realm here, which only a test has: the cells are compared.
  const gridsOf = (read: FileReadResult) => (read.ok ? read.workbook.grids : read.refusal);
  const read = gridsOf(await work.read(file, 4_000_000, 'a'));
  expect(read).toEqual(gridsOf(await SHEET_WORK_HERE.read(file, 4_000_000, 'a')));
  expect(await work.read(new Uint8Array(60_000), 4_000_000, 'a')).toMatchObject({ ok: false });
});

it('goes by what a file becomes, not by what it weighs', async () => {
  const rows = Array.from({ length: 19_000 }, (_, at) => `<row r="${at + 1}"><c r="A${at + 1}"><v>1</v></c></row>`);
  const file = buildWorkbook({ sheets: [{ name: '甲', data: rows.join('') }] });
  expect(file.byteLength).toBeLessThan(120_000);
  expect(declaredBytes(file)).toBeGreaterThan(600_000);
  // Bounds that no file meets: what is read here is not under them.
  work = sheetWorkBesideRequests({ deadlineMs: 1 });
  expect((await refusal(work.read(file, 4_000_000, 'a'))).code).toBe('report.tooMuch');
  const small = buildWorkbook({ sheets: [{ name: '甲', data: rows.slice(0, 50).join('') }] });
  expect((await work.read(small, 4_000_000, 'a')).ok).toBe(true);
});
