/** The bucket that summary workbooks are handed out from: private, a week at most, fetched by signed addresses. */
import { Aws, Duration } from 'aws-cdk-lib';
import { Bucket, HttpMethods, type IBucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { SUMMARIES } from '../../functions/api/collect/summaries-folder';
import { DOCUMENTS } from '../../functions/api/documents/kept-document';
import { PRIVATE_BUCKET } from './private-bucket';
import type { Stage } from './stages';

/** All that is in the bucket lies below it. */
export const SUMMARIES_PREFIX = `${SUMMARIES}/`;
/** Kept as long as the round is. */
export const DOCUMENTS_PREFIX = `${DOCUMENTS}/`;
/** A summary is made anew from the table whenever somebody asks; what lies here is a copy. */
const KEPT_DAYS = 7;
const UNFINISHED_UPLOAD_DAYS = 1;
const PREFLIGHT_KEPT_SECONDS = 3600;

export interface WorkbooksProps {
  readonly stage: Stage;
  readonly accessLogs: IBucket;
}

export class Workbooks extends Construct {
  readonly bucket: Bucket;
  /** https://…: what pages must be allowed to connect to. */
  readonly origin: string;

  constructor(scope: Construct, id: string, { stage, accessLogs }: WorkbooksProps) {
    super(scope, id);
    this.bucket = new Bucket(this, 'Bucket', {
      ...PRIVATE_BUCKET,
      serverAccessLogsBucket: accessLogs,
      serverAccessLogsPrefix: 's3-workbooks/',
      lifecycleRules: [
        { prefix: SUMMARIES_PREFIX, expiration: Duration.days(KEPT_DAYS) },
        { abortIncompleteMultipartUploadAfter: Duration.days(UNFINISHED_UPLOAD_DAYS) },
      ],
      cors: [
        {
          // The signed address is the capability. Naming the pages' origin here would be a circular dependency: the
          // distribution's policies name this bucket.
          allowedOrigins: ['*'],
          allowedMethods: [HttpMethods.GET],
          exposedHeaders: ['x-amz-meta-sha256', 'content-disposition', 'content-length'],
          maxAge: PREFLIGHT_KEPT_SECONDS,
        },
      ],
      removalPolicy: stage.removalPolicy,
    });
    // Spelled as the SDK signs it, in every region and partition.
    this.origin = `https://${this.bucket.bucketName}.s3.${Aws.REGION}.${Aws.URL_SUFFIX}`;
  }
}
