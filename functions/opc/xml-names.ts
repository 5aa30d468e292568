/** What an element of a part is called, its namespace looked up: prefixes are their writer's choice. Namespaces in XML 1.0 */

/** By name as it stands in the file, prefix included; without a prototype, so any name is only a name. */
export type Attributes = Readonly<Record<string, string | undefined>>;

interface Scope {
  /** Of the element that declares; its closing tag still belongs. */
  readonly depth: number;
  /** By prefix; '' is the default. Only what this element declares: copies of the rest would let a part swell. */
  readonly namespaces: ReadonlyMap<string, string>;
}

/**
 * An element of the namespace that the part's root stands in comes by its local name (`row`), any other as
 * `{namespace}row`: strict, transitional and prefixed workbooks read alike, and `xdr:row` is no row. A prefix that
 * nobody declared is a namespace of its own.
 */
export class XmlNames {
  private readonly scopes: Scope[] = [];
  private own: string | undefined;
  private depth = 0;
  /** By name as written, while no declaration changes. */
  private known = new Map<string, string>();
  /** Behind it no tag declares anything, so attributes need not be looked through. */
  private readonly lastDeclaration: number;

  constructor(xml: string) {
    this.lastDeclaration = xml.lastIndexOf('xmlns');
  }

  /** `from`: where the part was read to before this tag. */
  open(written: string, attributes: Attributes, from: number): string {
    this.depth++;
    if (from <= this.lastDeclaration) this.declare(attributes);
    return this.nameOf(written);
  }

  close(written: string): string {
    const name = this.nameOf(written);
    if (this.scopes.at(-1)?.depth === this.depth) {
      this.scopes.pop();
      this.known = new Map();
    }
    this.depth--;
    return name;
  }

  private declare(attributes: Attributes): void {
    let namespaces: Map<string, string> | undefined;
    for (const name of Object.keys(attributes)) {
      if (name !== 'xmlns' && !name.startsWith('xmlns:')) continue;
      namespaces ??= new Map();
      namespaces.set(name === 'xmlns' ? '' : name.slice('xmlns:'.length), attributes[name] ?? '');
    }
    if (namespaces === undefined) return;
    this.scopes.push({ depth: this.depth, namespaces });
    this.known = new Map();
  }

  private nameOf(written: string): string {
    const known = this.known.get(written);
    if (known !== undefined) return known;
    const colon = written.indexOf(':');
    const prefix = colon < 0 ? '' : written.slice(0, colon);
    const local = written.slice(colon + 1);
    const namespace =
      this.scopes.findLast(({ namespaces }) => namespaces.has(prefix))?.namespaces.get(prefix) ?? prefix;
    this.own ??= namespace;
    const name = namespace === this.own ? local : `{${namespace}}${local}`;
    this.known.set(written, name);
    return name;
  }
}
