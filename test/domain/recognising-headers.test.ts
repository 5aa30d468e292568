/** Headers and sheets are recognised, not addressed: titles moved, columns renamed, reordered, added, missing. */
import { parse } from '#domain/reading/parse';
import { cellName } from '#domain/sheet/address';
import type { RawCell, RawGrid } from '#domain/sheet/raw-grid';
import { CLEAN, form, listSection, planWith, ROUND, sheetColumns } from './sheets';

const plan = (...grids: RawGrid[]) => parse(grids, form('plan'), ROUND);
const codes = (result: ReturnType<typeof plan>) =>
  result.issues.map(({ code, severity, address }) => `${severity} ${code} ${address}`);
const labels = sheetColumns('plan').map(({ label }) => label);
const keys = sheetColumns('plan').map(({ key }) => key);
/** The header's cell to the right of the form's own. */
const afterLast = cellName(4, keys.length + 1);

describe('the header', () => {
  test('is found under more or fewer title rows', () => {
    const result = plan(
      planWith({}, { above: [['晋阳科技学院'], [], ['附件2'], ['填报单位：会计学院'], [null], ['单位：人次']] }),
    );
    expect(result.rows.map(({ row }) => row)).toEqual([8, 9]);
    expect(codes(result)).toEqual([]);
  });

  test('is found away from column A', () => {
    const grid = planWith({});
    const moved = { ...grid, origin: { row: 3, column: 3 } };
    const result = plan(moved);
    expect(result.rows[0]?.cells.offline).toEqual({ sheet: result.sheet, row: 7, column: 13 });
    expect(codes(result)).toEqual([]);
  });

  test('is found by aliases, in another order, with marks, line breaks and full-width brackets', () => {
    const order = [...keys].reverse();
    const renamed: Record<string, string> = {
      name: '活动主题',
      budget: '经费预算（万元）',
      offline: '线下\n参加人次',
      venue: '举办地点 *',
      phone: '联系方式',
    };
    const headers = order.map(
      (key) => renamed[key] ?? listSection('plan').columns.find((column) => column.key === key)?.label ?? '',
    );
    const result = plan(planWith({}, { keys: order, headers }));
    expect(result.rows[0]?.values).toMatchObject({ name: '科普讲座', offline: 200, budget: 0.5, phone: '13000000001' });
    expect(codes(result)).toEqual([]);
  });

  test('of two rows is one header: a group over 线下 and 线上', () => {
    const grid = planWith({});
    const at = (key: string) => keys.indexOf(key);
    const upper: RawCell[] = labels.map((label) => label);
    upper[at('offline')] = '预计人次';
    upper[at('online')] = null;
    const lower: RawCell[] = labels.map(() => null);
    lower[at('offline')] = '线下';
    lower[at('online')] = '线上';
    const rows = [...grid.rows.slice(0, 3), upper, lower, ...grid.rows.slice(4)];
    const result = plan({ ...grid, rows });
    expect(result.rows.map(({ row, values }) => [row, values.offline])).toEqual([
      [6, 200],
      [7, 200],
    ]);
    expect(codes(result)).toEqual([]);
  });

  test('without a required column says which, once', () => {
    const kept = keys.filter((key) => key !== 'venue');
    expect(codes(plan(planWith({}, { keys: kept })))).toEqual(['error column.missing 附件2!A4']);
  });

  test('without several required columns says each', () => {
    const kept = keys.filter((key) => key !== 'venue' && key !== 'host');
    const missing = plan(planWith({}, { keys: kept })).issues.map(({ code, label }) => [code, label]);
    expect(missing).toEqual([
      ['column.missing', '活动地点/平台'],
      ['column.missing', '主办单位'],
    ]);
  });

  test('without an optional column only hints', () => {
    const kept = keys.filter((key) => key !== 'remarks' && key !== 'seq');
    expect(codes(plan(planWith({}, { keys: kept })))).toEqual(['hint column.missing 附件2!A4']);
  });

  test('with an unknown column keeps what stands there', () => {
    const result = plan(
      planWith({ extra: '自定义内容' }, { keys: [...keys, 'extra'], headers: [...labels, '院领导'] }),
    );
    expect(codes(result)).toEqual([`hint column.unknown 附件2!${afterLast}`]);
    expect(result.rows[0]?.extras).toEqual([['院领导', '自定义内容']]);
  });

  test('with one column twice says where, and reads the first', () => {
    const result = plan(planWith({ again: 999 }, { keys: [...keys, 'again'], headers: [...labels, '线下人次'] }));
    expect(codes(result)).toEqual([`error column.duplicated 附件2!${afterLast}`]);
    expect(result.rows[0]?.values.offline).toBe(200);
    expect(result.rows[0]?.extras).toEqual([['线下人次', '999']]);
  });

  test.each(['(单位：元)', '（元）', '(单位:百元)'])('that gives money in %s is an error', (measure) => {
    const headers = labels.map((label) => (label === '经费预算(万元)' ? `经费预算${measure}` : label));
    expect(codes(plan(planWith({}, { headers })))).toEqual(['error column.unitDiffers 附件2!M4']);
  });

  test('that gives money in 元 is an error, and no figure under it is believed', () => {
    const headers = labels.map((label) => (label === '经费预算(万元)' ? '经费(元)' : label));
    const result = plan(planWith({}, { headers }));
    expect(codes(result)).toEqual(['error column.unitDiffers 附件2!M4']);
    expect(result.rows.map(({ values }) => values.budget)).toEqual([undefined, undefined]);
  });
});

describe('a sheet that', () => {
  test('names a second unit below its data is not taken for one unit', () => {
    const more = keys.map((key) => (key === 'name' ? '别的单位的活动' : (CLEAN[key] ?? null)));
    const result = plan(planWith({}, { below: [['填报单位:大数据学院   填报人:某'], more] }));
    expect(result.unit).toBeUndefined();
    expect(codes(result)).toContain('error unit.several 附件2!A7');
  });

  test('has no column of people at all does not pass', () => {
    const kept = keys.filter((key) => key !== 'offline' && key !== 'online');
    expect(codes(plan(planWith({}, { keys: kept })))).toEqual(
      expect.arrayContaining(['error figure.noneGiven 附件2!A4', 'error figure.missing 附件2!A4']),
    );
  });

  test('goes on without headers on another sheet is spoken of', () => {
    const more = keys.map((key) => CLEAN[key] ?? null);
    const result = plan(planWith({}), {
      sheet: '续表',
      origin: { row: 1, column: 1 },
      rows: [more],
      merges: [],
      hiddenRows: [],
    });
    expect(codes(result)).toEqual(['verify sheet.several 续表!A1']);
  });

  test('says 单位：万元 above the table still belongs to its unit', () => {
    const result = plan(planWith({}, { above: [['附件2'], [null, '单位：万元'], ['填报单位：会计学院']] }));
    expect([result.unit, codes(result)]).toEqual(['会计学院', []]);
  });
});
