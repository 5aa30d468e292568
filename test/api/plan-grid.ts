/** A filled 附件2 as raw cells: valid unless a test says otherwise. Made from the form's own labels. */
import { PLAN_FORM } from '#domain/form/forms/plan';
import type { RawCell, RawGrid } from '#domain/sheet/raw-grid';
import type { PlanCell, PlanValue, SheetPlan } from '#domain/sheet/sheet-plan';
import { writeWorkbook } from '#xlsx/write';
import { CLEAN, planSheet, sheetColumns } from '../domain/sheets';

const [SECTION] = PLAN_FORM.sections;
const KEYS = sheetColumns('plan').map(({ key }) => key);
export type PlanKey = (typeof SECTION.columns)[number]['key'];
export type Activity = Partial<Record<PlanKey, RawCell>>;

/** Row 1 附件2, row 2 the title, row 3 填报单位, row 4 the headers. */
export const FIRST_ROW = 5;

/** No range of numbers that is assigned to anybody. */
export const SEEDED_PHONE = '13000004821';

const ACTIVITIES: readonly Activity[] = [
  { ...CLEAN, name: '校园开放日', category: '单位开放周', phone: SEEDED_PHONE },
  { ...CLEAN, name: '科普讲座', category: '科普进校园', sessions: 1, offline: 120, budget: 0.3, phone: SEEDED_PHONE },
];

/**
 * `changes[0]` changes the first activity, and so on; a unit of `null` leaves 填报单位 empty; `more` come after the two.
 */
export function planGrid(
  unit: string | null,
  changes: readonly Activity[] = [],
  more: readonly Activity[] = [],
): RawGrid {
  return planSheet([...ACTIVITIES.map((activity, at) => ({ ...activity, ...changes[at] })), ...more], {
    above: [[PLAN_FORM.attachment], [PLAN_FORM.title], [`填报单位：${unit ?? ''}        填报人：        填报日期：`]],
  });
}

/** The cell of an activity's column, as people name it: 附件2!K5 */
export function addressOf(key: PlanKey, activity: number): string {
  return `${SECTION.sheet}!${String.fromCharCode(65 + KEYS.indexOf(key))}${FIRST_ROW + activity}`;
}

/** The same as .xlsx bytes, with other sheets behind it. */
export function planWorkbook(
  unit: string,
  changes: readonly Activity[] = [],
  others: readonly SheetPlan[] = [],
): Promise<Uint8Array> {
  const { sheet, rows } = planGrid(unit, changes);
  const cell = (value: RawCell): PlanCell | null => (value === null ? null : { value: value as PlanValue });
  return writeWorkbook({
    sheets: [
      {
        name: sheet,
        rows: rows.map((row) => ({ cells: row.map(cell) })),
        columnWidths: [],
        merges: [],
        validations: [],
        charts: [],
        print: { orientation: 'landscape' },
      },
      ...others,
    ],
    properties: { title: '', subject: '', creator: '', company: '', created: '2023-05-18T08:00:00.000Z', custom: [] },
    names: [],
  });
}
