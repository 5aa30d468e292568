/** A unit's sheet on the officer's desk, and what is done with many at once, for the gallery. Data only. */
import type { ParticipationView } from '#client/participation-client';
import type { Acceptable, CollectorState, Desk, HistoryEntry, Thread, VersionContent } from '#client/shapes';
import { formOf } from '#domain/form/form-of-round';
import { CATEGORY } from '#domain/form/forms/choices';
import { EXAMPLE_ROUND } from '#domain/form/forms/example-round';
import { parse } from '#domain/reading/parse';
import { writtenRow } from '#domain/reports/written-row';
import type { RawCell } from '#domain/sheet/raw-grid';
import type { OfficerState, OpenSheet } from '../../addin/pane/officer/model/state';
import { plan, receipt } from './answers';
import { ACTIVITIES, sheet } from './tables';

const UNIT = '会计学院';
const OFFICER = { role: 'admin', name: '科学技术处' } as const;
const SENDER = { role: 'unit', name: UNIT } as const;
const ASKED_AT = '2023-05-18T07:20:00.000Z';

const found = formOf(EXAMPLE_ROUND, 'plan');
if (found === undefined) throw new Error('no 附件2');
const FORM = found;

const MANY = Array.from({ length: 24 }, (_, at) => ({
  ...ACTIVITIES[at % ACTIVITIES.length],
  name: `校园科普讲座第${at + 1}场`,
  offline: 80 + at * 15,
  startDate: { date: '2023-05-22' } as RawCell,
  phone: '13000000001',
}));
const GRID = sheet(MANY, {
  appearances: [{ row: 6, column: 9, note: '报告厅还没有批下来' }],
});
const READ = parse([GRID], FORM, EXAMPLE_ROUND, { unit: UNIT });

function content(version: number): VersionContent {
  const [doubt] = READ.issues.filter(({ severity }) => severity === 'verify');
  return {
    ...receipt,
    unit: UNIT,
    version,
    by: 'unit',
    formVersion: FORM.version,
    isReread: false,
    rows: READ.rows.map(writtenRow),
    sheets: [GRID],
    issues: READ.issues,
    explanations:
      doubt === undefined ? [] : [{ address: doubt.address, code: doubt.code, reason: '三个分会场合计，有签到表' }],
  };
}

const entry = (version: number, more: Partial<HistoryEntry> = {}): HistoryEntry => ({
  ...receipt,
  unit: UNIT,
  version,
  by: 'unit',
  receipt: `PLAN-U01-000${version}-7F3A9C`,
  submittedAt: `2023-05-1${5 + version}T06:05:00.000Z`,
  ...more,
});

const standing = (more: Partial<Desk['review']['standing']> = {}): Desk['review']['standing'] => ({
  ...plan.standing,
  state: 'submitted',
  ...more,
});

const cellOf = (row: number, column: string) => READ.rows[row]?.cells[column];
const addressOf = (row: number, column: string) => {
  const written = READ.rows[row] === undefined ? undefined : writtenRow(READ.rows[row]).addresses[column];
  return cellOf(row, column) === undefined ? '附件2!K5' : `附件2!${written}`;
};

function thread(id: string, state: Thread['state'], row: number, column: string, more: Partial<Thread> = {}): Thread {
  const address = addressOf(row, column);
  return {
    id,
    state,
    text: '与附件1不符，请核实。',
    at: ASKED_AT,
    by: OFFICER,
    version: 2,
    place: {
      section: 'activities',
      column,
      label: '预计线下人次',
      address,
      received: '120',
      names: [],
      place: row,
      row: {},
    },
    now: { address, value: '95', isChanged: true, version: 3 },
    answers: [],
    ...more,
  };
}

const THREADS: readonly Thread[] = [
  thread('1-1', 'open', 1, 'offline', {
    now: { address: addressOf(1, 'offline'), value: '120', isChanged: false, version: 3 },
  }),
  thread('1-2', 'answered', 2, 'offline', {
    text: '两个分会场的人次是否重复计算？',
    answers: [{ at: '2023-05-18T08:02:00.000Z', by: SENDER, text: '没有重复，分别签到。', version: 3 }],
  }),
  {
    id: '1-3',
    state: 'closed',
    text: '请补填报人电话。',
    at: ASKED_AT,
    by: OFFICER,
    version: 2,
    answers: [],
    closed: { at: '2023-05-18T09:00:00.000Z', by: OFFICER },
  },
];

export function desk(more: Partial<Desk['review']> = {}): Desk {
  const current = content(3);
  return {
    review: {
      unit: UNIT,
      form: 'plan',
      seq: 2,
      version: 3,
      standing: standing({ state: 'toReview', open: 1, answered: 1 }),
      threads: [...THREADS],
      decisions: [
        { seq: 1, kind: 'returned', at: ASKED_AT, by: OFFICER, version: 2, queries: ['1-1', '1-2', '1-3'] },
        {
          seq: 2,
          kind: 'answered',
          at: '2023-05-18T08:02:00.000Z',
          by: SENDER,
          version: 3,
          queries: ['1-2'],
          text: '没有重复，分别签到。',
        },
      ],
      ...more,
    },
    content: current,
    history: { versions: [entry(3), entry(2, { by: 'admin' }), entry(1, { late: true })] },
    beside: [
      {
        source: 'lastYear',
        round: '2022',
        form: 'plan',
        name: '2022年科技活动周',
        version: 2,
        figures: [
          { address: addressOf(0, 'offline'), label: '预计线下人次', text: '60' },
          { address: addressOf(1, 'offline'), label: '预计线下人次', text: '150' },
        ],
      },
    ],
  };
}

