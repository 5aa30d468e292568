/** A mail's parts that hold something themselves (RFC 2046, 5.1), in their order; nothing is copied, nothing decoded. */
import { type Headers, headersAt } from './headers';
import { type ParameterValue, parameterValue } from './parameters';

export interface Leaf {
  readonly headers: Headers;
  readonly type: ParameterValue;
  readonly content: Uint8Array;
  /** Among what belongs to the text of the mail: its pictures. */
  readonly isRelated: boolean;
}

export interface Entities {
  readonly headers: Headers;
  readonly leaves: readonly Leaf[];
}

export interface EntityLimits {
  /** Lines that may divide. */
  readonly dividers: number;
  readonly headerBytes: number;
  readonly depth: number;
}

/** Undefined where the mail is beyond the limits, or says that it has parts and has none. */
export function entitiesOf(mail: Uint8Array, limits: EntityLimits): Entities | undefined {
  const dividers = dividersIn(mail, limits.dividers);
  const headers = headersAt(mail, 0, mail.length, limits.headerBytes);
  if (dividers === undefined || headers === undefined) return undefined;
  const leaves: Leaf[] = [];
  const isWhole = addLeaves({ headers, to: mail.length, depth: 0, isRelated: false });
  return isWhole ? { headers, leaves } : undefined;

  interface Place {
    readonly headers: Headers;
    readonly to: number;
    readonly depth: number;
    readonly isRelated: boolean;
  }

  function addLeaves(place: Place): boolean {
    const { to, depth } = place;
    const type = parameterValue(place.headers.get('content-type'));
    const from = place.headers.bodyAt;
    const isRelated = place.isRelated || type.value === 'multipart/related';
    if (!type.value.startsWith('multipart/')) {
      leaves.push({ headers: place.headers, type, content: mail.subarray(Math.min(from, to), to), isRelated });
      return true;
    }
    if (depth >= limits.depth) return false;
    const parts = partsBetween(mail, dividers ?? [], type.parameters.get('boundary') ?? '', from, to);
    for (const part of parts) {
      const ofPart = headersAt(mail, part.from, part.to, limits.headerBytes);
      if (ofPart === undefined) return false;
      if (!addLeaves({ headers: ofPart, to: part.to, depth: depth + 1, isRelated })) return false;
    }
    return parts.length > 0;
  }
}

const [LF, CR, DASH, SPACE, TAB] = [0x0a, 0x0d, 0x2d, 0x20, 0x09];

/** Where lines begin with two dashes; each costs, also where it divides nothing. */
function dividersIn(mail: Uint8Array, most: number): readonly number[] | undefined {
  const found: number[] = [];
  for (let at = 0; at < mail.length - 1; at++) {
    if (mail[at] !== DASH || mail[at + 1] !== DASH || (at > 0 && mail[at - 1] !== LF)) continue;
    found.push(at);
    if (found.length > most) return undefined;
  }
  return found;
}

interface Part {
  readonly from: number;
  readonly to: number;
}

function partsBetween(
  mail: Uint8Array,
  dividers: readonly number[],
  boundary: string,
  from: number,
  to: number,
): readonly Part[] {
  const wanted = new TextEncoder().encode(boundary);
  const parts: Part[] = [];
  let begun: number | undefined;
  for (const at of dividers) {
    if (at < from || at >= to) continue;
    const kind = wanted.length === 0 ? undefined : dividerAt(mail, at, wanted, to);
    if (kind === undefined) continue;
    if (begun !== undefined) parts.push({ from: begun, to: Math.max(begun, beforeLineEnd(mail, at)) });
    if (kind.isLast) return parts;
    begun = kind.next;
  }
  // Cut off: what there is of the last part.
  if (begun !== undefined) parts.push({ from: Math.min(begun, to), to });
  return parts;
}

function dividerAt(mail: Uint8Array, at: number, boundary: Uint8Array, to: number) {
  for (const [index, byte] of boundary.entries()) if (mail[at + 2 + index] !== byte) return undefined;
  let end = at + 2 + boundary.length;
  const isLast = mail[end] === DASH && mail[end + 1] === DASH;
  if (isLast) end += 2;
  while (end < to && (mail[end] === SPACE || mail[end] === TAB || mail[end] === CR)) end++;
  const isLineEnd = end >= to || mail[end] === LF;
  return isLineEnd ? { isLast, next: Math.min(end + 1, to) } : undefined;
}

/** The line end before a divider is the divider's. */
function beforeLineEnd(mail: Uint8Array, at: number): number {
  return at - (mail[at - 2] === CR ? 2 : 1);
}
