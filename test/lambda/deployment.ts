/** A deployment without AWS: bundles in their own processes, the embedded database, and the few services emulated. */
import { mkdtempSync, rmSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedDynamoDb } from '#local/embedded-dynamodb';
import { connectDynamoDb, ensureTable } from '#store/dynamodb/table';
import { bundleFunction, type FunctionName } from '../../infra/bundle-functions';
import { type EmulatedAws, emulatedAws } from './emulated-aws';
import { eventOf, responseOf } from './http-event';
import { type LambdaProcess, startLambda } from './lambda-process';

const TABLE = 'kjz-test';
const REGION = 'cn-north-1';

const bundles = mkdtempSync(join(tmpdir(), 'bundles-'));
afterAll(() => rmSync(bundles, { recursive: true, force: true }));

/** Each made once for all tests of a file. */
const files = new Map<FunctionName, Promise<string>>();
function bundleOf(name: FunctionName): Promise<string> {
  const file = files.get(name) ?? bundleFunction(name, bundles).then((bundle) => bundle.file);
  files.set(name, file);
  return file;
}

export interface Deployment {
  readonly aws: EmulatedAws;
  start(name: FunctionName, more?: Readonly<Record<string, string>>): Promise<LambdaProcess>;
  close(): Promise<void>;
}

export const SECRETS = { signing: 's'.repeat(64), pepper: 'p'.repeat(64) };

export async function deployed(): Promise<Deployment> {
  const folder = await mkdtemp(join(tmpdir(), 'lambda-'));
  const engine = await startEmbeddedDynamoDb({ folder: join(folder, 'db') });
  // The engine lets nobody in but the holder of its own key.
  const aws = await emulatedAws(engine.credentials);
  aws.secrets.set('signing-secret', SECRETS.signing).set('pepper-secret', SECRETS.pepper);
  const client = connectDynamoDb({ endpoint: engine.endpoint, region: REGION, credentials: engine.credentials });
  await ensureTable(client, TABLE);
  client.destroy();
  const processes: LambdaProcess[] = [];
  return {
    aws,
    async start(name, more = {}) {
      const started = await startLambda(await bundleOf(name), {
        AWS_REGION: REGION,
        AWS_ACCESS_KEY_ID: engine.credentials.accessKeyId,
        AWS_SECRET_ACCESS_KEY: engine.credentials.secretAccessKey,
        AWS_ENDPOINT_URL_S3: aws.endpoint,
        AWS_ENDPOINT_URL_SECRETS_MANAGER: aws.endpoint,
        AWS_ENDPOINT_URL_LAMBDA: aws.endpoint,
        AWS_ENDPOINT_URL_DYNAMODB: engine.endpoint,
        AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
        ...ENVIRONMENT,
        ...more,
      });
      processes.push(started);
      return started;
    },
    async close() {
      await Promise.all(processes.map((each) => each.close()));
      await engine.close();
      await aws.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** As infra/stack/functions.ts tells the functions. */
const ENVIRONMENT = {
  KJZ_STAGE: 'dev',
  KJZ_TABLE: TABLE,
  KJZ_WORKBOOKS: 'workbooks',
  KJZ_SIGNING_SECRET: 'signing-secret',
  KJZ_PEPPER_SECRET: 'pepper-secret',
  KJZ_MERGE_FUNCTION: 'kjz-merge',
  KJZ_FORWARDED_HOPS: '0',
  KJZ_SITE: 'site',
  KJZ_CONNECT_ORIGIN: 'https://workbooks.s3.cn-north-1.amazonaws.com.cn',
  POWERTOOLS_SERVICE_NAME: 'kjz-test',
  POWERTOOLS_METRICS_NAMESPACE: 'kjz',
};

/** Sends it as an event; the answer as a browser would get it. */
export async function send(lambda: LambdaProcess, request: Request): Promise<Response> {
  return responseOf(await lambda.invoke(await eventOf(request)));
}
