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
    const bytes = await done(message);
    if (bytes === undefined) return send({ kind: 'done' });
    send({ kind: 'written', bytes }, bytes);
  } catch (error) {
    send({ kind: 'failed', error: traceOf(error) });
  }
}

/** Only what is written comes back as something. */
async function done(message: ToMerge): Promise<Uint8Array | undefined> {
  if (message.kind === 'begin') {
    merging = MERGE_WORK_HERE.begin(message.scope);
    return undefined;
  }
  if (merging === undefined) throw new Error(`${message.kind} without a merge`);
  if (message.kind === 'take') {
    await merging.take(message.report, message.as);
    return undefined;
  }
  try {
    return message.kind === 'writeRound'
      ? await merging.writeRound(message.wanted)
      : await merging.write(message.units, message.asOf);
  } finally {
    await merging.close();
    merging = undefined;
  }
}

function send(answered: Merged, bytes?: Uint8Array): void {
  parentPort?.postMessage(answered, bytes === undefined ? [] : [bytes.buffer as ArrayBuffer]);
}
