/** When somebody is woken: as data, one line each. */
import { Alarm, ComparisonOperator, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { Topic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import type { Metrics } from './metrics';

interface Rule {
  readonly metric: keyof Metrics;
  readonly description: string;
  /** Reached or passed. */
  readonly threshold: number;
  /** Periods of five minutes in a row. */
  readonly periods: number;
}

const SLOW_MILLISECONDS = 10_000;

/**
 * Each metric of an alarm costs by the month. What makes the API fail, be refused by Lambda or find its table failing is
 * answered with 5xx, what makes it slow is slow at the gateway: those two are watched; the dashboard shows the causes.
 */
const RULES: readonly Rule[] = [
  { metric: 'serverErrors', description: 'The gateway answered 5xx', threshold: 1, periods: 1 },
  { metric: 'latency', description: 'Answers are slow', threshold: SLOW_MILLISECONDS, periods: 3 },
  { metric: 'tableThrottles', description: 'The table refused requests', threshold: 1, periods: 1 },
  { metric: 'mergeErrors', description: 'A merge failed', threshold: 1, periods: 1 },
  { metric: 'deadMerges', description: 'A merge failed every time and was set aside', threshold: 1, periods: 1 },
];

export interface AlarmsProps {
  readonly metrics: Metrics;
  readonly topic: Topic;
}

export class Alarms extends Construct {
  constructor(scope: Construct, id: string, { metrics, topic }: AlarmsProps) {
    super(scope, id);
    for (const { metric, description, threshold, periods } of RULES) {
      const alarm = new Alarm(this, metric, {
        metric: metrics[metric],
        alarmDescription: `kjz: ${description}`,
        threshold,
        evaluationPeriods: periods,
        comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
        // Most of the year nobody reports anything.
        treatMissingData: TreatMissingData.NOT_BREACHING,
      });
      alarm.addAlarmAction(new SnsAction(topic));
      alarm.addOkAction(new SnsAction(topic));
    }
  }
}
