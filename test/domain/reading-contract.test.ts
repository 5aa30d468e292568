/** The contract "Reading a cell", line by line, through the whole parser. */
import type { IssueCode } from '#domain/issues/issue';
import { messageOf } from '#domain/issues/messages/index';
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
  ['host', '\u200e会计\u200b学院\u2060', { reads: '会计学院' }],
  ['name', '👩\u200d🏫老师讲科普❤\ufe0f', { reads: '👩\u200d🏫老师讲科普❤\ufe0f' }],
  ['name', '同\u200b上', { flags: 'cell.sameAsAbove' }],
  ['organizer', null, { reads: undefined }],
  ['organizer', '-', { reads: null }],
  ['organizer', '—', { reads: null }],
  ['organizer', '/', { reads: null }],
  ['organizer', '不适用', { reads: null }],
  ['offline', { error: '#REF!' }, { flags: 'cell.error' }],
  ['offline', '#N/A', { flags: 'cell.error' }],
  ['venue', '#CONNECT!', { flags: 'cell.error' }],
  ['host', '#UNKNOWN!', { flags: 'cell.error' }],
  ['leader', ' #PYTHON! ', { flags: 'cell.error' }],
  ['remarks', '#EXTERNAL!', { flags: 'cell.error' }],
  ['venue', '#科普中国#', { reads: '#科普中国#' }],
  ['venue', '#5 实训楼!', { reads: '#5 实训楼!' }],
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
  ['offline', '3 400', { flags: 'count.formatted', proposes: 3400 }],
  ['offline', '12\u00a0600', { flags: 'count.formatted', proposes: 12_600 }],
  ['offline', '1\u202f234\u202f567', { flags: 'count.formatted', proposes: 1_234_567 }],
  ['offline', '约3\u2009400人', { flags: 'count.approximate', proposes: 3400 }],
  ['offline', "3'400", { flags: 'count.formatted', proposes: 3400 }],
  ['offline', '213’400', { flags: 'count.formatted', proposes: 213_400 }],
  ['offline', '213 400', { flags: 'count.notAFigure' }],
  ['offline', '34 00', { flags: 'count.notAFigure' }],
  ['offline', '3 4000', { flags: 'count.notAFigure' }],
  ['offline', '0 300', { flags: 'count.notAFigure' }],
  ['offline', '3  400', { flags: 'count.notAFigure' }],
  ['offline', '3\n400', { flags: 'count.notAFigure' }],
  ['offline', '3 400 50', { flags: 'count.notAFigure' }],
  ['offline', '2,400.00', { flags: 'count.formatted', proposes: 2400 }],
  ['offline', '2,400.50', { flags: 'count.fraction' }],
  ['offline', 350.00000000000006, { reads: 350 }],
  ['offline', 349.99999999999994, { reads: 350 }],
  ['offline', 350.0000000001, { flags: 'count.fraction' }],
  ['offline', '\u202d350\u202c', { reads: 350 }],
  ['offline', '3\u200b50', { flags: 'cell.invisible', proposes: 350 }],
  ['offline', '35\u00ad0', { flags: 'cell.invisible', proposes: 350 }],
  ['offline', '约3\u206050', { flags: 'count.approximate', proposes: 350 }],
  ['offline', '若\u200b干', { flags: 'count.notAFigure' }],
  ['offline', { date: '1900-07-18' }, { flags: 'figure.shownAsDate', proposes: 200 }],
  ['offline', { date: '1900-01-05T12:00:00' }, { flags: 'figure.shownAsDate' }],
  ['offline', { date: '1999-12-31' }, { flags: 'count.notAFigure' }],
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
  ['budget', '0\u200b.5', { flags: 'cell.invisible', proposes: 0.5 }],
  ['budget', '1 200.50', { flags: 'money.formatted', proposes: 1200.5 }],
  ['budget', '¥3000', { flags: 'money.withUnit', proposes: 0.3 }],
  ['budget', '￥0.3万', { flags: 'money.withUnit', proposes: 0.3 }],
  ['budget', '$3000', { flags: 'money.notAnAmount' }],
  ['budget', { date: '1900-01-03' }, { flags: 'figure.shownAsDate', proposes: 3 }],
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
  ['startDate', '5月24日9:00-11:30', { flags: 'date.format', proposes: '2023-05-24' }],
  ['endDate', '5月24日上午9点至11点半', { flags: 'date.format', proposes: '2023-05-24' }],
  ['startDate', '2023-05-24 14:30-16:00', { flags: 'date.format', proposes: '2023-05-24' }],
  ['startDate', '2023-05-24T15:20', { flags: 'date.format', proposes: '2023-05-24' }],
  ['startDate', '5月24日（周三上午）', { flags: 'date.format', proposes: '2023-05-24' }],
  ['startDate', '自5月24日起', { flags: 'date.format', proposes: '2023-05-24' }],
  ['endDate', '5月24日起', { flags: 'date.unclear' }],
  ['endDate', '5月26日止', { flags: 'date.format', proposes: '2023-05-26' }],
  ['startDate', '5月26日截止', { flags: 'date.unclear' }],
  ['startDate', '2023-05-24至2023-05-26', { flags: 'date.range', proposes: '2023-05-24' }],
  ['endDate', '2023-05-24至2023-05-26', { flags: 'date.range', proposes: '2023-05-26' }],
  ['endDate', '2023-05-24~05-26', { flags: 'date.range', proposes: '2023-05-26' }],
  ['endDate', '5月24日至26日（每天下午）', { flags: 'date.range', proposes: '2023-05-26' }],
  ['endDate', '5月24日9:00至5月26日17:00', { flags: 'date.range', proposes: '2023-05-26' }],
  ['startDate', '5月26-24日', { flags: 'date.unclear' }],
  ['startDate', '24-26日', { flags: 'date.monthMissing' }],
  ['startDate', '5-8日', { flags: 'date.monthMissing' }],
  ['endDate', '26号', { flags: 'date.monthMissing' }],
  ['startDate', '24/5', { flags: 'date.unclear' }],
  ['startDate', '13月5日', { flags: 'date.impossible' }],
  ['startDate', '2023\u200e-05-24', { flags: 'cell.invisible', proposes: '2023-05-24' }],
  ['startDate', '5月\u200b24日', { flags: 'date.format', proposes: '2023-05-24' }],
  ['startDate', '2023-05-23T16:00:00.000Z', { flags: 'date.otherZone', proposes: '2023-05-24' }],
  ['startDate', '2023-02-30T16:00:00Z', { flags: 'date.impossible' }],
  ['startDate', '2023-05-24T01:00:00Z', { flags: 'date.format', proposes: '2023-05-24' }],
  ['startDate', '2023-05-24T00:00:00+08:00', { flags: 'date.format', proposes: '2023-05-24' }],
  ['startDate', '2023-05-23T16:30Z', { flags: 'date.otherZone', proposes: '2023-05-24' }],
  ['startDate', '2023-05-23T15:59Z', { flags: 'date.format', proposes: '2023-05-23' }],
  ['startDate', '2023-05-23T20:00:00+0000', { flags: 'date.otherZone', proposes: '2023-05-24' }],
  ['startDate', '约2023-05-23T16:00:00Z', { flags: 'date.unclear' }],
  ['startDate', '2023-05-23T16:00:00Z至5月26日', { flags: 'date.unclear' }],
  [
    'startDate',
    { date: '2023-05-21T23:59:48' },
    { verifies: 'date.nearMidnight', reads: '2023-05-21', proposes: '2023-05-22' },
  ],
  [
    'endDate',
    { date: '2023-05-22T23:59:17' },
    { verifies: 'date.nearMidnight', reads: '2023-05-22', proposes: '2023-05-23' },
  ],
  ['endDate', { date: '2023-05-23T23:59:00' }, { reads: '2023-05-23' }],
  ['startDate', { date: '2023-05-22T23:30:00' }, { reads: '2023-05-22' }],
  ['startDate', { date: '2023-05-22T16:00:00' }, { reads: '2023-05-22' }],
  ['startDate', 5.2, { flags: 'date.ambiguous' }],
  ['startDate', 5.3, { flags: 'date.ambiguous' }],
  // With a nought before the day, none is lost behind it.
  ['startDate', '5.03', { flags: 'date.format', proposes: '2023-05-03' }],
  ['endDate', '6.01', { flags: 'date.format', proposes: '2023-06-01' }],
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
  ['category', '学术\u200b交流', { flags: 'cell.invisible', proposes: '学术交流' }],
  ['mode', '\u202a线下\u202c', { reads: '线下' }],
  ['phone', '1300\u00ad0000022', { flags: 'cell.invisible', proposes: '13000000022' }],
  ['phone', '+86\u200b13000000023', { flags: 'phone.format', proposes: '13000000023' }],

  ['phone', 13000000001, { reads: '13000000001' }],
  ['phone', '13000000001', { reads: '13000000001' }],
  ['phone', '130-0000-0001', { reads: '13000000001' }],
  ['phone', '130 0000 0001', { reads: '13000000001' }],
  ['phone', '0351-0000123', { reads: '03510000123' }],
  ['phone', '021-1234567', { flags: 'phone.invalid' }],
  ['phone', '1300000000', { flags: 'phone.invalid' }],
  ['phone', '130000000012', { flags: 'phone.invalid' }],
  ['phone', 'abc', { flags: 'phone.invalid' }],
  ['phone', '１３０００００００１２', { flags: 'phone.format', proposes: '13000000012' }],
  ['phone', '（0351）0000124', { flags: 'phone.format', proposes: '03510000124' }],
  ['phone', '+86 130 0000 0017', { flags: 'phone.format', proposes: '13000000017' }],
  ['phone', '0086-130-0000-0018', { flags: 'phone.format', proposes: '13000000018' }],
  ['phone', '8613000000019', { flags: 'phone.format', proposes: '13000000019' }],
  ['phone', '+86 351 0000125', { flags: 'phone.format', proposes: '03510000125' }],
  ['phone', '+86-(0)351-0000126', { flags: 'phone.format', proposes: '03510000126' }],
  ['phone', '863510000127', { flags: 'phone.invalid' }],
  ['phone', '+86 130 0000', { flags: 'phone.invalid' }],
  ['phone', '1.3E+10', { flags: 'phone.invalid' }],
  ['phone', '1.30000E+10', { flags: 'phone.invalid' }],
  ['phone', '1.3000000021E+10', { flags: 'phone.format', proposes: '13000000021' }],
  ['phone', '0351-0000128-16', { flags: 'phone.extension', proposes: '03510000128' }],
  ['phone', '0351 0000128 6', { flags: 'phone.extension', proposes: '03510000128' }],
  ['phone', '0351—0000128—6', { flags: 'phone.extension', proposes: '03510000128' }],
  ['phone', '0351-0000129转802', { flags: 'phone.extension', proposes: '03510000129' }],
  ['phone', '021-00000130 ext. 7', { flags: 'phone.extension', proposes: '02100000130' }],
  ['phone', '0351-0000131（分机9）', { flags: 'phone.extension', proposes: '03510000131' }],
  ['phone', '0351-0000-1328', { reads: '035100001328' }],
  ['phone', '0351-000-0133', { reads: '03510000133' }],
  ['phone', '0351-00001348', { reads: '035100001348' }],
  ['phone', '13000000001/13000000002', { flags: 'phone.invalid' }],
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

  const sentenceOf = (column: string, cell: RawCell, locale: 'zh-CN' | 'en' = 'zh-CN') => {
    const { issues } = parse([planWith({ [column]: cell })], form('plan'), ROUND);
    const issue = issues.find(({ address }) => address === `附件2!${planCell(column)}`);
    return issue === undefined ? '' : messageOf(issue, locale);
  };

  test.each([
    ['1,300', '带有逗号，'],
    ['1 300', '带有空格，'],
    ["1'300", '带有撇号，'],
    ['１３００', '带有全角字符，'],
    ['1300人次', '带有单位，'],
    ['1，300人', '带有逗号、全角字符、单位，'],
  ])('%s: the sentence says which characters are in the way, and proposes none of them', (cell, words) => {
    const sentence = sentenceOf('offline', cell);
    expect(sentence).toContain(words);
    expect(sentence).toContain('可改为 1300。');
  });

  test.each([
    [5.1, '可能是5月1日，也可能是5月10日。请写成如2023-05-10。'],
    [6.3, '可能是6月3日，也可能是6月30日。请写成如2023-06-30。'],
  ])('%s: the two days that may be meant are named', (cell, words) => {
    expect(sentenceOf('startDate', cell)).toContain(words);
  });

  test('2.3 can only be the third: February has no 30th', () => {
    const { issues } = parse([planWith({ startDate: 2.3 })], form('plan'), ROUND);
    expect(issues.find(({ code }) => code === 'date.format')?.proposal?.value).toBe('2023-02-03');
  });

  test('0 is not advised where it would be refused', () => {
    expect([sentenceOf('sessions', '若干').includes('填0'), sentenceOf('offline', '若干').includes('填0')]).toEqual([
      false,
      true,
    ]);
    expect(sentenceOf('sessions', '若干', 'en')).not.toContain('0 for none');
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
