/**
 * What a rule over a round says of a cell of somebody's report. The shape of an issue, with whose cell it is; its codes are
 * apart from those of a sheet, because nobody who fills in a sheet is told them, nor has to load their sentences.
 */
import type { SaidOfCell } from '../issues/issue';
import { type CellPosition, formatAddress } from '../sheet/address';

export interface RoundIssuePayloads {
  /** `why`: the list has no such row · nothing was reported at all · it was reported that there was nothing. */
  'planned.open': { readonly attachment: string; readonly why: 'noRow' | 'noReport' | 'zeroReport' };
  'planned.notAnnounced': { readonly attachment: string; readonly added: string };
  /** `places`: where the others stand, by unit. */
  'joint.candidate': { readonly places: readonly { readonly unit: string; readonly address: string }[] };
  /** `percent` is absent where nothing was before. */
  'year.changed': {
    readonly before: string;
    readonly now: string;
    readonly percent?: number;
    readonly above: number;
  };
  'figure.farFromKind': {
    readonly now: string;
    readonly kind: string;
    readonly median: string;
    readonly units: number;
    readonly times: number;
  };
  'figure.farFromPast': { readonly now: string; readonly before: string; readonly times: number };
  'eligibility.met': { readonly title: string; readonly routes: readonly string[] };
}

export type RoundIssueCode = keyof RoundIssuePayloads;

/** Whose report it is said of. */
export interface ReportPlace {
  readonly unit: string;
  /** Id of the form. */
  readonly form: string;
  readonly version: number;
  /** Receipt number, or the name of the file that was merged. */
  readonly source: string;
}

export type RoundIssue = {
  readonly [C in RoundIssueCode]: SaidOfCell &
    ReportPlace & { readonly code: C; readonly payload: RoundIssuePayloads[C] };
}[RoundIssueCode];

export type RoundFault = {
  readonly [C in RoundIssueCode]: { readonly code: C; readonly payload: RoundIssuePayloads[C] };
}[RoundIssueCode];

export function roundFault<C extends RoundIssueCode>(code: C, payload: RoundIssuePayloads[C]): RoundFault {
  // One code with its own payload is a member of the union; TypeScript cannot see that through the generic.
  return { code, payload } as RoundFault;
}

/** What a rule finds, before it is weighed. */
export interface RoundFinding {
  readonly of: ReportPlace;
  readonly at: CellPosition;
  readonly fault: RoundFault;
  readonly label: string;
  /** As people read it; null: nothing. */
  readonly received: string | null;
  readonly section?: string | undefined;
  readonly column?: string | undefined;
}

export function issueOfFinding(finding: RoundFinding, severity: RoundIssue['severity']): RoundIssue {
  const { of, at, fault, label, received, section, column } = finding;
  return {
    ...of,
    ...fault,
    severity,
    at,
    address: formatAddress(at),
    label,
    received,
    ...(section === undefined ? {} : { section }),
    ...(column === undefined ? {} : { column }),
  };
}
