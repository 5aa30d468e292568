/** From settings to an app with its one stack; nothing here depends on who asks: the CDK CLI or `npm run synth`. */
import { App, type AppProps } from 'aws-cdk-lib';
import type { Folders } from '../folders';
import type { Settings } from '../settings';
import { stackName } from '../stack-name';
import { FEATURE_FLAGS } from './feature-flags';
import { KjzStack } from './stack';

/** Reads what `-c` said, too. `context` is added to the flags. */
export function newApp({ context = {}, ...options }: AppProps = {}): App {
  return new App({ ...options, analyticsReporting: false, context: { ...FEATURE_FLAGS, ...context } });
}

export function addStack(app: App, settings: Settings, folders: Folders): KjzStack {
  const { stage, region, schoolName } = settings;
  return new KjzStack(app, stackName(settings), {
    settings,
    folders,
    description: `kjz science week reporting (${stage})`,
    ...(region === undefined ? {} : { env: { region } }),
    tags: { service: 'kjz', stage, ...(schoolName === undefined ? {} : { school: schoolName }) },
    // A stack of data is not deleted by a slip.
    terminationProtection: stage === 'prod',
  });
}
