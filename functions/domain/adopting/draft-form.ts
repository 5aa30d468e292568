/** A definition of what was found in a form's file: the earlier one goes on where it is the same, the rest is new. */
import { freeKey, nextVersion } from '../editing/new-parts';
import type { FormDefinition } from '../form/form';
import type { Section } from '../form/section';
import { indicatorNames } from '../reading/recognise/indicator-names';
import { bareLabel } from '../sheet/text-form';
import { keptCover, keptRules } from './base-rules';
import { sheetName } from './draft-columns';
import { type DraftSection, draftSection, type ProposedPart, type Remark } from './draft-section';
import type { FoundForm, FoundSection } from './found-sections';

export interface DraftForm {
  readonly form: FormDefinition;
  readonly parts: readonly ProposedPart[];
  readonly remarks: readonly Remark[];
}

const FIRST_VERSION = '1';
const DEFAULT_SHEET = /^(?:sheet|工作表|表格?)\s*\d*$/iu;

export function draftForm(
  found: FoundForm,
  base: FormDefinition | undefined,
  forms: readonly FormDefinition[],
): DraftForm {
  const drafted = draftSections(found.sections, base, forms);
  const sections = drafted.map(({ section }) => section);
  const shell = {
    id: base?.id ?? 'form1',
    version: base === undefined ? FIRST_VERSION : nextVersion(base.version),
    attachment: attachmentOf(found) ?? base?.attachment ?? sections[0]?.sheet ?? '',
    title: sections[0]?.title ?? base?.title ?? '',
    sections,
  };
  const cover = base === undefined ? { headline: [] } : keptCover(base, sections);
  const bare: FormDefinition = { ...shell, rules: [], ...cover };
  return {
    form: { ...bare, rules: [...keptRules(base?.rules ?? [], bare)] },
    parts: drafted.flatMap(({ parts }) => parts),
    remarks: drafted.flatMap(({ remarks }) => remarks),
  };
}

function draftSections(
  found: readonly FoundSection[],
  base: FormDefinition | undefined,
  forms: readonly FormDefinition[],
): readonly DraftSection[] {
  const pairs = pairedWith(found, base);
  const earlierKeys = base?.sections.map(({ key }) => key) ?? [];
  const drafted: DraftSection[] = [];
  for (const [at, each] of found.entries()) {
    const before = pairs.get(each);
    const made = drafted.map(({ section }) => section);
    const key = before?.key ?? freeKey([...made.map((one) => one.key), ...earlierKeys], 's');
    const own = DEFAULT_SHEET.test(each.grid.sheet) ? (each.title ?? '') : each.grid.sheet;
    const wanted = before?.sheet ?? (own === '' ? `表${at + 1}` : own);
    const sheet = sheetName(
      wanted,
      made.map((one) => one.sheet),
    );
    drafted.push(draftSection(each, { at, key, sheet, before, forms }));
  }
  return drafted;
}

function attachmentOf({ around }: FoundForm): string | undefined {
  return around.find(({ attachment }) => attachment !== undefined)?.attachment?.text;
}

/** Each found section with the one of the earlier definition that it goes on. */
function pairedWith(
  sections: readonly FoundSection[],
  base: FormDefinition | undefined,
): ReadonlyMap<FoundSection, Section> {
  const pairs = new Map<FoundSection, Section>();
  if (base === undefined) return pairs;
  const taken = new Set<Section>();
  const scored = sections
    .flatMap((section) => base.sections.map((before) => ({ section, before, score: sharedParts(section, before) })))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score);
  for (const { section, before } of scored) {
    if (pairs.has(section) || taken.has(before)) continue;
    pairs.set(section, before);
    taken.add(before);
  }
  return pairs;
}

function sharedParts(section: FoundSection, before: Section): number {
  if (section.kind !== before.kind) return 0;
  if (section.kind === 'indicators') {
    if (before.kind !== 'indicators') return 0;
    const known = indicatorNames(before);
    const figures = new Set(before.figures.flatMap(({ label, aliases }) => [label, ...aliases].map(bareLabel)));
    const same = section.block.figures.filter(({ names }) => figures.has(bareLabel(names.at(-1) ?? '')));
    return section.block.rows.filter(({ label }) => known(label) !== undefined).length + same.length;
  }
  const keys = section.columns.flatMap(({ kind: { known } }) => (known?.section === before ? [known.column.key] : []));
  return new Set(keys).size;
}
