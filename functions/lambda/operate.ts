/** The operate function: invoked by operators through IAM, never through the API. */

import { once } from '#api/once';
import { actionSchema, type Result } from '#operate/actions';
import { operate } from '#operate/operations';
import { readOperateEnvironment } from './environment';
import { readEvent } from './read-event';
import { connectSecrets, readSecret } from './secrets';
import { openBucket, openTable } from './stores';
import { openTelemetry } from './telemetry';

const environment = readOperateEnvironment(process.env);
const telemetry = openTelemetry(environment.KJZ_STAGE);
const stores = { ...openTable(environment.KJZ_TABLE), objects: openBucket(environment.KJZ_WORKBOOKS) };
const pepper = once(async () => Buffer.from(await readSecret(connectSecrets(), environment.KJZ_PEPPER_SECRET), 'utf8'));

export async function handler(event: unknown): Promise<Result> {
  try {
    const deps = { ...stores, pepper: await pepper(), now: () => new Date() };
    return await operate(deps, readEvent(actionSchema, event));
  } catch (error) {
    telemetry.failed('operate', error);
    throw error;
  } finally {
    telemetry.flush();
  }
}
