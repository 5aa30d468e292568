/** What a sheet's XML says around its cells: hidden columns, merges, hyperlinks, whether zeros show. ECMA-376-1 18.3.1 */
import { APPEARANCE_LIMITS, type Rect } from '#domain/sheet/raw-grid';
import { damaged, Refused } from '#opc/file-refusal';
import { relationshipId } from '#opc/part-relations';
import { type Attributes, isTrue } from '#opc/xml-scan';
import { EXCEL_COLUMNS, rectOf } from '../range-reference';
import type { ReadLimits } from '../read-limits';

export interface LinkedRange {
  readonly range: Rect;
  /** Outside this workbook. */
  readonly address: string;
}

interface ColumnSpan {
  readonly from: number;
  readonly to: number;
  readonly isHidden: boolean;
}

export class SheetFrame {
  readonly merges: Rect[] = [];
  readonly links: LinkedRange[] = [];
  showsZeros = true;
  private readonly columns: ColumnSpan[] = [];
  private othersAreHidden = false;
  private mergedCells = 0;

  constructor(
    private readonly sheet: string,
    /** By relationship id. */
    private readonly addresses: ReadonlyMap<string, string>,
    private readonly limits: ReadLimits,
  ) {}

  open(name: string, attributes: Attributes): void {
    if (name === 'mergeCell') this.addMerge(attributes.ref ?? '');
    else if (name === 'hyperlink') this.addLink(attributes);
    else if (name === 'col') this.addColumns(attributes);
    else if (name === 'sheetView') this.showsZeros = attributes.showZeros === undefined || isTrue(attributes.showZeros);
    else if (name === 'sheetFormatPr') this.othersAreHidden = isZero(attributes.defaultColWidth);
  }

  /** Up to the last column that holds something; in order. */
  hiddenColumns(last: number): readonly number[] {
    const isHidden = new Map<number, boolean>();
    for (const { from, to, isHidden: are } of this.columns) {
      for (let column = from; column <= Math.min(to, last); column++) isHidden.set(column, are);
    }
    return Array.from({ length: last }, (_, at) => at + 1).filter(
      (column) => isHidden.get(column) ?? this.othersAreHidden,
    );
  }

  private addColumns({ min, max, width, hidden }: Attributes): void {
    const [from, to] = [Number(min), Number(max)];
    const isSpan = Number.isInteger(from) && Number.isInteger(to) && from >= 1 && to <= EXCEL_COLUMNS;
    // Excel's sheets have at most one for each column; a list that is longer says nothing new.
    if (!isSpan || this.columns.length >= EXCEL_COLUMNS) return;
    this.columns.push({ from, to, isHidden: isTrue(hidden) || isZero(width) });
  }

  private addLink({ ref = '', location, ...attributes }: Attributes): void {
    const address = this.addresses.get(relationshipId(attributes) ?? '');
    const range = rectOf(ref);
    if (address === undefined || range === undefined || this.links.length >= APPEARANCE_LIMITS.entries) return;
    const whole = location === undefined ? address : `${address}#${location}`;
    this.links.push({ range, address: whole.slice(0, APPEARANCE_LIMITS.link) });
  }

  private addMerge(reference: string): void {
    const range = rectOf(reference);
    if (range === undefined) throw damaged(`${this.sheet}: ${reference} is no range`);
    const merge = {
      ...range,
      bottom: Math.min(range.bottom, this.limits.rows),
      right: Math.min(range.right, this.limits.columns),
    };
    const isBeyond = merge.top > merge.bottom || merge.left > merge.right;
    if (isBeyond) return;
    this.mergedCells += (merge.bottom - merge.top + 1) * (merge.right - merge.left + 1);
    const limit = this.limits.mergedCells;
    if (this.mergedCells > limit) throw new Refused({ code: 'file.tooManyMerges', sheet: this.sheet, limit });
    this.merges.push(merge);
  }
}

function isZero(width: string | undefined): boolean {
  return width !== undefined && Number(width) === 0;
}
