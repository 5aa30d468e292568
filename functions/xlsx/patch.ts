/** Somebody's own .xlsx with some cells changed and marked, and every other byte as it was. Knows the order of the steps. */
import { parseRange } from '#domain/sheet/address';
import { notPatchable } from '#opc/file-refusal';
import { openParts } from '#opc/guard';
import { existing, textOf } from '#opc/part-relations';
import { PatchPackage } from '#opc/patch-package';
import { type OrRefusal, refusing } from '#opc/refusing';
import { applyEdits, tagOf, withAttributes } from '#opc/xml-edits';
import { elementTree, namespaceOf } from '#opc/xml-spans';
import { listEntries } from '#opc/zip-directory';
import { addSheet } from './patching/add-sheet';
import { minimalStyles, missingStyles } from './patching/minimal-styles';
import { ShapeNumbers } from './patching/note-shapes';
import { targetsOf } from './patching/patch-changes';
import { addNotes } from './patching/patch-notes';
import { type CellTarget, sheetEdits } from './patching/patch-sheet';
import { StylePatch } from './patching/patch-styles';
import { holds, locateSheet } from './patching/sheet-spans';
import type { WorkbookChanges } from './patching/workbook-changes';
import { DEFAULT_READ_LIMITS, type ReadLimits } from './read-limits';
import { readIndex, type SheetEntry, type WorkbookIndex } from './workbook-parts';

export type PatchResult = OrRefusal<{ readonly bytes: Uint8Array }>;

const TRANSITIONAL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/**
 * The file with the changes in it. Parts that no change concerns keep their bytes, compressed as they were; a part that
 * changes keeps its text but for the cells asked for. A file that reading would refuse is refused here too; so is one
 * whose structure could be harmed (`file.notPatchable`: array formulas, headers of tables, rows out of order …).
 * Throws on changes that no workbook can hold (a sheet or cell that does not exist, NaN): their author's bug.
 */
export async function patchWorkbook(
  bytes: Uint8Array,
  changes: WorkbookChanges,
  limits: Partial<ReadLimits> = {},
): Promise<PatchResult> {
  return refusing(() => ({ bytes: patch(bytes, changes, { ...DEFAULT_READ_LIMITS, ...limits }) }));
}

function patch(bytes: Uint8Array, changes: WorkbookChanges, limits: ReadLimits): Uint8Array {
  const parts = openParts(bytes, limits);
  const index = readIndex(parts);
  const entryNames = listEntries(bytes, limits).map(({ name }) => name);
  const book = new PatchPackage(bytes, parts, entryNames);
  const styleSheet = styleSheetOf(book, index);
  const styles = new StylePatch(styleSheet.xml, styleSheet.part);
  const numbers = new ShapeNumbers(
    [...parts.keys()].filter((name) => name.endsWith('.vml')).map((name) => textOf(parts, name)),
  );
  let formulaGone = false;
  for (const [entry, targets] of targetsOf(changes, index.sheets, (sheet) => book.text(sheet.part))) {
    checkTables(book, entry, targets);
    formulaGone = patchSheet(book, index, entry, targets, styles, numbers) || formulaGone;
  }
  if (styles.edits().length > 0) putStyles(book, index, applyEdits(styleSheet.xml, styles.edits()));
  if (formulaGone) dropCalculationChain(book, index);
  if ((changes.cells ?? []).length > 0 && holdsFormulas(book, index)) calculateOnOpening(book, index);
  for (const plan of changes.sheets ?? []) addSheet(book, index, plan, familyOf(book, index));
  return book.bytesNow();
}

/** What stands before the types of the workbook's relationships: strict and transitional files differ here. */
function familyOf(book: PatchPackage, { part }: WorkbookIndex): string {
  return book.relationships(part).find(({ type }) => type === 'worksheet')?.family ?? TRANSITIONAL;
}

/** The workbook's own, with what it lacks; a minimal one where it has none. Nothing is put into the package yet. */
function styleSheetOf(book: PatchPackage, index: WorkbookIndex): { readonly part: string; readonly xml: string } {
  const { stylesPart } = index;
  if (stylesPart === undefined) {
    const xml = book.text(index.part);
    const namespace = namespaceOf(elementTree(xml, index.part));
    return { part: NEW_STYLES, xml: minimalStyles(namespace, highestLook(book, index)) };
  }
  const xml = book.text(stylesPart);
  const missing = missingStyles(elementTree(xml, stylesPart), () => highestLook(book, index));
  return { part: stylesPart, xml: applyEdits(xml, missing) };
}

