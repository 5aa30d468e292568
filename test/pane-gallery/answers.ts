/** What the server would have answered: sessions, forms, receipts, refusals, versions, the overview. Data only. */

import type { CollectorState, FormState, HistoryEntry, Receipt, Session } from '#client/shapes';
import { EXAMPLE_ROUND } from '#domain/form/forms/example-round';
import type { ChangedCell } from '#domain/reports/compared-rows';
import { columnNumber } from '#domain/sheet/address';
import type { Locale } from '#domain/words/locale';
import type { ProblemWords, Trouble } from '../../addin/pane/shell/model/state';
import type { Conflict, FormCard, HistoryItem, StandingReport } from '../../addin/pane/staff/model/state';

export const UNIT: Session = {
  token: '',
  expiresAt: '2023-05-18T10:00:00.000Z',
  role: 'unit',
  unit: '计算机与信息工程学院',
  collector: 'jykj',
  rounds: [{ id: '2023', name: '2023年科技活动周', deadline: '2023-05-20T00:00:00+08:00', daysLeft: 3 }],
};
/** The rounds of somebody who has so many of them. */
export const rounds = (count: number): Session['rounds'] => [
  ...UNIT.rounds,
  ...[2022, 2021, 2020, 2019, 2018].slice(0, count - 1).map((year) => ({
    id: String(year),
    name: year === 2021 ? '2021年全国科技活动周暨科技成果转化与科学普及系列活动' : `${year}年科技活动周`,
    deadline: `${year}-06-09T00:00:00+08:00`,
    daysLeft: -365 * (2023 - year) + 20,
  })),
];
export const ADMIN: Session = {
  token: '',
  expiresAt: UNIT.expiresAt,
  role: 'admin',
  collector: 'jykj',
  rounds: UNIT.rounds,
};

const SHA = '7f3a9c21d4e85b60a1c9e2f37b8d4056e19fa2c3b4d5e6f708192a3b4c5d6e7f';

/** Where a unit stands without any decision. */
function standing(state: FormState['standing']['state'], due: string): FormState['standing'] {
  const isLate = state === 'late';
  return { state, due, isLate, isOverdue: false, isWithdrawn: false, isLocked: false, open: 0, answered: 0 };
}

/** As the server would tell it of what is reported, where nothing was decided. */
function standingOf({ state, late = false, deadline, standing: told }: FormState): FormState['standing'] {
  if (UNDECIDED.has(told.state) && !told.isLocked) {
    const isWithdrawn = state === 'withdrawn';
    const plain = standing(isWithdrawn ? 'none' : state === 'submitted' && late ? 'late' : state, deadline);
    return { ...told, ...plain, due: told.due, isLate: late, isWithdrawn };
  }
  return told;
}
const UNDECIDED: ReadonlySet<string> = new Set(['none', 'submitted', 'late', 'zero']);

export const plan: FormState = {
  form: 'plan',
  attachment: '附件2',
  title: '科技活动周特色科技活动安排统计表',
  deadline: '2023-05-20T00:00:00+08:00',
  state: 'none',
  version: 0,
  standing: standing('none', '2023-05-20T00:00:00+08:00'),
};
export const results: FormState = {
  form: 'results',
  attachment: '附件4',
  title: '科技活动周开展情况统计表',
  deadline: '2023-06-09T00:00:00+08:00',
  state: 'none',
  version: 0,
  standing: standing('none', '2023-06-09T00:00:00+08:00'),
};
export const reported: FormState = {
  ...plan,
  standing: standing('submitted', plan.deadline),
  state: 'submitted',
  version: 3,
  submittedAt: '2023-05-18T06:05:00.000Z',
  late: false,
  receipt: 'PLAN-U05-0003-7F3A9C',
  sha256: SHA,
};

export const card = (state: FormState, daysLeft: number): FormCard => ({
  state: { ...state, standing: standingOf(state) },
  daysLeft,
});
export const CARDS = [card(plan, 3), card(results, 23)];

export const receipt: Receipt = {
  receipt: 'PLAN-U05-0003-7F3A9C',
  submissionId: '0b6f4c1e-5a0e-4a39-9a53-1d2f3a4b5c6d',
  unit: '计算机与信息工程学院',
  form: 'plan',
  version: 3,
  sha256: SHA,
  submittedAt: '2023-05-18T06:05:00.000Z',
  late: false,
  state: 'submitted',
  counts: { activities: 12 },
};

/** Of a receipt for a withdrawal. */
export const withdrew = { version: 2, receipt: 'PLAN-U05-0002-4C19D0' };
export const returned = { version: 1, receipt: 'PLAN-U05-0001-B203E7', submittedAt: '2023-05-17T01:20:00.000Z' };

/** What stands, as a question tells it. */
export const report: StandingReport = {
  head: 3,
  version: 3,
  receipt: receipt.receipt,
  submittedAt: receipt.submittedAt,
  rows: 12,
  state: 'submitted',
};

/** As reported → as in the sheet. */
export const DIFFERENT: readonly ChangedCell[] = [
  { address: '附件2!K7', label: '预计线下人次', before: '200', after: '260' },
  { address: '附件2!H9', label: '活动地点/平台', before: '', after: '实验楼A座201智能会计实践中心' },
];

const inLanguage = (locale: Locale, zh: ProblemWords, en: ProblemWords) => (locale === 'zh-CN' ? zh : en);

