/** `kjz merge` over what really lies in a folder: subfolders, files of every kind, two of one unit, its own summaries. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { textOf } from '#domain/sheet/raw-grid';
import type { MergeReport } from '#kjz/merge-report';
import { readWorkbook } from '#xlsx/read';
import { CLEAN_RESULT, resultsSheets } from '../domain/sheets';
import { kjz, kjzJson } from './recorded-terminal';
import { fileOf, planFile } from './written-sheets';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'kjz-folder-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Content = Uint8Array | string | Promise<Uint8Array>;

/** A folder with these files, by their paths in it. */
async function box(files: Readonly<Record<string, Content>>): Promise<string> {
  const root = mkdtempSync(join(folder, 'box-'));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), await content);
  }
  return root;
}

let outs = 0;
function newOut(): string {
  outs++;
  return join(folder, `out-${outs}.xlsx`);
}

async function merged(folders: readonly string[], ...more: readonly string[]) {
  const out = newOut();
  const report = await kjzJson<MergeReport>('merge', ...folders, '--form', 'plan', '-o', out, ...more);
  return { report, out };
}

/** Every file of the report: merged, or the code of why not. */
const verdicts = ({ units }: MergeReport) => units.map(({ file, reason }) => [file, reason?.code ?? 'merged']);

async function rowsOf(path: string, sheet: string): Promise<readonly (readonly string[])[]> {
  const read = await readWorkbook(readFileSync(path));
  const grid = read.ok ? read.workbook.grids.find((each) => each.sheet === sheet) : undefined;
  if (grid === undefined) throw new Error(`no ${sheet} in ${path}`);
  return grid.rows.map((row) => row.map(textOf));
}

/** Texts of the row of 报送情况 that is a unit's. */
async function unitLine(path: string, unit: string): Promise<readonly string[]> {
  return (await rowsOf(path, '报送情况')).find((row) => row[1] === unit) ?? [];
}

describe('a folder', () => {
  it('is looked into to its bottom, and a figure says from which folder it came', async () => {
    const root = await box({
      '附件2.xlsx': planFile('传媒学院'),
      '一组/附件2.xlsx': planFile('教务处', { offline: 61 }),
      '一组/更深/附件2.xlsx': planFile('团委', { offline: 62 }),
    });
    const { report, out } = await merged([root]);
    expect(verdicts(report)).toEqual([
      ['一组/更深/附件2.xlsx', 'merged'],
      ['一组/附件2.xlsx', 'merged'],
      ['附件2.xlsx', 'merged'],
    ]);
    expect(report.totals.offline).toBe(61 + 62 + 4 * 200);
    expect(await unitLine(out, '团委')).toContain('一组/更深/附件2.xlsx');
    const sources = (await rowsOf(out, '活动明细')).map((row) => row.at(-1) ?? '');
    expect(sources.filter((source) => source.includes('一组/附件2.xlsx'))).toHaveLength(2);
  });

  it('of several named ones stands before the name, as far as it tells them apart', async () => {
    const root = await box({
      '五月/东区/a.xlsx': planFile('传媒学院'),
      '六月/东区/a.xlsx': planFile('教务处'),
      '西区/a.xlsx': planFile('团委'),
    });
    const { report } = await merged([join(root, '五月/东区'), join(root, '六月/东区'), join(root, '西区')]);
    expect(report.units.map(({ file }) => file)).toEqual(['五月/东区/a.xlsx', '六月/东区/a.xlsx', '西区/a.xlsx']);
  });

  it('named twice, or as its own files, is read once', async () => {
    const root = await box({ 'a.xlsx': planFile('传媒学院'), 'b/c.xlsx': planFile('教务处') });
    const { report } = await merged([root, join(root, 'b/c.xlsx'), join(root, 'b'), root]);
    expect(report.units.map(({ file }) => file)).toEqual(['a.xlsx', 'b/c.xlsx']);
  });

  it('does not keep anybody waiting with a pipe, or in a circle of links', async () => {
    const root = await box({ 'a.xlsx': planFile('传媒学院'), 'b/说明.txt': 'x' });
    execFileSync('mkfifo', [join(root, '管道')]);
    symlinkSync(root, join(root, 'b', '回到上面'));
    const { report } = await merged([root]);
    expect(verdicts(report)).toEqual([
      ['a.xlsx', 'merged'],
      ['b/说明.txt', 'merge.notASheet'],
      ['管道', 'file.unreadable'],
    ]);
  });
});

