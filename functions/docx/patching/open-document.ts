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

export interface OpenPackage {
  readonly book: PatchPackage;
  readonly index: DocumentIndex;
  /** Of the document's own part. */
  readonly xml: string;
  readonly nodes: DocumentNodes;
}

export interface OpenDocument extends OpenPackage {
  readonly places: DocumentPlaces;
}

const NOTHING_AROUND = { notes: new Map<string, string>(), addresses: new Map<string, string>() };

/** Throws the refusal of a file that reading would refuse. */
export function openDocument(bytes: Uint8Array, limits: DocumentLimits): OpenDocument {
  const opened = openPackage(bytes, limits);
  const { index, xml } = opened;
  const places = new DocumentPlaces(sheetsOf(readBody(xml, index.part, NOTHING_AROUND, limits), limits));
  return { ...opened, places };
}

/** Whatever its sheets are. Throws the refusal of a file that the guard refuses. */
export function openPackage(bytes: Uint8Array, limits: DocumentLimits): OpenPackage {
  const parts = openParts(bytes, limits);
  const index = readDocumentIndex(parts);
  const entryNames = listEntries(bytes, limits).map(({ name }) => name);
  const book = new PatchPackage(bytes, parts, entryNames);
  const xml = textOf(parts, index.part);
  return { book, index, xml, nodes: documentNodes(xml, index.part) };
}
