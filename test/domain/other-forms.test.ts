/** Forms of other shapes than 附件2 and 附件4 are data: laid out, read, checked, merged and migrated without a line of code. */

import { entryPlan } from '#domain/entry/entry-plan';
import { entriesOf } from '#domain/entry/migrate';
import type { Section } from '#domain/form/section';
import { isSubmittable, parse } from '#domain/reading/parse';
import { recogniseForm } from '#domain/reading/recognise/form';
import { differences } from '#domain/reports/difference';
import type { Submission } from '#domain/reports/submission';
import type { RawCell, RawGrid } from '#domain/sheet/raw-grid';
import { aggregate } from '#domain/summary/aggregate';
import { readWorkbook } from '#xlsx/read';
import { writeWorkbook } from '#xlsx/write';
import { answersTo, entriesFrom, OTHER_FORMS, OTHER_ROUND, otherForm } from '../fixtures/forms/rounds';
import { listedPlan } from './listed-plan';

const UNIT = '会计学院';
const OTHERS = '图书馆';

async function filled(id: string, answers: ReturnType<typeof answersTo>, unit = UNIT): Promise<readonly RawGrid[]> {
  const form = otherForm(id);
  const entries = entriesFrom(form, answers);
  const plan = entryPlan(form, OTHER_ROUND, { unit, created: '2026-01-10T00:00:00Z', entries });
  const read = await readWorkbook(await writeWorkbook(plan));
  if (!read.ok) throw new Error(read.refusal.code);
  return read.workbook.grids;
}
const errors = (result: ReturnType<typeof parse>) =>
  result.issues.filter(({ severity }) => severity === 'error').map(({ code, address }) => `${code} ${address}`);
const read = (grids: readonly RawGrid[], id: string) => parse(grids, otherForm(id), OTHER_ROUND, { unit: UNIT });
const submission = (id: string, grids: readonly RawGrid[], unit = UNIT): Submission => {
  const { rows, issues } = parse(grids, otherForm(id), OTHER_ROUND, { unit });
  const version = { form: id, formVersion: '1', version: 1, state: 'submitted', late: false } as const;
  return { ...version, unit, submittedAt: '2026-01-11T00:00:00Z', source: `R-${unit}`, rows, issues };
};
/** What was put in, as rows have it: a figure that is not asked for is laid out as "-". */
const wanted = (id: string) => {
  const answers = answersTo(otherForm(id));
  return otherForm(id).sections.flatMap((section) =>
    (answers[section.key] ?? []).map((values) => ({
      section: section.key,
      values: { ...notAsked(section, values), ...values },
    })),
  );
};
const notAsked = (section: Section, { indicator: name }: Readonly<Record<string, unknown>>) => {
  const indicator = section.kind === 'indicators' ? section.indicators.find(({ key }) => key === name) : undefined;
  if (section.kind !== 'indicators' || indicator?.figures === undefined) return {};
  const keys = section.figures.map(({ key }) => key).filter((key) => indicator.figures?.includes(key) === false);
  return Object.fromEntries(keys.map((key) => [key, null]));
};

