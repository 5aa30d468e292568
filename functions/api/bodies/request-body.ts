/** Reads a request's body within bounds: never more bytes than the limit, never deeper JSON than a sheet needs. */
import type { Context } from 'hono';
import type * as z from 'zod';
import { type Problem, problem } from '../answers/problem';

/**
 * Lambda takes 6 MB of event (2026-11-24), in which a file is base64: a third larger. What is refused here is refused
 * with words, by the gateway without; the same on one machine, so that a file that is taken there is taken on Lambda.
 */
export const MAX_BODY_BYTES = Math.floor(4.4 * 1024 * 1024);
/** A file as the whole of a body. The pane and the command line read larger ones, and send what is in their sheets. */
export const MAX_FILE_BYTES = 4 * 1024 * 1024;
const MAX_DEPTH = 16;
const ERRORS_SHOWN = 20;

/** What the body says that it is, without its parameters: application/pdf; empty where it says nothing. */
export function mediaTypeOf(c: Context): string {
  const [type = ''] = (c.req.header('content-type') ?? '').split(';', 1);
  return type.trim().toLowerCase();
}

/** The whole body; refused by its stated length before a byte is read, and by its real length while it is read. */
export async function readBytes(
  c: Context,
  limitBytes: number,
  tooLarge: () => Problem = () => problem('request.tooLarge', { limitBytes }),
): Promise<Uint8Array> {
  if (Number(c.req.header('content-length') ?? 0) > limitBytes) throw tooLarge();
  const body = c.req.raw.body;
  if (body === null) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  const reader = body.getReader();
  for (;;) {
    // The caller is gone, or its line: nobody reads the answer, and it is no failure of ours.
    const { done, value } = await reader.read().catch(() => {
      throw problem('request.notJson', {});
    });
    if (done) break;
    bytes += value.byteLength;
    if (bytes > limitBytes) {
      await reader.cancel();
      throw tooLarge();
    }
    chunks.push(value);
  }
  return Buffer.concat(chunks, bytes);
}

/** A JSON body as the schema has it. Refuses what is no JSON, too deep, or not what the schema allows. */
export async function readJson<T>(c: Context, schema: z.ZodType<T>, limitBytes: number): Promise<T> {
  const bytes = await readBytes(c, limitBytes);
  if (depthOf(bytes) > MAX_DEPTH) throw problem('request.tooDeep', { limit: MAX_DEPTH });
  return valid(schema, jsonOf(bytes));
}

/** The value as the schema has it; a Problem where it does not fit. */
export function valid<T>(schema: z.ZodType<T>, value: unknown): T {
  const parsed = schema.safeParse(value);
  if (!parsed.success) throw invalid(parsed.error);
  return parsed.data;
}

function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    // The parser's own words quote the body: they go nowhere.
    throw problem('request.notJson', {});
  }
}

/** How many brackets are open at once, strings apart; UTF-8 never has these bytes inside another character. */
function depthOf(bytes: Uint8Array): number {
  let depth = 0;
  let deepest = 0;
  let inString = false;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at];
    if (inString) {
      if (byte === 0x5c) at++;
      else if (byte === 0x22) inString = false;
    } else if (byte === 0x22) inString = true;
    else if (byte === 0x7b || byte === 0x5b) deepest = Math.max(deepest, ++depth);
    else if (byte === 0x7d || byte === 0x5d) depth--;
  }
  return deepest;
}

/** A failed schema as a refusal: where and why, at most ERRORS_SHOWN of them. */
export function invalid(error: z.core.$ZodError): Problem {
  const errors = error.issues.slice(0, ERRORS_SHOWN).map((issue) => ({
    path: issue.path.map(String).join('.'),
    message: issue.message.slice(0, 300),
  }));
  return problem('request.invalid', { errors });
}
