/** An address that a person typed, as SMTP takes it. Pure. */

/** RFC 5321, 4.5.3.1. */
const LONGEST_LOCAL = 64;
const LONGEST_DOMAIN = 253;
const LONGEST = 254;
/** RFC 5322, 3.2.3: words joined by dots. Nothing quoted, and nothing that only a server with SMTPUTF8 takes. */
const LOCAL = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/;
/** Of any script: nothing that an address of a page would be taken apart at. */
const TYPED_DOMAIN = /^[\p{L}\p{M}\p{N}.。-]+$/u;
/** Two labels at least, the last of them no number: an address of a machine is none of a person. */
const DOMAIN = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+(?!\d+$)[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;

/**
 * One address, its domain in ASCII (例子.中国 → xn--fsqu00a.xn--fiqs8s); undefined where it is none, or several, or one
 * with more behind it.
 */
export function mailAddress(typed: string): string | undefined {
  const [local = '', domain = '', ...more] = typed.trim().split('@');
  const isOneAddress = more.length === 0 && LOCAL.test(local) && TYPED_DOMAIN.test(domain);
  if (!isOneAddress) return undefined;
  const ascii = asciiOf(domain);
  const isShortEnough =
    local.length <= LONGEST_LOCAL && ascii.length <= LONGEST_DOMAIN && local.length + 1 + ascii.length <= LONGEST;
  return isShortEnough && DOMAIN.test(ascii) ? `${local}@${ascii}` : undefined;
}

/** As an address of a page has it, in browsers too; '' where it can be none. */
function asciiOf(domain: string): string {
  const address = `http://${domain}`;
  return URL.canParse(address) ? new URL(address).hostname : '';
}
