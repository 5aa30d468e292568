/** Papers of an archive: each version's receipt, the file that is there, and what is on record of both. */
import { type ArchiveFacts, FACTS_PART, paperFilePart, paperFileSchema, paperPart } from '#api/archive/archive-format';
import { auditedPaper, paperReceipt } from '#api/papers/paper-of';
import { canonicalJson } from '#api/reports/canonical-json';
import { type Paper, papersOf, type Round } from '#domain/form/round';
import { type AuditTrail, checkOnRecord } from './check-decisions';
import { finding } from './finding';
import { type PartReader, sha256Of } from './read-parts';

type PaperFacts = NonNullable<ArchiveFacts['papers']>[number];

/** How many versions there are. */
export function checkPapers(
  reader: PartReader,
  audit: AuditTrail,
  { papers = [] }: ArchiveFacts,
  round: Round,
): number {
  const asked = papersOf(round);
  const named = (list: readonly Pick<Paper, 'attachment' | 'title'>[]) =>
    canonicalJson(list.map(({ attachment, title }) => [attachment ?? '', title]));
  const isSame = named(papers) === named(asked) && papers.every(({ paper }, at) => paper === asked[at]?.id);
  if (!isSame) reader.add(finding('facts.differ', { part: FACTS_PART }, { what: 'papers' }));
  let versions = 0;
  for (const told of papers) {
    const paper = asked.find(({ id }) => id === told.paper);
    if (paper === undefined) continue;
    let leftOut = 0;
    for (const unit of told.units) {
      versions += unit.versions;
      if (!checkUnit(reader, audit, { round, paper }, unit)) leftOut++;
    }
    if (leftOut !== (told.leftOut ?? 0)) reader.add(finding('facts.differ', { part: FACTS_PART }, { what: 'leftOut' }));
  }
  return versions;
}

/** Whether the file that stands is there. */
function checkUnit(
  reader: PartReader,
  audit: AuditTrail,
  { round, paper }: { readonly round: Round; readonly paper: Paper },
  { unit: name, folder, versions }: PaperFacts['units'][number],
): boolean {
  const unit = round.roster.find((each) => each.name === name);
  const scope = { round, paper, unit: unit ?? { code: '', name, aliases: [], kind: '' } };
  let isThere = false;
  for (let version = 1; version <= versions; version++) {
    const part = paperPart(paper.id, folder, version);
    if (!reader.archive.names.includes(part)) reader.add(finding('version.missing', { part }, { version }));
    const told = reader.json(part, paperFileSchema);
    if (told === undefined) continue;
    const { recorded } = told;
    const isItsOwn = told.unit === name && told.paper === paper.id && recorded.version === version;
    if (!isItsOwn) reader.add(finding('facts.differ', { part }, { what: 'unit, paper, version' }));
    const { submittedBy: _, ...facts } = recorded;
    // What was read may lack what is optional, and never has it undefined: it comes out of JSON.
    const made = paperReceipt(scope, facts as Parameters<typeof paperReceipt>[1]);
    const receipt = unit === undefined ? '' : made.receipt;
    if ((told.receipt ?? '') !== receipt)
      reader.add(finding('version.receipt', { part }, { said: told.receipt ?? '', made: receipt }));
    if (told.isHere) {
      const file = paperFilePart(paper.id, folder, version, recorded.file.kind);
      const bytes = reader.bytes(file);
      if (bytes === undefined) reader.add(finding('part.missing', { part: file }, {}));
      else if (sha256Of(bytes) !== recorded.sha256) reader.add(finding('version.content', { part: file }, {}));
    }
    isThere = told.isHere;
    const { action, detail } = auditedPaper(made);
    const of = (facts: unknown) => canonicalJson(unit === undefined ? withoutReceipt(facts) : facts);
    const onRecord = { at: recorded.submittedAt, action, target: `${round.id}/${paper.id}/${name}` };
    const holds = (said: unknown) => of(said) === of(detail);
    checkOnRecord(reader, audit, { part, of: `${name} ${version}` }, { ...onRecord, holds });
  }
  return isThere;
}

function withoutReceipt(facts: unknown): object {
  const { receipt: _, ...more } = Object(facts) as Record<string, unknown>;
  return more;
}
