/** The thread beside the requests: one order after another, each answered with what it came to. */
import { parentPort } from 'node:worker_threads';
import { SHEET_WORK_HERE } from '#api/reports/sheet-work';
import { traceOf } from '../trace-of';
import { addPiece, inPieces } from './in-pieces';
import type { Answer, More, Order, Part } from './worker-messages';

let frame: unknown;
let taken: (() => void) | undefined;

parentPort?.on('message', (message: Part | More) => {
  switch (message.kind) {
    case 'frame':
      frame = message.frame;
      return;
    case 'piece':
      return addPiece(frame, message.piece);
    case 'more':
      return taken?.();
    case 'end':
      void answer(frame as Order).then(send);
      frame = undefined;
  }
});

async function answer(order: Order): Promise<Answer> {
  try {
    return order.kind === 'check'
      ? { ok: true, result: await SHEET_WORK_HERE.check(order.check, '') }
      : { ok: true, result: await SHEET_WORK_HERE.read(order.file, order.uploadBytes, '') };
  } catch (error) {
    return { ok: false, error: traceOf(error) };
  }
}

async function send(answered: Answer): Promise<void> {
  const { frame: answerFrame, pieces } = inPieces(answered);
  const post = (part: Part) => parentPort?.postMessage(part);
  post({ kind: 'frame', frame: answerFrame });
  for (const piece of pieces) {
    const isTaken = new Promise<void>((resolve) => {
      taken = resolve;
    });
    post({ kind: 'piece', piece });
    await isTaken;
  }
  post({ kind: 'end' });
}
