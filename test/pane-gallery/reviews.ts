/** What the collector asked and decided, for the gallery: queries of every kind, answered, changed, closed and gone. */
import type { FormState, Review, Thread } from '#client/shapes';
import { ownPartInWords } from '#domain/season/joint/unit-words';
import type { Locale } from '#domain/words/locale';
import type { PaneState } from '../../addin/pane/pane-state';
import type { QueryItem } from '../../addin/pane/staff/model/review';
import { card, reported, results } from './answers';
import { checked } from './issues';

const OFFICE = { role: 'admin', name: '科学技术处' } as const;
const UNIT = { role: 'unit', name: '计算机与信息工程学院' } as const;
const ASKED = '2023-05-19T08:30:00.000Z';

const standing = (more: Partial<FormState['standing']>): FormState['standing'] => ({ ...reported.standing, ...more });

function place(column: string, label: string, cell: string, received: string): NonNullable<Thread['place']> {
  const row = { name: '走进智能会计：校园开放日', category: '单位开放周', startDate: '2023-05-22' };
  return { section: 'activities', column, label, address: `附件2!${cell}`, received, names: [row.name], place: 2, row };
}

function thread(id: string, text: string, more: Partial<Thread> = {}): Thread {
  return { id, state: 'open', text, at: ASKED, by: OFFICE, version: 3, answers: [], ...more };
}

const FIGURE = thread('1-1', '与附件1上报的校内场地容量不符，请核实；是否把线上人次也算进来了？', {
  place: place('offline', '预计线下人次', 'K7', '1200'),
  now: { address: '附件2!K7', value: '1200', isChanged: false, version: 3 },
});
const BUDGET = thread('1-2', '经费以万元为单位。', {
  place: place('budget', '预算经费（万元）', 'M5', '5000'),
  now: { address: '附件2!M5', value: '5000', isChanged: false, version: 3 },
});
const WHOLE = thread('1-3', '填报人和联系电话没有写，请补上。');
const GONE = thread('1-4', '这一项是否已经取消？', { place: place('venue', '活动地点/平台', 'H9', '图书馆报告厅') });
const ANSWERED = thread('1-5', '开放两天还是一天？', {
  state: 'answered',
  place: place('endDate', '结束日期', 'G6', '2023-05-23'),
  answers: [{ text: '属实，两天，23日为学生专场。', at: '2023-05-19T09:10:00.000Z', by: UNIT, version: 3 }],
});
const NOTE = thread('2-1', '封面照片已收到，谢谢。', { state: 'noted' });
const CLOSED = thread('1-6', '类型请改为“科普进校园”。', {
  state: 'closed',
  place: place('category', '活动类型', 'D8', '其他'),
  now: { address: '附件2!D8', value: '科普进校园', isChanged: true, version: 3 },
  closed: { at: '2023-05-20T01:00:00.000Z', by: OFFICE },
});

const at = (row: number, column: number) => ({ sheet: '附件2', row, column });
const entry = '走进智能会计：校园开放日';
const figure: QueryItem = {
  query: FIGURE,
  status: 'waiting',
  entry,
  now: { at: at(7, 11), value: '1200', isChanged: false },
};
const changed: QueryItem = {
  query: BUDGET,
  status: 'waiting',
  entry,
  now: { at: at(5, 13), value: '0.5', isChanged: true },
};
const whole: QueryItem = { query: WHOLE, status: 'waiting' };
const gone: QueryItem = { query: GONE, status: 'waiting', goneRow: `${entry} · 单位开放周 · 2023-05-22` };
const answered: QueryItem = {
  query: ANSWERED,
  status: 'sent',
  entry,
  now: { at: at(6, 7), value: '2023-05-23', isChanged: false },
};
const note: QueryItem = { query: NOTE, status: 'told' };

const returnedBy = { at: ASKED, by: OFFICE, version: 3 };
const RETURNED = { ...reported, standing: standing({ state: 'returned', open: 4, answered: 1, returned: returnedBy }) };
const cards = (state: FormState) => ({ cards: [card(state, 2), card(results, 22)], sheet: checked([]) });