const CLEAN: Partial<Desk['review']> = { standing: standing(), threads: [], decisions: [], seq: 0 };

/** The sheet of 会计学院's 附件2, open beside the overview. */
export const opened = (more: Partial<OpenSheet> = {}, read: Desk | undefined = desk()): OpenSheet => ({
  unit: UNIT,
  form: 'plan',
  shows: 'sheet',
  desk: read === undefined ? { status: 'loading' } : { status: 'shown', desk: read },
  ...more,
});

export const clean = (): Desk => desk(CLEAN);
export const accepted = (): Desk =>
  desk({
    ...CLEAN,
    standing: standing({ state: 'accepted', accepted: { at: ASKED_AT, by: OFFICER, version: 3 } }),
  });
export const lockedOut = (): Desk => desk({ ...CLEAN, standing: standing({ state: 'locked', isLocked: true }) });
export const nothing = (): Desk => {
  const { content: _, ...rest } = desk({
    ...CLEAN,
    version: 0,
    standing: standing({ state: 'none', isOverdue: true }),
  });
  return { ...rest, history: { versions: [] }, beside: [] };
};

export const drafts: NonNullable<OfficerState['drafts']> = new Map([
  [
    'plan 会计学院',
    [{ address: addressOf(0, 'offline'), text: '比去年多了一倍，请说明。' }, { text: '填报人没有写。' }],
  ],
]);

/** 人次 by type as in the example's forms: one type that was planned and did not take place. */
export const participation: ParticipationView = {
  asOf: ASKED_AT,
  forms: [
    people('plan', '附件2', true, 31, [1200, 350, 480, 5200, 8600, 3400, 960, 0, 150]),
    people('results', '附件4', false, 12, [640, 0, 515, 2110, 9420, 1280, 333, 0, 150]),
  ],
};

function people(
  form: string,
  attachment: string,
  isPlan: boolean,
  units: number,
  counts: readonly number[],
): ParticipationView['forms'][number] {
  const choices = CATEGORY.choices.map((choice, at) => ({ choice, people: counts[at] ?? 0 }));
  return { form, attachment, isPlan, units, choices };
}

export const differences: NonNullable<OpenSheet['comparison']> = {
  from: 2,
  to: 3,
  cells: [
    { address: addressOf(2, 'offline'), label: '预计线下人次', before: '120', after: '95' },
    { address: addressOf(2, 'venue'), label: '活动地点/平台', before: '', after: '实验楼A座201智能会计实践中心' },
  ],
};

export const found23: Acceptable = {
  clean: EXAMPLE_ROUND.roster.slice(0, 23).map(({ name: unit }) => ({ unit, form: 'plan', version: 1 })),
  not: [
    { unit: '大数据应用与区域经济协同创新省级重点实验室（筹）', form: 'plan', version: 2, why: 'toReview', count: 2 },
    { unit: '团委', form: 'plan', version: 1, why: 'unexplained', count: 3 },
    { unit: '信息中心', form: 'results', version: 1, why: 'errors', count: 1 },
  ],
  accepted: 4,
  missing: 10,
};

const STATES = ['submitted', 'toReview', 'returned', 'accepted', 'late', 'zero', 'none'] as const;

/** A hundred units and all there is to be seen of them. */
export function hundred(of: CollectorState): CollectorState {
  const units = Array.from({ length: 100 }, (_, at) => {
    const state = STATES[at % STATES.length] ?? 'none';
    const isNothing = state === 'none';
    const shown: CollectorState['units'][number]['forms'][string] = {
      state: isNothing ? 'none' : state === 'zero' ? 'zero' : 'submitted',
      version: isNothing ? 0 : 1 + (at % 4),
      standing: standing({
        state,
        isLate: state === 'late',
        isOverdue: isNothing && at % 2 === 0,
        isWithdrawn: at % 21 === 6,
        open: state === 'returned' ? 1 + (at % 3) : 0,
        answered: state === 'toReview' ? 1 : 0,
      }),
      ...(isNothing ? {} : { submittedAt: `2023-05-${10 + (at % 8)}T0${1 + (at % 8)}:05:00.000Z`, verify: at % 3 }),
      ...(at % 5 === 0 && !isNothing ? { paperCopy: { version: 1, isCurrent: at % 10 === 0 } } : {}),
    };
    const { name, kind } = EXAMPLE_ROUND.roster[at % EXAMPLE_ROUND.roster.length] ?? { name: '', kind: '' };
    const round = Math.floor(at / EXAMPLE_ROUND.roster.length);
    return {
      unit: round === 0 ? name : `${name}（${round + 1}）`,
      code: `U${at + 1}`,
      kind,
      forms: { plan: shown, results: { state: 'none' as const, version: 0, standing: standing({ state: 'none' }) } },
    };
  });
  return { ...of, units };
}
