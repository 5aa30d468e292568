/** A place of the document with another text: a paragraph, or all that stands in a cell. */
import { notPatchable } from '#opc/file-refusal';
import type { Edit } from '#opc/xml-edits';
import type { Origin } from '../reading/document-grids';
import type { DocumentNodes } from './document-nodes';
import { type ParagraphChange, paragraphEdits, partEdits } from './paragraph-edits';

export interface OriginChange extends ParagraphChange {
  readonly origin: Origin;
}

export function cellEdits(xml: string, nodes: DocumentNodes, changes: readonly OriginChange[]): readonly Edit[] {
  return changes.flatMap(({ origin, ...change }) => {
    const paragraph = nodes.paragraphAt(origin);
    if (paragraph === undefined) throw notPatchable('a cell without a paragraph');
    const edits = paragraphEdits(xml, paragraph, change);
    if (change.text === undefined) return edits;
    // What is written there is content, whatever stood there before.
    const asked = nodes.asksAround(paragraph).map(({ from, to }) => ({ from, to, text: '' }));
    const first = [...edits, ...asked];
    if (origin.kind === 'paragraph') return first;
    // A cell ends with a paragraph, also where a table stands in it: its others are emptied, or taken away.
    const others = nodes.paragraphsIn(origin.cell).slice(1);
    const isPlain = !nodes.holdsTables(origin.cell);
    return [
      ...first,
      ...others.flatMap((other) =>
        isPlain ? [{ from: other.from, to: other.to, text: '' }] : paragraphEdits(xml, other, { text: '' }),
      ),
    ];
  });
}

/** As above, but of a text that is there only what differs is written: its runs keep their looks (填报单位：______). */
export function cellTextEdits(xml: string, nodes: DocumentNodes, origin: Origin, text: string): readonly Edit[] {
  const paragraph = nodes.paragraphAt(origin);
  const isOne = origin.kind === 'paragraph' || nodes.paragraphsIn(origin.cell).length === 1;
  const asks = paragraph !== undefined && nodes.asksAround(paragraph).length > 0;
  const parts = paragraph === undefined || !isOne || asks ? undefined : partEdits(xml, paragraph, text);
  return parts ?? cellEdits(xml, nodes, [{ origin, text }]);
}
