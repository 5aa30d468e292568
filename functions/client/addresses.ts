/** Where the routes are: every name in an address stays a name, whatever it holds. */

/** A form of a round. */
export interface FormPlace {
  readonly round: string;
  readonly form: string;
  /** Full name or code of the unit that is meant: for the collector, who has none of its own. */
  readonly onBehalfOf?: string;
}

/** A version as a file: a workbook as it is, or with notes on its cells; a Word document, or one to be signed and stamped. */
export type VersionSheet = 'sheet' | 'annotated' | 'document' | 'print';
/** A summary: the workbook, or the school’s total in Word. */
export type SummaryFile = 'summary' | 'summary/document';

type Query = Readonly<Record<string, string | number | undefined>>;

export const SESSION = '/api/v1/session';

export const ROUNDS = '/api/v1/rounds';

export function ofRound(
  round: string,
  what:
    | 'definition'
    | 'forms'
    | 'state'
    | 'acceptable'
    | 'acceptances'
    | 'setup'
    | 'stage'
    | 'remove'
    | 'roster/check'
    | 'codes'
    | 'lock'
    | 'unlock'
    | 'owing'
    | 'reminders'
    | 'reminders/drafts'
    | `reminders/${string}`
    | 'archive'
    | 'summary'
    | 'summaries'
    | 'participation'
    | 'findings'
    | 'paper-copies'
    | 'recommended'
    | 'recommended/document'
    | 'papers',
): string {
  return below(round, what);
}

function below(round: string, what: string): string {
  return `${ROUNDS}/${encodeURIComponent(round)}/${what}`;
}

export function ofForm(
  { round, form }: FormPlace,
  what:
    | 'known'
    | 'check'
    | 'history'
    | SummaryFile
    | 'document'
    | 'desk'
    | 'review'
    | 'decisions'
    | 'joint'
    | 'definitions'
    | `versions/${number}`
    | `versions/${number}/${VersionSheet}`,
): string {
  return below(round, `forms/${encodeURIComponent(form)}/${what}`);
}

export function ofPaper(
  { round, paper }: { readonly round: string; readonly paper: string },
  what: 'history' | 'draft' | `versions/${number}/file` | `submissions/${string}`,
): string {
  return below(round, `papers/${encodeURIComponent(paper)}/${what}`);
}

export function ofSubmission({ round, form }: FormPlace, id: string): string {
  return below(round, `forms/${encodeURIComponent(form)}/submissions/${encodeURIComponent(id)}`);
}

/** The address with what is asked besides; what is undefined is not asked. */
export function withQuery(address: string, query: Query): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value !== undefined) search.set(name, String(value));
  const text = search.toString();
  return text === '' ? address : `${address}?${text}`;
}
