/** What inputs of a rule's parameters are called, where several kinds call them the same. */
import { both } from '../../words/locale';

export const LABELS = {
  columns: both('栏目', 'Columns'),
  column: both('栏目', 'Column'),
  figures: both('数字栏', 'Figures'),
  figure: both('数字栏', 'Figure'),
  choice: both('选项', 'Choice'),
  minimum: both('至少几种', 'At least'),
  unless: both('哪些行不算', 'Rows left out'),
  compared: both('比较哪几列数', 'Figures compared'),
  indicator: both('指标', 'Indicator'),
  indicators: both('只看这些指标', 'Only these indicators'),
  than: both('不小于谁', 'Not below'),
} as const;

export { both };
