/** The CDK CLI's entry (cdk.json): `cdk deploy -c stage=prod …`. Exit 1, with one sentence, when something said is wrong. */
import { Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { builtFolders } from '../folders';
import { CHINA_NEEDS_API, canHost, readSettings } from '../settings';
import { addStack, newApp } from './build-app';

process.exitCode = main();

function main(): 0 | 1 {
  const app = newApp();
  const settings = readSettings((name) => app.node.tryGetContext(name));
  if ('wrong' in settings) return refuse(settings.wrong);
  // Set by the CLI: where the credentials stand.
  if (!canHost(settings.hosting, process.env.CDK_DEFAULT_REGION)) return refuse(CHINA_NEEDS_API);
  const folders = builtFolders();
  if ('wrong' in folders) return refuse(folders.wrong);
  addStack(app, settings, folders);
  // A finding that nobody acknowledged stops the deployment.
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  app.synth();
  return 0;
}

function refuse(sentence: string): 1 {
  process.stderr.write(`${sentence}\n`);
  return 1;
}
