/** CloudFront before everything: pages from their bucket, the API behind the same address, each page with its policy. */
import { Aws, Duration, Validations } from 'aws-cdk-lib';
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import {
  AllowedMethods,
  type BehaviorOptions,
  CachePolicy,
  Distribution,
  HeadersReferrerPolicy,
  HttpVersion,
  type IOrigin,
  OriginProtocolPolicy,
  OriginRequestPolicy,
  OriginSslPolicy,
  PriceClass,
  ResponseHeadersPolicy,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin, S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import type { ISecret } from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';
import { ORIGIN_HEADER } from '../../functions/lambda/origin-header';
import type { PolicyOptions } from '../../functions/site/policy';
import type { CustomDomain } from '../settings';
import { policyOfPage } from './page-policies';

const FIRST_PAGE = 'index.html';
/** Pages that Excel frames; all others must not be framed by anybody. */
const FRAMED_PAGES = ['taskpane.html', 'commands.html'] as const;
const API_PATTERNS = ['/api/*', '/openapi.json', '/health'] as const;
const HTTPS_REMEMBERED = Duration.days(365);
/** As long as the API function may take. */
const API_TIMEOUT = Duration.seconds(30);

export interface PagesProps {
  readonly http: HttpApi;
  readonly siteBucket: IBucket;
  /** Sent to the API with every request; whoever calls it without is refused. */
  readonly originSecret: ISecret | undefined;
  /** The built pages, for the policies they need. */
  readonly site: string;
  /** Where pages may connect to besides their own origin, and who may frame them. */
  readonly origins: PolicyOptions;
  readonly logBucket: IBucket;
  readonly domain: CustomDomain | undefined;
}

export class Pages extends Construct {
  readonly distribution: Distribution;

  constructor(scope: Construct, id: string, props: PagesProps) {
    super(scope, id);
    const { http, siteBucket, originSecret, logBucket, domain } = props;
    const api = originOf(http, originSecret);
    const pages = S3BucketOrigin.withOriginAccessControl(siteBucket);
    this.distribution = new Distribution(this, 'Distribution', {
      comment: 'kjz',
      defaultRootObject: FIRST_PAGE,
      defaultBehavior: this.#pageBehaviour(pages, FIRST_PAGE, props),
      additionalBehaviors: {
        ...Object.fromEntries(API_PATTERNS.map((pattern) => [pattern, apiBehaviour(api)])),
        ...Object.fromEntries(FRAMED_PAGES.map((page) => [`/${page}`, this.#pageBehaviour(pages, page, props)])),
      },
      httpVersion: HttpVersion.HTTP2_AND_3,
      // All edges: those near mainland China are not in the cheaper classes.
      priceClass: PriceClass.PRICE_CLASS_ALL,
      enableLogging: true,
      logBucket,
      logFilePrefix: 'cloudfront/',
      ...(domain === undefined
        ? {}
        : {
            domainNames: [domain.name],
            certificate: Certificate.fromCertificateArn(this, 'Certificate', domain.certificateArn),
            minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
          }),
    });
    this.#acknowledge(domain !== undefined);
  }

  #pageBehaviour(origin: IOrigin, page: string, { site, origins }: PagesProps): BehaviorOptions {
    return {
      origin,
      // Somebody types the address without https.
      viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
      allowedMethods: AllowedMethods.ALLOW_GET_HEAD,
      cachePolicy: CachePolicy.CACHING_OPTIMIZED,
      compress: true,
      responseHeadersPolicy: new ResponseHeadersPolicy(this, `Headers-${page}`, {
        securityHeadersBehavior: {
          contentSecurityPolicy: {
            contentSecurityPolicy: policyOfPage(site, page, origins),
            override: true,
          },
          contentTypeOptions: { override: true },
          referrerPolicy: { referrerPolicy: HeadersReferrerPolicy.NO_REFERRER, override: true },
          strictTransportSecurity: {
            accessControlMaxAge: HTTPS_REMEMBERED,
            includeSubdomains: false,
            override: true,
          },
        },
      }),
    };
  }

  #acknowledge(hasDomain: boolean): void {
    Validations.of(this.distribution).acknowledge(
      {
        id: 'CloudFormation-Validate::F3006',
        reason:
          'China has no OriginAccessControl; settings.ts refuses CloudFront there. That variant is only synthesised to keep the template free of partitions.',
      },
      { id: 'AwsSolutions-CFR1', reason: 'Staff report from abroad too; who may report is decided by access codes.' },
      {
        id: 'AwsSolutions-CFR2',
        reason: 'The gateway limits the rate and the API the attempts at codes; a school with a firewall attaches it.',
      },
    );
    if (hasDomain) return;
    Validations.of(this.distribution).acknowledge({
      id: 'AwsSolutions-CFR4',
      reason: "CloudFront's own domain cannot set its TLS floor; with domainName it is TLS 1.2 of 2021.",
    });
  }
}

/** The gateway's regional host, named by tokens: it ends differently in China. */
function originOf({ apiId }: HttpApi, secret: ISecret | undefined): IOrigin {
  return new HttpOrigin(`${apiId}.execute-api.${Aws.REGION}.${Aws.URL_SUFFIX}`, {
    protocolPolicy: OriginProtocolPolicy.HTTPS_ONLY,
    originSslProtocols: [OriginSslPolicy.TLS_V1_2],
    readTimeout: API_TIMEOUT,
    // A reference that CloudFormation resolves when it deploys: the text is in no template.
    ...(secret === undefined ? {} : { customHeaders: { [ORIGIN_HEADER]: secret.secretValue.unsafeUnwrap() } }),
  });
}

function apiBehaviour(origin: IOrigin): BehaviorOptions {
  return {
    origin,
    // A redirect would let the first request, with its code, go out in the clear.
    viewerProtocolPolicy: ViewerProtocolPolicy.HTTPS_ONLY,
    allowedMethods: AllowedMethods.ALLOW_ALL,
    cachePolicy: CachePolicy.CACHING_DISABLED,
    originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
    compress: true,
  };
}
