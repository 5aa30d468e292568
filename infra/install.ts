/** npm run infra:install: CDK's packages, when they are not there. Whatever needs them runs it by itself. */
import { needCdk } from './cdk-packages';

const wrong = await needCdk();
if (wrong !== undefined) {
  process.stderr.write(`${wrong}\n`);
  process.exitCode = 1;
}
