/** The operations that are answered here, by dynalite's own parts under its locks, instead of by dynalite. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import type { Failure, Store } from 'dynalite/db/index.js';
import { queryItems } from './query';
import { refusal } from './refusal';
import { getTogether, transact } from './together';

const VERSION = 'DynamoDB_20120810.';

/** Gives the answer's JSON. Throws a Failure, or whatever LevelDB throws. */
type Operation = (store: Store, sent: object) => Promise<Buffer | string>;

const OPERATIONS: ReadonlyMap<string, Operation> = new Map<string, Operation>([
  [`${VERSION}TransactWriteItems`, transact],
  [`${VERSION}BatchGetItem`, getTogether],
  [`${VERSION}Query`, queryItems],
]);

/** What answers this request, where it is one of these. */
export function operationOf({ headers }: IncomingMessage): Operation | undefined {
  return OPERATIONS.get(String(headers['x-amz-target']));
}

/** An unexpected failure of the disk is thrown out of here, as dynalite throws its own: it ends the process. */
export async function answerHere(
  operation: Operation,
  store: Store,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  let sent: Buffer;
  try {
    sent = await buffer(request);
  } catch {
    // Cut off: nobody hears an answer.
    response.destroy();
    return;
  }
  let status = 200;
  let body: Buffer | string;
  try {
    body = await operation(store, jsonOf(sent));
  } catch (error) {
    const failure = error as Failure;
    if (failure.statusCode === undefined || failure.body === undefined) throw error;
    status = failure.statusCode;
    body = JSON.stringify(failure.body);
  }
  response.writeHead(status, { 'Content-Type': 'application/x-amz-json-1.0' }).end(body);
}

function jsonOf(sent: Buffer): object {
  try {
    return JSON.parse(sent.toString('utf8')) as object;
  } catch {
    throw refusal('SerializationException', 'no JSON');
  }
}
