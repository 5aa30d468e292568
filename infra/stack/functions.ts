/** The product's functions: what each is told, what each may do, how large it is and how long it may take. */
import { Duration } from 'aws-cdk-lib';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';
import type { MailSettings, Settings } from '../settings';
import {
  auditIsAppendOnly,
  invokeAccess,
  objectsAccess,
  objectsRemoval,
  pagesAccess,
  secretAccess,
  tableAccess,
  tableKeyAccess,
  writingOfMerges,
  writingOfRequests,
} from './access';
import { acknowledgeWildcards, objectsFinding } from './acknowledge';
import { DeadLetters } from './dead-letters';
import { ProductFunction, type ProductFunctionProps } from './product-function';
import type { Secrets } from './secrets';
import type { Stage } from './stages';
import type { SubmissionTable } from './table';
import { DOCUMENTS_PREFIX, SUMMARIES_PREFIX, type Workbooks } from './workbooks';

/** One full vCPU: checking a sheet is one thread's work. */
const ONE_CPU_MEGABYTES = 1769;
/** The most that every region has, mainland China included. */
const MOST_MEGABYTES = 3008;
const SITE_MEGABYTES = 512;

/** The gateway gives up after 30. */
const API_TIMEOUT = Duration.seconds(29);
const MERGE_TIMEOUT = Duration.minutes(10);
const MERGE_RETRIES = 2;
const OPERATE_TIMEOUT = Duration.minutes(15);
const SITE_TIMEOUT = Duration.seconds(10);

/** How many proxies that we trust stand before the gateway: CloudFront, or none. */
const FORWARDED_HOPS: Readonly<Record<Settings['hosting'], string>> = { cloudfront: '1', api: '0' };

const METRICS_NAMESPACE = 'kjz';

export interface FunctionsProps extends Pick<Settings, 'hosting'> {
  readonly stageName: Settings['stage'];
  readonly stage: Stage;
  readonly bundles: string;
  readonly store: SubmissionTable;
  readonly secrets: Secrets;
  readonly workbooks: Workbooks;
  readonly siteBucket: Bucket;
  /** Who may frame the pane besides Microsoft's origins. */
  readonly frameAncestors: readonly string[];
  readonly mail: MailSettings | undefined;
}

export class Functions extends Construct {
  readonly api: LambdaFunction;
  readonly merge: LambdaFunction;
  readonly operate: LambdaFunction;
  /** Only where the API serves the pages. */
  readonly site: LambdaFunction | undefined;
  readonly deadLetters: DeadLetters;

  constructor(scope: Construct, id: string, props: FunctionsProps) {
    super(scope, id);
    this.deadLetters = new DeadLetters(this, 'DeadLetters');
    this.merge = this.#merge(props);
    this.api = this.#api(props, this.merge);
    this.operate = this.#operate(props);
    this.site = props.hosting === 'api' ? this.#site(props) : undefined;
  }

