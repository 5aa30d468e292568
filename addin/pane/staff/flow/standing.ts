/** What of a form stands reported, by its versions. Pure. */
import type { HistoryEntry } from '#client/shapes';
import type { StandingReport } from '../model/state';

type Told = Pick<HistoryEntry, 'version' | 'receipt' | 'submittedAt' | 'state' | 'counts' | 'returned'>;

/** The newest version as a report; undefined where it is none. What stands again was reported when it was. */
export function reportOf(head: Told | undefined): StandingReport | undefined {
  if (head === undefined || head.state === 'withdrawn') return undefined;
  const { version, receipt, submittedAt } = head.returned ?? head;
  const rows = Object.values(head.counts).reduce((sum, count) => sum + count, 0);
  return { head: head.version, version, receipt, submittedAt, rows, state: head.state };
}

/** Whether these versions (newest first) reach as far back as `returnsTo` looks. */
export function reachesBack(history: readonly Told[]): boolean {
  const [head] = history;
  const oldest = history.at(-1);
  return head === undefined || oldest === undefined || oldest.version < (head.returned?.version ?? head.version);
}

/**
 * What stands again once the newest of these versions (newest first) is taken back, as the server will have it: what
 * stood before the content that the newest one has. Undefined where nothing did.
 */
export function returnsTo(history: readonly Told[]): { version: number; submittedAt: string } | undefined {
  const [head] = history;
  if (head === undefined) return undefined;
  const before = (head.returned?.version ?? head.version) - 1;
  const stood = reportOf(history.find(({ version }) => version === before));
  return stood === undefined ? undefined : { version: stood.version, submittedAt: stood.submittedAt };
}
