/** A document opened to be changed: its package, its text, and where everything in it stands. */
import { openParts } from '#opc/guard';
import { textOf } from '#opc/part-relations';
import { PatchPackage } from '#opc/patch-package';
import { listEntries } from '#opc/zip-directory';
import type { DocumentLimits } from '../document-limits';
import { type DocumentIndex, readDocumentIndex } from '../document-parts';
import { readBody } from '../reading/body';
import { sheetsOf } from '../reading/document-grids';
import { type DocumentNodes, documentNodes } from './document-nodes';
import { DocumentPlaces } from './document-places';

export interface OpenDocument {
  readonly book: PatchPackage;
  readonly index: DocumentIndex;
  /** Of the document's own part. */
  readonly xml: string;
  readonly places: DocumentPlaces;
  readonly nodes: DocumentNodes;
}

const NOTHING_AROUND = { notes: new Map<string, string>(), addresses: new Map<string, string>() };

/** Throws the refusal of a file that reading would refuse. */
export function openDocument(bytes: Uint8Array, limits: DocumentLimits): OpenDocument {
  const parts = openParts(bytes, limits);
  const index = readDocumentIndex(parts);
  const entryNames = listEntries(bytes, limits).map(({ name }) => name);
  const book = new PatchPackage(bytes, parts, entryNames);
  const xml = textOf(parts, index.part);
  const places = new DocumentPlaces(sheetsOf(readBody(xml, index.part, NOTHING_AROUND, limits), limits));
  return { book, index, xml, places, nodes: documentNodes(xml, index.part) };
}
