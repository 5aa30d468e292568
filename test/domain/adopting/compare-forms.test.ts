/** Last year's form beside a proposed one: added, gone, renamed, and what becomes of rules when somebody says which. */
import { asRenamed, compareForms, migrationOf, withKept } from '#domain/adopting/compare-forms';
import { proposeForm } from '#domain/adopting/propose-form';
import { faultsIn } from '#domain/editing/faults';
import type { FormDefinition } from '#domain/form/form';
import { form } from '../sheets';
import { grid } from './layouts';

const plan = form('plan');
const results = form('results');
/** As last year's, but: one is called otherwise, one no form knows, some are left out. */
const FILE = grid([
  ['附件2'],
  [
    '序号',
    '活动名称',
    '活动类型',
    '活动形式',
    '开始日期',
    '结束日期',
    '开展的具体位置',
    '面向对象',
    '预计场次',
    '线下人次',
    '线上人次',
    '直播链接',
    '负责人',
    '联系电话',
  ],
  [1],
]);

function proposed(base: FormDefinition, file = FILE): FormDefinition {
  const proposal = proposeForm([file], [plan, results], { base });
  if (proposal === undefined) throw new Error('nothing found');
  return proposal.form;
}
const labels = (parts: readonly { readonly label: string }[]) => parts.map(({ label }) => label);

test('what came, what went, what is called otherwise', () => {
  const { added, gone, renamed, maybeRenamed } = compareForms(plan, proposed(plan));
  expect(labels(added)).toEqual(['开展的具体位置', '直播链接']);
  expect(labels(gone)).toEqual([
    '活动地点/平台',
    '经费预算(万元)',
    '主办单位',
    '承办单位',
    '联系人',
    '活动简介',
    '是否推荐',
    '备注',
  ]);
  expect(renamed.map(({ was, is }) => [was.label, is.label])).toEqual([
    ['预计线下人次', '线下人次'],
    ['预计线上人次', '线上人次'],
  ]);
  expect(maybeRenamed.map(({ was, is, why }) => [was.label, is.label, why['zh-CN']])).toEqual([
    ['活动地点/平台', '开展的具体位置', '位置和类型相同'],
  ]);
  const [pair] = maybeRenamed;
  if (pair === undefined) throw new Error('no pair');
  expect(migrationOf(pair)['zh-CN']).toContain('“活动地点/平台”改名为“开展的具体位置”');
});

test('a form beside itself is the same', () => {
  expect(compareForms(plan, plan)).toEqual({
    added: [],
    gone: [],
    goneSections: [],
    renamed: [],
    maybeRenamed: [],
  });
});

test('said to be renamed, it takes the old key and names, and the rules that had lost it', () => {
  const draft = proposed(plan);
  const rulesOn = (of: FormDefinition) => of.rules.find(({ kind }) => kind === 'duplicateRows');
  expect(rulesOn(draft)).toMatchObject({ columns: ['name', 'startDate'] });
  const [pair] = compareForms(plan, draft).maybeRenamed;
  if (pair === undefined) throw new Error('no pair');
  const renamed = asRenamed(draft, plan, pair);
  const [list] = renamed.sections;
  expect(list?.kind === 'list' && list.columns.find(({ key }) => key === 'venue')).toMatchObject({
    label: '开展的具体位置',
    required: true,
    aliases: ['活动地点/平台', '地点', '活动地点', '举办地点'],
  });
  expect(rulesOn(renamed)).toMatchObject({ columns: ['name', 'startDate', 'venue'] });
  expect(compareForms(plan, renamed).maybeRenamed).toEqual([]);
  expect(faultsIn(renamed, plan)).toEqual([]);
});

test('kept although the file does not have it, it stands where it stood, with its rules', () => {
  const draft = proposed(plan);
  const budget = compareForms(plan, draft).gone.find(({ key }) => key === 'budget');
  expect(draft.rules.some(({ kind }) => kind === 'looksLikeYuan')).toBe(false);
  const kept = withKept(draft, plan, budget?.path ?? []);
  const [list] = kept.sections;
  expect(list?.kind === 'list' && list.columns.map(({ key }) => key).indexOf('budget')).toBe(12);
  expect(kept.rules.some(({ kind }) => kind === 'looksLikeYuan')).toBe(true);
  expect(faultsIn(kept, plan)).toEqual([]);
});

test('a sheet that the file does not have is gone as a whole, and can be kept as a whole', () => {
  const file = grid([
    ['序号', '指标', '计量单位', '线下', '线上', '合计'],
    [1, '举办活动', '项'],
    [2, '活动场次', '场'],
    [3, '参加人次', '人次'],
  ]);
  const draft = proposed(results, file);
  const { goneSections, gone } = compareForms(results, draft);
  expect(goneSections.map(({ sheet }) => sheet)).toEqual(['附件4-活动清单']);
  expect(gone.filter(({ section }) => section === 'activities')).toHaveLength(18);
  const kept = withKept(draft, results, goneSections[0]?.path ?? []);
  expect(kept.sections.map(({ key }) => key)).toEqual(['indicators', 'activities']);
  expect(compareForms(results, kept).goneSections).toEqual([]);
  expect(faultsIn(kept, results)).toEqual([]);
});
