/** Which failures may pass, how long is waited for them, and what the caller hears in the end. */
import { delayBefore, isConditionFailed, type RetryPolicy, toStoreError, withRetry } from '#store/dynamodb/retry';
import { StoreError } from '#store/store-error';

/** As the SDK throws it. */
function failure(name: string, more: object = { $fault: 'client' }): Error {
  return Object.assign(new Error(`${name}, said in words`), { name, ...more });
}
const cancelled = (...codes: (string | undefined)[]) =>
  failure('TransactionCanceledException', {
    $fault: 'client',
    CancellationReasons: codes.map((Code) => (Code === undefined ? {} : { Code })),
  });

const TOO_LARGE = Object.assign(failure('ValidationException'), { message: 'Item size has exceeded the maximum' });

it.each<[string, unknown, number, string]>([
  ['throttling', failure('ThrottlingException'), 3, 'store.throttled'],
  ['throttling, by its other names', failure('Throttling'), 3, 'store.throttled'],
  ['capacity', failure('ProvisionedThroughputExceededException'), 3, 'store.throttled'],
  ['the account’s limit', failure('RequestLimitExceeded'), 3, 'store.throttled'],
  ['too many requests', failure('TooManyRequestsException'), 3, 'store.throttled'],
  ['a throttled item of several', cancelled('None', 'ThrottlingError'), 3, 'store.throttled'],
  ['capacity for one of several', cancelled(undefined, 'ProvisionedThroughputExceeded'), 3, 'store.throttled'],
  ['another transaction in the way', failure('TransactionConflictException'), 3, 'store.unavailable'],
  ['the same one under way', failure('TransactionInProgressException'), 3, 'store.unavailable'],
  ['another one at one of several', cancelled('None', 'TransactionConflict'), 3, 'store.unavailable'],
  ['a failure of the server', failure('InternalServerError', { $fault: 'server' }), 3, 'store.unavailable'],
  ['a broken connection', failure('Error', { code: 'ECONNRESET' }), 3, 'store.unavailable'],
  ['no error at all', 'down', 3, 'store.unavailable'],
  ['nothing', undefined, 3, 'store.unavailable'],
  ['a table that is not there', failure('ResourceNotFoundException'), 1, 'store.unavailable'],
  ['a request that is wrong', failure('ValidationException'), 1, 'store.unavailable'],
  [
    'something that exceeds a size and is no item',
    { ...TOO_LARGE, message: TOO_LARGE.message, name: 'E', $fault: 'client' },
    1,
    'store.unavailable',
  ],
  ['an item that is too large', TOO_LARGE, 1, 'store.tooLarge'],
  ['a transaction that is wrong', cancelled('ValidationError'), 1, 'store.unavailable'],
  ['a transaction without reasons', failure('TransactionCanceledException'), 1, 'store.unavailable'],
  ['reasons of what is no transaction', { ...cancelled('ThrottlingError'), name: 'E' }, 1, 'store.unavailable'],
])('%s', async (_, error, attempts, code) => {
  let calls = 0;
  const waits: number[] = [];
  const policy: RetryPolicy = {
    attempts: 3,
    firstDelayMs: 10,
    longestDelayMs: 20,
    wait: async (milliseconds) => waits.push(milliseconds),
  };
  const ended = await withRetry(policy, async () => {
    calls += 1;
    throw error;
  }).catch((thrown: unknown) => ({ thrown }));
  expect(ended).toEqual({ thrown: error });
  expect([calls, waits.length]).toEqual([attempts, attempts - 1]);
  expect(toStoreError('put', error)).toMatchObject({ name: 'StoreError', code, cause: error });
});

it('what passes is answered with what came then', async () => {
  let calls = 0;
  const answer = await withRetry({ attempts: 3, firstDelayMs: 0, longestDelayMs: 0 }, async () => {
    calls += 1;
    if (calls < 3) throw failure('ThrottlingException');
    return calls;
  });
  expect(answer).toBe(3);
});

it('waits a part of a span that doubles, up to the longest', () => {
  const policy = { attempts: 9, firstDelayMs: 50, longestDelayMs: 1000 };
  const random = jest.spyOn(Math, 'random').mockReturnValue(0.5);
  expect([1, 2, 3, 5, 6, 9].map((repetition) => delayBefore(policy, repetition))).toEqual([25, 50, 100, 400, 500, 500]);
  random.mockRestore();
});

it.each([
  [failure('ConditionalCheckFailedException'), true],
  [cancelled('None', 'ConditionalCheckFailed'), true],
  [cancelled('None', 'ThrottlingError'), false],
  [failure('ValidationException'), false],
  [undefined, false],
])('%s is a condition that did not hold: %s', (error, expected) => {
  expect(isConditionFailed(error)).toBe(expected);
});

it('what is said already stays said', () => {
  const error = new StoreError('store.damaged', 'x');
  expect(toStoreError('put', error)).toBe(error);
});
