/** Rows are as tall as their texts need, however these are measured. */
import fc from 'fast-check';
import { cell, rowHeight, textWidth } from '#domain/sheet/sheet-layout';

const text = fc.string({ unit: 'binary', maxLength: 80 });

it('counts a character as one or two, a pair of surrogates as one character', () => {
  fc.assert(
    fc.property(text, (given) => {
      const widths = [...given].map((character) => ((character.codePointAt(0) ?? 0) > 0x2e7f ? 2 : 1));
      expect(textWidth(given)).toBe(widths.reduce((sum, width) => sum + width, 0));
    }),
  );
  expect(textWidth('甲a\ud83d\udc69\ud83d')).toBe(7);
});

it('gives a row the lines of its longest text: 13.5 points each and four, 409 at most', () => {
  const height = (value: string, width: number) => rowHeight([cell(value, 'text')], [width]);
  expect(height('甲'.repeat(10), 24)).toBe(18);
  expect(height('甲'.repeat(11), 24)).toBe(31);
  expect(height('甲\n\n乙', 24)).toBe(45);
  expect(height('甲'.repeat(2_000), 24)).toBe(409);
  expect(rowHeight([null, cell(12, 'count'), cell('乙'.repeat(30), 'source')], [4, 4, 24])).toBe(41);
});
