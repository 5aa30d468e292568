/** A form as data: sections and rules. Unknown keys, types and rule kinds fail here, with their path, and nowhere later. */
import * as z from 'zod';
import { mentionsOf, ruleSchema } from './rules/index';
import { unlessSchema } from './rules/rule-kind';
import { fieldsSectionSchema, indicatorSectionSchema, keySchema, labelSchema, listSectionSchema } from './section';
import { faultsOfSection, namesOf } from './section-faults';

const sectionSchema = z.discriminatedUnion('kind', [listSectionSchema, indicatorSectionSchema, fieldsSectionSchema]);

const formShape = z.strictObject({
  id: keySchema,
  /** Of this definition; written into every sheet laid out from it. A definition that changes takes a new one. */
  version: z.string().min(1).max(20),
  /** 附件2 */
  attachment: labelSchema,
  title: labelSchema,
  /** Any number, of any kinds, in the order of their sheets. */
  sections: z.array(sectionSchema).min(1),
  rules: z.array(ruleSchema),
  /** Summed columns or indicators whose totals stand first on the summary's cover. */
  headline: z.array(keySchema).max(4),
  /** The list column by which the summary counts entries (活动类型), cancelled ones apart; absent = nothing is counted so. */
  matrix: z.strictObject({ section: keySchema, column: keySchema, unless: unlessSchema.optional() }).optional(),
});
type FormShape = z.infer<typeof formShape>;

/** Every column, indicator and section that a rule or condition names must exist: said with the path of the name. */
export const formDefinitionSchema = formShape.superRefine((form, context) => {
  const say = (path: PropertyKey[], message: string) => context.addIssue({ code: 'custom', path, message });
  const known = new Map(form.sections.map((section) => [section.key, namesOf(section)]));
  form.sections.forEach((section, at) => {
    for (const { path, message } of faultsOfSection(section)) say(['sections', at, ...path], message);
  });
  for (const field of ['key', 'sheet'] as const) {
    const seen = new Set<string>();
    form.sections.forEach((section, at) => {
      if (seen.has(section[field])) say(['sections', at, field], `${field} ${section[field]} twice`);
      seen.add(section[field]);
    });
  }
  const need = (section: string, names: readonly string[], path: PropertyKey[]) => {
    const keys = known.get(section);
    if (keys === undefined) say(path, `no section ${section}`);
    for (const name of names) if (keys?.has(name) === false) say(path, `section ${section} has no ${name}`);
  };
  form.headline.forEach((name, at) => {
    const exists = [...known.values()].some((names) => names.has(name));
    if (!exists) say(['headline', at], `no section has ${name}`);
  });
  const fault = faultOfMatrix(form);
  if (fault !== undefined) say(['matrix'], fault);
  form.rules.forEach((rule, at) => {
    for (const mention of mentionsOf(rule)) need(mention.section, mention.keys, ['rules', at]);
  });
});
export type FormDefinition = z.infer<typeof formDefinitionSchema>;

/** What is counted is a choice of a list; undefined = it is, or nothing is counted. */
function faultOfMatrix({ matrix, sections }: FormShape): string | undefined {
  if (matrix === undefined) return undefined;
  const list = sections.find(({ key }) => key === matrix.section);
  if (list === undefined) return `no section ${matrix.section}`;
  if (list.kind !== 'list') return `section ${matrix.section} is no list`;
  const typeOf = (name: string) => list.columns.find(({ key }) => key === name)?.type;
  const missing = [matrix.column, matrix.unless?.column].find((name) => name !== undefined && !typeOf(name));
  if (missing !== undefined) return `section ${matrix.section} has no ${missing}`;
  return typeOf(matrix.column)?.type === 'choice' ? undefined : `${matrix.column} is not chosen from a list`;
}
