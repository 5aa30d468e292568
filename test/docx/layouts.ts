/**
 * Thirty ways in which people lay out 附件2 in Word, written by another program's library (docx): each a table of the same
 * activities, so that what comes back is known.
 */
import {
  Document,
  Packer,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextDirection,
  TextRun,
  WidthType,
} from 'docx';

export type Activity = Readonly<Record<string, string>>;

/** No two cells of these hold the same text but those that a form asks to choose. */
export const ACTIVITIES: readonly Activity[] = [
  [
    '会计与生活讲座',
    '科普进校园',
    '线下',
    '2023-05-22',
    '2023-05-22',
    '图书馆报告厅',
    '青少年',
    '2',
    '120',
    '',
    '0.30',
  ],
  ['实验室开放', '单位开放周', '线下', '2023-05-23', '2023-05-25', '会计实训中心', '社会公众', '6', '185', '', '0.50'],
  [
    '财经数据可视化直播',
    '公众特色科普宣传',
    '线上',
    '2023-05-24',
    '2023-05-24',
    '学院视频号',
    '大学生',
    '1',
    '',
    '2316',
    '0.00',
  ],
  [
    '珠算与算法体验',
    '科普进校园',
    '线上线下结合',
    '2023-05-26',
    '2023-05-27',
    '附属小学',
    '青少年',
    '3',
    '240',
    '860',
    '0.20',
  ],
].map((cells, at) => ({
  ...Object.fromEntries(
    [
      'name',
      'category',
      'mode',
      'startDate',
      'endDate',
      'venue',
      'audience',
      'sessions',
      'offline',
      'online',
      'budget',
    ].map((key, place) => [key, cells[place] ?? '']),
  ),
  host: '会计学院',
  leader: `负责人${'甲乙丙丁'[at]}`,
  contact: `联系人${'子丑寅卯'[at]}`,
  phone: `1300000000${at + 1}`,
  summary: `第${at + 1}项活动的简介，\n分两行写。`,
}));

const LABELS: Readonly<Record<string, string>> = {
  seq: '序号',
  name: '活动名称',
  category: '活动类型',
  mode: '活动形式',
  startDate: '开始日期',
  endDate: '结束日期',
  venue: '活动地点/平台',
  audience: '面向对象',
  sessions: '预计场次',
  offline: '预计线下人次',
  online: '预计线上人次',
  budget: '经费预算(万元)',
  host: '主办单位',
  leader: '负责人',
  contact: '联系人',
  phone: '联系电话',
  summary: '活动简介',
};
const KEYS = Object.keys(LABELS);
const ALIASES: Readonly<Record<string, string>> = {
  name: '项目名称',
  category: '活动类别',
  venue: '举办地点',
  audience: '受众',
  sessions: '场次（场）',
  budget: '活动经费（万元）',
  leader: '项目负责人',
  phone: '联系方式',
};

export interface Layout {
  readonly landscape?: true;
  readonly columns?: readonly string[];
  readonly labels?: Readonly<Record<string, string>>;
  /** Two rows of headers: a group over the columns named. */
  readonly groups?: Readonly<Record<string, readonly string[]>>;
  /** A third row under them, of measures. */
  readonly measures?: true;
  /** Labels written one character below the other, or turned. */
  readonly vertical?: 'lines' | 'turned';
  /** Where 填报单位 stands: a paragraph, a row of the table, a small table above, in one line with tabs. */
  readonly letterhead?: 'paragraph' | 'row' | 'table' | 'tabs' | 'title';
  readonly title?: 'paragraphs' | 'row';
  /** Cells of this column that say the same are one, over their rows. */
  readonly merged?: string;
  readonly total?: true;
  readonly notes?: 'row' | 'paragraphs' | 'signature';
  /** Blank rows behind the entries. */
  readonly spare?: number;
  /** So many entries to a table; the header again on top of each, or not. */
  readonly split?: { readonly every: number; readonly header: boolean; readonly heading?: true };
  readonly framed?: true;
  readonly before?: 'instructions' | 'list';
  readonly numbersOfColumns?: true;
  /** Text in several runs, as Word leaves it after editing. */
  readonly manyRuns?: true;
  readonly headings?: true;
  /** Each activity is a table with its labels beside the answers, so many pairs to a row. */
  readonly cards?: { readonly pairs: number; readonly heading?: true };
  /** As an office sends it out: nothing filled in yet, and no cells made one. */
  readonly blank?: true;
}

