/** Logs of decisions on a form, on the embedded engine: appended, none lost, gone with the round's reports. */
import { randomUUID } from 'node:crypto';
import { DynamoDbDecisionLog } from '#store/dynamodb/decision-log';
import { JOINT_PREFIX } from '#store/dynamodb/keys';
import { storesOver } from '#store/dynamodb/stores';
import { type EmbeddedTable, embeddedTable } from './embedded-table';
import { freshKey, newVersion } from './submission-store.contract';

let table: EmbeddedTable;
beforeAll(async () => {
  table = await embeddedTable();
});
afterAll(() => table.close());

const AT = '2026-06-01T08:00:00.000Z';
const audit = ({ collector }: { readonly collector: string }, target: string) => ({
  ...{ collector, at: AT, actor: '李老师', action: 'joint.joined', target, detail: {} },
});

async function audited(collector: string, target: string): Promise<number> {
  let count = 0;
  for await (const record of storesOver(table.connect()).registry.listAudit(collector))
    if (record.target === target) count++;
  return count;
}

it('keeps them in their order, each with its record', async () => {
  const { joint } = storesOver(table.connect());
  const scope = freshKey();
  const target = randomUUID();
  expect(await joint.decisions(scope)).toEqual([]);
  for (let base = 0; base < 12; base++)
    expect(await joint.decide(scope, base, { text: `第${base + 1}个` }, audit(scope, target))).toBe('decided');
  const kept = await joint.decisions(scope);
  expect(kept.map(({ seq }) => seq)).toEqual(Array.from({ length: 12 }, (_, at) => at + 1));
  expect(kept.at(-1)?.decision).toEqual({ text: '第12个' });
  expect(await audited(scope.collector, target)).toBe(12);
});

it('of officers who decide at once keeps one, and tells the others', async () => {
  const { joint } = storesOver(table.connect());
  const scope = freshKey();
  const target = randomUUID();
  const outcomes = await Promise.all(
    Array.from({ length: 8 }, (_, at) => joint.decide(scope, 0, { by: at }, audit(scope, target))),
  );
  expect(outcomes.filter((each) => each === 'decided')).toHaveLength(1);
  expect(await joint.decisions(scope)).toEqual([{ seq: 1, decision: { by: outcomes.indexOf('decided') } }]);
  expect(await audited(scope.collector, target)).toBe(1);
});

it('keeps those of two forms, of two rounds, and of two kinds, apart', async () => {
  const { joint, recommended } = storesOver(table.connect());
  const scope = freshKey();
  await joint.decide(scope, 0, { of: 'one' }, audit(scope, 'x'));
  expect(await recommended.decisions(scope)).toEqual([]);
  expect(await joint.decisions({ ...scope, form: `${scope.form}x` })).toEqual([]);
  expect(await joint.decisions({ ...scope, round: `${scope.round}x` })).toEqual([]);
});

it('stand in nobody’s way who lists reports, and go with them', async () => {
  const { joint, submissions, reviews } = storesOver(table.connect());
  const key = freshKey('化学#2');
  await submissions.commit(key, 0, newVersion());
  await reviews.decide(key, 0, { decision: {}, review: {}, audit: audit(key, 'r') });
  await joint.decide(key, 0, { of: 'one' }, audit(key, 'x'));
  const heads: string[] = [];
  for await (const { unit } of submissions.heads(key)) heads.push(unit);
  for await (const { unit } of submissions.heads(key, '化')) heads.push(unit);
  for await (const { unit } of reviews.reviews(key)) heads.push(unit);
  expect(heads).toEqual(['化学#2', '化学#2', '化学#2']);
  await submissions.purge(key);
  expect(await joint.decisions(key)).toEqual([]);
});

it('of a lost answer is asked again, and the decision is there once', async () => {
  let isLost = false;
  const client = table.connect(
    async (_, send) => {
      await send();
      if (isLost) return;
      isLost = true;
      throw Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' });
    },
    { attempts: 3, firstDelayMs: 1, longestDelayMs: 2 },
  );
  const joint = new DynamoDbDecisionLog(client, JOINT_PREFIX);
  const scope = freshKey();
  expect(await joint.decide(scope, 0, { text: '认定' }, audit(scope, 'x'))).toBe('decided');
  expect(isLost).toBe(true);
  expect(await joint.decisions(scope)).toHaveLength(1);
});
