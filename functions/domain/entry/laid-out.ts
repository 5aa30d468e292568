/** What a document remembers of the sheets laid out in it: their rounds, versions of forms, sheets an update left behind. */
import type { FormDefinition } from '../form/form';
import type { FormOfRound } from '../form/form-of-round';
import type { WorkbookPlan } from '../sheet/sheet-plan';

export interface LaidOut {
  /** Version of the form's definition when its sheet was laid out; undefined where nothing tells. */
  readonly version?: string;
  /** Id of the round that its sheet was laid out for; undefined where nothing tells. */
  readonly round?: string;
  /** Ids of sheets whose content lives on in a newer sheet: no longer read, checked or submitted. */
  readonly superseded: ReadonlySet<string>;
}

/** A document may hold several forms; `form`, `formVersion` and `round` speak of the one laid out last. */
const versionKey = (form: string) => `formVersion.${form}`;
const roundKey = (form: string) => `round.${form}`;
const SUPERSEDED = 'supersededSheets';

/** The settings of the document that tell of a form. */
export function settingsOf(form: string): readonly string[] {
  return [versionKey(form), roundKey(form), 'form', 'formVersion', 'round', SUPERSEDED];
}

/** By those settings that the document has. */
export function laidOutBy(form: string, settings: ReadonlyMap<string, string>): LaidOut {
  const isLast = settings.get('form') === form;
  const version = settings.get(versionKey(form)) ?? (isLast ? settings.get('formVersion') : undefined);
  const round = settings.get(roundKey(form)) ?? (isLast ? settings.get('round') : undefined);
  const superseded = settings.get(SUPERSEDED) ?? '';
  return {
    ...(version === undefined ? {} : { version }),
    ...(round === undefined ? {} : { round }),
    superseded: new Set(superseded.split('\n').filter((id) => id !== '')),
  };
}

/** The plan with what the document shall remember besides the form that is laid out now. */
export function remembering(
  plan: WorkbookPlan,
  { form, round }: FormOfRound,
  superseded: Iterable<string>,
): WorkbookPlan {
  const ids = [...superseded];
  const custom = [
    ...plan.properties.custom,
    [versionKey(form.id), form.version] as const,
    [roundKey(form.id), round.id] as const,
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
