/** The list of a round whose entries can be recommended (推荐清单, 附件3): the first that asks 是否推荐. */
import type { FormDefinition } from '../../form/form';
import type { FormOfRound } from '../../form/form-of-round';
import { namingColumn } from '../../form/identity';
import type { Round } from '../../form/round';
import type { Column, ListSection, Section } from '../../form/section';

/** Said of an entry that is recommended. */
export const YES = '是';

export interface MarkedList {
  readonly section: ListSection;
  /** 是否推荐 */
  readonly mark: Column;
}

export interface RecommendableList extends FormOfRound, MarkedList {
  readonly round: Round;
}

/** Undefined where no form of the round asks for that mark. */
export function recommendableIn(round: Round): RecommendableList | undefined {
  for (const { definition: form } of round.forms) {
    const list = markedListOf(form);
    if (list !== undefined) return { ...list, form, round };
  }
  return undefined;
}

export function markedListOf({ sections }: Pick<FormDefinition, 'sections'>): MarkedList | undefined {
  for (const section of sections) {
    const mark = markOf(section);
    if (section.kind === 'list' && mark !== undefined) return { section, mark };
  }
  return undefined;
}

/** A choice of yes and no about a recommendation, whatever its key. */
function markOf(section: Section): Column | undefined {
  if (section.kind !== 'list') return undefined;
  return section.columns.find(
    ({ label, type }) => type.type === 'choice' && type.choices.includes(YES) && label.includes('推荐'),
  );
}

/** What a list calls its entries by (活动名称). */
export function namingColumnOf(section: ListSection): Column | undefined {
  return section.columns.find(({ key }) => key === namingColumn(section));
}
