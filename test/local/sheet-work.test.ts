/** Large sheets are checked beside the requests: the same verdict, nobody waits, what is too much is refused in words. */
import { Problem } from '#api/answers/problem';
import { SHEET_WORK_HERE } from '#api/reports/sheet-work';
import { sheetWorkBesideRequests, type WorkBesideRequests } from '#local/sheet-work/beside-requests';
import type { ReadResult } from '#xlsx/read';
import { CLEAN, form, planSheet, ROUND } from '../domain/sheets';
import { buildWorkbook } from '../xlsx/workbook-builder';

let work: WorkBesideRequests;
afterEach(() => work?.close());

const order = (rows: number, cells = {}) => ({
  sheets: [planSheet(Array.from({ length: rows }, (_, at) => ({ ...CLEAN, name: `活动${at}`, ...cells })))],
  form: form('plan'),
  round: ROUND,
  context: { unit: '会计学院' },
});

/** How long the event loop of this thread was held at most while that went on. */
async function longestHold(during: Promise<unknown>): Promise<number> {
  let longest = 0;
  let last = performance.now();
  const timer = setInterval(() => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
  }, 5);
  await during;
  clearInterval(timer);
  return Math.max(longest, performance.now() - last);
}

it('comes to the same verdict as here, for small sheets and large ones', async () => {
  work = sheetWorkBesideRequests();
  for (const asked of [order(3), order(900, { offline: '约20' })]) {
    expect(await work.check(asked)).toEqual(await SHEET_WORK_HERE.check(asked));
  }
});

it('holds nobody up who asks for something else meanwhile', async () => {
  work = sheetWorkBesideRequests();
  await work.check(order(400));
  const large = order(19_000, { offline: '约20', startDate: '5月22日上午' });
  const here = await longestHold(Promise.resolve().then(() => SHEET_WORK_HERE.check(large)));
  const beside = await longestHold(work.check(large));
  expect(beside).toBeLessThan(here / 2);
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
  const refused = await refusal(work.check(order(15_000)));
  expect([refused.code, refused.status, refused.words['zh-CN'].title]).toEqual(['report.tooMuch', 413, '表格内容过多']);
  await work.close();
  work = sheetWorkBesideRequests();
  expect((await work.check(order(900))).recognised).toBe(true);
});

it('refuses in words what takes too much memory, and goes on with the next', async () => {
  work = sheetWorkBesideRequests({ memoryMb: 16 });
  const orders = [refusal(work.check(order(19_000))), refusal(work.check(order(19_000)))];
  expect((await Promise.all(orders)).map(({ code }) => code)).toEqual(['report.tooMuch', 'report.tooMuch']);
});

it('tells those that find too many before them to come again', async () => {
  work = sheetWorkBesideRequests({ waiting: 1 });
  const asked = [order(900), order(900), order(900)].map((each) =>
    work.check(each).then(
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
  const gridsOf = (read: ReadResult) => (read.ok ? read.workbook.grids : read.refusal);
  const read = gridsOf(await work.read(file, 4_000_000));
  expect(read).toEqual(gridsOf(await SHEET_WORK_HERE.read(file, 4_000_000)));
  expect(await work.read(new Uint8Array(60_000), 4_000_000)).toMatchObject({ ok: false });
});
