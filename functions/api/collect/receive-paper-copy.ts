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
import { actorIn } from '../review/decide';
import { auditedPaperCopy, paperCopyDecisionsOf } from '../review/paper-copy-decisions';
import { auditRecord } from '../sign-in/audit';
import { findUnit, formEntryOf } from '../sign-in/round-access';
import type { Session } from '../sign-in/session';
import { findPrints, type Print, type PrintPlace } from './find-print';

type Stores = Pick<AppDeps, 'submissions' | 'paperCopies' | 'now'>;

export interface Receiving extends PrintPlace {
  readonly session: Session;
}

/** More that fit six digits than a person looks through is a list of the first. */
const MOST_CANDIDATES = 20;
/** Officers scan beside one another: each word is about another unit, so that whoever is second simply comes behind. */
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
  for (let tried = 1; ; tried++) {
    const before = await paperCopyDecisionsOf(deps.paperCopies, scopeOf(place, print));
    const there = paperCopiesIn(before).get(print.unit.name);
    const isKnown = differs === undefined ? saysWhatStands : isTakenDespite;
    if (there?.version === version && isKnown(there, standing))
      return { outcome: 'already', ...printView(print), paperCopy: paperCopyView(there, standing) };
    if (differs !== undefined && differing !== standing.version) return differs;
    const facts = await append(deps, place, { scope: scopeOf(place, print), before, deed });
    if (facts !== undefined)
      return { outcome: 'received', ...printView(print), paperCopy: paperCopyView({ ...facts, ...deed }, standing) };
    if (tried >= TRIES) throw new StoreError('store.unavailable', 'others were faster each time');
  }
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
  for (let tried = 1; ; tried++) {
    const before = await paperCopyDecisionsOf(deps.paperCopies, scope);
    const there = paperCopiesIn(before).get(unit.name);
    if (there?.seq !== asked.decision) throw problem('paperCopy.notThere', {});
    const deed = { kind: 'undone', unit: unit.name, decision: asked.decision } as const;
    if ((await append(deps, place, { scope, before, deed })) !== undefined)
      return { outcome: 'undone', form: definition.id, unit: unit.name, receipt: there.receipt };
    if (tried >= TRIES) throw new StoreError('store.unavailable', 'others were faster each time');
  }
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

interface Appending {
  readonly scope: { readonly collector: string; readonly round: string; readonly form: string };
  readonly before: readonly PaperCopyDecision[];
  readonly deed: PaperCopyDeed;
}

/** Undefined: somebody else was faster. */
async function append(
  { paperCopies, now }: Stores,
  { session, round }: Receiving,
  { scope, before, deed }: Appending,
): Promise<Pick<PaperCopyDecision, 'seq' | 'at' | 'by'> | undefined> {
  const at = now();
  const seq = (before.at(-1)?.seq ?? 0) + 1;
  const facts = { seq, at: at.toISOString(), by: actorIn(session, round) };
  const decision: PaperCopyDecision = { ...deed, ...facts };
  const audit = auditRecord(session, at, {
    action: `paperCopy.${deed.kind}`,
    target: `${scope.round}/${scope.form}/${deed.unit}`,
    detail: auditedPaperCopy(decision),
  });
  return (await paperCopies.decide(scope, seq - 1, decision, audit)) === 'decided' ? facts : undefined;
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
