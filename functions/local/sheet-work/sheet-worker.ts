/** The thread beside the requests: one order after another, each answered with what it came to. */
import { parentPort } from 'node:worker_threads';
import { SHEET_WORK_HERE } from '#api/reports/sheet-work';
import type { Answer, Order } from './worker-messages';

parentPort?.on('message', (order: Order) => {
  void answer(order).then((answered) => parentPort?.postMessage(answered));
});

async function answer(order: Order): Promise<Answer> {
  try {
    return order.kind === 'check'
      ? { ok: true, result: await SHEET_WORK_HERE.check(order.check) }
      : { ok: true, result: await SHEET_WORK_HERE.read(order.file, order.uploadBytes) };
  } catch (error) {
    return { ok: false, error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
