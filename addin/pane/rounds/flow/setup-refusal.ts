/** Why a changed round was not stored, where that is for people to look at and not a failure. */
import { type Failure, payloadOf } from '#client/answer';
import type { FormImpactView, LeavingUnit } from '#client/desk-shapes';
import { type Round, roundSchema } from '#domain/form/round';

export type SetupRefusal =
  /** Without `confirm` it cannot be stored so. */
  | {
      readonly kind: 'wouldChange';
      readonly forms: readonly FormImpactView[];
      readonly leaving: readonly LeavingUnit[];
      readonly confirm?: string;
    }
  /** Somebody else stored another in between. */
  | { readonly kind: 'stale'; readonly base: string; readonly definition: Round };

/** `undefined`: a failure like any other; so is what stands, where this pane cannot read it. */
export function setupRefusal(failure: Failure): SetupRefusal | undefined {
  const impact = payloadOf(failure, 'round.wouldChange');
  if (impact !== undefined) {
    const { forms = [], leaving = [], confirm } = impact;
    return { kind: 'wouldChange', forms, leaving, ...(confirm === undefined ? {} : { confirm }) };
  }
  const stale = payloadOf(failure, 'round.stale');
  const theirs = roundSchema.safeParse(stale?.definition);
  if (stale?.base === undefined || !theirs.success) return undefined;
  return { kind: 'stale', base: stale.base, definition: theirs.data };
}
