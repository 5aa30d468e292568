/**
 * 纸质件: the signed and stamped print of a unit's form, as it came in at the collector's (notice.md (四): 纸质材料一式一份).
 * Every word on it is appended, never edited: what has come follows from all.
 */
import type { LoggedDecision } from './logged-decision';

export type PaperCopyDeed =
  | {
      readonly kind: 'received';
      readonly unit: string;
      /** What it is a print of. */
      readonly version: number;
      readonly receipt: string;
      /** Of that version's content. */
      readonly sha256: string;
      /** Of the content that stood when it came, where not a cell of it differs from the print's. */
      readonly sameAs?: string;
      /** The version that stood when it came and says something else: the officer saw the difference. */
      readonly despite?: number;
    }
  /** 撤销 of that word: it was another unit's, or came without a stamp. */
  | { readonly kind: 'undone'; readonly unit: string; readonly decision: number };

export type PaperCopyDecision = LoggedDecision<PaperCopyDeed>;

export type PaperCopyReceived = Extract<PaperCopyDecision, { readonly kind: 'received' }>;

/** What has come of each unit: the latest print, unless it was undone; then none, whatever came before. */
export function paperCopiesIn(decisions: readonly PaperCopyDecision[]): ReadonlyMap<string, PaperCopyReceived> {
  const paperCopies = new Map<string, PaperCopyReceived>();
  for (const decision of [...decisions].sort((a, b) => a.seq - b.seq)) {
    if (decision.kind === 'received') paperCopies.set(decision.unit, decision);
    else if (paperCopies.get(decision.unit)?.seq === decision.decision) paperCopies.delete(decision.unit);
  }
  return paperCopies;
}

/** How a print that came in stands by now. */
export interface PaperCopyStanding {
  readonly version: number;
  readonly isCurrent: boolean;
}

export function paperCopyStanding(
  paperCopy: PaperCopyReceived | undefined,
  standing: { readonly sha256: string } | undefined,
): PaperCopyStanding | undefined {
  return paperCopy && { version: paperCopy.version, isCurrent: saysWhatStands(paperCopy, standing) };
}

/** Whether the print says what stands, by whatever version: one that was taken back to says it too. */
export function saysWhatStands(
  { sha256, sameAs }: Pick<PaperCopyReceived, 'sha256' | 'sameAs'>,
  standing: { readonly sha256: string } | undefined,
): boolean {
  return standing !== undefined && (standing.sha256 === sha256 || standing.sha256 === sameAs);
}
