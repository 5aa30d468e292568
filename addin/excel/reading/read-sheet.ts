/** One sheet as Excel answered, before it is a RawGrid. Types only. */
import type { Rect } from '#domain/sheet/raw-grid';
import type { LoadedCells } from './grid-from-range';

/** Where a sheet's values stand; rows and columns count from 1. */
export interface ExpectedCells {
  readonly top: number;
  readonly left: number;
  readonly rows: number;
  readonly columns: number;
}

export interface ReadSheet {
  readonly id: string;
  readonly name: string;
  readonly isHidden: boolean;
  readonly merges: readonly Rect[];
  /** Undefined where Excel could not tell. */
  readonly hiddenRows: readonly number[] | undefined;
  readonly expected: ExpectedCells | undefined;
  readonly blocks: readonly LoadedCells[];
}
