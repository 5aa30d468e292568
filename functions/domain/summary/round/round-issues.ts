/** 问题清单 of a round: what was not merged, what the collector asked with the answers, and what is said of cells with the reasons. */
import type { Thread, ThreadState } from '../../review/threads';
import type { RoundIssue } from '../../season/round-issue';
import { roundMessageOf } from '../../season/round-messages';
import { addressWords } from '../../sheet/place-words';
import { cell } from '../../sheet/sheet-layout';
import type { PlanCell } from '../../sheet/sheet-plan';
import { wordRowName } from '../../sheet/word-sheet';
import { chinaTime } from '../../words/china-time';
import { cellLine, fileLine, SEVERITY_NAMES } from '../issue-list';
import { plainTable, type TableColumn } from '../plain-table';
import type { IssueLine, LeftOut } from '../summary';
import type { RoundPart } from './round-part';
import type { RoundQuery, RoundSummary } from './round-summary';

const SHEET = '问题清单';
const COLUMNS: readonly TableColumn[] = [
  ['序号', 5],
  ['附件', 6.5],
  ['单位', 12],
  ['级别', 6.5],
  ['单元格', 11],
  ['栏目', 11],
  ['所填内容', 11],
  ['问题或意见', 31],
  ['说明或答复', 17],
  ['来源', 13],
];

const STATE_NAMES: Readonly<Record<ThreadState, string>> = {
  noted: '说明',
  open: '待答复',
  answered: '已答复',
  closed: '已了结',
};

type Line =
  | { readonly form: string; readonly file: LeftOut }
  | { readonly form: string; readonly query: RoundQuery }
  | { readonly form: string; readonly issue: IssueLine }
  | { readonly form: string; readonly finding: RoundIssue };

export function issuesPart({ forms, queries, findings, round, asOf }: RoundSummary): RoundPart {
  const tagOf = new Map(forms.map(({ form, among }) => [form.id, among ?? form.attachment]));
  const tag = (form: string) => tagOf.get(form) ?? form;
  const items: readonly Line[] = [
    ...forms.flatMap(({ form, leftOut }) => leftOut.map((file) => ({ form: tag(form.id), file }))),
    ...queries.map((query) => ({ form: tag(query.form), query })),
    ...findings.map((finding) => ({ form: tag(finding.form), finding })),
    ...forms.flatMap(({ form, issues }) => issues.map((issue) => ({ form: tag(form.id), issue }))),
  ];
  const cells = (line: Line, at: number): readonly PlanCell[] => {
    const [unit, ...own] = lineOf(line);
    return [cell(at + 1, 'centre'), cell(line.form, 'centre'), unit ?? { style: 'text' }, ...own];
  };
  const files = forms.reduce((sum, { leftOut }) => sum + leftOut.length, 0);
  const open = queries.filter(({ thread }) => thread.state === 'open').length;
  const issues = items.length - files - queries.length - findings.length;
  const note =
    items.length === 0
      ? '没有待核实的问题。'
      : [
          ...(files === 0 ? [] : [`没有合并的文件${files}个`]),
          ...(queries.length === 0 ? [] : [`意见${queries.length}条，待答复${open}条`]),
          ...(findings.length === 0 ? [] : [`全校核对${findings.length}条`]),
          ...(issues === 0 ? [] : [`单元格${issues}条`]),
        ].join('；');
  const sheet = plainTable({ round }, SHEET, COLUMNS, { items, cells }, `截至 ${chinaTime(asOf)}。${note}`);
  return { sheet, says: '没有合并的文件、意见与答复、需要核实的单元格', controls: [], names: [] };
}

function lineOf(line: Line): readonly PlanCell[] {
  if ('file' in line) return fileLine(line.file);
  if ('query' in line) return queryLine(line.query);
  return 'finding' in line ? findingLine(line.finding) : cellLine(line.issue);
}

/** Said by a rule that sees all reports, and last year's. */
function findingLine(finding: RoundIssue): readonly PlanCell[] {
  const { unit, at, label, received, version, source, severity } = finding;
  return [
    cell(unit, 'text'),
    cell(`全校核对\n${SEVERITY_NAMES[severity]}`, severity === 'error' ? 'attention' : 'centre'),
    // A merge keeps rows without their cells: the row is known, and the column by its name.
    cell(wordRowName(at)?.['zh-CN'] ?? `${at.sheet} 第${at.row}行`, 'text'),
    cell(label, 'text'),
    cell(received, 'text'),
    cell(roundMessageOf(finding), 'text'),
    cell(null, 'text'),
    cell(`${source} 第${version}版`, 'source'),
  ];
}

function queryLine({ unit, thread }: RoundQuery): readonly PlanCell[] {
  const { place, text, state, answers, version } = thread;
  const isOpen = state === 'open';
  return [
    cell(unit, 'text'),
    cell(`意见\n${STATE_NAMES[state]}`, isOpen ? 'attention' : 'centre'),
    cell(place === undefined ? '整张表' : addressWords(place.address, { label: place.label }), 'text'),
    cell(place?.label ?? null, 'text'),
    cell(place?.received ?? null, 'text'),
    cell(text, 'text'),
    cell(answersOf(thread.answers) || null, 'text'),
    cell(`第${version}版 ${thread.by.name} ${chinaTime(answers.at(-1)?.at ?? thread.at)}`, 'source'),
  ];
}

function answersOf(answers: Thread['answers']): string {
  return answers.map(({ text, by }) => `${by.name}：${text}`).join('\n');
}
