/** A sheet's changed and new cells as edits of its text: values, looks, rows, the range it says it fills. */

import type { MarkSeverity } from '#domain/issues/marks';
import { cellName, parseRange } from '#domain/sheet/address';
import type { Rect } from '#domain/sheet/raw-grid';
import type { PlanValue } from '#domain/sheet/sheet-plan';
import { notPatchable } from '#opc/file-refusal';
import { appendInside, type Edit, escapeText, tagOf, withAttributes } from '#opc/xml-edits';
import { scanXml } from '#opc/xml-scan';
import { type ElementSpan, textWithin } from '#opc/xml-spans';
import { rectOf } from '../range-reference';
import { cellXml, lookFor } from './patch-cell';
import type { StylePatch } from './patch-styles';
import { type CellSpan, holds, type RowSpan, rowLook, type SheetSpans } from './sheet-spans';
import { shiftFormula } from './shift-formula';

/** What shall become of one cell; at least one of the two. */
export interface CellTarget {
  readonly row: number;
  readonly column: number;
  /** Its new content; `{ value: null }` empties it. */
  readonly content?: { readonly value: PlanValue };
  readonly mark?: { readonly severity: MarkSeverity; readonly sentences: readonly string[] };
}

export interface SheetContext {
  readonly xml: string;
  readonly sheet: string;
  readonly spans: SheetSpans;
  readonly styles: StylePatch;
  readonly from1904: boolean;
}

export interface SheetEdits {
  readonly edits: readonly Edit[];
  /** A formula is gone, so the order in which the workbook calculates no longer holds. */
  readonly formulaGone: boolean;
}

/** For targets in the order of rows, then columns. Refuses to write into a part of an array formula, as Excel does. */
export function sheetEdits(context: SheetContext, targets: readonly CellTarget[]): SheetEdits {
  const { spans, sheet } = context;
  for (const { row, column, content } of targets) {
    const isInArray = content !== undefined && spans.arrays.some((array) => holds(array, row, column));
    if (isInArray) throw notPatchable(`${sheet}!${cellName(row, column)} belongs to an array formula`);
  }
  const edits: Edit[] = [];
  const created: CellTarget[] = [];
  const gone: { readonly row: number; readonly cell: CellSpan }[] = [];
  for (const [row, cells] of byRow(targets)) {
    const found = spans.rows.get(row);
    if (found === undefined) {
      const text = cells.map((target) => newCell(context, target, undefined)).join('');
      if (text !== '') edits.push(newRow(context, row, text));
      created.push(...cells.filter(isMade));
      continue;
    }
    const missing: CellTarget[] = [];
    for (const target of cells) {
      const cell = found.cells.find(({ column }) => column === target.column);
      if (cell === undefined) missing.push(target);
      else edits.push(changedCell(context, target, cell));
      if (cell?.formula !== undefined && target.content !== undefined) gone.push({ row, cell });
    }
    edits.push(...insertedCells(context, found, missing));
    created.push(...missing.filter(isMade));
  }
  const ended = endSharedFormulas(context, gone, targets);
  return {
    edits: [...withRowsTogether(context, edits), ...ended, ...dimension(context, created)],
    formulaGone: gone.length > 0,
  };
}

/** Ranges of merged cells. */
export function mergesOf(xml: string, part: string) {
  const merges: Rect[] = [];
  scanXml(xml, part, {
    open(name, { ref }) {
      const merge = name === 'mergeCell' && ref !== undefined ? rectOf(ref) : undefined;
      if (merge !== undefined) merges.push(merge);
    },
    close() {},
  });
  return merges;
}

function byRow(targets: readonly CellTarget[]): Map<number, CellTarget[]> {
  const rows = new Map<number, CellTarget[]>();
  for (const target of targets) {
    const row = rows.get(target.row);
    if (row === undefined) rows.set(target.row, [target]);
    else row.push(target);
  }
  return rows;
}

/** Emptying a cell that is not there leaves it away. */
function isMade({ content, mark }: CellTarget): boolean {
  const isEmpty = content === undefined || content.value === null || content.value === '';
  return mark !== undefined || !isEmpty;
}

function changedCell(context: SheetContext, target: CellTarget, { span }: CellSpan): Edit {
  const tag = withLook(context, target, tagOf(context.xml, span), Number(span.attributes.s ?? 0));
  if (target.content === undefined) return { from: span.from, to: span.openTo, text: tag };
  return { from: span.from, to: span.to, text: cellXml(tag, span.prefix, target.content.value, context.from1904) };
}

/** '' for a cell that need not be. */
function newCell(context: SheetContext, target: CellTarget, row: ElementSpan | undefined): string {
  if (!isMade(target)) return '';
  const { prefix } = context.spans.root;
  const inColumn = context.spans.columnLooks.find(({ from, to }) => from <= target.column && target.column <= to);
  const look = (row === undefined ? undefined : rowLook(row)) ?? inColumn?.look ?? 0;
  const tag = `<${prefix}c r="${cellName(target.row, target.column)}"${look === 0 ? '' : ` s="${look}"`}/>`;
  const styled = withLook(context, target, tag, look);
  return target.content === undefined ? styled : cellXml(styled, prefix, target.content.value, context.from1904);
}

