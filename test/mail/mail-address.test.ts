/** One address and nothing behind it, whatever somebody typed. */
import * as fc from 'fast-check';
import { mailAddress } from '#mail/mail-address';

it.each([
  ['kjc@example.edu.cn', 'kjc@example.edu.cn'],
  ['  Wang.Min+kjz@Example.EDU.cn ', 'Wang.Min+kjz@example.edu.cn'],
  ['wang@例子.中国', 'wang@xn--fsqu00a.xn--fiqs8s'],
  ['wang@例子。中国', 'wang@xn--fsqu00a.xn--fiqs8s'],
  [`${'a'.repeat(64)}@x.cn`, `${'a'.repeat(64)}@x.cn`],
])('%p goes to %p', (typed, expected) => {
  expect(mailAddress(typed)).toBe(expected);
});

it.each([
  '',
  'wang',
  'wang@',
  '@example.cn',
  'wang@localhost',
  'a@b@c.cn',
  'a@x.cn,b@x.cn',
  'a@x.cn;b@x.cn',
  'a@x.cn b@x.cn',
  'a@x.cn、b@x.cn',
  '<a@x.cn>',
  '王 <a@x.cn>',
  'a@x.cn>\r\nRCPT TO:<b@x.cn',
  'a@x.cn\r\nBcc: b@x.cn',
  'a@x.cn\u0000',
  '"a b"@x.cn',
  'a..b@x.cn',
  '.a@x.cn',
  '王敏@x.cn',
  'a@x..cn',
  'a@-x.cn',
  'a@127.0.0.1',
  'a@[127.0.0.1]',
  'a@0x7f.1',
  'a@x.cn:25',
  'a@x.cn/b',
  'a@%78.cn',
  `${'a'.repeat(65)}@x.cn`,
  `a@${'x'.repeat(64)}.cn`,
  `a@${'x.'.repeat(130)}cn`,
])('%p is none', (typed) => {
  expect(mailAddress(typed)).toBeUndefined();
});

it('what is sent to is one line of ASCII with one @, whatever was typed', () => {
  const pieces = fc.constantFrom(
    'a',
    '@',
    '.',
    '例',
    '\r\n',
    '\u0000',
    '<',
    '>',
    ',',
    ';',
    ' ',
    '"',
    '-',
    '＠',
    'x.cn',
    '%40',
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.array(pieces).map((all) => all.join('')),
      ),
      (typed) => {
        const address = mailAddress(typed);
        if (address !== undefined) expect(address).toMatch(/^[!-?A-~]+@[a-z0-9.-]+$/);
      },
    ),
    { numRuns: 2_000 },
  );
});
