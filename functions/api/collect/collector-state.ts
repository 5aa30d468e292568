/** Units × forms: who has reported what, with totals. Pure. */
import type * as z from 'zod';
import type { Round } from '#domain/form/round';
import { isReported } from '#domain/reports/submission';
import type { Head } from '#store/submission-store';
import type { collectorStateSchema } from '../answers/wire';
import { receiptNumber, standingAgain } from '../reports/receipt';
import { findUnit } from '../sign-in/round-access';

/** Form id → the heads of all units. */
export type HeadsByForm = Map<string, readonly Head[]>;
type CollectorState = z.infer<typeof collectorStateSchema>;

export function collectorState(round: Round, byForm: HeadsByForm, asOf: Date): CollectorState {
  const byUnit = new Map([...byForm].map(([form, heads]) => [form, new Map(heads.map((head) => [head.unit, head]))]));
  const headOf = (form: string, unit: string) => byUnit.get(form)?.get(unit);
  const units = round.roster.map((unit) => {
    const forms = round.forms.map(({ definition: form }) => {
      const head = headOf(form.id, unit.name);
      if (head === undefined) return [form.id, { state: 'none' as const, version: 0 }] as const;
      const { state, version, submittedAt, late, counts, sha256 } = head;
      const receipt = receiptNumber({ round, form, unit }, version, sha256);
      const returned = standingAgain({ round, form, unit }, head);
      return [form.id, { state, version, submittedAt, late, receipt, counts: { ...counts }, ...returned }] as const;
    });
    return { unit: unit.name, code: unit.code, kind: unit.kind, forms: Object.fromEntries(forms) };
  });
  const totals = round.forms.map(({ definition: { id } }) => {
    const states = units.map(({ forms }) => forms[id]);
    const count = (holds: (state: (typeof states)[number]) => boolean) => states.filter(holds).length;
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
  const reported = new Set([...byForm.values()].flatMap((heads) => heads.map(({ unit }) => unit)));
  return {
    asOf: asOf.toISOString(),
    units,
    totals: Object.fromEntries(totals),
    offRoster: [...reported].filter((unit) => findUnit(round, unit) === undefined).sort(),
  };
}
