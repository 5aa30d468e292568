/** What a unit owes, and what it is written about it. */
import { type OwedForm, owedForm } from '#domain/review/owing';
import { reminderText } from '#domain/review/reminder-text';
import type { Thread } from '#domain/review/threads';
import { type StandingOf, unitStanding } from '#domain/review/unit-standing';

const DEADLINE = '2023-05-20T00:00:00+08:00';
const NOW = Date.parse('2023-05-18T16:00:00+08:00');
const PLAN = { id: 'plan', attachment: '附件2', title: '活动计划表' };
const RESULTS = { id: 'results', attachment: '附件4', title: '成果统计表' };
const officer = { role: 'admin', name: '李老师' } as const;

const thread = (id: string, text: string, more: Partial<Thread> = {}): Thread => ({
  ...{ id, text, at: '2023-05-17T08:00:00.000Z', by: officer, version: 2, answers: [], state: 'open' },
  ...more,
});
const place = (address: string, label: string): NonNullable<Thread['place']> => ({
  ...{ section: 'activities', column: 'offline', label, address, names: [null], place: 0, row: {}, received: '120' },
});
const standing = (more: Partial<StandingOf> = {}) =>
  unitStanding({ deadline: DEADLINE, isLocked: false, now: NOW, ...more });
const head = { version: 2, state: 'submitted', late: false } as const;
const returned = { at: '2023-05-17T08:00:00.000Z', by: officer, version: 2 };

describe('what is owed of a form', () => {
  const of = (more: Partial<StandingOf>, threads: readonly Thread[] = [], now = NOW) =>
    owedForm({ definition: PLAN, standing: standing({ now, ...more }), version: 2, threads, now });

  it.each<[string, Partial<StandingOf>, Partial<OwedForm> | undefined]>([
    ['nothing reported', {}, { why: 'missing', daysLeft: 1, isWithdrawn: false, due: DEADLINE }],
    ['taken back', { head: { ...head, state: 'withdrawn' } }, { why: 'missing', isWithdrawn: true }],
    ['locked, and nothing reported', { isLocked: true }, { why: 'missing', isLocked: true }],
    ['returned', { head, review: { seq: 1, returned, open: ['1-1'], answered: [] } }, { why: 'returned' }],
    ['reported', { head }, undefined],
    ['a zero report', { head: { ...head, state: 'zero' } }, undefined],
    ['answered in words', { head, review: { seq: 2, returned, open: [], answered: ['1-1'] } }, undefined],
    [
      'corrected in a newer version',
      { head: { ...head, version: 3 }, review: { seq: 1, returned, open: ['1-1'], answered: [] } },
      undefined,
    ],
    ['returned, and locked since', { head, isLocked: true }, undefined],
  ])('%s', (_, more, expected) => {
    if (expected === undefined) expect(of(more)).toBeUndefined();
    else expect(of(more)).toMatchObject(expected);
  });

  it('counts days by the deadline that holds for the unit', () => {
    const extension = { at: '', by: officer, until: '2023-05-25T00:00:00+08:00', reason: '改期' };
    expect(of({ review: { seq: 1, extension, open: [], answered: [] } })).toMatchObject({ daysLeft: 6 });
    expect(of({}, [], Date.parse('2023-05-22T09:00:00+08:00'))).toMatchObject({ daysLeft: -3 });
  });

  it('quotes the queries that wait, with the address where it is that of the version that stands', () => {
    const threads = [
      thread('1-1', '请核实', { place: place('附件2!H7', '线下人次'), version: 1 }),
      thread('2-1', '与上年相差太大', { place: place('附件2!H9', '线下人次') }),
      thread('2-2', '整张表没有写填报人'),
      thread('2-3', '只是说明', { state: 'noted' }),
      thread('2-4', '已答复', { state: 'answered' }),
    ];
    const owed = of({ head, review: { seq: 2, returned, open: ['1-1', '2-1', '2-2'], answered: [] } }, threads);
    expect(owed?.queries).toEqual([
      { text: '请核实', label: '线下人次' },
      { text: '与上年相差太大', label: '线下人次', address: '附件2!H9' },
      { text: '整张表没有写填报人' },
    ]);
  });
});

