/** What is measured, named once for alarms and dashboard. */
import { Duration } from 'aws-cdk-lib';
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import { type IMetric, MathExpression } from 'aws-cdk-lib/aws-cloudwatch';
import { type ITable, Operation } from 'aws-cdk-lib/aws-dynamodb';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import type { Queue } from 'aws-cdk-lib/aws-sqs';

export interface Measured {
  readonly http: HttpApi;
  readonly api: LambdaFunction;
  readonly merge: LambdaFunction;
  readonly deadLetters: Queue;
  readonly table: ITable;
}

const PERIOD = Duration.minutes(5);
const OPERATIONS = [
  Operation.GET_ITEM,
  Operation.PUT_ITEM,
  Operation.UPDATE_ITEM,
  Operation.DELETE_ITEM,
  Operation.QUERY,
];

export type Metrics = ReturnType<typeof metricsOf>;

export function metricsOf({ http, api, merge, deadLetters, table }: Measured) {
  const sum = { statistic: 'Sum', period: PERIOD };
  const p95 = { statistic: 'p95', period: PERIOD };
  return {
    requests: http.metricCount(sum),
    clientErrors: http.metricClientError(sum),
    serverErrors: http.metricServerError(sum),
    latency: http.metricLatency(p95),
    apiErrors: api.metricErrors(sum),
    apiThrottles: api.metricThrottles(sum),
    apiDuration: api.metricDuration(p95),
    merges: merge.metricInvocations(sum),
    mergeErrors: merge.metricErrors(sum),
    mergeDuration: merge.metricDuration(p95),
    deadMerges: deadLetters.metricApproximateNumberOfMessagesVisible({ statistic: 'Maximum', period: PERIOD }),
    tableReads: table.metricConsumedReadCapacityUnits(sum),
    tableWrites: table.metricConsumedWriteCapacityUnits(sum),
    // Of reads and of writes: two metrics, where one by operation would be five.
    tableThrottles: new MathExpression({
      expression: 'reads + writes',
      label: 'Throttled',
      usingMetrics: {
        reads: table.metric('ReadThrottleEvents', sum),
        writes: table.metric('WriteThrottleEvents', sum),
      },
      period: PERIOD,
    }),
    tableFaults: table.metricSystemErrorsForOperations({ operations: OPERATIONS, period: PERIOD }),
  } satisfies Readonly<Record<string, IMetric>>;
}