const without = (...keys: readonly string[]) => KEYS.filter((key) => !keys.includes(key));
const PEOPLE = { 预计人次: ['offline', 'online'] } as const;

export const LAYOUTS: Readonly<Record<string, Layout>> = {
  'as the example has it': {},
  landscape: { landscape: true },
  'without 序号': { columns: without('seq') },
  'other names for its columns': { labels: ALIASES },
  'columns in another order': { columns: [...KEYS].reverse() },
  'without what is optional': { columns: without('budget', 'summary', 'seq') },
  'a group over two columns': { groups: PEOPLE },
  'two groups': {
    groups: { ...PEOPLE, 活动时间: ['startDate', 'endDate'] },
    labels: { startDate: '开始日期', endDate: '结束日期' },
  },
  'a group, landscape, with a total': { groups: PEOPLE, landscape: true, total: true },
  'a row of measures under the header': { measures: true, labels: { budget: '经费预算' } },
  'a row that numbers the columns': { numbersOfColumns: true },
  'labels one character below the other': { vertical: 'lines' },
  'labels turned': { vertical: 'turned', landscape: true },
  'the title in the table': { title: 'row' },
  'the unit in a row of the table': { letterhead: 'row' },
  'the unit in a table of its own': { letterhead: 'table' },
  'the letterhead in one line with tabs': { letterhead: 'tabs' },
  'the unit in the title only': { letterhead: 'title' },
  'title, unit and total in the table': { title: 'row', letterhead: 'row', total: true },
  'types merged over their rows': { merged: 'category' },
  'hosts merged over all rows': { merged: 'host' },
  'merged, grouped, in another order': {
    merged: 'audience',
    groups: PEOPLE,
    columns: ['seq', 'audience', ...without('seq', 'audience')],
  },
  'notes in the last row': { notes: 'row', total: true },
  'notes below': { notes: 'paragraphs' },
  'signatures below': { notes: 'signature', total: true },
  'blank rows to go on in': { spare: 6, columns: without('seq') },
  'one table for each activity': { split: { every: 1, header: true } },
  'one table for each activity, under a heading each': {
    split: { every: 1, header: true, heading: true },
    landscape: true,
  },
  'a table that goes on in the next': { split: { every: 2, header: false } },
  'a frame around all of it': { framed: true },
  'instructions before it': { before: 'instructions' },
  'another list before it': { before: 'list' },
  'text in many runs': { manyRuns: true, merged: 'category' },
  'headings between the entries': { headings: true },
  'a card for each activity': { cards: { pairs: 1 }, columns: without('seq') },
  'a card for each activity, two pairs to a row': { cards: { pairs: 2 }, columns: without('seq'), landscape: true },
  'cards under a heading each, labels otherwise named': {
    cards: { pairs: 2, heading: true },
    columns: without('seq'),
    labels: ALIASES,
  },
};

export function laidOut(layout: Layout): Promise<Buffer> {
  const size = layout.landscape ? { page: { size: { orientation: PageOrientation.LANDSCAPE } } } : {};
  const children = contentOf(layout);
  const body = layout.framed ? [tableOf([9000], [[{ blocks: [...children, new Paragraph('')] }]])] : children;
  return Packer.toBuffer(new Document({ sections: [{ properties: size, children: body }] }));
}

type Content = Paragraph | Table;
interface Cell {
  readonly text?: string;
  readonly blocks?: readonly Content[];
  readonly across?: number;
  readonly down?: number;
  readonly turned?: boolean;
}

const columnsOf = ({ columns = KEYS }: Layout) => columns;
const BLANKS = ACTIVITIES.map((): Activity => ({}));
const activitiesOf = ({ blank }: Layout) => (blank ? BLANKS : ACTIVITIES);

