/** What a person sees at a cell counts: formats, strikes, raised signs, pictures, links, notes, through the whole parser. */
import type { Issue, IssueCode, Severity } from '#domain/issues/issue';
import { messageOf } from '#domain/issues/messages/index';
import { parse } from '#domain/reading/parse';
import { adoptProposals } from '#domain/reading/proposals';
import type { CellAppearance, RawCell, RawGrid } from '#domain/sheet/raw-grid';
import type { Value } from '#domain/sheet/value';
import {
  type Cells,
  CLEAN,
  CLEAN_RESULT,
  form,
  planSheet,
  planWith,
  ROUND,
  resultsSheets,
  sheetColumns,
} from './sheets';

type Look = Omit<CellAppearance, 'row' | 'column'>;

const columnOf = (id: 'plan' | 'results', key: string) =>
  sheetColumns(id).findIndex((column) => column.key === key) + 1;

/** A clean plan with one cell of its first row as it is to be seen. */
function planSeen(key: string, cell: RawCell, look: Look, others: Cells = {}): RawGrid {
  return { ...planWith({ ...others, [key]: cell }), appearances: [{ row: 5, column: columnOf('plan', key), ...look }] };
}

function read(grid: RawGrid, key: string) {
  const { rows, issues } = parse([grid], form('plan'), ROUND);
  const said = issues.filter(({ at }) => at.row === 5 && at.column === columnOf('plan', key));
  return { value: rows[0]?.values[key], issues: said };
}

const brief = ({ severity, code, proposal }: Issue) => [severity, code, proposal?.value];

type Line = readonly [
  key: string,
  cell: RawCell,
  look: Look,
  said: readonly (readonly [Severity, IssueCode, Value | undefined])[],
  value: Value | null | undefined,
];

const shown = (text: string): Look => ({ shown: text });

