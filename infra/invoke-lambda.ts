/** Calls functions on AWS, by whatever credentials the CDK CLI used. */
import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import type { Invoke } from './ask-operate';

/** `region` absent: the environment's or the profile's. */
export function lambdaInvoke(region: string | undefined): Invoke {
  const client = new LambdaClient(region === undefined ? {} : { region });
  return async (functionName, payload) => {
    const { Payload: bytes, FunctionError: failure } = await client.send(
      new InvokeCommand({ FunctionName: functionName, Payload: Buffer.from(JSON.stringify(payload)) }),
    );
    const text = bytes === undefined ? '' : Buffer.from(bytes).toString('utf8');
    if (failure !== undefined) throw new Error(`${functionName}: ${failure} ${text}`);
    return JSON.parse(text);
  };
}
