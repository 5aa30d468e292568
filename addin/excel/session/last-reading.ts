/** What the last reading was told, as the next one may go by it. Types and one rule; asks nothing. */
import type { SeenCell } from '../reading/closer-look';
import type { ReadSheet } from '../reading/read-sheet';

export interface LastReading {
  /** In the order of the tabs; all of them, and all with cells. */
  readonly sheets: readonly ReadSheet[];
  /** By sheet: what single cells were asked. */
  readonly seen: readonly ReadonlyMap<number, SeenCell>[];
  /** How many readings of changes alone it rests on: events get lost, so not on many. */
  readonly patches: number;
}

export class RememberedReading {
  private last: LastReading | undefined;
  private begun = 0;

  /**
   * A reading begins: what was told before is given out, and nothing is remembered until this one has ended well. The
   * function that comes with it remembers, unless another one has begun since, which then knows better.
   */
  begin(): { readonly before: LastReading | undefined; readonly end: (reading: LastReading) => void } {
    const { last: before } = this;
    this.last = undefined;
    const number = ++this.begun;
    return {
      before,
      end: (reading) => {
        if (number === this.begun) this.last = reading;
      },
    };
  }
}
