/** A rule's parameters as pieces of its sentence: “线下人次”“线上人次”, and read again of such pieces (Chinese). */
import type { FormDefinition } from '../../form/form';
import type { Section } from '../../form/section';
import type { Locale } from '../../words/locale';
import { namesIn, sectionNames } from '../names';
import { QUOTED, QUOTED_LIST, quoted, unquoted } from '../quoted';
import type { SlotKind } from './slot';

/** The rule's section, in its form. */
export interface SlotPlace {
  readonly form: Pick<FormDefinition, 'sections'>;
  readonly section: Section;
}

export type SlotRead =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly unknown: string };

interface Condition {
  readonly column: string;
  readonly in: readonly string[];
}
interface SumOf {
  readonly section: string;
  readonly column?: string;
  readonly unless?: Condition;
}
type ByChoice = readonly (readonly [string, readonly string[]])[];

/** What one kind of slot can do; `value` is what the schema of its rule lets through. */
interface SlotText {
  write(value: never, place: SlotPlace, locale: Locale): string;
  /** Source of an expression without groups of its own. */
  readonly pattern: string;
  /** Gets what matched. */
  read(text: string, place: SlotPlace): SlotRead;
}

const ok = (value: unknown): SlotRead => ({ ok: true, value });

/** Not chosen yet. */
const BLANK = '…';
const nameOf = (key: string, { section }: Pick<SlotPlace, 'section'>) =>
  quoted(key === '' ? BLANK : namesIn(section).of(key));
const list = (texts: readonly string[], locale: Locale) => texts.join(locale === 'en' ? ', ' : '');
const words = (all: readonly string[], locale: Locale) =>
  list(
    all.map((word) => quoted(word)),
    locale,
  );
const names = (keys: readonly string[], place: SlotPlace, locale: Locale) =>
  list(
    keys.map((key) => nameOf(key, place)),
    locale,
  );

function keys(
  text: string,
  { section }: SlotPlace,
): { readonly keys: readonly string[] } | { readonly unknown: string } {
  const known = namesIn(section);
  const found: string[] = [];
  for (const name of unquoted(text)) {
    const key = known.keyOf(name);
    if (key === undefined) return { unknown: name };
    found.push(key);
  }
  return { keys: found };
}

function readKeys(text: string, place: SlotPlace, make: (keys: readonly string[]) => unknown): SlotRead {
  const found = keys(text, place);
  return 'unknown' in found ? { ok: false, unknown: found.unknown } : ok(make(found.keys));
}

const oneName: SlotText = {
  write: (key: string, place) => nameOf(key, place),
  pattern: QUOTED,
  read: (text, place) => readKeys(text, place, ([key]) => key),
};

const severalNames: SlotText = {
  write: (all: readonly string[], place, locale) => names(all, place, locale),
  pattern: QUOTED_LIST,
  read: (text, place) => readKeys(text, place, (all) => all),
};

const UNLESS = `(?:[（(]${QUOTED}为${QUOTED_LIST}的不算[）)])?`;

function unlessText(unless: Condition | undefined, place: SlotPlace, locale: Locale): string {
  if (unless === undefined) return '';
  const column = nameOf(unless.column, place);
  const values = words(unless.in, locale);
  return locale === 'en' ? ` (rows with ${column} ${values} left out)` : `（${column}为${values}的不算）`;
}

function readUnless(text: string, place: SlotPlace): SlotRead {
  const [name, ...values] = unquoted(text);
  if (name === undefined) return ok(undefined);
  const column = namesIn(place.section).keyOf(name);
  return column === undefined ? { ok: false, unknown: name } : ok({ column, in: values });
}

const SLOT_TEXTS: { readonly [K in SlotKind['kind']]: SlotText } = {
  column: oneName,
  indicator: oneName,
  columns: severalNames,
  indicators: {
    write(all: readonly string[] | undefined, place, locale) {
      if (all === undefined) return '';
      return `${names(all, place, locale)}${locale === 'en' ? ': ' : '的'}`;
    },
    pattern: `(?:${QUOTED_LIST}的)?`,
    read: (text, place) => readKeys(text, place, (all) => (all.length === 0 ? undefined : all)),
  },
  choice: {
    write: (choice: string) => quoted(choice === '' ? BLANK : choice),
    pattern: QUOTED,
    read: (text) => ok(unquoted(text)[0]),
  },
  number: {
    write: (figure: number) => (Number.isNaN(figure) ? BLANK : String(figure)),
    pattern: '[0-9.]+',
    read: (text) => ok(Number(text)),
  },
  words: {
    write: (all: readonly string[], _place, locale) => words(all, locale),
    pattern: QUOTED_LIST,
    read: (text) => ok(unquoted(text)),
  },
  unless: { write: unlessText, pattern: UNLESS, read: readUnless },
  byChoice: {
    write: (pairs: ByChoice, place, locale) =>
      pairs
        .map(([choice, columns]) => `${quoted(choice)}${locale === 'en' ? ' ' : '填'}${names(columns, place, locale)}`)
        .join(locale === 'en' ? '; ' : '；'),
    pattern: `${QUOTED}填${QUOTED_LIST}(?:[；;]${QUOTED}填${QUOTED_LIST})*`,
    read(text, place) {
      const pairs: (readonly [string, readonly string[]])[] = [];
      for (const [pair] of text.matchAll(new RegExp(`${QUOTED}填${QUOTED_LIST}`, 'gu'))) {
        const [choice = ''] = unquoted(pair);
        const found = keys(pair.slice(quoted(choice).length), place);
        if ('unknown' in found) return { ok: false, unknown: found.unknown };
        pairs.push([choice, found.keys]);
      }
      return ok(pairs);
    },
  },
  sumOf: {
    write({ section, column, unless }: SumOf, { form }, locale) {
      const all = quoted(section === '' ? BLANK : sectionNames(form).of(section));
      const there = form.sections.find(({ key }) => key === section);
      const inList = (key: string) => (there === undefined ? quoted(key) : nameOf(key, { section: there }));
      const left = there === undefined ? '' : unlessText(unless, { form, section: there }, locale);
      if (locale === 'en')
        return `${column === undefined ? `the number of rows of ${all}` : `the sum of ${inList(column)} of ${all}`}${left}`;
      return `${all}的${column === undefined ? '行数' : `${inList(column)}之和`}${left}`;
    },
    pattern: `${QUOTED}的(?:行数|${QUOTED}之和)${UNLESS}`,
    read(text, { form }) {
      const [, name = '', column, unless = ''] =
        new RegExp(`^(${QUOTED})的(?:行数|(${QUOTED})之和)(${UNLESS})$`, 'u').exec(text) ?? [];
      const [sheet = ''] = unquoted(name);
      const section = sectionNames(form).keyOf(sheet);
      const there = form.sections.find(({ key }) => key === section);
      if (section === undefined || there === undefined) return { ok: false, unknown: sheet };
      const place = { form, section: there };
      const key = column === undefined ? ok(undefined) : oneName.read(column, place);
      const left = readUnless(unless, place);
      if (!key.ok) return key;
      if (!left.ok) return left;
      return ok({
        section,
        ...(key.value === undefined ? {} : { column: key.value }),
        ...(left.value === undefined ? {} : { unless: left.value }),
      });
    },
  },
};

export function slotText({ kind }: SlotKind): SlotText {
  return SLOT_TEXTS[kind];
}
