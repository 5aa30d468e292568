/** A form as data: sections and rules. Unknown keys, types and rule kinds fail here, with their path, and nowhere later. */
import * as z from 'zod';
import { issueOf } from './definition-fault';
import { faultsOfForm } from './form-faults';
import { ruleSchema } from './rules/index';
import { unlessSchema } from './rules/rule-kind';
import { fieldsSectionSchema, indicatorSectionSchema, keySchema, labelSchema, listSectionSchema } from './section';

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

/** Every column, indicator and section that a rule or condition names must exist: said with the path of the name. */
export const formDefinitionSchema = formShape.superRefine((form, context) => {
  for (const fault of faultsOfForm(form)) context.addIssue(issueOf(fault));
});
export type FormDefinition = z.infer<typeof formDefinitionSchema>;