function withLook({ styles }: SheetContext, { content, mark }: CellTarget, tag: string, base: number) {
  const look = styles.changed(base, {
    ...(content === undefined ? {} : lookFor(content.value, base, styles)),
    ...(mark === undefined ? {} : { mark: mark.severity }),
  });
  return look === base ? tag : withAttributes(tag, { s: String(look) });
}

function newRow({ spans }: SheetContext, row: number, cells: string): Edit {
  const at = spans.rowPlaces.get(row);
  if (at === undefined) throw new Error(`row ${row} was not looked for`);
  const { prefix } = spans.root;
  return { from: at, to: at, text: `<${prefix}row r="${row}">${cells}</${prefix}row>` };
}

function insertedCells(context: SheetContext, row: RowSpan, targets: readonly CellTarget[]): readonly Edit[] {
  const tag = spread(tagOf(context.xml, row.span), row.span.attributes.spans, targets.filter(isMade));
  const atEnd: string[] = [];
  const edits: Edit[] = [];
  for (const target of targets) {
    const text = newCell(context, target, row.span);
    const next = row.cells.find(({ column }) => column > target.column);
    if (next === undefined) atEnd.push(text);
    else edits.push({ from: next.span.from, to: next.span.from, text });
  }
  const last = atEnd.join('');
  if (last !== '') return [...edits, ...appendInside(context.xml, row.span, last, tag)];
  const isChanged = tag !== tagOf(context.xml, row.span);
  return isChanged ? [...edits, { from: row.span.from, to: row.span.openTo, text: tag }] : edits;
}

/** `spans` is a hint of the columns that a row fills; one that is wrong is worse than none. */
function spread(tag: string, spans: string | undefined, made: readonly CellTarget[]): string {
  if (spans === undefined || made.length === 0) return tag;
  const columns = [...spans.split(/[\s:]+/).map(Number), ...made.map(({ column }) => column)];
  const isOdd = columns.some((column) => !Number.isInteger(column) || column < 1);
  return withAttributes(tag, { spans: isOdd ? null : `${Math.min(...columns)}:${Math.max(...columns)}` });
}

/** `<sheetData/>` cannot take rows where it ends: all of them become its content at once. */
function withRowsTogether({ xml, spans: { sheetData } }: SheetContext, edits: readonly Edit[]): readonly Edit[] {
  const isFull = sheetData.closeFrom > sheetData.openTo || xml[sheetData.openTo - 2] !== '/';
  return isFull || edits.length === 0 ? edits : appendInside(xml, sheetData, edits.map(({ text }) => text).join(''));
}

/**
 * A shared formula is given in its first cell. When that cell is overwritten, each cell that followed it gets the
 * formula written out.
 */
function endSharedFormulas(
  { xml, spans }: SheetContext,
  gone: readonly { readonly row: number; readonly cell: CellSpan }[],
  targets: readonly CellTarget[],
): readonly Edit[] {
  const overwritten = new Set(
    targets.filter(({ content }) => content !== undefined).map(({ row, column }) => cellName(row, column)),
  );
  return gone.flatMap(({ row, cell }) => {
    const { formula } = cell;
    const isFirst = formula?.attributes.t === 'shared' && formula.attributes.ref !== undefined;
    if (formula === undefined || !isFirst) return [];
    const text = textWithin(xml, formula);
    return (spans.followers.get(formula.attributes.si ?? '') ?? [])
      .filter((follower) => !overwritten.has(cellName(follower.row, follower.column)))
      .map((follower) => {
        const { span } = follower;
        const shifted = escapeText(shiftFormula(text, follower.row - row, follower.column - cell.column));
        const tag = withAttributes(tagOf(xml, span), { t: null, si: null }).replace(/\s*\/?>$/, '>');
        return { from: span.from, to: span.to, text: `${tag}${shifted}</${span.prefix}f>` };
      });
  });
}

/** The range the sheet says it fills, stretched to its new cells. */
function dimension({ xml, spans }: SheetContext, created: readonly CellTarget[]): readonly Edit[] {
  const element = spans.sections.find(({ name }) => name === 'dimension');
  const stated = parseRange(element?.attributes.ref ?? '');
  if (element === undefined || stated === undefined) return [];
  const rows = [stated.top, stated.bottom, ...created.map(({ row }) => row)];
  const columns = [stated.left, stated.right, ...created.map(({ column }) => column)];
  const corners = [
    cellName(Math.min(...rows), Math.min(...columns)),
    cellName(Math.max(...rows), Math.max(...columns)),
  ];
  const isInside = created.every(({ row, column }) => holds(stated, row, column));
  if (isInside) return [];
  const text = withAttributes(tagOf(xml, element), { ref: [...new Set(corners)].join(':') });
  return [{ from: element.from, to: element.openTo, text }];
}
