/** What somebody else changed in a round while it was open here. Pure. */
import { paperShortName } from '#domain/form/paper';
import type { Round } from '#domain/form/round';
import { storedFields } from './setup-draft';

export type SetupChange =
  | {
      readonly what: 'name' | 'from' | 'to' | 'latePolicy' | 'notApplicable' | 'sameAsAbove';
      readonly before: string;
      readonly after: string;
    }
  | { readonly what: 'deadline'; readonly form: string; readonly before: string; readonly after: string }
  | { readonly what: 'formAdded' | 'formRemoved' | 'formChanged'; readonly form: string }
  | { readonly what: 'roster'; readonly added: number; readonly removed: number; readonly changed: number };

const PLAIN = ['name', 'from', 'to', 'latePolicy', 'notApplicable', 'sameAsAbove'] as const;

/** Forms are called as people call them: 附件2. */
export function setupChanges(before: Round, after: Round): readonly SetupChange[] {
  const [was, is] = [storedFields(before), storedFields(after)];
  const plain = PLAIN.filter((what) => was[what] !== is[what]).map((what) => ({
    what,
    before: was[what],
    after: is[what],
  }));
  return [...plain, ...formChanges(before, after), ...paperChanges(before, after), ...rosterChanges(before, after)];
}

function formChanges(before: Round, after: Round): readonly SetupChange[] {
  const earlier = new Map(before.forms.map((form) => [form.definition.id, form]));
  const later = new Set(after.forms.map(({ definition }) => definition.id));
  const removed = before.forms
    .filter(({ definition }) => !later.has(definition.id))
    .map(({ definition }) => ({ what: 'formRemoved' as const, form: definition.attachment }));
  const others = after.forms.flatMap(({ definition, deadline }): readonly SetupChange[] => {
    const was = earlier.get(definition.id);
    const form = definition.attachment;
    if (was === undefined) return [{ what: 'formAdded', form }];
    const isMoved = Date.parse(was.deadline) !== Date.parse(deadline);
    const isChanged = JSON.stringify(was.definition) !== JSON.stringify(definition);
    return [
      ...(isMoved ? [{ what: 'deadline' as const, form, before: was.deadline, after: deadline }] : []),
      ...(isChanged ? [{ what: 'formChanged' as const, form }] : []),
    ];
  });
  return [...removed, ...others];
}

/** As forms: asked for, asked for no more, due at another time, asked for otherwise. */
function paperChanges(before: Round, after: Round): readonly SetupChange[] {
  const [was, is] = [before.papers ?? [], after.papers ?? []];
  const removed = was.filter(({ id }) => !is.some((paper) => paper.id === id));
  const others = is.flatMap((paper): readonly SetupChange[] => {
    const earlier = was.find(({ id }) => id === paper.id);
    const form = paperShortName(paper);
    if (earlier === undefined) return [{ what: 'formAdded', form }];
    const isMoved = Date.parse(earlier.deadline) !== Date.parse(paper.deadline);
    const isChanged = JSON.stringify({ ...earlier, deadline: '' }) !== JSON.stringify({ ...paper, deadline: '' });
    return [
      ...(isMoved ? [{ what: 'deadline' as const, form, before: earlier.deadline, after: paper.deadline }] : []),
      ...(isChanged ? [{ what: 'formChanged' as const, form }] : []),
    ];
  });
  return [...removed.map((paper) => ({ what: 'formRemoved' as const, form: paperShortName(paper) })), ...others];
}

/** Units go by name. */
function rosterChanges(before: Round, after: Round): readonly SetupChange[] {
  const [was, is] = [before, after].map(({ roster }) => new Map(roster.map((unit) => [unit.name, unit])));
  const added = after.roster.filter(({ name }) => was?.has(name) !== true).length;
  const removed = before.roster.filter(({ name }) => is?.has(name) !== true).length;
  const changed = after.roster.filter((unit) => {
    const earlier = was?.get(unit.name);
    return earlier !== undefined && JSON.stringify(earlier) !== JSON.stringify(unit);
  }).length;
  return added + removed + changed === 0 ? [] : [{ what: 'roster', added, removed, changed }];
}
