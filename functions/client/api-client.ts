/** The API as both its users call it, the pane and the command line: one method per route. The token lives here, in memory. */
import {
  type FormPlace,
  ofForm,
  ofRound,
  ofSubmission,
  SESSION,
  type SummaryFile,
  type VersionSheet,
  withQuery,
} from './addresses';
import type { Answer } from './answer';
import { type Download, download } from './download';
import type {
  Acceptable,
  Accepted,
  AcceptedReport,
  CollectorState,
  DecisionAsked,
  Desk,
  FormState,
  HistoryPage,
  Known,
  Readers,
  Receipt,
  Review,
  Session,
  Shapes,
  Verdict,
  VersionContent,
} from './shapes';
import { type CheckedContent, contentRequest, isWorkbook, type SubmissionBody } from './submission-body';
import { exchange, exchangeJson, jsonContent, type RawAnswer, type Transport, type Wanted } from './transport';

/** Asks in the name of whoever is signed in: for the clients of parts that are fetched later (desk-client.ts, reminding-client.ts). */
export interface SignedIn {
  /** The JSON answer, as the server's schemas type it. */
  ask<T extends object>(wanted: Wanted): Promise<Answer<T>>;
  askRaw(wanted: Wanted): Promise<Answer<RawAnswer>>;
  /** A .zip or a workbook, whole; `making` is told each time that the server is still making it. */
  askFile(wanted: Wanted, making?: (answer: RawAnswer) => void): Promise<Answer<Download>>;
}

/** Every method answers with a value, whatever the network does. */
export interface ApiClient extends SignedIn {
  /** Keeps the token for every later call. */
  signIn(code: string): Promise<Answer<Session>>;
  /** Takes up a token that was kept, and asks what it still stands for. */
  resume(token: string): Promise<Answer<Session>>;
  /** Forgets the token, and the code where it was kept; nothing is sent. */
  signOut(): void;
  /** The whole round; not yet checked against what its reader can read. */
  definition(round: string): Promise<Answer<object>>;
  forms(round: string, onBehalfOf?: string): Promise<Answer<readonly FormState[]>>;
  /** What the server can fill in before anybody types. */
  known(place: FormPlace): Promise<Answer<Known>>;
  /** The server's verdict on cells or a file, and how far they differ from what stands; nothing is stored. */
  check(place: FormPlace, content: CheckedContent): Promise<Answer<Verdict>>;
  submit(place: FormPlace, id: string, body: SubmissionBody): Promise<Answer<Receipt>>;
  /** What became of an id; refused with submission.notFound when nothing was recorded under it. */
  receipt(place: FormPlace, id: string): Promise<Answer<Receipt>>;
  /** Newest first, a page of them: the newest, or those before a version. */
  history(place: FormPlace, before?: number): Promise<Answer<HistoryPage>>;
  version(place: FormPlace, version: number): Promise<Answer<VersionContent>>;
  /** One version laid out again as a sheet to go on from; for the collector also with notes on its cells; or in Word. */
  versionSheet(place: FormPlace, version: number, how?: VersionSheet): Promise<Answer<Download>>;
  /** Where the unit stands with the form, and what was asked and answered. */
  review(place: FormPlace): Promise<Answer<Review>>;
  collectorState(round: string): Promise<Answer<CollectorState>>;
  /** All that an officer looks at of a unit's form; the place names the unit. */
  desk(place: FormPlace): Promise<Answer<Desk>>;
  /** With `base`, the last decision that was seen: nothing is recorded where another came in between. */
  decide(place: FormPlace, decision: DecisionAsked, base?: number): Promise<Answer<Review>>;
  /** Which reports may be accepted as they are. */
  acceptable(round: string): Promise<Answer<Acceptable>>;
  accept(round: string, reports: readonly AcceptedReport[]): Promise<Answer<Accepted>>;
  /** The merged workbook, waiting while the server is still merging; or the school’s total in Word. */
  summary(place: FormPlace, file?: SummaryFile): Promise<Answer<Download>>;
}

export interface ClientOptions {
  /** Takes answers apart before they are believed; without, they are taken as the server's own schemas type them. */
  readonly readers?: Readers;
  /** For programs without a person at them: the code is kept, and a sign-in that has run out is renewed by it, once. */
  readonly renewsSignIn?: boolean;
}

const SUBMIT_TIMEOUT_MS = 45_000;
/** A file is larger than its cells, on its way up as on its way down. */
const FILE_TIMEOUT_MS = 60_000;
const SUMMARY_TIMEOUT_MS = 120_000;

