/** The check that a report passes, whether it is to be stored or only looked at. */
import type { FormDefinition } from '#domain/form/form';
import type { Round, Unit } from '#domain/form/round';
import { type ParseResult, parse } from '#domain/reading/parse';
import type { SubmissionState } from '#domain/reports/submission';
import type { RawGrid } from '#domain/sheet/raw-grid';

/** `unit`: whose report it is, where the sender says so. Without sheets there is nothing to be read. */
export function verdictOn(
  { state, sheets }: { readonly state: SubmissionState; readonly sheets: readonly RawGrid[] },
  { form, round, unit }: { readonly form: FormDefinition; readonly round: Round; readonly unit: Unit | undefined },
): ParseResult {
  const named = unit === undefined ? {} : { unit: unit.name };
  if (state === 'submitted') return parse(sheets, form, round, named);
  return { form: form.id, formVersion: form.version, recognised: true, ...named, rows: [], issues: [] };
}
