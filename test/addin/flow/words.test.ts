/** That every failure has a title and a sentence in both languages is the compiler's business; here, that they say something. */
import { PLAN_FORM } from '#domain/form/forms/plan';
import { RESULTS_FORM } from '#domain/form/forms/results';
import type { Row } from '#domain/reading/row';
import { cellContent, cellLabel, cellText } from '#domain/reports/cell-words';
import { changedCells, compareRows } from '#domain/reports/compared-rows';
import { rowOf } from '#domain/reports/written-row';
import { formatAddress } from '#domain/sheet/address';
import { workbookFailureWords } from '../../../addin/pane/shell/words/failures';
import { receiptPlan, versionOnReceipt } from '../../../addin/pane/staff/flow/receipt-sheet';
import { isIssueCode, titleOf } from '../../../addin/pane/staff/words/issue-titles';
import { STAFF_SENTENCES } from '../../../addin/pane/staff/words/sentences';
import type { WorkbookFailure } from '../../../addin/workbook/workbook';
import { form, ROUND } from '../../domain/sheets';
import { GridWorkbook } from './grid-workbook';

const FAILURES: readonly WorkbookFailure[] = [
  { code: 'cellBeingEdited' },
  { code: 'readOnly' },
  { code: 'tooLarge' },
  { code: 'unsupported' },
  { code: 'notOpen' },
  { code: 'sheetProtected', sheet: '附件2' },
  { code: 'sheetMissing', sheet: '附件2' },
  { code: 'unexpected', detail: 'GeneralException' },
];

describe('failures of the workbook', () => {
  it.each(FAILURES)('$code says what happened and what to do, in both languages', (failure) => {
    const zh = workbookFailureWords(failure, 'zh-CN');
    const en = workbookFailureWords(failure, 'en');
    expect([zh.title, zh.detail].join('')).toMatch(/\p{Script=Han}/u);
    expect([en.title, en.detail].join('').replaceAll('附件2', '')).not.toMatch(/\p{Script=Han}/u);
    expect(zh.detail).toMatch(/。$/);
    expect(en.detail).toMatch(/\.$/);
    expect(zh.detail + en.detail).not.toContain('GeneralException');
    if ('sheet' in failure) expect([zh.detail, en.detail].every((text) => text.includes('附件2'))).toBe(true);
  });
});

describe('titles', () => {
  it('are short enough for one line of a narrow pane', () => {
    expect(titleOf('count.approximate', 'zh-CN')).toBe('填了约数');
    expect(titleOf('count.approximate', 'en')).toBe('Approximate figures');
    expect(titleOf('code.ofNextYear', 'zh-CN')).toBe('需要核对的内容');
    expect(isIssueCode('constructor')).toBe(false);
  });
});

describe('sentences', () => {
  it.each([
    ['nothing to say', { error: 0, verify: 0, hint: 0 }, '核对完成，没有问题。', 'Checked: nothing to correct.'],
    [
      'one of each',
      { error: 1, verify: 1, hint: 1 },
      '核对完成：1处必改，1处核实，1处提示。',
      'Checked: 1 error, 1 to verify, 1 hint.',
    ],
    [
      'hints alone',
      { error: 0, verify: 0, hint: 2 },
      '核对完成：2处提示。',
      'Checked: 0 errors, 0 to verify, 2 hints.',
    ],
  ])('%s', (_, counts, zh, en) => {
    expect(STAFF_SENTENCES['zh-CN'].checked(counts)).toBe(zh);
    expect(STAFF_SENTENCES.en.checked(counts)).toBe(en);
  });
});

