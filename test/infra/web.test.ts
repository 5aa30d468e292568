/** What the outside reaches: routes, limits, what is noted of requests, pages and their policies. */
import { ofType, type Synthesised, variant } from './variants';

const cloudFront = () => variant('prod-cloudfront-us-east-1');
const withoutCloudFront = () => variant('prod-api-cn-north-1');

const routes = (synthesised: Synthesised) =>
  ofType(synthesised, 'AWS::ApiGatewayV2::Route')
    .map(({ Properties }) => Properties.RouteKey)
    .sort();
const API_ROUTES = ['ANY /api/{proxy+}', 'ANY /health', 'ANY /openapi.json'];

test('the gateway has the routes of the API, and the pages without CloudFront', () => {
  expect(routes(cloudFront())).toEqual(API_ROUTES);
  expect(routes(withoutCloudFront())).toEqual([...API_ROUTES, 'GET /', 'GET /{proxy+}']);
  for (const { Properties } of ofType(withoutCloudFront(), 'AWS::ApiGatewayV2::Integration')) {
    expect(Properties.PayloadFormatVersion).toBe('2.0');
  }
});

test('requests are limited', () => {
  const limits = (synthesised: Synthesised) => ofType(synthesised, 'AWS::ApiGatewayV2::Stage')[0]?.Properties;
  expect(limits(cloudFront())).toMatchObject({
    StageName: '$default',
    DefaultRouteSettings: { ThrottlingRateLimit: 50, ThrottlingBurstLimit: 100 },
  });
  expect(limits(variant('dev-cloudfront-anywhere'))).toMatchObject({
    DefaultRouteSettings: { ThrottlingRateLimit: 10, ThrottlingBurstLimit: 20 },
  });
});

test('pages have a limit of their own, so that opening them keeps nobody from submitting', () => {
  const settings = (name: string) => ofType(variant(name), 'AWS::ApiGatewayV2::Stage')[0]?.Properties.RouteSettings;
  const limit = { ThrottlingRateLimit: 1_000, ThrottlingBurstLimit: 2_000 };
  expect(settings('prod-api-cn-north-1')).toEqual({ 'GET /': limit, 'GET /{proxy+}': limit });
  // CloudFront's own requests are not the gateway's.
  expect(settings('prod-cloudfront-us-east-1')).toBeUndefined();
  const dependsOn = Object.values(withoutCloudFront().resources).find(
    ({ Type }) => Type === 'AWS::ApiGatewayV2::Stage',
  ) as { readonly DependsOn?: readonly string[] } | undefined;
  const pages = Object.entries(withoutCloudFront().resources).filter(
    ([, { Type, Properties }]) =>
      Type === 'AWS::ApiGatewayV2::Route' && String(Properties.RouteKey).startsWith('GET /'),
  );
  expect(dependsOn?.DependsOn).toEqual(expect.arrayContaining(pages.map(([id]) => id)));
});

test('CloudFront shows the API a secret that stands in no template', () => {
  const [distribution] = ofType(cloudFront(), 'AWS::CloudFront::Distribution');
  const config = distribution?.Properties.DistributionConfig as
    | { readonly Origins: readonly { readonly OriginCustomHeaders?: readonly object[] }[] }
    | undefined;
  const shown = config?.Origins.flatMap(({ OriginCustomHeaders = [] }) => OriginCustomHeaders);
  expect(shown).toEqual([
    {
      HeaderName: 'x-kjz-origin',
      HeaderValue: {
        'Fn::Join': [
          '',
          ['{{resolve:secretsmanager:', { Ref: expect.stringMatching(/^SecretsOrigin/) }, ':SecretString:::}}'],
        ],
      },
    },
  ]);
});

test('of a request everything is noted but its path', () => {
  const [stage] = ofType(cloudFront(), 'AWS::ApiGatewayV2::Stage');
  const settings = stage?.Properties.AccessLogSettings as { readonly Format: string } | undefined;
  const format = settings?.Format ?? '{}';
  expect(Object.keys(JSON.parse(format))).toEqual([
    'requestId',
    'ip',
    'requestTime',
    'method',
    'routeKey',
    'status',
    'latency',
    'responseLength',
    'integrationError',
  ]);
  expect(format).not.toMatch(/path/i);
});

/** By the page that the policy is of. */
function policies(synthesised: Synthesised): Readonly<Record<string, string>> {
  const found = Object.entries(synthesised.resources).filter(
    ([, { Type }]) => Type === 'AWS::CloudFront::ResponseHeadersPolicy',
  );
  return Object.fromEntries(
    found.map(([id, { Properties }]) => [/Headers([a-z]+)html/.exec(id)?.[1] ?? id, JSON.stringify(Properties)]),
  );
}

