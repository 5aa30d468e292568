/** The pages about rounds, rosters, codes and deeds, in every state, by name. Data only: their actions do nothing. */
import type { ListedCode, ListedRound, RosterReading, UnitCodes } from '#client/desk-shapes';
import { EXAMPLE_ROUND } from '#domain/form/forms/example-round';
import { movedDeadline } from '#domain/form/new-round';
import type { Round } from '#domain/form/round';
import type { Locale } from '#domain/words/locale';
import type { PaneState } from '../../addin/pane/pane-state';
import type { RoundsActions } from '../../addin/pane/rounds/model/actions';
import { NO_SEARCH } from '../../addin/pane/rounds/model/audit-search';
import type { Incoming } from '../../addin/pane/rounds/model/incoming';
import { proposedRound } from '../../addin/pane/rounds/model/new-round-draft';
import { rosterText } from '../../addin/pane/rounds/model/roster-text';
import type { OpenRound, RoundsState } from '../../addin/pane/rounds/model/state';
import { ADMIN } from './answers';

const nothing = new Proxy({} as RoundsActions, { get: () => () => Promise.resolve() });

const listed = (round: Round, units = round.roster.length): ListedRound => ({
  id: round.id,
  name: round.name,
  stage: round.stage ?? 'published',
  window: round.window,
  forms: round.forms.map(({ definition: { id, attachment, title }, deadline }) => ({
    id,
    attachment,
    title,
    deadline,
  })),
  units,
  base: round.id,
});
const inYear = (year: number, stage: Round['stage'] & string): Round => {
  const window = { from: `${year}-05-18`, to: `${year}-05-25` };
  const { forms } = EXAMPLE_ROUND;
  return {
    ...EXAMPLE_ROUND,
    id: String(year),
    name: `${year}年科技活动周`,
    stage,
    window,
    forms: forms.map((form) => ({ ...form, deadline: movedDeadline(form.deadline, EXAMPLE_ROUND.window, window) })),
  };
};
const DRAFT = inYear(2024, 'draft');
const LIST = [
  listed(DRAFT),
  listed({ ...EXAMPLE_ROUND, stage: 'published' }),
  listed(inYear(2022, 'closed'), 38),
  listed({ ...inYear(2021, 'archived'), name: '2021年全国科技活动周暨校园开放日与科普讲解大赛系列活动' }, 37),
];

const open = (stored: Round, more: Partial<OpenRound> = {}): Partial<RoundsState> => ({
  chosen: stored.id,
  open: { base: 'a', stored, draft: {}, rosterText: '', ...more },
});

const contacts: Round = {
  ...EXAMPLE_ROUND,
  roster: EXAMPLE_ROUND.roster.map((unit, at) =>
    at % 3 === 0 ? { ...unit, contact: { name: '联系人', phone: '13000000000', email: 'unit@example.edu.cn' } } : unit,
  ),
};
const TEXT = `${rosterText(contacts.roster)}\n合计\t40\n天文台\tu01\t\t星台\t台老师\t1300000\tsky＠example.edu.cn\n会计学院`;
const DOUBTS: Readonly<Record<Locale, RosterReading['doubts']>> = {
  'zh-CN': [
    {
      line: 42,
      code: 'line.skipped',
      received: '合计',
      message: '这一行没有当作单位：像标题、合计或备注。如果是单位，请去掉多余的字再粘贴。',
    },
    {
      line: 43,
      code: 'phone.invalid',
      received: '1300000',
      message: '不是完整的电话号码，没有读入。请写11位手机号，或带区号的座机，如0351-0000123。',
    },
    {
      line: 44,
      code: 'name.twice',
      received: '会计学院',
      message: '与第3行是同一个单位，只保留了第3行。请删去一行，或写全名称以示区别。',
    },
    {
      code: 'unit.missing',
      received: '',
      message: '原名单里的“校医院”这次没有，保存后它不再填报，已报的内容不再汇总。如果漏了，请加上。',
    },
  ],
  en: [
    {
      line: 42,
      code: 'line.skipped',
      received: '合计',
      message: 'Not taken for a unit: it looks like a title, a total or a note. If it is a unit, leave only its name.',
    },
    {
      line: 44,
      code: 'name.twice',
      received: '会计学院',
      message: 'The same unit as in row 3, which was kept. Delete one of the rows, or write names that differ.',
    },
  ],
};
const reading = (locale: Locale): RosterReading => ({
  units: [...contacts.roster, { code: 'U41', name: '天文台', aliases: ['星台'], kind: '直属单位' }],
  added: ['天文台'],
  missing: ['校医院'],
  doubts: DOUBTS[locale],
});

