/** `kjz check` over the sample sheets: every doubtful cell found, every proposal right, no error in a clean row. */

import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { formOf } from '#domain/form/form-of-round';
import { EXAMPLE_ROUND } from '#domain/form/forms/example-round';
import type { ReportedFile } from '#kjz/check-report';
import {
  type ExpectedFile,
  expectedFiles,
  type SampleForm,
  sampleFolder,
  samplePath,
} from '../fixtures/expected-samples';
import { kjz, kjzJson } from './recorded-terminal';

const FORMS: readonly SampleForm[] = ['plan', 'results'];
const ROOT = join(__dirname, '..', '..');

describe.each(FORMS)('kjz check --form %s over the samples', (form) => {
  const expected = expectedFiles(form);
  let reports: readonly ReportedFile[];

  beforeAll(async () => {
    reports = await kjzJson<readonly ReportedFile[]>('check', sampleFolder(form), '--form', form);
  });

  function reportOf(file: string): ReportedFile {
    const report = reports.find((each) => each.file === file);
    if (report === undefined) throw new Error(`no report of ${file}`);
    return report;
  }

  it('reports every file once', () => {
    expect(reports.map(({ file }) => file)).toEqual(expected.map(({ file }) => file));
  });

  it.each(expected)('$file: unit, rows and values', (file) => {
    const report = reportOf(file.file);
    expect(report).toMatchObject({ form, version: formOf(EXAMPLE_ROUND, form)?.version, unit: file.unit });
    expect(report.rows.map(({ address }) => address)).toEqual(file.rows.map((row) => rowAddress(file, row)));
    expect(report.rows.map(({ values }) => values)).toMatchObject(file.rows.map(({ values }) => values));
  });

  it.each(expected)('$file: says of its cells what it must, and no more', ({ file, expect: cells, sheet }) => {
    const { issues, rows } = reportOf(file);
    const at = (cell: ExpectedFile['expect'][number]) =>
      issues.filter((issue) => issue.cell === cell.address && issue.sheet === (cell.sheet ?? sheet));

    const errors = issues.filter(({ severity }) => severity === 'error').map((issue) => `${issue.sheet} ${issue.cell}`);
    const mustBeErrors = cells.filter(({ outcome }) => outcome === 'error');
    expect(new Set(errors)).toEqual(new Set(mustBeErrors.map((cell) => `${cell.sheet ?? sheet} ${cell.address}`)));

    for (const cell of cells) {
      const said = at(cell).filter(({ severity }) => severity === cell.outcome);
      if (cell.outcome === 'ok') expect(at(cell)).toEqual([]);
      else expect(said).not.toEqual([]);
      const proposals = said.flatMap(({ proposal }) => (proposal === undefined ? [] : [proposal]));
      if (cell.proposal === '-') expect(proposals).toEqual([]);
      else if (cell.proposal !== null && cell.proposal !== undefined) expect(proposals).toEqual([cell.proposal]);
      if (cell.outcome === 'ok') {
        const row = rows.find(({ address }) => address.endsWith(`!A${cell.address.replace(/\D/g, '')}`));
        expect(Object.values(row?.values ?? {})).toContainEqual(cell.value);
      }
    }
  });

  it('recognises the form by itself', async () => {
    const recognised = await kjzJson<readonly ReportedFile[]>('check', sampleFolder(form));
    expect(recognised).toEqual(reports);
  });
});

function rowAddress({ sheet }: ExpectedFile, row: ExpectedFile['rows'][number]): string {
  const name = row.sheet ?? sheet ?? '';
  return `${name.includes('-') ? `'${name}'` : name}!A${row.row}`;
}

