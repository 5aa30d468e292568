/** How any function of the product runs: its bundle, its log group, a role with what it was given and nothing else. */
import { join } from 'node:path';
import type { Duration } from 'aws-cdk-lib';
import { type PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import {
  Architecture,
  Code,
  type FunctionOptions,
  Function as LambdaFunction,
  Runtime,
  Tracing,
} from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { logAccess } from './access';
import { keptLogGroup } from './log-group';
import type { Stage } from './stages';

export interface ProductFunctionProps extends Pick<FunctionOptions, 'onFailure' | 'retryAttempts'> {
  readonly stage: Stage;
  /** The folder of all bundles, and which of them. */
  readonly bundles: string;
  readonly bundle: string;
  readonly description: string;
  readonly memoryMegabytes: number;
  readonly timeout: Duration;
  readonly environment: Readonly<Record<string, string>>;
  readonly access: readonly PolicyStatement[];
}

export class ProductFunction extends Construct {
  readonly function: LambdaFunction;
  readonly role: Role;

  constructor(scope: Construct, id: string, props: ProductFunctionProps) {
    super(scope, id);
    const { stage, bundles, bundle, memoryMegabytes, environment, access, ...options } = props;
    const logGroup = keptLogGroup(this, 'Logs', stage);
    // Not AWS's managed policy, which may write to every log group of the account.
    this.role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    for (const statement of [logAccess(logGroup), ...access]) this.role.addToPolicy(statement);
    this.function = new LambdaFunction(this, 'Function', {
      ...options,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      // Bundled by build.ts, not by CDK: as the tests bundle it, and without Docker.
      code: Code.fromAsset(join(bundles, bundle)),
      handler: 'index.handler',
      memorySize: memoryMegabytes,
      environment: { ...environment },
      role: this.role,
      logGroup,
      // Not in mainland China.
      tracing: Tracing.DISABLED,
    });
  }
}
