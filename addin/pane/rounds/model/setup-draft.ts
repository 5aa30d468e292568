/** The settings of a round as fields: what was typed over what is stored, and the definition that comes of it. Pure. */
import type { Paper, Round } from '#domain/form/round';
import { usualPapers } from '#domain/form/usual-papers';
import { fieldOfInstant, instantOfField, isWholeDay, isWholeMoment } from './china-fields';

export type LatePolicy = NonNullable<Round['latePolicy']>;

/** Every field as it is shown. */
export interface SetupFields {
  readonly name: string;
  readonly from: string;
  readonly to: string;
  /** By form and paper, as a field takes it: 2023-05-20T00:00 */
  readonly deadlines: Readonly<Record<string, string>>;
  /** Papers that are asked for beside the forms: ids of `offeredPapers`. */
  readonly papers: readonly string[];
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

/** Those that the round asks for, and behind them what it could ask for besides. */
export function offeredPapers(stored: Round): readonly Paper[] {
  const asked = stored.papers ?? [];
  const more = usualPapers(stored).filter(({ id }) => !asked.some((paper) => paper.id === id));
  return [...asked, ...more];
}

export function storedFields(stored: Round): SetupFields {
  const { name, window, forms, papers = [], latePolicy = 'record', conventions } = stored;
  const dues = [
    ...forms.map(({ definition: { id }, deadline }) => [id, deadline] as const),
    ...offeredPapers(stored).map(({ id, deadline }) => [id, deadline] as const),
  ];
  return {
    name,
    ...window,
    deadlines: Object.fromEntries(dues.map(([id, deadline]) => [id, fieldOfInstant(deadline)])),
    papers: papers.map(({ id }) => id),
    latePolicy,
    notApplicable: conventions.notApplicable.join(BETWEEN),
    sameAsAbove: conventions.sameAsAbove.join(BETWEEN),
  };
}

/** What was typed for a paper that is not asked for waits in the draft: it is no change, and no fault that nobody sees. */
export function shownFields(stored: Round, draft: SetupDraft): SetupFields {
  const fields = storedFields(stored);
  const asked = draft.papers ?? fields.papers;
  const papers = offeredPapers(stored).flatMap(({ id }) => (asked.includes(id) ? [id] : []));
  const due = new Set([...stored.forms.map(({ definition }) => definition.id), ...papers]);
  const typed = Object.entries(draft.deadlines ?? {}).filter(([id]) => due.has(id));
  return { ...fields, ...draft, papers, deadlines: { ...fields.deadlines, ...Object.fromEntries(typed) } };
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
  const dueOf = (id: string, deadline: string) => {
    const field = fields.deadlines[id];
    return field === undefined || field === before.deadlines[id] ? deadline : instantOfField(field);
  };
  const forms = stored.forms.map((form) => ({ ...form, deadline: dueOf(form.definition.id, form.deadline) }));
  const papers = offeredPapers(stored)
    .filter(({ id }) => fields.papers.includes(id))
    .map((paper) => ({ ...paper, deadline: dueOf(paper.id, paper.deadline) }));
  // A sign that was stored may hold a mark that parts signs here: only what was typed is taken apart.
  const signs = (which: 'notApplicable' | 'sameAsAbove') =>
    fields[which] === before[which] ? stored.conventions[which] : signsIn(fields[which]);
  const { papers: _, ...others } = stored;
  return {
    ...others,
    ...(papers.length > 0 && { papers }),
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
