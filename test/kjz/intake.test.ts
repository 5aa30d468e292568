/** A mailbox of sixty mails is emptied over the real server: every attachment in the right pile, none lost, none taken for another, none replaced. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readFile } from '#files/read-file';
import { isLookedInto } from '#inbox/found-file';
import { foundIn } from '#inbox/open-inbox';
import type { IntakeEntry } from '#kjz/intake/intake-report';
import { answered, connect } from '#kjz/server-connection';
import type { RunningServer } from '#local/server';
import { readWorkbook } from '#xlsx/read';
import { handedOutCodes } from '../e2e/started-server';
import { samplePath } from '../fixtures/expected-samples';
import { serverUnderTest } from '../local/server-under-test';
import { partText, rawZip } from '../xlsx/raw-entries';
import type { MailInBox } from './mailbox-of-sixty';
import { mailboxBeside } from './mailbox-server';
import { kjz, kjzJson } from './recorded-terminal';
import { fileOf, planFile } from './written-sheets';

const LIMIT_MS = 60_000;
let folder: string;
let running: RunningServer;
let server: readonly string[];
let box: readonly MailInBox[];
let clock = new Date('2023-05-16T00:00:00Z');
const at = (...parts: readonly string[]) => join(folder, ...parts);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kjz-intake-'));
  running = await serverUnderTest(at('data'), { now: () => clock });
  const { admin, units } = handedOutCodes(at('data'));
  const address = `http://127.0.0.1:${running.port}`;
  server = ['--server', address, '--code', admin, '--round', '2023'];
  const codes = { address, admin, code: (unit: string) => units.get(unit) ?? '' };
  box = await mailboxBeside(codes, folder, () => {
    clock = new Date('2023-05-18T12:00:00Z');
  });
}, 120_000);
afterAll(async () => {
  await running?.close();
  rmSync(folder, { recursive: true, force: true });
});

const intake = (...args: readonly string[]) => kjzJson<readonly IntakeEntry[]>('intake', at('box'), ...server, ...args);

/** By mail: pile, code and unit of everything in it. */
function byMail(entries: readonly IntakeEntry[]): Readonly<Record<string, readonly (readonly (string | null)[])[]>> {
  const found: Record<string, (readonly (string | null)[])[]> = {};
  for (const { file, pile, code, unit } of entries) {
    const name = /\d\d\.eml/.exec(file)?.[0] ?? file;
    found[name] = [...(found[name] ?? []), [pile, code, unit]];
  }
  return found;
}

const expected = () =>
  Object.fromEntries(
    box.map((mail) => [mail.name, mail.expected.map(([pile, code, unit]) => [pile, code, unit ?? null])]),
  );

it('is sixty mails, of which a trial lists every attachment and takes nothing in', async () => {
  expect(box).toHaveLength(60);
  expect(byMail(await intake('--dry-run'))).toEqual(expected());
  const state = await kjz('summary', ...server, '--form', 'plan', '-o', at('before.xlsx'));
  expect(state.exit).toBe(0);
}, 120_000);

let first: readonly IntakeEntry[];

it('is emptied within a minute, with a draft for each sender', async () => {
  const since = performance.now();
  first = await intake('--replies', at('replies'));
  expect(performance.now() - since).toBeLessThan(LIMIT_MS);
  expect(byMail(first)).toEqual(expected());
  for (const { pile, outcome, receipt, version } of first) {
    expect([outcome, version]).toEqual(pile === 'acceptable' ? ['recorded', 1] : [undefined, undefined]);
    expect(receipt === undefined).toBe(pile !== 'acceptable');
  }
}, 120_000);

it('is in the workbook of all forms, which goes on from the one before', async () => {
  const all = (...more: readonly string[]) => kjz('summary', ...server, '--form', 'all', '-o', at('all.xlsx'), ...more);
  const sheets = async () => {
    const read = await readWorkbook(readFileSync(at('all.xlsx')));
    return read.ok ? read.workbook.grids.map(({ sheet }) => sheet) : [];
  };
  expect((await all()).exit).toBe(0);
  expect(await sheets()).toEqual(expect.arrayContaining(['核对', '活动明细-附件2', '指标明细-附件4']));
  expect((await all('--previous', at('all.xlsx'), '--without', 'late')).exit).toBe(0);
  expect(await sheets()).toContain('变更');
  expect((await all('--upward')).exit).toBe(0);
  expect(await sheets()).toEqual(['封面', '学校汇总-附件2', '学校汇总-附件4', '推荐清单']);
  expect((await kjz('summary', ...server, '--upward', '-o', at('x.xlsx'))).exit).toBe(2);
}, 120_000);