describe.each(OTHER_FORMS)('%s', (id) => {
  const form = otherForm(id);

  it('is laid out blank, recognised among the round’s forms, and asks for what it requires', async () => {
    const grids = await filled(id, {});
    expect(recogniseForm(grids, OTHER_ROUND)?.id).toBe(id);
    const result = read(grids, id);
    expect(result.recognised).toBe(true);
    expect(result.unit).toBe(UNIT);
    expect(isSubmittable(result)).toBe(false);
    expect(new Set(errors(result).map((error) => error.split(' ')[0]))).toEqual(
      new Set(id === 'venues' ? ['cell.required', 'section.empty'] : ['cell.required']),
    );
  });

  it('comes back from a file with every answer, and nothing to put right', async () => {
    const result = read(await filled(id, answersTo(form)), id);
    expect(errors(result)).toEqual([]);
    expect(isSubmittable(result)).toBe(true);
    expect(result.rows.map(({ section, values }) => ({ section, values }))).toEqual(wanted(id));
  });

  it('says in its instructions what each column, indicator and field asks for', () => {
    const plan = entryPlan(form, OTHER_ROUND, { created: '2026-01-10T00:00:00Z' });
    const lines = plan.sheets.at(-1)?.rows.map(({ cells }) => cells.map((cell) => cell?.value)) ?? [];
    for (const section of form.sections) {
      const asked = section.kind === 'indicators' ? section.indicators : section.columns;
      for (const { label } of asked) {
        if (label !== '序号')
          expect(lines.some(([sheet, name]) => sheet === section.sheet && name === label)).toBe(true);
      }
    }
  });

  it('is merged: details with sources, exact totals, controls that agree', async () => {
    const mine = submission(id, await filled(id, answersTo(form)));
    const theirs = submission(id, await filled(id, answersTo(form, 7), OTHERS), OTHERS);
    const summary = aggregate([theirs, mine], form, OTHER_ROUND, { asOf: '2026-01-12T00:00:00Z' });
    for (const { section, indicators } of summary.indicators) {
      for (const { indicator, totals } of indicators) {
        for (const { key } of section.figures) {
          if (indicator.figures?.includes(key) === false) continue;
          const own = [answersTo(form), answersTo(form, 7)].map(
            (answers) => answers[section.key]?.find((row) => row.indicator === indicator.key)?.[key],
          );
          const sum = own.reduce((total: number, value) => total + Math.round(Number(value) * 100), 0);
          expect([key, Math.round(Number(totals.get(key)?.value) * 100), totals.get(key)?.answers]).toEqual([
            key,
            sum,
            2,
          ]);
        }
      }
    }
    const plan = listedPlan(summary);
    expect(new Set(plan.sheets.map(({ name }) => name)).size).toBe(plan.sheets.length);
    const cover = plan.sheets[0]?.rows.map(({ cells }) => cells.map((cell) => cell?.result ?? cell?.value)) ?? [];
    const controls = cover.filter((cells) => cells[7] === '一致');
    expect(controls.length).toBeGreaterThan(3);
    const book = await readWorkbook(await writeWorkbook(plan));
    expect(book.ok).toBe(true);
  });

  it('lives on in a newer layout, whatever its columns are called and wherever they stand', async () => {
    const grids = await filled(id, answersTo(form));
    const moved = entriesOf(grids.map(shifted), form, OTHER_ROUND);
    const plan = entryPlan(form, OTHER_ROUND, { unit: UNIT, created: '2026-01-10T00:00:00Z', ...moved });
    const again = await readWorkbook(await writeWorkbook(plan));
    if (!again.ok) throw new Error(again.refusal.code);
    const result = read(again.workbook.grids, id);
    expect(errors(result)).toEqual([]);
    expect(result.rows.map(({ section, values }) => ({ section, values }))).toEqual(wanted(id));
  });

  it('pairs the rows of two versions, whatever their order', async () => {
    const mine = read(await filled(id, answersTo(form)), id).rows;
    const theirs = [...read(await filled(id, answersTo(form)), id).rows].reverse();
    expect(differences(form, mine, theirs)).toEqual([]);
  });
});

/** The same sheet with two empty rows above and an empty column to the left. */
function shifted(grid: RawGrid): RawGrid {
  const { origin } = grid;
  return {
    ...grid,
    origin: { row: origin.row + 2, column: origin.column + 1 },
    merges: grid.merges.map(({ top, left, bottom, right }) => ({
      top: top + 2,
      left: left + 1,
      bottom: bottom + 2,
      right: right + 1,
    })),
  };
}