export function createApiClient(
  transport: Transport,
  { readers, renewsSignIn = false }: ClientOptions = {},
): ApiClient {
  let token: string | undefined;
  let keptCode: string | undefined;

  // Without readers: the server checks its own answers against the schemas that the shapes are inferred from.
  const reading = <S extends keyof Shapes>(shape: S) => readers?.[shape] ?? ((json: object) => json as Shapes[S]);
  const asked = <S extends keyof Shapes>(shape: S, wanted: Wanted) =>
    signedIn(wanted, (signed) => exchangeJson<Shapes[S]>(transport, signed, reading(shape)));
  const get = <S extends keyof Shapes>(shape: S, path: string, unit?: string) =>
    asked(shape, { method: 'GET', path: withQuery(path, { unit }) });
  const post = <S extends keyof Shapes>(shape: S, path: string, json: object, timeoutMs = SUBMIT_TIMEOUT_MS) =>
    asked(shape, { method: 'POST', path, body: jsonContent(json), timeoutMs });

  async function signIn(code: string): Promise<Answer<Session>> {
    const body = jsonContent({ code });
    const answer = await exchangeJson<Session>(transport, { method: 'POST', path: SESSION, body }, reading('session'));
    if (answer.ok) token = answer.value.token;
    return answer;
  }

  async function signedIn<T>(wanted: Wanted, ask: (signed: Wanted) => Promise<Answer<T>>): Promise<Answer<T>> {
    const askOnce = () => ask(token === undefined ? wanted : { ...wanted, token });
    const answer = await askOnce();
    const hasRunOut = !answer.ok && answer.failure.kind === 'refused' && answer.failure.code === 'session.expired';
    if (!hasRunOut || keptCode === undefined) return answer;
    const renewed = await signIn(keptCode);
    return renewed.ok ? askOnce() : renewed;
  }

  const askFile: SignedIn['askFile'] = (wanted, making) =>
    download(transport, () => signedIn(wanted, (signed) => exchange(transport, signed)), making);

  return {
    ask: <T extends object>(wanted: Wanted) =>
      signedIn(wanted, (signed) => exchangeJson<T>(transport, signed, (json) => json as T)),
    askRaw: (wanted) => signedIn(wanted, (signed) => exchange(transport, signed)),
    askFile,
    async signIn(code) {
      const answer = await signIn(code);
      if (answer.ok && renewsSignIn) keptCode = code;
      return answer;
    },
    resume(kept) {
      token = kept;
      return get('session', SESSION);
    },
    signOut() {
      token = undefined;
      keptCode = undefined;
    },
    definition: (round) => get('definition', ofRound(round, 'definition')),
    forms: (round, onBehalfOf) => get('forms', ofRound(round, 'forms'), onBehalfOf),
    known: (place) => get('known', ofForm(place, 'known'), place.onBehalfOf),
    check: (place, content) =>
      asked('verdict', {
        method: 'POST',
        ...contentRequest(ofForm(place, 'check'), content, place.onBehalfOf),
        timeoutMs: isWorkbook(content) ? FILE_TIMEOUT_MS : SUBMIT_TIMEOUT_MS,
      }),
    submit: (place, id, body) =>
      asked('receipt', {
        method: 'PUT',
        ...contentRequest(ofSubmission(place, id), body, place.onBehalfOf),
        timeoutMs: isWorkbook(body) ? FILE_TIMEOUT_MS : SUBMIT_TIMEOUT_MS,
      }),
    receipt: (place, id) => get('receipt', ofSubmission(place, id), place.onBehalfOf),
    history: (place, before) => get('history', withQuery(ofForm(place, 'history'), { before }), place.onBehalfOf),
    version: (place, version) => get('version', ofForm(place, `versions/${version}`), place.onBehalfOf),
    versionSheet(place, version, how = 'sheet') {
      const path = withQuery(ofForm(place, `versions/${version}/${how}`), { unit: place.onBehalfOf });
      return askFile({ method: 'GET', path, timeoutMs: FILE_TIMEOUT_MS });
    },
    review: (place) => get('review', ofForm(place, 'review'), place.onBehalfOf),
    collectorState: (round) => get('collectorState', ofRound(round, 'state')),
    desk: (place) => get('desk', ofForm(place, 'desk'), place.onBehalfOf),
    decide: (place, decision, base) =>
      post('review', ofForm(place, 'decisions'), { unit: place.onBehalfOf, base, decision }),
    acceptable: (round) => get('acceptable', ofRound(round, 'acceptable')),
    accept: (round, reports) => post('accepted', ofRound(round, 'acceptances'), { reports }, SUMMARY_TIMEOUT_MS),
    summary: (place, file = 'summary') =>
      askFile({
        method: 'GET',
        path: ofForm(place, file),
        timeoutMs: SUMMARY_TIMEOUT_MS,
        mayBeElsewhere: true,
      }),
  };
}
