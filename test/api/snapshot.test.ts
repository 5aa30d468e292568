/** A summary that is made while units report is of one moment, and its totals are those of its parts. */
import { DynamoDbSubmissionStore } from '#store/dynamodb/submission-store';
import type { Choose, Head, Scope } from '#store/submission-store';
import { readWorkbook } from '#xlsx/read';
import { type EmbeddedTable, embeddedTable } from '../store/embedded-table';
import { type ApiUnderTest, apiUnderTest, MINE, newSubmission, OTHERS, PLAN } from './api-under-test';
import { planGrid } from './plan-grid';

let api: ApiUnderTest;
let table: EmbeddedTable;
beforeEach(async () => {
  table = await embeddedTable();
});
afterEach(async () => {
  await api.close();
  await table.close();
});

/** A listing whose every page holds one unit, as large reports make it, and what happens between two pages. */
class OneUnitAPage extends DynamoDbSubmissionStore {
  betweenPages: () => Promise<void> = async () => undefined;

  override async *contents(
    scope: Scope,
    choose: Choose = async (heads) => heads,
  ): AsyncGenerator<Head & { readonly payload: Uint8Array }, void, undefined> {
    const units: string[] = [];
    for await (const { unit } of this.heads(scope)) units.push(unit);
    for (const unit of units) {
      const head = await this.head({ ...scope, unit });
      const [chosen] = head === undefined ? [] : await choose([head]);
      const found = chosen && (await this.version({ ...scope, unit }, chosen.version));
      if (chosen !== undefined && found !== undefined) yield { ...chosen, payload: found.payload };
      await this.betweenPages();
    }
  }
}

/** The first activity of a unit has as many visitors as its version says. */
async function report(unit: string, version: number): Promise<void> {
  const { status } = await api.call('PUT', newSubmission(), {
    as: 'admin',
    json: { unit, base: version - 1, sheets: [planGrid(unit, [{ offline: 600 + version }])] },
  });
  expect(status).toBe(201);
}

/** Of each unit in the summary: the visitors of its first activity. */
async function merged(): Promise<Readonly<Record<string, number>>> {
  const { status, bytes, body } = await api.call('GET', `${PLAN}/summary`, { as: 'admin' });
  expect([status, body.code]).toEqual([200, undefined]);
  const read = await readWorkbook(bytes);
  if (!read.ok) throw new Error(read.refusal.code);
  const rows = read.workbook.grids.find(({ sheet }) => sheet === '活动明细')?.rows ?? [];
  return Object.fromEntries(
    [MINE, OTHERS].map((unit) => {
      const row = rows.find((cells) => cells.includes(unit)) ?? [];
      return [unit, row.find((cell): cell is number => typeof cell === 'number' && cell > 600 && cell < 700) ?? 0];
    }),
  );
}

it('never has what came later without what came before it', async () => {
  const store = new OneUnitAPage(table.connect());
  api = await apiUnderTest({ submissions: store });
  for (const unit of [MINE, OTHERS]) await report(unit, 1);
  let version = 1;
  // Behind the first page both report, one after the other: whoever goes on reading sees the second one's alone.
  store.betweenPages = async () => {
    if (version === 2) return;
    version = 2;
    for (const unit of [OTHERS, MINE]) await report(unit, 2);
  };
  expect(await merged()).toEqual({ [MINE]: 602, [OTHERS]: 602 });
});

it('says that it has to wait, rather than mix, where reports never pause', async () => {
  class NeverTheSame extends OneUnitAPage {
    override async *heads(scope: Scope): AsyncGenerator<Head, void, undefined> {
      for await (const head of super.heads(scope)) yield head;
      await this.betweenPages();
    }
  }
  const store = new NeverTheSame(table.connect());
  api = await apiUnderTest({ submissions: store });
  await report(MINE, 1);
  let version = 1;
  store.betweenPages = async () => {
    await report(MINE, ++version);
  };
  const { status, body } = await api.call('GET', `${PLAN}/summary`, { as: 'admin' });
  expect([status, body.code]).toEqual([503, 'store.unavailable']);
}, 60_000);

it('asked for again and again while two units report in turn, is of one moment each time', async () => {
  const store = new OneUnitAPage(table.connect());
  api = await apiUnderTest({ submissions: store });
  for (const unit of [MINE, OTHERS]) await report(unit, 1);
  const last = 12;
  const reporting = (async () => {
    for (let version = 2; version <= last; version++) for (const unit of [MINE, OTHERS]) await report(unit, version);
  })();
  let isOver = false;
  void reporting.finally(() => {
    isOver = true;
  });
  while (!isOver) {
    const { [MINE]: mine = 0, [OTHERS]: others = 0 } = await merged();
    expect(others).toBeGreaterThan(600);
    // Mine is reported first, the others' only after its receipt.
    expect([0, 1]).toContain(mine - others);
  }
  await reporting;
  expect(await merged()).toEqual({ [MINE]: 600 + last, [OTHERS]: 600 + last });
}, 60_000);
