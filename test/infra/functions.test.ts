/** The functions: how they run, what they are told, and that each may do exactly what is listed here. */
import {
  readApiEnvironment,
  readMergeEnvironment,
  readOperateEnvironment,
  readSiteEnvironment,
} from '#lambda/environment';
import { ofType, type Synthesised, variant } from './variants';

interface Statement {
  readonly Effect: string;
  readonly Action: string | readonly string[];
  readonly Resource: unknown;
  readonly Condition?: unknown;
}

const cloudFront = () => variant('prod-cloudfront-ap-southeast-1');
const withoutCloudFront = () => variant('prod-api-cn-north-1');

const OURS = /^Functions/;

/** By the name of the construct: Api, Merge, Operate, Site. */
function functionNamed({ resources }: Synthesised, name: string): Readonly<Record<string, unknown>> | undefined {
  return Object.entries(resources).find(
    ([id, { Type }]) => Type === 'AWS::Lambda::Function' && id.startsWith(`Functions${name}`),
  )?.[1].Properties;
}

/** Resources by the part of the stack they are, and what follows: Store…, Workbooks…/summaries-of/*. */
function statementsOf({ resources }: Synthesised, name: string): readonly Statement[] {
  const policies = Object.entries(resources).filter(
    ([id, { Type }]) => Type === 'AWS::IAM::Policy' && id.startsWith(`Functions${name}`),
  );
  return policies.flatMap(([, { Properties }]) => {
    const { Statement: statements } = Properties.PolicyDocument as { readonly Statement: readonly Statement[] };
    return statements.map((statement) => ({ ...statement, Resource: readable(statement.Resource) }));
  });
}

function readable(resource: unknown): string {
  const [, id = JSON.stringify(resource)] =
    /"(?:Ref|Fn::GetAtt)":\[?"([A-Za-z]+?)[0-9A-F]{8}"/.exec(JSON.stringify(resource)) ?? [];
  const [, rest = ''] = /"(\/[^"]*)"\]\]\}$/.exec(JSON.stringify(resource)) ?? [];
  return Array.isArray(resource) ? resource.map(readable).join(' ') : `${id}${rest}`;
}

const TABLE = 'StoreTable';
const LOGS = (name: string) => ({
  Effect: 'Allow',
  Action: ['logs:CreateLogStream', 'logs:PutLogEvents'],
  Resource: `Functions${name}Logs`,
});
const AUDIT_IS_APPEND_ONLY = {
  Effect: 'Deny',
  Action: ['dynamodb:UpdateItem', 'dynamodb:DeleteItem'],
  Resource: TABLE,
  Condition: { 'ForAnyValue:StringLike': { 'dynamodb:LeadingKeys': ['COLLECTOR#*#AUDIT'] } },
};
const KEY = {
  Effect: 'Allow',
  Action: [
    'kms:Decrypt',
    'kms:DescribeKey',
    'kms:Encrypt',
    'kms:GenerateDataKey',
    'kms:GenerateDataKeyWithoutPlaintext',
    'kms:ReEncryptFrom',
    'kms:ReEncryptTo',
  ],
  Resource: 'StoreKey',
  Condition: { StringLike: { 'kms:ViaService': { 'Fn::Join': ['', ['dynamodb.', { Ref: 'AWS::Region' }, '.*']] } } },
};
const LISTING = {
  Effect: 'Allow',
  Action: 's3:ListBucket',
  Resource: 'WorkbooksBucket',
  Condition: { StringLikeIfExists: { 's3:prefix': ['summaries-of/*'] } },
};
const LISTING_BOTH = {
  ...LISTING,
  Condition: { StringLikeIfExists: { 's3:prefix': ['summaries-of/*', 'documents-of/*'] } },
};
const DOCUMENTS_TOO = [
  {
    Effect: 'Allow',
    Action: ['s3:GetObject', 's3:PutObject'],
    Resource: 'WorkbooksBucket/summaries-of/* WorkbooksBucket/documents-of/*',
  },
  LISTING_BOTH,
];
const SUMMARIES = [
  { Effect: 'Allow', Action: ['s3:GetObject', 's3:PutObject'], Resource: 'WorkbooksBucket/summaries-of/*' },
  LISTING,
];
const table = (...actions: readonly string[]) => ({
  Effect: 'Allow',
  Action: actions.map((action) => `dynamodb:${action}`),
  Resource: TABLE,
});

