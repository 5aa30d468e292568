/** A file that the server makes: waited for while it is being made, whole or not at all. */
import { MERGE_POLL_SECONDS } from '#api/answers/wire-limits';
import type { Answer } from './answer';
import { pause } from './patience';
import type { RawAnswer, Transport } from './transport';

export interface Download {
  readonly bytes: Uint8Array;
  /** As the server names it; undefined where it did not. */
  readonly name?: string;
}

/** The server merges what is too large for one request by itself, and wants to be asked again. */
const STILL_MAKING = 202;
/** Longer than any merge may take. */
const MOST_POLLS = 240;

/** Asks until the file is there; `making` is told each time that it is not. One that was cut short, or changed on its way, did not come. */
export async function download(
  transport: Transport,
  ask: () => Promise<Answer<RawAnswer>>,
  making?: (answer: RawAnswer) => void,
): Promise<Answer<Download>> {
  for (let asked = 1; asked <= MOST_POLLS; asked++) {
    const answer = await ask();
    if (!answer.ok) return answer;
    const { status, headers, bytes } = answer.value;
    if (status !== STILL_MAKING) return wholeFile(transport, headers, bytes);
    making?.(answer.value);
    if (asked < MOST_POLLS) await pause(transport.timers, retryAfterSeconds(headers) * 1_000);
  }
  return { ok: false, failure: { kind: 'unreachable' } };
}

function wholeFile({ digest }: Transport, headers: Headers, bytes: Download['bytes']): Answer<Download> {
  if (!isZip(bytes)) return { ok: false, failure: { kind: 'unreadable' } };
  const told = toldDigest(headers);
  const isWhole = told === undefined || digest === undefined || digest(bytes) === told;
  return isWhole ? { ok: true, value: { bytes, ...nameIn(headers) } } : { ok: false, failure: { kind: 'unreachable' } };
}

/** A page that answers in the server's place is no file of ours, whatever its status. */
function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

function retryAfterSeconds(headers: Headers): number {
  return Number(headers.get('retry-after')) || MERGE_POLL_SECONDS;
}

/** Base64: of our own servers, or as S3 keeps it beside the object. */
function toldDigest(headers: Headers): string | undefined {
  return (
    /sha-256=:([^:]+):/.exec(headers.get('repr-digest') ?? '')?.[1] ?? headers.get('x-amz-meta-sha256') ?? undefined
  );
}

/** RFC 6266: filename*=UTF-8''… holds the name in any script. */
export function nameIn(headers: Headers): { name?: string } {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(headers.get('content-disposition') ?? '')?.[1];
  if (encoded === undefined) return {};
  try {
    return { name: decodeURIComponent(encoded) };
  } catch {
    return {};
  }
}
