/** Of which version is decided. */
import type { SheetDesk } from './table';

/** What stood when the sheet was read; undefined before it was, and where nothing was ever reported. */
export function shownVersion({ value: { desk } }: SheetDesk): number | undefined {
  const version = desk.status === 'shown' ? desk.desk.review.version : 0;
  return version === 0 ? undefined : version;
}
