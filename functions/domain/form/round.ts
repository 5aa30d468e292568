/** A round as data: the forms, window, deadlines and roster of one year's event. */
import * as z from 'zod';
import { issueOf, type PlacedFault } from './definition-fault';
import { modernRound } from './earlier-shapes';
import { type FormDefinition, formDefinitionSchema } from './form';
import { type Column, type ListSection, labelSchema } from './section';

const isoDay = z.iso.date();

const unitSchema = z.strictObject({
  /** Short and stable: prefix of its activities' numbers (U01). */
  code: z.string().regex(/^[A-Z0-9]{2,8}$/),
  name: labelSchema,
  aliases: z.array(labelSchema).default([]),
  /** 学院, 部处 … for grouping. */
  kind: labelSchema,
});
export type Unit = z.infer<typeof unitSchema>;

/** Of a 汇总单位: part of keys, addresses and file names. */
export const collectorIdSchema = z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/);

/** A round: forms, window, deadlines and roster of one year's 科技活动周 (or any event of its shape). */
const roundShape = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/),
    name: labelSchema,
    school: labelSchema,
    /** 汇总单位: the body that runs the round. */
    collector: z.strictObject({ id: collectorIdSchema, name: labelSchema }),
    /** Days on which activities may lie, both inclusive (notice.md 一). */
    window: z.strictObject({ from: isoDay, to: isoDay }),
    forms: z.array(
      z.strictObject({
        definition: formDefinitionSchema,
        /** Instant with offset; 24:00 of the day is the next day's 00:00. */
        deadline: z.iso.datetime({ offset: true }),
      }),
    ),
    roster: z.array(unitSchema).min(1),
    conventions: z.strictObject({
      /** Written for "not applicable"; apart from 0 and from an empty cell. */
      notApplicable: z.array(z.string().min(1)).min(1),
      sameAsAbove: z.array(z.string().min(1)).min(1),
    }),
  })
  .superRefine((round, context) => {
    if (round.window.to < round.window.from) {
      context.addIssue({ code: 'custom', path: ['window', 'to'], message: 'before its start' });
    }
    round.forms.forEach(({ definition }, form) => {
      definition.sections.forEach((section, at) => {
        const fault = section.kind === 'list' ? faultOfStart(section, round.forms) : undefined;
        if (fault === undefined) return;
        const path = ['forms', form, 'definition', 'sections', at, 'startsFrom', ...fault.path];
        context.addIssue(issueOf({ ...fault, path }));
      });
    });
    for (const field of ['code', 'name'] as const) {
      const seen = new Set<string>();
      round.roster.forEach((unit, at) => {
        if (seen.has(unit[field])) {
          context.addIssue({ code: 'custom', path: ['roster', at, field], message: `${unit[field]} twice` });
        }
        seen.add(unit[field]);
      });
    }
  });
export type Round = z.infer<typeof roundShape>;

/** A stored round of an earlier edition is brought to today's shape first; anything else fails with its path. */
export const roundSchema = z.preprocess(modernRound, roundShape);

/** A section starts from a list of the round, by columns of the same types; undefined = it does, or from nothing. */
function faultOfStart(
  { startsFrom, columns }: ListSection,
  forms: readonly { readonly definition: FormDefinition }[],
): PlacedFault | undefined {
  if (startsFrom === undefined) return undefined;
  const form = forms.find(({ definition }) => definition.id === startsFrom.form)?.definition;
  if (form === undefined) return { path: ['form'], fault: { kind: 'noForm', form: startsFrom.form } };
  const source = form.sections.find((section) => section.key === startsFrom.section);
  if (source?.kind !== 'list')
    return { path: ['section'], fault: { kind: 'noListThere', form: form.id, section: startsFrom.section } };
  const typeIn = (list: readonly Column[], name: string) => list.find((column) => column.key === name)?.type.type;
  const other = startsFrom.columns.find((name) => typeIn(source.columns, name) !== typeIn(columns, name));
  return other === undefined ? undefined : { path: ['columns'], fault: { kind: 'otherType', column: other } };
}

/** A form, and the round that says when, by whom and by which conventions it is filled in. */
export interface FormOfRound {
  readonly round: Round;
  readonly form: FormDefinition;
}

/** The form of a round, or undefined. */
export function formOf(round: Round, id: string): FormDefinition | undefined {
  return round.forms.find((form) => form.definition.id === id)?.definition;
}

/** How the round writes "not applicable" (the first of its signs). */
export function notApplicableSign({ conventions }: Round): string {
  return conventions.notApplicable[0] ?? '-';
}