describe('whatever came', () => {
  const junk = {
    '.~lock.a.xlsx#': 'x',
    '~$a.xlsx': 'x',
    '.git/config': 'x',
    '__MACOSX/._a.xlsx': 'x',
    'Desktop.ini': 'x',
  };

  it('stands in 问题清单, a row a file, with why and what to do; what nobody sent does not', async () => {
    const root = await box({
      ...junk,
      'a.xlsx': planFile('传媒学院'),
      '宣传部.docx': 'PK',
      '体育.7z': '7z',
      '转发.msg': 'x',
      '视频/开幕.mp4': 'x',
      '附件2.xlsx.crdownload': 'x',
      无后缀: 'x',
      '空.xlsx': '',
    });
    const { report, out } = await merged([root]);
    const list = await rowsOf(out, '问题清单');
    const files = list.filter((row) => row[2] === '未合并');
    expect(files.map((row) => [row.at(-1), row[4]]).sort()).toEqual(
      [
        ['体育.7z', '不是表格'],
        ['宣传部.docx', '打不开'],
        ['无后缀', '打不开'],
        ['空.xlsx', '打不开'],
        ['视频/开幕.mp4', '不是表格'],
        ['转发.msg', '不是表格'],
        ['附件2.xlsx.crdownload', '不是表格'],
      ].sort(),
    );
    expect(files.every((row) => /请/.test(row[6] ?? ''))).toBe(true);
    expect(report.units).toHaveLength(8);
    const all = JSON.stringify([report, list, await rowsOf(out, '报送情况')]);
    for (const name of Object.keys(junk)) expect(all).not.toContain(name.split('/')[0]);
  });

  it('is shown at the unit it seems to be from, which is then not plainly 未报', async () => {
    const photos = Object.fromEntries(Array.from({ length: 9 }, (_, at) => [`照片/外国语学院/${at}.jpg`, 'x']));
    const root = await box({
      'a.xlsx': planFile('传媒学院'),
      '传媒学院-盖章.pdf': '%PDF',
      '05 组织部.rar': 'Rar!',
      '艺术实践中心.eml': 'x',
      ...photos,
    });
    const { report, out } = await merged([root]);
    expect(report.units.find(({ file }) => file === 'a.xlsx')).toMatchObject({ state: 'merged', unit: '传媒学院' });
    expect(await unitLine(out, '组织部')).toEqual(expect.arrayContaining(['来件未合并', '05 组织部.rar：不是表格']));
    expect(await unitLine(out, '传媒学院')).toEqual(expect.arrayContaining(['已报', '传媒学院-盖章.pdf：不是表格']));
    expect(await unitLine(out, '教务处')).toContain('未报');
    const foreign = (await unitLine(out, '外国语学院')).at(-1) ?? '';
    expect(foreign.split('\n')).toHaveLength(4);
    expect(foreign).toContain('另有6个');
    const cover = (await rowsOf(out, '封面')).flat().join('\n');
    expect(cover).toContain('来件未合并3个');
    expect(cover).toContain('没有合并的文件12个');
  });

  it('that is another form says which one, and a list of telephone numbers does not', async () => {
    const root = await box({
      'a.xlsx': planFile('传媒学院'),
      '团委.xlsx': fileOf(resultsSheets({ labs: [1, 0, 1] }, [CLEAN_RESULT])),
      '电话.xlsx': fileOf([
        {
          sheet: '通讯录',
          origin: { row: 1, column: 1 },
          rows: [
            ['姓名', '电话'],
            ['某', '1'],
          ],
          merges: [],
          hiddenRows: [],
        },
      ]),
    });
    const { report } = await merged([root]);
    const [, other, list] = report.units;
    expect(other?.reason).toMatchObject({ code: 'sheet.otherForm', message: expect.stringContaining('附件4') });
    expect(list?.reason?.code).toBe('sheet.notRecognised');
    expect(list?.reason?.message).not.toContain('附件4');
  });

  it('without a unit that anybody could be sure of says so, not how many cells are wrong', async () => {
    const above = [['附件2'], ['科技活动周特色科技活动安排统计表'], ['2023年5月']];
    const root = await box({
      'a.xlsx': planFile('传媒学院'),
      '来件.xlsx': planFile('外语学院'),
      '教务处 计划.xlsx': planFile('教务处', {}, { above }),
      '图.xlsx': planFile('物理与天文学院'),
    });
    const { report, out } = await merged([root]);
    const units = report.units.filter(({ state }) => state === 'refused');
    expect(units.map(({ file, reason }) => [file, reason?.code])).toEqual([
      ['图.xlsx', 'unit.unknown'],
      ['教务处 计划.xlsx', 'unit.missing'],
      ['来件.xlsx', 'unit.alias'],
    ]);
    expect(await unitLine(out, '外国语学院')).toEqual(expect.arrayContaining(['来件未合并', '来件.xlsx：单位认不出']));
    expect(await unitLine(out, '教务处')).toEqual(expect.arrayContaining(['来件未合并']));
    const files = (await rowsOf(out, '问题清单')).filter((row) => row[2] === '未合并');
    expect(files.map((row) => [row.at(-1), row[1]])).toContainEqual(['图.xlsx', '']);
  });

  it('is told in --json too where nothing could be merged, and no summary is written', async () => {
    const root = await box({ 'a.xlsx': planFile('传媒学院', { offline: '约90' }), 'b.txt': 'x' });
    const out = newOut();
    const ran = await kjz('merge', root, '--form', 'plan', '-o', out, '--json');
    expect(ran.exit).toBe(2);
    const report: MergeReport = JSON.parse(ran.out);
    expect(verdicts(report)).toEqual([
      ['a.xlsx', 'merge.hasErrors'],
      ['b.txt', 'merge.notASheet'],
    ]);
    expect(report.out).toBeNull();
    expect(() => readFileSync(out)).toThrow('ENOENT');
  });
});