const at = (minutes: number) => new Date(Date.UTC(2023, 4, 18, 8) - minutes * 60_000).toISOString();
const CODES: readonly ListedCode[] = [
  ...EXAMPLE_ROUND.roster.slice(0, 12).map(
    ({ name, code }, index): ListedCode => ({
      id: `${code.toLowerCase()}a9`,
      role: 'unit',
      unit: name,
      isYours: false,
      ...(index % 4 === 3 ? {} : { issuedAt: at(4_000 + index), issuedBy: 'admin:李老师:3fa9c1' }),
      ...(index % 3 === 0 ? {} : { lastUsedAt: at(index * 97) }),
      isRevoked: index === 4,
      ...(index === 4 ? { revokedAt: at(30) } : {}),
    }),
  ),
  { id: 'aa01', role: 'admin', isYours: true, isRevoked: false, lastUsedAt: at(5) },
  {
    id: 'aa02',
    role: 'admin',
    officer: '李老师',
    isYours: false,
    isRevoked: false,
    issuedAt: at(900),
    issuedBy: 'admin:aa01',
  },
];
const ISSUED: UnitCodes = {
  round: {
    id: '2024',
    name: '2024年科技活动周',
    school: EXAMPLE_ROUND.school,
    collector: EXAMPLE_ROUND.collector.name,
  },
  forms: LIST[0]?.forms ?? [],
  codes: EXAMPLE_ROUND.roster.slice(0, 9).map(({ name, code, kind }, index) => ({
    id: `${code}b`,
    code: `7K3QD-0WXNA-9T2MB-V5R${String(index).padStart(2, '0')}`,
    unit: name,
    unitCode: code,
    kind,
  })),
  revoked: [],
};

const RECORDS = [
  {
    actor: 'admin:李老师:3fa9c1d2',
    action: 'round.published',
    target: '2024',
    detail: { from: 'draft', to: 'published' },
  },
  { actor: 'admin:3fa9c1d2', action: 'round.closed', target: '2022', detail: { reason: '汇总已经完成，请勿再报' } },
  {
    actor: 'unit:计算机与信息工程学院:77b0aa10',
    action: 'submission.accepted',
    target: '2023/plan/计算机与信息工程学院',
    detail: { version: 3 },
  },
  { actor: 'admin:李老师:3fa9c1d2', action: 'code.created', target: '图书馆', detail: {} },
  { actor: 'operator', action: 'collector.moved', target: 'jykj', detail: {} },
].map((record, index) => ({ ...record, at: at(index * 613) }));

type Wanted = Partial<RoundsState> | ((locale: Locale) => Partial<RoundsState>);

/** With characters that were lost, a day said twice, a deadline of no form. */
const NOTICE = `关于组织开展2024年科技活动周的通知
一、活动时间
2024年52031
二、有关要求
各单位开展科普活动类型至少3项，请各单位于5月19日（周日）17:00前将活动方案（见附件1）和科普活动统计表（见附件2）报学校科学技术处备案。
请于68日前提交《科技活动周开展情况统计表》（详见附件4）。6月12日前将总结报告报送科学技术处。
每次参与人数不少于100人，新闻报道累计不少于5篇。启动仪式将于5月20日上午举行。`;
const FILES: Incoming['files'] = [
  { name: '附件2：科技活动周特色科技活动安排统计表.xlsx', file: new File([], ''), attachment: '附件2', isRead: true },
  { name: '推荐清单.xlsx', file: new File([], '') },
  {
    name: '附件4.et',
    file: new File([], ''),
    refusal: {
      'zh-CN': '这不是 .xlsx 文件。请用 Excel 或 WPS 另存为 .xlsx。',
      en: 'This is no .xlsx file. Save it as .xlsx.',
    },
  },
];

