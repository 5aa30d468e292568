/** Labels beside their answers, above each other: a sheet of single questions, or one such sheet for each activity. */
import { isSignature } from '../reading/recognise/row-words';
import { endColumn, endRow, type RawGrid } from '../sheet/raw-grid';
import { bareLabel, withoutBrackets } from '../sheet/text-form';
import { isTitle } from './around-tables';
import { isLabel, oneLine, type Place, placesOf } from './places';
import { filledRows, type NamesColumns, type Table, type TableColumn } from './tables';

export interface SingleField {
  readonly place: Place;
  /** Groups from the left, then its own name. */
  readonly names: readonly string[];
  readonly answer: Place;
  /** How it is answered, in a cell of its own. */
  readonly remark?: string;
}

export interface FieldsTable {
  readonly grid: RawGrid;
  readonly firstRow: number;
  readonly endRow: number;
  readonly fields: readonly SingleField[];
  /** The same questions stand there so many times. */
  readonly times: number;
}

const FEWEST_FIELDS = 3;
const LONGEST_ANSWER = 40;

/** In rows [from, to) that no table takes. */
export function fieldsIn(grid: RawGrid, from: number, to: number, isName: NamesColumns): FieldsTable | undefined {
  const places = placesOf(grid);
  const fields: SingleField[] = [];
  for (let row = from; row < Math.min(to, endRow(grid)); row++) {
    const own = places.inRow(row);
    const [first] = own.filter(({ text }) => text !== '');
    if (first === undefined || isSignature(first.text)) continue;
    const standing = own.filter(({ text }) => text !== '');
    // Alone over the whole width, or named like a sheet before any question was asked: a title.
    const isAlone = standing.length === 1 && first.top === row;
    if (isAlone && (first.right >= endColumn(grid) - 1 || (fields.length === 0 && isTitle(first.text)))) continue;
    fields.push(...fieldsOfRow(own, row, isName, (place) => places.at(row, place.right + 1)));
  }
  if (fields.length < FEWEST_FIELDS) return undefined;
  const nameOf = ({ names }: SingleField) => bareLabel(names.join(''));
  const counted = new Map<string, number>();
  for (const field of fields) counted.set(nameOf(field), (counted.get(nameOf(field)) ?? 0) + 1);
  const first = fields.filter((field, at) => fields.findIndex((other) => nameOf(other) === nameOf(field)) === at);
  const rows = fields.map(({ place }) => place.top);
  return {
    grid,
    firstRow: Math.min(...rows),
    endRow: Math.max(...fields.map(({ place, answer }) => Math.max(place.bottom, answer.bottom))) + 1,
    fields: first,
    times: Math.max(...counted.values()),
  };
}

function fieldsOfRow(
  own: readonly Place[],
  row: number,
  isName: NamesColumns,
  next: (place: Place) => Place,
): readonly SingleField[] {
  const found: SingleField[] = [];
  const groups: string[] = [];
  for (let at = 0; at < own.length; at++) {
    const place = own[at];
    if (place === undefined || !isLabel(place)) continue;
    const beside = own[at + 1] ?? next(place);
    // Taller than the label beside it, a label is a group over rows: 负责人 | 姓名 | … over 负责人 | 电话 | ….
    const isTaller = place.bottom - place.top > beside.bottom - beside.top;
    if (isTaller && isLabel(beside)) {
      groups.push(oneLine(place.text));
      continue;
    }
    if (place.top !== row) continue;
    const isAnswer =
      beside.text === '' || (!named(beside, isName) && named(place, isName) && beside.text.length <= LONGEST_ANSWER);
    if (!isAnswer) continue;
    found.push({ place, names: [...groups, oneLine(place.text)], answer: beside });
    at++;
  }
  return found;
}

function named(place: Place, isName: NamesColumns): boolean {
  return isLabel(place) && isName(withoutBrackets(oneLine(place.text)));
}

const QUESTION = /^(?:项目|内容|栏目|问题|事项|填报项目|填写项目)$/u;
const ANSWER = /^(?:填写内容|填报内容|填写|填报|答复|回答|填写栏|内容)$/u;

/** Questions one below the other under headers of their own: 项目 | 填写内容 | 怎样填. */
export function questionsIn(table: Table): FieldsTable | undefined {
  const nameOf = ({ names }: TableColumn) => bareLabel(names.at(-1) ?? '');
  const question = table.columns.find((column) => QUESTION.test(nameOf(column)));
  const answer = table.columns.find((column) => column !== question && ANSWER.test(nameOf(column)));
  if (question === undefined || answer === undefined || table.columns.length > 3) return undefined;
  const other = table.columns.find((column) => column !== question && column !== answer);
  const { grid, places, firstRow } = table;
  const fields = filledRows(table).flatMap((row): SingleField[] => {
    const place = places.at(row, question.column);
    if (!isLabel(place) || place.top !== row) return [];
    const remark = other === undefined ? '' : places.at(row, other.column).text;
    const own = { place, names: [oneLine(place.text)], answer: places.at(row, answer.column) };
    return [remark === '' ? own : { ...own, remark }];
  });
  return fields.length === 0 ? undefined : { grid, firstRow, endRow: table.endRow, fields, times: 1 };
}
