/** The desk's workbook over a reload or a step back in history, as long as the tab lives: in session storage. */
import type { DeskWorkbook } from './workbooks';

const KEY = 'kjz.workbench.desk';

type Kept = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** False where it is too large to be kept, or nothing may be stored; then an older one is not kept either. */
export function keepDesk(storage: Kept, desk: DeskWorkbook): boolean {
  try {
    storage.setItem(KEY, JSON.stringify(desk));
    return true;
  } catch {
    storage.removeItem(KEY);
    return false;
  }
}

/** Undefined where there is none, or what is stored is something else. */
export function keptDesk(storage: Kept): DeskWorkbook | undefined {
  try {
    const kept: unknown = JSON.parse(storage.getItem(KEY) ?? 'null');
    return isDesk(kept) ? kept : undefined;
  } catch {
    return undefined;
  }
}

function isDesk(value: unknown): value is DeskWorkbook {
  if (typeof value !== 'object' || value === null) return false;
  const { snapshot, settings, veryHidden } = value as Partial<Record<keyof DeskWorkbook, unknown>>;
  const isBook = typeof snapshot === 'object' && snapshot !== null && 'sheetOrder' in snapshot;
  return isBook && Array.isArray(settings) && Array.isArray(veryHidden);
}
