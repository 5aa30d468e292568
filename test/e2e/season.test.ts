/**
 * A season of 附件2 from an empty server to the archive, without the command line: the officer in a real browser, the units
 * over the page and over the API. The archive is proved by `kjz verify`, and disproved once a digit of a sheet is changed.
 */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { PLAN_FORM } from '#domain/form/forms/plan';
import { addDays } from '#domain/sheet/serial-date';
import { isoDayInChina } from '#domain/words/china-time';
import { openArchive } from '#opc/archive';
import { rewriteZip } from '#opc/zip-rewrite';
import { readWorkbook } from '#xlsx/read';
import { type Activity, addressOf, FIRST_ROW, planGrid, planWorkbook } from '../api/plan-grid';
import { sheetColumns } from '../domain/sheets';
import { kjz } from '../kjz/recorded-terminal';
import { paneOf, press, SHOTS, WIDE } from './desk';
import { type PaneServer, startPaneServer } from './pane-server';

jest.setTimeout(400_000);

const ROUND = 'season';
const NAME = '本年科技活动周';
const TODAY = isoDayInChina(Date.now());
const UNITS = Array.from({ length: 40 }, (_, at) => `第${at + 1}书院`);
const unit = (at: number) => UNITS[at] ?? '';
const range = (from: number, to: number) => Array.from({ length: to - from }, (_, at) => from + at);

/** Days of this round, in the words of the unit. */
const rowsOf = (name: string, more: readonly Activity[] = []): readonly Activity[] =>
  [0, 1].map((at) => ({ startDate: { date: TODAY }, endDate: { date: TODAY }, host: name, ...more[at] }));
/** The same two, the other way round: the second with another figure. */
const sorted = (name: string): readonly Activity[] =>
  rowsOf(name, [
    { name: '科普讲座', category: '科普进校园', sessions: 1, offline: 95, budget: 0.3 },
    { name: '校园开放日', category: '单位开放周', sessions: 2, offline: 200, budget: 0.5 },
  ]);

let server: PaneServer;
let folder: string;
let page: Page;
let clicks = 0;
const codes = new Map<string, string>();
const tokens = new Map<string, string>();

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kjz-season-'));
  server = await startPaneServer();
});
afterAll(async () => {
  await server?.close();
  rmSync(folder, { recursive: true, force: true });
});

async function signedIn(code: string): Promise<string> {
  const known = tokens.get(code);
  if (known !== undefined) return known;
  const answer = await call('POST', '/session', '', { code });
  const token = String(answer.token);
  tokens.set(code, token);
  return token;
}

async function call(method: string, path: string, token: string, json?: object) {
  const answer = await fetch(`${server.address}/api/v1${path}`, {
    method,
    headers: { 'Content-Type': 'application/json', ...(token === '' ? {} : { Authorization: `Bearer ${token}` }) },
    ...(json === undefined ? {} : { body: JSON.stringify(json) }),
  });
  return { status: answer.status, ...((await answer.json()) as Record<string, unknown>) } as {
    readonly status: number;
    readonly [field: string]: unknown;
  };
}

const asUnit = async (name: string) => signedIn(codes.get(name) ?? '');
const asOfficer = () => signedIn(server.adminCode);
const report = async (name: string, base: number, content: object) =>
  call('PUT', `/rounds/${ROUND}/forms/plan/submissions/${randomUUID()}`, await asUnit(name), { base, ...content });
const sheets = (name: string, changes = rowsOf(name)) => ({ sheets: [planGrid(name, changes)] });
const decide = async (name: string, decision: object, { token = '', base = undefined as number | undefined } = {}) =>
  call('POST', `/rounds/${ROUND}/forms/plan/decisions`, token === '' ? await asOfficer() : token, {
    unit: name,
    ...(base === undefined ? {} : { base }),
    decision,
  });
const answered = async (name: string, query: string, text: string) =>
  call('POST', `/rounds/${ROUND}/forms/plan/decisions`, await asUnit(name), {
    decision: { kind: 'answer', query, text },
  });
const state = async () =>
  (await call('GET', `/rounds/${ROUND}/state`, await asOfficer())) as unknown as {
    readonly totals: { readonly plan: Readonly<Record<string, number>> };
  };
const ok = (answer: { readonly status: number }) =>
  expect(answer).toMatchObject({ status: answer.status < 300 ? answer.status : 200 });

