/** A sheet plan's rows as XML, one after another (ECMA-376-1 18.3.1.73); knows values and looks, no page and no zip. */
import { cellName, columnLetters } from '#domain/sheet/address';
import { isoToSerial } from '#domain/sheet/serial-date';
import type { PlanCell, PlanRow, RowStream, SheetPlan } from '#domain/sheet/sheet-plan';
import type { StyleName } from '#domain/sheet/sheet-styles';
import { ByteWriter, type Piece, piece } from './byte-writer';
import { CoveredCells } from './covered-cells';
import type { LookNumbers } from './looks';
import type { SharedTexts, TextPlace } from './shared-texts';
import { LOOKS, type Look } from './write-styles';
import { cellText, escapedXml, needsQuotePrefix, textElement } from './write-text';

/** Large enough to be worth its trip to be deflated, small enough to be forgotten. */
const PIECE_BYTES = 256 * 1024;
const NO_CELLS: PlanRow = { cells: [] };

const ROW = piece('<row r="');
const HEIGHT = piece('" ht="');
const CUSTOM_HEIGHT = piece('" customHeight="1');
const OPEN_ENDS = piece('">');
const ROW_ENDS = piece('</row>');
const FORMULA = piece('><f>');
const FORMULA_OF_TEXT = piece(' t="str"><f>');
const FORMULA_ENDS = piece('</f></c>');
const RESULT = piece('</f><v>');
const VALUE_ENDS = piece('</v></c>');
const INLINE_ENDS = piece('</is></c>');

/** What follows a cell's name, up to its value. */
interface CellOpenings {
  readonly look: Piece;
  readonly empty: Piece;
  readonly value: Piece;
  readonly shared: Piece;
  readonly inline: Piece;
}
type Openings = Readonly<Record<Look, CellOpenings>> & { readonly isPlainNothing: boolean };
type OpeningsByStyle = ReadonlyMap<StyleName | undefined, Openings>;

export class RowBytes {
  private readonly openings: OpeningsByStyle;
  private readonly columns: Piece[] = [];
  private readonly serials = new Map<string, number>();
  private readonly textsAbove: string[] = [];
  private readonly placesAbove: (TextPlace | undefined)[] = [];
  private readonly out = new ByteWriter();

  constructor(
    looks: LookNumbers,
    private readonly texts: SharedTexts,
  ) {
    this.openings = openingsByStyle(looks);
  }

  /**
   * What stands in `<sheetData>`. Each row is made, written and forgotten; one sheet after another. Throws on a plan that
   * contradicts itself.
   */
  *of({
    name,
    rows,
    merges,
  }: Pick<SheetPlan<RowStream>, 'name' | 'rows' | 'merges'>): Generator<Uint8Array<ArrayBuffer>> {
    const covered = new CoveredCells(name, merges);
    const isStream = !Array.isArray(rows);
    // Of a sheet that was given up.
    this.out.take();
    let row = 0;
    for (const planned of rows) {
      row++;
      if (isStream) refuseAttachments(name, row, planned);
      this.row(name, row, planned.height, covered.dressed(row, planned));
      if (this.out.length >= PIECE_BYTES) yield this.out.take();
    }
    // Merges may reach below the last row.
    while (row < covered.lastRow) {
      row++;
      this.row(name, row, undefined, covered.dressed(row, NO_CELLS));
    }
    yield this.out.take();
  }

  private row(
    sheet: string,
    row: number,
    height: number | undefined,
    cells: readonly (PlanCell | null | undefined)[],
  ): void {
    const { out } = this;
    if (height === undefined && !cells.some((cell) => this.isWritten(cell))) return;
    out.write(ROW);
    out.digits(row);
    if (height !== undefined) {
      out.write(HEIGHT);
      out.text(String(height));
      out.write(CUSTOM_HEIGHT);
    }
    out.write(OPEN_ENDS);
    for (let at = 0; at < cells.length; at++) {
      const cell = cells[at];
      if (cell === null || cell === undefined) continue;
      try {
        this.cell(at, row, cell);
      } catch (error) {
        throw new Error(`${sheet}!${cellName(row, at + 1)}: ${String(error)}`);
      }
    }
    out.write(ROW_ENDS);
  }

  private isWritten(cell: PlanCell | null | undefined): boolean {
    if (cell === null || cell === undefined) return false;
    return cell.style !== undefined || cell.formula !== undefined || (cell.value ?? '') !== '';
  }

