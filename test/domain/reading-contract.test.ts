/** The contract "Reading a cell", line by line, through the whole parser. */
import type { IssueCode } from '#domain/issues/issue';
import { parse } from '#domain/reading/parse';
import type { RawCell } from '#domain/sheet/raw-grid';
import type { Value } from '#domain/sheet/value';
import { form, planCell, planWith, ROUND } from './sheets';

type Outcome =
  | { readonly reads: Value | null | undefined }
  | { readonly flags: IssueCode; readonly proposes?: Value }
  | { readonly verifies: IssueCode; readonly reads: Value; readonly proposes?: Value };

type Line = readonly [column: string, cell: RawCell, outcome: Outcome];

const LINES: readonly Line[] = [
  ['name', '  科普讲座\u3000\u00a0\n', { reads: '科普讲座' }],
  ['name', '讲座\n一、开场\n二、问答', { reads: '讲座\n一、开场\n二、问答' }],
  ['name', null, { flags: 'cell.required' }],
  ['name', '   ', { flags: 'cell.required' }],
  ['name', '\u0001\u200b', { flags: 'cell.required' }],
  ['name', '-', { flags: 'cell.notApplicable' }],
  ['name', '长'.repeat(61), { flags: 'text.tooLong' }],
  ['organizer', null, { reads: undefined }],
  ['organizer', '-', { reads: null }],
  ['organizer', '—', { reads: null }],
  ['organizer', '/', { reads: null }],
  ['organizer', '不适用', { reads: null }],
  ['offline', { error: '#REF!' }, { flags: 'cell.error' }],
  ['offline', '#N/A', { flags: 'cell.error' }],
  ['offline', { uncomputed: 'VLOOKUP(A1,A1:B2,2)' }, { flags: 'cell.uncomputed' }],
  ['offline', true, { flags: 'cell.wrongKind' }],

  ['offline', 200, { reads: 200 }],
  ['offline', 0, { verifies: 'figure.below', reads: 0 }],
  ['budget', 0, { reads: 0 }],
  ['offline', 200.0, { reads: 200 }],
  ['offline', '200', { reads: 200 }],
  ['offline', '200.0', { reads: 200 }],
  ['offline', '２００', { flags: 'count.formatted', proposes: 200 }],
  ['offline', '1,200', { flags: 'count.formatted', proposes: 1200 }],
  ['offline', '1，200', { flags: 'count.formatted', proposes: 1200 }],
  ['offline', '200人', { flags: 'count.formatted', proposes: 200 }],
  ['offline', '200人次', { flags: 'count.formatted', proposes: 200 }],
  ['offline', '约200', { flags: 'count.approximate', proposes: 200 }],
  ['offline', '近200人', { flags: 'count.approximate', proposes: 200 }],
  ['offline', '200余人', { flags: 'count.approximate', proposes: 200 }],
  ['offline', '200+', { flags: 'count.approximate', proposes: 200 }],
  ['offline', '200左右', { flags: 'count.approximate', proposes: 200 }],
  ['offline', '2万', { flags: 'count.shortForm', proposes: 20_000 }],
  ['offline', '1.2万人次', { flags: 'count.shortForm', proposes: 12_000 }],
  ['offline', '2000万', { flags: 'count.shortForm', proposes: 20_000_000 }],
  ['offline', '3千', { flags: 'count.shortForm', proposes: 3000 }],
  ['offline', '10w', { flags: 'count.shortForm', proposes: 100_000 }],
  ['offline', '1.2万份', { flags: 'count.shortForm', proposes: 12_000 }],
  ['offline', '3篇', { flags: 'count.formatted', proposes: 3 }],
  ['offline', '100万+', { flags: 'count.approximate', proposes: 1_000_000 }],
  ['offline', '200\n300', { flags: 'count.notAFigure' }],
  ['offline', '100 200', { flags: 'count.notAFigure' }],
  ['offline', '200①', { flags: 'count.notAFigure' }],
  ['offline', '２００ 人 次', { flags: 'count.formatted', proposes: 200 }],
  ['offline', '无', { flags: 'count.none', proposes: 0 }],
  ['offline', '二百', { flags: 'count.notAFigure' }],
  ['offline', '二百余', { flags: 'count.notAFigure' }],
  ['offline', '若干', { flags: 'count.notAFigure' }],
  ['offline', '-5', { flags: 'count.negative' }],
  ['offline', -5, { flags: 'count.negative' }],
  ['offline', '12.5', { flags: 'count.fraction' }],
  ['offline', 12.5, { flags: 'count.fraction' }],
  ['offline', '100-200', { flags: 'count.range' }],
  ['offline', '5000元', { flags: 'count.formatted' }],
  ['offline', { date: '2023-05-20' }, { flags: 'count.notAFigure' }],
  ['sessions', 0, { flags: 'count.tooSmall' }],
  ['sessions', '无', { flags: 'count.none' }],

  ['budget', 0.5, { reads: 0.5 }],
  ['budget', '0.5', { reads: 0.5 }],
  ['budget', 0.1 + 0.2, { reads: 0.3 }],
  ['budget', '0.5万', { flags: 'money.withUnit', proposes: 0.5 }],
  ['budget', '0.5万元', { flags: 'money.withUnit', proposes: 0.5 }],
  ['budget', '5000元', { flags: 'money.withUnit', proposes: 0.5 }],
  ['budget', '5050元', { flags: 'money.withUnit' }],
  ['budget', '约1万元', { flags: 'money.approximate', proposes: 1 }],
  ['budget', 0.123, { flags: 'money.tooPrecise' }],
  ['budget', '若干', { flags: 'money.notAnAmount' }],
  ['budget', '100块', { flags: 'money.withUnit' }],
  ['budget', -1, { flags: 'money.negative' }],
  ['budget', 5000, { verifies: 'figure.looksLikeYuan', reads: 5000, proposes: 0.5 }],

  ['startDate', { date: '2023-05-22' }, { reads: '2023-05-22' }],
  ['startDate', { date: '2023-05-22T14:30:00' }, { reads: '2023-05-22' }],
  ['startDate', { date: '2023-04-31' }, { flags: 'date.impossible' }],
  ['startDate', { date: 'soon' }, { flags: 'date.impossible' }],
  ['startDate', '2023-05-22', { reads: '2023-05-22' }],
  ['startDate', '2023/5/22', { reads: '2023-05-22' }],
  ['startDate', '2023年5月22日', { reads: '2023-05-22' }],
  ['startDate', '2023.5.22', { flags: 'date.format', proposes: '2023-05-22' }],
  ['startDate', '5月22日', { flags: 'date.format', proposes: '2023-05-22' }],
  ['startDate', '5月22日上午', { flags: 'date.format', proposes: '2023-05-22' }],
  ['startDate', '5月22日（周一）', { flags: 'date.format', proposes: '2023-05-22' }],
  ['startDate', '５月２２日', { flags: 'date.format', proposes: '2023-05-22' }],
  ['startDate', '20230522', { flags: 'date.format', proposes: '2023-05-22' }],
  ['startDate', 20230522, { flags: 'date.format', proposes: '2023-05-22' }],
  ['startDate', 45068, { flags: 'date.format', proposes: '2023-05-22' }],
  ['startDate', '5.22', { flags: 'date.format', proposes: '2023-05-22' }],
  ['startDate', 5.22, { flags: 'date.format', proposes: '2023-05-22' }],
  ['startDate', '5/22', { flags: 'date.format', proposes: '2023-05-22' }],
  ['startDate', '5/22 19:00', { flags: 'date.format', proposes: '2023-05-22' }],
  ['startDate', '5/2 19:00', { flags: 'date.format', proposes: '2023-05-02' }],
  ['startDate', '2023-05-22 14:00:00', { flags: 'date.format', proposes: '2023-05-22' }],
  ['startDate', '5/219:00', { flags: 'date.unclear' }],
  ['startDate', '5月22-28日', { flags: 'date.range', proposes: '2023-05-22' }],
  ['endDate', '5月22-28日', { flags: 'date.range', proposes: '2023-05-28' }],
  ['endDate', '5.22—5.28', { flags: 'date.range', proposes: '2023-05-28' }],
  ['endDate', '2023年5月22日至28日', { flags: 'date.range', proposes: '2023-05-28' }],
  ['startDate', 5.2, { flags: 'date.ambiguous' }],
  ['startDate', 5.3, { flags: 'date.ambiguous' }],
  ['startDate', '五月下旬', { flags: 'date.unclear' }],
  ['startDate', '待定', { flags: 'date.unclear' }],
  ['startDate', '2023-02-30', { flags: 'date.impossible' }],
  ['startDate', { date: '2023-05-19' }, { flags: 'date.outsideWindow' }],
  ['endDate', { date: '2023-06-01' }, { flags: 'date.outsideWindow' }],

  ['category', '学术交流', { reads: '学术交流' }],
  ['category', ' 学术交流\n', { reads: '学术交流' }],
  ['category', '科普作品（产品）研发', { flags: 'choice.alias', proposes: '科普作品(产品)研发' }],
  ['category', '党的二十大', { flags: 'choice.alias', proposes: '党的二十大精神宣传' }],
  ['category', '（七）学术交流', { flags: 'choice.alias', proposes: '学术交流' }],
  ['category', '科普', { flags: 'choice.unknown' }],
  ['category', '科普讲解比赛', { flags: 'choice.unknown' }],
  ['mode', '线上+线下', { flags: 'choice.alias', proposes: '线上线下结合' }],
  ['mode', '线上线下', { flags: 'choice.alias', proposes: '线上线下结合' }],
  ['mode', '混合', { flags: 'choice.alias', proposes: '线上线下结合' }],
  ['mode', '线', { flags: 'choice.unknown' }],

  ['phone', 13000000001, { reads: '13000000001' }],
  ['phone', '13000000001', { reads: '13000000001' }],
  ['phone', '130-0000-0001', { reads: '13000000001' }],
  ['phone', '130 0000 0001', { reads: '13000000001' }],
  ['phone', '0351-0000123', { reads: '03510000123' }],
  ['phone', '021-1234567', { flags: 'phone.invalid' }],
  ['phone', '1300000000', { flags: 'phone.invalid' }],
  ['phone', '130000000012', { flags: 'phone.invalid' }],
  ['phone', 'abc', { flags: 'phone.invalid' }],
  ['phone', '１３０００００００１２', { flags: 'phone.invalid', proposes: '13000000012' }],
];

