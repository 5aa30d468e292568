/** One sentence per issue code and language: what happened · why · what to do. A code without a sentence does not compile. */
import type { Issue, IssueCode, IssuePayloads } from '../issue';

/** What every sentence may use besides the code's own payload. */
export interface Words {
  /** The column's or indicator's name. */
  readonly label: string;
  /** As read; '' = empty. */
  readonly received: string;
  /** The proposed value as a person writes it, if there is one. */
  readonly proposal?: string;
}

export type Catalogue = { readonly [C in IssueCode]: (payload: IssuePayloads[C], words: Words) => string };

/** The sentence for an issue, from its own parameters. */
export function sentence(catalogue: Catalogue, issue: Issue): string {
  // The union pairs each code with its payload; indexing by the code loses the pairing.
  const say = catalogue[issue.code] as (payload: Issue['payload'], words: Words) => string;
  const { label, received, proposal } = issue;
  const words = { label, received: received ?? '' };
  return say(issue.payload, proposal === undefined ? words : { ...words, proposal: proposalText(proposal.value) });
}

function proposalText(value: string | number | readonly string[]): string {
  return typeof value === 'object' ? value.join('、') : String(value);
}
