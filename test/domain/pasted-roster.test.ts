/** A roster pasted from Excel, row by row: what becomes of it, and what is said of it. */
import { EXAMPLE_ROUND } from '#domain/form/forms/example-round';
import { doubtMessage } from '#domain/form/roster/doubts';
import { pastedRows } from '#domain/form/roster/pasted-rows';
import { MOST_ROSTER_ROWS, readRoster } from '#domain/form/roster/read-roster';
import { roundSchema, type Unit } from '#domain/form/round';

const FORMER: readonly Unit[] = [
  { code: 'U01', name: '会计学院', kind: '学院', aliases: [] },
  {
    code: 'U05',
    name: '大数据学院',
    kind: '学院',
    aliases: ['数据学院'],
    contact: { name: '赵老师', phone: '13800000001' },
  },
  { code: 'U21', name: '科学技术处', kind: '部处', aliases: ['科技处'] },
];
const KEPT = FORMER.map(({ name }) => name).join('\n');
const read = (text: string, former = FORMER) => readRoster(text, former);
const said = ({ doubts }: ReturnType<typeof readRoster>) =>
  doubts.map(({ line, code, received }) => [line ?? '', code, received].join(' ').trim());
const lines = (...rows: readonly (readonly string[])[]) => rows.map((cells) => cells.join('\t')).join('\r\n');

describe('rows', () => {
  it.each<[string, string, readonly (readonly [number, ...string[]])[]]>([
    [
      'rows and tabs',
      'a\tb\nc',
      [
        [1, 'a', 'b'],
        [2, 'c'],
      ],
    ],
    [
      'blank rows, counted',
      '\r\na\r\n\t\r\n\r\nb\r\n',
      [
        [2, 'a'],
        [5, 'b'],
      ],
    ],
    ['spaces of any width', ' \u3000a\u00a0\t b', [[1, 'a', 'b']]],
    [
      'a cell of two lines',
      '"a\nb"\tc\nd',
      [
        [1, 'a\nb', 'c'],
        [2, 'd'],
      ],
    ],
    ['quotes in a cell', '"一""二"""\tx', [[1, '一"二"', 'x']]],
    ['quotes that were typed', '"双创"中心\tx', [[1, '"双创"中心', 'x']]],
    [
      'a quote that nothing closes',
      'x\t"y\nz',
      [
        [1, 'x', '"y'],
        [2, 'z'],
      ],
    ],
  ])('%s', (_, text, expected) => {
    expect(pastedRows(text).map(({ line, cells }) => [line, ...cells])).toEqual(expected);
  });
});

