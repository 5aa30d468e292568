/** A manifest's XML as a tree of elements, named by what they are and not by their prefix. Knows XML, not Office's rules. */
import { SaxesParser } from 'saxes';

export interface ManifestElement {
  /** Local name; `ov:` before it inside VersionOverrides' namespace, `bt:` in the basic types', `?:` in any other. */
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly ManifestElement[];
  /** Its own text, trimmed. */
  readonly text: string;
  /** 1-based. */
  readonly line: number;
  readonly parent: ManifestElement | undefined;
}

const marks: ReadonlyMap<string, string> = new Map([
  ['http://schemas.microsoft.com/office/appforoffice/1.1', ''],
  ['http://schemas.microsoft.com/office/taskpaneappversionoverrides', 'ov:'],
  ['http://schemas.microsoft.com/office/officeappbasictypes/1.0', 'bt:'],
]);

interface GrowingElement extends ManifestElement {
  readonly children: GrowingElement[];
  text: string;
}

/** The root, or where and why it is not XML. */
export function readManifestTree(xml: string): { readonly root: ManifestElement } | { readonly wrong: string } {
  const parser = new SaxesParser({ xmlns: true });
  const open: GrowingElement[] = [];
  let root: GrowingElement | undefined;
  let wrong: string | undefined;
  parser.on('error', (error) => {
    wrong ??= error.message;
  });
  parser.on('opentag', (tag) => {
    const parent = open.at(-1);
    const element: GrowingElement = {
      name: `${marks.get(tag.uri) ?? '?:'}${tag.local}`,
      attributes: new Map(Object.values(tag.attributes).map(({ name, value }) => [name, value])),
      children: [],
      text: '',
      line: parser.line,
      parent,
    };
    parent?.children.push(element);
    root ??= element;
    open.push(element);
  });
  parser.on('text', (text) => {
    const element = open.at(-1);
    if (element !== undefined) element.text += text.trim();
  });
  parser.on('closetag', () => open.pop());
  parser.write(xml).close();
  if (wrong !== undefined) return { wrong };
  return root === undefined ? { wrong: 'empty' } : { root };
}

/** The element and everything inside it, in document order. */
export function* within(element: ManifestElement): Generator<ManifestElement> {
  yield element;
  for (const child of element.children) yield* within(child);
}

/** All elements of these names. */
export function named(root: ManifestElement, ...names: readonly string[]): readonly ManifestElement[] {
  return [...within(root)].filter(({ name }) => names.includes(name));
}

/** The first child at the end of a path of names. */
export function childAt(element: ManifestElement, ...path: readonly string[]): ManifestElement | undefined {
  return path.reduce<ManifestElement | undefined>(
    (found, name) => found?.children.find((child) => child.name === name),
    element,
  );
}
