/**
 * Large sheets are read and checked in a thread beside the requests, one after another and every asker in turn, with a
 * deadline and a bound of memory; ordinary ones here, where they take less than sending them there. A thread that goes
 * beyond its bounds is ended and another takes its place: the report is refused in words, and nothing of it was stored.
 */
import { setImmediate } from 'node:timers/promises';
import type { Worker } from 'node:worker_threads';
import { problem } from '#api/answers/problem';
import { unavailable } from '#api/answers/problem-response';
import { SHEET_WORK_HERE, type SheetWork } from '#api/reports/sheet-work';
import type { ParseResult } from '#domain/reading/parse';
import type { RawGrid } from '#domain/sheet/raw-grid';
import type { FileReadResult } from '#files/read-file';
import { declaredBytes } from '#opc/declared-size';
import { isOutOfMemory, startThread } from '../start-thread';
import { addPiece, inPieces } from './in-pieces';
import { type TurnLimits, Turns } from './turns';
import type { Answer, More, Order, Part } from './worker-messages';

/** More that wait, of one asker or of all, are told to come again. */
export interface SheetWorkLimits extends TurnLimits {
  /** Of one order, from its turn on. A sheet of 500,000 cells, all wrong, takes some three seconds. */
  readonly deadlineMs: number;
  readonly memoryMb: number;
}

const LIMITS: SheetWorkLimits = { deadlineMs: 20_000, memoryMb: 1_024, waiting: 100, waitingOfOne: 8 };

/** Some ten milliseconds of work. */
const CHECKED_HERE = { cells: 5_000, characters: 100_000 } as const;
/** XML as its zip declares it: 50 KB of a file may be 20 MB of XML. */
const READ_HERE_BYTES = 300_000;

export interface WorkBesideRequests extends SheetWork {
  close(): Promise<void>;
}

interface Waiting {
  readonly order: Order;
  readonly settle: (answer: Answer) => void;
  readonly fail: (error: unknown) => void;
}

interface Current extends Waiting {
  readonly timer: NodeJS.Timeout;
  /** The answer as far as it has come. */
  frame?: unknown;
}

export function sheetWorkBesideRequests(limits: Partial<SheetWorkLimits> = {}): WorkBesideRequests {
  const { deadlineMs, memoryMb, ...turnLimits } = { ...LIMITS, ...limits };
  const turns = new Turns<Waiting>(turnLimits);
  let worker: Worker | undefined;
  let current: Current | undefined;
  let isClosed = false;

  function order<T extends ParseResult | FileReadResult>(asker: string, asked: Order): Promise<T> {
    return new Promise<Answer>((settle, fail) => {
      if (isClosed || !turns.add(asker, { order: asked, settle, fail })) return fail(unavailable());
      next();
    }).then((answer) => {
      if (!answer.ok) throw new Error(`in the thread beside the requests: ${answer.error}`);
      return answer.result as T;
    });
  }

  function next(): void {
    const first = current === undefined ? turns.next() : undefined;
    if (first === undefined) return;
    current = { ...first, timer: setTimeout(() => giveUp(problem('report.tooMuch', {})), deadlineMs) };
    worker ??= start();
    worker.ref();
    void send(current, worker);
  }

  /** Between two pieces others are served. */
  async function send(sent: Current, to: Worker): Promise<void> {
    const post = (part: Part) => to.postMessage(part);
    try {
      const { frame, pieces } = inPieces(sent.order);
      post({ kind: 'frame', frame });
      for (const piece of pieces) {
        if (sent !== current) return;
        post({ kind: 'piece', piece });
        await setImmediate();
      }
      if (sent === current) post({ kind: 'end' });
    } catch (error) {
      if (sent === current) giveUp(error);
    }
  }

  /** What is under way is given up for that reason; the thread is stopped wherever it is. */
  function giveUp(why: unknown): void {
    const failed = current;
    current = undefined;
    if (failed !== undefined) clearTimeout(failed.timer);
    void worker?.terminate();
    worker = undefined;
    failed?.fail(why);
    if (!isClosed) next();
  }

  function start(): Worker {
    const started = startThread('sheet-worker', { resourceLimits: { maxOldGenerationSizeMb: memoryMb } });
    started.on('message', (part: Part) => {
      if (started === worker && current !== undefined) take(part, current, started);
    });
    started.on('error', (error) => {
      if (started === worker) giveUp(isOutOfMemory(error) ? problem('report.tooMuch', {}) : error);
    });
    return started;
  }

  function take(part: Part, taking: Current, from: Worker): void {
    switch (part.kind) {
      case 'frame':
        taking.frame = part.frame;
        return;
      case 'piece': {
        addPiece(taking.frame, part.piece);
        const more: More = { kind: 'more' };
        void setImmediate().then(() => {
          if (from === worker) from.postMessage(more);
        });
        return;
      }
      case 'end': {
        current = undefined;
        clearTimeout(taking.timer);
        // An idle thread keeps no process alive.
        from.unref();
        taking.settle(taking.frame as Answer);
        next();
      }
    }
  }

  return {
    check: (asked, asker) =>
      isSmall(asked.sheets) ? SHEET_WORK_HERE.check(asked, asker) : order(asker, { kind: 'check', check: asked }),
    read: (file, uploadBytes, asker) =>
      declaredBytes(file) <= READ_HERE_BYTES
        ? SHEET_WORK_HERE.read(file, uploadBytes, asker)
        : order(asker, { kind: 'read', file, uploadBytes }),
    async close() {
      isClosed = true;
      for (const { fail } of turns.clear()) fail(unavailable());
      const closing = worker;
      if (current !== undefined) giveUp(unavailable());
      await closing?.terminate();
    },
  };
}

function isSmall(sheets: readonly RawGrid[]): boolean {
  let cells = 0;
  let characters = 0;
  for (const { rows, merges } of sheets) {
    cells += merges.length;
    for (const row of rows) {
      cells += row.length;
      if (cells > CHECKED_HERE.cells) return false;
      for (const cell of row) if (typeof cell === 'string') characters += cell.length;
      if (characters > CHECKED_HERE.characters) return false;
    }
  }
  return true;
}
