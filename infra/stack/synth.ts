/**
 * `npm run synth`: every variant that is deployed anywhere, without network or credentials, to out/cdk/<hosting>-<region>.
 * One line each. Exit 1 when something is left that must not be. Writes the templates that are kept, too.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtFolders, type Folders, PROJECT_ROOT } from '../folders';
import { forbiddenIn } from '../forbidden';
import type { Hosting } from '../settings';
import { addStack, newApp } from './build-app';
import { findingsOf } from './findings';
import { keepTemplates } from './keep-templates';

const HOSTINGS: readonly Hosting[] = ['cloudfront', 'api'];
/** One for each partition. */
const REGIONS = ['ap-southeast-1', 'cn-north-1'] as const;
/** Only fingerprinted: 4 × 60 MB of copies would tell nothing. */
const WITHOUT_COPIES = { 'aws:cdk:disable-asset-staging': true };

process.exitCode = await main();

async function main(): Promise<0 | 1> {
  const folders = builtFolders();
  if ('wrong' in folders) {
    process.stderr.write(`${folders.wrong}\n`);
    return 1;
  }
  const faults = HOSTINGS.flatMap((hosting) => REGIONS.map((region) => synthesise(hosting, region, folders))).flat();
  process.stdout.write(`infra/templates: ${await keepTemplates()} 份模板\n`);
  return faults.length === 0 ? 0 : 1;
}

/** What is wrong with it; said already. */
function synthesise(hosting: Hosting, region: string, folders: Folders): readonly string[] {
  const name = `${hosting}-${region}`;
  const app = newApp({ outdir: join(PROJECT_ROOT, 'out', 'cdk', name), context: WITHOUT_COPIES });
  const stack = addStack(app, { stage: 'prod', hosting, region }, folders);
  const { templateFullPath } = app.synth().getStackByName(stack.stackName);
  const template = readFileSync(templateFullPath, 'utf8');
  const faults = [...findingsOf(app), ...forbiddenIn(template)];
  const { Resources: resources } = JSON.parse(template) as { readonly Resources: object };
  const verdict = faults.length === 0 ? '没有未说明的问题' : `${faults.length} 个问题`;
  process.stdout.write(`${name}: ${Object.keys(resources).length} 个资源，${verdict}\n`);
  for (const fault of faults) process.stderr.write(`  ${fault}\n`);
  return faults;
}
