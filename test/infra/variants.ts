/** Synthesised stacks for tests, each once; small files stand in for what a build would make. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { App, Stack } from 'aws-cdk-lib';
import { addStack, newApp } from '../../infra/build-app';
import type { Folders } from '../../infra/folders';
import type { Hosting, Settings } from '../../infra/settings';

export interface Resource {
  readonly Type: string;
  readonly Properties: Readonly<Record<string, unknown>>;
  readonly DeletionPolicy?: string;
}

export interface Synthesised {
  readonly app: App;
  readonly stack: Stack;
  /** The template as CloudFormation gets it. */
  readonly text: string;
  readonly resources: Readonly<Record<string, Resource>>;
  readonly outputs: Readonly<Record<string, { readonly Value: unknown }>>;
}

const HOSTINGS: readonly Hosting[] = ['cloudfront', 'api'];
const STAGES = ['dev', 'prod'] as const;
/** One for each partition, the one most examples are written for, and none. */
const REGIONS = ['us-east-1', 'ap-southeast-1', 'cn-north-1', undefined] as const;

/** Every way to deploy it. */
export const VARIANTS: readonly (readonly [name: string, settings: Settings])[] = STAGES.flatMap((stage) =>
  HOSTINGS.flatMap((hosting) =>
    REGIONS.map((region): readonly [string, Settings] => [
      `${stage} ${hosting} ${region ?? 'anywhere'}`,
      { stage, hosting, schoolName: '某某大学', ...(region === undefined ? {} : { region }) },
    ]),
  ),
);

const root = mkdtempSync(join(tmpdir(), 'kjz-infra-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const PAGE = '<!doctype html><script type="module" src="/assets/main-abcd1234.js"></script>';
const FILES: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    ['api', 'merge', 'operate', 'site'].map((name) => [`lambda/${name}/index.cjs`, `exports.name = '${name}';`]),
  ),
  ...Object.fromEntries(
    ['index', 'taskpane', 'commands', 'workbench', 'pane-frame'].map((name) => [`site/${name}.html`, PAGE]),
  ),
  'site/.stamp': 'stamp',
  'site/assets/main-abcd1234.js': 'export {};',
  'site/icons/icon-16.png': 'icon',
  'office-js/office.js': '/* client */',
  'office-js/office.debug.js': '/* client, long */',
};
for (const [name, text] of Object.entries(FILES)) {
  mkdirSync(dirname(join(root, name)), { recursive: true });
  writeFileSync(join(root, name), text);
}

export const folders: Folders = {
  bundles: join(root, 'lambda'),
  site: join(root, 'site'),
  officeJs: join(root, 'office-js'),
};

let made = 0;

/** `change` is done to the stack before: for tests that must see something go wrong. */
export function synthesise(settings: Settings, change: (stack: Stack) => void = () => undefined): Synthesised {
  made += 1;
  const app = newApp({ outdir: join(root, `out-${made}`), context: { 'aws:cdk:bundling-stacks': [] } });
  const stack = addStack(app, settings, folders);
  change(stack);
  const template = app.synth().getStackByName(stack.stackName).template;
  return {
    app,
    stack,
    text: JSON.stringify(template, null, 1),
    resources: template.Resources,
    outputs: template.Outputs,
  };
}

const known = new Map<string, Synthesised>();

/** Unchanged: made once for all tests of a file. */
export function variant(settings: Settings): Synthesised {
  const key = JSON.stringify(settings);
  const synthesised = known.get(key) ?? synthesise(settings);
  known.set(key, synthesised);
  return synthesised;
}

export function ofType({ resources }: Synthesised, type: string): readonly Resource[] {
  return Object.values(resources).filter((resource) => resource.Type === type);
}