test("a school's own Office server may frame the pane, and nothing else", () => {
  const { index, taskpane, commands } = policies(variant('prod-cloudfront-framed'));
  expect(index).toContain("frame-ancestors 'none'");
  for (const framed of [taskpane, commands])
    expect(framed).toMatch(/frame-ancestors 'self' [^;]* https:\/\/office\.example\.edu\.cn/);
  expect(policies(cloudFront()).taskpane).not.toContain('office.example.edu.cn');
  const site = ofType(variant('prod-api-framed'), 'AWS::Lambda::Function').map((each) => JSON.stringify(each));
  expect(site.filter((each) => each.includes('"KJZ_FRAME_ANCESTORS":"https://office.example.edu.cn"'))).toHaveLength(1);
});

test('each page has its own policy, and all may fetch workbooks', () => {
  const { index, taskpane, commands, ...others } = policies(cloudFront());
  expect(others).toEqual({});
  expect(index).toContain("frame-ancestors 'none'");
  for (const framed of [taskpane, commands]) {
    expect(framed).toContain("frame-ancestors 'self' https://excel.cloud.microsoft");
  }
  for (const policy of [index, taskpane, commands]) {
    expect(policy).toContain("script-src 'self';");
    expect(policy).toMatch(
      /connect-src 'self' https:\/\/",\{"Ref":"WorkbooksBucket\w+"\},"\.s3\.",\{"Ref":"AWS::Region"\},"\.",\{"Ref":"AWS::URLSuffix"\},";/,
    );
    expect(policy).toContain('"ReferrerPolicy":"no-referrer"');
    expect(policy).toContain('"ContentTypeOptions":{"Override":true}');
    // It would keep Excel on the web from showing the pane.
    expect(policy).not.toContain('FrameOptions');
  }
});

interface Behaviour {
  readonly PathPattern?: string;
  readonly AllowedMethods: readonly string[];
  readonly ViewerProtocolPolicy: string;
  readonly CachePolicyId: string;
  readonly OriginRequestPolicyId?: string;
}

test('one address for pages and API, over https', () => {
  const [distribution] = ofType(cloudFront(), 'AWS::CloudFront::Distribution');
  const config = distribution?.Properties.DistributionConfig as {
    readonly CacheBehaviors: readonly Behaviour[];
    readonly DefaultCacheBehavior: Behaviour;
  };
  expect(config).toMatchObject({
    DefaultRootObject: 'index.html',
    HttpVersion: 'http2and3',
    Logging: { Prefix: 'cloudfront/' },
    DefaultCacheBehavior: { ViewerProtocolPolicy: 'redirect-to-https' },
  });
  expect(config.CacheBehaviors.map(({ PathPattern }) => PathPattern)).toEqual([
    '/api/*',
    '/openapi.json',
    '/health',
    '/taskpane.html',
    '/commands.html',
  ]);
  for (const behaviour of config.CacheBehaviors.slice(0, 3)) {
    expect(behaviour).toMatchObject({
      ViewerProtocolPolicy: 'https-only',
      // AWS's own: CachingDisabled and AllViewerExceptHostHeader.
      CachePolicyId: '4135ea2d-6df8-44a3-9df3-4b5a84be39ad',
      OriginRequestPolicyId: 'b689b0a8-53d0-40ab-baf2-68738e2966ac',
    });
    expect(behaviour.AllowedMethods).toContain('PUT');
  }
  expect(withoutCloudFront().text).not.toContain('AWS::CloudFront::');
});

test('with a domain of its own, TLS is 1.2 of 2021', () => {
  const [distribution] = ofType(variant('prod-cloudfront-domain'), 'AWS::CloudFront::Distribution');
  expect(distribution?.Properties.DistributionConfig).toMatchObject({
    Aliases: ['forms.example.edu.cn'],
    ViewerCertificate: { MinimumProtocolVersion: 'TLSv1.2_2021', SslSupportMethod: 'sni-only' },
  });
  const [api] = ofType(variant('prod-api-domain'), 'AWS::ApiGatewayV2::Api');
  expect(api?.Properties).toMatchObject({ DisableExecuteApiEndpoint: true });
});

test('files are kept by browsers as long as their names promise', () => {
  const kept = ofType(cloudFront(), 'Custom::CDKBucketDeployment').map(({ Properties }) => [
    Properties.DestinationBucketKeyPrefix,
    (Properties.SystemMetadata as Readonly<Record<string, string>>)['cache-control'],
    Properties.Prune,
  ]);
  expect(kept).toEqual([
    ['assets/', 'public, max-age=31536000, immutable', false],
    ['icons/', 'public, max-age=86400', false],
    ['office-js/', 'public, max-age=604800', false],
    [undefined, 'no-cache', false],
  ]);
});

test('the workbench, debug copies and marks of the build stay at home', () => {
  const { uploads } = cloudFront();
  expect(uploads).toContainEqual(['commands.html', 'index.html', 'taskpane.html']);
  expect(uploads).toContainEqual(['office.js']);
  expect(uploads.flat()).not.toContain('workbench.html');
});
