/**
 * Which partition keys each part of the product writes, as patterns of an access policy (`*` is any text): the deployment
 * grants these and no others. They follow keys.ts; a test holds them against what the stores do.
 */
import { attemptsKey, auditPartition, blobPartition, codeKey, collectorPartition, jobKey } from './keys';

export { auditPartition };

const ANY = '*';

/**
 * What is below a collector (its rounds and their reports, the list of its codes, its audit trail), contents, codes,
 * counters and jobs; never which collectors there are.
 */
export const WRITTEN_BY_REQUESTS: readonly string[] = [
  collectorPartition(ANY),
  blobPartition(ANY),
  codeKey(ANY).pk,
  attemptsKey(ANY, 1, 0).pk,
  jobKey(ANY).pk,
];

export const WRITTEN_BY_MERGES: readonly string[] = [jobKey(ANY).pk];
