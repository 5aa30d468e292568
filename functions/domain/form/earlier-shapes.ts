/**
 * Definitions as earlier editions wrote them → as they are written now. A stored round must never lock everybody out
 * because the product learnt more about forms; what is wrong in it is still said, by the schema.
 */

type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Any value in, the same value out where nothing in it is of an earlier shape. */
export function modernRound(round: unknown): unknown {
  if (!isObject(round) || !Array.isArray(round.forms)) return round;
  return {
    ...round,
    forms: round.forms.map((form) =>
      isObject(form) && 'definition' in form ? { ...form, definition: modernForm(form.definition) } : form,
    ),
  };
}

/** The same of one form. */
export function modernForm(form: unknown): unknown {
  if (!isObject(form) || !Array.isArray(form.sections)) return form;
  return { ...form, sections: form.sections.map(modernSection) };
}

function modernSection(section: unknown): unknown {
  if (!isObject(section)) return section;
  if (section.kind === 'indicators' && !('figures' in section)) return modernBlock(section);
  return section.kind === 'list' && !('identity' in section) ? { ...section, identity: identityOf(section) } : section;
}

/** Until 2026-11 every block had 线下, 线上 and 合计, told among its headers, and `totalOnly` indicators. */
function modernBlock(block: Json): Json {
  if (!isObject(block.headers) || !Array.isArray(block.indicators)) return block;
  const { offline, online, total, ...headers } = block.headers;
  if (!isObject(offline) || !isObject(online) || !isObject(total)) return block;
  return {
    ...block,
    headers,
    figures: [
      { key: 'offline', ...offline },
      { key: 'online', ...online },
      { key: 'total', ...total, sumOf: ['offline', 'online'] },
    ],
    indicators: block.indicators.map((indicator: unknown) => {
      if (!isObject(indicator) || !('totalOnly' in indicator)) return indicator;
      const { totalOnly, ...rest } = indicator;
      return totalOnly === true ? { ...rest, figures: ['total'] } : rest;
    }),
  };
}

/** Until 2026-11 rows were paired by columns of these names, whatever the form. */
function identityOf(list: Json): readonly (readonly string[])[] {
  const keys = Array.isArray(list.columns)
    ? list.columns.map((column) => (isObject(column) ? column.key : undefined))
    : [];
  return ['activityId', 'name'].filter((key) => keys.includes(key)).map((key) => [key]);
}
