/** Forms and rounds as data. Unknown keys, types and rule kinds fail here, with their path, and nowhere later. */
import * as z from 'zod';
import { columnSpecSchema } from './column-types/index';
import { FIGURE_COLUMNS } from './figure-columns';
import { mentionsOf, ruleSchema } from './rules/index';
import { unlessSchema } from './rules/rule-kind';

const key = z
  .string()
  .regex(/^[a-z][A-Za-z0-9]*$/)
  .refine((name) => !(name in {}), 'reserved name');
/** Characters of a name that people read: of a round, a school, a unit, a column. */
export const LONGEST_LABEL = 60;
const label = z.string().min(1).max(LONGEST_LABEL);
const isoDay = z.iso.date();

/** When a cell must be filled: always, never, or depending on what another column of the row says. */
const requiredSchema = z.union([
  z.boolean(),
  z.strictObject({ column: key, in: z.array(label).min(1) }),
  z.strictObject({ column: key, notIn: z.array(label).min(1) }),
]);

const columnSchema = z.strictObject({
  key,
  label,
  /** Other headers under which the column was seen. */
  aliases: z.array(label).default([]),
  type: columnSpecSchema,
  required: requiredSchema.default(false),
  /** Added over all units in the summary. */
  summed: z.boolean().default(false),
  /** Personal data: marked for whoever shows, exports or purges it. */
  personal: z.boolean().default(false),
  /** Characters wide in the sheet. */
  width: z.number().positive().default(12),
  /** Said to the person besides what the type itself says. */
  guidance: z.string().optional(),
});
export type Column = z.infer<typeof columnSchema>;

const sheetOfSection = {
  key,
  /** The sheet's name as laid out; on reading the sheet is recognised by its headers, whatever its name. */
  sheet: z.string().min(1).max(31),
  title: label,
  titleAliases: z.array(label).default([]),
};

const listSectionSchema = z.strictObject({
  kind: z.literal('list'),
  ...sheetOfSection,
  columns: z.array(columnSchema).min(1),
  /** Rows laid out in a blank sheet, below those that are known already. */
  blankRows: z.int().positive().default(12),
  /**
   * The section of another form of the round whose rows stand here already, and the columns of both that are taken over.
   * Stated, not derived from equal keys (2026-11-23): 附件2 and 附件4 both have 场次 and 人次, but a planned figure that
   * is left standing would be reported as what took place.
   */
  startsFrom: z.strictObject({ form: key, section: key, columns: z.array(key).min(1) }).optional(),
});
export type ListSection = z.infer<typeof listSectionSchema>;

const indicatorSchema = z.strictObject({
  key,
  label,
  aliases: z.array(label).default([]),
  type: columnSpecSchema,
  /** Only the total is asked for (项, 篇, 万元 are not split into 线下 and 线上). */
  totalOnly: z.boolean().default(false),
});
export type Indicator = z.infer<typeof indicatorSchema>;

const indicatorSectionSchema = z.strictObject({
  kind: z.literal('indicators'),
  ...sheetOfSection,
  /** Headers of the block; the figures' own types come from each indicator. */
  headers: z.strictObject({
    sequence: z.strictObject({ label, aliases: z.array(label).default([]) }),
    indicator: z.strictObject({ label, aliases: z.array(label).default([]) }),
    unit: z.strictObject({ label, aliases: z.array(label).default([]) }),
    offline: z.strictObject({ label, aliases: z.array(label).default([]) }),
    online: z.strictObject({ label, aliases: z.array(label).default([]) }),
    total: z.strictObject({ label, aliases: z.array(label).default([]) }),
    remarks: z.strictObject({ label, aliases: z.array(label).default([]) }),
  }),
  indicators: z.array(indicatorSchema).min(1),
});
export type IndicatorSection = z.infer<typeof indicatorSectionSchema>;

export type Section = ListSection | IndicatorSection;

const formShape = z.strictObject({
  id: key,
  /** Of this definition; written into every sheet laid out from it. */
  version: z.string().min(1).max(20),
  /** 附件2 */
  attachment: label,
  title: label,
  /** plan: reported before the week; results: after it. */
  sections: z.array(z.discriminatedUnion('kind', [listSectionSchema, indicatorSectionSchema])).min(1),
  rules: z.array(ruleSchema),
  /** Summed columns or indicators whose totals stand first on the summary's cover. */
  headline: z.array(key).max(4),
  /** The list column by which the summary counts activities (活动类型), cancelled ones apart. */
  matrix: z.strictObject({ section: key, column: key, unless: unlessSchema.optional() }),
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

const unitSchema = z.strictObject({
  /** Short and stable: prefix of its activities' numbers (U01). */
  code: z.string().regex(/^[A-Z0-9]{2,8}$/),
  name: label,
  aliases: z.array(label).default([]),
  /** 学院, 部处 … for grouping. */
  kind: label,
});
export type Unit = z.infer<typeof unitSchema>;

/** A round: forms, window, deadlines and roster of one year's 科技活动周 (or any event of its shape). */
export const roundSchema = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/),
    name: label,
    school: label,
    /** 汇总单位: the body that runs the round. */
    collector: z.strictObject({ id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/), name: label }),
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
        context.addIssue({ code: 'custom', path, message: fault.message });
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
export type Round = z.infer<typeof roundSchema>;

/** A section starts from a list of the round, by columns of the same types; undefined = it does, or from nothing. */
function faultOfStart(
  { startsFrom, columns }: ListSection,
  forms: readonly { readonly definition: FormDefinition }[],
): { readonly path: readonly string[]; readonly message: string } | undefined {
  if (startsFrom === undefined) return undefined;
  const form = forms.find(({ definition }) => definition.id === startsFrom.form)?.definition;
  if (form === undefined) return { path: ['form'], message: `the round has no form ${startsFrom.form}` };
  const source = form.sections.find((section) => section.key === startsFrom.section);
  if (source?.kind !== 'list') return { path: ['section'], message: `${form.id} has no list ${startsFrom.section}` };
  const typeIn = (list: readonly Column[], name: string) => list.find((column) => column.key === name)?.type.type;
  const other = startsFrom.columns.find((name) => typeIn(source.columns, name) !== typeIn(columns, name));
  return other === undefined ? undefined : { path: ['columns'], message: `${other} is not the same type there` };
}

/** The form of a round, or undefined. */
export function formOf(round: Round, id: string): FormDefinition | undefined {
  return round.forms.find((form) => form.definition.id === id)?.definition;
}
