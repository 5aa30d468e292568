/** The permissions functions are given, one statement each: what, on which resource, and nothing beside. */
import { Aws } from 'aws-cdk-lib';
import type { ITable } from 'aws-cdk-lib/aws-dynamodb';
import { Effect, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { ILogGroup } from 'aws-cdk-lib/aws-logs';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import type { ISecret } from 'aws-cdk-lib/aws-secretsmanager';
import { auditPartition, WRITTEN_BY_MERGES, WRITTEN_BY_REQUESTS } from '../../functions/store/dynamodb/key-patterns';

export type TableAction = 'GetItem' | 'BatchGetItem' | 'PutItem' | 'UpdateItem' | 'DeleteItem' | 'Query';

/** Of every collector. */
const AUDIT_KEYS = auditPartition('*');

/** On any item. */
export function tableAccess(table: ITable, actions: readonly TableAction[]): PolicyStatement {
  return new PolicyStatement({ actions: namesOf(actions), resources: [table.tableArn] });
}

/** Only on items whose partition key is of these patterns: whatever the code does, it writes nothing else. */
export function tableAccessWithin(
  table: ITable,
  actions: readonly TableAction[],
  partitions: readonly string[],
): PolicyStatement {
  return new PolicyStatement({
    actions: namesOf(actions),
    resources: [table.tableArn],
    conditions: { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': [...partitions] } },
  });
}

/** What requests write: what is below a collector, blobs, codes, counters, jobs; never which collectors there are. */
export function writingOfRequests(table: ITable): PolicyStatement {
  return tableAccessWithin(table, ['PutItem', 'UpdateItem'], WRITTEN_BY_REQUESTS);
}

/** A merge notes how its job ended, and writes nothing else. */
export function writingOfMerges(table: ITable): PolicyStatement {
  return tableAccessWithin(table, ['PutItem', 'UpdateItem'], WRITTEN_BY_MERGES);
}

function namesOf(actions: readonly TableAction[]): string[] {
  return actions.map((action) => `dynamodb:${action}`);
}

/**
 * Audit records are added and never changed, whatever the code does. A Put over an existing one cannot be told apart by
 * IAM; the store's condition refuses that.
 */
export function auditIsAppendOnly(table: ITable): PolicyStatement {
  return new PolicyStatement({
    effect: Effect.DENY,
    actions: ['dynamodb:UpdateItem', 'dynamodb:DeleteItem'],
    resources: [table.tableArn],
    conditions: { 'ForAnyValue:StringLike': { 'dynamodb:LeadingKeys': [AUDIT_KEYS] } },
  });
}

/** DynamoDB uses the key in the caller's name. Only through DynamoDB, whose name ends differently in China. */
export function tableKeyAccess(key: IKey): PolicyStatement {
  return new PolicyStatement({
    actions: [
      'kms:Decrypt',
      'kms:DescribeKey',
      'kms:Encrypt',
      'kms:GenerateDataKey',
      'kms:GenerateDataKeyWithoutPlaintext',
      'kms:ReEncryptFrom',
      'kms:ReEncryptTo',
    ],
    resources: [key.keyArn],
    conditions: { StringLike: { 'kms:ViaService': `dynamodb.${Aws.REGION}.*` } },
  });
}

export function objectsAccess(bucket: IBucket, prefixes: readonly string[]): readonly PolicyStatement[] {
  return [
    new PolicyStatement({
      actions: ['s3:GetObject', 's3:PutObject'],
      resources: prefixes.map((prefix) => bucket.arnForObjects(`${prefix}*`)),
    }),
    // Without it, S3 answers 403 for an object that is not there. A GET has no prefix to compare: hence IfExists.
    listing(bucket, prefixes),
  ];
}

/** Removes what a purged round left, and reads none of it. */
export function objectsRemoval(bucket: IBucket, prefixes: readonly string[]): readonly PolicyStatement[] {
  return [
    new PolicyStatement({
      actions: ['s3:DeleteObject'],
      resources: prefixes.map((prefix) => bucket.arnForObjects(`${prefix}*`)),
    }),
    listing(bucket, prefixes),
  ];
}

function listing(bucket: IBucket, prefixes: readonly string[]): PolicyStatement {
  return new PolicyStatement({
    actions: ['s3:ListBucket'],
    resources: [bucket.bucketArn],
    conditions: { StringLikeIfExists: { 's3:prefix': prefixes.map((prefix) => `${prefix}*`) } },
  });
}

/** All of it, and 404 for what is not there. */
export function pagesAccess(bucket: IBucket): readonly PolicyStatement[] {
  return [
    new PolicyStatement({ actions: ['s3:GetObject'], resources: [bucket.arnForObjects('*')] }),
    new PolicyStatement({ actions: ['s3:ListBucket'], resources: [bucket.bucketArn] }),
  ];
}

export function secretAccess(...secrets: readonly ISecret[]): PolicyStatement {
  return new PolicyStatement({
    actions: ['secretsmanager:GetSecretValue'],
    resources: secrets.map(({ secretArn }) => secretArn),
  });
}

export function invokeAccess(callee: IFunction): PolicyStatement {
  return new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: [callee.functionArn] });
}

export function logAccess(group: ILogGroup): PolicyStatement {
  return new PolicyStatement({
    actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
    resources: [group.logGroupArn],
  });
}
