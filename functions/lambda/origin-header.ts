/** By which the API knows that a request came through CloudFront, whose firewall and limits nobody walks around. */
import { timingSafeEqual } from 'node:crypto';
import { preferredLocale } from '#api/answers/language';
import { problem } from '#api/answers/problem';
import { problemAnswer } from '#api/answers/problem-response';

/** CloudFront sets it, and replaces whatever a caller put there. */
export const ORIGIN_HEADER = 'x-kjz-origin';

/** undefined: it may pass. */
export function refusalOfWalkingAround({ headers }: Request, secret: string): Response | undefined {
  const said = Buffer.from(headers.get(ORIGIN_HEADER) ?? '', 'utf8');
  const expected = Buffer.from(secret, 'utf8');
  if (said.byteLength === expected.byteLength && timingSafeEqual(said, expected)) return undefined;
  return problemAnswer(problem('origin.walkedAround', {}), preferredLocale(headers.get('accept-language') ?? ''));
}