const within = (partitions: readonly string[]) => ({
  ...table('PutItem', 'UpdateItem'),
  Condition: { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': partitions } },
});

test('the API reads and writes, deletes and scans nothing, and adds to the audit only', () => {
  expect(statementsOf(cloudFront(), 'Api')).toEqual([
    LOGS('Api'),
    table('GetItem', 'BatchGetItem', 'Query'),
    // No collector.
    within(['COLLECTOR#*', 'BLOB#*', 'CODE#*', 'ATTEMPTS#*', 'JOB#*']),
    AUDIT_IS_APPEND_ONLY,
    KEY,
    ...DOCUMENTS_TOO,
    {
      Effect: 'Allow',
      Action: 'secretsmanager:GetSecretValue',
      Resource: 'SecretsSigning SecretsPepper SecretsOrigin',
    },
    { Effect: 'Allow', Action: 'lambda:InvokeFunction', Resource: 'FunctionsMergeFunction' },
  ]);
});

test('the merge knows no secret', () => {
  expect(statementsOf(cloudFront(), 'Merge')).toEqual([
    LOGS('Merge'),
    table('GetItem', 'BatchGetItem', 'Query'),
    within(['JOB#*']),
    AUDIT_IS_APPEND_ONLY,
    KEY,
    ...SUMMARIES,
    {
      Effect: 'Allow',
      Action: ['sqs:SendMessage', 'sqs:GetQueueAttributes', 'sqs:GetQueueUrl'],
      Resource: 'FunctionsDeadLettersQueue',
    },
  ]);
});

test('only operators delete, and read no workbook', () => {
  expect(statementsOf(cloudFront(), 'Operate')).toEqual([
    LOGS('Operate'),
    table('GetItem', 'BatchGetItem', 'PutItem', 'UpdateItem', 'DeleteItem', 'Query'),
    AUDIT_IS_APPEND_ONLY,
    KEY,
    {
      Effect: 'Allow',
      Action: 's3:DeleteObject',
      Resource: 'WorkbooksBucket/summaries-of/* WorkbooksBucket/documents-of/*',
    },
    LISTING_BOTH,
    { Effect: 'Allow', Action: 'secretsmanager:GetSecretValue', Resource: 'SecretsPepper' },
  ]);
});

test('the site function reads pages, and is only there without CloudFront', () => {
  expect(functionNamed(cloudFront(), 'Site')).toBeUndefined();
  expect(statementsOf(withoutCloudFront(), 'Site')).toEqual([
    LOGS('Site'),
    { Effect: 'Allow', Action: 's3:GetObject', Resource: 'SiteBucket/*' },
    { Effect: 'Allow', Action: 's3:ListBucket', Resource: 'SiteBucket' },
  ]);
});

test('no role of ours carries a managed policy', () => {
  const roles = Object.entries(withoutCloudFront().resources).filter(
    ([id, { Type }]) => Type === 'AWS::IAM::Role' && OURS.test(id),
  );
  expect(roles).toHaveLength(4);
  for (const [, { Properties }] of roles) expect(Properties).not.toHaveProperty('ManagedPolicyArns');
});

test.each([
  ['Api', 1769, 29],
  ['Merge', 3008, 600],
  ['Operate', 1769, 900],
  ['Site', 512, 10],
])('%s: %d MB, %d s', (name, MemorySize, Timeout) => {
  const properties = functionNamed(withoutCloudFront(), name);
  expect(properties).toMatchObject({
    MemorySize,
    Timeout,
    Runtime: 'nodejs24.x',
    Architectures: ['arm64'],
    Handler: 'index.handler',
  });
  expect(properties).not.toHaveProperty('TracingConfig');
  expect(properties).not.toHaveProperty('ReservedConcurrentExecutions');
});

function names(synthesised: Synthesised, name: string): readonly string[] {
  const environment = functionNamed(synthesised, name)?.Environment as { readonly Variables: object } | undefined;
  return Object.keys(environment?.Variables ?? {}).sort();
}

test('functions are told what they need', () => {
  const api = [
    'KJZ_FORWARDED_HOPS',
    'KJZ_MERGE_FUNCTION',
    'KJZ_ORIGIN_SECRET',
    'KJZ_PEPPER_SECRET',
    'KJZ_SIGNING_SECRET',
    'KJZ_STAGE',
    'KJZ_TABLE',
    'KJZ_WORKBOOKS',
    'POWERTOOLS_METRICS_NAMESPACE',
    'POWERTOOLS_SERVICE_NAME',
  ];
  expect(names(cloudFront(), 'Api')).toEqual(api);
  // Nothing stands before it there.
  expect(names(withoutCloudFront(), 'Api')).toEqual(api.filter((name) => name !== 'KJZ_ORIGIN_SECRET'));
  expect(names(cloudFront(), 'Merge')).toEqual([
    'KJZ_STAGE',
    'KJZ_TABLE',
    'KJZ_WORKBOOKS',
    'POWERTOOLS_METRICS_NAMESPACE',
    'POWERTOOLS_SERVICE_NAME',
  ]);
  expect(names(cloudFront(), 'Operate')).toEqual([
    'KJZ_PEPPER_SECRET',
    'KJZ_STAGE',
    'KJZ_TABLE',
    'KJZ_WORKBOOKS',
    'POWERTOOLS_METRICS_NAMESPACE',
    'POWERTOOLS_SERVICE_NAME',
  ]);
  expect(names(withoutCloudFront(), 'Site')).toEqual(['KJZ_CONNECT_ORIGIN', 'KJZ_SITE']);
});

test.each([
  ['Api', readApiEnvironment],
  ['Merge', readMergeEnvironment],
  ['Operate', readOperateEnvironment],
  ['Site', readSiteEnvironment],
] as const)('%s starts with what it is told', (name, read) => {
  const { Environment: environment } = functionNamed(withoutCloudFront(), name) ?? {};
  const { Variables } = environment as { readonly Variables: Readonly<Record<string, unknown>> };
  // What CloudFormation fills in stands for a name, or for the host of an origin.
  const filledIn = Object.entries(Variables).map(([key, value]) => [
    key,
    typeof value === 'string' ? value : JSON.stringify(value).includes('https://') ? 'https://b.example' : 'name',
  ]);
  expect(() => read(Object.fromEntries(filledIn))).not.toThrow();
  expect(() => read({})).toThrow();
});

test('one proxy is trusted behind CloudFront, none without', () => {
  const hops = (synthesised: Synthesised) => functionNamed(synthesised, 'Api')?.Environment;
  expect(hops(cloudFront())).toMatchObject({ Variables: { KJZ_FORWARDED_HOPS: '1', KJZ_STAGE: 'prod' } });
  expect(hops(withoutCloudFront())).toMatchObject({ Variables: { KJZ_FORWARDED_HOPS: '0' } });
});

test('a merge is tried three times and then set aside', () => {
  expect(ofType(cloudFront(), 'AWS::Lambda::EventInvokeConfig')).toEqual([
    expect.objectContaining({
      Properties: expect.objectContaining({
        MaximumRetryAttempts: 2,
        DestinationConfig: {
          OnFailure: { Destination: { 'Fn::GetAtt': [expect.stringMatching(/DeadLetters/), 'Arn'] } },
        },
      }),
    }),
  ]);
});

test('where mail is sent, the API is told of it and may read that secret', () => {
  const mail = variant('prod-api-mail');
  expect(functionNamed(mail, 'Api')?.Environment).toMatchObject({
    Variables: {
      KJZ_MAIL_SECRET: expect.stringContaining(':secret:kjz/smtp-'),
      KJZ_SMTP_FROM: 'kjc@example.edu.cn',
    },
  });
  const secrets = statementsOf(mail, 'Api').filter(({ Action }) => Action === 'secretsmanager:GetSecretValue');
  expect(JSON.stringify(secrets)).toContain(':secret:kjz/smtp-');
  expect(JSON.stringify(statementsOf(withoutCloudFront(), 'Api'))).not.toContain('kjz/smtp-');
});