const review = (of: FormState['standing'], threads: readonly Thread[]): Review => ({
  unit: UNIT.name,
  form: 'plan',
  seq: 6,
  version: 3,
  standing: of,
  threads: [...threads],
  decisions: [
    {
      seq: 1,
      kind: 'returned',
      at: '2023-05-18T07:00:00.000Z',
      by: OFFICE,
      version: 3,
      queries: ['1-1', '1-5', '1-6'],
    },
    { seq: 2, kind: 'noted', at: '2023-05-18T07:05:00.000Z', by: OFFICE, version: 3, queries: ['2-1'] },
    { seq: 3, kind: 'answered', at: '2023-05-19T09:10:00.000Z', by: UNIT, version: 3, queries: ['1-5'], text: '属实' },
    { seq: 4, kind: 'accepted', at: '2023-05-20T02:05:00.000Z', by: OFFICE, version: 3 },
    {
      seq: 5,
      kind: 'reopened',
      at: '2023-05-21T01:00:00.000Z',
      by: OFFICE,
      version: 3,
      reason: '漏报了实验室开放一项，学院来电要求补报',
    },
    {
      seq: 6,
      kind: 'extended',
      at: '2023-05-21T01:02:00.000Z',
      by: OFFICE,
      until: '2023-05-26T00:00:00+08:00',
      reason: '补报',
    },
  ],
});
const ALL = [FIGURE, BUDGET, WHOLE, GONE, ANSWERED, NOTE, CLOSED];

/** By name: the form's screen, beside what the check says. */
export const REVIEWED: Readonly<Record<string, Partial<PaneState>>> = {
  returned: {
    ...cards(RETURNED),
    review: review(RETURNED.standing, ALL),
    queries: [figure, changed, whole, gone, answered, note],
  },
  'returned-all-changed': { ...cards(RETURNED), queries: [changed] },
  'returned-not-sent': { ...cards(RETURNED), queries: [{ ...figure, draft: '属实，含线上直播' }, answered] },
  'to-review': {
    ...cards({ ...reported, standing: standing({ state: 'toReview', open: 1, answered: 1, returned: returnedBy }) }),
    queries: [{ ...changed, status: 'sent' }, answered],
  },
  accepted: cards({
    ...reported,
    standing: standing({ state: 'accepted', accepted: { at: '2023-05-20T02:05:00.000Z', by: OFFICE, version: 3 } }),
  }),
  locked: cards({
    ...reported,
    standing: standing({ state: 'locked', isLocked: true }),
    lock: { reason: '汇总表已上报省科技厅', since: '2023-06-01T01:00:00.000Z', by: '李老师' },
  }),
  'let-in': cards({
    ...reported,
    standing: standing({ due: '2023-05-20T00:00:00+08:00' }),
    reopening: { reason: '漏报一项科普讲座，上报前补上', at: '2023-06-02T02:10:00.000Z', by: '李老师' },
  }),
  reopened: cards({
    ...reported,
    standing: standing({
      due: '2023-05-26T00:00:00+08:00',
      reopened: { at: '2023-05-21T01:00:00.000Z', by: OFFICE, reason: '漏报了实验室开放一项，学院来电要求补报' },
      extension: { at: '2023-05-21T01:02:00.000Z', by: OFFICE, until: '2023-05-26T00:00:00+08:00', reason: '补报' },
    }),
  }),
};

export const RETURNED_CARDS = [card(RETURNED, 2), card(results, 22)];
/** One activity of the form was found to be another unit's too: the server's own sentences. */
export const jointCards = (locale: Locale) => {
  const deduction = { entries: 1, people: 1_204 };
  const own = { name: '走进人工智能科普讲座', lead: '会计学院', partners: [UNIT.name], deduction, isToReview: false };
  const led = { ...own, name: '心理健康游园会', lead: UNIT.name, partners: ['团委', '教育学院'] };
  const notes = [own, led].map((part) => ownPartInWords(UNIT.name, part)[locale]);
  return [card({ ...reported, notes }, 2), card(results, 22)];
};
export const HISTORY_REVIEW = review(reported.standing, ALL);
