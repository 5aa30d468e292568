/** `kjz submit` and the reasons that 核实 need: a list to be filled in, as Excel and other programs give it back. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { SubmitEntry } from '#kjz/submit-entry';
import type { RunningServer } from '#local/server';
import { csvRows } from '#machine/csv';
import { type Activity, addressOf, planWorkbook } from '../api/plan-grid';
import { handedOutCodes } from '../e2e/started-server';
import { serverUnderTest } from '../local/server-under-test';
import { kjz } from './recorded-terminal';

const SMALL = 'figure.suspiciouslySmall';
const SMALL_LABEL = '预计线下人次';
const FIRST = addressOf('offline', 0);
const SECOND = addressOf('offline', 1);

let folder: string;
let running: RunningServer;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kjz-reasons-'));
  running = await serverUnderTest(join(folder, 'data'));
});
afterEach(async () => {
  await running.close();
  rmSync(folder, { recursive: true, force: true });
});

async function workbook(name: string, unit: string, changes: readonly Activity[] = [{ offline: 8 }]): Promise<string> {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, await planWorkbook(unit, changes));
  return path;
}
function kept(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}
const server = () => {
  const { admin } = handedOutCodes(join(folder, 'data'));
  return ['--server', `127.0.0.1:${running.port}`, '--code', admin, '--round', '2023', '--form', 'plan'];
};
const submit = (...args: readonly string[]) => kjz('submit', ...args, ...server());
async function submitted(...args: readonly string[]): Promise<{ exit: number; entries: SubmitEntry[]; err: string }> {
  const { exit, out, err } = await submit(...args, '--json');
  return { exit, entries: JSON.parse(out), err };
}

it('lists what lacks a reason, sends nothing and says how to go on', async () => {
  const file = await workbook('附件2.xlsx', '会计学院', [{ offline: 8 }, { offline: 6 }]);
  const { exit, out, err } = await submit(file);
  expect(exit).toBe(1);
  expect(out).toMatch(/^附件2\.xlsx · 会计学院 · 没有提交：2处核实没有理由\n/);
  expect(out).toContain(`核实  ${FIRST}`);
  expect(err).toContain('--reasons-template');
  expect((await submitted(file)).entries).toMatchObject([
    { outcome: 'needsReasons', issues: [{ address: FIRST, code: SMALL, label: SMALL_LABEL }, { address: SECOND }] },
  ]);
});

it('writes a list for Excel that, filled in, makes the report whole', async () => {
  const file = await workbook('附件2.xlsx', '会计学院', [{ offline: 8 }, { offline: 6 }]);
  const list = join(folder, '理由.csv');
  const { exit, err } = await submit(file, '--reasons-template', list);
  expect(exit).toBe(1);
  expect(err).toContain(list);
  const [header = [], ...lines] = csvRows(readFileSync(list, 'utf8'));
  expect(header).toEqual(['文件', '单元格', '栏目', '所填内容', '问题', '代码', '理由']);
  expect(lines.map((line) => [line[0], line[1], line[2], line[3], line[5], line[6]])).toEqual([
    ['附件2.xlsx', FIRST, SMALL_LABEL, '8', SMALL, ''],
    ['附件2.xlsx', SECOND, SMALL_LABEL, '6', SMALL, ''],
  ]);

  // As a Chinese Windows gives it back: GBK, without the mark, one reason still missing.
  const half = readFileSync(list, 'utf8').replace('\ufeff', '').replace(`${SMALL},\r\n`, `${SMALL},小型座谈\r\n`);
  const gbk = kept('填了一半.csv', Buffer.from(inGbk(half)));
  expect((await submitted(file, '--reasons', gbk)).entries).toMatchObject([
    { outcome: 'needsReasons', issues: [{ address: SECOND }] },
  ]);

  const whole = kept('填好.csv', readFileSync(list, 'utf8').replaceAll(`${SMALL},\r\n`, `${SMALL},小型座谈\r\n`));
  const done = await submitted(file, '--reasons', whole);
  expect([done.exit, done.err]).toEqual([0, expect.not.stringContaining('没有用上')]);
  expect(done.entries).toMatchObject([{ outcome: 'recorded', unit: '会计学院', version: 1 }]);

  const again = await submitted(file);
  expect(again.entries).toMatchObject([{ outcome: 'unchanged', version: 1 }]);
});

it('never writes over a list that is there', async () => {
  const file = await workbook('附件2.xlsx', '会计学院');
  const list = kept('理由.csv', '写好的理由');
  const { exit, err } = await submit(file, '--reasons-template', list);
  expect(exit).toBe(2);
  expect(err).toContain('已经有了');
  expect(readFileSync(list, 'utf8')).toBe('写好的理由');
});

it('takes a JSON list by code or by label, as it writes one', async () => {
  const file = await workbook('附件2.xlsx', '会计学院', [{ offline: 8 }, { offline: 6 }]);
  const list = join(folder, 'reasons.json');
  await submit(file, '--reasons-template', list);
  expect(JSON.parse(readFileSync(list, 'utf8'))).toMatchObject([
    { file: '附件2.xlsx', address: FIRST, code: SMALL, label: SMALL_LABEL, received: '8', reason: '' },
    { address: SECOND },
  ]);
  const written = kept(
    'mine.json',
    JSON.stringify([
      { address: FIRST, code: SMALL, reason: '小型座谈' },
      { address: SECOND.toLowerCase().replace('!k', '！$k$'), label: SMALL_LABEL, reason: '试讲' },
    ]),
  );
  expect((await submitted(file, '--reasons', written)).entries).toMatchObject([{ outcome: 'recorded', version: 1 }]);
});

it('tells the files of several units apart by the file column, also where two have one name', async () => {
  const one = await workbook('会计/附件2.xlsx', '会计学院', [{ offline: 8 }]);
  const two = await workbook('经济/附件2.xlsx', '经济与金融学院', [{ offline: 7 }]);
  const list = join(folder, '理由.csv');
  await submit(one, two, '--reasons-template', list);
  expect(
    csvRows(readFileSync(list, 'utf8'))
      .slice(1)
      .map(([file]) => file),
  ).toEqual([one, two]);

  const forOne = kept('一个.csv', `文件,单元格,代码,理由\n会计/附件2.xlsx,${FIRST},${SMALL},小型座谈\n`);
  expect((await submitted(one, two, '--reasons', forOne)).entries.map(({ outcome }) => outcome)).toEqual([
    'recorded',
    'needsReasons',
  ]);
  const unclear = kept('不明.csv', `单元格,代码,理由\n${FIRST},${SMALL},小型座谈\n`);
  const refused = await submit(one, two, '--reasons', unclear);
  expect(refused.exit).toBe(2);
  expect(refused.err).toMatch(/第2行没有写/);
});

it('says which lines answered nothing, and is not held up by them', async () => {
  const file = await workbook('附件2.xlsx', '会计学院');
  const reasons = kept(
    '理由.csv',
    `单元格,栏目,理由\n${FIRST},${SMALL_LABEL},小型座谈\n附件2!Z99,${SMALL_LABEL},多余\n`,
  );
  const { exit, err } = await submitted(file, '--reasons', reasons);
  expect(exit).toBe(0);
  expect(err).toMatch(/第3行没有用上：附件2!Z99/);
  expect(err).not.toMatch(/第2行/);
});

it.each([
  [
    'two reasons for one cell',
    `单元格,代码,理由\n${FIRST},${SMALL},小型座谈\n${FIRST},${SMALL},试讲\n`,
    /第2行和第3行/,
  ],
  ['no cell', `单元格,代码,理由\nK五,${SMALL},小型座谈\n`, /第2行的单元格“K五”/],
  ['a reason without end', `单元格,代码,理由\n${FIRST},${SMALL},${'长'.repeat(501)}\n`, /第2行的理由超过500字/],
  ['no names of columns', `${FIRST},${SMALL},小型座谈\n`, /第1行应是栏名/],
])('of a file with %s nothing is sent', async (_, text, said) => {
  const file = await workbook('附件2.xlsx', '会计学院');
  const { exit, err } = await submit(file, '--reasons', kept('理由.csv', text));
  expect(exit).toBe(2);
  expect(err).toMatch(said);
  expect((await submitted(file)).entries).toMatchObject([{ outcome: 'needsReasons' }]);
});

it('takes signs for no reason', async () => {
  const file = await workbook('附件2.xlsx', '会计学院');
  const reasons = kept('理由.csv', `单元格,代码,理由\n${FIRST},${SMALL},——\n`);
  expect((await submitted(file, '--reasons', reasons)).entries).toMatchObject([{ outcome: 'needsReasons' }]);
});

it('sends unchanged cells again where there is another reason to keep', async () => {
  const file = await workbook('附件2.xlsx', '会计学院');
  const saying = (reason: string) => kept(`${reason}.csv`, `单元格,代码,理由\n${FIRST},${SMALL},${reason}\n`);
  expect((await submitted(file, '--reasons', saying('小型座谈'))).entries).toMatchObject([{ version: 1 }]);
  expect((await submitted(file, '--reasons', saying('小型座谈'))).entries).toMatchObject([{ outcome: 'unchanged' }]);
  expect((await submitted(file, '--reasons', saying('只请了骨干教师'))).entries).toMatchObject([
    { outcome: 'recorded', version: 2 },
  ]);
});

it('explains the file in its help, in both languages', async () => {
  expect((await kjz('submit', '--help')).out).toMatch(/--reasons .*\n.*--reasons-template/);
  expect((await kjz('submit', '--help', '--lang', 'en')).out).toMatch(/headed: file, address/);
});

/** Node writes no GBK: the table is made from what it reads. */
function inGbk(text: string): number[] {
  const decoder = new TextDecoder('gbk');
  const codes = new Map<string, readonly number[]>();
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) codes.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail]);
  }
  return [...text].flatMap((character) => {
    const code = character.codePointAt(0) ?? 0;
    const bytes = code < 0x80 ? [code] : codes.get(character);
    if (bytes === undefined) throw new Error(`no GBK for ${character}`);
    return bytes;
  });
}