  #api(props: FunctionsProps, merge: LambdaFunction): LambdaFunction {
    const { store, secrets, workbooks, hosting, mail } = props;
    const mailSecret = mail && Secret.fromSecretCompleteArn(this, 'MailSecret', mail.secretArn);
    return this.#withSummaries('Api', props, {
      bundle: 'api',
      description: 'The routes below /api',
      memoryMegabytes: ONE_CPU_MEGABYTES,
      timeout: API_TIMEOUT,
      environment: {
        ...summaryEnvironment(props, 'kjz-api'),
        KJZ_SIGNING_SECRET: secrets.signing.secretArn,
        KJZ_PEPPER_SECRET: secrets.pepper.secretArn,
        KJZ_MERGE_FUNCTION: merge.functionName,
        KJZ_FORWARDED_HOPS: FORWARDED_HOPS[hosting],
        ...(secrets.origin === undefined ? {} : { KJZ_ORIGIN_SECRET: secrets.origin.secretArn }),
        ...mailEnvironment(mail),
      },
      access: [
        tableAccess(store.table, ['GetItem', 'BatchGetItem', 'Query']),
        writingOfRequests(store.table),
        auditIsAppendOnly(store.table),
        tableKeyAccess(store.key),
        ...objectsAccess(workbooks.bucket, [SUMMARIES_PREFIX, DOCUMENTS_PREFIX]),
        secretAccess(
          secrets.signing,
          secrets.pepper,
          ...[secrets.origin, mailSecret].filter((each) => each !== undefined),
        ),
        invokeAccess(merge),
      ],
    });
  }

  #merge(props: FunctionsProps): LambdaFunction {
    const { store, workbooks } = props;
    return this.#withSummaries('Merge', props, {
      bundle: 'merge',
      description: 'Merges a round into its summary workbook',
      memoryMegabytes: MOST_MEGABYTES,
      timeout: MERGE_TIMEOUT,
      retryAttempts: MERGE_RETRIES,
      onFailure: new SqsDestination(this.deadLetters.queue),
      environment: summaryEnvironment(props, 'kjz-merge'),
      access: [
        tableAccess(store.table, ['GetItem', 'BatchGetItem', 'Query']),
        writingOfMerges(store.table),
        auditIsAppendOnly(store.table),
        tableKeyAccess(store.key),
        ...objectsAccess(workbooks.bucket, [SUMMARIES_PREFIX]),
      ],
    });
  }

  /** Never reached from outside: an operator invokes it, by IAM. */
  #operate(props: FunctionsProps): LambdaFunction {
    const { store, secrets, workbooks } = props;
    return this.#withSummaries('Operate', props, {
      bundle: 'operate',
      description: 'For operators: rounds, codes, export, purge',
      memoryMegabytes: ONE_CPU_MEGABYTES,
      timeout: OPERATE_TIMEOUT,
      environment: { ...summaryEnvironment(props, 'kjz-operate'), KJZ_PEPPER_SECRET: secrets.pepper.secretArn },
      access: [
        tableAccess(store.table, ['GetItem', 'BatchGetItem', 'PutItem', 'UpdateItem', 'DeleteItem', 'Query']),
        auditIsAppendOnly(store.table),
        tableKeyAccess(store.key),
        ...objectsRemoval(workbooks.bucket, [SUMMARIES_PREFIX, DOCUMENTS_PREFIX]),
        secretAccess(secrets.pepper),
      ],
    });
  }

  #site({ stage, bundles, siteBucket, workbooks, frameAncestors }: FunctionsProps): LambdaFunction {
    const { function: made, role } = new ProductFunction(this, 'Site', {
      stage,
      bundles,
      bundle: 'site',
      description: 'The pages, where there is no CloudFront',
      memoryMegabytes: SITE_MEGABYTES,
      timeout: SITE_TIMEOUT,
      environment: {
        KJZ_SITE: siteBucket.bucketName,
        KJZ_CONNECT_ORIGIN: workbooks.origin,
        ...(frameAncestors.length === 0 ? {} : { KJZ_FRAME_ANCESTORS: frameAncestors.join(' ') }),
      },
      access: pagesAccess(siteBucket),
    });
    acknowledgeWildcards(role, [objectsFinding(siteBucket, '*')], 'Every object of the bucket is a public page.');
    return made;
  }

  #withSummaries(
    id: string,
    { stage, bundles, workbooks }: FunctionsProps,
    own: Omit<ProductFunctionProps, 'stage' | 'bundles'>,
  ): LambdaFunction {
    const { function: made, role } = new ProductFunction(this, id, { stage, bundles, ...own });
    acknowledgeWildcards(
      role,
      [SUMMARIES_PREFIX, DOCUMENTS_PREFIX].map((prefix) => objectsFinding(workbooks.bucket, `${prefix}*`)),
      'Each summary and each form’s file is an object of its own below its prefix; their names are not known beforehand.',
    );
    return made;
  }
}

function summaryEnvironment(
  { stageName, store, workbooks }: FunctionsProps,
  serviceName: string,
): Readonly<Record<string, string>> {
  return {
    KJZ_STAGE: stageName,
    KJZ_TABLE: store.table.tableName,
    KJZ_WORKBOOKS: workbooks.bucket.bucketName,
    POWERTOOLS_SERVICE_NAME: serviceName,
    POWERTOOLS_METRICS_NAMESPACE: METRICS_NAMESPACE,
  };
}

function mailEnvironment(mail: MailSettings | undefined): Readonly<Record<string, string>> {
  if (mail === undefined) return {};
  return {
    KJZ_MAIL_SECRET: mail.secretArn,
    KJZ_SMTP_FROM: mail.from,
    ...(mail.everySeconds === undefined ? {} : { KJZ_SMTP_EVERY_SECONDS: mail.everySeconds }),
  };
}
