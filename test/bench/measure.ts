/** Runs a row: subject and reference in turn, each run in a fresh process; medians and their ratios. */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ChildMessage, Cost, RowWords } from './messages';
import type { Side } from './row';
import type { RowId } from './rows/index';

export interface Figure {
  readonly subject: number;
  readonly reference: number;
  /** undefined where the reference's figure is too small to divide by. */
  readonly ratio: number | undefined;
}

/** Medians over `runs`; the ratio is that of the medians. */
export interface MeasuredRow extends RowWords {
  readonly id: RowId;
  readonly runs: number;
  readonly cpuSeconds: Figure;
  readonly peakMegabytes: Figure;
  readonly perSecond?: Figure;
  readonly millisecondsEach?: Figure;
  /** What the row counts itself, in its order. */
  readonly own: readonly (readonly [name: string, figure: OwnFigure])[];
}

/** The reference has the same figure only where it does the same kind of thing. */
export interface OwnFigure {
  readonly subject: number;
  readonly reference: number | undefined;
  readonly ratio: number | undefined;
}

/** Below these a figure is the process's own noise. */
const LEAST_CPU_SECONDS = 0.001;
const LEAST_MEGABYTES = 1;

/** `program` is what `bundleChild` made. */
export async function measureRow(id: RowId, runs: number, program: string): Promise<MeasuredRow> {
  const folder = await mkdtemp(join(tmpdir(), `bench-${id}-`));
  try {
    const prepared = join(folder, 'prepared');
    await mkdir(prepared);
    const { words } = await runChild(program, id, 'prepare', prepared, folder, 'words');
    const costs: Record<Side, Cost[]> = { subject: [], reference: [] };
    for (let run = 0; run < runs; run++) {
      for (const side of ['subject', 'reference'] as const) {
        const own = join(folder, `${side}-${run}`);
        await mkdir(own);
        costs[side].push((await runChild(program, id, side, prepared, own, 'cost')).cost);
        await rm(own, { recursive: true });
      }
    }
    const figure = (of: (cost: Cost) => number, least: number): Figure => {
      const subject = median(costs.subject.map(of));
      const reference = median(costs.reference.map(of));
      return { subject, reference, ratio: reference < least ? undefined : subject / reference };
    };
    const { operations } = words;
    const own = Object.keys(costs.subject[0]?.figures ?? {}).map((name) => {
      const subject = median(costs.subject.map(({ figures }) => figures[name] ?? Number.NaN));
      const hasReference = costs.reference.every(({ figures }) => name in figures);
      const reference = hasReference ? median(costs.reference.map(({ figures }) => figures[name] ?? 0)) : undefined;
      return [name, { subject, reference, ratio: reference ? subject / reference : undefined }] as const;
    });
    return {
      id,
      ...words,
      runs,
      cpuSeconds: figure(({ cpuSeconds }) => cpuSeconds, LEAST_CPU_SECONDS),
      peakMegabytes: figure(({ peakMegabytes }) => peakMegabytes, LEAST_MEGABYTES),
      ...(operations === undefined
        ? {}
        : {
            perSecond: figure(({ wallSeconds }) => operations / wallSeconds, 0),
            millisecondsEach: figure(({ wallSeconds }) => (1000 * wallSeconds) / operations, 0),
          }),
      own,
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

type Told<K> = Extract<ChildMessage, Readonly<Record<K & string, unknown>>>;

async function runChild<K extends 'words' | 'cost'>(
  program: string,
  id: RowId,
  role: 'prepare' | Side,
  prepared: string,
  own: string,
  told: K,
): Promise<Told<K>> {
  const child = fork(program, [id, role, prepared, own], {
    execArgv: ['--expose-gc'],
    // The AWS SDK says in every process that it will want a newer Node.
    env: { ...process.env, NODE_NO_WARNINGS: '1' },
  });
  const messages: ChildMessage[] = [];
  child.on('message', (message) => messages.push(message as ChildMessage));
  await succeeded(child, `${id} (${role})`);
  const found = messages.find((message): message is Told<K> => told in message);
  if (found === undefined) throw new Error(`${id} (${role}) ended without its ${told}`);
  return found;
}

async function succeeded(child: ChildProcess, what: string): Promise<void> {
  const [code, signal] = await once(child, 'close');
  if (code !== 0) throw new Error(`${what} failed: ${code ?? signal}`);
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (index: number) => sorted[index] ?? Number.NaN;
  const middle = sorted.length / 2;
  return Number.isInteger(middle) ? (at(middle - 1) + at(middle)) / 2 : at(Math.floor(middle));
}