const STATES: Readonly<Record<string, Wanted>> = {
  'rounds-incoming-new': {
    creating: proposedRound(LIST[1], ['2023']),
    incoming: { text: NOTICE, files: FILES, taken: { name: { reading: 0 }, 'deadline plan': { reading: 0 } } },
  },
  'rounds-incoming': { ...open(DRAFT), incoming: { text: NOTICE, files: FILES, taken: {} } },
  'rounds-list': {},
  'rounds-none': { list: [], unreadable: ['2019'] },
  'rounds-new': { creating: proposedRound(LIST[1], ['2023']) },
  'rounds-new-example': {
    creating: { id: '2023', name: '', from: '2024-05-20', to: '2024-05-01', deadlines: {} },
  },
  'rounds-draft': open(DRAFT),
  'rounds-changed': open({ ...EXAMPLE_ROUND, stage: 'published' }, { draft: { name: '2023年科技活动周暨校园开放日' } }),
  'rounds-locked': open(EXAMPLE_ROUND, { lock: { reason: '正在汇总，请电话联系', since: at(200), reopened: [] } }),
  'rounds-faulty': open(EXAMPLE_ROUND, {
    draft: { name: '', to: '2023-05-01', deadlines: { plan: '' }, sameAsAbove: '' },
    saving: { part: 'setup', outcome: { kind: 'faulty' } },
  }),
  'rounds-stale': open(EXAMPLE_ROUND, {
    draft: { to: '2023-05-30' },
    saving: {
      part: 'setup',
      outcome: {
        kind: 'stale',
        theirs: [
          { what: 'name', before: '科技周', after: EXAMPLE_ROUND.name },
          { what: 'deadline', form: '附件4', before: '2023-06-06T00:00:00+08:00', after: '2023-06-10T00:00:00+08:00' },
          { what: 'roster', added: 1, removed: 0, changed: 3 },
        ],
      },
    },
  }),
  'rounds-roster': { page: 'roster', ...open(contacts) },
  'rounds-roster-read': (locale) => ({
    page: 'roster',
    ...open(contacts, { rosterText: TEXT, reading: reading(locale) }),
  }),
  'rounds-roster-impact': (locale) => ({
    page: 'roster',
    ...open(contacts, {
      rosterText: TEXT,
      reading: reading(locale),
      saving: {
        part: 'roster',
        outcome: {
          kind: 'wouldChange',
          confirm: '0123456789ab',
          leaving: [{ unit: '校医院', forms: ['plan', 'results'] }],
          forms: [
            {
              form: 'plan',
              attachment: '附件2',
              version: '2023.1',
              needsVersion: false,
              isRemoved: false,
              unchanged: 31,
              reread: 2,
              unfit: [
                {
                  unit: '图书馆',
                  version: 2,
                  cells: [{ address: '附件2!C6', message: '不在名单里：请写全称。' }],
                  cellsTotal: 1,
                },
              ],
            },
          ],
        },
      },
    }),
  }),
  'rounds-codes': { page: 'codes', ...open(EXAMPLE_ROUND), codes: CODES },
  'rounds-issued': {
    page: 'codes',
    ...open(DRAFT),
    codes: CODES,
    issued: [ISSUED],
    issuedOfficer: { id: 'aa03', code: '7K3QD-0WXNA-9T2MB-V5RHC', officer: '王老师' },
  },
  'rounds-audit': { page: 'audit', audit: { records: RECORDS, next: at(9_000) } },
  'rounds-audit-none': { page: 'audit', search: { ...NO_SEARCH, actor: '没有此人' }, audit: { records: [] } },
  'rounds-audit-loading': { page: 'audit' },
};

/** As parts of the pane's states, by name. */
export const ROUNDS_STATES: Readonly<Record<string, (locale: Locale) => Partial<PaneState>>> = Object.fromEntries(
  Object.entries(STATES).map(([name, wanted]) => [
    name,
    (locale: Locale): Partial<PaneState> => {
      const more = typeof wanted === 'function' ? wanted(locale) : wanted;
      const state: RoundsState = {
        page: 'rounds',
        isBusy: false,
        list: LIST,
        unreadable: [],
        issued: [],
        search: NO_SEARCH,
        ...more,
      };
      const roundsArea = { state: () => state, subscribe: () => () => {}, actions: nothing };
      return { session: { status: 'signedIn', session: ADMIN }, screen: 'forms', place: 'file', roundsArea };
    },
  ]),
);
