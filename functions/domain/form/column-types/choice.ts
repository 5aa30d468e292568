/** choice: one of a list. Accepts the list's own words; proposes for listed aliases, other punctuation and unique prefixes. */
import * as z from 'zod';
import { fault } from '../../issues/issue';
import { textOf } from '../../sheet/raw-grid';
import { bareLabel, trimEnds } from '../../sheet/text-form';
import type { ColumnType } from './column-type';

const choices = {
  choices: z.array(z.string().min(1)).min(2),
  /** What people write instead → the choice meant. */
  aliases: z.array(z.tuple([z.string().min(1), z.string().min(1)])).default([]),
};
const spec = z.strictObject({ type: z.literal('choice'), ...choices });
export type ChoiceSpec = z.infer<typeof spec>;

const multiSpec = z.strictObject({ type: z.literal('multiChoice'), ...choices });
export type MultiChoiceSpec = z.infer<typeof multiSpec>;

/** （一）, 2. and the like before a choice copied from the notice. */
const ENUMERATOR = /^[(（]?[一二三四五六七八九十\d]{1,2}[)）、.．]\s*/u;

/** Finds what was meant; undefined where nothing or more than one thing fits. */
function chooser(listed: readonly string[], aliases: readonly (readonly [string, string])[]) {
  const known = new Map<string, string>();
  const bareListed = listed.map(bareLabel);
  for (const [alias, choice] of aliases) known.set(bareLabel(alias), choice);
  for (const [at, choice] of listed.entries()) known.set(bareListed[at] ?? '', choice);
  return (typed: string): string | undefined => {
    const bare = bareLabel(typed.replace(ENUMERATOR, ''));
    if (bare === '') return undefined;
    const exact = known.get(bare);
    if (exact !== undefined) return exact;
    const starting = listed.filter((_, at) => bareListed[at]?.startsWith(bare) === true);
    return starting.length === 1 ? starting[0] : undefined;
  };
}

export const choice: ColumnType<ChoiceSpec, string> = {
  spec: spec as z.ZodType<ChoiceSpec>,
  reader(column) {
    const listed = new Set(column.choices);
    const meant = chooser(column.choices, column.aliases);
    return {
      decode(cell) {
        const typed = trimEnds(textOf(cell));
        if (listed.has(typed)) return { ok: true, value: typed };
        const proposal = meant(typed);
        return {
          ok: false,
          fault:
            proposal === undefined
              ? fault('choice.unknown', { choices: column.choices })
              : fault('choice.alias', { choice: proposal }),
        };
      },
      propose: (cell) => meant(textOf(cell)),
    };
  },
  encode: (value) => value,
  format: (value) => value,
  guide: (column) => ({
    'zh-CN': `从下拉列表选择：${column.choices.join('、')}`,
    en: `Choose from the list: ${column.choices.join(', ')}`,
  }),
  validation: (column) => ({ kind: 'list', choices: column.choices }),
  specimen: (at, { choices: listed }) => listed[at % listed.length] ?? '',
  style: 'centre',
};

/** Of what can be handed in, what a picture is. */
const PICTURE = '照片';
const SEPARATOR = '、';
const OTHER_SEPARATORS = /[、,，;；/\n\r+＋和及]+/u;

export const multiChoice: ColumnType<MultiChoiceSpec, readonly string[]> = {
  spec: multiSpec as z.ZodType<MultiChoiceSpec>,
  reader(column) {
    const listed = new Set(column.choices);
    const meant = chooser(column.choices, column.aliases);
    const parts = (typed: string, by: string | RegExp) =>
      typed
        .split(by)
        .map(trimEnds)
        .filter((part) => part !== '');
    const understood = (typed: string): readonly string[] | undefined => {
      const values = parts(typed, OTHER_SEPARATORS).map((part) => (listed.has(part) ? part : meant(part)));
      const known = values.filter((value) => value !== undefined);
      return known.length === values.length && known.length > 0 ? [...new Set(known)] : undefined;
    };
    return {
      decode(cell) {
        const typed = trimEnds(textOf(cell));
        const values = parts(typed, SEPARATOR);
        if (values.length > 0 && values.every((value) => listed.has(value)))
          return { ok: true, value: [...new Set(values)] };
        const whole = understood(typed);
        if (whole === undefined) return { ok: false, fault: fault('choice.unknown', { choices: column.choices }) };
        const onlySeparatorsDiffer = parts(typed, OTHER_SEPARATORS).every((part) => listed.has(part));
        return {
          ok: false,
          fault: onlySeparatorsDiffer
            ? fault('choice.separator', {})
            : fault('choice.alias', { choice: whole.join(SEPARATOR) }),
        };
      },
      propose: (cell) => understood(textOf(cell)),
    };
  },
  encode: (value) => value.join(SEPARATOR),
  format: (value) => value.join(SEPARATOR),
  guide: (column) => ({
    'zh-CN': `可填多项，用“、”隔开：${column.choices.join('、')}`,
    en: `One or more, joined by 、: ${column.choices.join(', ')}`,
  }),
  specimen: (_at, { choices: listed }) => listed.slice(0, 2),
  style: 'text',
  ofPicture: ({ choices: listed }) => (listed.includes(PICTURE) ? [PICTURE] : undefined),
};
