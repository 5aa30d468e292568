/** `kjz merge` and `kjz template`: folders in, workbooks out, and nothing lost or added on the way. */
import { copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { type RawGrid, textOf } from '#domain/sheet/raw-grid';
import type { ReportedFile } from '#kjz/check-report';
import type { MergeReport } from '#kjz/merge-report';
import { readWorkbook } from '#xlsx/read';
import { cleanFiles, expectedFiles, sampleFolder, samplePath, sumOf } from '../fixtures/expected-samples';
import { kjz, kjzJson } from './recorded-terminal';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'kjz-merge-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function sheetOf(path: string, name: string): Promise<RawGrid> {
  const read = await readWorkbook(readFileSync(path));
  const grid = read.ok ? read.workbook.grids.find(({ sheet }) => sheet === name) : undefined;
  if (grid === undefined) throw new Error(`no sheet ${name} in ${path}`);
  return grid;
}

/** The file with one text replaced in every part. */
function withText(path: string, from: string, to: string): Uint8Array {
  const parts = Object.entries(unzipSync(readFileSync(path))).map(([name, bytes]) => {
    return [name, strToU8(strFromU8(bytes).replaceAll(from, to))] as const;
  });
  return zipSync(Object.fromEntries(parts));
}

/** Figures below a header of the details, by the text of the header; its own total line apart. */
function detailSum(grid: RawGrid, header: string, unitHeader = '单位'): number {
  const headers = grid.rows.find((row) => row.some((cell) => textOf(cell) === unitHeader)) ?? [];
  const at = headers.findIndex((cell) => textOf(cell) === header);
  const unitAt = headers.findIndex((cell) => textOf(cell) === unitHeader);
  const units = new Set(expectedFiles('plan').map(({ unit }) => unit));
  const rows = grid.rows.filter((row) => units.has(textOf(row[unitAt] ?? null)));
  return rows.reduce((sum, row) => sum + Math.round(Number(row[at] ?? 0) * 100), 0) / 100;
}

describe('kjz merge over the 40 plans', () => {
  const clean = cleanFiles('plan');
  const sums = Object.fromEntries(['sessions', 'offline', 'online', 'budget'].map((key) => [key, sumOf(clean, key)]));

  it('merges every file without errors, and its sums are those of expected.json to the last digit', async () => {
    const out = join(folder, 'plan.xlsx');
    const report = await kjzJson<MergeReport>('merge', sampleFolder('plan'), '--form', 'plan', '-o', out);
    const merged = report.units.filter(({ state }) => state === 'merged');
    expect(clean.length).toBeGreaterThanOrEqual(30);
    expect(merged.map(({ file }) => file)).toEqual(clean.map(({ file }) => file));
    expect(merged.map(({ unit, rows, errors }) => ({ unit, rows, errors }))).toEqual(
      clean.map(({ unit, rows }) => ({ unit, rows: rows.length, errors: 0 })),
    );
    expect(report).toMatchObject({ rows: clean.flatMap(({ rows }) => rows).length, totals: sums, out });

    const details = await sheetOf(out, '活动明细');
    for (const [key, header] of [
      ['sessions', '预计场次'],
      ['offline', '预计线下人次'],
      ['online', '预计线上人次'],
      ['budget', '经费预算(万元)'],
    ] as const) {
      expect(detailSum(details, header)).toBe(sums[key]);
    }
  });

  it('names the files it leaves out, with the number of their errors, and still ends with 0', async () => {
    const { exit, out, err } = await kjz('merge', sampleFolder('plan'), '--form', 'plan', '-o', join(folder, 'a.xlsx'));
    expect(exit).toBe(0);
    expect(out).toContain('合并了 30 个文件');
    expect(err).toContain('正在核对 41/41');
    expect(err).toMatch(/expected\.json +不是表格/);
    expect(err).toMatch(/02-经济与金融学院\.xlsx +有3处必改/);
  });

  it('settles by proposals only when told to, says how many, and keeps them in the list of issues', async () => {
    const out = join(folder, 'accepted.xlsx');
    const {
      exit,
      out: json,
      err,
    } = await kjz(...['merge', sampleFolder('plan'), '--form', 'plan', '-o', out, '--accept-proposals', '--json']);
    const report: MergeReport = JSON.parse(json);
    expect(exit).toBe(0);
    expect(err).toMatch(/02-经济与金融学院\.xlsx +采用建议值3处/);
    const merged = report.units.find(({ file }) => file.startsWith('02-'));
    expect(merged).toMatchObject({ unit: '经济与金融学院', state: 'merged', rows: 6, errors: 3, accepted: 3 });
    const stillDoubtful = report.units.find(({ file }) => file.startsWith('06-'));
    expect(stillDoubtful).toMatchObject({ state: 'refused', reason: { code: 'merge.hasErrors' } });

    const settled = report.units.filter(({ accepted }) => accepted > 0).map(({ file }) => file);
    const expected = expectedFiles('plan').filter(
      ({ file, expect: cells }) => settled.includes(file) || cells.every(({ outcome }) => outcome !== 'error'),
    );
    const accepted = expected.flatMap(({ expect: cells }) =>
      cells.filter(({ outcome, address }) => outcome === 'error' && address.startsWith('K')),
    );
    const offline = sumOf(expected, 'offline') + accepted.reduce((sum, { proposal }) => sum + Number(proposal), 0);
    expect(report.totals.offline).toBe(offline);
    const issues = await sheetOf(out, '问题清单');
    expect(issues.rows.flat().map(textOf).join('\n')).toContain('约200');
  });
});

