/** Proves an archive by nothing but itself: every hash, every receipt, every decision, every figure of its summaries. */
import { type ArchiveFacts, FACTS_PART, summaryPart } from '#api/archive/archive-format';
import { PROGRAM } from '#api/archive/program';
import { canonicalJson } from '#api/reports/canonical-json';
import { definitionHash } from '#api/reports/definition-hash';
import type { Round } from '#domain/form/round';
import type { Archive } from '#opc/archive';
import {
  AuditTrail,
  checkDecisions,
  checkJointDecisions,
  checkNothingElseOnRecord,
  checkPaperCopyDecisions,
  checkRecommendedDecisions,
  checkVersionsOnRecord,
} from './check-decisions';
import { checkDefinitions } from './check-definitions';
import { checkPapers } from './check-papers';
import { checkSummary, type StandingVersion } from './check-summary';
import { checkVersions } from './check-versions';
import { type Finding, finding } from './finding';
import { PartReader, type ReadParts, readParts } from './read-parts';

export interface Verified {
  readonly findings: readonly Finding[];
  /** Absent where it cannot be told what it is the archive of. */
  readonly of?: Pick<ReadParts, 'facts' | 'manifestSha256' | 'parts'> & { readonly versions: number };
  /** It was made by another version of the program, which may have laid things out in another way. */
  readonly isOtherProgram: boolean;
}

/** `onProgress`: after each unit of each form. */
export async function verifyArchive(
  archive: Archive,
  onProgress: (done: number, all: number) => void = () => undefined,
): Promise<Verified> {
  const reader = new PartReader(archive);
  const read = readParts(reader);
  if (read === undefined) return { findings: reader.findings, isOtherProgram: false };
  const { facts, round, manifestSha256, parts } = read;
  checkFacts(reader, facts, round);
  const audit = new AuditTrail(read.audit);
  const all = facts.forms.reduce((sum, { units }) => sum + units.length, 0);
  let done = 0;
  let versions = 0;
  for (const told of facts.forms) {
    const form = round.forms.find(({ definition }) => definition.id === told.form)?.definition;
    if (form === undefined) continue;
    const standing: StandingVersion[] = [];
    for (const unitFacts of told.units) {
      const unit = round.roster.find(({ name }) => name === unitFacts.unit);
      const proven = await checkVersions(reader, { round, form, unit }, unitFacts);
      versions += proven.length;
      const head = proven.at(-1);
      const sent = { name: unitFacts.unit, folder: unitFacts.folder, versions: proven };
      checkVersionsOnRecord(reader, audit, { round, form, unit }, sent);
      if (unit !== undefined && head !== undefined) standing.push({ unit, head });
      onProgress(++done, all);
    }
    const count = new Map(told.units.map((each) => [each.unit, each.versions]));
    checkDecisions(reader, audit, { round: round.id, form: form.id }, count);
    const joint = checkJointDecisions(reader, audit, { round: round.id, form: form.id });
    checkRecommendedDecisions(reader, audit, { round: round.id, form: form.id });
    checkPaperCopyDecisions(reader, audit, { round: round.id, form: form.id });
    checkDefinitions(reader, form.id, told.definitions);
    const of = { asOf: told.asOf, lockedSince: facts.lock.since, joint };
    await reader.survived(summaryPart(form.id), () => checkSummary(reader, { round, form }, standing, of));
  }
  versions += checkPapers(reader, audit, facts, round);
  checkNothingElseOnRecord(reader, audit);
  const { program } = facts;
  return {
    findings: reader.findings,
    of: { facts, manifestSha256, parts, versions },
    isOtherProgram: program.name !== PROGRAM.name || program.version !== PROGRAM.version,
  };
}

/** What it says of the round against the round itself. */
function checkFacts(reader: PartReader, facts: ArchiveFacts, round: Round): void {
  const said = {
    ...{ school: facts.school, collector: facts.collector, round: facts.round },
    forms: facts.forms.map(({ units, asOf: _, definitions: __, ...form }) => ({
      ...form,
      onRoster: units.map(({ unit, folder, onRoster }) => [unit, onRoster, onRoster ? folder : '']),
    })),
  };
  const codes = new Map(round.roster.map(({ name, code }) => [name, code]));
  const is: typeof said = {
    ...{ school: round.school, collector: { ...round.collector }, round: { id: round.id, name: round.name } },
    forms: round.forms.map(({ definition: form }, at) => ({
      ...{ form: form.id, attachment: form.attachment, title: form.title, formVersion: form.version },
      definition: definitionHash(form, round),
      onRoster: (facts.forms[at]?.units ?? []).map(({ unit }) => [unit, codes.has(unit), codes.get(unit) ?? '']),
    })),
  };
  for (const what of ['school', 'collector', 'round', 'forms'] as const)
    if (canonicalJson(said[what]) !== canonicalJson(is[what]))
      reader.add(finding('facts.differ', { part: FACTS_PART }, { what }));
}
