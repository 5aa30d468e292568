/** The regional HTTP API: which addresses reach which function, how many requests are let in, and what is noted of each. */
import { Validations } from 'aws-cdk-lib';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import {
  type CfnStage,
  DomainName,
  HttpApi,
  HttpMethod,
  type HttpRoute,
  HttpStage,
  LogGroupLogDestination,
  SecurityPolicy,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import type { CustomDomain } from '../settings';
import { keptLogGroup } from './log-group';
import type { Stage } from './stages';

/** What the API function answers; CloudFront sends the same ones here. */
export const API_PATHS = ['/api/{proxy+}', '/openapi.json', '/health'] as const;
const PAGE_PATHS = ['/', '/{proxy+}'] as const;

/** Never the path: addresses can name units. */
const ACCESS_LOG = {
  requestId: '$context.requestId',
  ip: '$context.identity.sourceIp',
  requestTime: '$context.requestTime',
  method: '$context.httpMethod',
  routeKey: '$context.routeKey',
  status: '$context.status',
  latency: '$context.responseLatency',
  responseLength: '$context.responseLength',
  integrationError: '$context.integrationErrorMessage',
} as const;

export interface ApiProps {
  readonly stage: Stage;
  readonly api: LambdaFunction;
  /** Where the API serves the pages too. */
  readonly site: LambdaFunction | undefined;
  /** Only where people open the API's own address. */
  readonly domain: CustomDomain | undefined;
}

export class Api extends Construct {
  readonly http: HttpApi;
  readonly domainName: DomainName | undefined;
  readonly #routes: HttpRoute[] = [];

  constructor(scope: Construct, id: string, { stage, api, site, domain }: ApiProps) {
    super(scope, id);
    this.domainName = domain === undefined ? undefined : this.#domainName(domain);
    this.http = new HttpApi(this, 'Http', {
      createDefaultStage: false,
      // With a domain of its own there is one address only: that one has the ICP record.
      disableExecuteApiEndpoint: domain !== undefined,
    });
    // Payload format 2.0 is the integration's default.
    const toApi = new HttpLambdaIntegration('ToApi', api);
    for (const path of API_PATHS) this.#addRoute(path, HttpMethod.ANY, toApi);
    if (site !== undefined) {
      const toSite = new HttpLambdaIntegration('ToSite', site);
      for (const path of PAGE_PATHS) this.#addRoute(path, HttpMethod.GET, toSite);
    }
    this.#addStage(stage, site === undefined ? [] : PAGE_PATHS);
  }

  #addRoute(path: string, method: HttpMethod, integration: HttpLambdaIntegration): void {
    for (const route of this.http.addRoutes({ path, methods: [method], integration })) {
      this.#routes.push(route);
      Validations.of(route).acknowledge({
        id: 'AwsSolutions-APIG4',
        reason: 'Pages and sign-in are public; every other route checks its own token (functions/api/authenticate.ts).',
      });
    }
  }

  /** A school that opens its panes all at once must not keep those from submitting who are ready. */
  #addStage(stage: Stage, pages: readonly string[]): void {
    const made = new HttpStage(this, 'Stage', {
      httpApi: this.http,
      stageName: '$default',
      autoDeploy: true,
      throttle: { rateLimit: stage.requestsPerSecond, burstLimit: stage.burstRequests },
      accessLogSettings: {
        destination: new LogGroupLogDestination(keptLogGroup(this, 'AccessLogs', stage)),
        format: AccessLogFormat.custom(JSON.stringify(ACCESS_LOG)),
      },
      ...(this.domainName === undefined ? {} : { domainMapping: { domainName: this.domainName } }),
    });
    if (pages.length === 0) return;
    // CDK's own construct knows one limit for all routes.
    const ofPages = { ThrottlingRateLimit: stage.filesPerSecond, ThrottlingBurstLimit: stage.burstFiles };
    const template = made.node.defaultChild as CfnStage;
    template.routeSettings = Object.fromEntries(pages.map((path) => [`GET ${path}`, ofPages]));
    // Settings of a route that is not there yet are refused.
    made.node.addDependency(...this.#routes);
  }

  #domainName({ name, certificateArn }: CustomDomain): DomainName {
    return new DomainName(this, 'DomainName', {
      domainName: name,
      certificate: Certificate.fromCertificateArn(this, 'Certificate', certificateArn),
      securityPolicy: SecurityPolicy.TLS_1_2,
    });
  }
}