it('notes on each version which file of which mail it is, for the unit too', async () => {
  const taken = first.find(({ unit, pile }) => unit === '会计学院' && pile === 'acceptable');
  const { units } = handedOutCodes(at('data'));
  const [, address = ''] = server;
  const { api } = answered(address, await connect(address, units.get('会计学院') ?? '', 'zh-CN'));
  const { versions } = answered(address, await api.history({ round: '2023', form: 'plan' }));
  const { messageId, from, sentAt } = taken?.mail ?? {};
  expect(versions).toMatchObject([
    {
      by: 'admin',
      origin: { file: '附件2-会计学院.xlsx', sha256: taken?.sha256, messageId, sender: from?.email, sentAt },
    },
  ]);
  expect(messageId).toMatch(/^<.+>$/);
});

it('answers each sender once, with receipts, what is to be done, and copies with notes', async () => {
  const drafts = readdirSync(at('replies'));
  const asked = new Set(first.map(({ mail }) => mail?.messageId));
  expect(drafts).toHaveLength(asked.size);
  const name = drafts.find((draft) => draft.includes('大数据学院')) ?? '';
  const found = [];
  for await (const each of foundIn({ name, bytes: readFileSync(at('replies', name)) })) found.push(each);
  const [copy] = found.filter(isLookedInto);
  expect(copy?.name).toBe('大数据学院（批注）.xlsx');
  expect(copy?.mail?.subject).toMatch(/^回复：报送科技活动周材料/);
  const comments = rawZip(copy?.bytes ?? new Uint8Array()).inFile.find((part) => /comments\d*\.xml$/.test(part)) ?? '';
  const issue = first.find(({ unit }) => unit === '大数据学院')?.message;
  expect(issue).toMatch(/^有\d+处必改/);
  expect(partText(copy?.bytes ?? new Uint8Array(), comments)).toMatch(/请/);
});

it('run again takes nothing in twice and loses nothing: what was taken in is a duplicate of what stands', async () => {
  const again = await intake('--replies', at('again'));
  // A run that ended before it wrote the drafts loses no receipt.
  const draft = readdirSync(at('again')).find((name) => name.includes('工商管理学院')) ?? '';
  const [, body = ''] = readFileSync(at('again', draft), 'latin1').split('\r\n\r\n');
  expect(Buffer.from(body, 'base64').toString('utf8')).toContain(
    first.find(({ unit }) => unit === '工商管理学院')?.receipt,
  );
  const before = byMail(first);
  const now = byMail(again);
  expect(again).toHaveLength(first.length);
  expect(again.filter(({ outcome }) => outcome !== undefined)).toEqual([]);
  for (const [mail, entries] of Object.entries(before)) {
    expect(now[mail]).toEqual(
      entries.map(([pile, code, unit]) =>
        pile === 'acceptable' ? ['duplicate', 'intake.sameAsStanding', unit] : [pile, code, unit],
      ),
    );
  }
}, 120_000);

it('replaces what stands, and takes what was asked about, only where a person names the file', async () => {
  const older = first.find(({ code }) => code === 'intake.wouldReplace')?.file ?? '';
  const confirmed = first.find(({ code }) => code === 'intake.senderOfOther')?.file ?? '';
  const preferred = first.find(({ code }) => code === 'intake.several')?.file ?? '';
  const entries = await intake('--replace', older, '--confirm', confirmed, '--prefer', preferred);
  const taken = entries.filter(({ outcome }) => outcome === 'recorded').map(({ file, version }) => [file, version]);
  // What stands of 教务处 came in an earlier mail, which a later one follows.
  expect(new Map(taken as [string, number][])).toEqual(
    new Map([
      [older, 2],
      [confirmed, 2],
      [preferred, 1],
    ]),
  );
}, 120_000);