describe('the text for a unit', () => {
  const owed = (definition: typeof PLAN, more: Partial<OwedForm> = {}): OwedForm => ({
    ...{ form: definition.id, attachment: definition.attachment, title: definition.title, why: 'missing' },
    ...{ due: DEADLINE, daysLeft: 1, isWithdrawn: false, isLocked: false, queries: [] },
    ...more,
  });
  const of = (...forms: OwedForm[]) => ({
    ...{ unit: '会计学院', round: '2023年科技活动周', collector: '科学技术处', address: 'https://kjz.example.edu.cn' },
    ...{ forms, now: NOW },
  });

  it('says what is missing until when, what was returned and why, and where to report', () => {
    const queries = Array.from({ length: 7 }, (_, at) => ({
      ...{ text: `第${at + 1}条`, label: '线下人次', address: `附件4!H${at + 5}` },
    }));
    const forms = [
      owed(PLAN),
      owed(RESULTS, { why: 'returned', due: '2023-06-01T17:30:00+08:00', daysLeft: 14, queries }),
    ];
    expect(reminderText(of(...forms), 'zh-CN')).toEqual({
      subject: '请报送：2023年科技活动周附件2、附件4',
      text: [
        '会计学院：',
        '2023年科技活动周还有下面的材料等贵单位处理。',
        '',
        '【未报】附件2 活动计划表',
        '  截止：2023-05-19 24:00（还有1天）',
        '',
        '【退回】附件4 成果统计表，有7条意见请更正或说明：',
        '  1. 附件4!H5 线下人次：第1条',
        '  2. 附件4!H6 线下人次：第2条',
        '  3. 附件4!H7 线下人次：第3条',
        '  4. 附件4!H8 线下人次：第4条',
        '  5. 附件4!H9 线下人次：第5条',
        '  另有2条，登录后逐格可见。',
        '  截止：2023-06-01 17:30（还有14天）',
        '',
        '填报地址：https://kjz.example.edu.cn',
        '用本单位的报送码登录。刚刚报送过的，请不必理会。',
        '',
        '科学技术处',
        '2023-05-18',
      ].join('\n'),
    });
  });

  it.each([
    [0, '今天截止', 'due today'],
    [1, '还有1天', '1 day left'],
    [5, '还有5天', '5 days left'],
    [-1, '已逾期1天', '1 day overdue'],
    [-3, '已逾期3天', '3 days overdue'],
  ])('of %d days', (daysLeft, zh, en) => {
    expect(reminderText(of(owed(PLAN, { daysLeft })), 'zh-CN').text).toContain(`（${zh}）`);
    expect(reminderText(of(owed(PLAN, { daysLeft })), 'en').text).toContain(`(${en})`);
  });

  it('says that a locked round has to be asked about first, with why', () => {
    const { text } = reminderText({ ...of(owed(PLAN, { isLocked: true })), lockReason: '已上报省里' }, 'zh-CN');
    expect(text).toContain('这次填报已锁定（已上报省里），补报前请先与我们联系。');
    expect(reminderText(of(owed(PLAN)), 'zh-CN').text).not.toContain('锁定');
  });

  it('keeps a long query of several lines to a line', () => {
    const queries = [{ text: `人次\n偏大\n${'请核'.repeat(100)}` }];
    const lines = reminderText(of(owed(PLAN, { why: 'returned', queries })), 'en').text.split('\n');
    expect(lines.find((line) => line.startsWith('  1. '))).toBe(`  1. 人次 偏大 ${'请核'.repeat(57)}…`);
    expect(lines).toContain('[Returned] 附件2 活动计划表: 1 query to correct or to answer:');
  });
});
