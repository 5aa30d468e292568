/** 核查 as an officer sees it: what rules over the round say, by what it is about. Plain data. */
import type { FindingsView, FindingView } from '#client/findings-client';
import type { Trouble } from '../../shell/model/state';

export type Findings =
  | { readonly status: 'asking' }
  | { readonly status: 'failed'; readonly trouble: Trouble }
  | { readonly status: 'shown'; readonly view: FindingsView };

/** What it is about, in the order in which it is read; whatever a newer server says comes last. */
export const FINDING_KINDS = ['planned', 'joint', 'year', 'figure', 'other'] as const;
export type FindingKind = (typeof FINDING_KINDS)[number];

export interface FindingGroup {
  readonly kind: FindingKind;
  readonly issues: readonly FindingView[];
}

/** Only kinds of which there is anything. Who meets the conditions of 科普专项 stands in a table of its own. */
export function findingGroups(issues: readonly FindingView[]): readonly FindingGroup[] {
  const of = (kind: FindingKind) => issues.filter(({ code }) => kindOf(code) === kind);
  return FINDING_KINDS.map((kind) => ({ kind, issues: of(kind) })).filter((group) => group.issues.length > 0);
}

function kindOf(code: string): FindingKind | undefined {
  const [kind] = code.split('.');
  if (kind === 'eligibility') return undefined;
  return FINDING_KINDS.find((each) => each === kind) ?? 'other';
}
