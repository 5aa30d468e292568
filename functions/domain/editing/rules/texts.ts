/** Sentences of the rules on texts and rows (form/rules/duplicates.ts, placeholders.ts). */
import { both, LABELS } from './labels';
import type { RuleWords } from './slot';

export const duplicateRows: RuleWords<'duplicateRows'> = {
  on: ['list'],
  title: both('重复的行', 'Duplicate rows'),
  sentence: both('{columns}都相同的两行算重复', 'Two rows that agree in {columns} are one too many'),
  slots: { columns: { kind: 'columns', wants: 'any', least: 1, label: LABELS.columns } },
};

export const noPlaceholder: RuleWords<'noPlaceholder'> = {
  on: ['list', 'fields'],
  title: both('不能只写“无”“待定”', 'No placeholders'),
  sentence: both('{columns}不能只写{words}', '{columns} say more than {words}'),
  slots: {
    columns: { kind: 'columns', wants: 'text', least: 1, label: LABELS.columns },
    words: { kind: 'words', label: both('不算回答的词', 'Words that answer nothing') },
  },
};
