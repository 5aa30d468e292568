/** Word documents and old workbooks go the whole way of any sheet: check, submit with a receipt, merge. */
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { textOf } from '#domain/sheet/raw-grid';
import { readFile } from '#files/read-file';
import type { ReportedFile } from '#kjz/check-report';
import type { MergeReport } from '#kjz/merge-report';
import type { SubmitEntry } from '#kjz/submit-entry';
import type { RunningServer } from '#local/server';
import { readWorkbook } from '#xlsx/read';
import { sheetsAsDocument } from '../docx/sheets-as-document';
import { handedOutCodes } from '../e2e/started-server';
import { cleanFiles, type SampleForm, samplePath } from '../fixtures/expected-samples';
import { serverUnderTest } from '../local/server-under-test';
import { kjz, kjzJson } from './recorded-terminal';

const OLD = join(__dirname, '..', 'fixtures', 'old');
let folder: string;
let running: RunningServer;
let codes: ReadonlyMap<string, string>;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kjz-formats-'));
  running = await serverUnderTest(join(folder, 'data'));
  codes = handedOutCodes(join(folder, 'data')).units;
});
afterAll(async () => {
  await running.close();
  rmSync(folder, { recursive: true, force: true });
});

async function asDocument(id: SampleForm, file: string): Promise<string> {
  const read = await readFile(readFileSync(samplePath(id, file)));
  if (!read.ok) throw new Error(read.refusal.code);
  const path = join(folder, file.replace('.xlsx', '.docx'));
  writeFileSync(path, await sheetsAsDocument(read.workbook.grids));
  return path;
}

it('checks a Word document, and says where as a person finds it there', async () => {
  const path = await asDocument('results', '06-传媒学院.xlsx');
  const [report] = await kjzJson<readonly ReportedFile[]>('check', path, '--form', 'results');
  expect(report).toMatchObject({ unit: '传媒学院' });
  const errors = report?.issues.filter(({ severity }) => severity === 'error') ?? [];
  expect(errors.map(({ place }) => place)).toEqual([
    '表1 第6行 “活动场次·合计”',
    '表1 第28行 “志愿者·线下”',
    '表2 第6行 “新闻报道(篇)”',
  ]);
  const { out } = await kjz('check', path, '--form', 'results', '--lang', 'en');
  expect(out).toContain('table 2, row 6, “新闻报道(篇)”');
  expect(out).not.toMatch(/\[\d/);
});

it('submits one and an old workbook, with receipts, once', async () => {
  const [clean] = cleanFiles('plan');
  if (clean === undefined) throw new Error('no clean sample');
  const document = await asDocument('plan', clean.file);
  const of = ['--server', `http://127.0.0.1:${running.port}`, '--round', '2023', '--form', 'plan'];
  const code = codes.get(clean.unit) ?? '';
  const [sent] = await kjzJson<readonly SubmitEntry[]>('submit', document, ...of, '--code', code);
  expect(sent).toMatchObject({ outcome: 'recorded', unit: clean.unit, version: 1 });
  const [again] = await kjzJson<readonly SubmitEntry[]>('submit', document, ...of, '--code', code);
  expect(again).toMatchObject({ outcome: 'unchanged', unit: clean.unit });

  const old = join(OLD, 'plan', '36-文旅实践中心.xls');
  const [ofOld] = await kjzJson<readonly SubmitEntry[]>(
    'submit',
    old,
    ...of,
    '--code',
    codes.get('文旅实践中心') ?? '',
  );
  expect(ofOld).toMatchObject({ outcome: 'recorded', unit: '文旅实践中心', version: 1 });
});

it('merges a folder of all kinds to the same figures as workbooks', async () => {
  const files = ['01-会计学院', '05-计算机与信息工程学院', '22-人事处', '36-文旅实践中心'];
  const [mixed, plain] = [join(folder, 'mixed'), join(folder, 'plain')];
  for (const each of [mixed, plain]) mkdirSync(each);
  for (const [at, file] of files.entries()) {
    const workbook = samplePath('plan', `${file}.xlsx`);
    copyFileSync(workbook, join(plain, `${file}.xlsx`));
    if (at % 2 === 0) copyFileSync(join(OLD, 'plan', `${file}.xls`), join(mixed, `${file}.xls`));
    else copyFileSync(await asDocument('plan', `${file}.xlsx`), join(mixed, `${file}.docx`));
  }
  const merge = (from: string, name: string) =>
    kjzJson<MergeReport>('merge', from, '--form', 'plan', '-o', join(folder, name), '--accept-proposals');
  const [ofMixed, ofPlain] = [await merge(mixed, 'mixed.xlsx'), await merge(plain, 'plain.xlsx')];
  const read = ({ units, totals: sums }: MergeReport) => [
    units.map(({ unit, state, rows }) => [unit, state, rows]),
    sums,
  ];
  expect(read(ofMixed)).toEqual(read(ofPlain));
  const gridsIn = async (name: string) => {
    const summary = await readWorkbook(readFileSync(join(folder, name)));
    if (!summary.ok) throw new Error(summary.refusal.code);
    return summary.workbook.grids;
  };
  const totals = async (name: string) =>
    (await gridsIn(name)).find(({ sheet }) => sheet === '单位×类型')?.rows.map((row) => row.map(textOf));
  expect(await totals('mixed.xlsx')).toEqual(await totals('plain.xlsx'));
  expect(await totals('mixed.xlsx')).toBeDefined();
  const cells = (await gridsIn('mixed.xlsx')).flatMap((grid) => grid.rows.flat().map(textOf));
  expect(cells.some((cell) => /\.docx 表1 第5行$/.test(cell))).toBe(true);
  expect(cells.filter((cell) => cell.includes('表1['))).toEqual([]);
});