it('merges the results of several folders with the sums of their lists', async () => {
  const clean = cleanFiles('results');
  const out = join(folder, 'results.xlsx');
  const report = await kjzJson<MergeReport>(
    'merge',
    sampleFolder('results'),
    sampleFolder('results'),
    '--form',
    'results',
    '-o',
    out,
  );
  expect(report.units.filter(({ state }) => state === 'merged').map(({ file }) => file)).toEqual(
    clean.map(({ file }) => file),
  );
  const keys = ['sessions', 'offline', 'online', 'views', 'reports', 'spent'];
  expect(report.totals).toEqual(Object.fromEntries(keys.map((key) => [key, sumOf(clean, key)])));
});

describe('kjz merge over mixed folders', () => {
  const own = samplePath('plan', '01-会计学院.xlsx');

  function mailbox(files: Readonly<Record<string, string | Buffer>>): string {
    const box = mkdtempSync(join(folder, 'box-'));
    for (const [name, source] of Object.entries(files)) {
      if (typeof source === 'string') copyFileSync(source, join(box, name));
      else writeFileSync(join(box, name), source);
    }
    return box;
  }

  async function states(box: string) {
    const report = await kjzJson<MergeReport>('merge', box, '--form', 'plan', '-o', join(box, 'out', '..', 'sum.xlsx'));
    return report.units.map(({ file, state, reason }) => [file, state, reason?.code]);
  }

  it('takes the same sheet sent twice once', async () => {
    expect(await states(mailbox({ 'a.xlsx': own, 'a最终版2.xlsx': own }))).toEqual([
      ['a.xlsx', 'merged', undefined],
      ['a最终版2.xlsx', 'refused', 'merge.duplicateFile'],
    ]);
  });

  it('takes neither of two sheets of one unit that differ, and says why', async () => {
    const box = mailbox({ 'a.xlsx': own, 'c.xlsx': samplePath('plan', '03-工商管理学院.xlsx') });
    writeFileSync(join(box, 'b.xlsx'), withText(own, '<v>240</v>', '<v>241</v>'));
    expect(await states(box)).toEqual([
      ['a.xlsx', 'refused', 'merge.severalFiles'],
      ['b.xlsx', 'refused', 'merge.severalFiles'],
      ['c.xlsx', 'merged', undefined],
    ]);
  });

  it('refuses broken files aloud, old ones too, and merges the rest', async () => {
    const box = mailbox({
      'a.xlsx': own,
      'b.et': Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      'c.xlsx': Buffer.from('no'),
      '~$a.xlsx': Buffer.from('lock'),
    });
    expect(await states(box)).toEqual([
      ['a.xlsx', 'merged', undefined],
      ['b.et', 'refused', 'file.damaged'],
      ['c.xlsx', 'refused', 'file.notZip'],
    ]);
  });

  it('ends with 2 and writes nothing when nothing can be merged', async () => {
    const box = mailbox({ 'a.xlsx': samplePath('plan', '02-经济与金融学院.xlsx') });
    const { exit, out, err } = await kjz('merge', box, '--form', 'plan', '-o', join(box, 'sum.xlsx'));
    expect({ exit, out }).toEqual({ exit: 2, out: '' });
    expect(err).toContain('没有可以合并的文件');
    expect(readdirSync(box)).toEqual(['a.xlsx']);
  });

  it('does not write over a sheet that it reads', async () => {
    const box = mailbox({ 'a.xlsx': own });
    const { exit, err } = await kjz('merge', box, '--form', 'plan', '-o', join(box, 'a.xlsx'));
    expect(exit).toBe(2);
    expect(err).toContain('不能覆盖');
    expect(readFileSync(join(box, 'a.xlsx'))).toEqual(readFileSync(own));
  });

  it('says plainly that the summary cannot be written', async () => {
    const { exit, err } = await kjz(
      'merge',
      mailbox({ 'a.xlsx': own }),
      '--form',
      'plan',
      '-o',
      join(folder, 'no', 'such', 'x.xlsx'),
    );
    expect(exit).toBe(2);
    expect(err).toContain('写不进去（ENOENT）');
  });
});

