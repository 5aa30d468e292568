/** Every store that stands on the one table. */

import { DynamoDbDecisionLog } from './decision-log';
import { DynamoDbJobStore } from './job-store';
import { JOINT_PREFIX, PAPER_COPY_PREFIX, RECOMMENDED_PREFIX } from './keys';
import { DynamoDbRegistryStore } from './registry-store';
import { DynamoDbReminderStore } from './reminder-store';
import { DynamoDbReviewStore } from './review-store';
import { DynamoDbSubmissionStore } from './submission-store';
import type { TableClient } from './table-client';

export function storesOver(table: TableClient) {
  return {
    submissions: new DynamoDbSubmissionStore(table),
    reviews: new DynamoDbReviewStore(table),
    joint: new DynamoDbDecisionLog(table, JOINT_PREFIX),
    recommended: new DynamoDbDecisionLog(table, RECOMMENDED_PREFIX),
    paperCopies: new DynamoDbDecisionLog(table, PAPER_COPY_PREFIX),
    reminders: new DynamoDbReminderStore(table),
    registry: new DynamoDbRegistryStore(table),
    jobs: new DynamoDbJobStore(table),
  };
}
