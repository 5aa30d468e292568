/** 收件箱 in every state, by name: real sheets, read and sorted by the real code; what a server would say is added. Data only. */
import type { Receipt, VerdictIssue, WhatStands } from '#client/shapes';
import { EXAMPLE_ROUND as ROUND } from '#domain/form/forms/example-round';
import { PLAN_FORM } from '#domain/form/forms/plan';
import { hasErrors, needsReasons, newerStands } from '#domain/intake/reasons';
import { parse } from '#domain/reading/parse';
import type { RawCell, RawGrid } from '#domain/sheet/raw-grid';
import type { IntakeItem, Reading } from '#intake/intake-item';
import { sortItems } from '#intake/sort-items';
import type { InboxActions, InboxStore } from '../../addin/pane/inbox/model/actions';
import { type InboxState, NOTHING_MAILED } from '../../addin/pane/inbox/model/state';

const nothing = new Proxy({} as InboxActions, { get: () => () => Promise.resolve() });
const NOW = Date.parse('2023-05-19T08:00:00Z');
const BYTES = new Uint8Array();
const [{ definition: FORM }] = ROUND.forms as [(typeof ROUND.forms)[number]];

const mailOf = (id: string, minutes: number) => ({
  from: { name: '赵老师', email: `${id}@mail.school.example` },
  subject: '报送科技活动周材料（附件2、附件4）',
  sentAt: new Date(NOW - minutes * 60_000).toISOString(),
  messageId: `<${id}@mail.school.example>`,
});

function sheet(id: string, name: string, grid: RawGrid, minutes = 60): Reading {
  const found = { path: [`${id}.eml`, name], name, mail: mailOf(id, minutes), bytes: BYTES };
  const contents = { grids: [grid], custom: new Map<string, string>() };
  const result = parse(contents.grids, FORM, ROUND);
  return { read: { found, kind: 'xlsx', contents, form: FORM, result }, sha256: '0'.repeat(64) };
}

type Cells = Readonly<Record<string, RawCell>>;
const CLEAN: Cells = {
  ...{ name: '科普讲座', category: '学术交流', mode: '线下', venue: '图书馆', audience: '大学生' },
  ...{ startDate: { date: '2023-05-22' }, endDate: { date: '2023-05-23' }, sessions: 2, offline: 200, budget: 0.5 },
  ...{ leader: '负责人甲', contact: '联系人子', phone: '13000000001' },
};
/** Two activities, the first one with other cells. */
function plan(unit: string, cells: Cells = {}): RawGrid {
  const { columns } = PLAN_FORM.sections[0];
  const rows = [
    { ...CLEAN, host: unit, ...cells },
    { ...CLEAN, host: unit, name: '开放日', category: '单位开放周' },
  ].map((row: Cells, at) => columns.map(({ key }) => (key === 'seq' ? at + 1 : (row[key] ?? null))));
  const head = [['附件2'], [PLAN_FORM.title], [`填报单位:${unit}    填报人:某`], columns.map(({ label }) => label)];
  return { sheet: '附件2', origin: { row: 1, column: 1 }, rows: [...head, ...rows], merges: [], hiddenRows: [] };
}

const NO_FORM: RawGrid = {
  ...plan('会计学院'),
  sheet: 'Sheet1',
  rows: [
    ['姓名', '学号'],
    ['某', '1'],
  ],
};
const opened = {
  found: { path: ['h.eml', '材料.zip', '参会名单.xlsx'], name: '参会名单.xlsx', mail: mailOf('h', 30), bytes: BYTES },
  kind: 'xlsx' as const,
  contents: { grids: [NO_FORM], custom: new Map<string, string>() },
};

const READINGS: readonly Reading[] = [
  sheet('a', '附件2-会计学院.xlsx', plan('会计学院')),
  sheet(
    'b',
    '附件2（计算机与信息工程学院2023年科技活动周特色科技活动安排统计表-最终版2）.xlsx',
    plan('计算机与信息工程学院'),
  ),
  sheet('c', '附件2.xlsx', plan('图书馆', { offline: '若干', online: '2万' })),
  sheet('d', '附件2.xlsx', plan('某某公司')),
  sheet('e', '附件2-保卫处.xlsx', plan('组织部')),
  sheet('f', '附件2.xlsx', plan('教务处', { offline: 260 })),
  sheet('g', '附件2.xlsx', plan('团委', { offline: 8 })),
  {
    read: {
      ...{ found: opened.found, opened, pile: 'unclear' },
      reason: {
        code: 'intake.notRecognised',
        message: { 'zh-CN': '表格打得开，但认不出是哪张附件。', en: 'None of the forms.' },
      },
    },
  },
  sheet('i', '附件2.xlsx', plan('新媒体实践中心')),
  sheet('i', '附件2最终版2.xlsx', plan('新媒体实践中心', { offline: 300 })),
  sheet('j', '附件2最终版2.xlsx', plan('会计学院'), 200),
  {
    read: {
      found: {
        ...{ path: ['k.eml', '加密.zip'], name: '加密.zip', mail: mailOf('k', 10) },
        refusal: { code: 'archive.encrypted' },
      },
      pile: 'unclear',
      reason: {
        code: 'archive.encrypted',
        message: {
          'zh-CN': '压缩包加了密码，打不开。请用密码解压后，把里面的文件拖进来。',
          en: 'The archive is protected.',
        },
      },
    },
  },
  {
    read: {
      found: { path: ['k.eml', '合影.jpg'], name: '合影.jpg', mail: mailOf('k', 10), bytes: BYTES },
      pile: 'notASheet',
      reason: { code: 'intake.notASheet', message: { 'zh-CN': '不是表（.jpg）。', en: 'No sheet (.jpg).' } },
    },
    sha256: '0'.repeat(64),
  },
];

