/** The thread that merges: one merge after another, each message answered in its order. */
import { parentPort } from 'node:worker_threads';
import { MERGE_WORK_HERE, type Merging } from '#api/collect/merge-work';
import { traceOf } from '../trace-of';
import type { Merged, ToMerge } from './worker-messages';

let merging: Merging | undefined;
let before = Promise.resolve();

parentPort?.on('message', (message: ToMerge) => {
  before = before.then(() => answer(message));
});

async function answer(message: ToMerge): Promise<void> {
  try {
    send(await done(message));
  } catch (error) {
    send({ kind: 'failed', error: traceOf(error) });
  }
}

async function done(message: ToMerge): Promise<Merged> {
  if (message.kind === 'begin') {
    merging = MERGE_WORK_HERE.begin(message.scope);
    return { kind: 'done' };
  }
  if (merging === undefined) throw new Error(`${message.kind} without a merge`);
  if (message.kind === 'take') {
    await merging.take(message.report, message.as);
    return { kind: 'done' };
  }
  if (message.kind === 'takeKnown') {
    const wanted = await merging.takeKnown(message.heads, message.as);
    return { kind: 'wanted', units: wanted.map(({ unit }) => unit) };
  }
  try {
    const pieces =
      message.kind === 'writeRound'
        ? await merging.writeRound(message.wanted)
        : await merging.write(message.units, message.asOf);
    return { kind: 'written', pieces };
  } finally {
    await merging.close();
    merging = undefined;
  }
}

function send(answered: Merged): void {
  const written = answered.kind === 'written' ? answered.pieces : [];
  // Each memory goes over once, however many pieces are in it.
  parentPort?.postMessage(answered, [...new Set(written.map(({ buffer }) => buffer as ArrayBuffer))]);
}
