/** Many small changes → one word of them, a moment after the last. No Office.js. */
import type { Timers } from '../excel-client';

const QUIET_MS = 300;

export class Debounced {
  private cancel: (() => void) | undefined;
  private isStopped = false;

  constructor(
    private readonly timers: Timers,
    private readonly changed: () => void,
  ) {}

  /** Something changed: what is due is told that much later. */
  add(): void {
    if (this.isStopped) return;
    this.cancel?.();
    this.cancel = this.timers.after(QUIET_MS, this.changed);
  }

  stop(): void {
    this.isStopped = true;
    this.cancel?.();
  }
}
