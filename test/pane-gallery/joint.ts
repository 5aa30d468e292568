/** 联合举办 for the gallery: proposals of two and of four units, groups that stand and that changed. Data only. */
import type { JointProposalView, JointView } from '#client/joint-client';

const EVENT = {
  name: '走进人工智能科普讲座',
  start: '2023-05-22',
  end: '2023-05-22',
  venue: '图书馆一楼报告厅',
};
const FAIR = { name: '心理健康游园会', start: '2023-05-25', end: '2023-05-26', venue: '银杏大道' };

const at = (row: number) => `'附件4-活动清单'!C${row}`;

const two: JointProposalView = {
  id: '0a',
  evidence: { name: 'near', days: 'same', venue: 'near', mention: true, people: true },
  lead: '计算机与信息工程学院',
  members: [
    { unit: '计算机与信息工程学院', version: 2, address: at(5), ...EVENT, people: 320 },
    {
      ...{ unit: '图书馆', version: 1, address: at(7), ...EVENT, people: 320 },
      ...{ name: '科普讲座：走进人工智能（与计信学院联合）', venue: '图书馆报告厅' },
    },
  ],
};
const four: JointProposalView = {
  id: '0b',
  evidence: { name: 'same', days: 'same', venue: 'same', mention: false, people: false },
  lead: '学生处',
  joins: 3,
  members: ['学生处', '团委', '教育学院', '外国语学院'].map((unit, place) => ({
    ...{ unit, version: 1, address: at(5 + place), ...FAIR, people: 1_204 - place * 200 },
  })),
};

const same = { now: 'same', current: 1, version: 1 } as const;

export const decided: Pick<JointView, 'groups' | 'apart' | 'deduction'> = {
  groups: [
    {
      ...{ decision: 3, at: '2023-06-09T02:10:00.000Z', by: '李老师', isToReview: false },
      lead: { unit: '科学技术处', address: at(5), ...EVENT, ...same, name: '科技活动周启动仪式', people: 800 },
      partners: [
        { unit: '宣传部', address: at(6), ...EVENT, ...same, name: '科技活动周启动仪式', people: 800 },
        { unit: '团委', address: at(9), ...EVENT, ...same, name: '科技活动周启动仪式', people: 760 },
      ],
      deduction: { entries: 2, people: 1_560 },
    },
    {
      ...{ decision: 2, at: '2023-06-09T01:40:00.000Z', by: '科学技术处', isToReview: true },
      lead: { unit: '会计学院', address: at(8), ...FAIR, ...same, name: '防范非法集资宣传', people: 150 },
      partners: [
        {
          ...{ unit: '经济与金融学院', address: at(6), ...FAIR, ...same, name: '防范非法集资宣传', people: 180 },
          ...{ now: 'changed', current: 3, is: { ...FAIR, name: '防范非法集资知识竞赛', venue: '教学楼301' } },
        },
      ],
      deduction: { entries: 0, people: 0 },
    },
  ],
  apart: [
    {
      ...{ decision: 1, at: '2023-06-09T01:20:00.000Z', by: '李老师' },
      members: ['图书馆', '信息中心'].map((unit) => ({
        unit,
        version: 1,
        address: at(5),
        ...EVENT,
        name: '网络安全讲座',
      })),
    },
  ],
  deduction: { entries: 2, people: 1_560 },
};

export const undecided: JointView = {
  ...{ form: 'results', seq: 3, proposals: [two, four], groups: [], apart: [], deduction: { entries: 0, people: 0 } },
};
export const all: JointView = { ...undecided, ...decided };
export const nothing: JointView = { ...undecided, proposals: [] };
export const tooMany: JointView = { ...undecided, proposals: undefined };
export const done: JointView = { ...all, proposals: [] };
