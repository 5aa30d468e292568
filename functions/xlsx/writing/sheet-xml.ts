/** A sheet's part: what the library wrote around its rows, and the rows. */
import { columnLetters } from '#domain/sheet/address';
import type { RowStream, SheetPlan } from '#domain/sheet/sheet-plan';
import { utf8 } from './byte-writer';
import type { RowBytes } from './row-bytes';

type Filled = Pick<SheetPlan<RowStream>, 'name' | 'rows' | 'merges' | 'columnWidths'>;

const ROWS = /<sheetData(?:\/>|>.*?<\/sheetData>)/s;

/** `frame`: the part as the library wrote it, whose own cells are left out. */
export function* sheetXml(frame: string, sheet: Filled, rows: RowBytes): Generator<Uint8Array<ArrayBuffer>> {
  const [its] = ROWS.exec(frame) ?? [];
  if (its === undefined) throw new Error('the library wrote a sheet without a place for its rows');
  const [before = '', after = ''] = frame.split(its);
  yield utf8(`${before.replace(/<dimension ref="[^"]*"\/>/, dimension(sheet))}<sheetData>`);
  yield* rows.of(sheet);
  yield utf8(`</sheetData>${after}`);
}

/** Which cells there are, for programs that ask before they read. Rows of a stream are as wide as their columns. */
function dimension({ rows, columnWidths }: Filled): string {
  const wide = Array.isArray(rows) ? rows.map(({ cells }) => cells.length) : [];
  const columns = wide.reduce((most, width) => Math.max(most, width), columnWidths.length);
  return `<dimension ref="A1:${columnLetters(Math.max(1, columns))}${Math.max(1, rows.length)}"/>`;
}
