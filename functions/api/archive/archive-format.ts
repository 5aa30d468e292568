/**
 * What an archive of a locked round holds: names of its parts and the shapes of those that are data. Whoever makes one
 * and whoever verifies one, in twenty years too, goes by this file.
 */
import * as z from 'zod';
import { PAPER_KINDS, type PaperKind } from '#domain/form/paper';
import { LONGEST_LABEL } from '#domain/form/section';

export const ARCHIVE_FORMAT = 'kjz-archive';
/** Raised where a program of before could not verify what is written now. */
export const ARCHIVE_VERSION = 1;

/** What it is, for people; names the hash of MANIFEST_PART, so that it stands in no list itself. */
export const README_PART = '说明.txt';
/** Every other part with its length and hash. */
export const MANIFEST_PART = 'manifest.json';
export const FACTS_PART = 'round.json';
/** The round whole: forms, rules, roster, as they stood. */
export const DEFINITION_PART = 'definition.json';
/** Who did what of this round, oldest first: a record a line. */
export const AUDIT_PART = 'audit.ndjson';

export function summaryPart(form: string): string {
  return `forms/${form}/summary.xlsx`;
}

/** All decisions, by unit. */
export function decisionsPart(form: string): string {
  return `forms/${form}/decisions.json`;
}

/** What was decided of joint activities, oldest first; only where anything was. */
export function jointPart(form: string): string {
  return `forms/${form}/joint.json`;
}

/** What was decided of 推荐清单, oldest first; only where anything was. */
export function recommendedPart(form: string): string {
  return `forms/${form}/recommended.json`;
}

/** What came of signed prints, oldest first; only where anything did. */
export function paperCopyPart(form: string): string {
  return `forms/${form}/paper-copies.json`;
}

/** Every definition that the form has had, oldest first; only where it was ever changed. */
export function definitionsPart(form: string): string {
  return `forms/${form}/definitions.json`;
}

/** One version as it was sent: receipt, sheets, rows, issues, reasons. */
export function versionPart(form: string, folder: string, version: number): string {
  return `forms/${form}/versions/${folder}/${String(version).padStart(4, '0')}.json`;
}

/** The same laid out again, to be looked at. */
export function sheetPart(form: string, folder: string, version: number): string {
  return versionPart(form, folder, version).replace(/json$/, 'xlsx');
}

/** One version of a paper: receipt and what the file is. */
export function paperPart(paper: string, folder: string, version: number): string {
  return `papers/${paper}/versions/${folder}/${String(version).padStart(4, '0')}.json`;
}

/** The file as it was handed in; of the version that stood when the round was archived. */
export function paperFilePart(paper: string, folder: string, version: number, kind: PaperKind): string {
  return paperPart(paper, folder, version).replace(/json$/, kind);
}

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const instant = z.iso.datetime();
const label = z.string().min(1).max(LONGEST_LABEL);
const version = z.int().positive();

export const manifestSchema = z.object({
  format: z.literal(`${ARCHIVE_FORMAT}-manifest`),
  /** In the order of their names. */
  parts: z.array(z.object({ name: z.string().min(1), bytes: z.int().nonnegative(), sha256 })),
});
export type Manifest = z.infer<typeof manifestSchema>;

/** Of every unit that ever sent any, in the order of their names. */
const unitsSchema = z.array(
  z.object({
    unit: z.string(),
    /** Its code; of one that was struck off the roster a name that is none. */
    folder: z.string().regex(/^[A-Z0-9_]+$/),
    onRoster: z.boolean(),
    versions: version,
  }),
);

export const factsSchema = z.object({
  format: z.literal(ARCHIVE_FORMAT),
  version: z.literal(ARCHIVE_VERSION),
  /** What made it. */
  program: z.object({ name: z.string(), version: z.string() }),
  school: label,
  collector: z.object({ id: z.string(), name: label }),
  round: z.object({ id: z.string(), name: label }),
  madeAt: instant,
  lock: z.object({ reason: z.string(), since: instant }),
  forms: z.array(
    z.object({
      form: z.string(),
      attachment: z.string(),
      title: z.string(),
      formVersion: z.string(),
      /** Fingerprint of everything that a reading of the form depends on. */
      definition: sha256,
      /** How many stand in `definitionsPart`; absent: there is no such part. */
      definitions: z.int().positive().optional(),
      /** Up to when reports are in the summary. */
      asOf: instant,
      units: unitsSchema,
    }),
  ),
  /** Absent where the round asks for none. */
  papers: z
    .array(
      z.object({
        paper: z.string(),
        attachment: z.string().optional(),
        title: z.string(),
        units: unitsSchema,
        /** Files that stood and are not here, because there is too much of them: their hashes are. */
        leftOut: z.int().positive().optional(),
      }),
    )
    .optional(),
});
export type ArchiveFacts = z.infer<typeof factsSchema>;

