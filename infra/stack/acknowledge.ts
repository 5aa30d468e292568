/** Saying why a wildcard in a permission is meant, in the words cdk-nag knows it by. */
import { type CfnElement, Stack, Validations } from 'aws-cdk-lib';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import type { IConstruct } from 'constructs';

/** Objects of a bucket below a prefix: `findingOf(bucket, 'summaries/*')`. */
export function objectsFinding(bucket: IBucket, pattern: string): string {
  const logicalId = Stack.of(bucket).getLogicalId(bucket.node.defaultChild as CfnElement);
  return `Resource::<${logicalId}.Arn>/${pattern}`;
}

export function acknowledgeWildcards(holder: IConstruct, findings: readonly string[], reason: string): void {
  Validations.of(holder).acknowledge(...findings.map((finding) => ({ id: `AwsSolutions-IAM5[${finding}]`, reason })));
}
