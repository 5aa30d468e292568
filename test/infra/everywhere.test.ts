/** What holds for every variant: hosting × stage × partition. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { findingsOf } from '../../infra/findings';
import { forbiddenIn } from '../../infra/forbidden';
import { ofType, synthesise, VARIANTS, variant } from './variants';

const INFRA = join(__dirname, '..', '..', 'infra');
const DEV = { stage: 'dev', hosting: 'api' } as const;
/** 网络安全法 第二十一条: six months. */
const LEAST_LOG_DAYS = 180;
const DOMAIN = {
  name: 'forms.example.edu.cn',
  certificateArn: ['arn', 'aws', 'acm:us-east-1:111122223333:certificate/abc'].join(':'),
};

describe.each(VARIANTS)('%s', (_name, settings) => {
  test('has nothing that mainland China lacks, and names no partition', () => {
    expect(forbiddenIn(variant(settings).text)).toEqual([]);
  });

  test('has no finding that nobody gave a reason for', () => {
    expect(findingsOf(variant(settings).app)).toEqual([]);
  });

  test('keeps every log for at least six months', () => {
    const groups = ofType(variant(settings), 'AWS::Logs::LogGroup');
    expect(groups.length).toBeGreaterThanOrEqual(4);
    for (const { Properties } of groups) {
      expect(Number(Properties.RetentionInDays)).toBeGreaterThanOrEqual(LEAST_LOG_DAYS);
    }
  });

  test('every function writes to such a log group', () => {
    for (const { Properties } of ofType(variant(settings), 'AWS::Lambda::Function')) {
      expect(Properties.LoggingConfig).toEqual({ LogGroup: { Ref: expect.any(String) } });
    }
  });

  test('every bucket is private and speaks TLS only', () => {
    const synthesised = variant(settings);
    const buckets = Object.entries(synthesised.resources).filter(([, { Type }]) => Type === 'AWS::S3::Bucket');
    expect(buckets).toHaveLength(3);
    for (const [id, { Properties }] of buckets) {
      expect(Properties.PublicAccessBlockConfiguration).toEqual({
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      });
      expect(Properties.BucketEncryption).toBeDefined();
      const policy = ofType(synthesised, 'AWS::S3::BucketPolicy').find(
        ({ Properties: own }) => JSON.stringify(own.Bucket) === JSON.stringify({ Ref: id }),
      );
      expect(policy?.Properties.PolicyDocument).toMatchObject({
        Statement: expect.arrayContaining([
          expect.objectContaining({
            Effect: 'Deny',
            Action: 's3:*',
            Condition: { Bool: { 'aws:SecureTransport': 'false' } },
          }),
        ]),
      });
    }
  });

  test('says where everything is', () => {
    const { outputs } = variant(settings);
    expect(Object.keys(outputs).sort()).toEqual([
      'Address',
      'OperateFunction',
      'SchoolName',
      'Table',
      'WorkbookBucket',
    ]);
    expect(decodeURIComponent(String(outputs.SchoolName?.Value))).toBe('某某大学');
    const isApi = settings.hosting === 'api';
    expect(JSON.stringify(outputs.Address)).toMatch(
      isApi ? /Http\w+.*ApiEndpoint|execute-api/ : /https:\/\/.*DomainName/,
    );
  });
});

test.each(['cloudfront', 'api'] as const)('a domain of the school is the address (%s)', (hosting) => {
  const synthesised = synthesise({ stage: 'prod', hosting, domain: DOMAIN });
  expect(synthesised.outputs.Address?.Value).toBe('https://forms.example.edu.cn');
  expect(synthesised.outputs.DomainTarget).toBeDefined();
  expect(findingsOf(synthesised.app)).toEqual([]);
});

test("the school's name travels as a tag of the stack, outside the template", () => {
  expect(variant({ ...DEV, schoolName: '某某大学' }).stack.tags.tagValues()).toMatchObject({ school: '某某大学' });
});

test('a finding would be found', () => {
  const { app } = synthesise(DEV, (stack) => new Bucket(stack, 'Careless'));
  expect(findingsOf(app)).toEqual([
    expect.stringMatching(/^AwsSolutions-S1 .*Careless/),
    expect.stringMatching(/^AwsSolutions-S10 .*Careless/),
  ]);
});

test.each([
  ['arn:' + 'aws:s3:::bucket'],
  ['arn:' + 'aws-cn:s3:::bucket'],
  ['"Type": "AWS::Cognito::UserPool"'],
  ['"Type": "AWS::Lambda::Url"'],
  ['"TracingConfig": { "Mode": "Active" }'],
  ['"xray:PutTraceSegments"'],
  ['"EndpointConfiguration": { "Types": ["EDGE"] }'],
  ['"LambdaFunctionAssociations": []'],
  ['"Description": "学校"'],
])('%s would be found', (text) => {
  expect(forbiddenIn(`{ ${text} }`)).toHaveLength(1);
});

test('the source names no partition', () => {
  const sources = readdirSync(INFRA).filter((name) => name.endsWith('.ts'));
  expect(sources).toContain('stack.ts');
  for (const name of sources) expect(readFileSync(join(INFRA, name), 'utf8')).not.toMatch(/arn:aws[\w-]*:/);
});