it('is the collector’s alone, and says what it cannot do before it does anything', async () => {
  const { units } = handedOutCodes(at('data'));
  const [, address = ''] = server;
  const asUnit = await kjz(
    'intake',
    at('box'),
    '--server',
    address,
    '--code',
    units.get('会计学院') ?? '',
    '--round',
    '2023',
  );
  expect([asUnit.exit, asUnit.err]).toEqual([2, expect.stringContaining('收件要用汇总码')]);
  const again = await kjz('intake', at('box'), ...server, '--replies', at('replies'));
  expect([again.exit, again.err]).toEqual([2, expect.stringContaining('里已有文件')]);
  const unknown = await kjz('intake', at('box'), ...server, '--replace', '没有.xlsx');
  expect([unknown.exit, unknown.err]).toEqual([2, expect.stringContaining('清单里没有 没有.xlsx')]);
});

it('asks for what lacks a reason, and takes both forms of one file', async () => {
  const doubtful = at('doubtful');
  mkdirSync(doubtful);
  writeFileSync(join(doubtful, '经济与金融学院.xlsx'), await planFile('经济与金融学院', { offline: 0.5 * 1_000_000 }));
  const both = await Promise.all([
    readFile(await planFile('学生处')),
    readFile(new Uint8Array(readFileSync(samplePath('results', '09-教育学院.xlsx')))),
  ]);
  writeFileSync(
    join(doubtful, '两张.xlsx'),
    await fileOf(both.flatMap((read) => (read.ok ? read.workbook.grids : []))),
  );
  const [reasons, ...forms] = [
    ...(await kjzJson<readonly IntakeEntry[]>('intake', doubtful, ...server, '--dry-run')),
  ].sort((a, b) => (a.file < b.file ? 1 : -1));
  expect([reasons?.pile, reasons?.code]).toEqual(['hasErrors', 'intake.needsReasons']);
  expect(forms.map(({ form }) => form).sort()).toEqual(['plan', 'results']);
});

it('takes in what somebody gives reasons for, each of the file that its line names', async () => {
  const doubtful = at('reasons');
  mkdirSync(join(doubtful, '一'), { recursive: true });
  mkdirSync(join(doubtful, '二'), { recursive: true });
  writeFileSync(join(doubtful, '一', '附件2.xlsx'), await planFile('信息中心', { offline: 500_000 }));
  writeFileSync(join(doubtful, '二', '附件2.xlsx'), await planFile('图书馆', { offline: 600_000 }));
  const list = at('理由.csv');
  const asked = await kjz(
    'intake',
    doubtful,
    ...server,
    '--replace',
    '二/附件2.xlsx',
    '--replace',
    '一/附件2.xlsx',
    '--reasons-template',
    list,
  );
  expect(asked.err).toContain(list);
  const lines = readFileSync(list, 'utf8').trimEnd().split('\r\n');
  expect(lines.slice(1).map((line) => line.split(',')[0])).toEqual(['一/附件2.xlsx', '二/附件2.xlsx']);
  // One is explained; its reason is nobody else's, though the other file is called the same.
  writeFileSync(at('一条.csv'), `${lines[0]}\r\n${lines[1]}全市广场活动\r\n`);
  const again = ['--replace', '二/附件2.xlsx', '--replace', '一/附件2.xlsx', '--reasons', at('一条.csv')];
  const entries = await kjzJson<readonly IntakeEntry[]>('intake', doubtful, ...server, ...again);
  expect(entries.map(({ file, pile, code, outcome }) => [file, pile, code, outcome])).toEqual([
    ['一/附件2.xlsx', 'acceptable', 'intake.acceptable', 'recorded'],
    ['二/附件2.xlsx', 'hasErrors', 'intake.needsReasons', undefined],
  ]);
  writeFileSync(at('不明.csv'), `${lines[0]}\r\n${lines[1]?.replace('一/', '')}全市广场活动\r\n`);
  const unclear = await kjz('intake', doubtful, ...server, '--reasons', at('不明.csv'));
  expect([unclear.exit, unclear.err]).toEqual([2, expect.stringContaining('不止一个 附件2.xlsx')]);
});
