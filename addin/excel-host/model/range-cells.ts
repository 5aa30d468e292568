/** Reading and writing the contents of a range, as Excel's values, formulas, text and number formats. */
import { hostError } from '../protocol/host-error';
import type { Argument } from '../protocol/host-object';
import type { Json } from '../protocol/messages';
import type { CellContent, NewContent } from '../univer/book';
import { type Area, intersection } from './area';
import { parseEntry } from './cell-entry';
import { type ModelContext, requireWritable } from './model-context';

/** Excel answers no more cells at once; the sheet's other million rows least of all. */
const MOST_CELLS = 5_000_000;

export class RangeCells {
  constructor(
    private readonly context: ModelContext,
    private readonly sheetId: string,
    private readonly area: Area,
  ) {}

  /** A value for each cell. @throws HostError for a range without bounds */
  grid<T>(of: (row: number, column: number) => T): T[][] {
    const { row, column, rows, columns } = this.area;
    if (rows * columns > MOST_CELLS) throw hostError('InvalidOperation', 'Range.values');
    return Array.from({ length: rows }, (_, down) =>
      Array.from({ length: columns }, (_, right) => of(row + down, column + right)),
    );
  }

  values(): Json {
    return this.grid((row, column) => this.content(row, column)?.value ?? '');
  }

  formulas(): Json {
    return this.grid((row, column) => {
      const content = this.content(row, column);
      return content?.formula ?? content?.value ?? '';
    });
  }

  text(): string[][] {
    return this.grid((row, column) =>
      this.context.book.displayed(this.content(row, column)?.value ?? '', this.format(row, column)),
    );
  }

  valueTypes(): Json {
    return this.grid((row, column) => valueType(this.content(row, column)));
  }

  /** As far as they are looked at: which kind of value it is, and what stands for it in `values`. */
  valuesAsJson(): Json {
    return this.grid((row, column): Json => {
      const content = this.content(row, column);
      const basicType = valueType(content);
      const isPicture = basicType === 'Error' && this.context.book.extra(this.sheetId, row, column).picture === true;
      return { type: isPicture ? 'LocalImage' : basicType, basicType, basicValue: content?.value ?? '' };
    });
  }

  numberFormats(): Json {
    return this.grid((row, column) => this.format(row, column));
  }

  /** Cells as Excel enters them: null leaves, '' clears, '=…' calculates, a leading ' is text, '12' becomes 12. */
  enter(given: Argument, location: string): void {
    requireWritable(this.context, this.sheetId, location);
    const entries = this.shaped(given, location);
    const formats = new Map<string, string>();
    const hidden = this.coveredByMerges();
    const contents = entries.map((row, down) =>
      row.map((entered, right): NewContent => {
        const at = { row: this.area.row + down, column: this.area.column + right };
        if (entered === null || hidden(at.row, at.column)) return undefined;
        if (typeof entered === 'object') throw hostError('InvalidArgument', location);
        const format = this.format(at.row, at.column);
        const { value, formula, numberFormat, isText = false } = parseEntry(entered, format);
        if (numberFormat !== undefined && format === 'General') formats.set(`${at.row},${at.column}`, numberFormat);
        return { value, isText, ...(formula === undefined ? {} : { formula }) };
      }),
    );
    const { book } = this.context;
    book.write(this.sheetId, this.area, contents);
    if (formats.size === 0) return;
    book.restyle(this.sheetId, this.area, (row, column) => {
      const numberFormat = formats.get(`${row},${column}`);
      return numberFormat === undefined ? undefined : { numberFormat };
    });
  }

  setNumberFormats(given: Argument, location: string): void {
    requireWritable(this.context, this.sheetId, location);
    const { book } = this.context;
    const patchOf = (code: Json) => ({ numberFormat: code === 'General' || code === '' ? null : String(code) });
    if (!Array.isArray(given)) {
      book.restyle(this.sheetId, this.area, patchOf(String(given)));
      return;
    }
    const codes = this.shaped(given, location);
    book.restyle(this.sheetId, this.area, (row, column) => {
      const code = codes[row - this.area.row]?.[column - this.area.column] ?? null;
      return code === null ? undefined : patchOf(code);
    });
  }

  clearContents(location: string): void {
    requireWritable(this.context, this.sheetId, location);
    const used = this.context.book.usedArea(this.sheetId, true);
    const area = used === undefined ? undefined : intersection(used, this.area);
    if (area === undefined) return;
    const empty = Array.from({ length: area.rows }, () => Array.from({ length: area.columns }, () => ({ value: '' })));
    this.context.book.write(this.sheetId, area, empty);
  }

  /** One value stands for all cells. @throws HostError when an array has another shape than the range */
  shaped(given: Argument, location: string): readonly (readonly Json[])[] {
    if (!Array.isArray(given)) {
      if (typeof given === 'object' || given === undefined) throw hostError('InvalidArgument', location);
      return this.grid((): Json => given);
    }
    const rows: readonly unknown[] = given;
    this.checkShape(rows.length, Array.isArray(rows[0]) ? rows[0].length : -1, location);
    return rows.map((row) => {
      if (!Array.isArray(row) || row.length !== this.area.columns) throw hostError('InvalidArgument', location);
      return row as readonly Json[];
    });
  }

  checkShape(rows: number, columns: number, location: string): void {
    if (rows !== this.area.rows || columns !== this.area.columns) throw hostError('InvalidArgument', location);
  }

  private content(row: number, column: number): CellContent | undefined {
    return this.context.book.content(this.sheetId, row, column);
  }

  private format(row: number, column: number): string {
    return this.context.book.look(this.sheetId, row, column).numberFormat ?? 'General';
  }

  /** Only the first cell of merged cells holds something; what is written to the others is dropped. */
  private coveredByMerges(): (row: number, column: number) => boolean {
    const merges = this.context.book.merges(this.sheetId).filter((merge) => intersection(merge, this.area));
    return (row, column) =>
      merges.some(
        (merge) =>
          !(row === merge.row && column === merge.column) &&
          intersection(merge, { row, column, rows: 1, columns: 1 }) !== undefined,
      );
  }
}

function valueType(content: CellContent | undefined): string {
  if (content === undefined) return 'Empty';
  if (content.isError === true) return 'Error';
  switch (typeof content.value) {
    case 'number':
      return 'Double';
    case 'boolean':
      return 'Boolean';
    default:
      return 'String';
  }
}