const NEW_STYLES = 'xl/styles#.xml';
const STYLES_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml';

function putStyles(book: PatchPackage, index: WorkbookIndex, xml: string): void {
  if (index.stylesPart !== undefined) {
    book.edit(index.stylesPart, [{ from: 0, to: book.text(index.stylesPart).length, text: xml }]);
    return;
  }
  book.relate(index.part, `${familyOf(book, index)}/styles`, book.add(NEW_STYLES, STYLES_TYPE, xml));
}

/** That any cell, row or column names. */
function highestLook(book: PatchPackage, { sheets }: WorkbookIndex): number {
  let highest = 0;
  for (const { part } of sheets) {
    for (const [, number] of book.text(part).matchAll(/\s(?:s|style)\s*=\s*["'](\d{1,9})["']/g)) {
      highest = Math.max(highest, Number(number));
    }
  }
  return highest;
}

/** Whether a formula was overwritten. */
function patchSheet(
  book: PatchPackage,
  index: WorkbookIndex,
  { name, part }: SheetEntry,
  targets: readonly CellTarget[],
  styles: StylePatch,
  numbers: ShapeNumbers,
): boolean {
  const xml = book.text(part);
  const spans = locateSheet(xml, part, new Set(targets.map(({ row }) => row)));
  const { edits, formulaGone } = sheetEdits({ xml, sheet: name, spans, styles, from1904: index.from1904 }, targets);
  const family = familyOf(book, index);
  const notes = targets.flatMap(({ row, column, mark }) =>
    mark === undefined ? [] : [{ row, column, sentences: mark.sentences }],
  );
  book.edit(part, [...edits, ...addNotes(book, { part, spans, family }, notes, numbers)]);
  return formulaGone;
}

/** A table repeats its headers in a part of its own, and Excel calls a file damaged in which the two differ. */
function checkTables(book: PatchPackage, { name, part }: SheetEntry, targets: readonly CellTarget[]): void {
  const written = targets.filter(({ content }) => content !== undefined);
  if (written.length === 0) return;
  for (const relationship of book.relationships(part)) {
    const table = relationship.type === 'table' ? existing(book.parts, relationship.target) : undefined;
    if (table === undefined) continue;
    const { attributes } = elementTree(book.text(table), table);
    const area = parseRange(attributes.ref ?? '');
    if (area === undefined) throw notPatchable(`${table} stands nowhere`);
    const header = { ...area, bottom: area.top + Number(attributes.headerRowCount ?? 1) - 1 };
    const totals = { ...area, top: area.bottom - Number(attributes.totalsRowCount ?? 0) + 1 };
    const isOwned = written.some(({ row, column }) => holds(header, row, column) || holds(totals, row, column));
    if (isOwned) throw notPatchable(`${name}: a header of ${table}`);
  }
}

/** Excel builds it anew; one that names a cell without a formula is "damaged". */
function dropCalculationChain(book: PatchPackage, index: WorkbookIndex): void {
  const chain = book.relationships(index.part).find(({ type }) => type === 'calcChain');
  if (chain !== undefined) book.removeRelated(index.part, chain);
}

function holdsFormulas(book: PatchPackage, { sheets }: WorkbookIndex): boolean {
  return sheets.some(({ part }) => /<(?:[^\s<>/!?:]+:)?f[\s/>]/.test(book.text(part)));
}

/** What must not stand before `calcPr` begins behind the last of these. ECMA-376-1 A.2, CT_Workbook */
const BEFORE_CALCULATION = new Set(
  'fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences definedNames'.split(
    ' ',
  ),
);

/** Totals over changed cells still hold their results of before. */
function calculateOnOpening(book: PatchPackage, { part }: WorkbookIndex): void {
  const xml = book.text(part);
  const root = elementTree(xml, part);
  const settings = root.children.find(({ name }) => name === 'calcPr');
  if (settings !== undefined) {
    const text = withAttributes(tagOf(xml, settings), { fullCalcOnLoad: '1' });
    book.edit(part, [{ from: settings.from, to: settings.openTo, text }]);
    return;
  }
  const at = root.children.filter(({ name }) => BEFORE_CALCULATION.has(name)).at(-1)?.to ?? root.openTo;
  book.edit(part, [{ from: at, to: at, text: `<${root.prefix}calcPr fullCalcOnLoad="1"/>` }]);
}
