/** 纸质件 over the API: prints ticked off by scanning or typing; never of another version in silence; undone with a way back. */
import { contentHash } from '#api/reports/content-hash';
import { receiptNumber } from '#api/reports/receipt';
import { EXAMPLE_ROUND } from '#domain/form/forms/example-round';
import { PLAN_FORM } from '#domain/form/forms/plan';
import { readWorkbook } from '#xlsx/read';
import {
  type ApiUnderTest,
  apiUnderTest,
  type Body,
  COLLECTOR,
  MINE,
  newSubmission,
  OTHERS,
  PLAN,
  ROUND,
} from './api-under-test';
import { type Activity, planGrid } from './plan-grid';

let api: ApiUnderTest;
beforeEach(async () => {
  api = await apiUnderTest();
});
afterEach(() => api.close());

async function report(as: 'mine' | 'others', base: number, changes: readonly Activity[] = []): Promise<string> {
  const sheets = [planGrid(as === 'mine' ? MINE : OTHERS, changes)];
  const { status, body } = await api.call('PUT', newSubmission(), { as, json: { base, sheets } });
  expect(status).toBe(201);
  return String(body.receipt);
}
const receive = async (code: string, more: object = {}) => {
  const answer = await api.call('POST', `${ROUND}/paper-copies`, {
    as: 'admin',
    json: { deed: { kind: 'receive', code, ...more } },
  });
  expect([answer.status, answer.body.code]).toEqual([200, undefined]);
  return answer.body as Body & { readonly outcome: string };
};
const undo = (decision: number, unit = MINE) =>
  api.call('POST', `${ROUND}/paper-copies`, {
    as: 'admin',
    json: { deed: { kind: 'undo', form: 'plan', unit, decision } },
  });
interface Unit {
  readonly unit: string;
  readonly version: number;
  readonly paperCopy?: { readonly decision: number; readonly version: number; readonly isCurrent: boolean };
}
const paperCopies = async () => {
  const { status, body } = await api.call('GET', `${ROUND}/paper-copies`, { as: 'admin' });
  expect(status).toBe(200);
  const { forms } = body as unknown as { readonly forms: readonly { form: string; units: readonly Unit[] }[] };
  return forms.find(({ form }) => form === 'plan')?.units ?? [];
};
const sixOf = (receipt: string) => receipt.slice(-6);
async function audited(): Promise<readonly string[]> {
  const found: string[] = [];
  for await (const { action, target } of api.deps.registry.listAudit(COLLECTOR))
    if (action.startsWith('paperCopy.')) found.push(`${action} ${target}`);
  return found;
}

it('ticks off what was scanned, once, and tells who has not handed in', async () => {
  const receipt = await report('mine', 0);
  await report('others', 0);
  expect(await paperCopies()).toMatchObject([
    { unit: MINE, version: 1 },
    { unit: OTHERS, version: 1 },
  ]);
  expect(await receive(receipt)).toMatchObject({
    ...{ outcome: 'received', unit: MINE, form: 'plan', version: 1, receipt },
    paperCopy: { decision: 1, version: 1, isCurrent: true },
  });
  expect(await receive(receipt)).toMatchObject({ outcome: 'already', unit: MINE, paperCopy: { decision: 1 } });
  const { units } = (await api.call('GET', `${ROUND}/state`, { as: 'admin' })).body as unknown as {
    readonly units: readonly {
      readonly unit: string;
      readonly forms: { readonly plan: { readonly paperCopy?: object } };
    }[];
  };
  const inGrid = (unit: string) => units.find((each) => each.unit === unit)?.forms.plan.paperCopy;
  expect([inGrid(MINE), inGrid(OTHERS)]).toEqual([{ version: 1, isCurrent: true }, undefined]);
  const [mine, others] = await paperCopies();
  expect([mine?.paperCopy?.isCurrent, others?.paperCopy]).toEqual([true, undefined]);
  expect(await audited()).toEqual([`paperCopy.received 2023/plan/${MINE}`]);
});

