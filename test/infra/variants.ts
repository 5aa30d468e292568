/** The kept synthesis of each variant (infra/templates), as tests ask of it. */
import { type KeptTemplate, readKeptTemplate } from '../../infra/kept-template';
import { VARIANTS } from '../../infra/variants';

export type Resource = KeptTemplate['template']['Resources'][string];

export interface Synthesised extends KeptTemplate {
  /** The template as CloudFormation gets it. */
  readonly text: string;
  readonly resources: KeptTemplate['template']['Resources'];
  readonly outputs: KeptTemplate['template']['Outputs'];
}

const known = new Map<string, Synthesised>();

/** By its name in infra/variants.ts; read once for all tests of a file. */
export function variant(name: string): Synthesised {
  const synthesised = known.get(name) ?? read(name);
  known.set(name, synthesised);
  return synthesised;
}

function read(name: string): Synthesised {
  if (!VARIANTS.has(name)) throw new Error(`no variant ${name}`);
  const kept = readKeptTemplate(name);
  const { template } = kept;
  return { ...kept, text: JSON.stringify(template, null, 1), resources: template.Resources, outputs: template.Outputs };
}

export function ofType({ resources }: Synthesised, type: string): readonly Resource[] {
  return Object.values(resources).filter((resource) => resource.Type === type);
}
