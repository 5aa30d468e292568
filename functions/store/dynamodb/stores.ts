/** Every store that stands on the one table. */
import { DynamoDbJobStore } from './job-store';
import { DynamoDbJointStore } from './joint-store';
import { DynamoDbRegistryStore } from './registry-store';
import { DynamoDbReminderStore } from './reminder-store';
import { DynamoDbReviewStore } from './review-store';
import { DynamoDbSubmissionStore } from './submission-store';
import type { TableClient } from './table-client';

export function storesOver(table: TableClient) {
  return {
    submissions: new DynamoDbSubmissionStore(table),
    reviews: new DynamoDbReviewStore(table),
    joint: new DynamoDbJointStore(table),
    reminders: new DynamoDbReminderStore(table),
    registry: new DynamoDbRegistryStore(table),
    jobs: new DynamoDbJobStore(table),
  };
}
