/** What is wrong with an edited definition is said at its field, in people's words, in both languages. */
import { withItem, withMoved, withoutItem, withValue } from '#domain/editing/edits';
import { faultsIn, faultsInRound } from '#domain/editing/faults';
import { isWithin } from '#domain/editing/field-fault';
import type { FormDefinition } from '#domain/form/form';
import { EXAMPLE_ROUND } from '#domain/form/forms/example-round';
import { OTHER_ROUND, otherForm } from '../../fixtures/forms/rounds';
import { form } from '../sheets';

const plan = form('plan');
const results = form('results');
const venues = otherForm('venues');
const statistics = otherForm('statistics');

const said = (edited: FormDefinition) =>
  faultsIn(edited).map(({ path, said: words }) => `${path.join('.')}: ${words['zh-CN']}`);
const columnAt = (key: string, of: FormDefinition = plan, section = 0) => {
  const found = of.sections[section];
  return [
    'sections',
    section,
    'columns',
    found === undefined || found.kind === 'indicators' ? -1 : found.columns.findIndex((column) => column.key === key),
  ];
};
const rule = (kind: string, of: FormDefinition = plan) => of.rules.findIndex((each) => each.kind === kind);

test.each([plan, results, venues, statistics])('$id has none', (each) => {
  expect(said(each)).toEqual([]);
  expect(faultsInRound(each, OTHER_ROUND)).toEqual([]);
});

