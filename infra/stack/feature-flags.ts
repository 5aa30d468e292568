/**
 * The CDK behaviours this stack chooses, in code and not in cdk.json: `npm run synth` and a deployment must make
 * the same template.
 */
export const FEATURE_FLAGS: Readonly<Record<string, unknown>> = {
  // Region facts and service names for these two, not for partitions nobody deploys to.
  '@aws-cdk/core:target-partitions': ['aws', 'aws-cn'],
  // Stack tags go by the API only. CloudFormation does not promise to keep other than ASCII in a template, and the
  // school's name is a tag.
  '@aws-cdk/core:explicitStackTags': true,
  // S3 writes access logs by a bucket policy, not by an access control list.
  '@aws-cdk/aws-s3:serverAccessLogsUseBucketPolicy': true,
  // The provider functions get log groups that this stack owns, with its retention.
  '@aws-cdk/aws-lambda:useCdkManagedLogGroup': true,
  '@aws-cdk/core:checkSecretUsage': true,
  // Types and properties that CloudFormation would refuse stop the synthesis.
  '@aws-cdk/core:validateAgainstDefaultRules': true,
};