function contentOf(layout: Layout): Content[] {
  const columns = columnsOf(layout);
  if (layout.cards !== undefined) return [...aboveOf(layout), ...cardsOf(layout, columns), ...belowOf(layout)];
  const { every = ACTIVITIES.length, header = true, heading } = layout.split ?? {};
  const above = aboveOf(layout);
  const tables: Content[] = [];
  for (let from = 0; from < ACTIVITIES.length; from += every) {
    const isFirst = from === 0;
    const isLast = from + every >= ACTIVITIES.length;
    if (!isFirst) tables.push(new Paragraph(''));
    if (heading) tables.push(new Paragraph(`活动${from + 1}`));
    const rows = [
      ...(isFirst ? topRows(layout, columns.length) : []),
      ...(isFirst || header ? headerRows(layout, columns) : []),
      ...entryRows(layout, columns, from, every),
      ...(isLast ? footRows(layout, columns) : []),
    ];
    tables.push(
      tableOf(
        columns.map(() => 800),
        rows,
        layout.manyRuns,
      ),
    );
  }
  return [...above, ...tables, ...belowOf(layout)];
}

function cardsOf(layout: Layout, columns: readonly string[]): Content[] {
  const { cards, labels = {} } = layout;
  const { pairs = 1, heading } = cards ?? {};
  const widths = Array.from({ length: 2 * pairs }, (_, at) => (at % 2 === 0 ? 1500 : 3000));
  return activitiesOf(layout).flatMap((activity, nth) => {
    const rows: Cell[][] = [];
    for (let from = 0; from < columns.length; from += pairs)
      rows.push(
        columns
          .slice(from, from + pairs)
          .flatMap((key) => [{ text: labels[key] ?? LABELS[key] ?? key }, { text: activity[key] ?? '' }]),
      );
    return [new Paragraph(heading ? `活动${nth + 1}` : ''), tableOf(widths, rows)];
  });
}

function aboveOf({ title = 'paragraphs', letterhead = 'paragraph', before }: Layout): Content[] {
  const unit = '填报单位：会计学院';
  const titles =
    title === 'row'
      ? []
      : [
          new Paragraph('附件2'),
          new Paragraph(`${letterhead === 'title' ? '会计学院' : ''}科技活动周特色科技活动安排统计表`),
        ];
  const lines: Content[] =
    letterhead === 'paragraph'
      ? [new Paragraph(unit)]
      : letterhead === 'tabs'
        ? [new Paragraph({ children: [new TextRun(`${unit}\t填报人：联系人子\t联系电话：13000000001`)] })]
        : letterhead === 'table'
          ? [tableOf([2000, 5000], [[{ text: '填报单位' }, { text: '会计学院' }]]), new Paragraph('')]
          : [];
  const first: Content[] =
    before === 'instructions'
      ? [new Paragraph('填表说明：一行填一项活动，日期写成2023-05-22。'), new Paragraph('请于5月19日前报送。')]
      : before === 'list'
        ? [
            tableOf(
              [3000, 3000],
              [
                [{ text: '附件' }, { text: '页码' }],
                [{ text: '统计表' }, { text: '2' }],
              ],
            ),
            new Paragraph(''),
          ]
        : [];
  return [...first, ...titles, ...lines];
}

function topRows({ title, letterhead }: Layout, width: number): Cell[][] {
  return [
    ...(title === 'row' ? [[{ text: '科技活动周特色科技活动安排统计表', across: width }]] : []),
    ...(letterhead === 'row' ? [[{ text: '填报单位：会计学院', across: width }]] : []),
  ];
}