test.each<readonly [string, FormDefinition, string]>([
  ['no label', withValue(plan, [...columnAt('name'), 'label'], ''), 'sections.0.columns.2.label: 要填，不能空着'],
  [
    'a long label',
    withValue(plan, [...columnAt('name'), 'label'], '长'.repeat(61)),
    'sections.0.columns.2.label: 最多60个字',
  ],
  [
    'no limit',
    withValue(plan, [...columnAt('name'), 'type', 'maxLength'], Number.NaN),
    'sections.0.columns.2.type.maxLength: 要填一个数',
  ],
  [
    'half a limit',
    withValue(plan, [...columnAt('name'), 'type', 'maxLength'], 2.5),
    'sections.0.columns.2.type.maxLength: 要填整数',
  ],
  [
    'a limit of nothing',
    withValue(plan, [...columnAt('name'), 'type', 'maxLength'], 0),
    'sections.0.columns.2.type.maxLength: 要大于0',
  ],
  [
    'a bound below 0',
    withValue(plan, [...columnAt('sessions'), 'type', 'minimum'], -1),
    'sections.0.columns.9.type.minimum: 不能小于0',
  ],
  [
    'no unit',
    withValue(plan, [...columnAt('sessions'), 'type', 'unit'], ''),
    'sections.0.columns.9.type.unit: 要填，不能空着',
  ],
  [
    'one choice',
    withValue(plan, [...columnAt('recommended'), 'type', 'choices'], ['是']),
    'sections.0.columns.19.type.choices: 至少要2个',
  ],
  [
    'a choice twice',
    withValue(plan, [...columnAt('recommended'), 'type', 'choices'], ['是', '否', '是']),
    'sections.0.columns.19.type.choices.2: 选项“是”写了两次',
  ],
  [
    'a word for no choice',
    withValue(plan, [...columnAt('recommended'), 'type', 'aliases'], [['对', '可以']]),
    'sections.0.columns.19.type.aliases.0: “对”指的“可以”不在选项里',
  ],
  [
    'a key that is none',
    withValue(plan, [...columnAt('name'), 'key'], '名称'),
    'sections.0.columns.2.key: 代号用英文字母开头，只含字母和数字',
  ],
  [
    'a key of every object',
    withValue(plan, [...columnAt('organizer'), 'key'], 'constructor'),
    'sections.0.columns.14.key: 这个代号不能用，换一个',
  ],
  [
    'a key twice',
    withValue(plan, [...columnAt('organizer'), 'key'], 'host'),
    'sections.0.columns.14.key: 代号“host”用了两次',
  ],
  [
    'a label twice',
    withValue(plan, [...columnAt('organizer'), 'label'], '主办 单位'),
    'sections.0.columns.14.label: 已经有名为“主办 单位”的一栏，读表时分不清',
  ],
  [
    'an alias of another',
    withValue(plan, [...columnAt('organizer'), 'aliases'], ['负责人']),
    'sections.0.columns.14.aliases.0: “负责人”已经是“负责人”的名字',
  ],
  [
    'a name that no sheet has',
    withValue(plan, ['sections', 0, 'sheet'], '附件/2'),
    'sections.0.sheet: 工作表名不能有 [ ] : * ? / \\，首尾不能是单引号，最多31个字',
  ],
  [
    'two sheets of one name',
    withValue(venues, ['sections', 1, 'sheet'], '服务情况'),
    'sections.1.sheet: 已经有名为“服务情况”的工作表',
  ],
  ['no version', withValue(plan, ['version'], ''), 'version: 要填，不能空着'],
  [
    'five figures on the cover',
    withValue(plan, ['headline'], ['sessions', 'offline', 'online', 'budget', 'phone']),
    'headline: 最多4个',
  ],
  [
    'a figure on the cover that is gone',
    withValue(plan, ['headline'], ['views']),
    'headline.0: 没有“〔views〕”这一栏，换一个',
  ],
  [
    'counting by a text',
    withValue(plan, ['matrix'], { section: 'activities', column: 'name' }),
    'matrix: “活动名称”不是单选，不能按它计数',
  ],
  [
    'counting a block',
    withValue(venues, ['matrix'], { section: 'service', column: 'visitors' }),
    'matrix: “服务情况”不是清单',
  ],
  [
    'half a condition',
    withValue(results, [...columnAt('reason', results, 1), 'required'], { column: 'status', in: [] }),
    'sections.1.columns.5.required.in: 至少要1个',
  ],
  [
    'a condition on a word that is no choice',
    withValue(results, [...columnAt('reason', results, 1), 'required'], { column: 'status', in: ['推迟'] }),
    'sections.1.columns.5.required: “开展情况”没有选项“推迟”',
  ],
  [
    'a condition on no column',
    withValue(results, [...columnAt('reason', results, 1), 'required'], { column: 'state', in: ['取消'] }),
    'sections.1.columns.5.required.column: “附件4-活动清单”里没有“〔state〕”，换一个',
  ],
  [
    'an identity of no column',
    withValue(venues, ['sections', 4, 'identity'], [['name']]),
    'sections.4.identity.0: “展品”里没有“〔name〕”，换一个',
  ],
  [
    'an added entry that nobody can choose',
    withValue(results, ['sections', 1, 'startsFrom', 'added', 'choice'], '追加'),
    'sections.1.startsFrom.added: “开展情况”没有选项“追加”',
  ],
  [
    'a sum of a sum',
    withValue(venues, ['sections', 2, 'figures', 3, 'sumOf'], ['city', 'all']),
    'sections.2.figures.3.sumOf: “总数”不能相加：它不在这张表里，或自己就是合计',
  ],
  [
    'a figure that the block lacks',
    withValue(venues, ['sections', 1, 'indicators', 1, 'figures'], ['nextYear']),
    'sections.1.indicators.1.figures: 没有“〔nextYear〕”这一列数',
  ],
  [
    'a code twice',
    withValue(statistics, ['sections', 1, 'indicators', 3, 'code'], 'kr-110'),
    'sections.1.indicators.3.code: 代码“kr-110”用了两次',
  ],
  [
    'a rule on a column that is gone',
    withoutItem(plan, ['sections', 0, 'columns'], 12),
    `rules.${rule('looksLikeYuan')}: “附件2”里没有“〔budget〕”，换一个`,
  ],
  ['a rule without columns', withValue(plan, ['rules', 0, 'columns'], []), 'rules.0.columns: 至少要1个'],
  [
    'a rule on a column of another type',
    withValue(plan, ['rules', 0, 'columns'], ['startDate', 'name']),
    'rules.0.columns: 这里要选日期栏，“活动名称”不是',
  ],
  [
    'a rule on a word that is no choice',
    withValue(plan, ['rules', rule('figureNotExpected'), 'choice'], '云上'),
    `rules.${rule('figureNotExpected')}.choice: “活动形式”没有选项“云上”`,
  ],
  [
    'a rule of blocks on a list',
    withItem(venues, ['rules'], {
      kind: 'partOfWhole',
      section: 'exhibits',
      part: 'title',
      whole: 'title',
      columns: ['cost'],
    }),
    'rules.2: 这种规则不能用在这张分表上',
  ],
  [
    'rows left out by a word that is no choice',
    withValue(results, ['rules', rule('anyFilled', results), 'unless', 'in'], ['推迟']),
    `rules.${rule('anyFilled', results)}.unless: “开展情况”没有选项“推迟”`,
  ],
  [
    'the sum of a text',
    withValue(results, ['rules', rule('equalsSum', results), 'of', 'column'], 'name'),
    `rules.${rule('equalsSum', results)}.of: 这里要选数字栏，“活动名称”不是`,
  ],
])('%s is said at its field', (_, edited, fault) => {
  expect(said(edited)).toContain(fault);
  for (const { said: words } of faultsIn(edited)) expect(words.en).not.toMatch(/[\u4e00-\u9fff](?![^“]*”)/u);
});