describe('reading a cell', () => {
  test.each(LINES)('%s: %j', (column, cell, outcome) => {
    const result = parse([planWith({ [column]: cell })], form('plan'), ROUND);
    const issues = result.issues.filter(({ at, severity }) => severity !== 'hint' && `${at.row}` === '5');
    const address = `附件2!${planCell(column)}`;
    const value = result.rows[0]?.values[column];
    if ('flags' in outcome) {
      expect(
        issues.map(({ code, severity, address: where, proposal }) => ({
          code,
          severity,
          where,
          proposal: proposal?.value,
        })),
      ).toContainEqual({
        code: outcome.flags,
        severity: 'error',
        where: address,
        proposal: outcome.proposes,
      });
      return;
    }
    expect(value).toEqual(outcome.reads);
    const said = issues
      .filter((issue) => issue.address === address)
      .map(({ code, severity, proposal }) => ({ code, severity, proposal: proposal?.value }));
    expect(said).toEqual(
      'verifies' in outcome ? [{ code: outcome.verifies, severity: 'verify', proposal: outcome.proposes }] : [],
    );
  });

  test('the same as above, where nothing plain stands above, has no proposal', () => {
    for (const above of [null, '-', '若干']) {
      const rows = planWith({ budget: above }).rows.map((row, at) =>
        at === 5 ? row.map((cell, column) => (column === 12 ? '同 上' : cell)) : row,
      );
      const { issues } = parse([{ ...planWith({}), rows }], form('plan'), ROUND);
      const said = issues.find(({ code }) => code === 'cell.sameAsAbove');
      expect([said?.address, said?.proposal]).toEqual(['附件2!M6', undefined]);
    }
  });

  test('the same as above proposes the value above, also twice in a row', () => {
    const grid = planWith({}, {});
    const rows = grid.rows.map((row, at) =>
      at >= 5 ? row.map((cell, column) => (column === 13 ? '同上' : cell)) : row,
    );
    const more = [...rows, rows[5]?.map((cell, column) => (column === 2 ? '第三项' : cell)) ?? []];
    const { issues } = parse([{ ...grid, rows: more }], form('plan'), ROUND);
    expect(
      issues
        .filter(({ code }) => code === 'cell.sameAsAbove')
        .map(({ address, proposal }) => [address, proposal?.value]),
    ).toEqual([
      ['附件2!N6', '会计学院'],
      ['附件2!N7', '会计学院'],
    ]);
  });
});
