/** Cells as people read them, and two versions of a report laid side by side. */
import { PLAN_FORM } from '#domain/form/forms/plan';
import { RESULTS_FORM } from '#domain/form/forms/results';
import type { Row } from '#domain/reading/row';
import { cellContent, cellLabel, cellText } from '#domain/reports/cell-words';
import { changedCells, compareRows } from '#domain/reports/compared-rows';
import { rowOf } from '#domain/reports/written-row';
import { formatAddress } from '#domain/sheet/address';
import { form, ROUND } from './sheets';

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
