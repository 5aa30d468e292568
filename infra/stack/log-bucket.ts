/**
 * Where S3 and CloudFront write who asked for what: private, kept one year. These logs do name addresses, which the
 * API's own do not; only the account's administrators read them.
 */
import { Duration, Validations } from 'aws-cdk-lib';
import { Bucket, ObjectOwnership } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import type { Settings } from '../settings';
import { PRIVATE_BUCKET } from './private-bucket';
import type { Stage } from './stages';

const KEPT_DAYS = 365;

export class LogBucket extends Construct {
  readonly bucket: Bucket;

  constructor(scope: Construct, id: string, { stage, hosting }: { readonly stage: Stage } & Pick<Settings, 'hosting'>) {
    super(scope, id);
    this.bucket = new Bucket(this, 'Bucket', {
      ...PRIVATE_BUCKET,
      // CloudFront's standard logs still come with an access control list; S3's own do not.
      ...(hosting === 'cloudfront' ? { objectOwnership: ObjectOwnership.BUCKET_OWNER_PREFERRED } : {}),
      lifecycleRules: [{ expiration: Duration.days(KEPT_DAYS) }],
      removalPolicy: stage.removalPolicy,
    });
    Validations.of(this.bucket).acknowledge({
      id: 'AwsSolutions-S1',
      reason: 'It holds the access logs; logging access to itself would never end.',
    });
  }
}
