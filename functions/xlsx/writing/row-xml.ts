/** A sheet plan's rows as XML, one after another (ECMA-376-1 18.3.1.73); knows values and looks, no page and no zip. */
import { cellName, columnLetters } from '#domain/sheet/address';
import { isoToSerial } from '#domain/sheet/serial-date';
import type { PlanCell, PlanRow, RowStream, SheetPlan } from '#domain/sheet/sheet-plan';
import { CoveredCells } from './covered-cells';
import type { LookAttributes, LookNumbers } from './look-probe';
import type { SharedTexts } from './shared-texts';
import { cellText, escapedXml, needsQuotePrefix, textElement } from './write-text';

const NO_CELLS: PlanRow = { cells: [] };

export class RowXml {
  private readonly serials = new Map<string, number>();

  constructor(
    private readonly looks: LookNumbers,
    private readonly texts: SharedTexts,
  ) {}

  /** What stands in `<sheetData>`. Each row is made, written and forgotten. Throws on a plan that contradicts itself. */
  *of({ name, rows, merges }: Pick<SheetPlan<RowStream>, 'name' | 'rows' | 'merges'>): Generator<string> {
    const covered = new CoveredCells(name, merges);
    const isStream = !Array.isArray(rows);
    let row = 0;
    for (const planned of rows) {
      row++;
      if (isStream) refuseAttachments(name, row, planned);
      yield this.row(name, row, planned.height, covered.dressed(row, planned));
    }
    // Merges may reach below the last row.
    while (row < covered.lastRow) {
      row++;
      yield this.row(name, row, undefined, covered.dressed(row, NO_CELLS));
    }
  }

  private row(
    sheet: string,
    row: number,
    height: number | undefined,
    cells: readonly (PlanCell | null | undefined)[],
  ): string {
    let xml = '';
    const number = String(row);
    for (let at = 0; at < cells.length; at++) {
      const cell = cells[at];
      if (cell === null || cell === undefined) continue;
      try {
        xml += this.cell(columnLetters(at + 1) + number, cell);
      } catch (error) {
        throw new Error(`${sheet}!${cellName(row, at + 1)}: ${String(error)}`);
      }
    }
    if (height === undefined) return xml === '' ? '' : `<row r="${row}">${xml}</row>`;
    return `<row r="${row}" ht="${height}" customHeight="1"${xml === '' ? '/>' : `>${xml}</row>`}`;
  }

  private cell(name: string, { value, formula, result, style }: PlanCell): string {
    const look = this.looks.get(style);
    if (look === undefined) throw new Error(`${style} is no style`);
    if (formula !== undefined) return formulaCell(name, look.plain, formula, result);
    // Empty text is an empty cell, as it is when somebody types it.
    if (value === undefined || value === null || value === '')
      return look.plain === '' ? '' : `<c r="${name}"${look.plain}/>`;
    if (typeof value === 'number') return `<c r="${name}"${look.plain}><v>${finite(value)}</v></c>`;
    if (typeof value === 'string') return this.textCell(name, look, value);
    const serial = this.serialOf(value.date);
    return `<c r="${name}"${Number.isInteger(serial) ? look.day : look.time}><v>${serial}</v></c>`;
  }

  /** Text is a string cell whatever it starts with. */
  private textCell(name: string, look: LookAttributes, text: string): string {
    const place = this.texts.place(text);
    if (place !== undefined)
      return `<c r="${name}" t="s"${place % 2 === 1 ? look.prefixed : look.plain}><v>${place >> 1}</v></c>`;
    const own = needsQuotePrefix(text) ? look.prefixed : look.plain;
    return `<c r="${name}" t="inlineStr"${own}><is>${textElement(cellText(text))}</is></c>`;
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

function formulaCell(name: string, look: string, formula: string, result: PlanCell['result']): string {
  if (formula === '' || formula.startsWith('=')) throw new Error('a formula is written without its =');
  const text = `<f>${escapedXml(formula)}</f>`;
  if (result === undefined) return `<c r="${name}"${look}>${text}</c>`;
  if (typeof result === 'number') return `<c r="${name}"${look}>${text}<v>${finite(result)}</v></c>`;
  return `<c r="${name}"${look} t="str">${text}<v>${escapedXml(cellText(result))}</v></c>`;
}

function finite(value: number): number {
  if (!Number.isFinite(value)) throw new Error(`${value} is no number that a cell can hold`);
  return Object.is(value, -0) ? 0 : value;
}

/** The library writes links and notes before any row is made. */
function refuseAttachments(sheet: string, row: number, { cells }: PlanRow): void {
  if (cells.some((cell) => cell?.link !== undefined || cell?.note !== undefined))
    throw new Error(`${sheet}: row ${row} of a stream has a link or a note`);
}
