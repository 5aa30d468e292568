/** What shows the collector's queries and decisions, as one part of the program. */
export { QueriesPart } from './QueriesPart';
export { VersionDecisions } from './VersionDecisions';
