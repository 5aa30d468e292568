/** Parts that somebody adds to a draft, and where they stand then. Pure. */
import { type Path, withItem } from '#domain/editing/edits';
import { newColumn, newFigure, newIndicator, newRule, newSection } from '#domain/editing/new-parts';
import type { FormDefinition } from '#domain/form/form';
import type { Addition } from '../model/actions';

export interface Added {
  readonly draft: FormDefinition;
  readonly path: Path;
}

/** Undefined where the section is of another kind. */
export function withAddition(form: FormDefinition, addition: Addition): Added | undefined {
  if (addition.what === 'section')
    return put(form, ['sections'], newSection(form, addition.kind), form.sections.length);
  const section = form.sections[addition.section];
  if (section === undefined) return undefined;
  if (addition.what === 'rule') return put(form, ['rules'], newRule(form, section, addition.kind), form.rules.length);
  const part = partOf(section, addition.what);
  if (part === undefined) return undefined;
  const at = addition.after === undefined ? part.count : addition.after + 1;
  return put(form, ['sections', addition.section, part.list], part.item, at);
}

function partOf(section: FormDefinition['sections'][number], what: 'column' | 'indicator' | 'figure') {
  if (section.kind !== 'indicators')
    return what === 'column' ? { list: 'columns', item: newColumn(section), count: section.columns.length } : undefined;
  if (what === 'indicator')
    return { list: 'indicators', item: newIndicator(section), count: section.indicators.length };
  return what === 'figure' ? { list: 'figures', item: newFigure(section), count: section.figures.length } : undefined;
}

function put(form: FormDefinition, list: Path, item: unknown, at: number): Added {
  return { draft: withItem(form, list, item, at), path: [...list, at] };
}
