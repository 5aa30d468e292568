/** `kjz check`, `template` and `merge` with `--round FILE`: other years, other forms; without it the notice's round. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { entryPlan } from '#domain/entry/entry-plan';
import { formOf } from '#domain/form/form-of-round';
import { exampleRoundFrom } from '#domain/form/forms/example-round';
import type { Round } from '#domain/form/round';
import type { ReportedFile } from '#kjz/check-report';
import type { MergeReport } from '#kjz/merge-report';
import { readWorkbook } from '#xlsx/read';
import { writeWorkbook } from '#xlsx/write';
import { CLEAN } from '../domain/sheets';
import { answersTo, entriesFrom, OTHER_FORMS, OTHER_ROUND, otherForm } from '../fixtures/forms/rounds';
import { kjz, kjzJson } from './recorded-terminal';

const LATER = exampleRoundFrom('2031-03-02');
/** Forms that the program itself does not come with. */
const OTHERS: Round = { ...OTHER_ROUND, id: 'others', name: '场馆与统计' };
const CREATED = '2031-03-01T08:00:00.000Z';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'kjz-rounds-'));
  write('later.json', JSON.stringify(LATER, null, 2));
  write('others.json', JSON.stringify(OTHERS));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const path = (name: string) => join(folder, name);
const write = (name: string, content: string | Uint8Array) => writeFileSync(path(name), content);

/** 附件2 of the later round, laid out and filled with days in its window. */
async function laterPlan(name: string, unit = '传媒学院'): Promise<string> {
  const form = formOf(LATER, 'plan');
  if (form === undefined) throw new Error('no plan');
  const day = (iso: string) => ({ date: iso });
  const rows = [
    { ...CLEAN, name: '航模放飞', category: '单位开放周', startDate: day('2031-03-04'), endDate: day('2031-03-05') },
    { ...CLEAN, name: '显微镜下', category: '科普进校园', startDate: day('2031-03-12'), endDate: day('2031-03-13') },
  ].map((row) => ({ ...row, host: unit }) as Record<string, string | number | { date: string }>);
  write(name, await writeWorkbook(entryPlan(form, LATER, { unit, created: CREATED, entries: { activities: rows } })));
  return path(name);
}

const errorsOf = ({ issues }: ReportedFile) => issues.filter(({ severity }) => severity === 'error');

describe('a round of another year', () => {
  it('has its own window: the same sheet is clean under it, and outside of the notice’s days without it', async () => {
    const file = await laterPlan('later.xlsx');
    const [under] = await kjzJson<ReportedFile[]>('check', file, '--round', path('later.json'));
    expect(under).toMatchObject({ form: 'plan', unit: '传媒学院' });
    expect(under && errorsOf(under)).toEqual([]);

    const { exit, out, err } = await kjz('check', file, '--json');
    const [without] = JSON.parse(out) as ReportedFile[];
    expect(exit).toBe(1);
    expect(new Set(without && errorsOf(without).map(({ code }) => code))).toEqual(new Set(['date.outsideWindow']));
    expect(err).toBe(
      'later.xlsx 是活动 2031 的表，这里按2023年科技活动周核对。要按 2031 核对，请用 --round 给出它的活动文件。\n',
    );
  });

  it('is named in a blank sheet and remembered by it', async () => {
    const out = path('blank.xlsx');
    expect(
      await kjz('template', '--form', 'plan', '--unit', 'U03', '--round', path('later.json'), '-o', out),
    ).toMatchObject({
      exit: 0,
    });
    const read = await readWorkbook(readFileSync(out));
    if (!read.ok) throw new Error(read.refusal.code);
    expect(read.workbook.custom.get('round')).toBe('2031');
    expect(JSON.stringify(read.workbook.grids)).toContain('2031年科技活动周');
    expect(JSON.stringify(read.workbook.grids)).toContain('活动时间2031-03-02至2031-03-13');
  });

  it('heads the summary of the files merged under it', async () => {
    mkdirSync(path('in'));
    await laterPlan('in/a.xlsx');
    await laterPlan('in/b.xlsx', '音乐舞蹈学院');
    const round = ['--round', path('later.json')];
    const out = path('summary.xlsx');
    const report = await kjzJson<MergeReport>('merge', path('in'), '--form', 'plan', '-o', out, ...round);
    expect(report.rows).toBe(4);
    const read = await readWorkbook(readFileSync(out));
    const told = JSON.stringify(read.ok && read.workbook.grids);
    expect([told.includes('2031年科技活动周'), told.includes('2023年')]).toEqual([true, false]);
  });
});

describe.each(OTHER_FORMS)('a round with %s, which the program does not come with', (id) => {
  const form = otherForm(id);
  const round = () => ['--round', path('others.json')];

  it('is laid out, recognised, checked and merged by its file alone', async () => {
    const blank = path(`${id}-blank.xlsx`);
    expect((await kjz('template', '--form', id, ...round(), '-o', blank)).exit).toBe(0);
    const entries = entriesFrom(form, answersTo(form));
    const filled = `${id}-filled.xlsx`;
    write(filled, await writeWorkbook(entryPlan(form, OTHERS, { unit: '图书馆', created: CREATED, entries })));
    const [report] = await kjzJson<ReportedFile[]>('check', path(filled), ...round());
    expect(report).toMatchObject({ form: id, unit: '图书馆' });
    expect(report && errorsOf(report)).toEqual([]);
    const merged = ['merge', path(filled), '--form', id, '-o', path(`${id}-summary.xlsx`), ...round()];
    expect(await kjz(...merged)).toMatchObject({ exit: 0 });
  });

  it('is unknown without it', async () => {
    for (const command of [
      ['check', path('later.xlsx')],
      ['template', '-o', path('x.xlsx')],
    ] as const) {
      const { exit, err } = await kjz(...command, '--form', id);
      expect([exit, err]).toEqual([2, expect.stringContaining(`没有叫 ${id} 的表，只有：plan、results。`)]);
    }
  });
});

describe('a file that is given as a round', () => {
  it('may have been saved by an editor that marks its encoding', async () => {
    write('marked.json', `\ufeff${JSON.stringify(LATER)}`);
    const args = ['--form', 'results', '--round', path('marked.json'), '-o', path('marked.xlsx')];
    expect(await kjz('template', ...args)).toMatchObject({ exit: 0 });
  });

  it.each([
    ['an id in place of a file', '2031', /读不出（ENOENT）.*get-round 取出的文件，不是活动编号/],
    ['no JSON', 'text.json', /不是活动文件，没有做任何事：—/],
    ['JSON of something else', 'other.json', /不是活动文件，没有做任何事：id/],
    ['a round with a window that ends before it begins', 'backwards.json', /window\.to: before its start/],
  ])('%s is said in one sentence, and nothing is done', async (_, name, said) => {
    write('text.json', 'id: 2031');
    write('other.json', '{"form":"plan"}');
    write('backwards.json', JSON.stringify({ ...LATER, window: { from: '2031-03-09', to: '2031-03-01' } }));
    const given = name.endsWith('.json') ? path(name) : name;
    for (const command of [
      ['check', path('later.xlsx')],
      ['template', '--form', 'plan', '-o', path('none.xlsx')],
      ['merge', path('in'), '--form', 'plan', '-o', path('none.xlsx')],
    ]) {
      const { exit, out, err } = await kjz(...command, '--round', given);
      expect({ exit, out, lines: err.trim().split('\n').length }).toEqual({ exit: 2, out: '', lines: 1 });
      expect(err).toMatch(said);
    }
  });
});
