/** Papers beside the forms (方案, 总结报告), as a unit and the collector ask for them. Over a client that somebody signed in with. */
import type * as z from 'zod';
import { ANY_TYPE, DOCX_TYPE } from '#api/answers/media-types';
import type { paperHistorySchema, paperReceiptSchema, paperStateSchema, papersSchema } from '#api/answers/wire-papers';
import { ofPaper, ofRound, withQuery } from './addresses';
import type { Answer } from './answer';
import type { SignedIn } from './api-client';
import { type Download, nameIn } from './download';
import type { RawAnswer } from './transport';

export type PaperState = z.infer<typeof paperStateSchema>;
export type PaperReceipt = z.infer<typeof paperReceiptSchema>;
export type PaperHistory = z.infer<typeof paperHistorySchema>;

export interface PaperPlace {
  readonly round: string;
  readonly paper: string;
  /** Of the collector only: the unit that is meant; of a draft without one, the school's. */
  readonly unit?: string | undefined;
}

export interface SentPaper {
  /** Made at the click: sent again with it, nothing is kept twice. */
  readonly id: string;
  /** The version that it takes the place of. */
  readonly base: number;
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What became of the parts that are written by the server; the person's own text is never touched. */
export interface DraftTold {
  readonly renewed: number;
  readonly added: number;
  /** Parts that somebody changed, took away or that have nothing any more: left as they are, and commented. */
  readonly kept: number;
}

export interface Draft extends Download {
  readonly told: DraftTold;
}

/** Every method answers with a value, whatever the network does. */
export interface PapersClient {
  papers(round: string, unit?: string): Promise<Answer<readonly PaperState[]>>;
  submit(place: PaperPlace, paper: SentPaper): Promise<Answer<PaperReceipt>>;
  /** The newest page. */
  history(place: PaperPlace): Promise<Answer<PaperHistory>>;
  file(place: PaperPlace, version: number): Promise<Answer<Download>>;
  /** Anew; or into the version that stands, or into an earlier draft of somebody's. */
  draft(
    place: PaperPlace,
    into?: { readonly version: number } | { readonly bytes: Uint8Array },
  ): Promise<Answer<Draft>>;
}

const FILE_TIMEOUT_MS = 120_000;

export function createPapersClient({ ask, askRaw }: SignedIn): PapersClient {
  return {
    async papers(round, unit) {
      const path = withQuery(ofRound(round, 'papers'), { unit });
      const answer = await ask<z.infer<typeof papersSchema>>({ method: 'GET', path });
      return answer.ok ? { ...answer, value: answer.value.papers } : answer;
    },
    submit: ({ unit, ...place }, { id, base, name, bytes }) =>
      ask({
        method: 'PUT',
        path: withQuery(ofPaper(place, `submissions/${id}`), { base, file: name, unit }),
        body: { type: ANY_TYPE, bytes },
        timeoutMs: FILE_TIMEOUT_MS,
      }),
    history: ({ unit, ...place }) => ask({ method: 'GET', path: withQuery(ofPaper(place, 'history'), { unit }) }),
    async file({ unit, ...place }, version) {
      const path = withQuery(ofPaper(place, `versions/${version}/file`), { unit });
      const answer = await askRaw({ method: 'GET', path, timeoutMs: FILE_TIMEOUT_MS });
      return answer.ok ? fileIn(answer.value) : answer;
    },
    async draft({ unit, ...place }, into) {
      const over = into !== undefined && 'version' in into ? into.version : undefined;
      const path = withQuery(ofPaper(place, 'draft'), { unit, over });
      const timeoutMs = FILE_TIMEOUT_MS;
      const handed = into !== undefined && 'bytes' in into ? into.bytes : undefined;
      const answer = await (handed === undefined
        ? askRaw({ method: 'GET', path, timeoutMs })
        : askRaw({ method: 'POST', path, body: { type: DOCX_TYPE, bytes: handed }, timeoutMs }));
      if (!answer.ok) return answer;
      const file = fileIn(answer.value);
      return file.ok ? { ok: true, value: { ...file.value, told: toldIn(answer.value.headers) } } : file;
    },
  };
}

/** What a person handed in, or was written for one: a Word document old or new, or a PDF. */
function fileIn({ headers, bytes }: Pick<RawAnswer, 'headers' | 'bytes'>): Answer<Download> {
  const isFile = startsWith(bytes, ZIP) || startsWith(bytes, OLE) || startsWith(bytes, PDF);
  return isFile ? { ok: true, value: { bytes, ...nameIn(headers) } } : { ok: false, failure: { kind: 'unreadable' } };
}

const ZIP = [0x50, 0x4b];
const OLE = [0xd0, 0xcf, 0x11, 0xe0];
const PDF = [0x25, 0x50, 0x44, 0x46];

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, at) => bytes[at] === byte);
}

function toldIn(headers: Headers): DraftTold {
  const said = new URLSearchParams(headers.get('draft-parts') ?? '');
  const count = (name: string) => Number(said.get(name) ?? 0);
  return { renewed: count('renewed'), added: count('added'), kept: count('kept') };
}
