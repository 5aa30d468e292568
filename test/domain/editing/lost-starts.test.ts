/** What a form that changes means for the lists of other forms that start from it. */
import { withoutItem, withValue } from '#domain/editing/edits';
import { withFollowing } from '#domain/editing/lost-starts';
import { roundSchema } from '#domain/form/round';
import { form, ROUND } from '../sheets';

const plan = form('plan');
/** Nothing in it names a column, so that any may go. */
const bare = {
  ...plan,
  rules: [],
  headline: [],
  sections: plan.sections.map((section) => (section.kind === 'list' ? { ...section, identity: [] } : section)),
};
const columns = ['sections', 0, 'columns'];
const venue = 7;

test('a form that keeps its columns changes no other', () => {
  const { forms, changes } = withFollowing(ROUND, withValue(plan, ['title'], '别的标题'));
  expect(changes).toEqual([]);
  expect(forms[1]).toBe(ROUND.forms[1]);
  expect(forms[0]?.definition.title).toBe('别的标题');
});

test.each([
  ['is gone', withoutItem(bare, columns, venue)],
  ['is of another type', withValue(bare, [...columns, venue, 'type'], { type: 'phone' })],
])('a column that %s is not taken over any more, which is said, and the round can be stored', (_, changed) => {
  const { forms, changes } = withFollowing(ROUND, changed);
  expect(roundSchema.safeParse({ ...ROUND, forms }).success).toBe(true);
  expect(forms[1]?.definition.version).toBe('2023.3');
  expect(changes.map(({ sheet, said }) => [sheet, said['zh-CN']])).toEqual([
    ['附件4-活动清单', expect.stringMatching(/^从哪张表带入：.*“活动地点\/平台”.* → (?!.*“活动地点\/平台”)/u)],
  ]);
});

test('a list that is gone starts nothing', () => {
  const other = {
    ...plan,
    rules: [],
    headline: [],
    sections: plan.sections.map((each) => ({ ...each, key: 'others' })),
  };
  const { matrix: _, ...gone } = other;
  const { forms } = withFollowing(ROUND, gone);
  const list = forms[1]?.definition.sections.find(({ kind }) => kind === 'list');
  expect(list !== undefined && 'startsFrom' in list).toBe(false);
  expect(roundSchema.safeParse({ ...ROUND, forms }).success).toBe(true);
});
