/** One sheet as Excel answered, before it is a RawGrid. Types only. */
import type { RawGrid, Rect } from '#domain/sheet/raw-grid';
import type { ExpectedCells, LoadedCells } from './grid-from-range';
import type { Lines } from './line-properties';
import type { Thread } from './sheet-notes';

export interface ReadSheet extends Lines {
  readonly id: string;
  readonly name: string;
  readonly visibility: RawGrid['visibility'];
  readonly merges: readonly Rect[];
  readonly expected: ExpectedCells | undefined;
  readonly blocks: readonly LoadedCells[];
  /** Other people's comments and notes; where they stand has to be asked. */
  readonly threads: readonly Thread[];
  /** Notes of the old kind among them. */
  readonly areNotesTold: boolean;
}
