/** Whether Excel would let somebody type a value. Rules that calculate (custom) let everything pass here. */
import { type Area, contains, parseArea, splitAddress } from './model/area';
import { findSheet, type ModelContext } from './model/model-context';
import type { CellValue, Validation } from './univer/book';

/** Only rules with a stopping alert refuse. */
export function isAllowed(context: ModelContext, sheetId: string, { row, column }: Area, value: CellValue): boolean {
  const rule = context.book.validations(sheetId).find(({ areas }) => areas.some((area) => contains(area, row, column)));
  if (rule === undefined || rule.alert?.isShown === false || (rule.alert?.style ?? 'Stop') !== 'Stop') return true;
  if (value === '') return rule.ignoresBlanks;
  switch (rule.type) {
    case 'list':
      return choices(context, rule).includes(String(value));
    case 'custom':
      return true;
    case 'textLength':
      return compares(String(value).length, rule);
    case 'whole':
      return typeof value === 'number' && Number.isInteger(value) && compares(value, rule);
    default:
      return typeof value === 'number' && compares(value, rule);
  }
}

function choices(context: ModelContext, { formula1 = '' }: Validation): readonly string[] {
  if (!formula1.startsWith('=')) return formula1.split(',').map((choice) => choice.trim());
  const { sheet, cells } = splitAddress(formula1);
  const id = sheet === undefined ? undefined : findSheet(context, sheet)?.id;
  if (id === undefined) return [];
  const { row, column, rows, columns } = parseArea(cells, 'validation');
  return Array.from({ length: rows * columns }, (_, at) => {
    const content = context.book.content(id, row + Math.floor(at / columns), column + (at % columns));
    return String(content?.value ?? '');
  }).filter((choice) => choice !== '');
}

function compares(value: number, { operator, formula1 = '', formula2 = '' }: Validation): boolean {
  const first = boundOf(formula1);
  const second = boundOf(formula2);
  if (first === undefined) return true;
  switch (operator) {
    case 'between':
      return value >= first && (second === undefined || value <= second);
    case 'notBetween':
      return value < first || (second !== undefined && value > second);
    case 'equal':
      return value === first;
    case 'notEqual':
      return value !== first;
    case 'greaterThan':
      return value > first;
    case 'lessThan':
      return value < first;
    case 'greaterThanOrEqual':
      return value >= first;
    case 'lessThanOrEqual':
      return value <= first;
    default:
      return true;
  }
}

const DAY_MILLISECONDS = 86_400_000;

/** A number, or a date as text; anything calculated cannot be told here. */
function boundOf(formula: string): number | undefined {
  if (formula === '') return undefined;
  const number = Number(formula);
  if (Number.isFinite(number)) return number;
  const date = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})/.exec(formula);
  if (date === null) return undefined;
  const [, year, month, day] = date;
  return (Date.UTC(Number(year), Number(month) - 1, Number(day)) - Date.UTC(1899, 11, 30)) / DAY_MILLISECONDS;
}
