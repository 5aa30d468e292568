/** A workbook plan that uses every feature of the contract once, shaped like the real summary. */
import type { PlanCell, PlanRow, SheetPlan, WorkbookPlan } from '#domain/sheet/sheet-plan';
import { SHEET_STYLES, type StyleName } from '#domain/sheet/sheet-styles';

export const EMPTY_SHEET: SheetPlan = {
  name: '附件2',
  rows: [],
  columnWidths: [],
  merges: [],
  validations: [],
  charts: [],
  print: { orientation: 'landscape' },
};

export function workbook(...sheets: readonly SheetPlan[]): WorkbookPlan {
  return {
    sheets,
    properties: {
      title: '2023年科技活动周汇总',
      subject: '附件4',
      creator: '科技处',
      company: '示范学院',
      created: '2023-05-22T08:00:00Z',
      custom: [
        ['formId', 'plan'],
        ['formVersion', '3'],
      ],
    },
    names: [],
  };
}

/** One sheet with these cells in its first column. */
export function columnOf(cells: readonly PlanCell[]): WorkbookPlan {
  return workbook({ ...EMPTY_SHEET, rows: cells.map((cell) => ({ cells: [cell] })) });
}

const TYPES = [
  '科普讲座',
  '科普展览',
  '科普作品(产品)研发',
  '实验室开放',
  '科技竞赛',
  '科普进校园',
  '科普进社区',
  '技术培训',
  '其他',
];
const LONG_CHOICES = TYPES.map(
  (type, index) => `${type}：面向公众、师生与社区居民的${'特色'.repeat(12)}活动,第${index + 1}类`,
);

const text = (value: string, style: StyleName = 'text'): PlanCell => ({ value, style });

const HEADERS = ['序号', '活动名称', '活动类型', '开始日期', '预计场次', '经费预算(万元)', '联系电话', '备注'];

function detailRow(number: number): PlanRow {
  return {
    height: 32,
    cells: [
      { value: number, style: 'count' },
      text(number === 2 ? '=不变' : `“科学家精神”主题报告会（第${number}期）`),
      text(TYPES[number % TYPES.length] ?? ''),
      { value: { date: `2023-05-${String(20 + (number % 9)).padStart(2, '0')}` }, style: 'date' },
      { value: number * 3, style: 'count' },
      { value: number * 1.25, style: 'money' },
      text('+8613000000001', 'plainText'),
      number === 1
        ? { ...text('请核实', 'attention'), note: '场次与附件2不一致：附件2填3场，这里填5场，请说明原因或改为3。' }
        : text('', 'text'),
    ],
  };
}

const details: SheetPlan = {
  name: '附件4-活动清单',
  rows: [
    { cells: [text('附件4', 'attachment')] },
    { height: 36, cells: [text('科技活动周特色科技活动完成情况统计表', 'title')] },
    { height: 20, cells: [text('填报单位：会计学院　　填报人：联系人甲　　填报日期：2023-05-22', 'letterhead')] },
    { height: 28, cells: HEADERS.map((header) => text(header, 'header')) },
    ...Array.from({ length: 40 }, (_, index) => detailRow(index + 1)),
    {
      cells: [
        text('合计', 'totalLabel'),
        null,
        null,
        null,
        { formula: 'SUM(E5:E44)', result: 2460, style: 'totalCount' },
        { formula: 'SUM(F5:F44)', result: 1025, style: 'totalMoney' },
        null,
        null,
      ],
    },
    { height: 24, cells: [{ value: '返回封面', style: 'link', link: { sheet: '封面', cell: 'A1' } }] },
  ],
  columnWidths: [6, 36, 20, 12, 10, 14, 18, 20],
  merges: [
    { top: 2, left: 1, bottom: 2, right: 8 },
    { top: 3, left: 1, bottom: 3, right: 8 },
    { top: 45, left: 1, bottom: 45, right: 4 },
  ],
  freeze: { rows: 4, columns: 2 },
  filter: { top: 4, left: 1, bottom: 44, right: 8 },
  validations: [
    {
      range: { top: 5, left: 3, bottom: 44, right: 3 },
      validation: { kind: 'list', choices: TYPES },
      prompt: { title: '活动类型', message: '从九类中选一类。\n没有合适的选“其他”，并在备注说明。' },
      onInvalid: 'stop',
    },
    {
      range: { top: 5, left: 8, bottom: 44, right: 8 },
      validation: { kind: 'list', choices: LONG_CHOICES },
      onInvalid: 'information',
    },
    {
      range: { top: 5, left: 4, bottom: 44, right: 4 },
      validation: { kind: 'date', from: '2023-05-01', to: '2023-06-30' },
      onInvalid: 'warning',
    },
    {
      range: { top: 5, left: 5, bottom: 44, right: 5 },
      validation: { kind: 'whole', minimum: 0 },
      onInvalid: 'warning',
    },
    {
      range: { top: 5, left: 6, bottom: 44, right: 6 },
      validation: { kind: 'decimal', minimum: 0 },
      onInvalid: 'warning',
    },
    {
      range: { top: 5, left: 2, bottom: 44, right: 2 },
      validation: { kind: 'textLength', maximum: 60 },
      onInvalid: 'stop',
    },
  ],
  charts: [],
  print: {
    orientation: 'landscape',
    titleRows: [2, 4],
    footer: '&L科技处&C第 &P 页 共 &N 页&R2023-05-22',
    newPageAt: [35, 20, 20],
  },
};

