/** The settings of a round as fields: what was typed over what is stored, and the definition that comes of it. Pure. */
import type { Round } from '#domain/form/round';
import { fieldOfInstant, instantOfField, isWholeDay, isWholeMoment } from './china-fields';

export type LatePolicy = NonNullable<Round['latePolicy']>;

/** Every field as it is shown. */
export interface SetupFields {
  readonly name: string;
  readonly from: string;
  readonly to: string;
  /** By form, as a field takes it: 2023-05-20T00:00 */
  readonly deadlines: Readonly<Record<string, string>>;
  readonly latePolicy: LatePolicy;
  /** Signs, with a mark between them: -、无 */
  readonly notApplicable: string;
  readonly sameAsAbove: string;
}

/** Only what was typed. What another officer stores meanwhile shows through everywhere else. */
export type SetupDraft = Partial<SetupFields>;

export type SetupFault =
  | 'nameMissing'
  | 'windowMissing'
  | 'windowTurned'
  | 'deadlineMissing'
  | 'notApplicableMissing'
  | 'sameAsAboveMissing';

const BETWEEN = '、';

export function storedFields({ name, window, forms, latePolicy = 'record', conventions }: Round): SetupFields {
  return {
    name,
    ...window,
    deadlines: Object.fromEntries(forms.map(({ definition: { id }, deadline }) => [id, fieldOfInstant(deadline)])),
    latePolicy,
    notApplicable: conventions.notApplicable.join(BETWEEN),
    sameAsAbove: conventions.sameAsAbove.join(BETWEEN),
  };
}

export function shownFields(stored: Round, draft: SetupDraft): SetupFields {
  const fields = storedFields(stored);
  const known = Object.keys(fields.deadlines);
  const typed = Object.entries(draft.deadlines ?? {}).filter(([form]) => known.includes(form));
  return { ...fields, ...draft, deadlines: { ...fields.deadlines, ...Object.fromEntries(typed) } };
}

export function isChanged(stored: Round, draft: SetupDraft): boolean {
  return JSON.stringify(shownFields(stored, draft)) !== JSON.stringify(storedFields(stored));
}

export function setupFaults({
  name,
  from,
  to,
  deadlines,
  notApplicable,
  sameAsAbove,
}: SetupFields): readonly SetupFault[] {
  const isWindow = isWholeDay(from) && isWholeDay(to);
  return [
    ...(name.trim() === '' ? (['nameMissing'] as const) : []),
    ...(isWindow ? [] : (['windowMissing'] as const)),
    ...(isWindow && to < from ? (['windowTurned'] as const) : []),
    ...(Object.values(deadlines).every(isWholeMoment) ? [] : (['deadlineMissing'] as const)),
    ...(signsIn(notApplicable).length === 0 ? (['notApplicableMissing'] as const) : []),
    ...(signsIn(sameAsAbove).length === 0 ? (['sameAsAboveMissing'] as const) : []),
  ];
}

/** Deadlines that nobody typed stay as they were written, whatever their zone. */
export function definitionOf(stored: Round, draft: SetupDraft): Round {
  const [fields, before] = [shownFields(stored, draft), storedFields(stored)];
  const forms = stored.forms.map((form) => {
    const { id } = form.definition;
    const field = fields.deadlines[id];
    return field === undefined || field === before.deadlines[id] ? form : { ...form, deadline: instantOfField(field) };
  });
  // A sign that was stored may hold a mark that parts signs here: only what was typed is taken apart.
  const signs = (which: 'notApplicable' | 'sameAsAbove') =>
    fields[which] === before[which] ? stored.conventions[which] : signsIn(fields[which]);
  return {
    ...stored,
    name: fields.name.trim(),
    window: { from: fields.from, to: fields.to },
    forms,
    ...(fields.latePolicy === before.latePolicy ? {} : { latePolicy: fields.latePolicy }),
    conventions: { notApplicable: signs('notApplicable'), sameAsAbove: signs('sameAsAbove') },
  };
}

/** Signs may be punctuation themselves, so that only marks of a list part them. */
export function signsIn(field: string): string[] {
  return [...new Set(field.split(/[、，,\s]+/u).filter((sign) => sign !== ''))];
}
