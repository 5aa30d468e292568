/** What a form that changes means for the round's other forms: lists that start from columns which it has no more. */
import type { FormDefinition } from '../form/form';
import type { Round } from '../form/round';
import type { Column, ListSection, Section } from '../form/section';
import { type DefinitionChange, definitionChanges } from './difference';
import { nextVersion } from './new-parts';

export interface FollowingForms {
  /** The round's forms with the changed one in its place, each of the others such that the round can be stored. */
  readonly forms: Round['forms'];
  /** What that changed in the others. */
  readonly changes: readonly DefinitionChange[];
}

export function withFollowing({ forms }: Round, form: FormDefinition): FollowingForms {
  const changes: DefinitionChange[] = [];
  const following = forms.map((entry) => {
    const { definition } = entry;
    if (definition.id === form.id) return { ...entry, definition: form };
    const sections = definition.sections.map((section) => withoutLostStart(section, form));
    if (sections.every((section, at) => section === definition.sections[at])) return entry;
    const followed = { ...definition, version: nextVersion(definition.version), sections };
    changes.push(...definitionChanges(definition, followed));
    return { ...entry, definition: followed };
  });
  return { forms: following, changes };
}

function withoutLostStart(section: Section, form: FormDefinition): Section {
  if (section.kind !== 'list' || section.startsFrom?.form !== form.id) return section;
  const { startsFrom, ...rest } = section;
  const source = form.sections.find(({ key }) => key === startsFrom.section);
  const columns = source?.kind === 'list' ? startsFrom.columns.filter((key) => isSameType(source, section, key)) : [];
  if (columns.length === startsFrom.columns.length) return section;
  return columns.length === 0 ? rest : { ...section, startsFrom: { ...startsFrom, columns } };
}

function isSameType(source: ListSection, own: ListSection, key: string): boolean {
  const typeIn = (columns: readonly Column[]) => columns.find((column) => column.key === key)?.type.type;
  return typeIn(source.columns) !== undefined && typeIn(source.columns) === typeIn(own.columns);
}
