/** What the document remembers of the sheets that we laid out: versions of forms, and sheets an update left behind. */
import type { FormDefinition } from '#domain/form/form';
import type { WorkbookPlan } from '#domain/sheet/sheet-plan';
import type { Workbook } from '../../../workbook/workbook';

export interface LaidOut {
  /** Version of the form's definition when its sheet was laid out; undefined where nothing tells. */
  readonly version?: string;
  /** Ids of sheets whose content lives on in a newer sheet: no longer read, checked or submitted. */
  readonly superseded: ReadonlySet<string>;
}

/** A document may hold several forms; `form` and `formVersion` speak of the one laid out last. */
const versionKey = (form: string) => `formVersion.${form}`;
const SUPERSEDED = 'supersededSheets';

/** Settings that cannot be read are as good as none: what a sheet is, its headers tell. */
export async function readLaidOut(workbook: Workbook, form: string): Promise<LaidOut> {
  const names = [versionKey(form), 'form', 'formVersion', SUPERSEDED];
  const outcomes = await Promise.all(names.map((name) => workbook.setting(name)));
  const [own, last, lastVersion, superseded] = outcomes.map((outcome) => (outcome.ok ? outcome.value : undefined));
  const version = own ?? (last === form ? lastVersion : undefined);
  return {
    ...(version === undefined ? {} : { version }),
    superseded: new Set((superseded ?? '').split('\n').filter((id) => id !== '')),
  };
}

/** The plan with what the document shall remember besides the form that is laid out now. */
export function remembering(plan: WorkbookPlan, form: FormDefinition, superseded: Iterable<string>): WorkbookPlan {
  const ids = [...superseded];
  const custom = [
    ...plan.properties.custom,
    [versionKey(form.id), form.version] as const,
    ...(ids.length === 0 ? [] : [[SUPERSEDED, ids.join('\n')] as const]),
  ];
  return { ...plan, properties: { ...plan.properties, custom } };
}
