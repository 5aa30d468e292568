/** Forms laid out as offices lay them out, of columns that are drawn: merges, nested headers, letterheads, notes, questions. */
import type { RawCell, RawGrid, Rect } from '#domain/sheet/raw-grid';
import { type AskedColumn, FIRST, INDICATORS, NAMES, POOL } from './asked-columns';

export interface Layout {
  readonly name: string;
  readonly grids: readonly RawGrid[];
  readonly asked: readonly AskedColumn[];
  readonly indicators: readonly (readonly [string, string])[];
}

/** The same numbers for the same seed. */
export function drawing(seed: number): (below: number) => number {
  let state = (seed + 1) * 2_654_435_761;
  return (below) => {
    state = (Math.imul(state ^ (state >>> 15), 2_246_822_519) + 3_266_489_917) >>> 0;
    return (state >>> 8) % below;
  };
}

type Row = RawCell[];
const merge = (top: number, left: number, bottom: number, right: number): Rect => ({ top, left, bottom, right });

export function grid(rows: readonly Row[], merges: readonly Rect[] = [], sheet = 'Sheet1', from = 1): RawGrid {
  return { sheet, origin: { row: from, column: 1 }, rows, merges, hiddenRows: [] };
}

/** Columns of which no two are called the same; parts of one group stay side by side. */
export function drawColumns(draw: (below: number) => number, count: number): readonly AskedColumn[] {
  const chosen = new Set<AskedColumn>();
  while (chosen.size < count) {
    const one = POOL[draw(POOL.length)];
    if (one === undefined) continue;
    const group = groupOf(one);
    for (const each of POOL) if (each === one || (group !== undefined && groupOf(each) === group)) chosen.add(each);
  }
  const name = NAMES[draw(NAMES.length)] ?? FIRST;
  return [FIRST, name, ...POOL.filter((each) => chosen.has(each))];
}

const groupOf = ({ header }: AskedColumn) => (header.includes('|') ? header.split('|')[0] : undefined);
const ownName = ({ header }: AskedColumn) => header.split('|').at(-1) ?? '';

type Header = (
  asked: readonly AskedColumn[],
  at: number,
) => { readonly rows: readonly Row[]; readonly merges: readonly Rect[] };

/** Two rows: a group over its parts, everything else merged down; or not merged at all. */
const twoRows =
  (isMerged: boolean): Header =>
  (asked, at) => {
    const upper: Row = [];
    const lower: Row = [];
    const merges: Rect[] = [];
    asked.forEach((column, place) => {
      const group = groupOf(column);
      const isFirst = place === 0 || groupOf(asked[place - 1] ?? column) !== group;
      if (group === undefined) {
        upper.push(column.header);
        lower.push(null);
        if (isMerged) merges.push(merge(at, place + 1, at + 1, place + 1));
        return;
      }
      upper.push(isFirst ? group : null);
      lower.push(ownName(column));
      const width = asked.filter((each) => groupOf(each) === group).length;
      if (isFirst && isMerged && width > 1) merges.push(merge(at, place + 1, at, place + width));
    });
    return { rows: [upper, lower], merges };
  };

/** One row; a part is written behind its group. */
const oneRow: Header = (asked) => ({ rows: [asked.map(({ header }) => header.replace('|', ''))], merges: [] });

/** Three rows: 基本信息 and 其他 over all of it. */
const threeRows: Header = (asked, at) => {
  const inner = twoRows(true)(asked, at + 1);
  const half = Math.max(3, Math.floor(asked.length / 2));
  const top: Row = asked.map((_, place) => (place === 0 ? '基本信息' : place === half ? '实施情况' : null));
  const cuts = [merge(at, 1, at, half), merge(at, half + 1, at, asked.length)];
  const split = groupOf(asked[half] ?? FIRST);
  const isCut = split !== undefined && groupOf(asked[half - 1] ?? FIRST) === split;
  return isCut ? inner : { rows: [top, ...inner.rows], merges: [...cuts, ...inner.merges] };
};

/** As narrow columns force it: 活⏎动⏎名⏎称, 填 报 单 位. */
const broken: Header = (asked) => ({
  rows: [
    asked.map(({ header }, at) => {
      const text = header.replace('|', '');
      const [plain = '', ...hint] = text.split(/(?=（)/u);
      if (at % 3 === 0) return [[...plain].join('\n'), ...hint].join('\n');
      return at % 3 === 1 ? [plain.split('').join(' '), ...hint].join('') : [plain, ...hint].join('\n');
    }),
  ],
  merges: [],
});

