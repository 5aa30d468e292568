/** What holds for every variant: hosting × stage × partition. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { forbiddenIn } from '../../infra/forbidden';
import { readKeptTemplate, SOURCE_MARK, sourceMark } from '../../infra/kept-template';
import { CARELESS, PLAIN_VARIANTS, VARIANTS } from '../../infra/variants';
import { ofType, variant } from './variants';

const INFRA = join(__dirname, '..', '..', 'infra');
/** 网络安全法 第二十一条: six months. */
const LEAST_LOG_DAYS = 180;
test('the templates are those of this source: `npm run synth` makes them again', async () => {
  expect(readFileSync(SOURCE_MARK, 'utf8')).toBe(`${await sourceMark()}\n`);
});

test('none is kept that nobody makes', () => {
  const kept = readdirSync(dirname(SOURCE_MARK)).filter((name) => name.endsWith('.json'));
  expect(kept.sort()).toEqual([CARELESS.name, ...VARIANTS.keys()].map((name) => `${name}.json`).sort());
});

describe.each([...PLAIN_VARIANTS])('%s', (name, settings) => {
  test('has nothing that mainland China lacks, and names no partition', () => {
    expect(forbiddenIn(variant(name).text)).toEqual([]);
  });

  test('has no finding that nobody gave a reason for', () => {
    expect(variant(name).findings).toEqual([]);
  });

  test('keeps every log for at least six months', () => {
    const groups = ofType(variant(name), 'AWS::Logs::LogGroup');
    expect(groups.length).toBeGreaterThanOrEqual(4);
    for (const { Properties } of groups) {
      expect(Number(Properties.RetentionInDays)).toBeGreaterThanOrEqual(LEAST_LOG_DAYS);
    }
  });

  test('every function writes to such a log group', () => {
    for (const { Properties } of ofType(variant(name), 'AWS::Lambda::Function')) {
      expect(Properties.LoggingConfig).toEqual({ LogGroup: { Ref: expect.any(String) } });
    }
  });

  test('every bucket is private and speaks TLS only', () => {
    const synthesised = variant(name);
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
    const { outputs } = variant(name);
    expect(Object.keys(outputs).sort()).toEqual([
      'Address',
      'OperateFunction',
      'SchoolName',
      'SiteBucket',
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
  const { outputs, findings } = variant(`prod-${hosting}-domain`);
  expect(outputs.Address?.Value).toBe('https://forms.example.edu.cn');
  expect(outputs.DomainTarget).toBeDefined();
  expect(findings).toEqual([]);
});

test("the school's name travels as a tag of the stack, outside the template", () => {
  expect(variant('dev-api-anywhere').tags).toMatchObject({ school: '某某大学' });
});

test('a finding would be found', () => {
  expect(readKeptTemplate(CARELESS.name).findings).toEqual([
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
  const sources = [INFRA, join(INFRA, 'stack')].flatMap((folder) =>
    readdirSync(folder).flatMap((name) => (name.endsWith('.ts') ? [join(folder, name)] : [])),
  );
  expect(sources).toContain(join(INFRA, 'stack', 'stack.ts'));
  for (const file of sources) expect(readFileSync(file, 'utf8')).not.toMatch(/arn:aws[\w-]*:/);
});

/** What a resource may be called by a template, where AWS would otherwise make a name of its own. */
const OWN_NAME = /^(?:Bucket|Table|Function|Role|Queue|Topic|LogGroup|Alarm|Dashboard|Key|Policy)Name$/;
const NAMED_BY_NEED = ['AWS::CloudFront::OriginAccessControl', 'AWS::CloudFront::ResponseHeadersPolicy'];

test('several deployments of one account have no name in common', () => {
  for (const name of VARIANTS.keys())
    for (const [id, { Type, Properties }] of Object.entries(variant(name).resources)) {
      // Of permissions and integrations, it names another resource.
      const isReference = Type === 'AWS::Lambda::Permission' || Type === 'AWS::Lambda::EventInvokeConfig';
      const named = Object.entries(Properties).filter(
        ([key, value]) => OWN_NAME.test(key) && typeof value === 'string',
      );
      const isPolicyOfRole = Type === 'AWS::IAM::Policy';
      expect([name, id, isReference || isPolicyOfRole ? [] : named]).toEqual([name, id, []]);
    }
  const names = (of: string) =>
    Object.values(variant(of).resources)
      .filter(({ Type }) => NAMED_BY_NEED.includes(Type))
      .map(({ Properties }) => JSON.stringify(Properties).match(/"Name":"([^"]+)"/)?.[1]);
  const [one, other] = [names('prod-cloudfront-anywhere'), names('prod-cloudfront-several')];
  expect(one).toHaveLength(4);
  expect(other).toHaveLength(4);
  expect(one.filter((each) => other.includes(each))).toEqual([]);
});
