/** The operator's words: what is asked, what is said, and files that are there whole or not at all. */
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EXAMPLE_ROUND } from '#domain/form/forms/example-round';
import { roundSchema } from '#domain/form/round';
import type { Action, Result } from '#operate/actions';
import { runOperatorCommand } from '#operate/command-line';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'operate-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function run(words: readonly string[], answer: (action: Action) => Result | Promise<Result>, collector?: string) {
  const asked: Action[] = [];
  let out = '';
  let err = '';
  const exit = await runOperatorCommand(
    words,
    async (action) => {
      asked.push(action);
      return answer(action);
    },
    {
      out: (text) => {
        out += text;
      },
      err: (text) => {
        err += text;
      },
    },
    collector,
  );
  return { exit, asked, out, err };
}
const never = () => {
  throw new Error('nothing should have been asked');
};

it.each<[string[], Action, Result, string]>([
  [['new-code'], { action: 'newCode' }, { outcome: 'code', code: 'AB-CD' }, '报送码：AB-CD（只显示这一次'],
  [
    ['new-code', '2023', 'U01'],
    { action: 'newCode', round: '2023', unit: 'U01' },
    { outcome: 'code', code: 'AB-CD', unit: '会计学院' },
    'AB-CD',
  ],
  [['revoke-code', 'AB'], { action: 'revokeCode', code: 'AB' }, { outcome: 'revoked', known: true }, '已作废'],
  [
    ['new-collector', 'yiyi', '乙乙大学'],
    { action: 'addCollector', collector: 'yiyi', schoolName: '乙乙大学' },
    { outcome: 'created', code: 'AB-CD', collector: 'yiyi', round: '2023' },
    '首个管理员报送码：AB-CD（只显示这一次',
  ],
  [
    ['collectors'],
    { action: 'listCollectors' },
    { outcome: 'collectors', collectors: [{ id: 'yiyi', name: '乙乙大学', rounds: 2 }] },
    'yiyi  乙乙大学  2 个活动',
  ],
  [['revoke-code', 'AB'], { action: 'revokeCode', code: 'AB' }, { outcome: 'revoked', known: false }, '没有这个报送码'],
  [
    ['lock', '2023', '已上报'],
    { action: 'lockRound', round: '2023', reason: '已上报' },
    { outcome: 'locked', round: '2023', reason: '已上报' },
    '已锁定活动 2023',
  ],
  [
    ['unlock', '2023', 'U01', '漏报一项'],
    { action: 'reopenUnit', round: '2023', unit: 'U01', reason: '漏报一项' },
    { outcome: 'unlocked', round: '2023', unit: '会计学院' },
    '已为会计学院开放活动 2023，其他单位仍锁定',
  ],
  [['unlock', '2023'], { action: 'unlockRound', round: '2023' }, { outcome: 'unlocked', round: '2023' }, '已开放'],
  [
    ['purge', '2023', '2023'],
    { action: 'purge', round: '2023', confirm: '2023' },
    { outcome: 'purged', units: 2, versions: 3, workbooks: 1 },
    '已删除：2 个单位报送情况、3 个版本、1 份汇总',
  ],
])('%j', async (words, action, result, said) => {
  expect(await run(words, () => result)).toEqual({
    exit: 0,
    asked: [action],
    out: expect.stringContaining(said),
    err: '',
  });
});

it.each<[string[]]>([
  [[]],
  [['audit']],
  [['lock', '2023']],
  [['purge', '2023']],
  [['new-code', '2023']],
  [['export', '2023', 'plan']],
  [['delete']],
])('%j is answered with how to call it', async (words) => {
  expect(await run(words, never)).toEqual({ exit: 2, asked: [], out: '', err: expect.stringContaining('用法') });
});

it('means the school that is named, in every action about one', async () => {
  const ofSchool = (words: readonly string[], answer: Parameters<typeof run>[1]) => run(words, answer, 'yiyi');
  const code: Result = { outcome: 'code', code: 'AB-CD' };
  expect((await ofSchool(['new-code'], () => code)).asked).toEqual([{ action: 'newCode', collector: 'yiyi' }]);
  expect((await ofSchool(['collectors'], () => ({ outcome: 'collectors', collectors: [] }))).asked).toEqual([
    { action: 'listCollectors' },
  ]);
  const path = join(folder, 'codes.csv');
  const { asked } = await ofSchool(['new-codes', '2023', path], (action) =>
    action.action === 'newCode' ? code : round([['U01', '甲']]),
  );
  expect(asked.map((action) => 'collector' in action && action.collector)).toEqual(['yiyi', 'yiyi']);
});

it('an id that could be no part of an address is refused before anything is asked', async () => {
  expect(await run(['new-collector', '乙乙', '乙乙大学'], never)).toMatchObject({
    exit: 2,
    err: expect.stringContaining('小写字母'),
  });
});

it('puts a round from a file, and says when it cannot be read', async () => {
  const path = join(folder, '活动.json');
  await writeFile(path, '{"id":"2024"}');
  const put = await run(['put-round', path], () => ({ outcome: 'put', collector: 'jykj', round: '2024', units: 3 }));
  expect(put).toMatchObject({ exit: 0, asked: [{ action: 'putRound', round: { id: '2024' } }] });
  await writeFile(path, '{');
  expect(await run(['put-round', path], never)).toMatchObject({ exit: 2, err: expect.stringContaining('没有保存') });
});

it('tells a refusal in words', async () => {
  const refusal: Result = { outcome: 'refused', message: { 'zh-CN': '名单里没有。', en: 'Not on the roster.' } };
  expect(await run(['new-code', '2023', '甲'], () => refusal)).toMatchObject({ exit: 1, err: '名单里没有。\n' });
});

