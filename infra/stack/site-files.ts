/** Puts the built pages and Microsoft's client into their bucket, each with the time browsers may keep it. */
import { join } from 'node:path';
import { Stack, Token, Validations } from 'aws-cdk-lib';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import { BucketDeployment, CacheControl, Source } from 'aws-cdk-lib/aws-s3-deployment';
import { Construct } from 'constructs';
import { CACHE_CONTROL } from '../../functions/site/answer';
import { type FileKind, LIBRARY_PREFIX, WORKBENCH_PAGES } from '../../functions/site/file-kind';
import type { Folders } from '../folders';
import { acknowledgeWildcards, objectsFinding } from './acknowledge';
import { keptLogGroup } from './log-group';
import type { Stage } from './stages';

/** The workbench is for trying out on one machine. Its scripts have hashed names and are not worth sorting out. */
const NOT_PAGES = [...WORKBENCH_PAGES, '.*', 'assets', 'icons'];
/** As `listOfficeJs` of the local server: scripts and styles, unmodified, without the debug copies. */
const NOT_CLIENT = ['*.debug.js', '*.ts', '*.html', '*.png'];

const COPIER_MEGABYTES = 1024;

export interface SiteFilesProps extends Pick<Folders, 'site' | 'officeJs'> {
  readonly stage: Stage;
  readonly bucket: Bucket;
}

export class SiteFiles extends Construct {
  constructor(scope: Construct, id: string, { stage, bucket, site, officeJs }: SiteFilesProps) {
    super(scope, id);
    const shared = {
      destinationBucket: bucket,
      // A page somebody opened before a deployment still finds its scripts.
      prune: false,
      retainOnDelete: stage.keepsData,
      memoryLimit: COPIER_MEGABYTES,
      logGroup: keptLogGroup(this, 'Logs', stage),
    };
    const parts = [
      new BucketDeployment(this, 'Hashed', {
        ...shared,
        sources: [Source.asset(join(site, 'assets'))],
        destinationKeyPrefix: 'assets/',
        cacheControl: kept('hashed'),
      }),
      new BucketDeployment(this, 'Icons', {
        ...shared,
        sources: [Source.asset(join(site, 'icons'))],
        destinationKeyPrefix: 'icons/',
        cacheControl: kept('icon'),
      }),
      new BucketDeployment(this, 'OfficeJs', {
        ...shared,
        sources: [Source.asset(officeJs, { exclude: NOT_CLIENT })],
        destinationKeyPrefix: LIBRARY_PREFIX,
        cacheControl: kept('library'),
      }),
    ];
    // CloudFront asks again each time for what says no-cache, so nothing has to be invalidated.
    const pages = new BucketDeployment(this, 'Pages', {
      ...shared,
      sources: [Source.asset(site, { exclude: NOT_PAGES })],
      cacheControl: kept('page'),
    });
    // Pages come last: what they name is already there.
    pages.node.addDependency(...parts);
    acknowledgeCopier(pages, bucket);
  }
}

/** As every host of the pages has it. */
function kept(kind: FileKind): CacheControl[] {
  return [CacheControl.fromString(CACHE_CONTROL[kind])];
}

/** CDK's own function copies the files; it is one for all deployments of the stack, and its role is not ours to write. */
function acknowledgeCopier(deployment: BucketDeployment, bucket: Bucket): void {
  const role = deployment.handlerRole;
  const copier = role.node.scope ?? role;
  Validations.of(copier).acknowledge(
    { id: 'AwsSolutions-L1', reason: 'CDK chooses the runtime of the function that comes with BucketDeployment.' },
    {
      id: 'AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole]',
      reason: 'CDK gives it to the function that comes with BucketDeployment, which only runs during deployments.',
    },
  );
  const { region } = Stack.of(deployment);
  const regionName = Token.isUnresolved(region) ? '<AWS::Region>' : region;
  acknowledgeWildcards(
    copier,
    [
      'Action::s3:GetBucket*',
      'Action::s3:GetObject*',
      'Action::s3:List*',
      'Action::s3:DeleteObject*',
      'Action::s3:Abort*',
      objectsFinding(bucket, '*'),
      `Resource::arn:<AWS::Partition>:s3:::cdk-hnb659fds-assets-<AWS::AccountId>-${regionName}/*`,
    ],
    'CDK writes this policy: read from its asset bucket, write to the bucket of the public pages.',
  );
}
