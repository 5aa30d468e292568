/** The bucket of the pages: private, read by CloudFront or by the site function. */
import { Bucket, type IBucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { PRIVATE_BUCKET } from './private-bucket';
import type { Stage } from './stages';

export interface SiteBucketProps {
  readonly stage: Stage;
  readonly accessLogs: IBucket;
}

export class SiteBucket extends Construct {
  readonly bucket: Bucket;

  constructor(scope: Construct, id: string, { stage, accessLogs }: SiteBucketProps) {
    super(scope, id);
    this.bucket = new Bucket(this, 'Bucket', {
      ...PRIVATE_BUCKET,
      serverAccessLogsBucket: accessLogs,
      serverAccessLogsPrefix: 's3-site/',
      removalPolicy: stage.removalPolicy,
    });
  }
}
