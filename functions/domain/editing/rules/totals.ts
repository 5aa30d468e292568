/** Sentences of the rules on sums (form/rules/totals.ts). */
import { both, LABELS } from './labels';
import type { RuleWords } from './slot';

export const partsMakeTotal: RuleWords<'partsMakeTotal'> = {
  on: ['list', 'indicators', 'fields'],
  title: both('分项相加等于合计', 'Parts make the total'),
  sentence: both('{parts}相加等于{total}', '{parts} add up to {total}'),
  slots: {
    parts: { kind: 'columns', wants: 'figure', least: 2, label: both('分项', 'Parts') },
    total: { kind: 'column', wants: 'figure', label: both('合计', 'Total') },
  },
};

export const partOfWhole: RuleWords<'partOfWhole'> = {
  on: ['indicators'],
  title: both('其中项不大于总项', 'Part within the whole'),
  sentence: both('{part}不大于{whole}（看{columns}）', '{part} is not above {whole} (in {columns})'),
  slots: {
    part: { kind: 'indicator', label: both('其中', 'Part') },
    whole: { kind: 'indicator', label: both('总项', 'Whole') },
    columns: { kind: 'columns', wants: 'figure', least: 1, label: LABELS.compared },
  },
};

export const equalsSum: RuleWords<'equalsSum'> = {
  on: ['indicators'],
  title: both('指标等于清单合计', 'Indicator equals the list'),
  sentence: both('{indicator}的{column}等于{of}', '{indicator}, {column}, equals {of}'),
  slots: {
    indicator: { kind: 'indicator', label: LABELS.indicator },
    column: { kind: 'column', wants: 'figure', label: both('哪一列数', 'Figure') },
    of: { kind: 'sumOf', label: both('清单', 'List') },
  },
};
