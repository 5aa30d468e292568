/** What every answer of a host says, pages, files, data and refusals alike. */

/** Said over http too, where browsers pass over it: behind a proxy nobody here knows how the browser came. */
const HTTPS_FOR_A_YEAR = 'max-age=31536000';

/** Of somebody's own machine: to remember https there would shut out every other program that is tried on it. */
const OWN_MACHINE = /^(?:localhost|.*\.localhost|127(?:\.\d+){3}|\[::1\])$/;

/** Set on the answer itself: no browser guesses at its kind, and who came by https once comes by https only. */
export function withCommonHeaders(request: Request, answer: Response): Response {
  answer.headers.set('X-Content-Type-Options', 'nosniff');
  if (OWN_MACHINE.test(new URL(request.url).hostname)) answer.headers.delete('Strict-Transport-Security');
  else answer.headers.set('Strict-Transport-Security', HTTPS_FOR_A_YEAR);
  return answer;
}