it.each<[string, (receipt: string, sha256: string) => string]>([
  ['the last six of the receipt', sixOf],
  [
    'in small letters, with spaces',
    (receipt) =>
      ` ${sixOf(receipt)
        .toLowerCase()
        .replace(/(.{3})/, '$1 ')} `,
  ],
  ['the last six of the short hash', (_, sha256) => sha256.slice(2, 8)],
  ['a number through an input method', (receipt) => receipt.replaceAll('-', '－').replace('PLAN', 'ｐｌａｎ')],
])('knows a print by %s', async (_, typed) => {
  const receipt = await report('mine', 0);
  await report('others', 0);
  const { sha256 } = (await api.call('GET', `${PLAN}/versions/1`, { as: 'mine' })).body;
  expect(await receive(typed(receipt, String(sha256)))).toMatchObject({ outcome: 'received', unit: MINE, receipt });
});

it('names every cell that differs from what stands, and records nothing until the officer says so', async () => {
  const first = await report('mine', 0, [{ offline: 100 }]);
  await report('mine', 1, [{ offline: 160 }]);
  const differs = await receive(sixOf(first));
  expect(differs).toMatchObject({
    ...{ outcome: 'differs', unit: MINE, version: 1, receipt: first, current: 2, currentState: 'submitted' },
    ...{ changesTotal: 1, changes: [{ label: '预计线下人次', before: '100', after: '160' }] },
  });
  expect([(await paperCopies())[0]?.paperCopy, await audited()]).toEqual([undefined, []]);
  // Of a version that does not stand by now it would be another difference.
  await report('mine', 2, [{ offline: 170 }]);
  expect(await receive(first, { differing: 2 })).toMatchObject({ outcome: 'differs', current: 3 });
  expect(await receive(first, { differing: 3 })).toMatchObject({
    outcome: 'received',
    paperCopy: { isCurrent: false },
  });
  expect(await receive(first)).toMatchObject({ outcome: 'already', paperCopy: { isCurrent: false } });
});

it('a print that was right is told to be of an earlier version once another one stands', async () => {
  const first = await report('mine', 0);
  await receive(first);
  const second = await report('mine', 1, [{ name: '校园科普日' }]);
  expect(await paperCopies()).toMatchObject([{ version: 2, paperCopy: { version: 1, isCurrent: false } }]);
  expect(await receive(first)).toMatchObject({ outcome: 'differs', current: 2 });
  expect(await receive(second)).toMatchObject({ outcome: 'received', paperCopy: { version: 2, isCurrent: true } });
  // Taken back: what stands is again what the first print says.
  await api.call('PUT', newSubmission(), { as: 'mine', json: { base: 2, withdraw: true } });
  expect(await receive(first)).toMatchObject({ outcome: 'received', version: 1, paperCopy: { isCurrent: true } });
});

it('sent again without a cell that differs it is the same paperCopy', async () => {
  const first = await report('mine', 0);
  const grid = planGrid(MINE);
  const sheets = [{ ...grid, rows: [...grid.rows, []] }];
  await api.call('PUT', newSubmission(), { as: 'mine', json: { base: 1, sheets } });
  expect(await receive(first)).toMatchObject({ outcome: 'received', version: 1, paperCopy: { isCurrent: true } });
  expect(await receive(first)).toMatchObject({ outcome: 'already' });
});

it('what was taken back altogether has no print that holds', async () => {
  const first = await report('mine', 0);
  await api.call('PUT', newSubmission(), { as: 'mine', json: { base: 1, withdraw: true } });
  expect(await receive(first)).toMatchObject({
    ...{ outcome: 'differs', current: 2, currentState: 'withdrawn', changes: [], changesTotal: 0 },
  });
});

it('lists what six digits fit where they fit several, and takes the whole number then', async () => {
  const [mine, others] = twoOfSixDigits();
  const receipts = [await report('mine', 0, [{ offline: mine }]), await report('others', 0, [{ offline: others }])];
  expect(new Set(receipts.map(sixOf)).size).toBe(1);
  const ambiguous = await receive(sixOf(receipts[0] ?? ''));
  expect(ambiguous).toMatchObject({
    outcome: 'ambiguous',
    candidates: [
      { unit: MINE, receipt: receipts[0], version: 1 },
      { unit: OTHERS, receipt: receipts[1], version: 1 },
    ],
  });
  expect(await audited()).toEqual([]);
  expect(await receive(receipts[1] ?? '')).toMatchObject({ outcome: 'received', unit: OTHERS });
});

