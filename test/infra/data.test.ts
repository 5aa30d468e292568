/** What is kept, how it is protected, and what outlives a mistake. */
import { ofType, variant } from './variants';

const dev = () => variant('dev-cloudfront-anywhere');
const prod = () => variant('prod-cloudfront-anywhere');

test('the table has the keys of the store, is paid per request and can be restored', () => {
  expect(ofType(prod(), 'AWS::DynamoDB::Table')).toEqual([
    expect.objectContaining({
      DeletionPolicy: 'Retain',
      Properties: expect.objectContaining({
        KeySchema: [
          { AttributeName: 'pk', KeyType: 'HASH' },
          { AttributeName: 'sk', KeyType: 'RANGE' },
        ],
        TimeToLiveSpecification: { AttributeName: 'expiresAt', Enabled: true },
        BillingMode: 'PAY_PER_REQUEST',
        PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true, RecoveryPeriodInDays: 35 },
        SSESpecification: expect.objectContaining({ SSEEnabled: true, SSEType: 'KMS' }),
        DeletionProtectionEnabled: true,
      }),
    }),
  ]);
});

test('in dev it can be restored too, and goes with the stack', () => {
  expect(ofType(dev(), 'AWS::DynamoDB::Table')).toEqual([
    expect.objectContaining({
      DeletionPolicy: 'Delete',
      Properties: expect.objectContaining({
        PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true, RecoveryPeriodInDays: 7 },
        DeletionProtectionEnabled: false,
      }),
    }),
  ]);
});

test('one key, which turns over, and is shared by the table and the alarms', () => {
  const keys = ofType(prod(), 'AWS::KMS::Key');
  expect(keys).toHaveLength(1);
  for (const { Properties } of keys) expect(Properties.EnableKeyRotation).toBe(true);
});

test.each([
  ['dev', dev, 'Delete'],
  ['prod', prod, 'Retain'],
] as const)('three secrets of 64 characters (%s)', (_stage, synthesised, policy) => {
  const secrets = ofType(synthesised(), 'AWS::SecretsManager::Secret');
  expect(secrets).toHaveLength(3);
  for (const { Properties, DeletionPolicy } of secrets) {
    expect(Properties.GenerateSecretString).toEqual({ PasswordLength: 64, ExcludePunctuation: true });
    expect(DeletionPolicy).toBe(policy);
  }
});

test('summaries are gone after a week, and browsers may read what describes them', () => {
  const workbooks = ofType(prod(), 'AWS::S3::Bucket').find(({ Properties }) => 'CorsConfiguration' in Properties);
  expect(workbooks?.Properties).toMatchObject({
    LifecycleConfiguration: {
      Rules: [
        { Prefix: 'summaries-of/', ExpirationInDays: 7, Status: 'Enabled' },
        { AbortIncompleteMultipartUpload: { DaysAfterInitiation: 1 }, Status: 'Enabled' },
      ],
    },
    CorsConfiguration: {
      CorsRules: [
        {
          AllowedOrigins: ['*'],
          AllowedMethods: ['GET'],
          ExposedHeaders: ['x-amz-meta-sha256', 'content-disposition', 'content-length'],
        },
      ],
    },
  });
});

test('merges that failed every time are kept encrypted, and sent over TLS only', () => {
  expect(ofType(prod(), 'AWS::SQS::Queue')).toEqual([
    expect.objectContaining({
      Properties: expect.objectContaining({ SqsManagedSseEnabled: true, MessageRetentionPeriod: 14 * 86_400 }),
    }),
  ]);
  expect(JSON.stringify(ofType(prod(), 'AWS::SQS::QueuePolicy'))).toContain('"aws:SecureTransport":"false"');
});

test('a restored table is used in place of the own one, which stays', () => {
  const restored = variant('prod-api-restored');
  expect(ofType(restored, 'AWS::DynamoDB::Table')).toEqual([expect.objectContaining({ DeletionPolicy: 'Retain' })]);
  const told = ofType(restored, 'AWS::Lambda::Function').flatMap(({ Properties }) => {
    const { Variables: variables } = (Properties.Environment ?? {}) as {
      readonly Variables?: Readonly<Record<string, unknown>>;
    };
    return variables?.KJZ_TABLE === undefined ? [] : [variables.KJZ_TABLE];
  });
  expect(told).toEqual(['kjz-restored', 'kjz-restored', 'kjz-restored']);
  const policies = JSON.stringify(ofType(restored, 'AWS::IAM::Policy'));
  expect(policies).toContain(':table/kjz-restored"');
  expect(policies).not.toMatch(/StoreTable[0-9A-F]{8}/);
  expect(restored.outputs.Table?.Value).toBe('kjz-restored');
});
