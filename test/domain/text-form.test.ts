/** One notion of what nobody sees, and of what a label names, whoever compares text. */
import { parse } from '#domain/reading/parse';
import {
  bareLabel,
  cleanText,
  findByLabel,
  halfWidth,
  measureIn,
  trimEnds,
  withoutInvisible,
} from '#domain/sheet/text-form';
import { form, planWith, ROUND, sheetColumns } from './sheets';

const MARKS = ['\u200e', '\u200f', '\u202a', '\u202e', '\u2066', '\u2069', '\u200b', '\u2060', '\ufeff', '\u00ad'];
const SPACES = [' ', '\u00a0', '\u2002', '\u2007', '\u2009', '\u200a', '\u202f', '\u205f', '\u3000', '\n', '\t'];

describe('what nobody sees', () => {
  it.each([...MARKS, ...SPACES].map((mark) => [mark.codePointAt(0)?.toString(16), mark]))(
    'U+%s goes at the ends of any text, and nowhere makes another label',
    (_, mark) => {
      expect(trimEnds(`${mark}${mark}科普 讲座${mark}`)).toBe('科普 讲座');
      expect(bareLabel(`科普${mark}讲座`)).toBe('科普讲座');
    },
  );

  it.each(
    [...MARKS, '\u200c', '\u200d', '\ufe0e', '\ufe0f', '\u0001'].map((mark) => [
      mark.codePointAt(0)?.toString(16),
      mark,
    ]),
  )('U+%s goes from figures and from prose', (_, mark) => {
    expect([withoutInvisible(`2${mark}40`), halfWidth(`２${mark}40人`), cleanText(`会${mark}场`)]).toEqual([
      '240',
      '240人',
      // A selector after a Chinese character may tell its rare form.
      mark.startsWith('\ufe0e') || mark.startsWith('\ufe0f') ? `会${mark}场` : '会场',
    ]);
  });

  it.each([
    '👨‍👩‍👧 亲子日',
    '✈️ 航模',
    '1️⃣ 开场',
    '👍🏽‍🔬',
    'نمی\u200cدانم',
    'ه\u200d',
    'ᠨᠠ\u180eᠠ',
    '葛󠄀城',
    '普通文字 with spaces',
    '',
  ])('what shapes the text stays: %s', (text) => {
    expect(cleanText(text)).toBe(text);
  });

  it.each([
    ['joins an emoji to nothing', '👨\u200d会场', '👨会场'],
    ['stands between emoji and joins nothing', '👨\u200b👩\u00ad👧', '👨👩👧'],
    ['joins nothing to an emoji', '会场\u200d👨', '会场👨'],
    ['joins letters that are not joined', '会\u200d场\u180e', '会场'],
    ['holds letters apart that are not joined', '会\u200c场', '会场'],
    ['is of another kind between joined letters', 'ن\u200bم\u2060', 'نم'],
    ['selects a form of what has one only', 'a\ufe0fb\ufe0e', 'ab'],
  ])('what %s goes', (_, text, clean) => {
    expect(cleanText(text)).toBe(clean);
  });

  it('takes time in proportion to the text', () => {
    const long = `${'\u200b \u202d'.repeat(200_000)}讲座${'\u3000\u200b'.repeat(200_000)}`;
    expect(trimEnds(long)).toBe('讲座');
  });

  it('a unit of measure in brackets is the same with a mark in it', () => {
    expect(measureIn('经费(\u200b元\u2060)')).toBe('元');
  });
});

describe('what a label names', () => {
  const known = new Map(['线上人次', '场次', '指标'].map((label) => [bareLabel(label), label]));
  const named = (text: string) => findByLabel(text, (bare) => known.get(bare));

  it.each([
    ...[
      '③',
      '⑫',
      '❷',
      '¹',
      '⁴',
      '★',
      '▲',
      '*',
      '＊',
      '#',
      '※',
      '†',
      '[3]',
      '［3］',
      '【2】',
      '[注1]',
      '【必填】',
      '①②',
    ].flatMap((mark) => [`场次${mark}`, `${mark} 场次`]),
    '场\u200b次',
    '场 次（场）',
    '场次（场）②',
    '场次②（场）',
    '※场次（见说明）[1]',
  ])('%s is 场次', (text) => {
    expect(named(text)).toBe('场次');
  });

  it.each(['场次2', '2场次', '场次二', '[场次]备注', '场次①说明', '总场次', '【线上】场次'])(
    '%s is another label',
    (text) => {
      expect(named(text)).toBeUndefined();
    },
  );

  it('names of rows keep their marks: two lectures are two', () => {
    expect(bareLabel('讲座①')).not.toBe(bareLabel('讲座②'));
    const rows = (first: string, second: string) => [{ name: first }, { name: second }] as const;
    for (const [first, second] of [rows('讲座①', '讲座②'), rows('竞赛¹', '竞赛²')]) {
      const grid = planWith({ ...first });
      const twice = grid.rows.map((row, at) => (at === 5 ? (grid.rows[4] ?? []).with(2, second.name) : row));
      const { issues } = parse([{ ...grid, rows: twice }], form('plan'), ROUND);
      expect(issues.map(({ code }) => code)).not.toContain('row.duplicate');
    }
  });

  it('a sheet whose headers carry marks is read as without them, and a numbered second column is none of them', () => {
    const marked = new Map([
      ['活动名称', '★活动\u200b名称'],
      ['预计场次', '预计场次⑤'],
      ['预计线下人次', '\u202d预计线下人次\u202c[2]'],
      ['联系人', '▲联系人'],
      ['联系电话', '联系电话³'],
    ]);
    const headers = sheetColumns('plan').map(({ label }) => marked.get(label) ?? label);
    const plain = parse([planWith({})], form('plan'), ROUND);
    const read = parse([planWith({}, { headers })], form('plan'), ROUND);
    expect([read.rows.map(({ values }) => values), read.issues]).toEqual([plain.rows.map(({ values }) => values), []]);
    const numbered = parse([planWith({}, { headers: [...headers, '联系人3', '联系电话3'] })], form('plan'), ROUND);
    expect(numbered.issues.map(({ code }) => code)).not.toContain('column.duplicated');
  });
});
