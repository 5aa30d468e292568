/** What a document remembers of the sheets that were laid out in it: versions of forms, and sheets an update left behind. */
import type { FormDefinition } from '../form/form';
import type { WorkbookPlan } from '../sheet/sheet-plan';

export interface LaidOut {
  /** Version of the form's definition when its sheet was laid out; undefined where nothing tells. */
  readonly version?: string;
  /** Ids of sheets whose content lives on in a newer sheet: no longer read, checked or submitted. */
  readonly superseded: ReadonlySet<string>;
}

/** A document may hold several forms; `form` and `formVersion` speak of the one laid out last. */
const versionKey = (form: string) => `formVersion.${form}`;
const SUPERSEDED = 'supersededSheets';

/** The settings of the document that tell of a form. */
export function settingsOf(form: string): readonly string[] {
  return [versionKey(form), 'form', 'formVersion', SUPERSEDED];
}

/** By those settings that the document has. */
export function laidOutBy(form: string, settings: ReadonlyMap<string, string>): LaidOut {
  const last = settings.get('form') === form ? settings.get('formVersion') : undefined;
  const version = settings.get(versionKey(form)) ?? last;
  const superseded = settings.get(SUPERSEDED) ?? '';
  return {
    ...(version === undefined ? {} : { version }),
    superseded: new Set(superseded.split('\n').filter((id) => id !== '')),
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

/**
 * Whether a sheet was laid out from an older version of the form: by its document property `formVersion`, or by the
 * footer that ends in it (附件2 表样 2023.1). Without either nobody knows who laid it out: then it counts as older.
 */
export function isOlderTemplate(marked: string | undefined, form: FormDefinition): boolean {
  const version = marked?.trim().split(/\s+/u).at(-1) ?? '';
  if (version === form.version) return false;
  const [theirs, ours] = [version, form.version].map((text) => text.split('.').map(Number));
  if (theirs === undefined || ours === undefined || version === '' || theirs.some(Number.isNaN)) return true;
  const at = ours.findIndex((part, index) => part !== (theirs[index] ?? 0));
  return at < 0 ? false : (theirs[at] ?? 0) < (ours[at] ?? 0);
}
