/** 纸质件 for the gallery: units with and without their prints, and every outcome of a scan. Data only. */
import type { PaperCopiesView, PaperCopyOutcome, PaperCopyView } from '#client/paper-copies-client';
import type { Scan } from '../../addin/pane/officer/model/paper-copies';

const AT = '2023-06-08T02:10:00.000Z';
const paperCopy = (decision: number, version: number, isCurrent: boolean): PaperCopyView => ({
  ...{ decision, version, receipt: `RESULTS-U0${decision}-000${version}-7F3A9C`, at: AT, by: '李老师', isCurrent },
});

export const view: PaperCopiesView = {
  forms: [
    { form: 'plan', attachment: '附件2', units: [{ unit: '会计学院', code: 'U01', state: 'submitted', version: 1 }] },
    {
      ...{ form: 'results', attachment: '附件4' },
      units: [
        { unit: '会计学院', code: 'U01', state: 'submitted', version: 2, paperCopy: paperCopy(1, 2, true) },
        { unit: '经济与金融学院', code: 'U02', state: 'submitted', version: 3, paperCopy: paperCopy(2, 1, false) },
        { unit: '计算机与信息工程学院', code: 'U05', state: 'submitted', version: 1 },
        { unit: '图书馆', code: 'U31', state: 'zero', version: 1 },
        { unit: '体育教学部', code: 'U14', state: 'withdrawn', version: 2 },
      ],
    },
  ],
};
export const allIn: PaperCopiesView = {
  forms: view.forms.slice(1).map((form) => ({ ...form, units: form.units.slice(0, 1) })),
};
/** As before the results are due. */
export const planAlone: PaperCopiesView = {
  forms: view.forms.map((form) => ({ ...form, units: form.form === 'plan' ? form.units : [] })),
};
/** Nobody has reported anything. */
export const noneYet: PaperCopiesView = { forms: view.forms.map((form) => ({ ...form, units: [] })) };

const print = (unit: string, version: number, receipt: string) => ({
  ...{ form: 'results', attachment: '附件4', unit, version, receipt, submittedAt: '2023-06-07T08:30:00.000Z' },
});
const scan = (id: number, code: string, outcome?: PaperCopyOutcome): Scan => ({
  id,
  code,
  ...(outcome && { outcome }),
});

export const scans: readonly Scan[] = [
  scan(7, '9B5E9D'),
  scan(6, '7F3A9C', {
    ...{ outcome: 'differs', ...print('经济与金融学院', 1, 'RESULTS-U02-0001-7F3A9C'), current: 3 },
    ...{ currentState: 'submitted', changesTotal: 23 },
    changes: [
      { address: '附件4!E5', label: '参加人次 线下', before: '1200', after: '1260' },
      { address: "'附件4-活动清单'!C7", label: '活动名称', before: '', after: '防范非法集资知识竞赛' },
    ],
  }),
  scan(5, '02262A', {
    outcome: 'ambiguous',
    candidates: [
      print('计算机与信息工程学院', 1, 'RESULTS-U05-0001-02262A'),
      print('创新创业中心', 2, 'RESULTS-U33-0002-02262A'),
    ],
  }),
  scan(4, 'RESULTS-U14-0001-55AA01', {
    ...{ outcome: 'differs', ...print('体育教学部', 1, 'RESULTS-U14-0001-55AA01'), current: 2 },
    ...{ currentState: 'withdrawn', changes: [], changesTotal: 0 },
  }),
  scan(3, '传媒学院', { outcome: 'undone', form: 'results', unit: '传媒学院', receipt: 'RESULTS-U09-0001-31C0DE' }),
  scan(2, 'A2EF65', {
    ...{ outcome: 'already', ...print('会计学院', 2, 'RESULTS-U01-0002-A2EF65'), paperCopy: paperCopy(1, 2, true) },
  }),
  scan(1, 'RESULTS-U01-0002-A2EF65', {
    ...{ outcome: 'received', ...print('会计学院', 2, 'RESULTS-U01-0002-A2EF65'), paperCopy: paperCopy(1, 2, true) },
  }),
];
