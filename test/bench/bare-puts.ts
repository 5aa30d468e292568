/** What submitting is measured against. */
import { randomBytes } from 'node:crypto';
import { DynamoDBDocumentClient, PutCommand } from '@aws-sdk/lib-dynamodb';
import { inLanes, openTable, TABLE } from './embedded-app';
import type { Opened } from './row';

const PUT_BYTES = 1024;
const ONLY_NEW = { ConditionExpression: 'attribute_not_exists(#pk)', ExpressionAttributeNames: { '#pk': 'pk' } };

/** Bare conditional puts of 1 KB on the same engine, `lanes` at once. */
export async function openBarePuts(folder: string, lanes: number, units: number, each: number): Promise<Opened> {
  const { client, close } = await openTable(folder);
  const documents = DynamoDBDocumentClient.from(client);
  const items = Array.from({ length: units * each }, (_, at) => ({
    pk: `unit ${at % units}`,
    sk: `item ${at}`,
    payload: randomBytes(PUT_BYTES),
  }));
  return {
    work: () =>
      inLanes(lanes, items, async (item) => {
        await documents.send(new PutCommand({ TableName: TABLE, Item: item, ...ONLY_NEW }));
      }),
    close,
  };
}
