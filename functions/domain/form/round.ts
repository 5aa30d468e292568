/** A round as data: the forms, window, deadlines and roster of one year's event. */
import * as z from 'zod';
import { issueOf, type PlacedFault } from './definition-fault';
import { modernRound } from './earlier-shapes';
import { type FormDefinition, formDefinitionSchema } from './form';
import { paperShape } from './paper-shape';
import { faultsOfRoundRules, roundRuleSchema } from './round-rules';
import { type Column, type ListSection, labelSchema } from './section';

const isoDay = z.iso.date();

/** Characters of a telephone number and of an e-mail address. */
const LONGEST_PHONE = 40;
export const LONGEST_EMAIL = 200;

const contactSchema = z.strictObject({
  name: labelSchema.optional(),
  phone: z.string().min(1).max(LONGEST_PHONE).optional(),
  email: z.email().max(LONGEST_EMAIL).optional(),
});

/** Short and stable. */
export const UNIT_CODE = /^[A-Z0-9]{2,8}$/;

const unitSchema = z.strictObject({
  /** Prefix of its activities' numbers (U01). */
  code: z.string().regex(UNIT_CODE),
  name: labelSchema,
  aliases: z.array(labelSchema).default([]),
  /** 学院, 部处 … for grouping. */
  kind: labelSchema,
  /** Whom the collector telephones. Personal data: units are never shown it. */
  contact: contactSchema.optional(),
});
export type Unit = z.infer<typeof unitSchema>;

/**
 * 草稿: only the collector sees it. 已发布: units report. 已结束: units are turned away with a reason. 已归档: put away,
 * no longer offered at sign-in.
 */
export const STAGES = ['draft', 'published', 'closed', 'archived'] as const;
export type Stage = (typeof STAGES)[number];

/** Of a 汇总单位: part of keys, addresses and file names. */
export const collectorIdSchema = z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/);

/** Of a round: part of keys and addresses. */
export const roundIdSchema = z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/);
/** Days on which activities may lie, both inclusive (notice.md 一). */
export const windowSchema = z.strictObject({ from: isoDay, to: isoDay });
/** Instant with offset; 24:00 of the day is the next day's 00:00. */
export const deadlineSchema = z.iso.datetime({ offset: true });

/** No notice asks for so many. */
const MOST_PAPERS = 12;
const paperSchema = z.strictObject({ ...paperShape, deadline: deadlineSchema });
export type Paper = z.infer<typeof paperSchema>;

/** A round: forms, window, deadlines and roster of one year's 科技活动周 (or any event of its shape). */
const roundShape = z
  .strictObject({
    id: roundIdSchema,
    name: labelSchema,
    school: labelSchema,
    /** 汇总单位: the body that runs the round. */
    collector: z.strictObject({ id: collectorIdSchema, name: labelSchema }),
    window: windowSchema,
    forms: z.array(
      z.strictObject({
        definition: formDefinitionSchema,
        deadline: deadlineSchema,
      }),
    ),
    /** Asked for beside the forms, in the order in which they are told; absent: none. */
    papers: z.array(paperSchema).max(MOST_PAPERS).optional(),
    roster: z.array(unitSchema).min(1),
    /** Absent in rounds of before there were stages: published. */
    stage: z.enum(STAGES).optional(),
    /** Id of the round that it was made of (沿用): what its units reported there is last year's. Absent: none is known. */
    follows: roundIdSchema.optional(),
    /** What becomes of a report after its deadline: recorded as late (absent, too), or refused. */
    latePolicy: z.enum(['record', 'refuse']).optional(),
    /** Rules over all reports of the round; absent: those that its forms suggest (`default-round-rules.ts`). */
    rules: z.array(roundRuleSchema).optional(),
    conventions: z.strictObject({
      /** Written for "not applicable"; apart from 0 and from an empty cell. */
      notApplicable: z.array(z.string().min(1)).min(1),
      sameAsAbove: z.array(z.string().min(1)).min(1),
    }),
  })
  .superRefine((round, context) => {
    if (round.follows === round.id) context.addIssue({ code: 'custom', path: ['follows'], message: 'its own id' });
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
    for (const { path, fault } of faultsOfRoundRules(round.rules ?? [], round.forms))
      context.addIssue(issueOf({ path: ['rules', ...path], fault }));
    for (const { path, fault } of faultsOfPapers(round))
      context.addIssue(issueOf({ path: ['papers', ...path], fault }));
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

/** The papers of a round; none of one that asks for none. */
export function papersOf({ papers }: Pick<Round, 'papers'>): readonly Paper[] {
  return papers ?? [];
}

export function stageOf({ stage }: Pick<Round, 'stage'>): Stage {
  return stage ?? 'published';
}

/** As units may see it; the same object where nobody's contact stands in it. */
export function withoutContacts(round: Round): Round {
  if (round.roster.every(({ contact }) => contact === undefined)) return round;
  return { ...round, roster: round.roster.map(({ contact: _, ...unit }) => unit) };
}

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

interface WithPapers {
  readonly papers?: readonly Paper[] | undefined;
  readonly forms: readonly { readonly definition: FormDefinition }[];
}

/** Ids apart, from those of forms too. */
function faultsOfPapers({ papers = [], forms }: WithPapers): readonly PlacedFault[] {
  return papers.flatMap(({ id }, at): PlacedFault[] => {
    const isForm = forms.some(({ definition }) => definition.id === id);
    const isTwice = isForm || papers.findIndex((other) => other.id === id) < at;
    return isTwice ? [{ path: [at, 'id'], fault: { kind: 'twice', what: 'key', value: id } }] : [];
  });
}
