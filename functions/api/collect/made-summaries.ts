/** What only summaries are made by: loaded with the first one that a process is asked for. */
export { aggregate } from '#domain/summary/aggregate';
export { roundSummaryPlan } from '#domain/summary/round/round-plan';
export { aggregateRound } from '#domain/summary/round/round-summary';
export { specimenRoundSummary, specimenSummary } from '#domain/summary/specimen';
export { summaryPlan } from '#domain/summary/summary-plan';
