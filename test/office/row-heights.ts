/**
 * Whether any wrapped text is cut: LibreOffice's own height of each row, from the copy without heights, against ours.
 * Merged cells count for no row's height: those are for people to look at.
 */
import { readFile } from 'node:fs/promises';
import { strFromU8, unzipSync } from 'fflate';
import type { WorkbookPlan } from '#domain/sheet/sheet-plan';
import type { Checked } from './steps';

/** Points; a descender's room, not a line's. */
const TOLERANCE = 2;

export async function checkRowHeights(plan: WorkbookPlan, measured: string): Promise<Checked> {
  const parts = unzipSync(await readFile(measured));
  const findings: string[] = [];
  let rows = 0;
  plan.sheets.forEach(({ name, rows: planned }, at) => {
    const part = parts[`xl/worksheets/sheet${at + 1}.xml`];
    if (part === undefined) throw new Error(`${measured} has no sheet ${at + 1}`);
    for (const [tag] of strFromU8(part).matchAll(/<row [^>]*>/g)) {
      const number = Number(/ r="(\d+)"/.exec(tag)?.[1]);
      const needed = Number(/ ht="([\d.]+)"/.exec(tag)?.[1] ?? 0);
      const { height: given, cells = [] } = planned[number - 1] ?? {};
      const isSpacer = cells.every((cell) => (cell?.value ?? cell?.formula ?? null) === null);
      if (given === undefined || isSpacer) continue;
      rows++;
      if (needed > given + TOLERANCE) findings.push(`${name} row ${number}: ${given} points given, ${needed} needed`);
    }
  });
  return { findings, note: `${rows} rows` };
}
