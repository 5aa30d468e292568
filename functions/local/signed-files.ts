/** Finished workbooks by signed addresses on this origin, as S3 gives them on AWS: whoever holds one needs no sign-in. */
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { fileHeaders } from '#api/answers/download';
import { preferredLocale } from '#api/answers/language';
import { problem } from '#api/answers/problem';
import { problemAnswer, unavailable } from '#api/answers/problem-response';
import { isRead } from '#site/answer';
import { checkedKey } from '#store/object-key';
import type { Download, DownloadAddresses, ObjectStore } from '#store/object-store';
import { StoreError } from '#store/store-error';

const PREFIX = '/files/';

export interface SignedFilesOptions {
  readonly objects: Pick<ObjectStore, 'get'>;
  readonly now: () => Date;
}

/** Signs with a key of this process: addresses of an earlier start have expired. */
export class SignedFiles implements DownloadAddresses {
  readonly #key = randomBytes(32);
  readonly #options: SignedFilesOptions;

  constructor(options: SignedFilesOptions) {
    this.#options = options;
  }

  async addressOf(key: string, { contentType, disposition, validSeconds }: Download): Promise<string> {
    const expires = Math.floor(this.#options.now().getTime() / 1000) + validSeconds;
    const signed = { type: contentType, disposition, expires: String(expires) };
    return `${PREFIX}${checkedKey(key)}?${new URLSearchParams({ ...signed, signature: this.#sign(key, signed) })}`;
  }

  /** Answers GET and HEAD below /files/; undefined for every other address. */
  answer(request: Request): Promise<Response> | undefined {
    const { pathname } = new URL(request.url);
    return isRead(request) && pathname.startsWith(PREFIX)
      ? this.#file(request, pathname.slice(PREFIX.length))
      : undefined;
  }

  async #file(request: Request, key: string): Promise<Response> {
    const locale = preferredLocale(request.headers.get('accept-language') ?? '');
    const { searchParams: said } = new URL(request.url);
    const signed = {
      type: said.get('type') ?? '',
      disposition: said.get('disposition') ?? '',
      expires: said.get('expires') ?? '',
    };
    const isOurs = isSame(this.#sign(key, signed), said.get('signature') ?? '');
    const isInTime = Number(signed.expires) * 1000 > this.#options.now().getTime();
    const bytes = isOurs && isInTime ? await this.#bytes(key) : undefined;
    if (bytes === 'unavailable') return problemAnswer(unavailable(), locale);
    if (bytes === undefined) return problemAnswer(problem('download.expired', {}), locale);
    return new Response(request.method === 'HEAD' ? null : Buffer.from(bytes), {
      headers: {
        ...fileHeaders(bytes, { contentType: signed.type, disposition: signed.disposition }),
        'Cache-Control': 'no-store',
        'X-Content-Type-Options': 'nosniff',
        'Referrer-Policy': 'no-referrer',
        'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
      },
    });
  }

  async #bytes(key: string): Promise<Uint8Array | undefined | 'unavailable'> {
    try {
      return await this.#options.objects.get(key);
    } catch (error) {
      if (error instanceof StoreError) return 'unavailable';
      throw error;
    }
  }

  #sign(key: string, { type, disposition, expires }: Readonly<Record<'type' | 'disposition' | 'expires', string>>) {
    // As JSON, so that no part can reach into another.
    return createHmac('sha256', this.#key)
      .update(JSON.stringify([key, type, disposition, expires]))
      .digest('base64url');
  }
}

function isSame(ours: string, theirs: string): boolean {
  const [a, b] = [Buffer.from(ours), Buffer.from(theirs)];
  return a.byteLength === b.byteLength && timingSafeEqual(a, b);
}
