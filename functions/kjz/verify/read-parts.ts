/** An archive's parts as data: what is listed, what is there, what each says. Whatever is wrong is a finding. */
import { createHash } from 'node:crypto';
import type * as z from 'zod';
import {
  type ArchiveFacts,
  AUDIT_PART,
  type AuditLine,
  auditLineSchema,
  DEFINITION_PART,
  FACTS_PART,
  factsSchema,
  MANIFEST_PART,
  manifestSchema,
  README_PART,
} from '#api/archive/archive-format';
import { readmeText } from '#api/archive/archive-readme';
import { type Round, roundSchema } from '#domain/form/round';
import type { Archive } from '#opc/archive';
import { refusalMessage } from '#opc/refusal-messages';
import { type Finding, finding } from './finding';

export interface ReadParts {
  readonly facts: ArchiveFacts;
  readonly round: Round;
  readonly audit: readonly AuditLine[];
  /** 64 hex digits: by it the archive can be told from another. */
  readonly manifestSha256: string;
  readonly parts: number;
}

export class PartReader {
  readonly findings: Finding[] = [];

  constructor(readonly archive: Archive) {}

  add(...found: readonly Finding[]): void {
    this.findings.push(...found);
  }

  /**
   * What no program of ours wrote may make the work on it fail, with all its hashes put right: that is said of the part,
   * and the others go on.
   */
  async survived<T>(part: string, work: () => Promise<T>): Promise<T | undefined> {
    try {
      return await work();
    } catch (error) {
      const name = error instanceof Error ? error.name : typeof error;
      const why = { 'zh-CN': `内容不成样子（${name}）`, en: `its content has no shape (${name})` };
      this.add(finding('part.damaged', { part }, { why }));
      return undefined;
    }
  }

  /** `undefined` where there is none, or it cannot be taken out: the latter is found once, when hashes are held. */
  bytes(name: string): Uint8Array | undefined {
    const part = this.archive.part(name);
    return part?.ok === true ? part.content : undefined;
  }

  /** As the schema has it; what is there and is something else is found. */
  json<S extends z.ZodType>(name: string, schema: S): z.infer<S> | undefined {
    const bytes = this.bytes(name);
    if (bytes === undefined) return undefined;
    const value = jsonOf(bytes);
    const read = schema.safeParse(value);
    if (value !== undefined && read.success) return read.data;
    const [issue] = read.success ? [] : read.error.issues;
    const where = issue === undefined ? '' : ` (${issue.path.join('.') || '—'}: ${issue.message})`;
    this.add(
      finding(
        'part.damaged',
        { part: name },
        { why: { 'zh-CN': `不是应有的内容${where}`, en: `not what it should be${where}` } },
      ),
    );
    return undefined;
  }
}

/** `undefined`: what all else rests on is not there; then it has been said why. */
export function readParts(reader: PartReader): ReadParts | undefined {
  const facts = reader.json(FACTS_PART, factsSchema);
  const round = reader.json(DEFINITION_PART, roundSchema);
  const manifestSha256 = checkManifest(reader);
  if (facts !== undefined) checkReadme(reader, facts, manifestSha256);
  const audit = auditLines(reader);
  if (facts === undefined || round === undefined) return undefined;
  return { facts, round, audit, manifestSha256, parts: reader.archive.names.length };
}

/** Every part against its line, each way. */
function checkManifest(reader: PartReader): string {
  const { archive } = reader;
  const bytes = reader.bytes(MANIFEST_PART);
  const listed = new Map(reader.json(MANIFEST_PART, manifestSchema)?.parts.map((part) => [part.name, part]));
  const unlisted = new Set([MANIFEST_PART, README_PART]);
  for (const name of unlisted)
    if (!archive.names.includes(name)) reader.add(finding('part.missing', { part: name }, {}));
  for (const name of listed.keys())
    if (!archive.names.includes(name)) reader.add(finding('part.missing', { part: name }, {}));
  for (const name of archive.names) {
    const part = archive.part(name);
    if (part?.ok === false) reader.add(finding('part.damaged', { part: name }, { why: refusalMessage(part.refusal) }));
    if (part?.ok !== true || unlisted.has(name)) continue;
    const line = listed.get(name);
    if (line === undefined) reader.add(finding('part.extra', { part: name }, {}));
    else if (line.bytes !== part.content.length || line.sha256 !== sha256Of(part.content))
      reader.add(finding('part.hash', { part: name }, {}));
  }
  return bytes === undefined ? '' : sha256Of(bytes);
}

function checkReadme(reader: PartReader, facts: ArchiveFacts, manifestSha256: string): void {
  const bytes = reader.bytes(README_PART);
  const text = bytes && Buffer.from(bytes).toString('utf8');
  if (text !== undefined && text !== `\ufeff${readmeText(facts, manifestSha256)}`)
    reader.add(finding('readme.differs', { part: README_PART }, {}));
}

function auditLines(reader: PartReader): readonly AuditLine[] {
  const lines = Buffer.from(reader.bytes(AUDIT_PART) ?? [])
    .toString('utf8')
    .split('\n');
  return lines.flatMap((line, at) => {
    if (line === '') return [];
    const read = auditLineSchema.safeParse(jsonOf(Buffer.from(line, 'utf8')));
    if (read.success) return [read.data];
    const why = { 'zh-CN': `第${at + 1}行不是审计记录`, en: `line ${at + 1} is no audit record` };
    reader.add(finding('part.damaged', { part: AUDIT_PART }, { why }));
    return [];
  });
}

export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(bytes).toString('utf8'));
  } catch {
    return undefined;
  }
}
