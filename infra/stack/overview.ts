/** One dashboard: what goes in, what goes wrong, how long it takes. */
import { Dashboard, GraphWidget, type IMetric } from 'aws-cdk-lib/aws-cloudwatch';
import { Construct } from 'constructs';
import type { Metrics } from './metrics';

const WIDTH = 12;

export class Overview extends Construct {
  constructor(scope: Construct, id: string, { metrics }: { readonly metrics: Metrics }) {
    super(scope, id);
    new Dashboard(this, 'Dashboard', {
      widgets: [
        [
          graph('Requests', [metrics.requests]),
          graph('Errors', [metrics.clientErrors, metrics.serverErrors, metrics.apiErrors, metrics.apiThrottles]),
        ],
        [graph('Latency p95', [metrics.latency]), graph('Duration p95', [metrics.apiDuration])],
        [graph('Table use', [metrics.tableReads, metrics.tableWrites])],
        // Apart: both are sums over operations, whose names would clash in one graph.
        [graph('Table throttles', [metrics.tableThrottles]), graph('Table faults', [metrics.tableFaults])],
        [
          graph('Merges', [metrics.merges, metrics.mergeErrors, metrics.deadMerges]),
          graph('Merge duration p95', [metrics.mergeDuration]),
        ],
      ],
    });
  }
}

function graph(title: string, left: IMetric[]): GraphWidget {
  return new GraphWidget({ title, left, width: WIDTH });
}
