/** The two secrets nobody ever sees: what tokens are signed with, and what access codes are hashed with. */
import { Validations } from 'aws-cdk-lib';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';
import type { Stage } from './stages';

const SECRET_CHARACTERS = 64;

export class Secrets extends Construct {
  readonly signing: Secret;
  readonly pepper: Secret;

  constructor(scope: Construct, id: string, { stage }: { readonly stage: Stage }) {
    super(scope, id);
    this.signing = this.#make('Signing', 'Signs the tokens of people who are signed in', stage);
    this.pepper = this.#make('Pepper', 'Access codes are hashed with it', stage);
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
