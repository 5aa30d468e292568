/**
 * Rules over a round as data: what is looked at across units, forms and years, with every threshold. How each is looked
 * for is `season/rules`; here is what a definition may say, so that a wrong one fails when it loads.
 */
import * as z from 'zod';
import { SEVERITIES } from '../issues/issue';
import type { PlacedFault } from './definition-fault';
import type { FormDefinition } from './form';
import { unlessSchema } from './rules/rule-kind';
import { keySchema, labelSchema, type Section } from './section';

const roundRuleBase = {
  /** Whose reports are looked at. */
  form: keySchema,
  /** Another one than the kind's own. */
  severity: z.enum(SEVERITIES).optional(),
};

/** Every entry that a list starts from ends somewhere in it (domain rule 12). */
const plannedAccounted = z.strictObject({
  ...roundRuleBase,
  kind: z.literal('plannedAccounted'),
  /** A list that starts from another form's. */
  section: keySchema,
});

/** 联合举办: one activity that several units report is counted once (domain rule 17). */
const jointActivities = z.strictObject({
  ...roundRuleBase,
  kind: z.literal('jointActivities'),
  section: keySchema,
  /** Columns of the list. */
  name: keySchema,
  start: keySchema,
  end: keySchema,
  venue: keySchema,
  /** Columns of people, told as evidence and in what is deducted. */
  people: z.array(keySchema).default([]),
  /** Columns in which another unit may be named (主办, 承办, 备注). */
  mentions: z.array(keySchema).default([]),
  /** Rows that count nowhere (取消). */
  unless: unlessSchema.optional(),
});

/** A figure that differs from last year's by more than so many percent wants a reason (domain rule 18). */
const yearOnYear = z.strictObject({
  ...roundRuleBase,
  kind: z.literal('yearOnYear'),
  /** Percent; exactly so many is not above. */
  above: z.number().nonnegative().max(10_000),
});

/** A figure far from the unit's own past, or from the median of units of its kind. Never from a mean: one slip moves it. */
const outliers = z.strictObject({
  ...roundRuleBase,
  kind: z.literal('outliers'),
  timesMedian: z.number().min(1).max(1_000),
  timesOwn: z.number().min(1).max(1_000),
  /** Fewer units of a kind with a figure have no median worth the name. */
  leastUnits: z.int().min(3),
});

/** Inclusive, as 以上 is. */
const threshold = z.strictObject({ column: keySchema, atLeast: z.number().positive() });

const conditionSchema = z.discriminatedUnion('of', [
  /** So many rows, each with so much. */
  z.strictObject({
    of: z.literal('rows'),
    section: keySchema,
    column: keySchema,
    each: z.number().nonnegative(),
    atLeast: z.int().positive(),
  }),
  /** One figure: the answer of a section of fields, the sum of a list's column. */
  z.strictObject({ of: z.literal('figure'), section: keySchema, ...threshold.shape }),
  /** All of these in one and the same row; where several are named together, any of them is enough. */
  z.strictObject({
    of: z.literal('oneRow'),
    section: keySchema,
    all: z.array(z.array(threshold).min(1)).min(1),
  }),
]);
export type RouteCondition = z.infer<typeof conditionSchema>;

const routeSchema = z.strictObject({ key: keySchema, label: labelSchema, all: z.array(conditionSchema).min(1) });
export type Route = z.infer<typeof routeSchema>;

/** 科普专项 (notice.md (四)): who meets the conditions for being recommended first, by which route. */
const eligibility = z.strictObject({
  ...roundRuleBase,
  kind: z.literal('eligibility'),
  title: labelSchema,
  routes: z.array(routeSchema).min(1),
});

export const roundRuleSchema = z.discriminatedUnion('kind', [
  plannedAccounted,
  jointActivities,
  yearOnYear,
  outliers,
  eligibility,
]);
export type RoundRule = z.infer<typeof roundRuleSchema>;
export type RoundRuleOf<K extends RoundRule['kind']> = Extract<RoundRule, { readonly kind: K }>;

/** Everything that the rules name and the round's forms do not have, with its path below `rules`. */
export function faultsOfRoundRules(
  rules: readonly RoundRule[],
  forms: readonly { readonly definition: FormDefinition }[],
): readonly PlacedFault[] {
  return rules.flatMap((rule, at): PlacedFault[] => {
    const form = forms.find(({ definition }) => definition.id === rule.form)?.definition;
    if (form === undefined) return [{ path: [at, 'form'], fault: { kind: 'noForm', form: rule.form } }];
    return columnsNamed(rule).flatMap(({ section: key, list, columns }): PlacedFault[] => {
      const section = form.sections.find((each) => each.key === key);
      if (section === undefined) return [{ path: [at], fault: { kind: 'noSection', section: key } }];
      if (list && section.kind !== 'list') return [{ path: [at], fault: { kind: 'noList', section: key } }];
      return columns
        .filter((name) => !hasColumn(section, name))
        .map((name) => ({ path: [at], fault: { kind: 'noName', section: key, name } }));
    });
  });
}

interface Named {
  readonly section: string;
  /** It has to be a list. */
  readonly list: boolean;
  readonly columns: readonly string[];
}

function columnsNamed(rule: RoundRule): readonly Named[] {
  switch (rule.kind) {
    case 'plannedAccounted':
      return [{ section: rule.section, list: true, columns: [] }];
    case 'jointActivities': {
      const { section, name, start, end, venue, people, mentions, unless } = rule;
      const left = unless === undefined ? [] : [unless.column];
      return [{ section, list: true, columns: [name, start, end, venue, ...people, ...mentions, ...left] }];
    }
    case 'eligibility':
      return rule.routes.flatMap(({ all }) =>
        all.map((condition): Named => {
          if (condition.of === 'oneRow')
            return {
              section: condition.section,
              list: true,
              columns: condition.all.flatMap((some) => some.map(({ column }) => column)),
            };
          return { section: condition.section, list: condition.of === 'rows', columns: [condition.column] };
        }),
      );
    case 'yearOnYear':
    case 'outliers':
      return [];
  }
}

function hasColumn(section: Section, name: string): boolean {
  return section.kind !== 'indicators' && section.columns.some(({ key }) => key === name);
}
