/** npm run cdk -- bootstrap …: the pinned CDK CLI. */
import { runCdk } from './cdk-packages';

process.exitCode = await runCdk(process.argv.slice(2));
