/** What a version of a form changed, in words. */
import { definitionChanges } from '#domain/editing/difference';
import { withItem, withMoved, withoutItem, withValue } from '#domain/editing/edits';
import { newColumn, newSection } from '#domain/editing/new-parts';
import type { FormDefinition } from '#domain/form/form';
import { otherForm } from '../../fixtures/forms/rounds';
import { form } from '../sheets';

const plan = form('plan');
const results = form('results');
const venues = otherForm('venues');
const [activities] = plan.sections;
if (activities?.kind !== 'list') throw new Error('no list');

const said = (before: FormDefinition, after: FormDefinition) =>
  definitionChanges(before, after).map(({ kind, sheet, said: words }) => `${kind} ${sheet ?? ''}: ${words['zh-CN']}`);
const columns = ['sections', 0, 'columns'];

test.each([plan, results, venues])('$id differs from itself in nothing, whatever its version', (each) => {
  expect(said(each, { ...each, version: '9' })).toEqual([]);
});

test.each<readonly [string, FormDefinition, FormDefinition, readonly string[]]>([
  ['a column more', plan, withItem(plan, columns, newColumn(activities)), ['added 附件2: 新增栏目“新栏目”']],
  ['a column less', plan, withoutItem(plan, columns, 20), ['gone 附件2: 去掉栏目“备注”']],
  [
    'another label',
    plan,
    withValue(plan, [...columns, 2, 'label'], '项目名称'),
    ['changed 附件2: “项目名称”的名称：活动名称 → 项目名称'],
  ],
  [
    'another type',
    plan,
    withValue(plan, [...columns, 20, 'type'], { type: 'phone' }),
    ['changed 附件2: “备注”的类型：文字 → 电话'],
  ],
  [
    'another limit',
    plan,
    withValue(plan, [...columns, 2, 'type', 'maxLength'], 80),
    ['changed 附件2: “活动名称”的字数上限：60 → 80'],
  ],
  [
    'another bound',
    plan,
    withValue(plan, [...columns, 9, 'type', 'minimum'], 0),
    ['changed 附件2: “预计场次”的下限：1 → 0'],
  ],
  [
    'other choices',
    plan,
    withValue(plan, [...columns, 19, 'type', 'choices'], ['是', '不推荐']),
    ['changed 附件2: “是否推荐”的选项：加了“不推荐”，去了“否”'],
  ],
  [
    'choices in another order',
    plan,
    withValue(plan, [...columns, 19, 'type', 'choices'], ['否', '是']),
    ['changed 附件2: “是否推荐”的选项：顺序变了'],
  ],
  [
    'filled in by all',
    plan,
    withValue(plan, [...columns, 20, 'required'], true),
    ['changed 附件2: “备注”的必填：否 → 是'],
  ],
  [
    'filled in by some',
    results,
    withValue(results, ['sections', 1, 'columns', 5, 'required'], { column: 'status', notIn: ['完成'] }),
    ['changed 附件4-活动清单: “变更或取消原因”的必填：“开展情况”为“变更”“取消”时 → “开展情况”不为“完成”时'],
  ],
  ['columns in another order', plan, withMoved(plan, columns, 3, 1), ['changed 附件2: 栏目的顺序变了']],
  [
    'another title',
    plan,
    withValue(plan, ['title'], '安排表'),
    ['changed : 标题：科技活动周特色科技活动安排统计表 → 安排表'],
  ],
  [
    'another figure on the cover',
    plan,
    withValue(plan, ['headline'], ['sessions', 'offline', 'online']),
    ['changed : 封面上的数：去了“经费预算(万元)”'],
  ],
  ['a section more', plan, withItem(plan, ['sections'], newSection(plan, 'fields')), ['added : 新增分表“新分表”']],
  [
    'an indicator less',
    venues,
    withoutItem(venues, ['sections', 0, 'indicators'], 2),
    ['gone 服务情况: 去掉指标“开放天数”'],
  ],
  [
    'a figure of other parts',
    venues,
    withValue(venues, ['sections', 2, 'figures', 3, 'sumOf'], ['city', 'nation']),
    ['changed 获奖情况: “总数”的由哪几列相加：去了“省级”'],
  ],
  [
    'a header less',
    venues,
    withValue(venues, ['sections', 0, 'headers', 'remarks'], undefined),
    ['changed 服务情况: 备注列：备注 → 无'],
  ],
  [
    'another threshold',
    plan,
    withValue(plan, ['rules', 9, 'maximum'], 500),
    [
      'changed 附件2: 规则：“预计线下人次”平均每“预计场次”超过3000要核实（核实） → “预计线下人次”平均每“预计场次”超过500要核实（核实）',
    ],
  ],
  [
    'a rule less',
    venues,
    withoutItem(venues, ['rules'], 1),
    ['gone 展品: 去掉规则：“展品名称”“学科”都相同的两行算重复（核实）'],
  ],
  [
    'a rule that weighs more',
    venues,
    withValue(venues, ['rules', 1, 'severity'], 'error'),
    ['changed 展品: 规则：“展品名称”“学科”都相同的两行算重复（核实） → “展品名称”“学科”都相同的两行算重复（必改）'],
  ],
  [
    'a rule more',
    venues,
    withItem(venues, ['rules'], { kind: 'withinWindow', section: 'guides', columns: ['since'] }),
    ['added 讲解员: 新增规则：“上岗日期”要在活动时间内（必改）'],
  ],
])('%s', (_, before, after, changes) => {
  expect(said(before, after)).toEqual(changes);
  expect(said(after, before)).toHaveLength(changes.length);
});

test('what is called otherwise is the same in rules, on the cover, in identities and in conditions', () => {
  const label = (of: FormDefinition, at: readonly (string | number)[], name: string) =>
    withValue(of, [...at, 'label'], name);
  expect(said(plan, label(plan, [...columns, 10], '线下人次'))).toEqual([
    'changed 附件2: “线下人次”的名称：预计线下人次 → 线下人次',
  ]);
  expect(said(results, label(results, ['sections', 1, 'columns', 4], '状态'))).toEqual([
    'changed 附件4-活动清单: “状态”的名称：开展情况 → 状态',
  ]);
  expect(said(results, withValue(results, ['sections', 1, 'sheet'], '清单'))).toEqual([
    'changed 清单: 工作表名：附件4-活动清单 → 清单',
  ]);
});