const page = (unit: string): Result => ({
  outcome: 'exported',
  page: { unit, form: 'plan', versions: [{ version: 1 }] },
});
const twoUnits = (action: Action): Result => {
  if (action.action !== 'export') throw new Error(action.action);
  if (action.after === undefined) return page('甲');
  return action.after === '甲' ? page('乙') : { outcome: 'exported' };
};

it('exports unit by unit into a file that only its owner may read', async () => {
  const path = join(folder, 'plan.ndjson');
  expect(await run(['export', '2023', 'plan', path], twoUnits)).toMatchObject({
    exit: 0,
    out: expect.stringContaining('2 个单位'),
  });
  const lines = (await readFile(path, 'utf8')).trimEnd().split('\n');
  expect(lines.map((line) => JSON.parse(line).unit)).toEqual(['甲', '乙']);
  expect((await stat(path)).mode & 0o777).toBe(0o600);
  expect(await readdir(folder)).toEqual(['plan.ndjson']);
});

it('replaces nothing, and leaves nothing half-written', async () => {
  const path = join(folder, 'plan.ndjson');
  await writeFile(path, 'mine');
  expect(await run(['export', '2023', 'plan', path], never)).toMatchObject({ exit: 2 });
  expect(await readFile(path, 'utf8')).toBe('mine');
  const other = join(folder, 'other.ndjson');
  const failing = (action: Action): Result => {
    if (action.action === 'export' && action.after !== undefined) throw new Error('gone');
    return page('甲');
  };
  await expect(run(['export', '2023', 'plan', other], failing)).rejects.toThrow('gone');
  const refusal: Result = { outcome: 'refused', message: { 'zh-CN': '没有这个活动。', en: 'No such round.' } };
  expect(await run(['export', '1999', 'plan', other], () => refusal)).toMatchObject({ exit: 1 });
  expect(await readdir(folder)).toEqual(['plan.ndjson']);
});

const round = (roster: readonly (readonly [code: string, name: string])[]): Result => ({
  outcome: 'round',
  round: {
    ...EXAMPLE_ROUND,
    roster: roster.map(([code, name]) => ({ code, name, kind: '学院', aliases: [] })),
  },
});

it('takes a round out to be edited, and puts it back as it was', async () => {
  const path = join(folder, '活动.json');
  expect(await run(['get-round', '2023', path], () => round([['U01', '甲']]))).toMatchObject({ exit: 0 });
  const put = await run(['put-round', path], () => ({ outcome: 'put', collector: 'jykj', round: '2023', units: 1 }));
  expect(put.asked).toEqual([{ action: 'putRound', round: expect.objectContaining({ id: '2023' }) }]);
  const [asked] = put.asked;
  expect(roundSchema.safeParse(asked?.action === 'putRound' ? asked.round : undefined).success).toBe(true);
});

it('hands out a code to each unit, in a sheet that Excel reads', async () => {
  const path = join(folder, '报送码.csv');
  const answer = (action: Action): Result =>
    action.action === 'newCode'
      ? { outcome: 'code', code: `${action.unit}-码` }
      : round([
          ['U01', '甲'],
          ['U02', '乙，"二"部,一'],
        ]);
  expect(await run(['new-codes', '2023', path], answer)).toMatchObject({
    exit: 0,
    out: expect.stringContaining('2 个报送码'),
  });
  expect(await readFile(path, 'utf8')).toBe(
    '\ufeff单位编号,单位,报送码\r\nU01,甲,甲-码\r\nU02,"乙，""二""部,一","乙，""二""部,一-码"\r\n',
  );
});

describe('the audit trail as a file', () => {
  const record = (target: string) => ({ at: '2023-05-01T00:00:00.000Z', actor: 'x', action: 'y', target, detail: {} });
  const pages = (action: Action): Result => {
    if (action.action !== 'audit') throw new Error(action.action);
    return action.from === '2023-05-02T00:00:00.000Z'
      ? { outcome: 'audited', records: [record('last,"one"')] }
      : { outcome: 'audited', records: [record('=HYPERLINK("x")'), record('+86')], next: '2023-05-02T00:00:00.000Z' };
  };

  it('is a table in which nothing is a formula', async () => {
    const path = join(folder, 'audit.csv');
    expect(await run(['audit', path], pages)).toMatchObject({ exit: 0, out: `已导出 3 条审计记录：${path}\n` });
    expect((await readFile(path, 'utf8')).replace('\ufeff', '').split('\r\n')).toEqual([
      '时间,谁,做了什么,对象,详情',
      `2023-05-01T00:00:00.000Z,x,y,"'=HYPERLINK(""x"")",{}`,
      "2023-05-01T00:00:00.000Z,x,y,'+86,{}",
      '2023-05-01T00:00:00.000Z,x,y,"last,""one""",{}',
      '',
    ]);
    expect((await stat(path)).mode & 0o777).toBe(0o600);
  });

  it('or a line of JSON each, as it is', async () => {
    const path = join(folder, 'audit.ndjson');
    const { asked } = await run(['audit', path, '2023-05-01'], pages);
    expect(asked[0]).toEqual({ action: 'audit', from: new Date('2023-05-01T00:00:00').toISOString() });
    const lines = (await readFile(path, 'utf8')).trim().split('\n');
    expect(lines.map((line) => JSON.parse(line).target)).toEqual(['=HYPERLINK("x")', '+86', 'last,"one"']);
  });

  it.each(['yesterday', '2023-13-40'])('from “%s” is refused, and no file is left', async (day) => {
    expect(await run(['audit', join(folder, 'audit.csv'), day], never)).toMatchObject({
      exit: 1,
      err: expect.stringContaining('不是日期'),
    });
    expect(await readdir(folder)).toEqual([]);
  });
});
