/** 封面 of a round: what is in it and what is not, each form at a glance, who is missing, what proves it, where to look. */
import { columnType } from '../../form/column-types/index';
import { banner, bannerMerge, cell, formulaText, printSetup, rowHeight } from '../../sheet/sheet-layout';
import type { PlanCell, PlanHighlight, PlanRow, SheetPlan } from '../../sheet/sheet-plan';
import { chinaTime } from '../../words/china-time';
import { withMeasure } from '../checks';
import { COVER_SHEET } from '../cover';
import { jointSentences } from '../joint-sentences';
import { AGREES, type ControlTotal, DIFFERS } from '../part';
import type { Summary, UnitLine } from '../summary';
import { CHECKS_SHEET } from './round-agreement';
import type { RoundPart } from './round-part';
import type { RoundSummary } from './round-summary';

const COLUMNS = 10;
const WIDTHS = [22, 11, 11, 11, 11, 11, 13, 13, 13, 13];
const WHOLE = WIDTHS.reduce((sum, width) => sum + width, 0);
const HEADLINES = 4;

interface CoverOf {
  /** All parts there are, also those that stay here: the main figures are theirs. */
  readonly proofs: readonly RoundPart[];
  /** In the order of the tabs. */
  readonly contents: readonly RoundPart[];
  /** 核对, where the workbook has it. */
  readonly checks?: RoundPart;
}

export function roundCover(summary: RoundSummary, { proofs: parts, contents, checks }: CoverOf): SheetPlan {
  const { round, forms, asOf, edition } = summary;
  const rows: PlanRow[] = [];
  const merges: SheetPlan['merges'][number][] = [];
  const highlights: PlanHighlight[] = [];
  const add = (row: PlanRow, ...spans: readonly (readonly [number, number])[]) => {
    rows.push(row);
    for (const [left, right] of spans) merges.push({ top: rows.length, left, bottom: rows.length, right });
  };
  const addBanner = (text: string, style: 'title' | 'subtitle' | 'section' | 'signature', height: number) => {
    rows.push(banner(text, style, COLUMNS, height));
    merges.push(bannerMerge(rows.length, COLUMNS));
  };
  const addText = (text: string, style: 'text' | 'attention' = 'text') => {
    const own = cell(text, style);
    add(
      {
        height: rowHeight([own], [WHOLE], 20),
        cells: [own, ...Array.from({ length: COLUMNS - 1 }, () => ({ style }))],
      },
      [1, COLUMNS],
    );
  };
  const gap = () => rows.push({ height: 10, cells: [] });

  addBanner(`${round.school}${round.name}`, 'title', 40);
  addBanner(`学校汇总 · ${forms.map(({ form }) => form.attachment).join('、')}`, 'title', 34);
  addBanner(`汇总单位：${round.collector.name}　截至 ${chinaTime(asOf)}（北京时间）`, 'subtitle', 24);
  const left = leaveOutInWords(summary);
  if (left !== undefined) addText(left, 'attention');
  gap();

  addBanner('各表', 'section', 22);
  const headers = ['附件', '应报单位', '已报', '其中零报告', '其中迟报', '未报', '主要数字'].map((label) =>
    cell(label, 'header'),
  );
  add(
    {
      height: 22,
      cells: [...headers, ...Array.from({ length: COLUMNS - headers.length }, () => ({ style: 'header' as const }))],
    },
    [7, COLUMNS],
  );
  for (const form of forms) addForm(add, form, parts);
  for (const form of forms)
    for (const said of jointSentences(form, edition === 'upward' ? edition : undefined))
      addText(forms.length > 1 ? `${form.among ?? form.form.attachment}：${said}` : said);
  gap();

  if (edition === 'internal') {
    addBanner('未报单位', 'section', 22);
    for (const form of forms) for (const line of missingIn(form, forms.length > 1)) addText(line);
    gap();
  }
  if (checks !== undefined) {
    const [control] = checks.controls;
    const found = control?.found?.detail ?? 0;
    addBanner(CHECKS_SHEET, 'section', 22);
    const said = (count: number) => (count === 0 ? AGREES : `${DIFFERS}${count}项`);
    const result: PlanCell = {
      formula: `IF(${control?.detail ?? '0'}=0,${formulaText(AGREES)},${formulaText(DIFFERS)}&${control?.detail ?? '0'}&"项")`,
      result: said(found),
      style: 'good',
    };
    const link: PlanCell = {
      value: `${checks.says}，逐项见“${CHECKS_SHEET}”`,
      style: 'link',
      link: { sheet: CHECKS_SHEET, cell: 'A1' },
    };
    const cells = [
      result,
      { style: 'good' as const },
      link,
      ...Array.from({ length: COLUMNS - 3 }, () => ({ style: 'link' as const })),
    ];
    add({ height: 22, cells }, [1, 2], [3, COLUMNS]);
    const range = { top: rows.length, left: 1, bottom: rows.length, right: 1 };
    highlights.push({ range, when: 'notEqual', value: AGREES, style: 'attention' });
    gap();
  }
  addBanner('目录', 'section', 22);
  for (const { sheet, says } of contents) {
    const link: PlanCell = { value: sheet.name, style: 'link', link: { sheet: sheet.name, cell: 'A1' } };
    const text = cell(says, 'text');
    const height = rowHeight([text], [WHOLE - (WIDTHS[0] ?? 0) - (WIDTHS[1] ?? 0)], 18);
    add(
      {
        height,
        cells: [
          link,
          { style: 'link' },
          text,
          ...Array.from({ length: COLUMNS - 3 }, () => ({ style: 'text' as const })),
        ],
      },
      [1, 2],
      [3, COLUMNS],
    );
  }
  gap();
  addBanner(
    '汇总人（签字）：                    单位负责人（签字）：                    单位（盖章）：',
    'signature',
    46,
  );
  return {
    name: COVER_SHEET,
    rows,
    columnWidths: WIDTHS,
    merges,
    validations: [],
    charts: [],
    highlights,
    print: printSetup(round.school, round.name),
  };
}

