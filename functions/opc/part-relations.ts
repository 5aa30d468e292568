/** What a part of a package points at, inside and outside. ECMA-376-2 6.5 */
import { damaged } from './file-refusal';
import { decodeXml, type Parts } from './guard';
import { type Attributes, localName, scanXml } from './xml-scan';

export interface Relationship {
  readonly id: string;
  /** The last step of its type, the same in strict and transitional files. */
  readonly type: string;
  /** What stands before it: strict and transitional files differ here. */
  readonly family: string;
  readonly target: string;
}

/** The decoded text of a part that is known to be there. */
export function textOf(parts: Parts, part: string): string {
  const content = parts.get(part.toLowerCase());
  if (content === undefined) throw damaged(`${part} is missing`);
  return decodeXml(content, part);
}

/** Where a part's relationships stand; '' is the package itself. */
export function relationshipsPart(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** What a part points at inside the package; targets are paths from its root. */
export function relationshipsOf(parts: Parts, part: string): readonly Relationship[] {
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  const found: Relationship[] = [];
  scanRelationships(parts, part, ({ Id = '', Type = '', Target = '', TargetMode }) => {
    if (TargetMode === 'External') return;
    const slash = Type.lastIndexOf('/');
    const [family, type] = [Type.slice(0, Math.max(slash, 0)), Type.slice(slash + 1)];
    found.push({ id: Id, type, family, target: resolve(folder, Target) });
  });
  return found;
}

/** Addresses outside the package that a part points at, by the relationship's id. */
export function externalTargets(parts: Parts, part: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  scanRelationships(parts, part, ({ Id = '', Target = '', TargetMode }) => {
    if (TargetMode === 'External') found.set(Id, Target);
  });
  return found;
}

function scanRelationships(parts: Parts, part: string, take: (attributes: Attributes) => void): void {
  const rels = relationshipsPart(part);
  if (!parts.has(rels.toLowerCase())) return;
  scanXml(textOf(parts, rels), rels, {
    open(element, attributes) {
      if (element === 'Relationship') take(attributes);
    },
    close() {},
  });
}

/** `r:id`, whatever prefix its writer chose. */
export function relationshipId(attributes: Attributes): string | undefined {
  const name = Object.keys(attributes).find((each) => localName(each) === 'id' && !each.startsWith('xmlns:'));
  return name === undefined ? undefined : attributes[name];
}

function resolve(folder: string, target: string): string {
  const steps: string[] = [];
  for (const step of (target.startsWith('/') ? target : `${folder}${target}`).split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}

/** The part's key in `Parts`. Targets are URIs: a Chinese part name may stand percent-encoded. */
export function existing(parts: Parts, target: string): string | undefined {
  const plain = target.toLowerCase();
  if (parts.has(plain)) return plain;
  try {
    const decoded = decodeURIComponent(target).toLowerCase();
    return parts.has(decoded) ? decoded : undefined;
  } catch {
    return undefined;
  }
}