describe('cells in words', () => {
  const plan = { form: form('plan'), round: ROUND };
  const results = { form: form('results'), round: ROUND };
  const at = (column: string) => ({ section: 'activities', column });
  const people = { section: 'indicators', column: 'offline', indicator: 'eventPeople' };
  const spend = { section: 'indicators', column: 'total', indicator: 'spend' };

  it.each([
    ['a count', plan, at('offline'), 200, '200', 200],
    ['a date', plan, at('startDate'), '2023-05-22', '2023-05-22', { date: '2023-05-22' }],
    ['money', plan, at('budget'), 0.5, '0.50', 0.5],
    ['nothing', plan, at('remarks'), undefined, '', null],
    ['not applicable', plan, at('online'), null, '-', '-'],
    ['an indicator’s count', results, people, 12, '12', 12],
    ['an indicator’s money', results, spend, 1.2, '1.20', 1.2],
    ['several choices', results, at('evidence'), ['签到表', '照片'], '签到表、照片', '签到表、照片'],
    ['a column nobody knows', plan, at('ofNextYear'), 'x', 'x', 'x'],
  ])('%s', (_, of, keys, value, text, content) => {
    expect(cellText(of, keys, value)).toBe(text);
    expect(cellContent(of, keys, value)).toEqual(content);
  });

  it('are named by their column, an indicator’s by both', () => {
    expect(cellLabel(plan.form, at('offline'))).toBe('预计线下人次');
    expect(cellLabel(results.form, people)).toBe('参加人次·线下');
    expect([PLAN_FORM.id, RESULTS_FORM.id]).toEqual(['plan', 'results']);
  });
});

describe('two versions compared', () => {
  const row = (at: number, values: Row['values'], sheet = '附件2'): Row =>
    rowOf({
      section: 'activities',
      sheet,
      row: at,
      values,
      addresses: { activityId: `B${at}`, name: `C${at}`, offline: `K${at}`, remarks: `U${at}` },
    });

  it('tell a row that only one side has from one at the same place on the other', () => {
    const mine = [
      row(5, { activityId: 'U01-01', name: '甲', offline: 1 }),
      row(6, { activityId: 'U01-02', name: '乙' }),
    ];
    const theirs = [
      row(5, { activityId: 'U01-03', name: '丙', offline: 3 }),
      row(6, { activityId: 'U01-01', name: '甲', offline: 2 }),
      row(7, { activityId: 'U01-02', name: '乙', remarks: '改期' }),
    ];
    expect(
      compareRows(form('plan'), mine, theirs).map(({ difference, onlyIn }) => [formatAddress(difference.at), onlyIn]),
    ).toEqual([
      ['附件2!K5', undefined],
      ['附件2!U6', undefined],
      ['附件2!B5', 'theirs'],
      ['附件2!C5', 'theirs'],
      ['附件2!K5', 'theirs'],
    ]);
    const back = compareRows(form('plan'), theirs, mine).filter(({ onlyIn }) => onlyIn === 'mine');
    expect(back.map(({ difference }) => formatAddress(difference.at))).toEqual(['附件2!B5', '附件2!C5', '附件2!K5']);
  });

  it('read as before and after, sheets with a hyphen quoted as Excel does', () => {
    const of = { form: form('plan'), round: ROUND };
    const before = [row(5, { name: '甲', offline: 1 }, '附件4-清单')];
    const after = [row(5, { name: '甲', offline: null }, '附件4-清单')];
    expect(changedCells(of, before, after)).toEqual([
      { address: "'附件4-清单'!K5", label: '预计线下人次', before: '1', after: '-' },
    ]);
  });
});

describe('the receipt sheet', () => {
  const receipt = {
    receipt: 'PLAN-U01-0003-7F3A9C',
    submissionId: '0d9c7c0a-6f1e-4b59-9d0e-6f4f5f2f9a11',
    unit: '会计学院',
    form: 'plan',
    version: 3,
    sha256: 'a'.repeat(64),
    submittedAt: '2023-05-19T16:30:00.000Z',
    late: true,
    state: 'submitted' as const,
    counts: { activities: 12 },
  };
  const open = { form: form('plan'), round: ROUND, unit: '会计学院' };

  it('says in Beijing’s time when it was received, and that it was late', async () => {
    const cells = receiptPlan(open, receipt).rows.flatMap(({ cells: row }) => row.map((cell) => cell?.value));
    expect(cells).toEqual(expect.arrayContaining(['2023年5月20日 00:30（北京时间）', '已报（迟报）', 3]));
    expect(cells.join()).toContain('12行');
  });

  it.each([
    ['of this unit, round and form', open, 3],
    ['of another unit', { ...open, unit: '图书馆' }, undefined],
    ['of another round', { ...open, round: { ...ROUND, name: '2024年科技活动周' } }, undefined],
    ['of another form', { ...open, form: form('results') }, undefined],
  ])('is read back only %s', async (_, asked, version) => {
    const workbook = new GridWorkbook();
    await workbook.putOwnSheet(receiptPlan(open, receipt));
    const grids = workbook.sheets.map(({ grid }) => grid);
    expect(versionOnReceipt(grids, asked)).toBe(version);
  });
});