test('what is gone is called by the name that it had', () => {
  const less = withoutItem(plan, ['sections', 0, 'columns'], 12);
  expect(faultsIn(less, plan).map(({ said: words }) => words['zh-CN'])).toEqual([
    '没有“经费预算(万元)”这一栏，换一个',
    '“附件2”里没有“经费预算(万元)”，换一个',
  ]);
});

test('mistakes of both kinds are said at once', () => {
  const edited = withValue(withValue(plan, [...columnAt('name'), 'label'], ''), ['headline'], ['gone']);
  expect(faultsIn(edited).map(({ path }) => path[0])).toEqual(['sections', 'headline']);
});

test('what a list starts from is judged in its round', () => {
  const gone = withValue(results, ['sections', 1, 'startsFrom', 'form'], 'proposal');
  expect(faultsIn(gone)).toEqual([]);
  expect(faultsInRound(gone, EXAMPLE_ROUND)).toEqual([
    {
      path: ['sections', 1, 'startsFrom', 'form'],
      said: { 'zh-CN': '本次活动没有“proposal”这张表', en: 'The round has no form “proposal”' },
    },
  ]);
});

test('a fault belongs to every place around it', () => {
  const [fault] = faultsIn(withValue(plan, [...columnAt('name'), 'label'], ''));
  if (fault === undefined) throw new Error('no fault');
  expect(isWithin(fault, ['sections', 0, 'columns', 2])).toBe(true);
  expect(isWithin(fault, ['sections', 0, 'columns', 3])).toBe(false);
});

test('an edit changes its place and nothing else', () => {
  const moved = withMoved(plan, ['sections', 0, 'columns'], 0, 1);
  expect(withMoved(moved, ['sections', 0, 'columns'], 1, -1)).toEqual(plan);
  expect(withMoved(plan, ['sections', 0, 'columns'], 0, -1)).toEqual(plan);
  expect(withValue(plan, ['nowhere', 3, 'label'], 'x')).toEqual({ ...plan, nowhere: undefined });
  const guided = withValue(plan, [...columnAt('name'), 'guidance'], '写全称');
  expect(withValue(guided, [...columnAt('name'), 'guidance'], undefined)).toEqual(plan);
});
