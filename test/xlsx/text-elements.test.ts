/** A text that is told at one look to need nothing is written as it would be at every look. */
import fc from 'fast-check';
import { cellText, escapedXml, textElement } from '#xlsx/writing/write-text';

it('is the same for any text', () => {
  const special = fc.constantFrom(
    ' ',
    '\t',
    '\n',
    '\r',
    '&',
    '<',
    '>',
    '_',
    'x0041',
    '\u0001',
    '\ufffe',
    '\uffff',
    '科',
  );
  const unit = fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code));
  fc.assert(
    fc.property(fc.array(fc.oneof(special, unit), { maxLength: 12 }), (pieces) => {
      const shown = cellText(pieces.join(''));
      const [, space, said] = /^<t( xml:space="preserve")?>(.*)<\/t>$/s.exec(textElement(pieces.join(''))) ?? [];
      expect(said).toBe(escapedXml(shown));
      expect(space !== undefined).toBe(/^ | $|[\t\n]/.test(shown));
    }),
    { numRuns: 2_000 },
  );
  expect(textElement('长'.repeat(40_000))).toBe(`<t>${cellText('长'.repeat(40_000))}</t>`);
});
