/**
 * Reports are merged in a thread beside the requests, one merge after another, with a deadline and a bound of memory. Who
 * asks reads them out of the store and hands them over as they come: they are never all here. A thread that goes beyond
 * its bounds is ended and another takes its place; nothing was stored, and it is said in words.
 */
import type { Worker } from 'node:worker_threads';
import { problem } from '#api/answers/problem';
import { unavailable } from '#api/answers/problem-response';
import type { MergeScope, MergeWork, Merging, RoundWanted, TakenAs } from '#api/collect/merge-work';
import type { HeadWithContent } from '#api/collect/snapshot';
import type { Head } from '#store/submission-store';
import { isOutOfMemory, startThread } from '../start-thread';
import type { Merged, ToMerge } from './worker-messages';

export interface MergeWorkLimits {
  /** Of one merge, from its turn on. 200,000 rows take half a minute. */
  readonly deadlineMs: number;
  readonly memoryMb: number;
}

const LIMITS: MergeWorkLimits = { deadlineMs: 5 * 60_000, memoryMb: 1_024 };

/** Reports that are on their way at once: the thread never waits for the next one, and memory never for all. */
const ON_THEIR_WAY = 8;

export interface MergesBesideRequests extends MergeWork {
  close(): Promise<void>;
}

export function mergeWorkBesideRequests(limits: Partial<MergeWorkLimits> = {}): MergesBesideRequests {
  const { deadlineMs, memoryMb } = { ...LIMITS, ...limits };
  let idle: Worker | undefined;
  let current: { readonly merging: MergingBeside; readonly thread: Worker } | undefined;
  let isClosed = false;
  /** Settles when all that came before have had their turn. */
  let turn = Promise.resolve();

  /** A thread for one merge, when it is its turn; `release` gives the turn on, with the thread if it is still good. */
  async function takeTurn(merging: MergingBeside): Promise<Turn> {
    const before = turn;
    let give: () => void = () => undefined;
    turn = new Promise((resolve) => {
      give = resolve;
    });
    await before;
    if (isClosed) {
      give();
      throw unavailable();
    }
    const thread = idle ?? start();
    idle = undefined;
    current = { merging, thread };
    thread.ref();
    const release = (isGood: boolean) => {
      current = undefined;
      // An idle thread keeps no process alive.
      thread.unref();
      if (isGood && !isClosed) idle = thread;
      else void thread.terminate();
      give();
    };
    return { thread, release };
  }

  function start(): Worker {
    const thread = startThread('merge-worker', { resourceLimits: { maxOldGenerationSizeMb: memoryMb } });
    const merging = () => (current?.thread === thread ? current.merging : undefined);
    thread.on('message', (answer: Merged) => merging()?.hear(answer));
    thread.on('error', (error) => merging()?.giveUp(isOutOfMemory(error) ? problem('summary.tooMuch', {}) : error));
    thread.on('exit', (code) => {
      if (idle === thread) idle = undefined;
      merging()?.giveUp(new Error(`the thread that merges ended with ${code}`));
    });
    return thread;
  }

  return {
    begin: (scope) => new MergingBeside(scope, deadlineMs, takeTurn),
    async close() {
      isClosed = true;
      current?.merging.giveUp(unavailable());
      await idle?.terminate();
    },
  };
}

interface Turn {
  readonly thread: Worker;
  readonly release: (isGood: boolean) => void;
}

type TakeTurn = (merging: MergingBeside) => Promise<Turn>;

interface Waiting {
  readonly settle: (answer: Merged) => void;
  readonly fail: (error: unknown) => void;
}

class MergingBeside implements Merging {
  private readonly waiting: Waiting[] = [];
  private started: Promise<void> | undefined;
  private turn: Turn | undefined;
  private timer: NodeJS.Timeout | undefined;
  /** Why nothing more is done. */
  private over: { readonly why: unknown } | undefined;

  constructor(
    private readonly scope: MergeScope,
    private readonly deadlineMs: number,
    private readonly takeTurn: TakeTurn,
  ) {}

  async take(report: HeadWithContent, as?: TakenAs): Promise<void> {
    await this.start();
    const taken = this.send({ kind: 'take', report, as });
    taken.catch((error: unknown) => this.giveUp(error));
    if (this.waiting.length >= ON_THEIR_WAY) await taken;
  }

  async takeKnown(heads: readonly Head[], as?: TakenAs): Promise<readonly Head[]> {
    await this.start();
    const answer = await this.send({ kind: 'takeKnown', heads, as });
    if (answer.kind !== 'wanted') throw new Error(`the thread that merges answered ${answer.kind}`);
    const wanted = new Set(answer.units);
    return heads.filter(({ unit }) => wanted.has(unit));
  }

  write(units: readonly string[], asOf: string): Promise<readonly Uint8Array[]> {
    return this.written({ kind: 'write', units, asOf });
  }

  writeRound(wanted: RoundWanted): Promise<readonly Uint8Array[]> {
    return this.written({ kind: 'writeRound', wanted });
  }

  private async written(message: ToMerge): Promise<readonly Uint8Array[]> {
    await this.start();
    const answer = await this.send(message);
    if (answer.kind !== 'written') throw new Error(`the thread that merges answered ${answer.kind}`);
    this.end(true, new Error('this merge was written'));
    return answer.pieces;
  }

  async close(): Promise<void> {
    this.giveUp(new Error('this merge was given up'));
  }

  /** Answers come in the order of what was sent. */
  hear(answer: Merged): void {
    this.waiting.shift()?.settle(answer);
  }

  /** What is under way fails for that reason; the thread is stopped wherever it is. */
  giveUp(why: unknown): void {
    this.end(false, why);
  }

  private start(): Promise<void> {
    this.started ??= this.begin();
    return this.started;
  }

  private async begin(): Promise<void> {
    const turn = await this.takeTurn(this);
    if (this.over !== undefined) {
      turn.release(true);
      throw this.over.why;
    }
    this.turn = turn;
    this.timer = setTimeout(() => this.giveUp(problem('summary.tooMuch', {})), this.deadlineMs);
    await this.send({ kind: 'begin', scope: this.scope });
  }

  private send(message: ToMerge): Promise<Merged> {
    return new Promise<Merged>((settle, fail) => {
      if (this.over !== undefined) return fail(this.over.why);
      this.waiting.push({ settle, fail });
      this.turn?.thread.postMessage(message);
    }).then((answer) => {
      if (answer.kind === 'failed') throw new Error(`in the thread that merges: ${answer.error}`);
      return answer;
    });
  }

  private end(isGood: boolean, why: unknown): void {
    if (this.over !== undefined) return;
    this.over = { why };
    clearTimeout(this.timer);
    for (const { fail } of this.waiting.splice(0)) fail(why);
    this.turn?.release(isGood);
  }
}
