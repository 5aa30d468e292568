/** What the collector's desk asks: rounds, rosters, codes, the audit trail. Over a client that somebody signed in with. */
import { DOCX_TYPE } from '#api/answers/media-types';
import type { Stage } from '#domain/form/round';
import { ofForm, ofRound, ROUNDS, withQuery } from './addresses';
import type { Answer } from './answer';
import type { SignedIn } from './api-client';
import { type ClosingClient, createClosingClient } from './closing-client';
import type {
  AuditPage,
  AuditSearch,
  CodeList,
  DefinitionsPage,
  KeptDefinition,
  KeptDocument,
  ListedCode,
  Locking,
  NewRoundAsked,
  OfficerCode,
  RosterReading,
  RoundList,
  RoundPut,
  RoundRemoved,
  Setup,
  StageSet,
  UnitCodes,
} from './desk-shapes';
import { type Download, nameIn } from './download';
import { jsonContent } from './transport';

/** Every method answers with a value, whatever the network does. */
export interface DeskClient extends Pick<ClosingClient, 'lock' | 'unlock'> {
  /** Of every stage, the current ones first. */
  rounds(): Promise<Answer<RoundList>>;
  createRound(round: NewRoundAsked): Promise<Answer<Setup>>;
  setup(round: string): Promise<Answer<Setup>>;
  /** Refused with round.stale where another stands than `base` names, with round.wouldChange where reports are concerned. */
  putSetup(round: string, change: Setup & { readonly confirm?: string }): Promise<Answer<RoundPut>>;
  /** Keeps the form’s own Word file: what is reported comes out in it from then on. */
  keepDocument(round: string, form: string, bytes: Uint8Array): Promise<Answer<KeptDocument>>;
  /** Every definition that the form has had in the round, the newest first; none where one page did not come. */
  definitions(round: string, form: string): Promise<Answer<readonly KeptDefinition[]>>;
  /** What is read of a roster that was pasted; nothing is stored. */
  checkRoster(round: string, text: string): Promise<Answer<RosterReading>>;
  /** Closing wants a reason, which units are told. */
  setStage(round: string, stage: Exclude<Stage, 'draft'>, reason?: string): Promise<Answer<StageSet>>;
  /** Whether the round is locked now. */
  locking(round: string): Promise<Answer<Locking>>;
  removeRound(round: string): Promise<Answer<RoundRemoved>>;
  /** For every unit without one, or another one for one unit, in place of all that it has where `rotate` says so. */
  issueCodes(round: string, one?: { readonly unit: string; readonly rotate?: true }): Promise<Answer<UnitCodes>>;
  codes(): Promise<Answer<CodeList>>;
  issueOfficerCode(officer: string): Promise<Answer<OfficerCode>>;
  revokeCode(id: string): Promise<Answer<ListedCode>>;
  /** The newest, or those before an instant that a page named. */
  audit(search: AuditSearch, before?: string): Promise<Answer<AuditPage>>;
  /** As a file that Excel opens. */
  auditFile(search: AuditSearch): Promise<Answer<Download>>;
}

const CODES = '/api/v1/codes';
const AUDIT = '/api/v1/audit';
/** A code for each of a thousand units, a roster of as many, five thousand records. */
const MANY_TIMEOUT_MS = 60_000;

export function createDeskClient(signedIn: SignedIn): DeskClient {
  const { ask, askRaw } = signedIn;
  const { lock, unlock } = createClosingClient(signedIn);
  const get = <T extends object>(path: string) => ask<T>({ method: 'GET', path });
  const send = <T extends object>(method: 'POST' | 'PUT', path: string, json: object) =>
    ask<T>({ method, path, body: jsonContent(json), timeoutMs: MANY_TIMEOUT_MS });
  return {
    rounds: () => get(ROUNDS),
    createRound: (round) => send('POST', ROUNDS, round),
    setup: (round) => get(ofRound(round, 'setup')),
    putSetup: (round, change) => send('PUT', ofRound(round, 'setup'), change),
    keepDocument: (round, form, bytes) =>
      ask({
        method: 'PUT',
        path: ofForm({ round, form }, 'document'),
        body: { type: DOCX_TYPE, bytes },
        timeoutMs: MANY_TIMEOUT_MS,
      }),
    async definitions(round, form) {
      const all: KeptDefinition[] = [];
      for (let before: number | undefined; ; ) {
        const page = await get<DefinitionsPage>(withQuery(ofForm({ round, form }, 'definitions'), { before }));
        if (!page.ok) return page;
        all.push(...page.value.definitions);
        before = page.value.next;
        if (before === undefined) return { ok: true, value: all };
      }
    },
    checkRoster: (round, text) => send('POST', ofRound(round, 'roster/check'), { text }),
    setStage: (round, stage, reason) => send('PUT', ofRound(round, 'stage'), { stage, reason }),
    // The state tells it, with one unit: the least that it takes.
    locking: (round) => get(withQuery(ofRound(round, 'state'), { limit: 1 })),
    lock,
    unlock,
    removeRound: (round) => send('POST', ofRound(round, 'remove'), { confirm: round }),
    issueCodes: (round, one) => send('POST', ofRound(round, 'codes'), one ?? {}),
    codes: () => get(CODES),
    issueOfficerCode: (officer) => send('POST', CODES, { officer }),
    revokeCode: (id) => send('POST', `${CODES}/${encodeURIComponent(id)}/revoke`, {}),
    audit: (search, before) => get(withQuery(AUDIT, { ...search, before })),
    async auditFile(search) {
      const path = withQuery(AUDIT, { ...search, format: 'csv' });
      const answer = await askRaw({ method: 'GET', path, timeoutMs: MANY_TIMEOUT_MS });
      if (!answer.ok) return answer;
      const { headers, bytes } = answer.value;
      // A page that answers in the server's place is no file, whatever its status.
      const isCsv = headers.get('content-type')?.startsWith('text/csv') === true;
      return isCsv
        ? { ok: true, value: { bytes, ...nameIn(headers) } }
        : { ok: false, failure: { kind: 'unreadable' } };
    },
  };
}
