/** The one table and the key that encrypts it. Its shape is the store's; how it is kept safe is decided here. */
import { AttributeType, BillingMode, type ITable, Table, TableEncryption } from 'aws-cdk-lib/aws-dynamodb';
import { Key } from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';
import { EXPIRY_ATTRIBUTE, PARTITION_KEY, SORT_KEY } from '../../functions/store/dynamodb/table';
import type { Stage } from './stages';

export interface SubmissionTableProps {
  readonly stage: Stage;
  readonly tableName: string | undefined;
}

export class SubmissionTable extends Construct {
  /** What functions use: the stack's own, or one restored from it. */
  readonly table: ITable;
  /** The school's own: access to the data can be withdrawn, and every use is on record. */
  readonly key: Key;

  constructor(scope: Construct, id: string, { stage, tableName }: SubmissionTableProps) {
    super(scope, id);
    this.key = new Key(this, 'Key', {
      description: 'Encrypts the table of submissions',
      enableKeyRotation: true,
      removalPolicy: stage.removalPolicy,
    });
    // It stays in the stack when a restored one is used: what is wrong with it may have to be looked at.
    const own = new Table(this, 'Table', {
      partitionKey: { name: PARTITION_KEY, type: AttributeType.STRING },
      sortKey: { name: SORT_KEY, type: AttributeType.STRING },
      timeToLiveAttribute: EXPIRY_ATTRIBUTE,
      billingMode: BillingMode.PAY_PER_REQUEST,
      encryption: TableEncryption.CUSTOMER_MANAGED,
      encryptionKey: this.key,
      pointInTimeRecoverySpecification: {
        pointInTimeRecoveryEnabled: true,
        recoveryPeriodInDays: stage.recoveryDays,
      },
      deletionProtection: stage.keepsData,
      removalPolicy: stage.removalPolicy,
    });
    this.table =
      tableName === undefined
        ? own
        : Table.fromTableAttributes(this, 'Restored', { tableName, encryptionKey: this.key });
  }
}
