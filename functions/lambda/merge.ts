/** The merge function: invoked asynchronously with a MergeOrder; what it throws is tried again by Lambda. */
import * as z from 'zod';
import { runOrder } from '#api/archive/run-order';
import { roundAskedSchema } from '#api/collect/round-asked';
import { readMergeEnvironment } from './environment';
import { readEvent } from './read-event';
import { openBucket, openTable } from './stores';
import { openTelemetry } from './telemetry';

const environment = readMergeEnvironment(process.env);
const telemetry = openTelemetry(environment.KJZ_STAGE);
const deps = {
  ...openTable(environment.KJZ_TABLE),
  objects: openBucket(environment.KJZ_WORKBOOKS),
  now: () => new Date(),
};

const orderSchema = z.strictObject({
  collector: z.string(),
  round: z.string(),
  form: z.string().optional(),
  all: roundAskedSchema.optional(),
  job: z.string(),
});

export async function handler(event: unknown): Promise<void> {
  try {
    await runOrder(deps, readEvent(orderSchema, event));
  } catch (error) {
    telemetry.failed('merge', error);
    throw error;
  } finally {
    telemetry.flush();
  }
}
