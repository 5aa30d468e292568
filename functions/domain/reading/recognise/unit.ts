/** Who reports: 填报单位 above the sections, against the roster and against who is signed in. */
import type { FormDefinition } from '../../form/form';
import type { Round } from '../../form/round';
import { fault } from '../../issues/issue';
import type { IssueCollector } from '../../issues/issue-collector';
import { findUnitMention, readUnit, type UnitMention, unitMentionsBelow } from './letterhead';
import type { FoundSections } from './sections';

/** The unit above each section's header: all must name the same one. */
export function unitOfSheets(
  form: FormDefinition,
  found: FoundSections,
  round: Round,
  context: { readonly unit?: string },
  issues: IssueCollector,
): string | undefined {
  const mentions: UnitMention[] = [];
  for (const header of found.values()) {
    const mention = findUnitMention(header.grid, header.firstRow);
    if (mention !== undefined) mentions.push(mention);
  }
  const label = '填报单位';
  const named = mentions.filter(({ name }) => name !== '');
  for (const { grid, lastRow, endRow } of found.values()) named.push(...unitMentionsBelow(grid, lastRow, endRow));
  if (named.length === 0) {
    if (context.unit !== undefined) return context.unit;
    const header = found.get(form.sections[0]?.key ?? '') ?? [...found.values()][0];
    const at = mentions[0]?.at ?? {
      sheet: header?.grid.sheet ?? '',
      row: header?.firstRow ?? 1,
      column: header?.grid.origin.column ?? 1,
    };
    issues.add({ severity: 'error', at, fault: fault('unit.missing', {}), label, received: null, column: 'unit' });
    return undefined;
  }
  const units = new Set<string>();
  for (const mention of named) {
    const reading = readUnit(mention, round.roster);
    if (reading.ok) {
      units.add(reading.unit.name);
      const isAnothers = context.unit !== undefined && reading.unit.name !== context.unit;
      const conflict = isAnothers
        ? fault('unit.notYours', { unit: context.unit ?? '' })
        : units.size > 1
          ? fault('unit.several', { units: [...units] })
          : undefined;
      if (conflict === undefined) continue;
      issues.add({ severity: 'error', at: mention.at, fault: conflict, label, received: mention.name, column: 'unit' });
      return undefined;
    }
    issues.add({
      severity: 'error',
      at: mention.at,
      fault: reading.fault,
      label,
      received: mention.name,
      column: 'unit',
      proposal: reading.proposal,
    });
    units.add(mention.name);
  }
  const [only] = units;
  return units.size === 1 && round.roster.some((unit) => unit.name === only) ? only : undefined;
}
