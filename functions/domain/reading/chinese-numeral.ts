/** Numbers in Chinese characters, as Excel's own formats show them (二百, 贰佰, 一二〇, ２百); never for typed text. */

const DIGITS = new Map([...'零一二三四五六七八九'].map((digit, value) => [digit, value] as const));
const OTHER_DIGITS = '〇壹贰叁肆伍陆柒捌玖';
[...OTHER_DIGITS].forEach((digit, value) => {
  DIGITS.set(digit, value);
});
const TENS: ReadonlyMap<string, number> = new Map([
  ['十', 10],
  ['拾', 10],
  ['百', 100],
  ['佰', 100],
  ['千', 1000],
  ['仟', 1000],
]);
const LARGEST_GROUP = 100_000_000;
const GROUPS: ReadonlyMap<string, number> = new Map([
  ['万', 10_000],
  ['亿', LARGEST_GROUP],
]);

/** undefined for what is not wholly such a number. */
export function chineseNumeral(text: string): number | undefined {
  const digits = [...text].map(
    (character) => DIGITS.get(character) ?? (/\d/.test(character) ? Number(character) : undefined),
  );
  if (text !== '' && digits.every((digit) => digit !== undefined)) return Number(digits.join(''));
  let total = 0;
  let group = 0;
  let digit: number | undefined;
  for (const [at, character] of [...text].entries()) {
    const tens = TENS.get(character);
    const scale = GROUPS.get(character);
    if (tens !== undefined) {
      // 十二 stands for 一十二.
      group += (digit ?? 1) * tens;
      digit = undefined;
    } else if (scale !== undefined) {
      const part = group + (digit ?? 0);
      total = scale === LARGEST_GROUP ? (total + part) * scale : total + part * scale;
      group = 0;
      digit = undefined;
    } else {
      const follows = digit !== undefined && digit !== 0;
      digit = digits[at];
      if (digit === undefined || follows) return undefined;
    }
  }
  return text === '' ? undefined : total + group + (digit ?? 0);
}