function addForm(
  add: (row: PlanRow, ...spans: readonly (readonly [number, number])[]) => void,
  summary: Summary,
  parts: readonly RoundPart[],
): void {
  const { form, units, among = form.attachment } = summary;
  const reported = units.filter(({ state }) => state === 'submitted' || state === 'zero');
  const open = units.filter(({ state }) => state === 'none' || state === 'leftOut').length;
  const controls = parts.filter(({ of }) => of === among).flatMap((part) => part.controls);
  const shown = headline(summary, controls);
  const labels = shown.map(({ label, type }) => cell(withMeasure(label, type), 'figureLabel'));
  const figures = shown.map(({ shown: formula, value, type }): PlanCell => {
    const isMoney = type !== undefined && columnType(type).style === 'money';
    return { formula, result: value, style: isMoney ? 'figureMoney' : 'figure' };
  });
  const blank = (count: number, style: 'figure' | 'figureLabel') => Array.from({ length: count }, () => ({ style }));
  const late = reported.filter(({ late: isLate }) => isLate === true).length;
  const zero = reported.filter(({ state }) => state === 'zero').length;
  const counts = [units.length, reported.length, zero, late, open].map((count) => cell(count, 'figure'));
  const name = cell(form.attachment, 'centre');
  add({ height: 30, cells: [name, ...counts, ...figures, ...blank(HEADLINES - figures.length, 'figure')] });
  const under = ['个单位', '个', '个', '个', '个'].map((label) => cell(label, 'figureLabel'));
  const title = cell(form.title, 'figureLabel');
  add({
    height: Math.max(rowHeight([title], WIDTHS), rowHeight(labels, WIDTHS.slice(6), 20)),
    cells: [title, ...under, ...labels, ...blank(HEADLINES - labels.length, 'figureLabel')],
  });
}

/** The number of activities, then what the form puts first. */
function headline({ form }: Summary, controls: readonly ControlTotal[]): readonly ControlTotal[] {
  const named = form.headline.flatMap((key) => controls.find((control) => control.key === key) ?? []);
  return [...controls.filter(({ key }) => key === undefined), ...named].slice(0, HEADLINES);
}

function missingIn({ form, units, leftOut }: Summary, several: boolean): readonly string[] {
  const tag = several ? `${form.attachment}：` : '';
  const names = (of: readonly UnitLine[]) => of.map(({ unit }) => unit).join('、');
  const none = units.filter(({ state }) => state === 'none');
  const came = units.filter(({ state }) => state === 'leftOut');
  return [
    none.length === 0 ? `${tag}没有未报的单位。` : `${tag}${none.length}个：${names(none)}`,
    ...(came.length === 0 ? [] : [`${tag}来件未合并${came.length}个（见“报送情况”）：${names(came)}`]),
    ...(leftOut.length === 0 ? [] : [`${tag}没有合并的文件${leftOut.length}个，逐个列在“问题清单”。`]),
  ];
}

/** 本汇总不含：附件2 迟报2份（图书馆、团委）… */
function leaveOutInWords({ forms }: RoundSummary): string | undefined {
  const said = forms.flatMap(({ omitted, among, form }) => {
    const byWhy = new Map<string, string[]>();
    for (const { submission, why } of omitted)
      byWhy.set(why['zh-CN'], [...(byWhy.get(why['zh-CN']) ?? []), submission.unit]);
    return [...byWhy].map(
      ([why, units]) => `${among ?? form.attachment}${why}${units.length}份（${units.join('、')}）`,
    );
  });
  return said.length === 0 ? undefined : `本汇总按选择不计入：${said.join('；')}。合计、核对都不含这些报送。`;
}
