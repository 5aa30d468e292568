/** Rows are as tall as their texts need, however these are measured. */
import fc from 'fast-check';
import { cell, rowHeight, rowHeights, textWidth } from '#domain/sheet/sheet-layout';

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

it('makes a row as tall after others as it is alone', () => {
  const shown = fc.constantFrom('', '甲', '甲'.repeat(30), '甲\n乙', '甲'.repeat(90));
  const value = fc.record({
    value: shown,
    style: fc.constantFrom('text' as const, 'centre' as const, 'note' as const),
  });
  fc.assert(
    fc.property(fc.array(fc.array(fc.option(value), { minLength: 3, maxLength: 3 }), { maxLength: 20 }), (rows) => {
      const widths = [8, 24, 12];
      const heightOf = rowHeights(widths, 20);
      expect(rows.map(heightOf)).toEqual(rows.map((cells) => rowHeight(cells, widths, 20)));
    }),
  );
});
