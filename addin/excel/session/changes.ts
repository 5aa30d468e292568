/** Many small changes → one, a moment after the last: what the person is told of. No Office.js. */
import type { Rect } from '#domain/sheet/raw-grid';
import type { WorkbookChange } from '../../workbook/workbook';
import type { Timers } from '../excel-client';

const QUIET_MS = 300;

/** Ranges of one sheet become the rectangle around them; more than one sheet becomes "read everything". */
export class Debounced {
  private waiting: WorkbookChange | undefined;
  private cancel: (() => void) | undefined;
  private isStopped = false;

  constructor(
    private readonly timers: Timers,
    private readonly changed: (change: WorkbookChange) => void,
  ) {}

  add(change: WorkbookChange): void {
    if (this.isStopped) return;
    this.waiting = this.waiting === undefined ? change : merged(this.waiting, change);
    this.cancel?.();
    this.cancel = this.timers.after(QUIET_MS, () => {
      const due = this.waiting;
      this.waiting = undefined;
      if (due !== undefined) this.changed(due);
    });
  }

  stop(): void {
    this.isStopped = true;
    this.cancel?.();
    this.waiting = undefined;
  }
}

function merged(a: WorkbookChange, b: WorkbookChange): WorkbookChange {
  const isOneSheet = a.sheet !== undefined && a.sheet === b.sheet;
  if (!isOneSheet) return {};
  const range = a.range === undefined || b.range === undefined ? undefined : around(a.range, b.range);
  return { sheet: a.sheet, ...(range === undefined ? {} : { range }) };
}

function around(a: Rect, b: Rect): Rect {
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}