/** Counted, so that a path that grows longer is noticed. */
async function click(name: string | RegExp): Promise<void> {
  clicks++;
  await page.getByRole('button', typeof name === 'string' ? { name, exact: true } : { name }).click();
}
async function counted(work: () => Promise<void>): Promise<number> {
  clicks = 0;
  await work();
  return clicks;
}
const goTo = async (name: string) => {
  clicks += 2;
  await page.getByRole('button', { name: '菜单' }).click();
  await page.getByRole('menuitem', { name }).click();
};
const nav = (name: string) => page.getByRole('navigation').getByRole('button', { name, exact: true }).click();
const standing = (name: string, state: string) =>
  page.getByRole('button', { name: new RegExp(`^${name} 附件2：\\s*${state}`) }).waitFor();
const openUnit = async (name: string) => {
  clicks++;
  await page.getByRole('button', { name: new RegExp(`^${name} 附件2`) }).click();
  await page.getByRole('region', { name: `${name}的填报表` }).waitFor();
};
const shot = (name: string) => page.screenshot({ path: join(SHOTS, `season-${name}.png`) });

async function reportFile(name: string): Promise<void> {
  const file = join(folder, `${name}.xlsx`);
  writeFileSync(file, await planWorkbook(name, rowsOf(name)));
  const { page: own, context } = await server.open({ width: 900, height: 800 });
  await own.goto(`${server.address}/#code=${codes.get(name)}`);
  await own.getByRole('button', { name: '登录' }).click();
  await own.getByRole('contentinfo').getByRole('button', { name: '打开附件2' }).click();
  await own.setInputFiles('input[type=file]', file);
  await own.getByRole('button', { name: '提交', exact: true }).click();
  await own
    .getByText(/PLAN-U\d+-0001-[0-9A-F]{6}/)
    .first()
    .waitFor();
  await context.close();
}

/** The sheet is laid out, two rows are pasted into it, and it is submitted. */
async function reportInExcel(name: string): Promise<void> {
  const { page: own, context } = await server.open(WIDE);
  await own.goto(`${server.address}/workbench#code=${codes.get(name)}`);
  const pane = paneOf(own);
  await pane.getByRole('button', { name: '登录', exact: true }).click();
  await pane.getByRole('contentinfo').getByRole('button', { name: '打开附件2' }).click();
  await pane.getByRole('button', { name: '开始填报', exact: true }).click();
  await pane.getByText('核对结果').waitFor();
  const rows = JSON.stringify(pastedRows(name));
  await own.evaluate(`window.workbench.host.person.paste('附件2', 'C5', ${rows})`);
  await pane.getByText('没有问题').first().waitFor();
  await pane.getByRole('button', { name: '提交', exact: true }).click();
  await pane
    .getByText(/PLAN-U\d+-0001-[0-9A-F]{6}/)
    .first()
    .waitFor();
  await context.close();
}

/** From the third column of the form on, as they are typed. */
function pastedRows(name: string): readonly (readonly (string | number)[])[] {
  const [, , ...columns] = PLAN_FORM.sections[0].columns;
  const { rows } = planGrid(name, rowsOf(name));
  const order = sheetColumns('plan').map(({ key }) => key);
  return rows.slice(FIRST_ROW - 1, FIRST_ROW + 1).map((row) =>
    columns.map(({ key }) => {
      const cell = row[order.indexOf(key)] ?? '';
      return typeof cell === 'object' && 'date' in cell ? cell.date : (cell as string | number);
    }),
  );
}

