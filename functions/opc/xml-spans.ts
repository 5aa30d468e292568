/** Where each element of a part stands in its text, so that a part can be changed without being written anew. */
import { notPatchable } from './file-refusal';
import { ALTERNATE_CONTENT, type Attributes, FALLBACK, localName, scanTags, scanXml } from './xml-scan';

/** Offsets are UTF-16 units of the part's text: `<` of the opening tag … first unit behind the closing tag. */
export interface ElementSpan {
  /** As `XmlHandler` names it: without its prefix where it is of the part's own namespace. */
  readonly name: string;
  /** `x:`, or '' where the element stands in the default namespace. */
  readonly prefix: string;
  readonly attributes: Attributes;
  readonly from: number;
  /** Behind the opening tag. */
  readonly openTo: number;
  /** `<` of the closing tag; of an empty element (`<row/>`) the same as `openTo`. */
  readonly closeFrom: number;
  readonly to: number;
}

export interface ElementTree extends ElementSpan {
  readonly children: readonly ElementTree[];
}

/** `depth` counts the elements around it: 0 is the root. `closeFrom` and `to` are known once it closes. */
export interface SpanHandler {
  open(element: ElementSpan, depth: number): void;
  close(element: ElementSpan, depth: number): void;
}

type OpenSpan = { -readonly [K in keyof ElementSpan]: ElementSpan[K] };

/** A tag holds no `<` besides its first (XML 1.0, 3.1), so its start is found from its end. */
export function scanSpans(xml: string, part: string, handler: SpanHandler): void {
  const path: OpenSpan[] = [];
  scanTags(xml, part, {
    open(name, attributes, end) {
      const from = xml.lastIndexOf('<', end - 1);
      const written = /^[^\s/>]+/.exec(xml.slice(from + 1, Math.min(end, from + 1 + LONGEST_NAME)))?.[0] ?? '';
      const local = localName(written);
      const isIt = xml[end - 1] === '>' && local !== '' && (name === local || name.endsWith(`}${local}`));
      if (!isIt) throw notPatchable(`${part}: <${name}> is not found`);
      const prefix = written.slice(0, written.length - local.length);
      const element: OpenSpan = { name, prefix, attributes, from, openTo: end, closeFrom: end, to: end };
      handler.open(element, path.length);
      path.push(element);
    },
    close(_, end) {
      const element = path.pop();
      if (element === undefined) return;
      element.to = end;
      element.closeFrom = isEmptyTag(xml, element) ? end : xml.lastIndexOf('<', end - 1);
      handler.close(element, path.length);
    },
  });
}

const LONGEST_NAME = 1024;
/** Parts that are read as a tree are small in honest files: the styles of a very busy workbook have some 50,000. */
const MOST_ELEMENTS = 300_000;

/** For small parts; a sheet is scanned instead. */
export function elementTree(xml: string, part: string): ElementTree {
  type Node = ElementTree & { readonly children: ElementTree[] };
  const path: Node[] = [];
  let root: ElementTree | undefined;
  let elements = 0;
  scanSpans(xml, part, {
    open(element) {
      if (++elements > MOST_ELEMENTS) throw notPatchable(`${part} has too many elements`);
      const node: Node = Object.assign(element, { children: [] });
      path.at(-1)?.children.push(node);
      root ??= node;
      path.push(node);
    },
    close() {
      path.pop();
    },
  });
  if (root === undefined) throw notPatchable(`${part} has no element`);
  return root;
}

/** Of alternatives the one that `scanXml` tells. */
export function childrenNamed(element: ElementTree, name: string): readonly ElementTree[] {
  return element.children.flatMap((child) => {
    if (child.name === ALTERNATE_CONTENT) {
      return child.children.filter((each) => each.name === FALLBACK).flatMap((each) => childrenNamed(each, name));
    }
    return child.name === name ? [child] : [];
  });
}

/** The namespace that a root element declares itself to be in; '' where it declares none. */
export function namespaceOf({ prefix, attributes }: ElementSpan): string {
  return attributes[prefix === '' ? 'xmlns' : `xmlns:${prefix.slice(0, -1)}`] ?? '';
}

export function isEmptyTag(xml: string, { openTo }: ElementSpan): boolean {
  return xml[openTo - 2] === '/';
}

/** All text inside the element, decoded and joined. */
export function textWithin(xml: string, { from, to, name }: ElementSpan): string {
  const pieces: string[] = [];
  scanXml(xml.slice(from, to), name, { open() {}, close() {}, text: (piece) => void pieces.push(piece) });
  return pieces.join('');
}
