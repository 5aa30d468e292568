/** What events told since the last reading: where cells were changed, or that it is not known where. No Office.js. */
import { parseRange } from '#domain/sheet/address';
import type { Rect } from '#domain/sheet/raw-grid';

/** By the sheet's id; rectangles may overlap. */
export type ChangedAreas = ReadonlyMap<string, readonly Rect[]>;

/** Beyond so many it is as quick to read everything. */
const MOST_AREAS = 200;

/** In doubt until somebody listens: what nobody listened for may have changed anything. */
export class ToldChanges {
  private areas = new Map<string, Rect[]>();
  private count = 0;
  private isInDoubt = true;
  private listeners = 0;

  /** From now on every change is told; what came before was not. Returns how to say that this ended. */
  listen(): () => void {
    this.doubt();
    this.listeners++;
    return () => {
      this.listeners--;
    };
  }

  /**
   * @param address as events tell it, `B5` or `B5:D7`, of one area of the sheet; whole rows, whole columns, several areas
   * and no address at all are in doubt
   */
  add(sheet: unknown, address: unknown): void {
    const area = typeof address === 'string' ? parseRange(address.slice(address.lastIndexOf('!') + 1)) : undefined;
    if (typeof sheet !== 'string' || area === undefined || this.count >= MOST_AREAS) {
      this.doubt();
      return;
    }
    this.count++;
    const known = this.areas.get(sheet);
    if (known === undefined) this.areas.set(sheet, [area]);
    else known.push(area);
  }

  /** Something changed, and nobody says where. */
  doubt(): void {
    this.isInDoubt = true;
    this.areas.clear();
  }

  /** For a reading that begins now; what is told from here on is for the next. Undefined = everything has to be read. */
  take(): ChangedAreas | undefined {
    const taken = this.isInDoubt || this.listeners === 0 ? undefined : this.areas;
    this.areas = new Map();
    this.count = 0;
    this.isInDoubt = false;
    return taken;
  }
}
