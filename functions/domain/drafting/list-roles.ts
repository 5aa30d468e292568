/** What each column of a list of activities is to a sentence about one of them: by types and by what the form says of them, never by key. */
import { jointRuleOf } from '../form/default-round-rules';
import type { FormDefinition } from '../form/form';
import type { FormOfRound } from '../form/form-of-round';
import type { Unless } from '../form/form-reading';
import { namingColumn } from '../form/identity';
import { peopleColumns } from '../form/people-columns';
import type { Column, ListSection } from '../form/section';

export interface ListRoles {
  readonly section: ListSection;
  /** Names an entry. */
  readonly name: string;
  /** What entries are counted by. */
  readonly kind?: string;
  readonly kinds: readonly string[];
  readonly start?: string;
  readonly end?: string;
  readonly venue?: string;
  /** What became of an entry (完成, 变更, 取消, 新增), in the form's order. */
  readonly status?: { readonly column: string; readonly choices: readonly string[] };
  /** Why, where its status asks for it. */
  readonly reason?: string;
  /** Entries that count nowhere. */
  readonly unless?: Unless;
  /** What is added up. */
  readonly figures: readonly Column[];
  readonly people: readonly Column[];
}

/** Of the list that the form counts entries of; else of its first list with names. Undefined: it lists nothing by name. */
export function listRoles({ form, round }: FormOfRound): ListRoles | undefined {
  const section = countedList(form);
  const name = section && namingColumn(section);
  if (section === undefined || name === undefined) return undefined;
  const { matrix } = form;
  const counted = matrix?.section === section.key ? matrix : undefined;
  const status = choiceColumn(section, section.startsFrom?.added?.column);
  const joint = jointRuleOf(round, form.id, section.key);
  const days = section.columns.filter(({ type }) => type.type === 'date');
  const start = joint?.start ?? days[0]?.key;
  const end = joint?.end ?? days.at(-1)?.key;
  const reason = section.columns.find(
    ({ type, required }) =>
      type.type === 'text' && typeof required === 'object' && required.column === status?.column && 'in' in required,
  );
  const figures = section.columns.filter(({ summed }) => summed);
  return {
    ...{ section, name, figures },
    kinds: choiceColumn(section, counted?.column)?.choices ?? [],
    ...(counted === undefined ? {} : { kind: counted.column }),
    ...(start === undefined ? {} : { start }),
    ...(end === undefined ? {} : { end }),
    ...(joint === undefined ? {} : { venue: joint.venue }),
    ...(status === undefined ? {} : { status }),
    ...(reason === undefined ? {} : { reason: reason.key }),
    ...(counted?.unless === undefined ? {} : { unless: counted.unless }),
    people: peopleColumns(section),
  };
}

function countedList({ matrix, sections }: FormDefinition): ListSection | undefined {
  const lists = sections.filter((section): section is ListSection => section.kind === 'list');
  return lists.find(({ key }) => key === matrix?.section) ?? lists.find((list) => namingColumn(list) !== undefined);
}

function choiceColumn({ columns }: ListSection, key: string | undefined) {
  const type = columns.find((column) => column.key === key)?.type;
  if (key === undefined || type === undefined || !('choices' in type)) return undefined;
  return { column: key, choices: type.choices };
}
