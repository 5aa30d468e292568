/** What the form's rules say of the rows that were read, rule by rule; of rows that nobody touched it is remembered. */
import type { FormDefinition } from '../form/form';
import { type FormReading, labelAt, type RowReading, type SectionReading, typeAt } from '../form/form-reading';
import {
  findingsOf,
  isOfRows,
  type RowCheck,
  type RuleDefinition,
  rowCheckOf,
  type WeighedFinding,
} from '../form/rules/index';
import type { IssueCollector, Saying } from '../issues/issue-collector';
import type { ReadingMemory, RowSaying } from './reading-memory';

/** In the order of the rules, whatever is remembered: of many sayings of a kind the first are listed. */
export function applyRules(
  form: FormDefinition,
  reading: FormReading,
  issues: IssueCollector,
  memory: ReadingMemory | undefined,
): void {
  const ofRows = sayingsOfRows(form, reading, memory);
  for (const rule of form.rules) {
    if (isOfRows(rule)) for (const saying of ofRows.get(rule) ?? []) issues.add(saying);
    else for (const finding of findingsOf(rule, reading)) issues.add(sayingOf(finding));
  }
}

/** Row by row, so that a row is looked up once and not once for each rule. */
function sayingsOfRows(
  { rules }: FormDefinition,
  reading: FormReading,
  memory: ReadingMemory | undefined,
): ReadonlyMap<RuleDefinition, readonly Saying[]> {
  const found = new Map<RuleDefinition, Saying[]>();
  for (const [key, section] of reading.sections) {
    const own = rules
      .filter((rule) => rule.section === key && isOfRows(rule))
      .map((rule) => ({ rule, check: rowCheckOf(rule) }));
    if (own.length === 0) continue;
    for (const row of section.rows) {
      let said = memory?.sayings(row);
      if (said === undefined) {
        said = sayingsOfRow(own, section, row, reading.window);
        memory?.keepSayings(row, said);
      }
      for (const { rule, saying } of said) {
        const sayings = found.get(rule);
        if (sayings === undefined) found.set(rule, [saying]);
        else sayings.push(saying);
      }
    }
  }
  return found;
}

const NOTHING_SAID: readonly RowSaying[] = [];

function sayingsOfRow(
  rules: readonly { readonly rule: RuleDefinition; readonly check: RowCheck }[],
  section: SectionReading,
  row: RowReading,
  window: FormReading['window'],
): readonly RowSaying[] {
  const at = { section, row, window };
  let said: RowSaying[] | undefined;
  for (const { rule, check } of rules) {
    for (const finding of check(at)) {
      said ??= [];
      said.push({ rule, saying: sayingOf(finding) });
    }
  }
  return said ?? NOTHING_SAID;
}

function sayingOf({ severity, section, column, row, cell, fault, proposal }: WeighedFinding): Saying {
  const found = row === undefined ? undefined : typeAt(section, row, column);
  return {
    severity,
    at: cell.at,
    fault,
    label: labelAt(section.section, column, row),
    received: cell.received,
    section: section.section.key,
    column,
    proposal:
      proposal === undefined || found === undefined
        ? undefined
        : { value: proposal, cell: found.type.encode(proposal, found.spec) },
  };
}
