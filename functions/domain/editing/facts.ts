/** What is said of each part of a definition, as named facts that two definitions can be compared by. */
import type { ColumnSpec } from '../form/column-types/index';
import type { FormDefinition } from '../form/form';
import type { Column, FigureColumn, Indicator, IndicatorSection, Section } from '../form/section';
import { type Bilingual, both } from '../words/locale';
import { headlineNames, namesIn, sectionNames } from './names';
import { HEADER_NAMES, HEADER_WORDS, PART_WORDS, TYPE_WORDS, typeWord } from './part-words';
import { quoted } from './quoted';

/** `items`: a list of which some come and some go; else one value. Absent facts are of no such thing. */
export interface Fact {
  readonly name: Bilingual;
  readonly value: Bilingual | readonly string[];
}

const plain = (text: string | number): Bilingual => both(String(text), String(text));
const yes = (is: boolean): Bilingual => (is ? both('是', 'yes') : both('否', 'no'));
const fact = (name: Bilingual, value: Fact['value'] | undefined): readonly Fact[] =>
  value === undefined ? [] : [{ name, value }];

export function formFacts(form: FormDefinition): readonly Fact[] {
  const { attachment, title, headline, matrix } = form;
  const names = headlineNames(form);
  return [
    ...fact(PART_WORDS.attachment, plain(attachment)),
    ...fact(PART_WORDS.title, plain(title)),
    ...fact(
      PART_WORDS.headline,
      headline.map((key) => names.of(key)),
    ),
    ...fact(PART_WORDS.matrix, matrix === undefined ? both('无', 'nothing') : matrixWords(form, matrix)),
  ];
}

function matrixWords(form: FormDefinition, matrix: NonNullable<FormDefinition['matrix']>): Bilingual {
  const { section, column, unless } = matrix;
  const list = form.sections.find(({ key }) => key === section);
  const name = (key: string) => quoted(list === undefined ? key : namesIn(list).of(key));
  const at = `${quoted(sectionNames(form).of(section))}${name(column)}`;
  if (unless === undefined) return plain(at);
  const words = unless.in.map(quoted).join('');
  return both(`${at}（${name(unless.column)}为${words}的不算）`, `${at} (without ${name(unless.column)} ${words})`);
}

export function sectionFacts(section: Section): readonly Fact[] {
  const { sheet, title, titleAliases, optional } = section;
  return [
    ...fact(PART_WORDS.sheet, plain(sheet)),
    ...fact(PART_WORDS.title, plain(title)),
    ...fact(PART_WORDS.titleAliases, titleAliases),
    ...fact(PART_WORDS.optional, yes(optional)),
    ...(section.kind === 'list' ? listFacts(section) : []),
    ...(section.kind === 'indicators' ? headerFacts(section) : []),
  ];
}

function listFacts(section: Extract<Section, { kind: 'list' }>): readonly Fact[] {
  const { identity, blankRows, startsFrom } = section;
  const names = namesIn(section);
  const all = (keys: readonly string[]) => keys.map((key) => quoted(names.of(key))).join('');
  const added = startsFrom?.added;
  const start =
    startsFrom === undefined
      ? both('无', 'nothing')
      : plain(
          `${startsFrom.form}.${startsFrom.section} ${all(startsFrom.columns)}${
            added === undefined ? '' : ` ${quoted(names.of(added.column))}=${quoted(added.choice)}`
          }`,
        );
  return [
    ...fact(PART_WORDS.blankRows, plain(blankRows)),
    ...fact(PART_WORDS.identity, plain(identity.map(all).join(' / ') || '—')),
    ...fact(PART_WORDS.startsFrom, start),
  ];
}

function headerFacts({ headers }: IndicatorSection): readonly Fact[] {
  return HEADER_NAMES.flatMap((name) => {
    const header = headers[name];
    if (header === undefined) return fact(HEADER_WORDS[name], both('无', 'none'));
    return fact(HEADER_WORDS[name], plain([header.label, ...header.aliases].join(' / ')));
  });
}

export function columnFacts(column: Column, section: Section): readonly Fact[] {
  const { label, aliases, type, required, summed, personal, width, guidance } = column;
  return [
    ...fact(PART_WORDS.label, plain(label)),
    ...specFacts(type),
    ...fact(PART_WORDS.required, requiredWords(required, section)),
    ...fact(PART_WORDS.summed, yes(summed)),
    ...fact(PART_WORDS.personal, yes(personal)),
    ...fact(PART_WORDS.aliases, aliases),
    ...fact(PART_WORDS.guidance, plain(guidance ?? '—')),
    ...fact(PART_WORDS.width, plain(width)),
  ];
}

/** Always, never, or where another column says so. */
export function requiredWords(required: Column['required'], section: Section): Bilingual {
  if (typeof required === 'boolean') return yes(required);
  const column = quoted(namesIn(section).of(required.column));
  return 'in' in required
    ? both(`${column}为${required.in.map(quoted).join('')}时`, `where ${column} is ${required.in.join(', ')}`)
    : both(
        `${column}不为${required.notIn.map(quoted).join('')}时`,
        `where ${column} is not ${required.notIn.join(', ')}`,
      );
}

function specFacts(spec: ColumnSpec): readonly Fact[] {
  const type = fact(PART_WORDS.type, TYPE_WORDS[typeWord(spec)]);
  switch (spec.type) {
    case 'text':
      return [...type, ...fact(PART_WORDS.maxLength, plain(spec.maxLength))];
    case 'count':
      return [...type, ...fact(PART_WORDS.unit, plain(spec.unit)), ...fact(PART_WORDS.minimum, plain(spec.minimum))];
    case 'choice':
    case 'multiChoice':
      return [
        ...type,
        ...fact(PART_WORDS.choices, spec.choices),
        ...fact(
          PART_WORDS.choiceAliases,
          spec.aliases.map(([alias, choice]) => `${alias} → ${choice}`),
        ),
      ];
    default:
      return type;
  }
}

export function indicatorFacts(indicator: Indicator, section: IndicatorSection): readonly Fact[] {
  const { label, code, aliases, type, figures, required, guidance } = indicator;
  const names = namesIn(section);
  const asked = figures ?? section.figures.map(({ key }) => key);
  return [
    ...fact(PART_WORDS.label, plain(label)),
    ...fact(PART_WORDS.code, plain(code ?? '—')),
    ...specFacts(type),
    ...fact(PART_WORDS.required, required === 'any' ? both('至少填一个数', 'at least one figure') : yes(required)),
    ...fact(
      PART_WORDS.figures,
      asked.map((key) => names.of(key)),
    ),
    ...fact(PART_WORDS.aliases, aliases),
    ...fact(PART_WORDS.guidance, plain(guidance ?? '—')),
  ];
}

export function figureFacts(figure: FigureColumn, section: IndicatorSection): readonly Fact[] {
  const { label, aliases, sumOf, width } = figure;
  const names = namesIn(section);
  return [
    ...fact(PART_WORDS.label, plain(label)),
    ...fact(PART_WORDS.sumOf, sumOf?.map((key) => names.of(key)) ?? []),
    ...fact(PART_WORDS.aliases, aliases),
    ...fact(PART_WORDS.width, plain(width)),
  ];
}
