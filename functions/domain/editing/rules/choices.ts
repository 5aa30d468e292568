/** Sentences of the rules on what is chosen (form/rules/choices.ts). */
import { both, LABELS } from './labels';
import type { RuleWords } from './slot';

export const distinctChoices: RuleWords<'distinctChoices'> = {
  on: ['list'],
  title: both('至少几种', 'Several kinds'),
  sentence: both('{column}至少要有{minimum}种', '{column} names at least {minimum} different ones'),
  slots: {
    column: { kind: 'column', wants: 'choice', label: LABELS.column },
    minimum: { kind: 'number', least: 2, isWhole: true, label: LABELS.minimum },
  },
};

export const filledByChoice: RuleWords<'filledByChoice'> = {
  on: ['list', 'fields'],
  title: both('选了什么，就要填什么', 'Figures by choice'),
  sentence: both('按{column}填数：{figures}', 'By {column}: {figures}'),
  slots: {
    column: { kind: 'column', wants: 'choice', label: LABELS.column },
    figures: {
      kind: 'byChoice',
      of: 'column',
      wants: 'figure',
      label: both('各选项要填的数', 'What each choice asks for'),
    },
  },
};

export const figureNotExpected: RuleWords<'figureNotExpected'> = {
  on: ['list', 'fields'],
  title: both('选了什么，就不该有数', 'No figure for a choice'),
  sentence: both('{column}为{choice}时，{figure}不应大于0', 'Where {column} is {choice}, {figure} is not above 0'),
  slots: {
    column: { kind: 'column', wants: 'choice', label: LABELS.column },
    choice: { kind: 'choice', of: 'column', label: LABELS.choice },
    figure: { kind: 'column', wants: 'figure', label: LABELS.figure },
  },
};

export const anyFilled: RuleWords<'anyFilled'> = {
  on: ['list', 'indicators', 'fields'],
  title: both('几栏至少填一栏', 'At least one figure'),
  sentence: both('{columns}至少填一个{unless}', 'At least one of {columns} is given{unless}'),
  slots: {
    columns: { kind: 'columns', wants: 'figure', least: 2, label: LABELS.figures },
    unless: { kind: 'unless', label: LABELS.unless },
  },
};