describe('a block of one figure', () => {
  const changed = async (change: (row: readonly RawCell[]) => readonly RawCell[]) => {
    const grids = await filled('statistics', answersTo(otherForm('statistics')));
    return read(
      grids.map((grid) => (grid.sheet === '科普统计' ? { ...grid, rows: grid.rows.map(change) } : grid)),
      'statistics',
    );
  };

  it('knows an indicator by its code where nobody knows its name, and says so', async () => {
    const result = await changed((row) => row.map((cell) => (cell === '举办科普讲座' ? '科普报告会' : cell)));
    expect(result.issues.map(({ code, received }) => [code, received])).toContainEqual([
      'indicator.byCode',
      '科普报告会',
    ]);
    expect(result.rows.some(({ values }) => values.indicator === 'lectures')).toBe(true);
  });

  it('does not believe a code that is another indicator’s', async () => {
    const result = await changed((row) => row.map((cell) => (cell === 'KH-110' ? 'KH-120' : cell)));
    expect(errors(result)).toContainEqual(expect.stringContaining('indicator.codeDiffers'));
  });

  it('holds its rules: a part within its whole', async () => {
    const result = await changed((row) =>
      row.map((cell, at) => (at === 3 && row[1] === '其中:中级职称以上或本科以上' ? 9999 : cell)),
    );
    expect(errors(result)).toEqual([expect.stringMatching(/^part\.exceedsWhole 科普统计!D/)]);
  });
});

describe('single fields', () => {
  const profile = (rows: readonly (readonly RawCell[])[]): RawGrid => ({
    sheet: '基本情况',
    origin: { row: 1, column: 1 },
    rows,
    merges: [],
    hiddenRows: [],
  });
  const withProfile = async (grid: RawGrid) => {
    const grids = await filled('statistics', answersTo(otherForm('statistics')));
    return read([grid, ...grids.filter(({ sheet }) => sheet !== '基本情况')], 'statistics');
  };

  it('are read beside their labels, two on a row, and behind a colon', async () => {
    const result = await withProfile(
      profile([
        ['科普统计调查表 基本情况'],
        ['统一社会信用代码', '12140000MB', '单位性质', '事业'],
        ['是否共用场地：否'],
        ['统计负责人：张三', null, '统计负责人电话', '0351-0000123'],
      ]),
    );
    expect(errors(result)).toEqual([]);
    expect(result.rows.find(({ section }) => section === 'profile')).toMatchObject({
      values: {
        creditCode: '12140000MB',
        nature: '事业',
        sharesVenue: '否',
        filledBy: '张三',
        filledByPhone: '03510000123',
      },
      cells: {
        nature: { sheet: '基本情况', row: 2, column: 4 },
        sharesVenue: { sheet: '基本情况', row: 3, column: 1 },
      },
    });
  });

  it('are asked for by what another field says', async () => {
    const result = await withProfile(
      profile([
        ['统一社会信用代码', '12140000MB'],
        ['单位性质', '事业'],
        ['是否与其他单位共用场地', '是'],
        ['共用单位', null],
      ]),
    );
    expect(errors(result)).toEqual(['cell.requiredWhen 基本情况!B4']);
  });

  it('are missed only once another field asks for them', async () => {
    const rows = [
      ['统一社会信用代码', '12140000MB'],
      ['单位性质', '事业'],
    ];
    const without = async (shares: string) => errors(await withProfile(profile([...rows, ['是否共用场地', shares]])));
    expect(await without('否')).toEqual([]);
    expect(await without('是')).toEqual(['column.missing 基本情况!B3']);
  });

  it('answered twice are said to be, and the first answer is the one', async () => {
    const result = await withProfile(
      profile([['统一社会信用代码', '12140000MB'], ['单位性质', '事业'], ['是否共用场地：否'], ['单位性质', '企业']]),
    );
    expect(errors(result)).toEqual(['column.duplicated 基本情况!B4']);
    expect(result.issues.find(({ code }) => code === 'column.duplicated')).toMatchObject({
      payload: { first: { sheet: '基本情况', row: 2, column: 2 } },
      received: '单位性质',
    });
    expect(result.rows.find(({ section }) => section === 'profile')?.values.nature).toBe('事业');
  });

  it('may stand above their table, on its own sheet', async () => {
    const grids = await filled('statistics', answersTo(otherForm('statistics')));
    const table = grids.find(({ sheet }) => sheet === '科普统计');
    const above = [
      ['统一社会信用代码：', '12140000MB'],
      ['单位性质：', '事业'],
      ['是否共用场地：', '否'],
    ];
    const rest = grids.filter(({ sheet }) => sheet !== '科普统计' && sheet !== '基本情况');
    const result = read([{ ...profile([...above, ...(table?.rows ?? [])]), sheet: '科普统计' }, ...rest], 'statistics');
    expect(errors(result)).toEqual([]);
    expect(result.rows.find(({ section }) => section === 'profile')?.values.nature).toBe('事业');
    expect(result.rows.filter(({ section }) => section === 'figures')).toHaveLength(20);
  });
});

