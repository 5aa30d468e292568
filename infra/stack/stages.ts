/** In what `dev` and `prod` differ: what outlives a mistake, and how much traffic is let in. Pure. */
import { RemovalPolicy } from 'aws-cdk-lib';
import type { Settings } from '../settings';

export interface Stage {
  /** Whether data, secrets and logs outlive the stack. */
  readonly keepsData: boolean;
  readonly removalPolicy: RemovalPolicy;
  /** How far back the table can be restored. */
  readonly recoveryDays: number;
  /** To the API, of all callers together. */
  readonly requestsPerSecond: number;
  readonly burstRequests: number;
  /** For pages and their files, where the gateway serves them: some fourteen for each pane that opens. */
  readonly filesPerSecond: number;
  readonly burstFiles: number;
}

export const STAGES: Readonly<Record<Settings['stage'], Stage>> = {
  dev: {
    keepsData: false,
    removalPolicy: RemovalPolicy.DESTROY,
    recoveryDays: 7,
    requestsPerSecond: 10,
    burstRequests: 20,
    filesPerSecond: 100,
    burstFiles: 200,
  },
  prod: {
    keepsData: true,
    removalPolicy: RemovalPolicy.RETAIN,
    recoveryDays: 35,
    requestsPerSecond: 50,
    burstRequests: 100,
    filesPerSecond: 1_000,
    burstFiles: 2_000,
  },
};
