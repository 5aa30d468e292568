/** Which sheets of a workbook hold a form's sections, and which form of the round it is at all. */
import type { FormDefinition } from '../../form/form';
import type { Round } from '../../form/round';
import type { Section } from '../../form/section';
import type { RawGrid } from '../../sheet/raw-grid';
import { bareLabel } from '../../sheet/text-form';
import { type FoundHeader, findHeader, type LabelIndex, labelIndex } from './header';
import { rowKind } from './rows';

/** The form of the round that a workbook is; undefined where none of its sheets looks like one. */
export function recogniseForm(grids: readonly RawGrid[], round: Round): FormDefinition | undefined {
  const scored = round.forms.map(({ definition }) => ({
    definition,
    share: shareFound(findSections(grids, definition), definition),
  }));
  const best = scored.reduce((a, b) => (b.share > a.share ? b : a));
  return best.share > 0 ? best.definition : undefined;
}

/** By section key; a section that no sheet holds is absent. */
export type FoundSections = ReadonlyMap<string, FoundHeader>;

export function findSections(grids: readonly RawGrid[], form: FormDefinition): FoundSections {
  const found = new Map<string, FoundHeader>();
  for (const section of form.sections) {
    const index = labelIndex(section);
    for (const grid of grids) {
      const header = findHeader(grid, index);
      const best = found.get(section.key);
      const isBetter =
        header !== undefined && (best === undefined || rank(header, section, index) > rank(best, section, index));
      if (isBetter) found.set(section.key, header);
    }
  }
  return withEnds(found);
}

/** Two sections on one sheet, one above the other: the upper one ends where the lower one's header begins. */
function withEnds(found: FoundSections): FoundSections {
  return new Map(
    [...found].map(([key, header]) => {
      const below = [...found.values()].filter(
        ({ grid, firstRow }) => grid === header.grid && firstRow > header.lastRow,
      );
      return [key, { ...header, endRow: Math.min(header.endRow, ...below.map(({ firstRow }) => firstRow)) }];
    }),
  );
}

/** Among sheets that look alike, the one that has data, then the one with the form's title, then with its name. */
function rank(header: FoundHeader, section: Section, index: LabelIndex): number {
  const hasData = holdsData(header, index);
  const isNamed = header.grid.sheet === section.sheet;
  return header.columns.size * 8 + (hasData ? 4 : 0) + (hasTitle(header, section) ? 2 : 0) + (isNamed ? 1 : 0);
}

/** The section's title or one of its other names stands above the header. */
function hasTitle({ grid, firstRow }: FoundHeader, section: Section): boolean {
  const titles = new Set([section.title, ...section.titleAliases].map(bareLabel));
  return grid.rows
    .slice(0, firstRow - grid.origin.row)
    .some((row) => row.some((cell) => typeof cell === 'string' && titles.has(bareLabel(cell))));
}

export function holdsData(header: FoundHeader, index: LabelIndex): boolean {
  const answers = [...header.columns.values()].filter(({ key }) => index.telling.has(key)).map(({ column }) => column);
  for (let row = header.lastRow + 1; row < header.endRow; row++) {
    if (rowKind(header.grid, row, { answers, numbering: [] }) === 'data') return true;
  }
  return false;
}

function shareFound(found: FoundSections, form: FormDefinition): number {
  if (!holdsAnySection(form, found)) return 0;
  const shares = form.sections.map((section) => found.get(section.key)?.share ?? 0);
  return shares.reduce((sum, share) => sum + share, 0) / shares.length;
}

/** A workbook that fits another form of the round clearly better is that one, returned under the wrong name. */
export function isThisForm(
  grids: readonly RawGrid[],
  form: FormDefinition,
  round: Round,
  found: FoundSections,
): boolean {
  if (!holdsAnySection(form, found)) return false;
  const share = shareFound(found, form);
  if (share >= CERTAIN_SHARE) return true;
  return otherForms(form, round).every((other) => shareFound(findSections(grids, other), other) <= share);
}

export function otherForms(form: FormDefinition, round: Round): readonly FormDefinition[] {
  return round.forms.map(({ definition }) => definition).filter(({ id }) => id !== form.id);
}

/** Enough to call the workbook this form: at least one of its sections, with half of its headers or more. */
export function holdsAnySection(form: FormDefinition, found: FoundSections): boolean {
  return form.sections.some((section) => (found.get(section.key)?.share ?? 0) >= LEAST_SHARE);
}
/** Of a section's columns; with fewer it is not that section. */
export const LEAST_SHARE = 0.5;
const CERTAIN_SHARE = 0.9;