/** Figures with which two units' receipts end alike: among thousands of either there are some. */
function twoOfSixDigits(): readonly [mine: number, others: number] {
  const form = PLAN_FORM.id;
  const round = EXAMPLE_ROUND;
  const sixOfReport = (name: string, offline: number) => {
    const unit = round.roster.find((each) => each.name === name);
    const definition = round.forms.find((each) => each.definition.id === form)?.definition;
    if (unit === undefined || definition === undefined) throw new Error(name);
    const sha256 = contentHash({ form, unit: name, zero: false, sheets: [planGrid(name, [{ offline }])] });
    return sixOf(receiptNumber({ round, form: definition, unit }, 1, sha256));
  };
  const known = new Map<string, number>();
  for (let offline = 100; offline < 8_100; offline++) known.set(sixOfReport(MINE, offline), offline);
  for (let offline = 100; ; offline++) {
    const mine = known.get(sixOfReport(OTHERS, offline));
    if (mine !== undefined) return [mine, offline];
  }
}

it('stands in 报送情况 of the workbook once anything came in, and follows what is reported', async () => {
  const inWorkbook = async () => {
    const { bytes } = await api.call('GET', `${ROUND}/summary`, { as: 'admin' });
    const read = await readWorkbook(bytes);
    const rows = read.ok ? (read.workbook.grids.find(({ sheet }) => sheet === '报送情况')?.rows ?? []) : [];
    const header = rows.find((row) => row[0] === '序号') ?? [];
    const at = header.indexOf('附件2 纸质件');
    return at < 0 ? undefined : [MINE, OTHERS].map((unit) => rows.find((row) => row[1] === unit)?.[at]);
  };
  const receipt = await report('mine', 0);
  await report('others', 0);
  expect(await inWorkbook()).toBeUndefined();
  await receive(receipt);
  expect(await inWorkbook()).toEqual(['已收', '没交']);
  await report('mine', 1, [{ offline: 160 }]);
  expect(await inWorkbook()).toEqual(['第1版，与现在不同', '没交']);
  await undo(1);
  expect(await inWorkbook()).toBeUndefined();
});

it('undoes, and ticks again', async () => {
  const receipt = await report('mine', 0);
  await receive(receipt);
  const undone = await undo(1);
  expect([undone.status, undone.body]).toMatchObject([200, { outcome: 'undone', unit: MINE, receipt }]);
  expect((await paperCopies())[0]?.paperCopy).toBeUndefined();
  expect((await undo(1)).body.code).toBe('paperCopy.notThere');
  expect(await receive(receipt)).toMatchObject({ outcome: 'received', paperCopy: { decision: 3 } });
  expect((await undo(1)).body.code).toBe('paperCopy.notThere');
  expect(await audited()).toHaveLength(3);
});

it('of officers who scan at once each is recorded', async () => {
  const receipts = await Promise.all([report('mine', 0), report('others', 0)]);
  const outcomes = await Promise.all(receipts.map((receipt) => receive(receipt)));
  expect(outcomes.map(({ outcome }) => outcome)).toEqual(['received', 'received']);
  expect((await paperCopies()).map(({ paperCopy }) => paperCopy?.isCurrent)).toEqual([true, true]);
});

it.each<[string, (receipt: string) => string]>([
  ['no digits of any print', () => '000000'],
  ['a number with a slip in its digits', (receipt) => `${receipt.slice(0, -1)}${receipt.endsWith('0') ? '1' : '0'}`],
  ['another version', (receipt) => receipt.replace('-0001-', '-0002-')],
  ['another unit', (receipt) => receipt.replace('U01', 'U02')],
  ['words', () => '会计学院的表格'],
])('says that %s is none of the round', async (_, typed) => {
  const code = typed(await report('mine', 0));
  const answer = await api.call('POST', `${ROUND}/paper-copies`, {
    as: 'admin',
    json: { deed: { kind: 'receive', code } },
  });
  expect([answer.status, answer.body.code]).toEqual([404, 'paperCopy.unknown']);
  expect(await audited()).toEqual([]);
});
