/**
 * One sheet of an old workbook, told to the reader of new ones in its own terms: what a cell means, what is seen at it and
 * what is refused is decided there, so that the same content has the same verdict. [MS-XLS] 2.1.7.20.5
 */
import { columnLetters } from '#domain/sheet/address';
import type { RawGrid } from '#domain/sheet/raw-grid';
import type { ReadLimits } from '#xlsx/read-limits';
import { TextBudget, type WorkbookContext } from '#xlsx/reading/cell-value';
import { type SheetEvents, sheetReader } from '#xlsx/reading/sheet-grid';
import { formulaSigns } from './formula-signs';
import type { OldGlobals, OldSheet } from './globals';
import { PieceReader } from './piece-reader';
import { RECORD, recordsOfPart } from './records';
import { readFacts } from './sheet-facts';

export function contextOf(globals: OldGlobals, limits: ReadLimits): WorkbookContext {
  const { strings, looks, from1904 } = globals;
  return { strings, looks, from1904, pictures: undefined, textBudget: new TextBudget(limits.totalBytes) };
}

export function readSheet(
  stream: Uint8Array,
  { name: sheet, visibility, stretch }: OldSheet,
  globals: OldGlobals,
  context: WorkbookContext,
  limits: ReadLimits,
): RawGrid {
  const { notes, addresses, elements } = readFacts(stream, stretch);
  const reader = sheetReader({ sheet, visibility, notes, addresses }, context, limits);
  const cells = new CellTeller(reader, globals);
  for (const [name, attributes] of elements) reader.element(name, attributes);
  for (const { id, pieces } of recordsOfPart(stream, stretch)) cells.take(id, new PieceReader(pieces));
  cells.finish();
  return reader.finish();
}

const ROW_HIDDEN = 0x20;
const ERRORS: ReadonlyMap<number, string> = new Map([
  [0x00, '#NULL!'],
  [0x07, '#DIV/0!'],
  [0x0f, '#VALUE!'],
  [0x17, '#REF!'],
  [0x1d, '#NAME?'],
  [0x24, '#NUM!'],
  [0x2a, '#N/A'],
]);
/** A formula's result that is no number: what it is instead. [MS-XLS] 2.5.133 */
const RESULT = { text: 0, truth: 1, error: 2 } as const;

interface Place {
  readonly row: number;
  readonly column: number;
  readonly format: number;
}

interface Told {
  readonly type: string;
  readonly value: string;
  readonly formula?: string;
  readonly inline?: string;
}

class CellTeller {
  /** A formula whose text comes in a record of its own. */
  private awaiting: { readonly at: Place; readonly formula: string } | undefined;

  constructor(
    private readonly reader: SheetEvents,
    private readonly globals: OldGlobals,
  ) {}

  take(id: number, data: PieceReader): void {
    switch (id) {
      case RECORD.row:
        this.takeRow(data);
        break;
      case RECORD.number:
        this.tell(placeOf(data), { type: 'n', value: String(data.float()) });
        break;
      case RECORD.rk:
        this.tell(placeOf(data), { type: 'n', value: String(rkNumber(data.double())) });
        break;
      case RECORD.manyRk:
        this.takeManyRk(data);
        break;
      case RECORD.sharedText:
        this.tell(placeOf(data), { type: 's', value: String(data.double()) });
        break;
      case RECORD.text:
        this.tell(placeOf(data), { type: 'inlineStr', value: '', inline: data.text() });
        break;
      case RECORD.truthOrError:
        this.takeTruthOrError(placeOf(data), data);
        break;
      case RECORD.formula:
        this.takeFormula(placeOf(data), data);
        break;
      case RECORD.formulaText:
        this.takeFormulaText(data);
        break;
    }
  }

  finish(): void {
    this.leaveUncomputed();
  }

  /** Without the text that it comes to, a formula's result is unknown: not empty. */
  private leaveUncomputed(): void {
    if (this.awaiting === undefined) return;
    const { at, formula } = this.awaiting;
    this.awaiting = undefined;
    this.tell(at, { type: 'n', formula, value: '' });
  }

  /** Rows are told before their cells, and hidden ones even if they hold none. */
  private takeRow(data: PieceReader): void {
    const row = data.word() + 1;
    data.skip(10);
    if ((data.word() & ROW_HIDDEN) !== 0) this.reader.hiddenRow(row);
  }

  private takeManyRk(data: PieceReader): void {
    const [row, first] = [data.word() + 1, data.word() + 1];
    // A last word says once more which column is the last.
    for (let column = first; data.hasAtLeast(8); column++) {
      const at = { row, column, format: data.word() };
      this.tell(at, { type: 'n', value: String(rkNumber(data.double())) });
    }
  }

  private takeTruthOrError(at: Place, data: PieceReader): void {
    const [value, isError] = [data.byte(), data.byte() !== 0];
    this.tell(at, isError ? { type: 'e', value: ERRORS.get(value) ?? '#VALUE!' } : { type: 'b', value: String(value) });
  }

  private takeFormula(at: Place, data: PieceReader): void {
    this.leaveUncomputed();
    const result = Array.from({ length: 8 }, () => data.byte());
    data.skip(6);
    const formula = formulaSigns(data, data.word(), this.globals.externalReferences);
    const isNumber = result[6] !== 0xff || result[7] !== 0xff;
    const [kind = 0, , value = 0] = result;
    if (isNumber)
      this.tell(at, { type: 'n', formula, value: String(new PieceReader([Uint8Array.from(result)]).float()) });
    else if (kind === RESULT.text) this.awaiting = { at, formula };
    else if (kind === RESULT.truth) this.tell(at, { type: 'b', formula, value: String(value) });
    else if (kind === RESULT.error) this.tell(at, { type: 'e', formula, value: ERRORS.get(value) ?? '#VALUE!' });
    else this.tell(at, { type: 'str', formula, value: '' });
  }

  private takeFormulaText(data: PieceReader): void {
    if (this.awaiting === undefined) return;
    const { at, formula } = this.awaiting;
    this.awaiting = undefined;
    this.tell(at, { type: 'str', formula, value: data.text() });
  }

  private tell({ row, column, format }: Place, { type, value, formula, inline }: Told): void {
    this.reader.tell({ row, letters: columnLetters(column) }, { type, format, value, formula, inline });
  }
}

function placeOf(data: PieceReader): Place {
  return { row: data.word() + 1, column: data.word() + 1, format: data.word() };
}

/** 30 bits of a number, and whether they are whole and hundredths. [MS-XLS] 2.5.218 */
function rkNumber(rk: number): number {
  const isHundredths = (rk & 1) !== 0;
  const isWhole = (rk & 2) !== 0;
  let number = (rk | 0) >> 2;
  if (!isWhole) {
    const view = new DataView(new ArrayBuffer(8));
    view.setUint32(4, (rk & 0xfffffffc) >>> 0, true);
    number = view.getFloat64(0, true);
  }
  return isHundredths ? number / 100 : number;
}