const receiptFacts = { version, sha256 };
const origin = z
  .object({
    file: z.string(),
    sha256: z.string(),
    messageId: z.string().optional(),
    sender: z.string().optional(),
    sentAt: instant.optional(),
  })
  .optional();

export const versionFileSchema = z.object({
  unit: z.string(),
  form: z.string(),
  /** The number that people quote; absent for units that were struck off the roster. */
  receipt: z.string().optional(),
  recorded: z.object({
    submissionId: z.string(),
    ...receiptFacts,
    submittedAt: instant,
    submittedBy: z.string(),
    state: z.enum(['submitted', 'zero', 'withdrawn']),
    late: z.boolean(),
    counts: z.record(z.string(), z.int()),
    verify: z.int().optional(),
    tookBack: z
      .object({ ...receiptFacts, returned: z.object({ ...receiptFacts, submittedAt: instant }).optional() })
      .optional(),
    origin,
  }),
  /** As it was kept: form, formVersion, definition, asked, rows, issues, file, explanations, grids. */
  report: z.looseObject({
    form: z.string(),
    formVersion: z.string(),
    definition: z.string().optional(),
    rows: z.array(z.looseObject({ section: z.string(), sheet: z.string(), row: z.int() })),
    issues: z.array(z.looseObject({ code: z.string() })),
    explanations: z.array(z.looseObject({})),
    grids: z.array(z.looseObject({ sheet: z.string() })),
  }),
});
export type VersionFile = z.infer<typeof versionFileSchema>;

export const paperFileSchema = z.object({
  unit: z.string(),
  paper: z.string(),
  /** As a report's. */
  receipt: z.string().optional(),
  recorded: z.object({
    submissionId: z.string(),
    ...receiptFacts,
    submittedAt: instant,
    submittedBy: z.string(),
    late: z.boolean(),
    file: z.object({ name: z.string(), kind: z.enum(PAPER_KINDS), bytes: z.int().positive() }),
    origin,
  }),
  /** Whether the file itself is in the archive. */
  isHere: z.boolean(),
});
export type PaperFile = z.infer<typeof paperFileSchema>;

export const decisionsFileSchema = z.array(
  z.object({
    unit: z.string(),
    decisions: z.array(z.looseObject({ seq: z.int().positive(), kind: z.string(), at: instant })),
  }),
);
export const jointFileSchema = z.array(
  z.looseObject({ seq: z.int().positive(), kind: z.enum(['joined', 'apart', 'undone']), at: instant }),
);

export const recommendedFileSchema = z.array(
  z.looseObject({ seq: z.int().positive(), kind: z.enum(['chosen', 'asMarked']), at: instant }),
);

export const paperCopyFileSchema = z.array(
  z.looseObject({ seq: z.int().positive(), kind: z.enum(['received', 'undone']), unit: z.string(), at: instant }),
);

export type DecisionsFile = z.infer<typeof decisionsFileSchema>;

export const definitionsFileSchema = z.array(
  z.object({
    seq: z.int().positive(),
    at: instant.optional(),
    by: z.string().optional(),
    is: z.enum(['kept', 'removed', 'unreadable']),
    definition: z.looseObject({ id: z.string(), version: z.string() }).optional(),
  }),
);
export type DefinitionsFile = z.infer<typeof definitionsFileSchema>;

export const auditLineSchema = z.object({
  at: instant,
  actor: z.string(),
  action: z.string(),
  target: z.string(),
  detail: z.unknown(),
});
export type AuditLine = z.infer<typeof auditLineSchema>;

/** A record is about the round, or about something of it. */
export function isOfRound(round: string, { target }: Pick<AuditLine, 'target'>): boolean {
  return target === round || target.startsWith(`${round}/`);
}

/** JSON as every part has it: readable, and the same text for the same value. */
export function partText(value: unknown): string {
  return `${JSON.stringify(value, null, 1)}\n`;
}

export function manifestText(parts: Manifest['parts']): string {
  const sorted = [...parts].sort((a, b) => (a.name < b.name ? -1 : 1));
  return partText({ format: `${ARCHIVE_FORMAT}-manifest`, parts: sorted } satisfies Manifest);
}