describe('units', () => {
  it('keep their codes and all that the rows do not say, whatever the rows look like', () => {
    for (const text of [
      KEPT,
      `单位名称\n${KEPT}`,
      `2026年填报单位名单\n\n序号\t单位名称\n1\t会计学院\n2\t大数据学院\n3\t科学技术处`,
      '1.会计学院\n2、大数据学院\n（3）科学技术处\n',
      '一、会计学院\n二、大数据学院\n三、科学技术处',
      '单位\t代码\n会计学院\tU01\n大数据学院\tｕ05\n科学技术处\t',
      '\u3000会计 学院\r\n大数据学院 \r\n科学技术处\r\n',
    ]) {
      const { units, added, missing } = read(text);
      expect(units).toEqual(FORMER);
      expect([added, missing]).toEqual([[], []]);
    }
  });

  it('are grouped by headings, and by kinds of merged cells', () => {
    const byHeading = read('学院（3个）：\n会计学院\n法学院\n理学院\n部处\n科学技术处\n审计处\n大数据学院', FORMER);
    expect(byHeading.units.map(({ name, kind }) => [name, kind])).toEqual([
      ['会计学院', '学院'],
      ['法学院', '学院'],
      ['理学院', '学院'],
      ['科学技术处', '部处'],
      ['审计处', '部处'],
      ['大数据学院', '部处'],
    ]);
    const merged = read(
      lines(['类别', '单位'], ['学院', '会计学院'], ['', '法学院'], ['部处', '科学技术处'], ['', '审计处']),
    );
    expect(merged.units.map(({ kind }) => kind)).toEqual(['学院', '学院', '部处', '部处']);
    expect(said(merged)).toEqual(['unit.missing 大数据学院']);
  });

  it('get the next codes that nobody has or had, and those that are typed', () => {
    const { units } = read(
      lines(['单位', '代码'], ['法学院', ''], ['理学院', 'U22'], ['文学院', 'WX'], ['医学院', '']),
    );
    expect(units.map(({ code }) => code)).toEqual(['U23', 'U22', 'WX', 'U24']);
    expect(read('法学院', EXAMPLE_ROUND.roster).units[0]?.code).toBe('U41');
    expect(read('法学院', []).units[0]?.code).toBe('U01');
  });

  it('have columns in any order, with other names and contacts', () => {
    const { units, doubts } = read(
      lines(
        ['电子邮箱', '联系电话', '联系人', '简称', '填报单位（全称）', '单位类别'],
        ['fa@example.edu.cn', '０３５１-0000123', '钱老师', '法学；法律学院', '法学院', '学院'],
        ['', '', '孙老师', '', '大数据学院', ''],
        ['', '', '', '', '会计学院', ''],
        ['', '', '', '', '科学技术处', '机关'],
      ),
    );
    expect(units).toEqual([
      {
        code: 'U22',
        name: '法学院',
        kind: '学院',
        aliases: ['法学', '法律学院'],
        contact: { name: '钱老师', phone: '03510000123', email: 'fa@example.edu.cn' },
      },
      { ...FORMER[1], contact: { name: '孙老师', phone: '13800000001' } },
      FORMER[0],
      { ...FORMER[2], kind: '机关' },
    ]);
    expect(doubts.map(({ code }) => code)).toEqual(['phone.read']);
  });

  it('are read without a header row too, and it is said what was taken for what', () => {
    const pasted = read(
      lines(
        ['1', '学院', '会计学院', '李四', '13800000002'],
        ['2', '', '法学院', '王五', '13800000003'],
        ['3', '', '大数据学院', '', ''],
        ['4', '部处', '科学技术处', '赵六', '0351-0000123'],
      ),
    );
    expect(pasted.units.map(({ name, kind, contact }) => [name, kind, contact?.name, contact?.phone])).toEqual([
      ['会计学院', '学院', '李四', '13800000002'],
      ['法学院', '学院', '王五', '13800000003'],
      ['大数据学院', '学院', '赵老师', '13800000001'],
      ['科学技术处', '部处', '赵六', '03510000123'],
    ]);
    expect(said(pasted)).toEqual(['column.guessed']);
    expect(doubtMessage(pasted.doubts[0] as never)).toContain(
      '第1列序号、第2列类别、第3列单位、第4列联系人、第5列电话',
    );
  });

  it('of no kind have that of most units whose names end alike, and else what their own name says', () => {
    const former = Object.entries({
      院系: ['会计学院', '外国语学院', '数学学院', '法学院'],
      教辅: ['网络中心'],
      平台: ['分析测试中心', '工程训练中心'],
      机关: ['审计处'],
      直属: ['中心医院', '学院路幼儿园'],
    })
      .flatMap(([kind, names]) => names.map((name) => ({ name, kind, aliases: [] })))
      .map((unit, at): Unit => ({ ...unit, code: `U${at + 11}` }));
    const names = ['文学院', '创新中心', '教务处', '第二医院', '党校'];
    const { units, doubts } = read(names.join('\n'), former);
    expect(units.map(({ name, kind }) => [name, kind])).toEqual([
      ['文学院', '院系'],
      ['创新中心', '平台'],
      ['教务处', '机关'],
      ['第二医院', '直属'],
      ['党校', '其他'],
    ]);
    expect(doubts.flatMap(({ code, facts }) => (code === 'kind.guessed' ? [facts.kind] : []))).toEqual(
      units.map(({ kind }) => kind),
    );
    expect(read('文学院\n学院路校区办公室', []).units.map(({ kind }) => kind)).toEqual(['学院', '其他']);
  });

  it('of a number in the name keep it', () => {
    expect(read('3D打印中心\n2011协同创新中心', []).units.map(({ name }) => name)).toEqual([
      '3D打印中心',
      '2011协同创新中心',
    ]);
  });
});