function headerRows(layout: Layout, columns: readonly string[]): Cell[][] {
  const { groups = {}, labels = {}, vertical, measures, numbersOfColumns } = layout;
  const label = (key: string) => {
    const text = labels[key] ?? LABELS[key] ?? key;
    return vertical === 'lines' ? [...text].join('\n') : text;
  };
  const turned = vertical === 'turned';
  const groupOf = (key: string) => Object.entries(groups).find(([, keys]) => keys.includes(key));
  const second = Object.keys(groups).length > 0;
  const upper: Cell[] = [];
  const lower: Cell[] = [];
  for (const key of columns) {
    const group = groupOf(key);
    if (group === undefined) upper.push({ text: label(key), turned, ...(second ? { down: 2 } : {}) });
    else {
      if (group[1][0] === key) upper.push({ text: group[0], across: group[1].length });
      lower.push({ text: label(key).replace(/^预计|人次$/gu, '') });
    }
  }
  const measured: Readonly<Record<string, string>> = {
    sessions: '（场）',
    offline: '（人次）',
    online: '（人次）',
    budget: '（万元）',
  };
  return [
    upper,
    ...(second ? [lower] : []),
    ...(measures ? [columns.map((key) => ({ text: measured[key] ?? '' }))] : []),
    ...(numbersOfColumns ? [columns.map((_, at) => ({ text: String(at + 1) }))] : []),
  ];
}

function entryRows(layout: Layout, columns: readonly string[], from: number, every: number) {
  const { headings, spare = 0, split } = layout;
  const merged = layout.blank ? undefined : layout.merged;
  const ordered =
    merged === undefined
      ? activitiesOf(layout)
      : [...ACTIVITIES].sort((a, b) => ((a[merged] ?? '') < (b[merged] ?? '') ? -1 : 1));
  const entries = ordered.slice(from, from + every);
  const rows = entries.flatMap((activity, at): Cell[][] => {
    const cells = columns.flatMap((key): Cell[] => {
      const text = key === 'seq' ? String(from + at + 1) : (activity[key] ?? '');
      if (key !== merged) return [{ text }];
      const alike = entries.filter((other) => other[key] === text).length;
      const isFirst = entries.findIndex((other) => other[key] === text) === at;
      return isFirst ? [{ text, down: alike }] : [];
    });
    return headings && at % 2 === 0
      ? [[{ text: `${'一二三四'[at]}、第${at + 1}类`, across: columns.length }], cells]
      : [cells];
  });
  const blank = Array.from({ length: split === undefined ? spare : 0 }, () => columns.map(() => ({ text: '' })));
  return [...rows, ...blank];
}

function footRows({ total, notes, blank }: Layout, columns: readonly string[]): Cell[][] {
  const sum = (key: string) => ACTIVITIES.reduce((all, activity) => all + Number(activity[key] || 0), 0);
  const summed: Readonly<Record<string, string>> = {
    name: '合计',
    sessions: String(sum('sessions')),
    offline: String(sum('offline')),
    online: String(sum('online')),
    budget: sum('budget').toFixed(2),
  };
  return [
    ...(total ? [columns.map((key) => ({ text: (blank && key !== 'name' ? undefined : summed[key]) ?? '' }))] : []),
    ...(notes === 'row' ? [[{ text: '注：人次按实际参加人数预计。', across: columns.length }]] : []),
  ];
}

function belowOf({ notes }: Layout): Content[] {
  if (notes === 'paragraphs') return [new Paragraph('注：1.一行一项；2.日期写到日。'), new Paragraph('3.没有的不填。')];
  if (notes === 'signature') return [new Paragraph('负责人签字：            单位盖章：            2023年5月18日')];
  return [];
}

function tableOf(widths: readonly number[], rows: readonly (readonly Cell[])[], manyRuns = false): Table {
  return new Table({
    columnWidths: [...widths],
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    rows: rows.map((cells) => new TableRow({ children: cells.map((cell) => cellOf(cell, manyRuns)) })),
  });
}

function cellOf({ text = '', blocks, across, down, turned }: Cell, manyRuns: boolean): TableCell {
  const paragraphs = text.split('\n').map((line) => {
    const pieces = manyRuns && line.length > 2 ? [line.slice(0, 1), line.slice(1, 2), line.slice(2)] : [line];
    return new Paragraph({ children: pieces.map((piece, at) => new TextRun({ text: piece, bold: at === 1 })) });
  });
  return new TableCell({
    children: blocks === undefined ? paragraphs : [...blocks],
    ...(across === undefined ? {} : { columnSpan: across }),
    ...(down === undefined || down < 2 ? {} : { rowSpan: down }),
    ...(turned ? { textDirection: TextDirection.TOP_TO_BOTTOM_RIGHT_TO_LEFT } : {}),
  });
}
