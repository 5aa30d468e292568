/** The whole service in one stack: which parts there are and what they know of each other. */
import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { Folders } from '../folders';
import type { Settings } from '../settings';
import { AlarmTopic } from './alarm-topic';
import { Alarms } from './alarms';
import { Pages } from './distribution';
import { Functions } from './functions';
import { Api } from './http-api';
import { LogBucket } from './log-bucket';
import { metricsOf } from './metrics';
import { Overview } from './overview';
import { Secrets } from './secrets';
import { SiteBucket } from './site-bucket';
import { SiteFiles } from './site-files';
import { STAGES } from './stages';
import { SubmissionTable } from './table';
import { Workbooks } from './workbooks';

export interface KjzStackProps extends StackProps {
  readonly settings: Settings;
  readonly folders: Folders;
}

export class KjzStack extends Stack {
  constructor(scope: Construct, id: string, { settings, folders, ...props }: KjzStackProps) {
    super(scope, id, props);
    const { hosting, domain, schoolName } = settings;
    const stage = STAGES[settings.stage];

    const logs = new LogBucket(this, 'Logs', { stage, hosting }).bucket;
    const store = new SubmissionTable(this, 'Store', { stage, tableName: settings.tableName });
    const secrets = new Secrets(this, 'Secrets', { stage, hosting });
    const workbooks = new Workbooks(this, 'Workbooks', { stage, accessLogs: logs });
    const siteBucket = new SiteBucket(this, 'Site', { stage, accessLogs: logs }).bucket;
    const { api, merge, operate, site, deadLetters } = new Functions(this, 'Functions', {
      stageName: settings.stage,
      stage,
      hosting,
      bundles: folders.bundles,
      store,
      secrets,
      workbooks,
      siteBucket,
      frameAncestors: settings.frameAncestors ?? [],
      mail: settings.mail,
    });
    const gateway = new Api(this, 'Api', { stage, api, site, domain: hosting === 'api' ? domain : undefined });
    const pages =
      hosting === 'cloudfront'
        ? new Pages(this, 'Pages', {
            http: gateway.http,
            siteBucket,
            site: folders.site,
            originSecret: secrets.origin,
            origins: { connectOrigins: [workbooks.origin], frameAncestors: settings.frameAncestors ?? [] },
            logBucket: logs,
            domain,
          })
        : undefined;
    new SiteFiles(this, 'SiteFiles', { stage, bucket: siteBucket, site: folders.site, officeJs: folders.officeJs });

    const metrics = metricsOf({ http: gateway.http, api, merge, deadLetters: deadLetters.queue, table: store.table });
    const { topic } = new AlarmTopic(this, 'AlarmTopic', { key: store.key, email: settings.alarmEmail });
    new Alarms(this, 'Alarms', { metrics, topic });
    new Overview(this, 'Overview', { metrics });

    const ownHost = pages?.distribution.distributionDomainName;
    this.#say({
      Address:
        domain !== undefined ? `https://${domain.name}` : ownHost ? `https://${ownHost}` : gateway.http.apiEndpoint,
      OperateFunction: operate.functionName,
      Table: store.table.tableName,
      WorkbookBucket: workbooks.bucket.bucketName,
      SiteBucket: siteBucket.bucketName,
    });
    // Percent-encoded: CloudFormation does not promise to keep other than ASCII in a template.
    if (schoolName !== undefined) this.#say({ SchoolName: encodeURIComponent(schoolName) });
    // What the domain's CNAME has to name.
    const target = ownHost ?? gateway.domainName?.regionalDomainName;
    if (domain !== undefined && target !== undefined) this.#say({ DomainTarget: target });
  }

  #say(outputs: Readonly<Record<string, string>>): void {
    for (const [name, value] of Object.entries(outputs)) new CfnOutput(this, name, { value });
  }
}