const cover: SheetPlan = {
  name: '封面',
  rows: [
    { height: 48, cells: [text('2023年科技活动周汇总', 'title')] },
    { cells: [text('截至 2023-05-22 08:00', 'subtitle')] },
    { height: 32, cells: [{ value: 40, style: 'figure' }, null, { value: 2460, style: 'figure' }] },
    { cells: [text('单位', 'figureLabel'), null, text('场次', 'figureLabel')] },
    ...(Object.keys(SHEET_STYLES) as StyleName[]).map((style) => ({
      cells: [text(style, style), null, { value: 12345.5, style }],
    })),
    { cells: [{ value: '去活动清单', style: 'link' as const, link: { sheet: '附件4-活动清单', cell: 'B5' } }] },
  ],
  columnWidths: [24, 4, 24],
  merges: [
    { top: 1, left: 1, bottom: 1, right: 3 },
    { top: 2, left: 1, bottom: 2, right: 3 },
  ],
  validations: [],
  charts: [],
  print: { orientation: 'portrait', footer: '第 &P 页 共 &N 页', onOnePage: true },
};

const series = (column: string, name: string, colour: string) => ({
  name,
  colour,
  values: `单位×类型!$${column}$2:$${column}$6`,
  categories: '单位×类型!$A$2:$A$6',
});

const matrix: SheetPlan = {
  ...EMPTY_SHEET,
  name: '单位×类型',
  rows: [
    { cells: ['单位', '讲座', '展览', '竞赛'].map((header) => text(header, 'header')) },
    ...['会计学院', '大数据学院', '图书馆', '宣传部', '团委'].map((unit, index) => ({
      cells: [text(unit), ...[3, 1, 2].map((times): PlanCell => ({ value: times * (index + 1), style: 'count' }))],
    })),
  ],
  columnWidths: [18, 10, 10, 10, 10, 10, 10],
  charts: [
    {
      kind: 'bar',
      title: '各单位讲座场次',
      at: { top: 9, left: 1, bottom: 24, right: 4 },
      series: [series('B', '讲座', '1F4E79')],
      valueAxisTitle: '场次',
    },
    {
      kind: 'stackedBar',
      title: '各单位各类活动',
      at: { top: 9, left: 5, bottom: 24, right: 12 },
      series: [series('B', '讲座', '1F4E79'), series('C', '展览', '2E75B6'), series('D', '竞赛', '9DC3E6')],
    },
    {
      kind: 'column',
      title: '竞赛',
      at: { top: 26, left: 1, bottom: 40, right: 7 },
      series: [series('D', '竞赛', '107C10')],
    },
  ],
};

export const PLAN_OF_EVERYTHING: WorkbookPlan = {
  ...workbook(cover, details, matrix),
  names: [{ name: '活动明细_场次', range: '附件4-活动清单!$E$5:$E$44' }],
};
