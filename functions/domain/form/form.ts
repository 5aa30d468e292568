/** A form as data: sections and rules. Unknown keys, types and rule kinds fail here, with their path, and nowhere later. */
import * as z from 'zod';
import { FIGURE_COLUMNS } from './figure-columns';
import { mentionsOf, ruleSchema } from './rules/index';
import { unlessSchema } from './rules/rule-kind';
import { indicatorSectionSchema, keySchema, labelSchema, listSectionSchema } from './section';

const formShape = z.strictObject({
  id: keySchema,
  /** Of this definition; written into every sheet laid out from it. */
  version: z.string().min(1).max(20),
  /** 附件2 */
  attachment: labelSchema,
  title: labelSchema,
  /** plan: reported before the week; results: after it. */
  sections: z.array(z.discriminatedUnion('kind', [listSectionSchema, indicatorSectionSchema])).min(1),
  rules: z.array(ruleSchema),
  /** Summed columns or indicators whose totals stand first on the summary's cover. */
  headline: z.array(keySchema).max(4),
  /** The list column by which the summary counts activities (活动类型), cancelled ones apart. */
  matrix: z.strictObject({ section: keySchema, column: keySchema, unless: unlessSchema.optional() }),
});

/** Every column, indicator and section that a rule or condition names must exist: said with the path of the name. */
export const formDefinitionSchema = formShape.superRefine((form, context) => {
  const known = new Map<string, ReadonlySet<string>>();
  for (const section of form.sections) {
    const names =
      section.kind === 'list'
        ? section.columns.map((column) => column.key)
        : [...section.indicators.map((indicator) => indicator.key), ...FIGURE_COLUMNS];
    if (known.has(section.key)) context.addIssue({ code: 'custom', message: `section ${section.key} twice` });
    if (new Set(names).size < names.length) {
      context.addIssue({ code: 'custom', path: ['sections', section.key], message: 'a key stands twice' });
    }
    known.set(section.key, new Set(names));
  }
  const need = (section: string, names: readonly string[], path: PropertyKey[]) => {
    const keys = known.get(section);
    if (keys === undefined) context.addIssue({ code: 'custom', path, message: `no section ${section}` });
    for (const name of names) {
      if (keys?.has(name) === false) {
        context.addIssue({ code: 'custom', path, message: `section ${section} has no ${name}` });
      }
    }
  };
  form.sections.forEach((section, at) => {
    if (section.kind !== 'list') return;
    section.columns.forEach((column, position) => {
      if (typeof column.required !== 'boolean') {
        need(section.key, [column.required.column], ['sections', at, 'columns', position, 'required', 'column']);
      }
    });
    need(section.key, section.startsFrom?.columns ?? [], ['sections', at, 'startsFrom', 'columns']);
  });
  form.headline.forEach((name, at) => {
    const exists = [...known.values()].some((names) => names.has(name));
    if (!exists) context.addIssue({ code: 'custom', path: ['headline', at], message: `no section has ${name}` });
  });
  const { section, column, unless } = form.matrix;
  need(section, [column, ...(unless === undefined ? [] : [unless.column])], ['matrix']);
  form.rules.forEach((rule, at) => {
    for (const mention of mentionsOf(rule)) need(mention.section, mention.keys, ['rules', at]);
  });
});
export type FormDefinition = z.infer<typeof formDefinitionSchema>;
