/** Alarms and the dashboard. */
import { ofType, variant } from './variants';

const prod = () => variant('prod-cloudfront-alarms');

interface Metric {
  readonly Namespace: string;
  readonly MetricName: string;
}

/** What an alarm looks at, namespace and metric; of a sum all its parts. */
function watched(properties: Readonly<Record<string, unknown>>): readonly string[] {
  const parts = properties.Metrics as readonly { readonly MetricStat?: { readonly Metric: Metric } }[] | undefined;
  const metrics = parts?.flatMap(({ MetricStat }) => MetricStat?.Metric ?? []) ?? [
    properties as Readonly<Record<string, unknown>> & Metric,
  ];
  return metrics.map(({ Namespace, MetricName }) => `${Namespace} ${MetricName}`);
}

test('somebody hears of everything that goes wrong', () => {
  const alarms = ofType(prod(), 'AWS::CloudWatch::Alarm');
  // What makes the API fail or find its table failing is answered with 5xx, what makes it slow is slow at the gateway.
  expect(alarms.flatMap(({ Properties }) => watched(Properties)).sort()).toEqual([
    'AWS/ApiGateway 5xx',
    'AWS/ApiGateway Latency',
    'AWS/DynamoDB ReadThrottleEvents',
    'AWS/DynamoDB WriteThrottleEvents',
    'AWS/Lambda Errors',
    'AWS/SQS ApproximateNumberOfMessagesVisible',
  ]);
  for (const { Properties } of alarms) {
    expect(Properties.AlarmActions).toEqual([{ Ref: expect.stringMatching(/^AlarmTopic/) }]);
    expect(Properties.TreatMissingData).toBe('notBreaching');
  }
});

test('alarms go out encrypted, over TLS, to the mailbox that was named', () => {
  expect(ofType(prod(), 'AWS::SNS::Topic')[0]?.Properties).toHaveProperty('KmsMasterKeyId');
  const [policy] = ofType(prod(), 'AWS::SNS::TopicPolicy');
  expect(policy?.Properties.PolicyDocument).toMatchObject({
    Statement: expect.arrayContaining([
      expect.objectContaining({ Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }),
      expect.objectContaining({
        Effect: 'Allow',
        Action: 'sns:Publish',
        Principal: { Service: 'cloudwatch.amazonaws.com' },
      }),
    ]),
  });
  expect(ofType(prod(), 'AWS::SNS::Subscription')[0]?.Properties).toMatchObject({
    Protocol: 'email',
    Endpoint: 'someone@example.edu.cn',
  });
  expect(ofType(variant('prod-cloudfront-anywhere'), 'AWS::SNS::Subscription')).toEqual([]);
});

test('one dashboard shows them', () => {
  const [dashboard] = ofType(prod(), 'AWS::CloudWatch::Dashboard');
  const body = JSON.stringify(dashboard?.Properties.DashboardBody);
  for (const title of ['Requests', 'Errors', 'Latency p95', 'Duration p95', 'Table use', 'Merges']) {
    expect(body).toContain(title);
  }
});
