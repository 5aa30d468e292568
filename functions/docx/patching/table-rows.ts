/** Rows of somebody's table, copied with other texts; and those above them, repeated on every page. */
import { applyEdits, type Edit, tagOf, withAttributes } from '#opc/xml-edits';
import { childrenNamed, type ElementSpan, type ElementTree, isEmptyTag } from '#opc/xml-spans';
import { cellEdits } from './cell-edits';
import type { DocumentNodes } from './document-nodes';

export interface RowCell {
  /** Its number in the document. */
  readonly cell: number;
  /** Undefined: it stays. */
  readonly text: string | undefined;
}

/**
 * The row with these texts. `isCopy`: beside the row itself, so that what a document may have only once (bookmarks,
 * comments, numbers of controls) is left out.
 */
export function entryRow(
  xml: string,
  nodes: DocumentNodes,
  row: ElementTree,
  cells: readonly RowCell[],
  isCopy: boolean,
): string {
  const written = cells.flatMap(({ cell, text }) =>
    text === undefined ? [] : cellEdits(xml, nodes, [{ origin: { kind: 'cell', cell }, text }]),
  );
  const isWritten = ({ from, to }: Edit) => written.some((edit) => edit.from <= from && to <= edit.to);
  const own = ownEdits(xml, row, isCopy).filter((edit) => !isWritten(edit));
  const shifted = [...written, ...own].map(({ from, to, text }) => ({
    from: from - row.from,
    to: to - row.from,
    text,
  }));
  return applyEdits(xml.slice(row.from, row.to), shifted);
}

/** The same length, so that every place stays: Word wants each paragraph's number once. */
export function withoutParagraphIds(xml: string, { from, to }: ElementSpan): string {
  const blank = (whole: string) => ' '.repeat(whole.length);
  const row = xml
    .slice(from, to)
    .replace(/<[^<>]*>/gu, (tag) => tag.replace(/\sw14:(?:paraId|textId)=(?:"[^"]*"|'[^']*')/gu, blank));
  return xml.slice(0, from) + row + xml.slice(to);
}

const ONCE: ReadonlySet<string> = new Set([
  'bookmarkStart',
  'bookmarkEnd',
  'commentRangeStart',
  'commentRangeEnd',
  'commentReference',
]);

/** Each entry is a row by itself, and as high as its texts are: a height that is held exactly would hide what it cuts off. */
function ownEdits(xml: string, element: ElementTree, isCopy: boolean): readonly Edit[] {
  return element.children.flatMap((child): readonly Edit[] => {
    const gone = { from: child.from, to: child.to, text: '' };
    if (child.name === 'vMerge' && element.name === 'tcPr') return [gone];
    if (isCopy && ONCE.has(child.name)) return [gone];
    if (isCopy && child.name === 'id' && element.name === 'sdtPr') return [gone];
    if (child.name === 'trHeight') {
      const rule = `${child.prefix}hRule`;
      if (child.attributes[rule] !== 'exact') return [];
      return [{ from: child.from, to: child.openTo, text: withAttributes(tagOf(xml, child), { [rule]: 'atLeast' }) }];
    }
    return ownEdits(xml, child, isCopy);
  });
}

/** Rows from the table's first on. */
export function repeatedHeader(xml: string, rows: readonly ElementTree[]): readonly Edit[] {
  return rows.flatMap((row): readonly Edit[] => {
    const [settings] = childrenNamed(row, 'trPr');
    const { prefix } = row;
    const element = `<${prefix}tblHeader/>`;
    if (settings === undefined) {
      const at = childrenNamed(row, 'tblPrEx')[0]?.to ?? row.openTo;
      return [{ from: at, to: at, text: `<${prefix}trPr>${element}</${prefix}trPr>` }];
    }
    if (childrenNamed(settings, 'tblHeader').length > 0) return [];
    if (isEmptyTag(xml, settings)) {
      return [{ from: settings.from, to: settings.to, text: `<${prefix}trPr>${element}</${prefix}trPr>` }];
    }
    return [{ from: settings.closeFrom, to: settings.closeFrom, text: element }];
  });
}
