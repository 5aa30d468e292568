/** 联合举办 over the API: proposed, decided, counted once, told to the units; and no officer's word lost. */
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

const EVENT = { name: '走进人工智能科普讲座', venue: '图书馆一楼报告厅', offline: 200, host: '科普协会' };
/** What each does by itself. */
const ALONE = { name: '星空观测', venue: '天文台', offline: 50 };
const ALONE_TOO = { name: '金融知识展', venue: '金融楼', offline: 30, host: OTHERS };

async function report(as: 'mine' | 'others', base: number, changes: readonly Activity[]): Promise<void> {
  const sheets = [planGrid(as === 'mine' ? MINE : OTHERS, changes)];
  const answer = await api.call('PUT', newSubmission(), { as, json: { base, sheets } });
  expect([answer.status, answer.body.code]).toEqual([201, undefined]);
}

interface Member {
  readonly unit: string;
  readonly version: number;
  readonly address: string;
  readonly people: number;
  readonly now?: string;
}
interface State {
  readonly seq: number;
  readonly proposals?: readonly { readonly id: string; readonly lead: string; readonly members: readonly Member[] }[];
  readonly groups: readonly {
    readonly decision: number;
    readonly isToReview: boolean;
    readonly lead: Member;
    readonly partners: readonly Member[];
    readonly deduction: object;
  }[];
  readonly apart: readonly { readonly decision: number }[];
  readonly deduction: object;
}
const state = async (as: 'admin' | 'mine' | 'others' = 'admin') => {
  const { status, body } = await api.call('GET', `${PLAN}/joint`, { as });
  expect(status).toBe(200);
  return body as unknown as State;
};
const decide = (json: object) => api.call('POST', `${PLAN}/joint`, { as: 'admin', json });
const named = ({ unit, version, address }: Member) => ({ unit, version, address });
const proposed = async () => {
  const [proposal] = (await state()).proposals ?? [];
  const [lead, ...partners] = (proposal?.members ?? []).map(named);
  if (lead === undefined) throw new Error('nothing is proposed');
  return { lead, partners };
};
const join = async (base = 0) => decide({ base, decision: { kind: 'join', ...(await proposed()) } });

/** What 学校汇总 adds up of offline people, as the workbook that is downloaded shows it. */
async function total(): Promise<unknown> {
  const { bytes } = await api.call('GET', `${PLAN}/summary`, { as: 'admin' });
  const read = await readWorkbook(bytes);
  if (!read.ok) throw new Error('it is a workbook');
  const cover = read.workbook.grids.find(({ sheet }) => sheet === '封面')?.rows ?? [];
  const labels = cover.find((row) => row.includes('预计线下人次(人次)') || row.includes('预计线下人次')) ?? [];
  const at = labels.findIndex((label) => String(label).startsWith('预计线下人次'));
  return cover[cover.indexOf(labels) - 1]?.[at];
}
const participation = async () => {
  const { body } = await api.call('GET', `${ROUND}/participation`, { as: 'admin' });
  const [plan] = (body as Body & { forms: { choices: { people: number }[] }[] }).forms;
  return plan?.choices.reduce((sum, { people }) => sum + people, 0);
};
async function audited(): Promise<readonly string[]> {
  const actions: string[] = [];
  for await (const { action, actor } of api.deps.registry.listAudit(COLLECTOR))
    if (action.startsWith('joint.')) actions.push(`${action} ${actor.slice(0, 5)}`);
  return actions;
}

beforeEach(async () => {
  await report('mine', 0, [EVENT, ALONE]);
  await report('others', 0, [EVENT, ALONE_TOO]);
});

it('proposes with what agrees, and counts both until somebody decides', async () => {
  const { seq, proposals, groups, deduction } = await state();
  expect([seq, groups, deduction]).toEqual([0, [], { entries: 0, people: 0 }]);
  expect(proposals).toMatchObject([
    {
      lead: MINE,
      evidence: { name: 'same', days: 'same', venue: 'same', mention: false, people: true },
      members: [
        { unit: MINE, version: 1, name: EVENT.name, venue: EVENT.venue, people: 200 },
        { unit: OTHERS, version: 1, people: 200 },
      ],
    },
  ]);
  expect(await total()).toBe(480);
  expect(await participation()).toBe(480);
});

it('counts once what was decided, in workbook and overview, and says by how much', async () => {
  expect(await total()).toBe(480);
  const answer = await join();
  expect(answer.status).toBe(200);
  expect(answer.body).toMatchObject({
    seq: 1,
    proposals: [],
    deduction: { entries: 1, people: 200 },
    groups: [
      { decision: 1, isToReview: false, lead: { unit: MINE, now: 'same' }, partners: [{ unit: OTHERS, now: 'same' }] },
    ],
  });
  expect(await total()).toBe(280);
  expect(await participation()).toBe(280);
  expect(await audited()).toEqual(['joint.joined admin']);
});

it('tells each unit its own part, and nothing of what is proposed', async () => {
  await join();
  expect(await state('mine')).toMatchObject({
    groups: [{ lead: { unit: MINE }, deduction: { entries: 1, people: 200 } }],
    apart: [],
    deduction: { entries: 0, people: 0 },
  });
  expect(await state('others')).toMatchObject({
    groups: [{ lead: { unit: MINE } }],
    deduction: { entries: 1, people: 200 },
  });
  expect(await state('others')).not.toHaveProperty('proposals');
});

