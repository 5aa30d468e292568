/**
 * Which partition keys each part of the product writes, as patterns of an access policy (`*` is any text): the deployment
 * grants these and no others. They follow keys.ts; a test holds them against what the stores do.
 */
import { attemptsKey, auditPartition, blobPartition, jobKey, scopePartition } from './keys';

export { auditPartition };

const ANY = '*';

/** Reports and their contents, counters, jobs, the audit trail; no code, no round, no collector. */
export const WRITTEN_BY_REQUESTS: readonly string[] = [
  scopePartition({ collector: ANY, round: ANY, form: ANY }),
  blobPartition(ANY),
  attemptsKey(ANY, 1, 0).pk,
  jobKey(ANY).pk,
  auditPartition(ANY),
];

export const WRITTEN_BY_MERGES: readonly string[] = [jobKey(ANY).pk];
