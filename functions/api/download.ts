/** A workbook as an answer: named in Chinese, with its length and digest, so that a cut download is noticed. */
import { createHash } from 'node:crypto';
import { XLSX_TYPE } from './report-body';

/** `name` may hold any script; `plainName` is for programs that read only ASCII (RFC 6266). */
export function workbookResponse(
  bytes: Uint8Array,
  { name, plainName }: { readonly name: string; readonly plainName: string },
): Response {
  const encoded = encodeURIComponent(name).replaceAll(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return new Response(Buffer.from(bytes), {
    headers: {
      'Content-Type': XLSX_TYPE,
      'Content-Length': String(bytes.byteLength),
      'Content-Disposition': `attachment; filename="${plainName}"; filename*=UTF-8''${encoded}`,
      'Repr-Digest': `sha-256=:${createHash('sha256').update(bytes).digest('base64')}:`,
    },
  });
}

/** What routes with such an answer say of it. */
export const WORKBOOK_ANSWER = {
  description: '工作簿（.xlsx）',
  content: { [XLSX_TYPE]: { schema: { type: 'string' as const, format: 'binary' } } },
};
