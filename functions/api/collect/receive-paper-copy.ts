/** A print that came in: found by what was scanned or typed, held against what stands, ticked off; and the way back. */
import { changedCells } from '#domain/reports/compared-rows';
import { isReported } from '#domain/reports/submission';
import {
  type PaperCopyDecision,
  type PaperCopyDeed,
  type PaperCopyReceived,
  paperCopiesIn,
  saysWhatStands,
} from '#domain/review/paper-copy';
import { StoreError } from '#store/store-error';
import type { Head } from '#store/submission-store';
import { problem } from '../answers/problem';
import { CHANGES_SHOWN } from '../answers/wire-limits';
import type { PaperCopyBody, PaperCopyOutcome, PaperCopyView, PrintView } from '../answers/wire-paper-copies';
import type { AppDeps } from '../app-deps';
import { currentReading, decodeReport } from '../reports/stored-report';
import { appendDecision, lastSeq } from '../review/logged-decisions';
import { paperCopyDecisionsOf } from '../review/paper-copy-decisions';
import { findUnit, formEntryOf } from '../sign-in/round-access';
import type { Session } from '../sign-in/session';
import { findPrints, type Print, type PrintPlace } from './find-print';

type Stores = Pick<AppDeps, 'submissions' | 'paperCopies' | 'now'>;

export interface Receiving extends PrintPlace {
  readonly session: Session;
}

/** More that fit six digits than a person looks through is a list of the first. */
const MOST_CANDIDATES = 20;
const TRIES = 5;

/**
 * Nothing is recorded but where the answer says `received`. Throws a Problem, `paperCopy.unknown` where no print of the round
 * has that code.
 */
export async function receivePaperCopy(
  deps: Stores,
  place: Receiving,
  { code, differing }: Extract<PaperCopyBody['deed'], { readonly kind: 'receive' }>,
): Promise<PaperCopyOutcome> {
  const prints = await findPrints(deps.submissions, place, code);
  const [print] = prints;
  if (print === undefined) throw problem('paperCopy.unknown', { typed: code });
  if (prints.length > 1) return { outcome: 'ambiguous', candidates: prints.slice(0, MOST_CANDIDATES).map(printView) };
  const key = { ...scopeOf(place, print), unit: print.unit.name };
  const standing = await deps.submissions.head(key);
  if (standing === undefined) throw problem('paperCopy.unknown', { typed: code });
  const differs = await differenceOf(deps, place, print, standing);
  const { version, receipt, sha256 } = print;
  const word =
    differs !== undefined
      ? { despite: standing.version }
      : standing.sha256 === sha256
        ? {}
        : { sameAs: standing.sha256 };
  const deed = { kind: 'received', unit: print.unit.name, version, receipt, sha256, ...word } as const;
  const isKnown = differs === undefined ? saysWhatStands : isTakenDespite;
  return inTurn(async () => {
    const before = await paperCopyDecisionsOf(deps.paperCopies, key);
    const there = paperCopiesIn(before).get(key.unit);
    if (there?.version === version && isKnown(there, standing))
      return { outcome: 'already', ...printView(print), paperCopy: paperCopyView(there, standing) };
    if (differs !== undefined && differing !== standing.version) return differs;
    const received = await append(deps, place, key.form, before, deed);
    return received && { outcome: 'received', ...printView(print), paperCopy: paperCopyView(received, standing) };
  });
}

function isTakenDespite({ despite }: PaperCopyReceived, { version }: Pick<Head, 'version'>): boolean {
  return despite === version;
}

export async function undoPaperCopy(
  deps: Stores,
  place: Receiving,
  asked: Extract<PaperCopyBody['deed'], { readonly kind: 'undo' }>,
): Promise<PaperCopyOutcome> {
  const { round, collector } = place;
  const { definition } = formEntryOf(round, asked.form);
  const unit = findUnit(round, asked.unit);
  if (unit === undefined) throw problem('unit.notOnRoster', {});
  const scope = { collector, round: round.id, form: definition.id };
  const deed = { kind: 'undone', unit: unit.name, decision: asked.decision } as const;
  return inTurn(async () => {
    const before = await paperCopyDecisionsOf(deps.paperCopies, scope);
    const there = paperCopiesIn(before).get(unit.name);
    if (there?.seq !== asked.decision) throw problem('paperCopy.notThere', {});
    const undone = await append(deps, place, definition.id, before, deed);
    return undone && { outcome: 'undone', form: definition.id, unit: unit.name, receipt: there.receipt };
  });
}

/** Undefined where it is the same content, or not a cell differs in what is read of both. */
async function differenceOf(
  { submissions }: Stores,
  place: Receiving,
  print: Print,
  standing: Head,
): Promise<Extract<PaperCopyOutcome, { readonly outcome: 'differs' }> | undefined> {
  if (print.sha256 === standing.sha256) return undefined;
  const { round } = place;
  const { entry, unit } = print;
  const scope = { round, form: entry.definition, unit };
  const rowsOf = async (version: number) => {
    const recorded = await submissions.version({ ...scopeOf(place, print), unit: unit.name }, version);
    return recorded === undefined ? [] : currentReading(decodeReport(recorded.payload), scope).rows;
  };
  const isThere = isReported(standing.state);
  const changes = isThere ? changedCells(scope, await rowsOf(print.version), await rowsOf(standing.version)) : [];
  if (isThere && print.state === standing.state && changes.length === 0) return undefined;
  return {
    outcome: 'differs',
    ...printView(print),
    current: standing.version,
    currentState: standing.state,
    changes: changes.slice(0, CHANGES_SHOWN),
    changesTotal: changes.length,
  };
}

/** Officers scan beside one another: each word is about another unit, so that whoever is second simply comes behind. */
async function inTurn(attempt: () => Promise<PaperCopyOutcome | undefined>): Promise<PaperCopyOutcome> {
  for (let tried = 1; tried <= TRIES; tried++) {
    const outcome = await attempt();
    if (outcome !== undefined) return outcome;
  }
  throw new StoreError('store.unavailable', 'others were faster each time');
}

/** Undefined: somebody else was faster. */
function append<Deed extends PaperCopyDeed>(
  { paperCopies, now }: Stores,
  { session, round }: Receiving,
  form: string,
  before: readonly PaperCopyDecision[],
  deed: Deed,
) {
  const next = { session, round, form, base: lastSeq(before), deed, at: now() };
  return appendDecision(paperCopies, next, { action: `paperCopy.${deed.kind}`, unit: deed.unit });
}

function scopeOf({ collector, round }: PrintPlace, { entry }: Print) {
  return { collector, round: round.id, form: entry.definition.id };
}

function printView({ entry, unit, version, receipt, submittedAt }: Print): PrintView {
  const { id: form, attachment } = entry.definition;
  return { form, attachment, unit: unit.name, version, receipt, submittedAt };
}

export function paperCopyView(paperCopy: PaperCopyReceived, standing: Pick<Head, 'sha256'> | undefined): PaperCopyView {
  const { seq, version, receipt, at, by } = paperCopy;
  return { decision: seq, version, receipt, at, by: by.name, isCurrent: saysWhatStands(paperCopy, standing) };
}
