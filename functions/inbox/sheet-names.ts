/** What looks like somebody's sheet by its name; old formats too, so that they are refused aloud and not passed over. */
import { endingOf } from './file-names';

const SHEET_ENDINGS: ReadonlySet<string> = new Set(
  '.xlsx .xlsm .xls .et .ett .xlsb .ods .csv .doc .docx .wps'.split(' '),
);

/** Told by its ending alone; a name without one may be anything. */
export function isNamedAsSheet(name: string): boolean {
  return SHEET_ENDINGS.has(endingOf(name));
}
