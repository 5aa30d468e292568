/** What the server takes and promises in numbers that its clients know too. No zod: the pane bundles this file. */
/** Characters of a unit's name or code in a body or an address. */
export declare const LONGEST_UNIT = 60;
/** Characters of a file's name, which only tells people where a report came from. */
export declare const LONGEST_FILE_NAME = 200;
/** Characters of an access code as it is typed, with its spaces and dashes. */
export declare const LONGEST_CODE = 200;
/** Explanations of 核实 that one report may carry: how many, and characters of each field. */
export declare const EXPLANATION_LIMITS: {
  readonly count: 500;
  readonly address: 150;
  readonly code: 60;
  readonly reason: 500;
};
/** How long a sign-in lasts. */
export declare const TOKEN_MINUTES = 30;
/** How long to wait before asking again for a summary that is still being merged, where no `Retry-After` says so. */
export declare const MERGE_POLL_SECONDS = 3;
