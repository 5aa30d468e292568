/** What the server takes and promises in numbers that its clients know too. No zod: the pane bundles this file. */

/** Characters of a unit's name or code in a body or an address. */
export const LONGEST_UNIT = 60;
/** Characters of the reason for which a round is locked. */
export const LONGEST_LOCK_REASON = 200;
export const SHORTEST_LOCK_REASON = 2;
/** Characters of an officer's name, with which a code is made and deeds are on record. */
export const LONGEST_OFFICER = 40;
/** Characters of a roster that is pasted. */
export const LONGEST_ROSTER = 200_000;
/** Characters of what the audit trail is searched for. */
export const LONGEST_SEARCH = 100;
/** Records of a page of the audit trail, and of a file of it. */
export const AUDIT_PAGE = { usual: 100, most: 500, file: 5_000 } as const;

/** Characters of a receipt's number: form, unit, version and six digits. */
export const LONGEST_RECEIPT = 100;
/** Characters of a file's name, which only tells people where a report came from. */
export const LONGEST_FILE_NAME = 200;
/** Characters of what is noted of the mail that a report was taken from. */
export const ORIGIN_LIMITS = { messageId: 500, sender: 254 } as const;
/** Characters of an access code as it is typed, with its spaces and dashes. */
export const LONGEST_CODE = 200;

/**
 * Explanations of 核实 that one report may carry: how many, and characters of each field. A 核实 without one is not
 * taken, so there may be as many as a large unit's sheet has; what a reason is at least, `isReason` says.
 */
export const EXPLANATION_LIMITS = { count: 5_000, address: 150, code: 60, reason: 500 } as const;

/** Comments of one decision, and characters of each, of an answer and of a reason for reopening or extending. */
export const REVIEW_LIMITS = { comments: 200, comment: 500, reason: 200, answers: 20 } as const;

/** Rows of one decision on a joint activity. */
export const JOINT_LIMITS = { members: 200 } as const;

/** Rows of one choice for 推荐清单, and marked ones that were passed over. */
export const RECOMMENDED_LIMITS = { rows: 500, passed: 2_000 } as const;

/** Cells that a check names of those in which a report differs from what stands. */
export const CHANGES_SHOWN = 200;

/**
 * How long a sign-in lasts: a working day, so that a code is typed once a day. Every request asks whether the code behind
 * it still lives, so a code that is withdrawn ends its sign-ins at once.
 */
export const TOKEN_HOURS = 12;

/** How long to wait before asking again for a summary that is still being merged, where no `Retry-After` says so. */
export const MERGE_POLL_SECONDS = 3;
