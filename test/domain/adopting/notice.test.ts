/** What a notice's own text says of a round; what is damaged is asked. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type NoticeForm, type NoticeProposal, proposeFromNotice } from '#domain/adopting/notice/propose-from-notice';
import { writtenThresholds } from '#domain/adopting/notice/thresholds';
import { damagedReadings, writtenDays } from '#domain/adopting/notice/written-days';

const FORMS: readonly NoticeForm[] = [
  { id: 'plan', attachment: '附件2', titles: ['科技活动周特色科技活动安排统计表', '科普活动统计表'] },
  { id: 'results', attachment: '附件4', titles: ['科技活动周开展情况统计表'] },
];
const DAMAGED = readFileSync(join(__dirname, '..', '..', 'fixtures', 'notices', '2023-damaged.txt'), 'utf8');

type Of<What> = Extract<NoticeProposal, { what: What }>;
const all = <What extends NoticeProposal['what']>(text: string, what: What, forms = FORMS) =>
  proposeFromNotice(text, forms).proposals.filter((each): each is Of<What> => each.what === what);

test.each<readonly [string, string, boolean, string]>([
  ['2027年5月22日—31日', '2027-05-22/2027-05-31', true, '2027年5月22日—31日'],
  ['5月22日至6月2日举行', '2027-05-22/2027-06-02', true, '5月22日至6月2日'],
  ['自5月22-28日起', '2027-05-22/2027-05-28', true, '5月22-28日'],
  ['5月22日（周六）上午至5月31日', '2027-05-22/2027-05-31', true, '5月22日（周六）上午至5月31日'],
  ['请于５月１９日前', '2027-05-19', true, '５月１９日'],
  ['请于2027.5.19前', '2027-05-19', true, '2027.5.19'],
  ['请于2027-05-19前', '2027-05-19', true, '2027-05-19'],
  ['2026年12月28日至2027年1月3日', '2026-12-28/2027-01-03', true, '2026年12月28日至2027年1月3日'],
  ['52031日', '2027-05-20/2027-05-31', false, '52031'],
  ['202352031日', '2023-05-20/2023-05-31', false, '202352031'],
  ['2023年52031', '2023-05-20/2023-05-31', false, '2023年52031'],
  ['请于519前', '2027-05-19 2027-05-01/2027-05-09', false, '519'],
  ['请于68日前', '2027-06-08', false, '68'],
  ['请于112日前', '2027-01-12 2027-11-02 2027-01-01/2027-01-02', false, '112'],
  ['请于20日前', '', false, '20'],
])('%s', (sentence, readings, isWhole, written) => {
  const [days, ...others] = writtenDays(sentence, 2027);
  const said = (days?.readings ?? []).map(({ from, to }) => (to === undefined ? from : `${from}/${to}`)).join(' ');
  expect([said, days?.isWhole, days?.written, others]).toEqual([readings, isWhole, written, []]);
});

test.each([
  '不少于100人',
  '300字以内',
  '共计1200篇',
  '100-300兆',
  '5年来',
  '具体见附件2',
  '省级以上',
  '1080p以上',
  '第519期',
  '〔202332号〕',
])('%s is no day', (sentence) => expect(writtenDays(sentence, 2027)).toEqual([]));

test('digits that no calendar has are no day, and without a year there is none', () => {
  expect([damagedReadings('9', 2027), damagedReadings('519', undefined), damagedReadings('000', 2027)]).toEqual([
    [],
    [],
    [],
  ]);
  expect(writtenDays('5月19日前', undefined)).toMatchObject([{ readings: [], isWhole: false }]);
});

test.each<readonly [string, readonly (readonly [string, string, number, string])[]]>([
  ['科普活动类型至少2项', [['至少2项', 'least', 2, '项']]],
  [
    '每次参与人数不少于100人，报道不少于5篇',
    [
      ['不少于100人', 'least', 100, '人'],
      ['不少于5篇', 'least', 5, '篇'],
    ],
  ],
  ['不少于两次', [['不少于两次', 'least', 2, '次']]],
  ['粉丝量1万以上', [['1万以上', 'least', 10_000, '']]],
  ['简介不超过200字', [['不超过200字', 'most', 200, '字']]],
  ['资助额最高10万元', [['最高10万元', 'most', 100_000, '元']]],
  ['省级以上实验室', []],
  ['学习贯彻党的二十大精神', []],
])('%s', (sentence, found) => {
  expect(writtenThresholds(sentence).map(({ written, bound, number, unit }) => [written, bound, number, unit])).toEqual(
    found,
  );
});

const WHOLE = `关于开展2027年科技活动周的通知
一、活动时间
2027年5月22日—31日
二、有关要求
各单位活动类型至少3种，请于5月19日（周三）17:00前将附件2报科技处。
6月8日前提交附件四，8月1日下午5点前报送总结。
启动仪式将于5月22日上午举行。`;

test('a notice that is whole is taken as it says, each with its sentence', () => {
  const { proposals, unused, year } = proposeFromNotice(WHOLE, FORMS);
  expect(year).toBe(2027);
  expect(proposals.map(({ what }) => what)).toEqual([
    'name',
    'window',
    'deadline',
    'deadline',
    'deadline',
    'threshold',
  ]);
  expect(all(WHOLE, 'name')).toMatchObject([{ name: '2027年科技活动周', roundId: '2027' }]);
  expect(all(WHOLE, 'window')).toEqual([
    {
      what: 'window',
      id: 'window',
      readings: [{ from: '2027-05-22', to: '2027-05-31' }],
      sources: [{ line: 3, sentence: '2027年5月22日—31日', written: '2027年5月22日—31日' }],
    },
  ]);
  expect(all(WHOLE, 'deadline').map(({ form, asking, readings }) => [form, asking, readings])).toEqual([
    ['plan', undefined, [{ day: '2027-05-19', instant: '2027-05-19T17:00:00+08:00' }]],
    ['results', undefined, [{ day: '2027-06-08', instant: '2027-06-09T00:00:00+08:00' }]],
    [undefined, 'noForm', [{ day: '2027-08-01', instant: '2027-08-01T17:00:00+08:00' }]],
  ]);
  const twice = '2027年。请于5月19日前报送附件2。附件2须在5月21日前提交。';
  expect(all(twice, 'deadline')).toMatchObject([{ form: 'plan', asking: 'several', readings: [{}, {}] }]);
  expect(all(WHOLE, 'threshold')).toMatchObject([{ kind: 'types', threshold: { bound: 'least', number: 3 } }]);
  expect(unused.map(({ written }) => written)).toEqual(['5月22日']);
});

test('of the real notice, whose characters are lost, every day is asked with what it may have been', () => {
  expect(all(DAMAGED, 'name')).toMatchObject([{ name: '2023年科技活动周', roundId: '2023' }]);
  expect(all(DAMAGED, 'window')).toMatchObject([
    {
      asking: 'damaged',
      readings: [{ from: '2023-05-20', to: '2023-05-31' }],
      sources: [{}, { written: '2023年52031' }],
    },
  ]);
  expect(all(DAMAGED, 'deadline').map(({ form, asking, readings }) => [form, asking, readings[0]?.day])).toEqual([
    ['plan', 'damaged', '2023-05-19'],
    ['results', 'damaged', '2023-06-08'],
  ]);
  const [plan] = all(DAMAGED, 'deadline');
  expect(plan?.sources[0]?.sentence).toContain('科普活动统计表(见附件2)');
  const thresholds = all(DAMAGED, 'threshold');
  expect(thresholds.filter(({ kind }) => kind === 'types').map(({ threshold }) => threshold.number)).toEqual([2]);
  expect(thresholds.map(({ sources }) => sources[0]?.written)).toEqual(
    expect.arrayContaining(['不少于100人', '不少于5篇', '300万以上']),
  );
  // The opening and the closing, and when the notice was published.
  expect(proposeFromNotice(DAMAGED, FORMS).unused.map(({ written }) => written)).toEqual([
    '2023年05月15日',
    '2023年05月23日',
    '2023520',
    '2023年531',
  ]);
});

test.each<readonly [string, string, unknown]>([
  [
    'two windows',
    '2027年活动\n活动时间：5月20日至31日\n活动时间：5月21日至30日',
    { asking: 'several', readings: [{}, {}] },
  ],
  [
    'a whole one settles a damaged one',
    '2027年\n活动时间：5月20日至31日\n活动时间为52031日',
    { readings: [{ to: '2027-05-31' }] },
  ],
  ['no year anywhere', '活动时间：5月20日至31日', { asking: 'noYear', readings: [] }],
])('%s', (_, text, expected) => {
  const [window] = all(text, 'window');
  expect(window).toMatchObject(expected as object);
  if (!('asking' in (expected as object))) expect(window?.asking).toBeUndefined();
});

test('whose deadline it is: the form that is named, by number or title; the only one; else it is asked', () => {
  const at = (text: string, forms = FORMS) =>
    all(`2027年\n${text}`, 'deadline', forms).map(({ form, asking }) => [form, asking]);
  expect(at('请于5月19日前报送科普活动统计表。')).toEqual([['plan', undefined]]);
  expect(at('请于5月19日前报送附件2和附件4。')).toEqual([
    ['plan', undefined],
    ['results', undefined],
  ]);
  for (const two of ['请于5月19日前报送附件2，6月8日前报送附件4。', '附件2于5月19日前、附件4于6月8日前报送。'])
    expect([two, all(`2027年\n${two}`, 'deadline').map(({ form, readings }) => [form, readings[0]?.day])]).toEqual([
      two,
      [
        ['plan', '2027-05-19'],
        ['results', '2027-06-08'],
      ],
    ]);
  expect(at('请于5月19日前将材料报送科技处。')).toEqual([[undefined, 'noForm']]);
  expect(at('请于5月19日前将材料报送科技处。', FORMS.slice(0, 1))).toEqual([['plan', undefined]]);
  expect(at('请于5月19日前报送附件1。')).toEqual([]);
  expect(proposeFromNotice('2027年\n请于5月19日前报送附件1。', FORMS).unused).toMatchObject([{ written: '5月19日' }]);
  expect(at('请于5月19日前完成场地布置。')).toEqual([]);
});

test('whatever text it is, every proposal has its sentence, and none comes of nothing', () => {
  for (const text of [
    '',
    '\n\n',
    '。；',
    '截止',
    '活动时间：',
    '99999999999日前提交',
    '5月19日'.repeat(20_000),
    '关于组织'.repeat(20_000),
    '至少'.repeat(50_000),
  ]) {
    const began = performance.now();
    for (const { sources } of proposeFromNotice(text, FORMS).proposals) {
      expect(sources.length).toBeGreaterThan(0);
      for (const { sentence, written } of sources) expect(sentence).toContain(written);
    }
    expect(performance.now() - began).toBeLessThan(3_000);
  }
});
