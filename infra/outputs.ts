/** What a deployment said of itself, kept for everything that follows it. */
import { join } from 'node:path';
import { z } from 'zod';
import { PROJECT_ROOT } from './folders';
import { type Place, placeName, stackName } from './stack-name';

const outputsOfStack = z.object({
  Address: z.string().min(1),
  OperateFunction: z.string().min(1),
  SiteBucket: z.string().min(1),
  DomainTarget: z.string().optional(),
});
export type Outputs = z.infer<typeof outputsOfStack>;

/** Where `cdk deploy --outputs-file` writes them. */
export function outputsFile(place: Place): string {
  return join(PROJECT_ROOT, 'out', `outputs-${placeName(place)}.json`);
}

/** Of that deployment's stack, out of that file's JSON; throws where they are not there. */
export function outputsOf(written: unknown, place: Place): Outputs {
  return outputsOfStack.parse(z.record(z.string(), z.unknown()).parse(written)[stackName(place)]);
}
