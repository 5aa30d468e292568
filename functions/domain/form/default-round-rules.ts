/** The rules over a round where its definition names none: what follows from its forms, with the thresholds of the notice. */
import type { FormDefinition } from './form';
import { peopleColumns } from './people-columns';
import type { Round } from './round';
import type { RoundRule, RoundRuleOf } from './round-rules';
import type { ListSection } from './section';
import { startingLists } from './starting-lists';

/** Domain rule 18. */
const ABOVE_PERCENT = 8;
const TIMES_MEDIAN = 5;
const TIMES_OWN = 5;
const LEAST_UNITS = 5;
/** Texts in which units name one another, by their usual keys. */
const NAMING_OTHERS: ReadonlySet<string> = new Set(['host', 'organizer', 'summary', 'remarks']);

/** Those of the definition; else those that its forms suggest. */
export function roundRulesOf({ rules, forms }: Pick<Round, 'rules' | 'forms'>): readonly RoundRule[] {
  return rules ?? forms.flatMap(({ definition }) => defaultRulesOf(definition));
}

/** 联合举办 of a list; undefined: two units' rows of it are never one. */
export function jointRuleOf(
  round: Pick<Round, 'rules' | 'forms'>,
  form: string,
  section?: string,
): RoundRuleOf<'jointActivities'> | undefined {
  return roundRulesOf(round).find(
    (rule): rule is RoundRuleOf<'jointActivities'> =>
      rule.kind === 'jointActivities' && rule.form === form && (section === undefined || rule.section === section),
  );
}

function defaultRulesOf(form: FormDefinition): readonly RoundRule[] {
  const joint = jointRule(form);
  return [
    ...startingLists(form).map(({ key }) => ({ kind: 'plannedAccounted' as const, form: form.id, section: key })),
    ...(joint === undefined ? [] : [joint]),
    { kind: 'yearOnYear', form: form.id, above: ABOVE_PERCENT },
    {
      kind: 'outliers',
      form: form.id,
      timesMedian: TIMES_MEDIAN,
      timesOwn: TIMES_OWN,
      leastUnits: LEAST_UNITS,
    },
  ];
}

/** Of the list that the form counts by: its entries are activities. A name, a place, a first and a last day tell them. */
function jointRule({ id, sections, matrix }: FormDefinition): RoundRule | undefined {
  const list = sections.find(
    (section): section is ListSection => section.kind === 'list' && section.key === matrix?.section,
  );
  // Rule 16 names the same three: what makes two rows of one unit one activity.
  const same = list?.identity.find((columns) => columns.length === 3) ?? [];
  if (list === undefined || same.length === 0) return undefined;
  const columns = same.flatMap((key) => list.columns.find((column) => column.key === key) ?? []);
  const [name, venue] = columns.filter(({ type }) => type.type === 'text');
  const days = list.columns.filter(({ type }) => type.type === 'date');
  const start = columns.find(({ type }) => type.type === 'date');
  const end = days.find((column) => column.type.type === 'date' && column.type.edge === 'end') ?? start;
  if (name === undefined || venue === undefined || start === undefined || end === undefined) return undefined;
  return {
    kind: 'jointActivities',
    form: id,
    section: list.key,
    name: name.key,
    start: start.key,
    end: end.key,
    venue: venue.key,
    people: peopleColumns(list).map(({ key }) => key),
    mentions: list.columns
      .filter(({ key, type }) => type.type === 'text' && NAMING_OTHERS.has(key))
      .map(({ key }) => key),
    ...(matrix?.unless === undefined ? {} : { unless: matrix.unless }),
  };
}