it('says on each unit’s card who leads and by how much is counted less', async () => {
  const notes = async (as: 'mine' | 'others', language = 'zh-CN') => {
    const { body } = await api.call('GET', `${ROUND}/forms`, { as, headers: { 'Accept-Language': language } });
    return (body as unknown as readonly { readonly notes?: readonly string[] }[]).map((form) => form.notes);
  };
  expect(await notes('others')).toEqual([undefined, undefined]);
  await join();
  expect(await notes('others')).toEqual([
    [`联合举办：“${EVENT.name}”由${MINE}牵头，学校汇总只计牵头单位的一行，本单位按联合举办扣减1项 / 200人次。`],
    undefined,
  ]);
  expect(await notes('mine')).toEqual([
    [
      `联合举办：“${EVENT.name}”由本单位牵头，与${OTHERS}一起，学校汇总只计本单位的一行，其余按联合举办扣减1项 / 200人次。`,
    ],
    undefined,
  ]);
  expect((await notes('others', 'en'))[0]?.[0]).toMatch(/^Joint: .* leads .*1 activity \/ 200 people/);
  await report('others', 1, [{ ...EVENT, venue: '体育馆' }, ALONE_TOO]);
  expect((await notes('others'))[0]?.[0]).toContain('扣减0项 / 0人次。认定后有改动');
});

it('undoes, and counts both again', async () => {
  await join();
  const undone = await decide({ base: 1, decision: { kind: 'undo', decision: 1 } });
  expect(undone.body).toMatchObject({ seq: 2, groups: [], deduction: { entries: 0, people: 0 } });
  expect((undone.body as unknown as State).proposals).toHaveLength(1);
  expect(await total()).toBe(480);
  expect((await decide({ base: 2, decision: { kind: 'undo', decision: 1 } })).body.code).toBe('joint.noSuchDecision');
});

it('does not propose again what is not one, and keeps who said so', async () => {
  const { lead, partners } = await proposed();
  const said = await decide({ base: 0, decision: { kind: 'apart', members: [lead, ...partners] } });
  expect(said.body).toMatchObject({
    proposals: [],
    apart: [{ decision: 1, members: [{ unit: MINE }, { unit: OTHERS }] }],
  });
  await report('others', 1, [{ ...EVENT, offline: 210 }, ALONE_TOO]);
  expect((await state()).proposals).toEqual([]);
  expect(await audited()).toEqual(['joint.apart admin']);
});

it('holds for new versions that say the same, and follows their figures', async () => {
  await join();
  await report('others', 1, [ALONE_TOO, { ...EVENT, offline: 260 }]);
  expect((await state()).groups).toMatchObject([{ isToReview: false, deduction: { entries: 1, people: 260 } }]);
  expect(await total()).toBe(280);
});

it('is shown again where a row says something else, and counts it meanwhile', async () => {
  await join();
  await report('others', 1, [{ ...EVENT, venue: '体育馆' }, ALONE_TOO]);
  expect((await state()).groups).toMatchObject([
    { isToReview: true, partners: [{ now: 'changed', is: { venue: '体育馆' } }], deduction: { entries: 0, people: 0 } },
  ]);
  expect(await total()).toBe(480);
});

it('of two officers who decide at once records one, and tells the other', async () => {
  const { lead, partners } = await proposed();
  const both = await Promise.all([
    decide({ base: 0, decision: { kind: 'join', lead, partners } }),
    decide({ base: 0, decision: { kind: 'apart', members: [lead, ...partners] } }),
  ]);
  expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  expect(both.find(({ status }) => status === 409)?.body).toMatchObject({ code: 'decision.stale', seq: 1 });
  expect(await audited()).toHaveLength(1);
});

it.each<[string, (of: Awaited<ReturnType<typeof proposed>>) => object, number, string]>([
  [
    'a version that is not the latest',
    ({ lead, partners }) => ({ kind: 'join', lead: { ...lead, version: 2 }, partners }),
    409,
    'decision.stale',
  ],
  [
    'a row that there is not',
    ({ lead, partners }) => ({ kind: 'join', lead: { ...lead, address: '附件2!C99' }, partners }),
    422,
    'joint.noSuchRow',
  ],
  [
    'a unit that there is not',
    ({ lead, partners }) => ({ kind: 'join', lead: { ...lead, unit: '没有的学院' }, partners }),
    404,
    'unit.notOnRoster',
  ],
  ['one unit twice', ({ lead }) => ({ kind: 'join', lead, partners: [lead] }), 422, 'joint.unitTwice'],
  ['one row', ({ lead }) => ({ kind: 'apart', members: [lead] }), 400, 'request.invalid'],
])('refuses %s, and records nothing', async (_, make, status, code) => {
  const answer = await decide({ base: 0, decision: make(await proposed()) });
  expect([answer.status, answer.body.code]).toEqual([status, code]);
  expect((await state()).seq).toBe(0);
});

it('proposes nothing where that is too many rows for a request, and still tells what was decided', async () => {
  await join();
  await api.close();
  api = await apiUnderTest({ rowsAtOnce: 1 });
  await report('mine', 0, [EVENT, ALONE]);
  await report('others', 0, [EVENT, ALONE_TOO]);
  expect(await state()).not.toHaveProperty('proposals');
  const row = (unit: string) => ({ unit, version: 1, address: '附件2!C5' });
  await decide({ base: 0, decision: { kind: 'join', lead: row(MINE), partners: [row(OTHERS)] } });
  expect((await state()).groups).toHaveLength(1);
});
