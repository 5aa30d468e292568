/** `kjz submit` over what a unit has reported: the differences first, and nothing replaced unasked. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { receiptPlan } from '#domain/entry/receipt-sheet';
import { formOf } from '#domain/form/form-of-round';
import type { SheetPlan } from '#domain/sheet/sheet-plan';
import { ROUND } from '#kjz/round';
import type { SubmitEntry } from '#kjz/submit-entry';
import type { RunningServer } from '#local/server';
import { type Activity, addressOf, planWorkbook } from '../api/plan-grid';
import { handedOutCodes } from '../e2e/started-server';
import { serverUnderTest } from '../local/server-under-test';
import { kjz } from './recorded-terminal';

const UNIT = '会计学院';
let folder: string;
let running: RunningServer;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kjz-replace-'));
  running = await serverUnderTest(join(folder, 'data'));
});
afterEach(async () => {
  await running.close();
  rmSync(folder, { recursive: true, force: true });
});

async function workbook(name: string, changes: readonly Activity[] = [], others: readonly SheetPlan[] = []) {
  const path = join(folder, name);
  writeFileSync(path, await planWorkbook(UNIT, changes, others));
  return path;
}
const codeOf = (who: 'unit' | 'admin') => {
  const codes = handedOutCodes(join(folder, 'data'));
  return who === 'admin' ? codes.admin : (codes.units.get(UNIT) ?? '');
};
const submit = (who: 'unit' | 'admin', ...args: readonly string[]) =>
  kjz(
    'submit',
    ...args,
    '--server',
    `127.0.0.1:${running.port}`,
    '--code',
    codeOf(who),
    '--round',
    '2023',
    '--form',
    'plan',
  );
async function submitted(who: 'unit' | 'admin', ...args: readonly string[]): Promise<SubmitEntry> {
  const { out } = await submit(who, ...args, '--json');
  const [entry] = JSON.parse(out) as SubmitEntry[];
  if (entry === undefined) throw new Error('no entry');
  return entry;
}

it('an officer’s file never takes the place of what the unit reported, unless it is said', async () => {
  await submitted('unit', await workbook('本单位.xlsx', [{ offline: 300 }]));
  const mailed = await workbook('邮件.xlsx', [{ offline: 340, venue: '体育馆' }]);
  const shown = await submit('admin', mailed);
  expect(shown.exit).toBe(1);
  expect(shown.out).toMatch(/没有提交：已报第1版（.* 本单位报送），这份与它不同：多0行，少0行，改了1行2格/);
  expect(shown.out).toMatch(new RegExp(`${addressOf('offline', 0)} +预计线下人次 +300 → 340`));
  expect(shown.out).toContain('--replace');
  expect(await submitted('admin', mailed)).toMatchObject({
    outcome: 'wouldReplace',
    unit: UNIT,
    version: 1,
    difference: { rowsAdded: 0, rowsRemoved: 0, rowsChanged: 1, cells: 2 },
    changes: [{ address: addressOf('venue', 0) }, { before: '300', after: '340' }],
  });
  expect(await submitted('admin', mailed, '--replace')).toMatchObject({ outcome: 'recorded', version: 2 });
  expect(await submitted('admin', mailed)).toMatchObject({ outcome: 'unchanged', version: 2 });
});

it('a unit’s own file without a receipt neither', async () => {
  await submitted('unit', await workbook('一.xlsx'));
  const other = await workbook('二.xlsx', [{ budget: 0.8 }]);
  expect(await submitted('unit', other)).toMatchObject({ outcome: 'wouldReplace', version: 1 });
  expect((await submit('unit', other, '--lang', 'en')).out).toMatch(
    /version 1 stands .* by the unit.* 1 cells in 1 rows/,
  );
  expect(await submitted('unit', other, '--replace')).toMatchObject({ outcome: 'recorded', version: 2 });
});

it('a file goes on from the version whose receipt it carries, and from no other', async () => {
  const first = await submitted('unit', await workbook('一.xlsx'));
  const form = formOf(ROUND, 'plan');
  if (form === undefined) throw new Error('no plan');
  const receipt = receiptPlan(
    { form, round: ROUND },
    {
      receipt: first.receipt ?? '',
      unit: UNIT,
      version: 1,
      state: 'submitted',
      late: true,
      submittedAt: first.submittedAt ?? '',
      counts: { activities: 2 },
      sha256: first.sha256 ?? '',
      submissionId: first.submissionId ?? '',
    },
  );
  const second = await workbook('二.xlsx', [{ budget: 0.8 }], [receipt]);
  expect(await submitted('unit', second)).toMatchObject({ outcome: 'recorded', version: 2 });
  const third = await workbook('三.xlsx', [{ budget: 0.9 }], [receipt]);
  expect(await submitted('unit', third)).toMatchObject({ outcome: 'wouldReplace', version: 2 });
});

it('the same answers in another file are no difference, and nothing stands after a withdrawal', async () => {
  await submitted('unit', await workbook('一.xlsx'));
  const alike = await workbook('同.xlsx', [{ name: ' 校园开放日 ' }]);
  expect(await submitted('admin', alike)).toMatchObject({ outcome: 'recorded', version: 2 });
});
