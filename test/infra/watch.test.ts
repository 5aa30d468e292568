/** Alarms and the dashboard. */
import { ofType, variant } from './variants';

const prod = () => variant('prod-cloudfront-alarms');

/** What an alarm looks at: namespace and metric, of a sum its first part. */
function watched(properties: Readonly<Record<string, unknown>>): string {
  const metrics = properties.Metrics as
    | readonly {
        readonly MetricStat?: { readonly Metric: { readonly Namespace: string; readonly MetricName: string } };
      }[]
    | undefined;
  const first = metrics?.find(({ MetricStat }) => MetricStat !== undefined)?.MetricStat?.Metric;
  return `${first?.Namespace ?? properties.Namespace} ${first?.MetricName ?? properties.MetricName}`;
}

test('somebody hears of everything that goes wrong', () => {
  const alarms = ofType(prod(), 'AWS::CloudWatch::Alarm');
  expect(alarms.map(({ Properties }) => watched(Properties)).sort()).toEqual([
    'AWS/ApiGateway 5xx',
    'AWS/ApiGateway Latency',
    'AWS/DynamoDB SystemErrors',
    'AWS/DynamoDB ThrottledRequests',
    'AWS/Lambda Duration',
    'AWS/Lambda Errors',
    'AWS/Lambda Errors',
    'AWS/Lambda Throttles',
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
