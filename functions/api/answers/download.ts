/** A workbook as an answer: named in Chinese, with its length and digest, so that a cut download is noticed. */
import { createHash } from 'node:crypto';
import { XLSX_TYPE } from './media-types';

export interface FileName {
  /** Of any script. */
  readonly name: string;
  /** For programs that read only ASCII (RFC 6266). */
  readonly plainName: string;
}

/** The Content-Disposition of a file to keep. */
export function attachmentNamed({ name, plainName }: FileName): string {
  const encoded = encodeURIComponent(name).replaceAll(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plainName}"; filename*=UTF-8''${encoded}`;
}

export function workbookResponse(bytes: Uint8Array, fileName: FileName): Response {
  return fileResponse(bytes, XLSX_TYPE, fileName);
}

export function fileResponse(bytes: Uint8Array, contentType: string, fileName: FileName): Response {
  return new Response(Buffer.from(bytes), {
    headers: fileHeaders(bytes, { contentType, disposition: attachmentNamed(fileName) }),
  });
}

export function fileHeaders(
  bytes: Uint8Array,
  { contentType, disposition }: { readonly contentType: string; readonly disposition: string },
): Record<string, string> {
  return {
    'Content-Type': contentType,
    'Content-Length': String(bytes.byteLength),
    'Content-Disposition': disposition,
    'Repr-Digest': `sha-256=:${createHash('sha256').update(bytes).digest('base64')}:`,
  };
}

/** What routes with such an answer say of it. */
export const WORKBOOK_ANSWER = {
  description: '工作簿（.xlsx）',
  content: { [XLSX_TYPE]: { schema: { type: 'string' as const, format: 'binary' } } },
};