describe('a number that its format shows otherwise', () => {
  const FLAGGED: readonly Line[] = [
    ['offline', 30, shown('30万人次'), [['error', 'cell.shown', 300_000]], undefined],
    ['offline', 4.5, shown('4.5千人'), [['error', 'cell.shown', 4500]], undefined],
    ['budget', 900, shown('900元'), [['error', 'cell.shown', 0.09]], undefined],
    ['budget', 700, shown('¥700.00'), [['error', 'cell.shown', 0.07]], undefined],
    ['budget', 2, shown('2万元（含税）'), [['verify', 'cell.shown', undefined]], 2],
    ['phone', 3510000456, shown('0351-0000456'), [['error', 'cell.shown', '03510000456']], undefined],
    ['phone', 3510000457, shown('(0351)0000457'), [['error', 'cell.shown', '03510000457']], undefined],
    ['offline', 13, shown('1300%'), [['verify', 'cell.shown', undefined]], 13],
    ['sessions', 3, shown('72:00'), [['verify', 'cell.shown', undefined]], 3],
    ['offline', 90, shown('¥90.00'), [['verify', 'cell.shown', undefined]], 90],
    ['offline', 90, shown('-'), [['verify', 'cell.shown', undefined]], 90],
    ['offline', 400, shown('0.0万'), [['verify', 'cell.shown', undefined]], 400],
    ['offline', 6000, shown(''), [['verify', 'cell.unseen', undefined]], 6000],
    ['budget', 1.5, shown('  '), [['verify', 'cell.unseen', undefined]], 1.5],
  ];
  it.each(FLAGGED)('%s %j %j is spoken of', (key, cell, look, said, value) => {
    const seen = read(planSeen(key, cell, look), key);
    expect([seen.issues.map(brief), seen.value]).toEqual([said, value]);
  });

  const SILENT: readonly (readonly [key: string, cell: RawCell, shown: string])[] = [
    ['offline', 240, '240人'],
    ['offline', 240, '240人次'],
    ['offline', 24_000, '2.4万'],
    ['offline', 24_260, '2.4万'],
    ['offline', 24_260, '24千'],
    ['offline', 240, '二百四十'],
    ['offline', 240, '贰佰肆拾'],
    ['offline', 205, '二百〇五'],
    ['offline', 12, '十二'],
    ['offline', 120_300, '一十二万零三百'],
    ['offline', 240, '２百４十'],
    ['offline', 240, '二四〇'],
    ['offline', 240, '00240'],
    ['offline', 240, '2.4E+02'],
    ['offline', 240, '480/2'],
    ['offline', 240, '第240号'],
    ['offline', 2_400, '2,400 名'],
    ['sessions', 3, '3场'],
    ['budget', 0.8, '0.80万元'],
    ['budget', 0.5, '1/2'],
    ['budget', 0, '-'],
    ['budget', 0, ''],
    ['budget', 0, '¥ -'],
    ['phone', 13000000031, '130-0000-0031'],
    ['phone', 13000000031, '1.3E+10'],
  ];
  it.each(SILENT)('%s %j shown %j is the same: nothing to say', (key, cell, text) => {
    const seen = read(planSeen(key, cell, shown(text)), key);
    const expected = key === 'phone' ? String(cell) : cell;
    expect([seen.issues.filter(({ code }) => code.startsWith('cell.')), seen.value]).toEqual([[], expected]);
  });

  it('where no number is asked for, what is shown is the answer', () => {
    expect(read(planSeen('venue', 305, shown('305室')), 'venue')).toEqual({ value: '305室', issues: [] });
    expect(read(planSeen('activityId', 7, shown('U01-07')), 'activityId')).toEqual({ value: 'U01-07', issues: [] });
  });

  it('what keeps the number from being accepted is said as ever, where the display tells nothing', () => {
    expect(read(planSeen('offline', 2.5, shown('250%')), 'offline').issues.map(brief)).toEqual([
      ['error', 'count.fraction', undefined],
    ]);
  });

  it('an indicator is held against its display too', () => {
    const [block, list] = resultsSheets({ mediaViews: [null, 15, 15] }, [CLEAN_RESULT]);
    if (block === undefined || list === undefined) throw new Error('no sheets');
    const row = block.rows.findIndex((cells) => cells[1] === '播放、阅读量') + 1;
    const appearances = [5, 6].map((column) => ({ row, column, shown: '15万次' }));
    const { issues } = parse([{ ...block, appearances }, list], form('results'), ROUND);
    expect(issues.filter(({ at }) => at.row === row && at.sheet === '附件4').map(brief)).toEqual([
      ['error', 'cell.shown', 150_000],
      ['error', 'cell.shown', 150_000],
    ]);
  });

  it('the sentence names what is shown and what is stored; adopting settles it', () => {
    const grid = planSeen('offline', 30, shown('30万人次'));
    const { issues } = parse([grid], form('plan'), ROUND);
    const said = issues.find(({ code }) => code === 'cell.shown');
    expect(said && messageOf(said)).toBe('“预计线下人次”显示为“30万人次”，存的却是“30”。可改为 300000。');
    const [adopted] = adoptProposals([grid], issues);
    expect(adopted && read(adopted, 'offline').value).toBe(300_000);
  });
});

describe('pieces of a text', () => {
  const runs = (...pieces: NonNullable<CellAppearance['runs']>): Look => ({ runs: pieces });
  const plain = (text: string) => ({ text });
  const struck = (text: string) => ({ text, struck: true as const });
  const raised = (text: string) => ({ text, raised: true as const });
  const LINES: readonly Line[] = [
    ['offline', '150260', runs(struck('150'), plain('260')), [['error', 'cell.partlyStruck', 260]], undefined],
    ['offline', '260约', runs(plain('260'), struck('约')), [['error', 'cell.partlyStruck', 260]], undefined],
    ['offline', '150若干', runs(struck('150'), plain('若干')), [['error', 'cell.partlyStruck', undefined]], undefined],
    ['budget', '1元5000元', runs(struck('1元'), plain('5000元')), [['error', 'cell.partlyStruck', 0.5]], undefined],
    ['offline', '2603', runs(plain('260'), raised('3')), [['error', 'cell.raised', 260]], undefined],
    [
      'offline',
      '1502603',
      runs(struck('150'), plain('260'), raised('3')),
      [['error', 'cell.partlyStruck', 260]],
      undefined,
    ],
    ['offline', '260 ', runs(plain('260'), struck(' ')), [], 260],
    ['mode', '线上线下', runs(struck('线上'), plain('线下')), [['error', 'cell.partlyStruck', '线下']], undefined],
    [
      'endDate',
      '2023-05-232',
      runs(plain('2023-05-23'), raised('2')),
      [['error', 'cell.raised', '2023-05-23']],
      undefined,
    ],
    [
      'venue',
      '西区东区展厅',
      runs(struck('西区'), plain('东区展厅')),
      [['verify', 'cell.partlyStruck', '东区展厅']],
      '西区东区展厅',
    ],
    ['venue', '展厅(80m2)', runs(plain('展厅(80m'), raised('2'), plain(')')), [], '展厅(80m2)'],
    ['remarks', '改期照常', runs(struck('改期'), plain('照常')), [['hint', 'cell.partlyStruck', '照常']], '改期照常'],
  ];
  it.each(LINES)('%s %j %j', (key, cell, look, said, value) => {
    const seen = read(planSeen(key, cell, look), key);
    expect([seen.issues.map(brief), seen.value]).toEqual([said, value]);
  });
});

