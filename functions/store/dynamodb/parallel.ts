/** Bounded parallel work over a sequence, with the results in its order. */

/**
 * Starts `work` on at most `atOnce` elements ahead of the consumer. After a failure, or when the consumer stops,
 * nothing more is started; what runs already runs out unheeded.
 */
export async function* inParallel<T, R>(
  source: Iterable<T> | AsyncIterable<T>,
  atOnce: number,
  work: (element: T) => Promise<R>,
): AsyncGenerator<R, void, undefined> {
  const running: Promise<R>[] = [];
  for await (const element of source) {
    const started = work(element);
    // The consumer meets a failure when its turn comes; until then it must not count as unhandled.
    started.catch(() => undefined);
    running.push(started);
    if (running.length >= atOnce) yield* next(running);
  }
  while (running.length > 0) yield* next(running);
}

async function* next<R>(running: Promise<R>[]): AsyncGenerator<R, void, undefined> {
  const first = running.shift();
  if (first !== undefined) yield await first;
}