it('runs from the notice to an archive that proves itself', async () => {
  const opened = await server.open({ width: 1440, height: 900 });
  page = opened.page;
  const { context, complaints } = opened;
  await page.goto(`${server.address}/`);
  await page.getByLabel('报送码').fill(server.adminCode);
  await page.getByRole('button', { name: '登录' }).click();
  await page.getByRole('heading', { name: '填报总览' }).waitFor();

  // The round, its roster, its codes.
  await goTo('活动、名单和报送码');
  const making = await counted(async () => {
    await click('新建活动');
    await page.getByLabel('从哪里来').selectOption({ label: '示例的表、单位和规则' });
    await page.getByLabel('编号').fill(ROUND);
    await page.getByLabel('名称').fill(NAME);
    await page.getByLabel('第一天').fill(addDays(TODAY, -4));
    await page.getByLabel('最后一天').fill(addDays(TODAY, 12));
    await click('新建草稿');
    await page.getByRole('heading', { name: NAME }).waitFor();
  });
  expect(making).toBeLessThanOrEqual(4);
  await page.getByLabel('附件2截止').fill(`${addDays(TODAY, 5)}T00:00`);
  await click('保存');
  await page.getByText('已保存').first().waitFor();
  await nav('名单');
  await page.getByLabel('从 Excel 复制名单，粘贴在这里').fill(UNITS.map((name) => `${name}\t书院`).join('\n'));
  await click('读名单');
  await page.getByRole('heading', { name: /^读出40个单位/ }).waitFor();
  await click('保存名单');
  await page.getByText('现在的名单：40个单位').waitFor();
  await nav('活动');
  await press(page.getByRole('button', { name: '发布', exact: true }));
  await page.getByRole('heading', { name: '发布这次活动？' }).waitFor();
  await press(page.getByRole('button', { name: '发布', exact: true }));
  await page.getByRole('heading', { name: '新发40个报送码' }).waitFor();
  await click('复制成表格');
  await page.getByText('已复制，可粘贴到 Excel').waitFor();
  const table = String(await page.evaluate('navigator.clipboard.readText()'))
    .split('\n')
    .slice(1);
  for (const line of table) {
    const [name = '', , , code = ''] = line.split('\t');
    codes.set(name, code);
  }
  expect(codes.size).toBe(40);
  await shot('codes');

  // Units report: ten as files on the page, ten in the emulated Excel, four over the API; two have nothing to report.
  for (const at of range(0, 10)) await reportFile(unit(at));
  for (const at of range(10, 20)) await reportInExcel(unit(at));
  for (const at of range(20, 24)) ok(await report(unit(at), 0, sheets(unit(at))));
  for (const at of [24, 25]) ok(await report(unit(at), 0, { zero: true, sheets: [] }));

  await click('填报总览');
  const chooseRound = page.getByRole('button', { name: NAME });
  if ((await chooseRound.count()) > 0) await chooseRound.click();
  await page.getByText('已报 26/40').waitFor();
  expect((await state()).totals.plan).toMatchObject({ submitted: 24, zero: 2, late: 0, missing: 14 });

  // Eight are returned with twenty-one comments: one cell on the screen, the others as an officer's program would.
  const address = addressOf('offline', 1);
  const returning = await counted(async () => {
    await click(new RegExp(`^${unit(0)} 附件2`));
    clicks++;
    await page.locator(`td[title="${address.split('!')[1]}"]`).click();
    await page.keyboard.type('与附件1不符');
    await click('退回（1条）');
    await page.getByRole('button', { name: new RegExp(`^${unit(0)} 附件2：\\s*退回`) }).waitFor();
  });
  expect(returning).toBeLessThanOrEqual(3);
  await shot('returned');
  for (const [at, count] of [3, 3, 3, 3, 3, 3, 2].entries()) {
    const name = unit(at + 1);
    await openUnit(name);
    for (const column of (['offline', 'venue', 'budget'] as const).slice(0, count)) {
      await page.locator(`td[title="${addressOf(column, 1).split('!')[1]}"]`).click();
      await page.keyboard.type(`请核实${column}`);
    }
    await click(`退回（${count}条）`);
    await standing(name, '退回');
  }
  const returned = range(0, 8);

  // Three sort their rows, two answer in words, the others change the figure where it stands.
  for (const at of [1, 2, 3]) ok(await report(unit(at), 1, sheets(unit(at), sorted(unit(at)))));
  for (const at of [4, 5]) for (const n of [1, 2, 3]) ok(await answered(unit(at), `1-${n}`, '已核实，属实'));
  for (const at of [0, 6, 7]) ok(await report(unit(at), 1, sheets(unit(at), rowsOf(unit(at), [{}, { offline: 130 }]))));
  const moved = await call(
    'GET',
    `/rounds/${ROUND}/forms/plan/review?unit=${encodeURIComponent(unit(1))}`,
    await asOfficer(),
  );
  expect((moved.threads as { now: object }[])[0]?.now).toMatchObject({
    address: addressOf('offline', 0),
    value: '95',
    isChanged: true,
  });

  // Two officers at once: one decision holds, the other officer is told.
  const second = await call('POST', '/codes', await asOfficer(), { officer: '李老师' });
  const others = await signedIn(String(second.code));
  const seen = Number(moved.seq);
  const racing = await Promise.all([
    decide(unit(1), { kind: 'close', queries: ['1-1'] }, { base: seen }),
    decide(unit(1), { kind: 'note', version: 2, comments: [{ text: '已电话确认' }] }, { base: seen, token: others }),
  ]);
  expect(racing.map(({ status }) => status).sort()).toEqual([200, 409]);

  // The deadline is moved to yesterday; four are late, one was given more time, the others are reminded, twice.
  await goTo('活动、名单和报送码');
  // The round is open there still.
  await nav('活动');
  await page.getByLabel('附件2截止').fill(`${addDays(TODAY, -1)}T00:00`);
  await click('保存');
  await page.getByText('已保存').first().waitFor();
  await click('填报总览');
  await openUnit(unit(26));
  await click('延期');
  await page.getByLabel('延到').fill(addDays(TODAY, 3));
  await page.getByLabel('原因').fill('比赛改期');
  await page.keyboard.press('Enter');
  await page.getByText('已延期至').first().waitFor();
  for (const at of range(26, 31)) {
    const answer = await report(unit(at), 0, sheets(unit(at)));
    expect([answer.status, answer.late]).toEqual([201, at !== 26]);
  }
  expect((await state()).totals.plan).toMatchObject({ late: 4, missing: 9 });
  const reminding = async () => {
    await click('催报');
    await click('全部复制');
    await page.getByText(/已复制\d+个单位的通知，并记下催过/).waitFor();
  };
  expect(await counted(reminding)).toBe(2);
  ok(await report(unit(31), 0, sheets(unit(31))));
  await page.getByRole('button', { name: '填报总览' }).click();
  await reminding();
  const owing = await call('GET', `/rounds/${ROUND}/owing`, await asOfficer());
  expect(
    (owing.units as { forms: { form: string }[] }[]).filter(({ forms }) => forms.some(({ form }) => form === 'plan')),
  ).toHaveLength(8);

  // What is clean is accepted at once; what came back is looked at, then accepted.
  await page.getByRole('button', { name: '填报总览' }).click();
  const accepting = await counted(async () => {
    await click('通过全部无问题…');
    await page.getByRole('heading', { name: '24份可以直接通过' }).waitFor();
    await shot('acceptable');
    await click('通过这24份');
    await page.getByRole('heading', { name: '已通过24份' }).waitFor();
  });
  expect(accepting).toBe(2);
  // Not the news beside the sheet that is open, which may have come meanwhile.
  await page.getByText('知道了', { exact: true }).click();
  for (const at of returned) {
    await openUnit(unit(at));
    await click('通过');
    await standing(unit(at), '通过');
  }
  // One is reopened with a reason, reports again and is accepted again.
  await openUnit(unit(9));
  await click('重新开放');
  await page.getByLabel('原因').fill('漏报一项');
  await page.keyboard.press('Enter');
  await standing(unit(9), '已报');
  ok(await report(unit(9), 1, sheets(unit(9), rowsOf(unit(9), [{ offline: 260 }]))));
  expect((await report(unit(10), 1, sheets(unit(10)))).status).toBe(423);
  ok(await decide(unit(9), { kind: 'accept', version: 2 }));

  // 推荐清单: two that nobody marked, the second one moved to the front by the keyboard.
  await page.getByRole('button', { name: '推荐清单' }).click();
  for (const at of [0, 1])
    await page
      .getByRole('checkbox', { name: new RegExp(`^列入 ${unit(at)} `) })
      .first()
      .check();
  const moving = page.getByRole('button', { name: /^上移 / }).last();
  await press(moving);
  await shot('recommended');
  await click('保存清单');
  await page.getByText(/勾选$/).first().waitFor();

  // A signed print is ticked off by the last six digits that stand on it, another one by its whole code.
  const receipts = ((await state()) as unknown as { units: { unit: string; forms: { plan: { receipt?: string } } }[] })
    .units;
  const receiptOf = (name: string) => receipts.find((each) => each.unit === name)?.forms.plan.receipt ?? '';
  await page.getByRole('button', { name: '纸质件' }).click();
  for (const code of [receiptOf(unit(0)), receiptOf(unit(1)).slice(-6)]) {
    await page.getByLabel('回执号或末六位').fill(code);
    await page.keyboard.press('Enter');
  }
  await page.getByRole('button', { name: `撤销${unit(0)}的纸质件` }).waitFor();
  await page.getByRole('button', { name: `撤销${unit(1)}的纸质件` }).waitFor();
  await shot('paperCopies');

  // The workbook of all forms: what reached the server, added up again, and every check of it agrees.
  await page.getByRole('button', { name: '整本汇总' }).click();
  const [whole] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '下载整本汇总' }).click(),
  ]);
  await whole.saveAs(join(folder, 'whole.xlsx'));
  await shot('whole');
  const read = await readWorkbook(readFileSync(join(folder, 'whole.xlsx')));
  const sheetNamed = (name: string) =>
    read.ok ? (read.workbook.grids.find(({ sheet }) => sheet === name)?.rows ?? []) : [];
  expect(sheetNamed('核对').filter((row) => row[7] === '不一致')).toEqual([]);
  expect(sheetNamed('核对').filter((row) => row[7] === '一致').length).toBeGreaterThan(10);
  const listed = sheetNamed('报送情况').filter(([number]) => typeof number === 'number');
  expect(listed.map((row) => row[1])).toEqual(UNITS);
  expect(listed.filter((row) => row[3] === '通过')).toHaveLength(24 + 8);
  expect(sheetNamed('推荐清单').flatMap((row) => (typeof row[0] === 'number' ? [row[1]] : []))).toEqual([
    unit(1),
    unit(0),
  ]);
  expect(listed.flatMap((row) => (row.includes('已收') ? [row[1]] : []))).toEqual([unit(0), unit(1)]);
  const [details = [], official = []] = ['活动明细-附件2', '学校汇总-附件2'].map(sheetNamed);
  const at = (rows: typeof details) => (rows.find((row) => row.includes('预计线下人次')) ?? []).indexOf('预计线下人次');
  const people = details.filter(([name]) => UNITS.includes(String(name))).map((row) => Number(row[at(details)] ?? 0));
  expect(people.length).toBe(2 * (24 + 5 + 1));
  expect(official.find(([first]) => first === '合计')?.[at(official)]).toBe(
    people.reduce((all, each) => all + each, 0),
  );

  // 推荐清单 in Word, by its own button.
  const [recommended] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '推荐清单 Word 版' }).click(),
  ]);
  expect(recommended.suggestedFilename()).toBe(`${NAME} 附件3 推荐清单.docx`);

  // Locked, archived, proved; disproved after one digit of one sheet.
  await page.getByRole('button', { name: '锁定与归档' }).click();
  await page.getByLabel('给单位看的原因').fill('汇总表已上报');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: /\d 锁定$/ }).waitFor();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '下载归档' }).click(),
  ]);
  const archive = join(folder, 'archive.zip');
  await download.saveAs(archive);
  await shot('archived');
  expect(await kjz('verify', archive)).toMatchObject({ exit: 0, err: '' });
  const bytes = new Uint8Array(readFileSync(archive));
  const changed = join(folder, 'changed.zip');
  writeFileSync(changed, withOtherDigit(bytes));
  const verdict = await kjz('verify', changed);
  expect(verdict.exit).toBe(1);
  expect(verdict.out).toContain(`${addressOf('offline', 0)}：收下时记的是 260，表里是 261`);
  expect(complaints).toEqual([]);
  await context.close();
});

/** The sheet of the unit that was reopened says 261 in place of 260. */
function withOtherDigit(bytes: Uint8Array): Uint8Array {
  const opened = openArchive(bytes);
  if (!opened.ok) throw new Error(opened.refusal.code);
  const { archive } = opened;
  for (const name of archive.names) {
    if (!/versions\/.*\/0002\.json$/.test(name)) continue;
    const part = archive.part(name);
    const text = part?.ok === true ? Buffer.from(part.content).toString('utf8') : '';
    const at = text.lastIndexOf('260');
    if (at < 0 || !text.includes(unit(9))) continue;
    const content = new Uint8Array(Buffer.from(`${text.slice(0, at)}261${text.slice(at + 3)}`, 'utf8'));
    return rewriteZip(bytes, { contents: new Map([[name, content]]) });
  }
  throw new Error('no sheet with 260');
}
