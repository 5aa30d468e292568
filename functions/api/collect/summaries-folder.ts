/** Below which finished summaries are kept: whoever keeps, deletes or guards them has to know it. */
export const SUMMARIES = 'summaries';
