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
  return [
    ...plain,
    ...askedChanges(formsAsked(before), formsAsked(after)),
    ...askedChanges(papersAsked(before), papersAsked(after)),
    ...rosterChanges(before, after),
  ];
}

/** A form, or a paper beside the forms. */
interface Asked {
  readonly id: string;
  readonly form: string;
  readonly deadline: string;
  readonly definition: object;
}

const formsAsked = ({ forms }: Round): readonly Asked[] =>
  forms.map(({ definition, deadline }) => ({ id: definition.id, form: definition.attachment, deadline, definition }));

const papersAsked = ({ papers = [] }: Round): readonly Asked[] =>
  papers.map(({ deadline, ...definition }) => {
    return { id: definition.id, form: paperShortName(definition), deadline, definition };
  });

/** Asked for no more, asked for, due at another time, asked for otherwise. */
function askedChanges(before: readonly Asked[], after: readonly Asked[]): readonly SetupChange[] {
  const earlier = new Map(before.map((asked) => [asked.id, asked]));
  const later = new Set(after.map(({ id }) => id));
  const removed = before.filter(({ id }) => !later.has(id)).map(({ form }) => ({ what: 'formRemoved' as const, form }));
  const others = after.flatMap(({ id, form, deadline, definition }): readonly SetupChange[] => {
    const was = earlier.get(id);
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
