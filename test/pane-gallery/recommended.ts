/** 推荐清单 for the gallery: as units marked, chosen with a renamed and a gone row, in the middle of changing. Data only. */
import type { RecommendedView } from '#client/recommended-client';

const entry = (unit: string, name: string, at: number, people: number) => ({
  ...{ unit, version: 1, address: `附件2!C${at}`, name, people },
  facts: [`A${String(at).padStart(2, '0')}`, `2023-05-2${at % 8}`, '图书馆一楼报告厅'],
});
const marked = (...given: Parameters<typeof entry>) => ({ ...entry(...given), marked: true });
const plain = (...given: Parameters<typeof entry>) => ({ ...entry(...given), marked: false });

const OTHERS = [
  { ...marked('传媒学院', '“科学之声”校园广播剧展播', 7, 1_600), isNew: true },
  { ...marked('会计学院', '防范非法集资宣传', 8, 150), isNew: false },
  ...['外国语学院', '体育教学部', '图书馆', '信息中心', '教育学院'].map((unit, at) => ({
    ...plain(
      unit,
      `${['科技英语角', '运动与健康讲座', '科普图书展', '网络安全体验', '青少年编程工作坊'][at]}`,
      5 + at,
      80 + at * 40,
    ),
    isNew: false,
  })),
];

const HISTORY: RecommendedView['history'] = [
  {
    ...{ decision: 3, at: '2023-05-22T02:10:00.000Z', by: '李老师', kind: 'chosen' },
    names: ['走进人工智能科普讲座', '星空观测', '金融知识进社区', '绿色化学实验开放日'],
  },
  { ...{ decision: 2, at: '2023-05-21T08:00:00.000Z', by: '王老师', kind: 'asMarked' }, names: [] },
  { ...{ decision: 1, at: '2023-05-21T07:30:00.000Z', by: '李老师', kind: 'chosen' }, names: ['星空观测'] },
];

export const asMarked: RecommendedView = {
  ...{ form: 'plan', attachment: '附件2', seq: 0, history: [] },
  rows: [
    { ...marked('计算机与信息工程学院', '走进人工智能科普讲座', 5, 320), now: 'same' },
    { ...marked('会计学院', '防范非法集资宣传', 8, 150), now: 'same' },
  ],
  others: OTHERS.filter((each) => !each.marked),
};

export const chosen: RecommendedView = {
  ...{ form: 'plan', attachment: '附件2', seq: 3, chosen: { at: '2023-05-22T02:10:00.000Z', by: '李老师' } },
  rows: [
    { ...marked('计算机与信息工程学院', '走进人工智能科普讲座', 5, 320), now: 'same', kept: { decision: 3, at: 0 } },
    {
      ...{ ...marked('创新创业中心', '星空观测', 6, 260), now: 'changed', is: '月球与行星观测夜' },
      kept: { decision: 3, at: 1 },
    },
    { ...plain('经济与金融学院', '金融知识进社区', 9, 430), now: 'same', kept: { decision: 3, at: 2 } },
    {
      ...{ unit: '实践中心', version: 2, address: '附件2!C6', name: '绿色化学实验开放日', facts: [], people: 0 },
      ...{ marked: false, now: 'gone', kept: { decision: 3, at: 3 } },
    },
  ],
  others: OTHERS,
  history: HISTORY,
};

export const tooMany: RecommendedView = (({ others: _, ...rest }) => rest)(chosen);
export const empty: RecommendedView = { ...chosen, rows: [], history: HISTORY.slice(1) };
