/**
 * What is kept of a variant's synthesis, and of what source it was made. Needs no CDK. One variant of each hosting is
 * kept whole, the others as what differs from it.
 */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { z } from 'zod';
import { PROJECT_ROOT } from './folders';
import { patchBetween, patched } from './merge-patch';

export const TEMPLATES_FOLDER = join(PROJECT_ROOT, 'infra', 'templates');
const STACK_FOLDER = join(PROJECT_ROOT, 'infra', 'stack');

const resource = z.looseObject({
  Type: z.string(),
  Properties: z.record(z.string(), z.unknown()).default({}),
  DeletionPolicy: z.string().optional(),
});

const keptTemplate = z.object({
  /** Of the stack, outside the template. */
  tags: z.record(z.string(), z.string()),
  /** What cdk-nag says, and nobody gave a reason for. */
  findings: z.array(z.string()),
  /** The files in each folder that the deployment would upload. */
  uploads: z.array(z.array(z.string())),
  /** As CloudFormation gets it. */
  template: z.looseObject({
    Resources: z.record(z.string(), resource),
    Outputs: z.record(z.string(), z.looseObject({ Value: z.unknown() })).default({}),
  }),
});
export type KeptTemplate = z.infer<typeof keptTemplate>;

const difference = z.object({ like: z.string(), difference: z.unknown() });

export function writeKeptTemplate(variant: string, kept: KeptTemplate, like?: string): void {
  const written = like === undefined ? kept : { like, difference: patchBetween(readKeptTemplate(like), kept) };
  writeFileSync(fileOf(variant), `${JSON.stringify(written, null, 1)}\n`);
}

export function readKeptTemplate(variant: string): KeptTemplate {
  const written: unknown = JSON.parse(readFileSync(fileOf(variant), 'utf8'));
  const other = difference.safeParse(written);
  return keptTemplate.parse(
    other.success ? patched(readKeptTemplate(other.data.like), other.data.difference) : written,
  );
}

function fileOf(variant: string): string {
  return join(TEMPLATES_FOLDER, `${variant}.json`);
}

export const SOURCE_MARK = join(TEMPLATES_FOLDER, 'made-from.txt');

/**
 * The stack's source as one number: its modules, bundled and without comments, layout and names, and the versions of
 * the packages they use. The templates are to be made again when it changes.
 */
export async function sourceMark(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(STACK_FOLDER, 'keep-templates.ts')],
    bundle: true,
    write: false,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    minify: true,
    legalComments: 'none',
  });
  const hash = createHash('sha256');
  for (const { contents } of outputFiles) hash.update(contents);
  const lock: unknown = JSON.parse(readFileSync(join(STACK_FOLDER, 'package-lock.json'), 'utf8'));
  return hash.update(JSON.stringify(lock)).digest('hex');
}
