/** Writes infra/templates: every variant's template, and what else is asked of its synthesis by tests, which have no CDK. */
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Stack } from 'aws-cdk-lib';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import type { Folders } from '../folders';
import { type KeptTemplate, SOURCE_MARK, sourceMark, TEMPLATES_FOLDER, writeKeptTemplate } from '../kept-template';
import type { Settings } from '../settings';
import { CARELESS, VARIANTS, WHOLE_VARIANTS, wholeVariantOf } from '../variants';
import { addStack, newApp } from './build-app';
import { findingsOf } from './findings';
import { writeStandIns } from './stand-ins';

/** Gives how many. */
export async function keepTemplates(): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'kjz-templates-'));
  try {
    const folders = writeStandIns(folder);
    rmSync(TEMPLATES_FOLDER, { recursive: true, force: true });
    mkdirSync(TEMPLATES_FOLDER);
    const kept = (name: string, settings: Settings) => synthesised(settings, folders, join(folder, name));
    for (const [name, settings] of WHOLE_VARIANTS) writeKeptTemplate(name, kept(name, settings));
    const others = [...VARIANTS].filter(([name]) => !WHOLE_VARIANTS.has(name));
    for (const [name, settings] of others) {
      writeKeptTemplate(name, kept(name, settings), wholeVariantOf(settings));
    }
    const careless = synthesised(CARELESS.settings, folders, join(folder, CARELESS.name), addCarelessBucket);
    writeKeptTemplate(CARELESS.name, careless, wholeVariantOf(CARELESS.settings));
    writeFileSync(SOURCE_MARK, `${await sourceMark()}\n`);
    return VARIANTS.size;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function synthesised(
  settings: Settings,
  folders: Folders,
  outdir: string,
  change: (stack: Stack) => void = () => undefined,
): KeptTemplate {
  const app = newApp({ outdir, context: { 'aws:cdk:bundling-stacks': [] } });
  const stack = addStack(app, settings, folders);
  change(stack);
  const { template } = app.synth().getStackByName(stack.stackName);
  return { tags: stack.tags.tagValues(), findings: [...findingsOf(app)], uploads: uploadsIn(outdir), template };
}

/** Sorted: the folders' own names are digests. */
function uploadsIn(outdir: string): string[][] {
  const folders = readdirSync(outdir, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const contents = folders.map(({ name }) => readdirSync(join(outdir, name)).sort());
  return contents.sort((a, b) => (a.join() < b.join() ? -1 : 1));
}

function addCarelessBucket(stack: Stack): void {
  new Bucket(stack, 'Careless');
}
