/**
 * Structured logs and metrics by Powertools: metrics are log lines of a known form (EMF), so no call is made for them.
 * Not its tracer: mainland China has no X-Ray. Not its idempotency: submissions bring their own ids.
 */
import { Logger } from '@aws-lambda-powertools/logger';
import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import { loggedError } from '#api/log';
import type { LogEntry } from '#api/log-entry';

export interface Telemetry {
  /** As `AppDeps.log`. */
  readonly log: (entry: LogEntry) => void;
  /** A failure outside any request of the app. */
  readonly failed: (what: string, error: unknown) => void;
  /** Sends off what was measured; at the end of each invocation. */
  readonly flush: () => void;
}

/** Name and namespace by POWERTOOLS_SERVICE_NAME and POWERTOOLS_METRICS_NAMESPACE. */
export function openTelemetry(stage: string): Telemetry {
  const logger = new Logger({ persistentKeys: { stage } });
  const metrics = new Metrics({ defaultDimensions: { stage } });
  const count = (name: string) => metrics.addMetric(name, MetricUnit.Count, 1);
  return {
    log({ level, event, ...told }) {
      logger[level](event, told);
      const { status = 0, route = '' } = told;
      // Each metric of our own costs by the month; how many, how slow and how many refused the gateway measures for nothing.
      if (status === 201 && route.endsWith(SUBMISSION_ROUTE)) count('Submitted');
    },
    failed(what, error) {
      // It is thrown on, and so counted among the function's own errors.
      logger.error(what, { error: loggedError(error) });
    },
    flush() {
      if (metrics.hasStoredMetrics()) metrics.publishStoredMetrics();
    },
  };
}

/** As the router writes it. */
const SUBMISSION_ROUTE = '/submissions/:id';