/** Measures beneath the names, in a row of their own. */
const measured: Header = (asked) => ({
  rows: [
    asked.map(({ header }) => header.replace('|', '').replace(/（(?:单位：)?[^（）]{1,4}）$/u, '')),
    asked.map(({ header }) => /（(?:单位：)?([^（）]{1,4})）$/u.exec(header)?.[0] ?? null),
  ],
  merges: [],
});

const numbered: Header = (asked, at) => {
  const { rows, merges } = oneRow(asked, at);
  return { rows: [...rows, asked.map((_, place) => place + 1)], merges };
};

interface Sheet {
  readonly above?: (columns: number) => readonly Row[];
  readonly header: Header;
  readonly below?: (asked: readonly AskedColumn[]) => readonly Row[];
  readonly isTitleMerged?: boolean;
}

const LETTERHEAD_ONE = '填报单位（盖章）：            填报人：          联系电话：            填报日期：   年  月  日';
const plainHead = (): readonly Row[] => [['附件2'], ['科普活动安排统计表'], [LETTERHEAD_ONE]];
const cellsHead = (): readonly Row[] => [
  ['附件3：校园科普作品推荐表'],
  ['填报单位：', null, '填表人：', null, '联系电话：', null],
];
const blanks = (rows: number) => (): readonly Row[] => Array.from({ length: rows }, (_, at) => [at + 1]);
const withFoot = (): readonly Row[] => [
  [1],
  [2],
  [3],
  ['合计'],
  ['注：1.请于截止日期前报送电子版；\n2.本表可加行。'],
  ['单位负责人（签字）：', null, null, '单位（盖章）：'],
];
const withSamples = (asked: readonly AskedColumn[]): readonly Row[] => [
  asked.map(({ sample, kind }, at) =>
    at === 0 ? '示例' : (sample ?? (kind === 'text' && at === 1 ? '科普讲座' : null)),
  ),
  [1],
  [2],
];

function listLayout(name: string, asked: readonly AskedColumn[], sheet: Sheet, sheetName = 'Sheet1'): Layout {
  const above = sheet.above?.(asked.length) ?? [];
  const { rows, merges } = sheet.header(asked, above.length + 1);
  const below = sheet.below?.(asked) ?? blanks(8)();
  const titles =
    sheet.isTitleMerged === false
      ? []
      : above.flatMap((row, at) => (row.length === 1 ? [merge(at + 1, 1, at + 1, asked.length)] : []));
  return {
    name,
    grids: [grid([...above, ...rows, ...below], [...titles, ...merges], sheetName)],
    asked,
    indicators: [],
  };
}

/** A label beside each answer, two a row; the last one over the whole width. */
function questions(asked: readonly AskedColumn[], times: number): RawGrid {
  const rows: Row[] = [];
  const merges: Rect[] = [];
  for (let time = 0; time < times; time++) {
    rows.push([`活动申报表${times > 1 ? time + 1 : ''}`]);
    merges.push(merge(rows.length, 1, rows.length, 4));
    for (let at = 0; at < asked.length; at += 2) {
      const [first, second] = asked.slice(at, at + 2).map((column) => column.header.replace('|', ''));
      rows.push([first ?? null, null, second ?? null, null]);
      if (second === undefined) merges.push(merge(rows.length, 2, rows.length, 4));
    }
    rows.push([]);
  }
  return grid(rows, merges);
}

function blockLayout(name: string, figures: readonly string[], how: 'units' | 'brackets' | 'groups'): Layout {
  const head: Row =
    how === 'groups'
      ? ['类别', '指标名称', '计量单位', ...figures, '备注']
      : how === 'units'
        ? ['序号', '指标', '单位', ...figures]
        : ['序号', '项目', ...figures, '说明'];
  const merges: Rect[] = how === 'groups' ? [merge(4, 1, 7, 1), merge(8, 1, 13, 1)] : [];
  const rows = INDICATORS.map(([label, unit], at): Row => {
    if (how === 'groups') return [at === 0 ? '讲座与展览' : at === 4 ? '其他' : null, label, unit];
    return how === 'units' ? [at + 1, label, unit] : [at + 1, `${label}（${unit}）`];
  });
  return {
    name,
    grids: [
      grid([['科普统计调查表'], ['填报单位：'], head, ...rows, ['填表人：            审核人：']], merges, '统计表'),
    ],
    asked: [],
    indicators: INDICATORS,
  };
}