export const problem = (locale: Locale, retry: boolean): Trouble => ({
  kind: 'problem',
  retry,
  words: inLanguage(
    locale,
    {
      title: '服务暂时不可用',
      detail: '没有写入：存储暂时没有应答。内容都在表里，请稍后重试。',
      reference: 'store.unavailable · 01HZX3K9QW7V',
    },
    {
      title: 'The service is unavailable for the moment',
      detail: 'Nothing was written: the store did not answer. Everything is still in the sheet; try again shortly.',
      reference: 'store.unavailable · 01HZX3K9QW7V',
    },
  ),
});

export const wrongCode = (locale: Locale): Trouble => ({
  kind: 'problem',
  retry: false,
  words: inLanguage(
    locale,
    {
      title: '报送码不正确',
      detail: '没有登录：这个报送码不存在或已停用。请核对后重新输入，或向汇总单位索取。',
      reference: 'code.notAccepted · 01HZX3K9QW7V',
    },
    {
      title: 'The access code was not accepted',
      detail: 'It does not exist or was withdrawn. Check it and type it again, or ask your collector for one.',
      reference: 'code.notAccepted · 01HZX3K9QW7V',
    },
  ),
});

/** Each side alone, both and undecided, both and decided. */
const CHANGED = [
  { changedBy: 'theirs', choice: 'theirs' },
  { changedBy: 'mine', choice: 'mine' },
  { changedBy: 'both' },
  { changedBy: 'both', choice: 'theirs' },
] as const;

export function differing(count: number): Conflict['differences'] {
  const cells = [
    { column: 'offline', letter: 'K', label: '预计线下人次', mine: '260', theirs: '200' },
    { column: 'venue', letter: 'H', label: '活动地点/平台', mine: '实验楼A座201智能会计实践中心', theirs: '' },
    { column: 'leader', letter: 'P', label: '负责人', mine: '王小明', theirs: '李晓华' },
  ];
  return Array.from({ length: count }, (_, at) => {
    const { column, letter, label, mine, theirs } = cells[at % cells.length] ?? {
      column: '',
      letter: 'A',
      label: '',
      mine: '',
      theirs: '',
    };
    const address = `附件2!${letter}${5 + at}`;
    const cell = { sheet: '附件2', row: 5 + at, column: columnNumber(letter) };
    return {
      id: address,
      section: 'activities',
      column,
      at: cell,
      address,
      label,
      mineText: mine,
      theirsText: theirs,
      ...(CHANGED[at % CHANGED.length] ?? { changedBy: 'both' }),
    };
  });
}

export function version(
  number: number,
  changes: HistoryItem['changes'],
  more: Partial<HistoryEntry> = {},
  content: HistoryItem['content'] = { status: 'folded' },
): HistoryItem {
  return {
    entry: {
      ...receipt,
      receipt: `PLAN-U05-000${number}-7F3A9C`,
      version: number,
      submittedAt: `2023-05-1${5 + number}T06:05:00.000Z`,
      by: 'unit',
      ...more,
    },
    changes,
    content,
  };
}

export const VERSIONS: readonly HistoryItem[] = [
  version(4, { status: 'folded' }, { late: true, by: 'admin' }),
  version(3, {
    status: 'shown',
    cells: [
      { address: '附件2!K7', label: '预计线下人次', before: '200', after: '260' },
      { address: '附件2!H9', label: '活动地点/平台', before: '', after: '实验楼A座201智能会计实践中心' },
    ],
  }),
  version(2, { status: 'loading' }, { state: 'zero' }),
  version(1, { status: 'folded' }),
];

const KINDS = ['submitted', 'submitted', 'late', 'zero', 'none', 'submitted', 'none', 'withdrawn'] as const;

export function overview(isEmpty: boolean): CollectorState {
  const units = EXAMPLE_ROUND.roster.map((unit, at) => {
    const kind = isEmpty ? 'none' : (KINDS[at % KINDS.length] ?? 'none');
    const onPlan = standing(kind === 'withdrawn' ? 'none' : kind, plan.deadline);
    const ofPlan =
      kind === 'none'
        ? { state: 'none' as const, version: 0, standing: onPlan }
        : {
            state: kind === 'late' ? ('submitted' as const) : kind,
            version: 1 + (at % 3),
            submittedAt: `2023-05-${kind === 'late' ? 20 : 12 + (at % 7)}T0${1 + (at % 8)}:0${at % 6}:00.000Z`,
            late: kind === 'late',
            receipt: 'PLAN-U05-0003-7F3A9C',
            standing: onPlan,
          };
    return {
      unit: unit.name,
      code: unit.code,
      kind: unit.kind,
      forms: { plan: ofPlan, results: { state: 'none' as const, version: 0, standing: results.standing } },
    };
  });
  const count = (holds: (unit: (typeof units)[number]) => boolean) => units.filter(holds).length;
  const submitted = count(({ forms }) => forms.plan.state === 'submitted');
  const zero = count(({ forms }) => forms.plan.state === 'zero');
  return {
    asOf: '2023-05-18T06:05:00.000Z',
    units,
    totals: {
      plan: {
        expected: units.length,
        submitted,
        zero,
        late: count(({ forms }) => 'late' in forms.plan && forms.plan.late),
        missing: units.length - submitted - zero,
      },
      results: { expected: units.length, submitted: 0, zero: 0, late: 0, missing: units.length },
    },
    offRoster: isEmpty ? [] : ['旧址实训中心'],
  };
}
