/** The answers of the collector's desk as the API's own schemas type them. Types only; nothing of the server is bundled. */
import type * as z from 'zod';
import type { keptDocumentSchema } from '#api/answers/wire';
import type { definitionsSchema } from '#api/answers/wire-definitions';
import type {
  AuditQuery,
  auditPageSchema,
  codeListSchema,
  codeSchema,
  officerCodeSchema,
  removedSchema,
  rosterReadingSchema,
  roundListSchema,
  roundPutSchema,
  stageSchema,
  unitCodesSchema,
} from '#api/answers/wire-rounds';
import type { Round } from '#domain/form/round';

export type { AuditQuery, FormImpactView, LeavingUnit } from '#api/answers/wire-rounds';
export type { Locking } from './closing-client';

export type RoundList = z.infer<typeof roundListSchema>;
export type ListedRound = RoundList['rounds'][number];
/** The whole round, not yet checked against what its reader can read, and the name of what was read. */
export interface Setup {
  readonly base: string;
  readonly definition: object;
}
export type RoundPut = z.infer<typeof roundPutSchema>;
export type DefinitionsPage = z.infer<typeof definitionsSchema>;
export type KeptDefinition = DefinitionsPage['definitions'][number];
export type KeptDocument = z.infer<typeof keptDocumentSchema>;
export type RosterReading = z.infer<typeof rosterReadingSchema>;
export type RosterDoubt = RosterReading['doubts'][number];
export type StageSet = z.infer<typeof stageSchema>;
export type RoundRemoved = z.infer<typeof removedSchema>;
/** Told once: whoever asks keeps it until it is handed out. */
export type UnitCodes = z.infer<typeof unitCodesSchema>;
export type OfficerCode = z.infer<typeof officerCodeSchema>;
export type CodeList = z.infer<typeof codeListSchema>;
export type ListedCode = z.infer<typeof codeSchema>;
export type AuditPage = z.infer<typeof auditPageSchema>;
export type AuditEntry = AuditPage['records'][number];
export type AuditSearch = Omit<AuditQuery, 'format' | 'before' | 'limit'>;

/** A new round, out of the example or of an earlier one. */
export interface NewRoundAsked {
  readonly from?: string;
  readonly id: string;
  readonly name: string;
  readonly window: Round['window'];
  /** Instants with offset, by form. */
  readonly deadlines?: Readonly<Record<string, string>>;
}