const HEADERS: readonly (readonly [string, Sheet])[] = [
  ['one row', { above: plainHead, header: oneRow, below: withFoot }],
  ['groups merged', { above: plainHead, header: twoRows(true), below: withFoot }],
  ['groups not merged', { above: cellsHead, header: twoRows(false), isTitleMerged: false }],
  ['three rows', { above: plainHead, header: threeRows, below: withFoot }],
  ['broken names', { above: plainHead, header: broken, below: withFoot }],
  ['measures beneath', { above: cellsHead, header: measured, isTitleMerged: false }],
  ['numbered columns', { above: plainHead, header: numbered, below: blanks(12) }],
  ['examples', { above: plainHead, header: oneRow, below: withSamples }],
];

/** Thirty-eight: eight headers three times each, narrow and as wide as a landscape page; then what is no such list. */
export function layouts(): readonly Layout[] {
  const lists = HEADERS.flatMap(([name, sheet], at) =>
    [6, 11, 20].map((count, size) =>
      listLayout(`${name}, ${count} columns`, drawColumns(drawing(at * 10 + size), count), sheet),
    ),
  );
  const short = (seed: number, count: number) =>
    drawColumns(drawing(seed), count).filter((column) => column !== FIRST && !column.header.includes('|'));
  const single = short(101, 8);
  const several = short(102, 9);
  const upper = drawColumns(drawing(103), 7);
  const lower = drawColumns(drawing(104), 7);
  const onOne = [
    ['一、讲解类'],
    ...oneRow(upper, 1).rows,
    [1],
    [2],
    [],
    ['二、作品类统计表'],
    ...oneRow(lower, 1).rows,
    [1],
    [2],
  ];
  const noted = drawColumns(drawing(105), 8);
  const notes: readonly AskedColumn[] = [
    { header: '申报组别', kind: 'choice', choices: ['甲组', '乙组', '丙组'] },
    { header: '设备价值', kind: 'money' },
  ];
  return [
    ...lists,
    { name: 'questions', grids: [questions(single, 1)], asked: single, indicators: [] },
    { name: 'questions, once for each entry', grids: [questions(several, 3)], asked: several, indicators: [] },
    {
      name: 'a sheet of questions for each entry',
      grids: [1, 2, 3].map((at) => ({ ...questions(single, 1), sheet: `活动${at}` })),
      asked: single,
      indicators: [],
    },
    { name: 'two tables on a sheet', grids: [grid(onOne)], asked: [...upper, ...lower], indicators: [] },
    {
      name: 'two sheets',
      grids: [
        listLayout('', upper, { header: oneRow, above: plainHead }, '计划').grids,
        listLayout('', lower, { header: twoRows(true), above: cellsHead, isTitleMerged: false }, '清单').grids,
      ].flat(),
      asked: [...upper, ...lower],
      indicators: [],
    },
    {
      ...listLayout('choices and units in the notes', [...noted, ...notes], {
        above: plainHead,
        header: oneRow,
        below: () => [
          [1],
          [2],
          ['说明：1.申报组别请从甲组、乙组、丙组中选择。\n2.设备价值以万元为单位。\n3.逾期不予受理。'],
        ],
      }),
    },
    {
      name: 'further right and down',
      grids: [
        {
          ...listLayout('', lower, { header: twoRows(true), above: plainHead }).grids[0],
          origin: { row: 1, column: 1 },
        } as RawGrid,
      ].map((each) => ({
        ...each,
        origin: { row: 4, column: 3 },
        merges: each.merges.map(({ top, left, bottom, right }) => merge(top + 3, left + 2, bottom + 3, right + 2)),
      })),
      asked: lower,
      indicators: [],
    },
    listLayout('no head at all', upper, { header: oneRow }),
    blockLayout('indicators with units', ['线下', '线上', '合计'], 'units'),
    blockLayout('indicators with brackets', ['数量'], 'brackets'),
    blockLayout('indicators in groups', ['本年', '上年'], 'groups'),
  ];
}
