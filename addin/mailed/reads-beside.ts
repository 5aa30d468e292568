/** Reading by a worker, which is there as long as somebody reads, and can be ended whatever it is at. */
import type { Round } from '#domain/form/round';
import { isSheet } from '#inbox/found-sheet';
import type { Reading } from '#intake/intake-item';
import { done, failed } from '../workbook/workbook';
import type { Reads } from './mailed-reader';
import type { Answered, Asked } from './reading-messages';

/** What is read is handed over: the caller has its bytes no more. */
export function readsBeside(): Reads {
  let worker: Worker | undefined;
  let stopped: (() => void) | undefined;

  function stop(): void {
    worker?.terminate();
    worker = undefined;
    stopped?.();
    stopped = undefined;
  }

  return {
    stop,
    async read(dropped, round) {
      worker ??= new Worker(new URL('./reading-worker.ts', import.meta.url), { type: 'module' });
      const asked: Asked = { dropped, round };
      const answer = await ask(worker, asked, (resolve) => {
        stopped = () => resolve(undefined);
      });
      stopped = undefined;
      if (answer === undefined) return undefined;
      if ('readings' in answer) return done(answer.readings.map((reading) => withForm(reading, round)));
      // Whatever state it is in now: the next file has one of its own.
      stop();
      if ('isMissing' in answer) return failed({ code: 'partMissing', detail: 'reading-worker' });
      return failed({ code: 'unexpected', detail: answer.failed });
    },
  };
}

type Told = Answered | { readonly isMissing: true } | undefined;

function ask(worker: Worker, asked: Asked, stoppable: (resolve: (told: Told) => void) => void): Promise<Told> {
  return new Promise((resolve) => {
    stoppable(resolve);
    worker.onmessage = ({ data }: MessageEvent<Answered>) => resolve(data);
    worker.onmessageerror = () => resolve({ failed: 'messageerror' });
    // A script that is not to be had says nothing; one that fails says why.
    worker.onerror = ({ message }) => resolve(message === undefined ? { isMissing: true } : { failed: message });
    const { dropped } = asked;
    worker.postMessage(asked, 'bytes' in dropped ? [dropped.bytes.buffer as ArrayBuffer] : []);
  });
}

/** The round's own form in the place of its copy. */
function withForm(reading: Reading, { forms }: Round): Reading {
  const { read } = reading;
  if (!isSheet(read)) return reading;
  const form = forms.find(({ definition }) => definition.id === read.form.id)?.definition ?? read.form;
  return { ...reading, read: { ...read, form } };
}
