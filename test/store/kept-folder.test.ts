/**
 * A data folder of 2026-11-25, made by the program as it was then (fixtures/make-folder.ts): small contents, one of
 * 20 KB in its head, one in a chunk, zero reports, withdrawals, and 405 versions of one form. Whatever a program keeps
 * and however, it has to read, continue, back up and merge this one.
 */
import { randomUUID } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { askForBackup } from '#local/backup/backup-door';
import { restoreBackup } from '#local/backup/restore-backup';
import type { RunningServer } from '#local/server';
import { readWorkbook } from '#xlsx/read';
import { planGrid } from '../api/plan-grid';
import { serverUnderTest } from '../local/server-under-test';
import { Asker, type Told } from './fixtures/told';

const KEPT = join(__dirname, 'fixtures', 'folder-2026-11-25');
const NOW = new Date('2023-05-19T08:00:00.000Z');
const MANY = '信息中心';
const VERSIONS = 405;

interface Receipt {
  readonly submissionId: string;
  readonly receipt: string;
  readonly version: number;
}

const told: Told = JSON.parse(readFileSync(join(KEPT, 'told.json'), 'utf8'));
const toldOf = (form: string, unit: string, version: number): Receipt => {
  const found = (told.histories[`${form} ${unit}`] as Receipt[]).find((each) => each.version === version);
  if (found === undefined) throw new Error(`${unit} has no version ${version}`);
  return found;
};

let root: string;
let running: RunningServer;
let asker: Asker;
beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'kept-'));
  cpSync(KEPT, join(root, 'data'), { recursive: true });
  await open(join(root, 'data'));
});
afterEach(async () => {
  await running.close();
  rmSync(root, { recursive: true, force: true });
});

async function open(folder: string): Promise<void> {
  running = await serverUnderTest(folder, { now: () => NOW });
  asker = await Asker.of(running, folder);
}

const put = (unit: string | undefined, form: string, body: object, id: string = randomUUID()) =>
  asker.ask(unit, `/forms/${form}/submissions/${id}`, { method: 'PUT', body });

/** Further versions on top of each kind of what is there. */
async function continueAll(): Promise<void> {
  const answers = [
    await put('会计学院', 'plan', { base: 3, sheets: [planGrid('会计学院', [{ offline: 444 }])] }),
    await put('组织部', 'plan', { base: 2, zero: true }),
    await put('团委', 'plan', { base: 1, withdraw: true }),
    await put('大数据学院', 'plan', { base: 1, sheets: [planGrid('大数据学院')] }),
    await put('大数据学院', 'plan', { base: 2, withdraw: true }),
    await put('图书馆', 'plan', { base: 1, zero: true, replaces: 1 }),
    await put('图书馆', 'plan', { base: 2, withdraw: true }),
    await put('财务处', 'plan', { base: 0, sheets: [planGrid('财务处')] }),
    await put(undefined, 'results', { unit: MANY, base: VERSIONS, zero: true, replaces: VERSIONS }),
    await put(undefined, 'results', { unit: MANY, base: VERSIONS + 1, withdraw: true }),
  ];
  expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 201));
}

const versionsOf = (now: Told, name: string) => (now.histories[name] as Receipt[]).map(({ version }) => version);

/** What was told of a form's versions then, below whatever came after. */
function expectKept(now: Told): void {
  for (const [name, then] of Object.entries(told.histories))
    expect([name, now.histories[name]?.slice(-then.length)]).toEqual([name, then]);
}

it('is told of as it was, every version and content, bit by bit', async () => {
  // Answers of later may say more of a unit (where it stands), never otherwise.
  expect(await asker.everything()).toMatchObject(told);
});

it('is continued: new versions stand on the old ones, and the old ones stay as they were', async () => {
  await continueAll();
  const now = await asker.everything();
  expectKept(now);
  expect(versionsOf(now, `results ${MANY}`)).toEqual(
    Array.from({ length: VERSIONS + 2 }, (_, at) => VERSIONS + 2 - at),
  );
  expect(versionsOf(now, 'plan 会计学院')).toEqual([4, 3, 2, 1]);
  // What was taken back has the content of the one that stood before it, in a chunk or not.
  for (const unit of ['大数据学院', '图书馆']) {
    const contents = await Promise.all(
      [1, 3].map(async (version) => (await asker.ask(unit, `/forms/plan/versions/${version}`)).body.sheets),
    );
    expect(contents[1]).toEqual(contents[0]);
  }
});

it.each(['as it is', 'continued'])('an id of then is one submission for ever, in a folder %s', async (how) => {
  if (how === 'continued') await continueAll();
  for (const [unit, version] of [
    ['会计学院', 2],
    [MANY, 1],
    [MANY, 200],
    [MANY, 201],
    [MANY, 204],
    [MANY, VERSIONS],
  ] as const) {
    const form = unit === MANY ? 'results' : 'plan';
    const before = toldOf(form, unit, version);
    const base = version - 1;
    const same =
      unit === MANY
        ? { unit, base, zero: true, ...(base > 0 ? { replaces: base } : {}) }
        : { base, sheets: [planGrid(unit, [{ offline: 333 }])] };
    const as = unit === MANY ? undefined : unit;
    const again = await put(as, form, same, before.submissionId);
    expect([unit, version, again.status, again.body.receipt]).toEqual([unit, version, 200, before.receipt]);
    const other = { base, withdraw: true, ...(unit === MANY ? { unit } : {}) };
    const refused = await put(as, form, other, before.submissionId);
    expect([refused.status, refused.body.code]).toEqual([409, 'submission.idReused']);
  }
});

it.each(['as it is', 'continued'])('is merged, in a folder %s', async (how) => {
  if (how === 'continued') await continueAll();
  const answer = await asker.ask(undefined, '/forms/plan/summary');
  expect(answer.status).toBe(200);
  const read = await readWorkbook(answer.bytes);
  if (!read.ok) throw new Error(read.refusal.code);
  const rows = read.workbook.grids.find(({ sheet }) => sheet === '活动明细')?.rows ?? [];
  const named = ['会计学院', '大数据学院', '图书馆', '财务处'].filter((unit) => rows.some((row) => row.includes(unit)));
  expect(named).toEqual(['会计学院', '大数据学院', '图书馆', ...(how === 'continued' ? ['财务处'] : [])]);
  const visitors = (unit: string) => rows.find((row) => row.includes(unit))?.filter((cell) => cell === 444).length;
  expect(visitors('会计学院')).toBe(how === 'continued' ? 1 : 0);
});

it.each(['as it is', 'continued'])('is backed up and restored, in a folder %s', async (how) => {
  if (how === 'continued') await continueAll();
  const before = await asker.everything();
  const answer = await askForBackup(join(root, 'data'), join(root, 'copies'));
  if (answer?.ok !== true) throw new Error(JSON.stringify(answer));
  await running.close();
  await restoreBackup(answer.backup.path, join(root, 'restored'));
  await open(join(root, 'restored'));
  expect(await asker.everything()).toEqual(before);
});