describe('two files of one unit', () => {
  it('that differ are both left out, also when one of them has errors, with what to do', async () => {
    const root = await box({
      '团委.xlsx': planFile('团委', { offline: 80 }),
      '团委改.xlsx': planFile('团委', { offline: '大约95' }),
      '教务处.xlsx': planFile('教务处', { offline: 30 }),
    });
    const { report, out } = await merged([root]);
    expect(verdicts(report)).toEqual([
      ['团委.xlsx', 'merge.severalFiles'],
      ['团委改.xlsx', 'merge.severalFiles'],
      ['教务处.xlsx', 'merged'],
    ]);
    expect(report.totals.offline).toBe(30 + 200);
    const [first, second] = report.units;
    expect(first?.reason?.message).toMatch(/另见 团委改\.xlsx.*请只留定稿.*--prefer/);
    expect(second?.reason?.message).toMatch(/另见 团委\.xlsx.*1处必改/);
    expect(await unitLine(out, '团委')).toEqual(expect.arrayContaining(['来件未合并']));
    // What is wrong in it is still listed, cell by cell.
    expect((await rowsOf(out, '问题清单')).some((row) => row[5] === '大约95' && row[2] === '必改')).toBe(true);
  });

  it.each([
    ['an abbreviation', () => planFile('外语学院', { offline: 77 })],
    [
      'nothing but its file name',
      () => planFile('外国语学院', { offline: 77 }, { above: [['附件2'], ['安排统计表']] }),
    ],
  ])('are two where one names it by %s', async (_, sheet) => {
    const root = await box({
      '外国语学院.xlsx': planFile('外国语学院'),
      '外国语学院2.xlsx': sheet(),
      'x.xlsx': planFile('团委'),
    });
    const { report } = await merged([root]);
    expect(report.units.map(({ reason }) => reason?.code)).toEqual([
      undefined,
      'merge.severalFiles',
      'merge.severalFiles',
    ]);
  });

  it('are one where only the letterhead differs, or both are wrong in the same cells', async () => {
    const root = await box({
      '1 全称.xlsx': planFile('外国语学院', { host: '外国语学院' }),
      '2 简称.xlsx': planFile('外语学院', { host: '外国语学院' }),
      '3 错.xlsx': planFile('团委', { offline: '约50' }),
      '4 错.xlsx': planFile('团委', { offline: '约50' }),
      '5 错得不同.xlsx': planFile('教务处', { offline: '约50' }),
      '6 错得不同.xlsx': planFile('教务处', { offline: '约60' }),
    });
    const { report } = await merged([root]);
    expect(verdicts(report).map(([, code]) => code)).toEqual([
      'merged',
      'merge.duplicateFile',
      'merge.hasErrors',
      'merge.duplicateFile',
      'merge.severalFiles',
      'merge.severalFiles',
    ]);
  });

  it('are not what lies beside a sheet without being one', async () => {
    const root = await box({ '团委.xlsx': planFile('团委'), '团委.pdf': '%PDF', '团委.zip': 'PK', '团委/1.png': 'x' });
    const { report } = await merged([root]);
    expect(report.units.find(({ state }) => state === 'merged')?.file).toBe('团委.xlsx');
  });

  it('are settled by naming the final one', async () => {
    const files = {
      '甲/团委.xlsx': planFile('团委', { offline: 80 }),
      '乙/团委.xlsx': planFile('团委', { offline: 90 }),
      '教务处.xlsx': planFile('教务处'),
    };
    const root = await box(files);
    for (const named of ['乙/团委.xlsx', join(root, '乙/团委.xlsx')]) {
      const { report } = await merged([root], '--prefer', named);
      expect(report.units.map(({ file, reason }) => [file, reason?.code])).toEqual([
        ['乙/团委.xlsx', undefined],
        ['教务处.xlsx', undefined],
        ['甲/团委.xlsx', 'merge.notPreferred'],
      ]);
      expect(report.totals.offline).toBe(90 + 3 * 200);
    }
    const unknown = await kjz('merge', root, '--form', 'plan', '-o', newOut(), '--prefer', '丙/团委.xlsx');
    expect(unknown.exit).toBe(2);
    expect(unknown.err).toContain('丙/团委.xlsx 不在要合并的文件里');
  });

  it('stay unmerged where the final one has errors', async () => {
    const root = await box({
      'a.xlsx': planFile('团委'),
      'b.xlsx': planFile('团委', { offline: '约1' }),
      'c.xlsx': planFile('教务处'),
    });
    const { report } = await merged([root], '--prefer', 'b.xlsx');
    expect(report.units.map(({ reason }) => reason?.code)).toEqual([
      'merge.notPreferred',
      'merge.hasErrors',
      undefined,
    ]);
  });
});

