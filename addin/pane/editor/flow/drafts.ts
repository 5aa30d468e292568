/** Drafts one after another: what can be undone and done again. Pure. */
import type { Path } from '#domain/editing/edits';
import type { FormDefinition } from '#domain/form/form';

export interface Step {
  readonly draft: FormDefinition;
  readonly selected: Path;
}

export interface Drafts {
  readonly past: readonly Step[];
  readonly now: Step;
  readonly future: readonly Step[];
  /** The field that was changed last: more of it is no step of its own. */
  readonly field?: string;
}

const MOST_STEPS = 200;

export function changedTo(drafts: Drafts, now: Step, field?: string): Drafts {
  const goesOn = field !== undefined && field === drafts.field;
  return {
    past: goesOn ? drafts.past : [...drafts.past, drafts.now].slice(-MOST_STEPS),
    now,
    future: [],
    ...(field === undefined ? {} : { field }),
  };
}

export function undone({ past, now, future }: Drafts): Drafts {
  const before = past.at(-1);
  return before === undefined
    ? { past, now, future }
    : { past: past.slice(0, -1), now: before, future: [now, ...future] };
}

export function redone({ past, now, future: [next, ...future] }: Drafts): Drafts {
  return next === undefined ? { past, now, future: [] } : { past: [...past, now], now: next, future };
}
