/** A reason for each 核实 of a report, as a person at the pane would have typed them. */
import type { FormDefinition } from '#domain/form/form';
import type { Round } from '#domain/form/round';
import type { Explanation } from '#domain/issues/explanation';
import { parse } from '#domain/reading/parse';
import type { RawGrid } from '#domain/sheet/raw-grid';

export function explanationsOf(
  sheets: readonly RawGrid[],
  { form, round, unit }: { readonly form: FormDefinition; readonly round: Round; readonly unit: string },
  reason = '已逐项核对，属实',
): readonly Explanation[] {
  return parse(sheets, form, round, { unit }).issues.flatMap(({ severity, address, code }) =>
    severity === 'verify' ? [{ address, code, reason }] : [],
  );
}