describe('kjz check on the command line', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'kjz-check-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('prints only JSON on stdout as a process of its own, and ends with 1 for errors', () => {
    const { stdout, stderr, status } = spawnKjz(
      'check',
      samplePath('plan', '02-经济与金融学院.xlsx'),
      '--form',
      'plan',
      '--json',
    );
    const [report]: ReportedFile[] = JSON.parse(stdout);
    expect(report?.issues.find(({ address }) => address === '附件2!K5')).toMatchObject({
      received: '约200',
      proposal: 200,
    });
    expect({ stderr, status }).toEqual({ stderr: '', status: 1 });
  });

  it('ends with 0 where nothing must be put right, and says so in Chinese', async () => {
    const { exit, out } = await kjz('check', samplePath('plan', '01-会计学院.xlsx'), '--form', 'plan');
    expect(exit).toBe(0);
    expect(out).toMatch(/01-会计学院\.xlsx · 会计学院 · 附件2 · 4行 · (?:没有问题|\d+处提示)\n/);
  });

  it('names severity, address and proposal for people, and speaks English when asked', async () => {
    const file = samplePath('plan', '02-经济与金融学院.xlsx');
    expect((await kjz('check', file)).out).toMatch(/必改 +附件2!K5 .*可改为 200/);
    expect((await kjz('check', file, '--lang', 'en')).out).toMatch(/fix +附件2!K5 .*200/);
  });

  it.each([
    ['text named .xlsx', 'mail.xlsx', 'hello', 'file.notZip'],
    ['an old workbook that is cut off', 'old.xls', '\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1', 'file.damaged'],
    ['an empty file', 'empty.xlsx', '', 'file.empty'],
  ])('refuses %s by name and ends with 2', async (_, name, content, code) => {
    const path = join(folder, name);
    writeFileSync(path, Buffer.from(content, 'latin1'));
    const { exit, out } = await kjz('check', path, '--form', 'plan', '--json');
    expect(exit).toBe(2);
    expect(JSON.parse(out)).toMatchObject([
      { file: name, unit: null, rows: [], issues: [{ severity: 'error', code }] },
    ]);
  });

  it('says which form a sheet is when it is checked as the other one', async () => {
    const { exit, out } = await kjz('check', samplePath('results', '01-会计学院.xlsx'), '--form', 'plan', '--json');
    expect(exit).toBe(2);
    expect(JSON.parse(out)[0].issues[0]).toMatchObject({ code: 'sheet.otherForm', severity: 'error' });
  });

  it('refuses a file that is larger than any sheet with photos, without taking it into memory', async () => {
    const path = join(folder, 'large.xlsx');
    copyFileSync(samplePath('plan', '01-会计学院.xlsx'), path);
    truncateSync(path, 101 << 20);
    const [report] = await kjzJson<ReportedFile[]>('check', path, '--form', 'plan');
    expect(report?.issues).toMatchObject([{ code: 'file.tooLarge' }]);
  });

  it('passes over the lock files that Excel leaves in a folder', async () => {
    const sheets = mkdtempSync(join(folder, 'sheets-'));
    copyFileSync(samplePath('plan', '01-会计学院.xlsx'), join(sheets, 'a.xlsx'));
    writeFileSync(join(sheets, '~$a.xlsx'), 'lock');
    const reports = await kjzJson<ReportedFile[]>('check', sheets);
    expect(reports.map(({ file }) => file)).toEqual(['a.xlsx']);
  });

  it.each([
    [['check']],
    [['check', 'x.xlsx', '--form', 'nothing']],
    [['check', 'x.xlsx', '--frm', 'plan']],
    [['check', 'x.xlsx', '--lang', 'fr']],
    [['chek']],
    [[]],
  ])('explains itself and ends with 2 when called as %j', async (args) => {
    const { exit, out, err } = await kjz(...args);
    expect({ exit, out }).toEqual({ exit: 2, out: '' });
    expect(err).toContain('用法');
  });

  it('names a file that is not there', async () => {
    const { exit, err } = await kjz('check', 'nowhere.xlsx', '--form', 'plan');
    expect({ exit, err }).toEqual({ exit: 2, err: '找不到 nowhere.xlsx。\n' });
  });
});

function spawnKjz(...args: readonly string[]) {
  const tsx = join(ROOT, 'node_modules', '.bin', 'tsx');
  return spawnSync(tsx, ['functions/kjz/main.ts', ...args], { cwd: ROOT, encoding: 'utf8' });
}