const NOTHING_STANDS: WhatStands = { state: 'none', version: 0 };
const STANDS: WhatStands = {
  ...{ state: 'submitted', version: 2, submittedAt: '2023-05-19T07:30:00.000Z', by: 'unit' },
  difference: { rowsAdded: 1, rowsChanged: 2, rowsRemoved: 0, cells: 3 },
  changes: [
    { address: '附件2!K5', label: '预计线下人次', before: '200', after: '260' },
    { address: '附件2!H6', label: '活动地点/平台', before: '', after: '图书馆一层报告厅与东侧广场，雨天改在体育馆' },
    { address: '附件2!M6', label: '经费预算(万元)', before: '0.5', after: '' },
  ],
};
const doubtful: VerdictIssue = {
  severity: 'verify',
  ...{ code: 'figure.suspiciouslySmall', sheet: '附件2', cell: 'K5', received: '8' },
  ...{ address: '附件2!K5', label: '预计线下人次', column: 'offline' },
  message: '“预计线下人次”填8，比一般活动少得多。确实如此，请说明原因。',
};
const receipt: Receipt = {
  ...{
    receipt: 'PLAN-U01-0001-5F3A9C',
    submissionId: '1',
    unit: '会计学院',
    form: 'plan',
    version: 1,
    sha256: '0'.repeat(64),
  },
  ...{ submittedAt: '2023-05-19T08:00:00.000Z', late: false, state: 'submitted', counts: {} },
};

const AT = {
  clean: 0,
  taken: 1,
  wrong: 2,
  unit: 3,
  name: 4,
  newer: 5,
  reasons: 6,
  form: 7,
  which: 8,
  refused: 1,
} as const;

function answered(item: IntakeItem, at: number): IntakeItem {
  if (at === AT.newer) {
    const { version, difference } = STANDS;
    const reason = newerStands({ version, difference, at: STANDS.submittedAt ?? '' });
    return { ...item, issues: [], standing: STANDS, pile: 'newerStands', reason };
  }
  if (at === AT.reasons)
    return {
      ...item,
      issues: [doubtful],
      explanations: [],
      standing: NOTHING_STANDS,
      pile: 'hasErrors',
      reason: needsReasons(1),
    };
  if (item.pile !== 'acceptable') return item;
  return { ...item, issues: [], standing: NOTHING_STANDS };
}
const SORTED = sortItems(READINGS, ROUND, { now: NOW }).map(answered);
const taken = SORTED.map((item, at): IntakeItem => {
  if (at === AT.clean) return { ...item, taken: { outcome: 'recorded', receipt } };
  if (at !== AT.refused) return item;
  const message = '填报已锁定：学校汇总已上报。请先解除锁定。';
  return { ...item, taken: { outcome: 'refused', code: 'round.locked', message } };
});

function inbox(state: Partial<InboxState>): { readonly inbox: InboxStore } {
  const whole: InboxState = { ...NOTHING_MAILED, ...state };
  return { inbox: { state: () => whole, subscribe: () => () => {}, actions: nothing } };
}

export const INBOX_STATES = {
  'inbox-empty': inbox({}),
  'inbox-reading': inbox({
    items: SORTED.slice(0, 3),
    work: {
      what: 'reading',
      done: 3,
      of: 60,
      name: '已下载/附件2（计算机与信息工程学院2023年科技活动周-最终版2）.eml',
    },
  }),
  'inbox-stopping': inbox({
    items: SORTED,
    work: { what: 'taking', done: 1, of: 2, name: '附件2.xlsx', isStopping: true },
  }),
  'inbox-sorted': inbox({ items: SORTED, news: { what: 'read', found: SORTED.length, known: 2, left: 4 } }),
  'inbox-taken': inbox({ items: taken, news: { what: 'taken', taken: 1, not: 1, left: 3 } }),
  'inbox-unasked': inbox({ items: SORTED.map(({ standing: _, ...item }) => item) }),
  'inbox-item': inbox({ items: SORTED, open: AT.clean }),
  'inbox-wrong': inbox({
    items: SORTED.map((item, at) => (at === AT.wrong ? { ...item, reason: hasErrors(2) } : item)),
    open: AT.wrong,
  }),
  'inbox-unit': inbox({ items: SORTED, open: AT.unit }),
  'inbox-named': inbox({ items: SORTED, open: AT.name }),
  'inbox-form': inbox({ items: SORTED, open: AT.form }),
  'inbox-which': inbox({ items: SORTED, open: AT.which, decided: new Map([[AT.which, { isPreferred: true }]]) }),
  'inbox-reasons': inbox({ items: SORTED, open: AT.reasons }),
  'inbox-difference': inbox({ items: SORTED, open: AT.newer }),
  'inbox-refused': inbox({ items: taken, open: AT.refused }),
} as const;