describe('optional sections', () => {
  it('may be missing, and may be empty', async () => {
    const grids = await filled('statistics', { ...answersTo(otherForm('statistics')), bases: [] });
    expect(errors(read(grids, 'statistics'))).toEqual([]);
    expect(
      errors(
        read(
          grids.filter(({ sheet }) => sheet !== '科普基地清单'),
          'statistics',
        ),
      ),
    ).toEqual([]);
  });

  it('are checked where they are', async () => {
    const answers = answersTo(otherForm('statistics'));
    const grids = await filled('statistics', { ...answers, bases: [{ name: '植物园', visits: 300 }] });
    expect(errors(read(grids, 'statistics'))).toEqual([
      'cell.required 科普基地清单!C5',
      'cell.required 科普基地清单!D5',
    ]);
  });
});

describe('two blocks of one shape', () => {
  it('are told apart by their indicators, also one below the other on one sheet', async () => {
    const grids = await filled('venues', answersTo(otherForm('venues')));
    const [service, money] = ['服务情况', '经费情况'].map((name) => grids.find(({ sheet }) => sheet === name));
    const stacked = {
      ...service,
      sheet: '情况',
      merges: [],
      rows: [...(money?.rows ?? []), [], ...(service?.rows ?? [])],
    };
    const rest = grids.filter((grid) => grid !== service && grid !== money);
    const result = read([stacked as RawGrid, ...rest], 'venues');
    expect(errors(result)).toEqual([]);
    const found = (section: string) =>
      result.rows.filter((row) => row.section === section).map(({ values }) => values.indicator);
    expect(found('service')).toEqual(['visitors', 'groups', 'openings']);
    expect(found('money')).toEqual(['grants', 'tickets']);
  });

  it('have sheets of their own in the summary', async () => {
    const mine = submission('venues', await filled('venues', answersTo(otherForm('venues'))));
    const plan = listedPlan(aggregate([mine], otherForm('venues'), OTHER_ROUND, { asOf: '2026-01-12T00:00:00Z' }));
    expect(plan.sheets.map(({ name }) => name)).toEqual([
      '封面',
      '学校汇总',
      '学校汇总-经费情况',
      '学校汇总-获奖情况',
      '单位×类型',
      '指标-服务情况',
      '指标-经费情况',
      '指标-获奖情况',
      '明细-讲解员',
      '明细-展品',
      '报送情况',
      '核对',
      '问题清单',
    ]);
  });

  it('make a sum of any number of parts', async () => {
    const grids = await filled('venues', answersTo(otherForm('venues')));
    const wrong = grids.map((grid) =>
      grid.sheet === '获奖情况'
        ? { ...grid, rows: grid.rows.map((row) => (row[0] === '科普奖' ? ['科普奖', 1, 2, 3, 7] : row)) }
        : grid,
    );
    const result = read(wrong, 'venues');
    expect(result.issues.filter(({ severity }) => severity === 'error')).toMatchObject([
      { code: 'total.mismatch', address: '获奖情况!E5', proposal: { value: 6 } },
    ]);
  });
});