describe('what is doubtful is named with its line', () => {
  it.each<[string, string, readonly string[]]>([
    [
      'nothing',
      ' \n\t\n',
      ['list.empty', 'unit.missing 会计学院', 'unit.missing 大数据学院', 'unit.missing 科学技术处'],
    ],
    ['a total and a note', `${KEPT}\n合计：3个\n备注：以上`, ['4 line.skipped 合计：3个', '5 line.skipped 备注：以上']],
    ['a title before the header', `关于报送的通知\n单位\n${KEPT}`, ['1 line.skipped 关于报送的通知']],
    ['a unit twice', `${KEPT}\n会计学院`, ['4 name.twice 会计学院']],
    [
      'a row without a name',
      lines(['单位', '电话'], ['', '13800000009'], ...FORMER.map(({ name }) => [name])),
      ['2 name.missing 13800000009'],
    ],
    [
      'a column that is none',
      lines(['单位', '党员人数'], ...FORMER.map(({ name }) => [name, '3']))
        .replace('单位\t', '类别\t单位\t')
        .replaceAll(/\r\n(?!$)/g, '\r\n学院\t'),
      ['1 column.unknown 党员人数'],
    ],
    ['an alias for the name', '会计学院\n大数据学院\n科技处', ['3 name.alias 科技处']],
    ['another kind of unit', `${KEPT}\n航天工程研究中心`, ['4 kind.guessed 航天工程研究中心']],
    ['a name of two sentences', `${KEPT}\n${'长'.repeat(61)}`, [`4 name.tooLong ${'长'.repeat(61)}`]],
    ['a unit that is gone', '会计学院\n大数据学院', ['unit.missing 科学技术处']],
    [
      'one that is gone, and one like it',
      '会计学院\n大数据学院\n科学技术与社会服务处',
      ['3 kind.guessed 科学技术与社会服务处', 'unit.missingOrRenamed 科学技术处'],
    ],
  ])('%s', (_, text, expected) => {
    expect(said(read(text))).toEqual(expected);
  });

  it.each<[string, readonly string[], readonly string[]]>([
    ['a short number', ['法学院', '学院', '', '', '6001', ''], ['2 phone.invalid 6001']],
    ['a country code', ['法学院', '学院', '', '', '+86 13800000004', ''], ['2 phone.read +86 13800000004']],
    ['no address', ['法学院', '学院', '', '', '', 'fa@'], ['2 email.invalid fa@']],
    ['a code of small words', ['法学院', '学院', '法1', '', '', ''], ['2 code.invalid 法1']],
    ['another’s code', ['法学院', '学院', 'U01', '', '', ''], ['2 code.taken U01']],
    ['another’s name among the aliases', ['法学院', '学院', '', '会计学院', '', ''], ['2 alias.taken 会计学院']],
    ['another’s alias', ['法学院', '学院', '', '数据学院', '', ''], ['2 alias.taken 数据学院']],
  ])('%s', (_, row, expected) => {
    const header = ['单位', '类别', '代码', '别名', '电话', '邮箱'];
    const others = FORMER.map(({ name, kind, code, aliases }) => [name, kind, code, aliases.join('、')]);
    // Whoever comes first has an alias: the former unit.
    const rows = expected[0]?.includes('数据学院') ? [...others, row] : [row, ...others];
    const doubts = said(read(lines(header, ...rows)));
    expect(doubts.map((each) => each.replace(/^5 /, '2 '))).toEqual(expected);
  });

  it('a renamed unit keeps its code and has its old name as an alias', () => {
    for (const text of [
      lines(['单位', '曾用名'], ['会计学院', ''], ['数智学院', '大数据学院'], ['科学技术处', '']),
      lines(['代码', '单位'], ['U01', '会计学院'], ['U05', '数智学院'], ['U21', '科学技术处']),
    ]) {
      const renamed = read(text);
      expect(renamed.units[1]).toMatchObject({ code: 'U05', name: '数智学院', kind: '学院' });
      expect(renamed.units[1]?.aliases).toContain('大数据学院');
      expect(said(renamed)).toEqual(['3 name.renamed 数智学院']);
    }
  });

  it('a name that was another’s alias is taken from that one', () => {
    const { units, doubts } = read(`${KEPT}\n数据学院`);
    expect(units[1]?.aliases).toEqual([]);
    expect(doubts.map(({ line, code, facts }) => [line, code, facts])).toEqual([
      [4, 'kind.guessed', { kind: '学院' }],
      [4, 'name.othersAlias', { unit: '大数据学院' }],
    ]);
  });

  it('only so many rows are read', () => {
    const many = Array.from({ length: MOST_ROSTER_ROWS + 5 }, (_, at) => `第${at}研究所`).join('\n');
    const { units, doubts } = read(many, []);
    expect([units.length, doubts[0]?.code]).toEqual([MOST_ROSTER_ROWS, 'list.tooLong']);
  });

  it('every sentence has its facts in both languages', () => {
    const all = [KEPT, '法学院\n法学院\n合计', lines(['单位', '电话', 'x'], ['理学院', '1', ''])].flatMap(
      (text) => read(text).doubts,
    );
    for (const locale of ['zh-CN', 'en'] as const)
      for (const each of all) expect(doubtMessage(each, locale)).not.toMatch(/[{}]|undefined/);
  });
});

it('whatever is pasted, its units make a roster', () => {
  const words = [
    '会计学院',
    '科技处',
    'U01',
    '1',
    '',
    '\t',
    '\n',
    '"',
    '13800000001',
    'a@b.cn',
    '学院',
    '、',
    '单位',
    '代码',
    '大数据学院',
  ];
  let state = 7;
  const next = () => {
    state = (state * 48_271) % 2_147_483_647;
    return state;
  };
  for (let round = 0; round < 150; round++) {
    const text = Array.from({ length: next() % 40 }, () => words[next() % words.length]).join('');
    const { units, doubts } = read(text);
    for (const each of doubts) expect(doubtMessage(each)).toMatch(/。$/);
    if (units.length > 0) expect(roundSchema.safeParse({ ...EXAMPLE_ROUND, roster: units }).error).toBeUndefined();
  }
});
