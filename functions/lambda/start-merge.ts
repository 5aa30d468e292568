/** Hands a merge to its own function, asynchronously: Lambda repeats it and sets aside what fails every time. */
import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import type { StartMerge } from '#api/collect/merge-order';
import { StoreError } from '#store/store-error';
import { SHORT_CALLS } from './short-calls';

export function startMergeFunction(functionName: string): StartMerge {
  const client = new LambdaClient(SHORT_CALLS);
  return async (order) => {
    const command = new InvokeCommand({
      FunctionName: functionName,
      InvocationType: 'Event',
      Payload: Buffer.from(JSON.stringify(order)),
    });
    try {
      await client.send(command);
    } catch (error) {
      throw new StoreError('store.unavailable', 'the merge could not be handed over', error);
    }
  };
}
