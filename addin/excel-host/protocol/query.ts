/** Loading: which members a client asked for, and the answer in the protocol's spelling. */
import { hostError, notEmulated } from './host-error';
import { type HostObject, own, protocolName } from './host-object';
import type { Json, QueryInfo } from './messages';

/** What of an object is wanted; a member without children is wanted whole. */
type Selection = Map<string, Selection>;

export interface LoadOptions {
  /** The reference the client keeps the object by, if any. */
  readonly referenceOf: (object: HostObject) => string | undefined;
  /** Throws for a member (`Range.text`) that this version of Excel lacks. */
  readonly requireSupported: (member: string) => void;
}

/** Whether the answer shows results of formulas. */
export function readsResults(object: HostObject, query: QueryInfo, options: LoadOptions): boolean {
  return showsResults(object, selectionOf(query), options);
}

/** The members asked for, PascalCase. @throws HostError ApiNotFound for a member that is not emulated */
export function load(object: HostObject, query: QueryInfo, options: LoadOptions): Json {
  return answer(object, selectionOf(query), options, query);
}

/** The same answer in the spelling of `retrieve`: camelCase, collections as `items`. */
export function retrieve(object: HostObject, query: QueryInfo, options: LoadOptions): Json {
  return inCamelCase(load(object, query, options));
}

function selectionOf({ Select = [], Expand = [] }: QueryInfo): Selection {
  const selection: Selection = new Map();
  for (const path of [...Select, ...Expand.map((member) => `${member}/*`)]) {
    let here = selection;
    for (const step of path.split(/[/.]/).filter((name) => name !== '')) {
      const next = here.get(step.toLowerCase()) ?? new Map();
      here.set(step.toLowerCase(), next);
      here = next;
    }
  }
  return selection;
}

function showsResults(object: HostObject, selection: Selection, options: LoadOptions): boolean {
  const members = wanted(object, selection, options);
  if (object.items !== undefined) {
    const [first] = object.items();
    return first !== undefined && showsResults(first, selection, options);
  }
  return (
    members.scalars.some((name) => own(object.scalars, name)?.isCalculated === true) ||
    members.navigations.some(([name, children]) => {
      const child = own(object.navigations, name)?.() ?? null;
      return child !== null && showsResults(child, children, options);
    })
  );
}

function answer(object: HostObject, selection: Selection, options: LoadOptions, page: QueryInfo = {}): Json {
  const values: Record<string, Json> = { ...identityOf(object, options) };
  if (object.items !== undefined) {
    const ownNames = Object.keys(object.scalars ?? {});
    for (const name of ownNames) {
      if (selection.has(name.toLowerCase())) values[protocolName(name)] = own(object.scalars, name)?.get() ?? null;
    }
    const ofItems = new Map([...selection].filter(([name]) => !ownNames.some((own) => own.toLowerCase() === name)));
    const from = page.Skip ?? 0;
    const items = object.items().slice(from, page.Top === undefined ? undefined : from + page.Top);
    const wantsOnlyOwn = ofItems.size === 0 && selection.size > 0;
    if (!wantsOnlyOwn) values._Items = items.map((item) => answer(item, ofItems, options));
    return values;
  }
  const { scalars, navigations } = wanted(object, selection, options);
  for (const name of scalars) values[protocolName(name)] = own(object.scalars, name)?.get() ?? null;
  for (const [name, children] of navigations) {
    const child = own(object.navigations, name)?.() ?? null;
    values[protocolName(name)] = child === null ? null : answer(child, children, options);
  }
  return values;
}

interface Wanted {
  readonly scalars: readonly string[];
  readonly navigations: readonly (readonly [string, Selection])[];
}

/** Nothing selected, `*` and `$all` mean every emulated scalar. */
function wanted(object: HostObject, selection: Selection, { requireSupported }: LoadOptions): Wanted {
  const scalars = new Set<string>();
  const navigations: [string, Selection][] = [];
  if (object.items !== undefined) return { scalars: [], navigations };
  if (selection.size === 0) return { scalars: Object.keys(object.scalars ?? {}), navigations };
  for (const [asked, children] of selection) {
    if (asked === '*' || asked === '$all') {
      for (const name of Object.keys(object.scalars ?? {})) scalars.add(name);
      continue;
    }
    const scalar = Object.keys(object.scalars ?? {}).find((name) => name.toLowerCase() === asked);
    const navigation = Object.keys(object.navigations ?? {}).find((name) => name.toLowerCase() === asked);
    if (scalar !== undefined) scalars.add(scalar);
    else if (navigation !== undefined) navigations.push([navigation, children]);
    else if (asked !== '_referenceid' && asked !== 'isnullobject') throw notEmulated(`${object.type}.${asked}`);
    const member = scalar ?? navigation;
    if (member !== undefined) requireSupported(`${object.type}.${member}`);
  }
  return { scalars: [...scalars], navigations };
}

/** The key by which the client finds the object again; without it the proxy is dead after the sync. */
export function identityOf(
  object: HostObject,
  { referenceOf }: Pick<LoadOptions, 'referenceOf'>,
): Readonly<Record<string, Json>> {
  const reference = referenceOf(object);
  return {
    ...(object.identity === undefined ? {} : { [object.identity.key]: object.identity.value() }),
    ...(reference === undefined ? {} : { _ReferenceId: reference }),
  };
}

function inCamelCase(value: Json): Json {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]): [string, Json] => {
      if (name === '_Items' && Array.isArray(member)) return ['items', member.map(inCamelCase)];
      return [name.startsWith('_') ? name : name.charAt(0).toLowerCase() + name.slice(1), inCamelCase(member)];
    }),
  );
}

/** @throws HostError when the client sets what cannot be set */
export function setScalar(object: HostObject, name: string, value: Parameters<NonNullable<Setter>>[0]): void {
  const scalar = own(object.scalars, name);
  if (scalar === undefined) throw notEmulated(`${object.type}.${name}`);
  if (scalar.set === undefined) throw hostError('InvalidOperation', `${object.type}.${name}`);
  scalar.set(value);
}

type Setter = NonNullable<HostObject['scalars']>[string]['set'];
