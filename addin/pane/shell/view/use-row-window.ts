/** Which rows of a long table are in sight: only those are drawn. */
import { type RefObject, useCallback, useLayoutEffect, useState } from 'react';

/** Pixels; the style sheet's --sheet-row says the same. */
export const ROW_HEIGHT = 28;
/** Drawn above and below what is in sight, so that scrolling shows no gap. */
const OVERSCAN = 12;
const ROWS_BEFORE_MEASURED = 30;

export interface RowWindow {
  /** The first and the last row that are drawn, counted from 1. */
  readonly first: number;
  readonly last: number;
  onScroll(): void;
  /** Scrolls so that the row is in sight, if it is not. */
  showRow(row: number): void;
}

/** `header` = pixels at the top that stay where they are. */
export function useRowWindow(scroller: RefObject<HTMLElement | null>, rows: number, header: number): RowWindow {
  const [inSight, setInSight] = useState({ top: 0, count: ROWS_BEFORE_MEASURED });
  const measure = useCallback(() => {
    const element = scroller.current;
    if (element === null) return;
    const top = Math.floor(element.scrollTop / ROW_HEIGHT);
    const count = Math.ceil(element.clientHeight / ROW_HEIGHT) || ROWS_BEFORE_MEASURED;
    setInSight((before) => (before.top === top && before.count === count ? before : { top, count }));
  }, [scroller]);
  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    measure();
    const watcher = new ResizeObserver(measure);
    watcher.observe(element);
    return () => watcher.disconnect();
  }, [scroller, measure]);
  const showRow = useCallback(
    (row: number) => {
      const element = scroller.current;
      if (element === null) return;
      const top = (row - 1) * ROW_HEIGHT;
      const room = element.clientHeight - header - ROW_HEIGHT;
      if (top < element.scrollTop) element.scrollTop = top;
      else if (top > element.scrollTop + room) element.scrollTop = top - Math.max(room / 2, 0);
      measure();
    },
    [scroller, header, measure],
  );
  const first = Math.max(1, inSight.top + 1 - OVERSCAN);
  const last = Math.min(rows, inSight.top + inSight.count + OVERSCAN);
  return { first: Math.min(first, Math.max(last, 1)), last, onScroll: measure, showRow };
}
