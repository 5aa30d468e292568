import type { Failure } from 'dynalite/db/index.js';

const ERRORS = 'com.amazonaws.dynamodb.v20120810#';

/** An answer of DynamoDB's that says no, to be thrown. `more` stands in its body. */
export function refusal(name: string, message: string, more: object = {}): Failure {
  return Object.assign(new Error(message), { statusCode: 400, body: { __type: `${ERRORS}${name}`, message, ...more } });
}