describe('cells struck through', () => {
  it('one cell is asked about, remarks are only mentioned', () => {
    expect(read(planSeen('offline', 260, { struck: true }), 'offline')).toEqual({
      value: 260,
      issues: [expect.objectContaining({ severity: 'verify', code: 'cell.struck' })],
    });
    expect(read(planSeen('remarks', '不再举办', { struck: true }), 'remarks').issues.map(brief)).toEqual([
      ['hint', 'cell.struck', undefined],
    ]);
    expect(read(planSeen('remarks', null, { struck: true }), 'remarks').issues).toEqual([]);
  });

  it('of a whole row it is said once, of the row', () => {
    const grid = planWith({});
    const filled = (grid.rows[4] ?? []).flatMap((cell, at) => (cell === null || at === 0 ? [] : [at + 1]));
    const appearances = filled.map((column) => ({ row: 5, column, struck: true as const }));
    const { issues } = parse([{ ...grid, appearances }], form('plan'), ROUND);
    expect(issues.map(({ code }) => code)).toEqual(['row.struck']);
  });
});

describe('pictures', () => {
  const DISPIMG = '=DISPIMG("ID_0A1B2C",1)';
  it.each<readonly [string, RawCell, Look | undefined]>([
    ['venue', DISPIMG, undefined],
    ['venue', '=_xlfn.DISPIMG("ID_77",1)', undefined],
    ['venue', { uncomputed: '_xlfn.DISPIMG("ID_77",1)' }, undefined],
    ['venue', { error: '#VALUE!' }, { picture: true }],
    ['offline', { error: '#NAME?' }, { picture: true }],
    ['phone', null, { picture: true }],
  ])('%s %j is no answer, and named as what it is', (key, cell, look) => {
    const grid = look === undefined ? planWith({ [key]: cell }) : planSeen(key, cell, look);
    const seen = read(grid, key);
    expect([seen.issues.map(brief), seen.value]).toEqual([[['error', 'cell.picture', undefined]], undefined]);
    const [said] = seen.issues;
    const sentence = said === undefined ? '' : messageOf(said);
    expect([sentence.includes('图片'), /公式错误|DISPIMG|#/.test(sentence)]).toEqual([true, false]);
  });

  it.each([DISPIMG, { error: '#VALUE!' }])('in optional prose it asks, and stops nobody: %j', (cell) => {
    const seen = read(planSeen('remarks', cell, { picture: true }), 'remarks');
    expect([seen.issues.map(brief), seen.value]).toEqual([[['verify', 'cell.picture', undefined]], undefined]);
  });

  it('among what can be handed in, it is a 照片', () => {
    const sheets = resultsSheets({}, [{ ...CLEAN_RESULT, evidence: DISPIMG }]);
    const { issues } = parse(sheets, form('results'), ROUND);
    const said = issues.find(({ code }) => code === 'cell.picture');
    expect([said?.severity, said?.proposal]).toEqual(['error', { value: ['照片'], cell: '照片' }]);
  });

  it.each(['=DISPLAY', 'DISPIMG 的用法讲座', '_xlfn 函数讲座'])('%s is prose', (text) => {
    expect(read(planWith({ name: text }), 'name')).toEqual({ value: text, issues: [] });
  });
});

describe('links', () => {
  const ADDRESS = 'https://news.example.cn/2023/0524/c9.html';

  it('an address behind words counts as a link, and nothing need be said where links are asked for', () => {
    const [block, list] = resultsSheets({}, [{ ...CLEAN_RESULT, reports: 1, reportLinks: '校报、电视台报道' }]);
    if (block === undefined || list === undefined) throw new Error('no sheets');
    const appearances = [{ row: 4, column: columnOf('results', 'reportLinks'), link: ADDRESS }];
    const result = parse([block, { ...list, appearances }], form('results'), ROUND);
    const said = result.issues.filter(({ column }) => column === 'reportLinks');
    const activity = result.rows.find(({ section }) => section === 'activities');
    expect([said, activity?.values.reportLinks]).toEqual([[], `校报、电视台报道 ${ADDRESS}`]);
  });

  it.each<readonly [string, string, string, string]>([
    ['remarks', '见报道', ADDRESS, `见报道 ${ADDRESS}`],
    ['venue', '云直播间', 'http://live.example.cn/8', '云直播间 http://live.example.cn/8'],
  ])('elsewhere in prose it is kept and mentioned: %s', (key, text, link, value) => {
    const seen = read(planSeen(key, text, { link }), key);
    expect([seen.issues.map(brief), seen.value]).toEqual([[['hint', 'cell.link', undefined]], value]);
    expect(seen.issues[0] && messageOf(seen.issues[0])).toContain(link);
  });

  it.each<readonly [string, string]>([
    [ADDRESS, ADDRESS],
    [`校报 ${ADDRESS}`, `${ADDRESS}/`],
    ['live.example.cn/8', 'http://live.example.cn/8'],
    ['kepu@example.cn', 'mailto:kepu@example.cn'],
  ])('text that says the address is left alone: %s', (text, link) => {
    expect(read(planSeen('remarks', text, { link }), 'remarks')).toEqual({ value: text, issues: [] });
  });

  it.each<readonly [string, RawCell, string]>([
    ['remarks', '附照片', 'file:///D:/照片/1.jpg'],
    ['offline', 260, ADDRESS],
    ['remarks', null, ADDRESS],
  ])('what cannot be kept is at least said: %s %j', (key, cell, link) => {
    const seen = read(planSeen(key, cell, { link }), key);
    expect([seen.issues.map(brief), seen.value]).toEqual([[['hint', 'cell.link', undefined]], cell ?? undefined]);
  });

  it('a name with a link is the same name', () => {
    const rows = [CLEAN, { ...CLEAN, category: '单位开放周' }];
    const grid = planSheet(rows);
    const appearances = [{ row: 5, column: columnOf('plan', 'name'), link: ADDRESS }];
    const { issues } = parse([{ ...grid, appearances }], form('plan'), ROUND);
    expect(issues.map(({ code }) => code)).toContain('row.duplicate');
  });
});

describe('notes and other files', () => {
  it('a note is quoted, and the cell is read as it stands', () => {
    const seen = read(planSeen('offline', 240, { note: '实际\n到场 255 人' }), 'offline');
    expect([seen.issues.map(brief), seen.value]).toEqual([[['hint', 'cell.note', undefined]], 240]);
    expect(seen.issues[0] && messageOf(seen.issues[0])).toContain('批注：“实际 到场 255 人”');
  });

  it('a long note is quoted in part, an empty one not at all', () => {
    const [said] = read(planSeen('offline', 240, { note: '长'.repeat(500) }), 'offline').issues;
    expect(said && messageOf(said).length).toBeLessThan(140);
    expect(read(planSeen('offline', 240, { note: ' \u200b' }), 'offline').issues).toEqual([]);
  });

  it('a note on an empty cell is quoted too', () => {
    expect(read(planSeen('remarks', null, { note: '待补' }), 'remarks').issues.map(brief)).toEqual([
      ['hint', 'cell.note', undefined],
    ]);
  });

  it('a value from another workbook is mentioned', () => {
    const seen = read(planSeen('offline', 240, { external: true }), 'offline');
    expect([seen.issues.map(brief), seen.value]).toEqual([[['hint', 'cell.external', undefined]], 240]);
  });
});
