/** Log groups, and how long logs are kept. */
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import type { Stage } from './stages';

/** 网络安全法 第二十一条 wants network logs kept for at least six months. */
const KEPT = RetentionDays.ONE_YEAR;

export function keptLogGroup(scope: Construct, id: string, stage: Stage): LogGroup {
  return new LogGroup(scope, id, { retention: KEPT, removalPolicy: stage.removalPolicy });
}
