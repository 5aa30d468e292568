/** What an access code looks like, and what is taken for it. */
import { hashAccessCode, newAccessCode, normaliseAccessCode } from '#api/sign-in/access-code';

describe('an access code', () => {
  it('has 100 random bits in four groups without I, L, O and U', () => {
    const codes = Array.from({ length: 500 }, newAccessCode);
    for (const code of codes) expect(code).toMatch(/^(?:[0-9A-HJKMNP-TV-Z]{5}-){3}[0-9A-HJKMNP-TV-Z]{5}$/);
    expect(new Set(codes).size).toBe(500);
    expect(new Set(codes.join('')).size).toBe(32 + '-'.length);
  });

  it.each([
    ['lower case', '7k3qd-0wxna-9t2mb-v5rhc'],
    ['no dashes', '7K3QD0WXNA9T2MBV5RHC'],
    ['spaces, also full-width', ' 7K3QD　0WXNA 9T2MB V5RHC\n'],
    ['full-width letters and dashes', '７Ｋ３ＱＤ－０ＷＸＮＡ－９Ｔ２ＭＢ－Ｖ５ＲＨＣ'],
    ['long dashes', '7K3QD—0WXNA–9T2MB‑V5RHC'],
    ['underscores and the dash of a Japanese keyboard', '7K3QD_0WXNAー9T2MB_V5RHC'],
    ['marks that nobody sees', '\u200b7K3QD-0WXNA-\u2060\u20609T2MB-V5RHC\ufeff'],
    ['O for 0', '7K3QD-OWXNA-9T2MB-V5RHC'],
  ])('means the same with %s', (_, typed) => {
    expect(normaliseAccessCode(typed)).toBe('7K3QD0WXNA9T2MBV5RHC');
  });

  it('means 1 with I, L and l', () => {
    expect(normaliseAccessCode('1ILil-O0o23')).toBe('1111100023');
  });

  it('is kept as a hash that no edition may change: every code would be unknown', () => {
    const pepper = Buffer.alloc(32, 7);
    const kept = '00b8585b583fe280457e70e29aa8169867b253aea1f4033c308e02d4f2a8be74';
    expect(hashAccessCode(pepper, '7K3QD-0WXNA-9T2MB-V5RHC')).toBe(kept);
    expect(hashAccessCode(pepper, ' 7k3qd owxna 9t2mb v5rhc')).toBe(kept);
    expect(hashAccessCode(Buffer.alloc(32, 8), '7K3QD-0WXNA-9T2MB-V5RHC')).not.toBe(kept);
  });
});
