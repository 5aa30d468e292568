/** Sentences of the rules on days (form/rules/dates.ts). */
import { both, LABELS } from './labels';
import type { RuleWords } from './slot';

export const withinWindow: RuleWords<'withinWindow'> = {
  on: ['list', 'fields'],
  title: both('日期在活动时间内', 'Days in the window'),
  sentence: both('{columns}要在活动时间内', '{columns} lie in the window of the round'),
  slots: { columns: { kind: 'columns', wants: 'date', least: 1, label: LABELS.columns } },
};

export const dateOrder: RuleWords<'dateOrder'> = {
  on: ['list', 'fields'],
  title: both('结束不早于开始', 'End after start'),
  sentence: both('{end}不早于{start}', '{end} is not before {start}'),
  slots: {
    start: { kind: 'column', wants: 'date', label: both('开始', 'Start') },
    end: { kind: 'column', wants: 'date', label: both('结束', 'End') },
  },
};
