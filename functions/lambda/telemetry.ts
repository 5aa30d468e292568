/**
 * Structured logs and metrics by Powertools: metrics are log lines of a known form (EMF), so no call is made for them.
 * Not its tracer: mainland China has no X-Ray. Not its idempotency: submissions bring their own ids.
 */
import { Logger } from '@aws-lambda-powertools/logger';
import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import type { LogEntry } from '#api/app-deps';

export interface Telemetry {
  /** As `AppDeps.log`. */
  readonly log: (entry: LogEntry) => void;
  /** A failure outside any request of the app; `error` from `errorText`. */
  readonly failed: (what: string, error: string) => void;
  /** Sends off what was measured; at the end of each invocation. */
  readonly flush: () => void;
}

/** Name and namespace by POWERTOOLS_SERVICE_NAME and POWERTOOLS_METRICS_NAMESPACE. */
export function openTelemetry(stage: string): Telemetry {
  const logger = new Logger({ persistentKeys: { stage } });
  const metrics = new Metrics({ defaultDimensions: { stage } });
  return {
    log({ level, event, ...told }) {
      logger[level](event, told);
      if (event === 'request' && told.milliseconds !== undefined) {
        metrics.addMetric('RequestMilliseconds', MetricUnit.Milliseconds, told.milliseconds);
        if ((told.status ?? 0) >= 400) metrics.addMetric('Refused', MetricUnit.Count, 1);
      }
      if (told.route?.endsWith('/submissions/{id}') && told.status === 201)
        metrics.addMetric('Submitted', MetricUnit.Count, 1);
    },
    failed(what, error) {
      logger.error(what, { error });
      metrics.addMetric('Failed', MetricUnit.Count, 1);
    },
    flush: () => metrics.publishStoredMetrics(),
  };
}
