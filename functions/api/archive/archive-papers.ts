/** The papers of an archive: every version's receipt, and the file that stands, as it was handed in. */
import type { PaperKind } from '#domain/form/paper';
import { type Paper, papersOf, type Round } from '#domain/form/round';
import { StoreError } from '#store/store-error';
import type { Head, SubmissionStore } from '#store/submission-store';
import type { AppDeps } from '../app-deps';
import { paperReceipt } from '../papers/paper-of';
import { paperPlace } from '../reports/paper-place';
import { findUnit } from '../sign-in/round-access';
import { type ArchiveFacts, type PaperFile, paperFilePart, paperPart } from './archive-format';
import type { ArchiveParts } from './archive-parts';

/** An archive is made in memory, and files of people are as small as they get: of more than this only hashes are kept. */
const MOST_FILES_BYTES = 200 * 1024 * 1024;

type Submissions = Pick<SubmissionStore, 'heads' | 'history' | 'version'>;

interface PaperOf {
  readonly collector: string;
  readonly round: string;
  readonly paper: Paper;
}

/** Of every unit that handed in any. */
export async function paperHeads(
  submissions: Pick<SubmissionStore, 'heads'>,
  { collector, round, paper }: PaperOf,
): Promise<readonly Head[]> {
  const heads: Head[] = [];
  for await (const head of submissions.heads({ collector, round, form: paperPlace(paper) })) heads.push(head);
  return heads;
}

/** None where the round asks for none. `mostBytes`: of all files together. */
export async function addPapers(
  { submissions }: Pick<AppDeps, 'submissions'>,
  { collector, round }: { readonly collector: string; readonly round: Round },
  parts: ArchiveParts,
  mostBytes = MOST_FILES_BYTES,
): Promise<NonNullable<ArchiveFacts['papers']>> {
  let room = mostBytes;
  const papers: NonNullable<ArchiveFacts['papers']> = [];
  for (const paper of papersOf(round)) {
    const { id, attachment, title } = paper;
    const heads = await paperHeads(submissions, { collector, round: round.id, paper });
    const units = archivedUnits(round, heads);
    let leftOut = 0;
    for (const [at, { unit, folder, versions }] of units.entries()) {
      const bytes = heads[at]?.file?.bytes ?? 0;
      const hasRoom = bytes <= room;
      if (hasRoom) room -= bytes;
      else leftOut++;
      await addUnit(submissions, { collector, round, paper, unit, folder, versions, hasRoom }, parts);
    }
    papers.push({
      ...{ paper: id, title, units },
      ...(attachment === undefined ? {} : { attachment }),
      ...(leftOut > 0 && { leftOut }),
    });
  }
  return papers;
}

interface UnitOf {
  readonly collector: string;
  readonly round: Round;
  readonly paper: Paper;
  readonly unit: string;
  readonly folder: string;
  readonly versions: number;
  readonly hasRoom: boolean;
}

async function addUnit(
  submissions: Submissions,
  { collector, round, paper, unit: name, folder, versions, hasRoom }: UnitOf,
  parts: ArchiveParts,
): Promise<void> {
  const key = { collector, round: round.id, form: paperPlace(paper), unit: name };
  const unit = findUnit(round, name);
  for (const { submittedBy, ...recorded } of await submissions.history(key)) {
    const { version } = recorded;
    const isHere = hasRoom && version === versions;
    // Without a code there is no receipt, as of a report.
    const scope = { round, paper, unit: unit ?? { code: '', name, aliases: [], kind: '' } };
    const { receipt, unit: _, paper: __, ...facts } = paperReceipt(scope, recorded);
    const told: PaperFile = {
      ...{ unit: name, paper: paper.id },
      ...(unit === undefined ? {} : { receipt }),
      recorded: { ...facts, submittedBy },
      isHere,
    };
    await parts.addJson(paperPart(paper.id, folder, version), told);
    if (!isHere) continue;
    const found = await submissions.version(key, version);
    if (found?.file === undefined) throw new StoreError('store.damaged', `version ${version} of a paper is missing`);
    parts.addFile(paperFilePart(paper.id, folder, version, found.file.kind as PaperKind), found.payload);
  }
}

/** Each with the folder that its versions stand in. */
export function archivedUnits(
  round: Round,
  standing: readonly Pick<Head, 'unit' | 'version'>[],
): ArchiveFacts['forms'][number]['units'] {
  let struckOff = 0;
  return standing.map(({ unit, version: versions }) => {
    const code = findUnit(round, unit)?.code;
    const folder = code ?? `_${String(++struckOff).padStart(3, '0')}`;
    return { unit, folder, onRoster: code !== undefined, versions };
  });
}