  private cell(at: number, row: number, { value, formula, result, style }: PlanCell): void {
    const opening = this.openings.get(style);
    if (opening === undefined) throw new Error(`${style} is no style`);
    if (formula !== undefined) this.formula(at, row, opening.plain, formula, result);
    // Empty text is an empty cell, as it is when somebody types it.
    else if (value === undefined || value === null || value === '') {
      if (!opening.isPlainNothing) this.open(at, row, opening.plain.empty);
    } else if (typeof value === 'string') this.text(at, row, opening, value);
    else if (typeof value === 'number') this.number(at, row, opening.plain, finite(value));
    else {
      const serial = this.serialOf(value.date);
      this.number(at, row, Number.isInteger(serial) ? opening.day : opening.time, serial);
    }
  }

  /** Text is a string cell whatever it starts with. */
  private text(at: number, row: number, opening: Openings, text: string): void {
    const place = this.placeOf(at, text);
    if (place === undefined) {
      this.open(at, row, needsQuotePrefix(text) ? opening.prefixed.inline : opening.plain.inline);
      this.out.text(textElement(text));
      this.out.write(INLINE_ENDS);
      return;
    }
    this.open(at, row, place % 2 === 1 ? opening.prefixed.shared : opening.plain.shared);
    this.out.digits(place >> 1);
    this.out.write(VALUE_ENDS);
  }

  /** A column mostly says what it says in the row above, which is told sooner than looked up. */
  private placeOf(at: number, text: string): TextPlace | undefined {
    if (this.textsAbove[at] === text) return this.placesAbove[at];
    const place = this.texts.place(text);
    this.textsAbove[at] = text;
    this.placesAbove[at] = place;
    return place;
  }

  private number(at: number, row: number, { value }: CellOpenings, number: number): void {
    this.open(at, row, value);
    this.figure(number);
    this.out.write(VALUE_ENDS);
  }

  private formula(at: number, row: number, { look }: CellOpenings, formula: string, result: PlanCell['result']): void {
    if (formula === '' || formula.startsWith('=')) throw new Error('a formula is written without its =');
    const { out } = this;
    this.open(at, row, look);
    out.write(typeof result === 'string' ? FORMULA_OF_TEXT : FORMULA);
    out.text(escapedXml(formula));
    out.write(result === undefined ? FORMULA_ENDS : RESULT);
    if (result === undefined) return;
    if (typeof result === 'string') out.text(escapedXml(cellText(result)));
    else this.figure(finite(result));
    out.write(VALUE_ENDS);
  }

  private open(at: number, row: number, opening: Piece): void {
    let column = this.columns[at];
    if (column === undefined) {
      column = piece(`<c r="${columnLetters(at + 1)}`);
      this.columns[at] = column;
    }
    this.out.write(column);
    this.out.digits(row);
    this.out.write(opening);
  }

  private figure(number: number): void {
    if (Number.isInteger(number) && number >= 0 && number < 1e15) this.out.digits(number);
    else this.out.text(String(number));
  }

  /** A round has few days and many cells. */
  private serialOf(iso: string): number {
    const known = this.serials.get(iso);
    if (known !== undefined) return known;
    const serial = isoToSerial(iso);
    if (serial === null) throw new Error(`${iso} is no date that Excel can hold`);
    this.serials.set(iso, serial);
    return serial;
  }
}

/** Of looks that are the same in all workbooks. */
const KNOWN = new WeakMap<LookNumbers, OpeningsByStyle>();

function openingsByStyle(looks: LookNumbers): OpeningsByStyle {
  const known = KNOWN.get(looks);
  if (known !== undefined) return known;
  const made: OpeningsByStyle = new Map(
    [...looks].map(([style, attributes]) => {
      const of = Object.fromEntries(LOOKS.map((look) => [look, openingsOf(attributes[look])]));
      return [style, { ...(of as Record<Look, CellOpenings>), isPlainNothing: attributes.plain === '' }];
    }),
  );
  KNOWN.set(looks, made);
  return made;
}

function openingsOf(look: string): CellOpenings {
  return {
    look: piece(`"${look}`),
    empty: piece(`"${look}/>`),
    value: piece(`"${look}><v>`),
    shared: piece(`" t="s"${look}><v>`),
    inline: piece(`" t="inlineStr"${look}><is>`),
  };
}

function finite(value: number): number {
  if (!Number.isFinite(value)) throw new Error(`${value} is no number that a cell can hold`);
  return Object.is(value, -0) ? 0 : value;
}

/** The library writes links and notes before any row is made. */
function refuseAttachments(sheet: string, row: number, { cells }: PlanRow): void {
  for (const cell of cells)
    if (cell?.link !== undefined || cell?.note !== undefined)
      throw new Error(`${sheet}: row ${row} of a stream has a link or a note`);
}