describe('kjz template', () => {
  it.each([
    ['plan', ['section.empty']],
    ['results', ['section.untouched', 'section.empty']],
  ])('%s: the blank sheet comes back with nothing wrong but being empty', async (form, codes) => {
    const out = join(folder, `${form}-blank.xlsx`);
    const written = await kjz('template', '--form', form, '--unit', 'U05', '-o', out);
    expect(written.exit).toBe(0);
    const [report] = await kjzJson<ReportedFile[]>('check', out);
    expect(report).toMatchObject({ form, unit: '计算机与信息工程学院' });
    const errors = report?.issues.filter(({ severity }) => severity === 'error').map(({ code }) => code);
    expect(errors).toEqual(codes);
    expect(report?.rows).toEqual([]);
  });

  it('names the roster when the unit is not on it, and writes nothing', async () => {
    const out = join(folder, 'nobody.xlsx');
    const { exit, err } = await kjz('template', '--form', 'plan', '--unit', '物理学院', '-o', out);
    expect(exit).toBe(2);
    expect(err).toContain('名单里没有“物理学院”');
    expect(existsSync(out)).toBe(false);
  });
});

describe('kjz merge --form all', () => {
  it('makes one workbook of whatever form each file is, and counts every file once', async () => {
    const both = mkdtempSync(join(folder, 'both-'));
    for (const id of ['plan', 'results'] as const)
      for (const name of readdirSync(sampleFolder(id))
        .filter((each) => each.endsWith('.xlsx'))
        .slice(0, 6))
        copyFileSync(samplePath(id, name), join(both, `${id}-${name}`));
    writeFileSync(join(both, 'notes.txt'), 'nothing');
    const sent = readdirSync(both);
    const out = join(both, '汇总.xlsx');
    const report = await kjzJson<{ forms: (MergeReport & { form: string })[]; out: string }>(
      'merge',
      both,
      '--form',
      'all',
      '-o',
      out,
    );
    expect(report.forms.map(({ form }) => form)).toEqual(['plan', 'results']);
    const files = report.forms.flatMap(({ units }) => units.map(({ file }) => file));
    expect([...files].sort()).toEqual([...sent].sort());
    for (const { form, units } of report.forms)
      for (const { file, state } of units) if (state === 'merged') expect(file.startsWith(form)).toBe(true);
    const merged = report.forms.map(({ units }) => units.filter(({ state }) => state === 'merged').length);
    expect(Math.min(...merged)).toBeGreaterThan(2);
    const read = await readWorkbook(readFileSync(out));
    const names = read.ok ? read.workbook.grids.map(({ sheet }) => sheet) : [];
    expect(names).toEqual(expect.arrayContaining(['封面', '逐项对照', '核对', '活动明细-附件2', '活动明细-附件4']));
    // What it made before is passed over and written anew; the summary of one form is not.
    expect((await kjz('merge', both, '--form', 'all', '-o', out)).exit).toBe(0);
    expect((await kjz('merge', both, '--form', 'plan', '-o', out)).exit).toBe(2);
  });
});