describe('a summary of its own', () => {
  it('is written over where it lies, and known under any name', async () => {
    const root = await box({ '团委.xlsx': planFile('团委'), '教务处.xlsx': planFile('教务处', { offline: 11 }) });
    const out = join(root, '总表.xlsx');
    const run = () => kjz('merge', root, '--form', 'plan', '-o', out, '--json');
    const first: MergeReport = JSON.parse((await run()).out);
    const again = await run();
    expect(again.exit).toBe(0);
    expect(again.err).toContain('总表.xlsx 是以前合并出来的汇总表');
    expect(JSON.parse(again.out)).toEqual(first);
    renameSync(out, join(root, '学生处.xlsx'));
    const third: MergeReport = JSON.parse((await run()).out);
    expect(third.totals).toEqual(first.totals);
    expect(verdicts(third)).toEqual([
      ['团委.xlsx', 'merged'],
      ['学生处.xlsx', 'merge.ownSummary'],
      ['教务处.xlsx', 'merged'],
    ]);
  });

  it('of the other form is not written over', async () => {
    const root = await box({ '会计学院.xlsx': planFile('会计学院') });
    const out = join(root, '总表.xlsx');
    writeFileSync(
      out,
      await fileOf(resultsSheets({}, []), [
        ['form', 'results'],
        ['asOf', '2023-06-09T00:00:00Z'],
      ]),
    );
    const before = readFileSync(out);
    const { exit, err } = await kjz('merge', root, '--form', 'plan', '-o', out);
    expect(exit).toBe(2);
    expect(err).toContain('不能覆盖');
    expect(readFileSync(out)).toEqual(before);
  });

  it('is not every workbook that is called one', async () => {
    const { report } = await merged([await box({ '团委汇总.xlsx': planFile('团委') })]);
    expect(verdicts(report)).toEqual([['团委汇总.xlsx', 'merged']]);
  });
});
