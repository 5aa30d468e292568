/** Units × forms: who has reported what and where it stands, with totals. Pure. */
import type * as z from 'zod';
import { papersOf, type Round, type Unit } from '#domain/form/round';
import { isReported } from '#domain/reports/submission';
import { paperCopyStanding } from '#domain/review/paper-copy';
import type { Review } from '#domain/review/review';
import { isLockedFor } from '#domain/review/round-lock';
import type { Head } from '#store/submission-store';
import type { collectorStateSchema } from '../answers/wire';
import { paperStanding } from '../papers/paper-of';
import { paperPlace } from '../reports/paper-place';
import { receiptNumber, standingAgain } from '../reports/receipt';
import type { PaperCopies } from '../review/paper-copy-decisions';
import { standingView } from '../review/stored-review';
import type { Lock } from './locking';

/** Of one unit's form: what stands and what was decided; neither where nothing was. */
export interface StandingOfForm {
  readonly head: Head | undefined;
  readonly review: Review | undefined;
}

export interface StateOf {
  readonly round: Round;
  /** Those that are told: the roster, or a page of it. */
  readonly units: readonly Unit[];
  /** Of a form, or of a paper by its place. */
  readonly standingOf: (form: string, unit: string) => StandingOfForm;
  readonly paperCopies: PaperCopies;
  readonly lock: Lock | undefined;
  readonly now: Date;
}

type CollectorState = z.infer<typeof collectorStateSchema>;
type FormState = CollectorState['units'][number]['forms'][string];

export function collectorState(of: StateOf): Pick<CollectorState, 'asOf' | 'units' | 'totals'> {
  const units = of.units.map((unit) => {
    const forms = of.round.forms.map((entry) => [entry.definition.id, formState(of, unit, entry)] as const);
    return {
      unit: unit.name,
      code: unit.code,
      kind: unit.kind,
      forms: Object.fromEntries(forms),
      ...papersOfUnit(of, unit),
    };
  });
  const totals = of.round.forms.map(({ definition: { id } }) => {
    const states = units.map(({ forms }) => forms[id]);
    const count = (holds: (state: FormState | undefined) => boolean) => states.filter(holds).length;
    return [
      id,
      {
        expected: units.length,
        submitted: count((state) => state?.state === 'submitted'),
        zero: count((state) => state?.state === 'zero'),
        late: count((state) => state?.late === true),
        // Withdrawn is not reported.
        missing: count((state) => state === undefined || state.state === 'none' || !isReported(state.state)),
      },
    ] as const;
  });
  return { asOf: of.now.toISOString(), units, totals: Object.fromEntries(totals) };
}

/** Nothing where the round asks for none. */
function papersOfUnit(
  { round, standingOf, lock, now }: StateOf,
  unit: Unit,
): Pick<CollectorState['units'][number], 'papers'> {
  const papers = papersOf(round);
  if (papers.length === 0) return {};
  const isLocked = isLockedFor(lock, unit.name);
  const states = papers.map((paper) => {
    const { head } = standingOf(paperPlace(paper), unit.name);
    return [paper.id, paperStanding({ round, paper, unit }, { head, isLocked, now })] as const;
  });
  return { papers: Object.fromEntries(states) };
}

function formState(
  { round, standingOf, paperCopies, lock, now }: StateOf,
  unit: Unit,
  entry: Round['forms'][number],
): FormState {
  const form = entry.definition;
  const { head, review } = standingOf(form.id, unit.name);
  const isLocked = isLockedFor(lock, unit.name);
  const standing = standingView({ entry, head, review, isLocked, now });
  if (head === undefined) return { state: 'none', version: 0, standing };
  const { state, version, submittedAt, counts, verify, sha256 } = head;
  const late = standing.isLate;
  const receipt = receiptNumber({ round, form, unit }, version, sha256);
  const returned = standingAgain({ round, form, unit }, head);
  const came = paperCopyStanding(paperCopies.get(form.id)?.get(unit.name), head);
  const facts = {
    state,
    version,
    submittedAt,
    late,
    receipt,
    counts: { ...counts },
    ...returned,
    standing,
    ...(came && { paperCopy: came }),
  };
  return verify === undefined ? facts : { ...facts, verify };
}
