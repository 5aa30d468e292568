/** A definition as a workbook for people, and read again of it: the same definition, or what is doubtful with its row. */
import fc from 'fast-check';
import { withItem, withValue } from '#domain/editing/edits';
import { faultsIn } from '#domain/editing/faults';
import { newFigure, newIndicator, newSection } from '#domain/editing/new-parts';
import { definitionPlan } from '#domain/editing/sheets/definition-plan';
import { readDefinition } from '#domain/editing/sheets/read-definition';
import { type FormDefinition, formDefinitionSchema } from '#domain/form/form';
import { columnNumber } from '#domain/sheet/address';
import { type RawCell, type RawGrid, withCells } from '#domain/sheet/raw-grid';
import { readWorkbook } from '#xlsx/read';
import { writeWorkbook } from '#xlsx/write';
import { otherForm } from '../../fixtures/forms/rounds';
import { gridsOf } from '../plan-grids';
import { form } from '../sheets';

const CREATED = '2026-11-26T00:00:00.000Z';
const plan = form('plan');
const results = form('results');
const venues = otherForm('venues');
const FORMS = [plan, results, venues, otherForm('statistics')];

const gridsFor = (of: FormDefinition) => gridsOf(definitionPlan(of, { created: CREATED }));

/** A1 of the workbook → what somebody typed there. */
function typed(grids: readonly RawGrid[], sheet: string, cells: Readonly<Record<string, RawCell>>): readonly RawGrid[] {
  const changes = Object.entries(cells).map(([name, cell]) => {
    const [, letters = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(name) ?? [];
    return { row: Number(row), column: columnNumber(letters), cell };
  });
  return grids.map((grid) => (grid.sheet === sheet ? withCells(grid, changes) : grid));
}

test.each(FORMS)('$id comes back as it was, through a file', async (of) => {
  const bytes = await writeWorkbook(definitionPlan(of, { created: CREATED }));
  const read = await readWorkbook(bytes);
  if (!read.ok) throw new Error('refused');
  expect(readDefinition(read.workbook.grids)).toEqual({ ok: true, form: of, doubts: [] });
});

const word = fc.oneof(
  fc.constantFrom(
    '“引号”',
    '双””引',
    '有〔key〕的',
    ' 两头有空 ',
    '换\n行',
    '→',
    'a → b',
    '"json"',
    '、，；',
    '栏目',
    '项目',
    '代号',
    '=1+1',
    '是',
  ),
  fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' }).filter((text) => text.trim() !== ''),
);

test('whatever things are called, they come back', () => {
  fc.assert(
    fc.property(fc.uniqueArray(word, { minLength: 8, maxLength: 8 }), fc.constantFrom(results, venues), (words, of) => {
      const [a = '', b = '', c = '', d = '', e = '', f = '', g = '', h = ''] = words;
      const list = of.sections.findIndex(({ kind }) => kind === 'list');
      const changes: readonly (readonly [(string | number)[], unknown])[] = [
        [['title'], a],
        [['sections', 0, 'title'], b],
        [
          ['sections', 0, 'titleAliases'],
          [a, c],
        ],
        [['sections', 0, 'figures', 0, 'label'], c],
        [['sections', 0, 'indicators', 0, 'label'], d],
        [['sections', 0, 'indicators', 1, 'label'], d],
        [['sections', 0, 'indicators', 1, 'guidance'], e],
        [['sections', list, 'columns', 0, 'label'], f],
        [['sections', list, 'columns', 1, 'label'], f],
        [
          ['sections', list, 'columns', 1, 'aliases'],
          [g, h],
        ],
        [['sections', list, 'columns', 0, 'type'], { type: 'choice', choices: [a, b, g], aliases: [[h, a]] }],
        [['sections', list, 'columns', 1, 'required'], { column: 'name', notIn: [a, g] }],
      ];
      const edited = changes.reduce((each, [path, value]) => withValue(each, path, value), of);
      const key = edited.sections[list];
      const first = key?.kind === 'list' ? key.columns[0]?.key : undefined;
      const conditioned = withValue(edited, ['sections', list, 'columns', 1, 'required'], {
        column: first,
        notIn: [a, g],
      });
      const read = readDefinition(gridsFor(conditioned));
      expect(read).toEqual({ ok: true, form: conditioned, doubts: [] });
    }),
    { numRuns: 30 },
  );
});

test('what is added is laid out too', () => {
  const more = (['list', 'fields', 'indicators'] as const).reduce(
    (of, kind) => withItem(of, ['sections'], newSection(of, kind)),
    plan,
  );
  expect(readDefinition(gridsFor(more))).toEqual({ ok: true, form: more, doubts: [] });
  const named = withValue(more, ['sections', 1, 'sheet'], '规则');
  expect(readDefinition(gridsFor(named))).toEqual({ ok: true, form: named, doubts: [] });
  const block = venues.sections[0];
  if (block?.kind !== 'indicators') throw new Error('no block');
  const wider = withItem(
    withItem(venues, ['sections', 0, 'figures'], newFigure(block)),
    ['sections', 0, 'indicators'],
    newIndicator(block),
  );
  expect(readDefinition(gridsFor(wider))).toEqual({ ok: true, form: wider, doubts: [] });
});

describe('what somebody typed', () => {
  const grids = gridsFor(plan);
  const list = grids.find(({ sheet }) => sheet === '附件2');
  if (list === undefined) throw new Error('no sheet');
  const header = list.rows.findIndex(([first]) => first === '栏目') + 1;
  const last = list.rows.length;
  const read = (sheet: string, cells: Readonly<Record<string, RawCell>>) => {
    const found = readDefinition(typed(grids, sheet, cells));
    return found.ok ? found : { form: undefined, doubts: found.doubts };
  };
  const said = ({ doubts }: { readonly doubts: ReturnType<typeof readDefinition>['doubts'] }) =>
    doubts.map(({ at, said: words }) => `${at.sheet} ${at.row}: ${words['zh-CN']}`);

  test('a new line becomes a column with a key of its own', () => {
    const found = read('附件2', {
      [`A${last + 1}`]: '参与教师数',
      [`B${last + 1}`]: '整数',
      [`C${last + 1}`]: '人',
      [`D${last + 1}`]: 1,
    });
    expect(said(found)).toEqual([]);
    const section = found.form?.sections[0];
    expect(section?.kind === 'list' ? section.columns.at(-1) : undefined).toEqual({
      key: 'c1',
      label: '参与教师数',
      aliases: [],
      type: { type: 'count', unit: '人', minimum: 1 },
      required: false,
      summed: false,
      personal: false,
      width: 12,
    });
    expect(found.form === undefined ? [] : faultsIn(found.form)).toEqual([]);
  });

  test('a changed figure in a rule is the rule’s', () => {
    const rules = grids.find(({ sheet }) => sheet === '规则');
    const row = (rules?.rows.findIndex(([, sentence]) => String(sentence).includes('平均每')) ?? 0) + 1;
    const found = read('规则', { [`B${row}`]: '“预计线下人次”平均每“预计场次”超过500要核实。' });
    expect(said(found)).toEqual([]);
    expect(found.form?.rules[9]).toMatchObject({ kind: 'perSession', maximum: 500 });
  });

  test.each<readonly [string, string, Readonly<Record<string, RawCell>>, string]>([
    [
      'a type that nobody knows',
      '附件2',
      { [`B${header + 3}`]: '图片' },
      `附件2 ${header + 3}: 不认识这个类型：“图片”，先当作文字`,
    ],
    ['a limit in words', '附件2', { [`E${header + 3}`]: '六十' }, `附件2 ${header + 3}: 要写一个数，不是“六十”`],
    ['a line without a label', '附件2', { [`A${header + 3}`]: null }, `附件2 ${header + 3}: 这一行没有名称，没有读入`],
    ['a word that is no yes', '附件2', { [`I${header + 3}`]: '要' }, `附件2 ${header + 3}: 要写“是”或空着，不是“要”`],
    [
      'a condition on nothing',
      '附件2',
      { [`H${header + 3}`]: '“状态”为“取消”时' },
      `附件2 ${header + 3}: 没有名为“状态”的一栏`,
    ],
    [
      'a condition that is none',
      '附件2',
      { [`H${header + 3}`]: '看情况' },
      `附件2 ${header + 3}: 条件认不出来：“看情况”，先当作选填`,
    ],
    ['a header of one’s own', '附件2', { [`O${header}`]: '颜色' }, `附件2 ${header}: 不认识这个表头：“颜色”`],
    ['a setting of one’s own', '表样', { A9: '颜色', B9: '红' }, '表样 9: 不认识这一项：“颜色”'],
    ['a figure on the cover that is none', '表样', { B7: '“播放量”' }, '表样 7: 没有名为“播放量”的一栏'],
    ['a sheet that is counted and is not there', '表样', { B8: '“附件3”“活动类型”' }, '表样 8: 没有分表“附件3”'],
    ['a rule in one’s own words', '规则', { B3: '日期要对' }, '规则 3: 这句话认不出来，没有读入：照“怎样填”里的写法改'],
    [
      'a rule on a column that is not there',
      '规则',
      { B3: '“开幕日期”要在活动时间内' },
      '规则 3: 没有名为“开幕日期”的一栏',
    ],
    ['a rule on a sheet that is not there', '规则', { A3: '附件9' }, '规则 3: 没有分表“附件9”'],
    ['a severity that nobody knows', '规则', { C3: '严重' }, '规则 3: 程度只能是必改、核实、提示，不是“严重”'],
  ])('%s is named with its row', (_, sheet, cells, doubt) => {
    expect(said(read(sheet, cells))).toContain(doubt);
  });

  test('names are found in any order, and lines may be moved and left empty', () => {
    const rows = [...list.rows.slice(0, header), [], ...list.rows.slice(header).reverse()];
    const moved = readDefinition(grids.map((grid) => (grid === list ? { ...grid, rows } : grid)));
    if (!moved.ok) throw new Error('not read');
    expect(moved.doubts).toEqual([]);
    const section = moved.form.sections[0];
    expect(section?.kind === 'list' ? section.columns.map(({ key }) => key).reverse() : []).toEqual(
      plan.sections[0]?.kind === 'list' ? plan.sections[0].columns.map(({ key }) => key) : [],
    );
    expect(formDefinitionSchema.safeParse(moved.form).success).toBe(true);
  });

  test('a sheet without its table is named, and is a section of no columns', () => {
    const found = readDefinition(
      grids.map((grid) => (grid === list ? { ...grid, rows: grid.rows.slice(0, header - 1) } : grid)),
    );
    if (!found.ok) throw new Error('not read');
    expect(said(found)[0]).toBe('附件2 1: 没有找到以“栏目”开头、有“代号”的表头');
    expect(found.form.sections).toMatchObject([{ kind: 'list', key: 'activities', columns: [] }]);
  });

  test('a block has the headers that are named, and always one for its indicators', () => {
    const [block] = venues.sections;
    if (block?.kind !== 'indicators') throw new Error('no block');
    const without = (labels: readonly string[]) => {
      const left = gridsFor(venues).map((grid) =>
        grid.sheet === block.sheet
          ? { ...grid, rows: grid.rows.filter(([label]) => !labels.includes(String(label))) }
          : grid,
      );
      const found = readDefinition(left);
      const [section] = found.ok ? found.form.sections : [];
      return [section?.kind === 'indicators' ? section.headers : undefined, said(found)];
    };
    const { sequence: _, unit: _unit, ...rest } = block.headers;
    expect(without(['序号列', '计量单位列'])).toStrictEqual([rest, []]);
    expect(without(['序号列', '代码列', '指标列', '计量单位列', '备注列'])).toStrictEqual([
      { indicator: { label: '指标', aliases: [] } },
      [],
    ]);
  });

  test('a workbook that is none of a definition says so', () => {
    expect(said(readDefinition([]))).toEqual(['表样 1: 没有“表样”这张工作表：要用从这里导出的文件']);
    const only = grids.filter(({ sheet }) => sheet === '表样');
    expect(said(readDefinition(only))).toEqual(['表样 1: 没有一张分表：每张分表要有“分表代号”一行']);
  });
});
