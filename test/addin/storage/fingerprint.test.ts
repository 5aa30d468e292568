import { fingerprint } from '../../../addin/storage/fingerprint';

describe('a fingerprint', () => {
  it('is the same for the same content and differs for every small change', () => {
    const texts = Array.from({ length: 20_000 }, (_, at) => `[{"sheet":"附件2","rows":[[${at}]]}]`);
    expect(new Set(texts.map(fingerprint)).size).toBe(texts.length);
    expect(fingerprint('附件2')).toBe(fingerprint('附件2'));
    expect(fingerprint('')).toMatch(/^[0-9a-f]{14}$/);
  });
});
