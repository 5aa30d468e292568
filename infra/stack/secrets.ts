/** The secrets nobody ever sees: what tokens are signed with, what access codes are hashed with, what CloudFront says. */
import { Validations } from 'aws-cdk-lib';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';
import type { Settings } from '../settings';
import type { Stage } from './stages';

const SECRET_CHARACTERS = 64;

export interface SecretsProps extends Pick<Settings, 'hosting'> {
  readonly stage: Stage;
}

export class Secrets extends Construct {
  readonly signing: Secret;
  readonly pepper: Secret;
  /** What CloudFront sends with every request, so that nobody calls the API past it; absent where there is none. */
  readonly origin: Secret | undefined;

  constructor(scope: Construct, id: string, { stage, hosting }: SecretsProps) {
    super(scope, id);
    this.signing = this.#make('Signing', 'Signs the tokens of people who are signed in', stage);
    this.pepper = this.#make('Pepper', 'Access codes are hashed with it', stage);
    this.origin = hosting === 'cloudfront' ? this.#make('Origin', 'CloudFront shows it to the API', stage) : undefined;
    if (this.origin !== undefined)
      Validations.of(this.origin).acknowledge({
        id: 'AwsSolutions-SMG4',
        reason: 'CloudFront has it from the template: a new value takes a deployment, see docs/deploy.md.',
      });
    Validations.of(this.signing).acknowledge({
      id: 'AwsSolutions-SMG4',
      reason: 'A new value signs everybody out at once, so a person decides when: see docs/deploy.md.',
    });
    Validations.of(this.pepper).acknowledge({
      id: 'AwsSolutions-SMG4',
      reason: 'A new value would void every access code that was handed out; codes are replaced one by one instead.',
    });
  }

  #make(id: string, description: string, stage: Stage): Secret {
    return new Secret(this, id, {
      description,
      generateSecretString: { passwordLength: SECRET_CHARACTERS, excludePunctuation: true },
      removalPolicy: stage.removalPolicy,
    });
  }
}
