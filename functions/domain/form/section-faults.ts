/** What a section says that cannot be meant: names that name nothing, or two things. */
import { BLOCK_HEADERS, codeOf } from './blocks';
import type { IndicatorSection, ListSection, Section } from './section';

export interface SectionFault {
  /** Below the section. */
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

/** Everything in a section that a rule or condition may name. */
export function namesOf(section: Section): ReadonlySet<string> {
  return new Set(namedIn(section));
}

function namedIn(section: Section): readonly string[] {
  if (section.kind !== 'indicators') return section.columns.map(({ key }) => key);
  return [...section.indicators, ...section.figures].map(({ key }) => key);
}

export function faultsOfSection(section: Section): readonly SectionFault[] {
  const named = namedIn(section);
  const known = new Set(named);
  const twice = known.size < named.length ? [{ path: [], message: 'a key stands twice' }] : [];
  if (section.kind === 'indicators') return [...twice, ...faultsOfBlock(section)];
  const unknown = (names: readonly string[], path: readonly PropertyKey[]): SectionFault[] =>
    names
      .filter((name) => !known.has(name))
      .map((name) => ({ path, message: `section ${section.key} has no ${name}` }));
  const faults = section.columns.flatMap(({ required }, at) =>
    typeof required === 'boolean' ? [] : unknown([required.column], ['columns', at, 'required', 'column']),
  );
  if (section.kind === 'fields') return [...twice, ...faults];
  return [
    ...twice,
    ...faults,
    ...section.identity.flatMap((columns, at) => unknown(columns, ['identity', at])),
    ...unknown(section.startsFrom?.columns ?? [], ['startsFrom', 'columns']),
    ...faultsOfAdded(section),
  ];
}

/** The column in which an entry says that it was added is a choice, and the word is one of its choices. */
function faultsOfAdded({ startsFrom, columns }: ListSection): readonly SectionFault[] {
  const { added } = startsFrom ?? {};
  if (added === undefined) return [];
  const type = columns.find(({ key }) => key === added.column)?.type;
  const isChoice = type?.type === 'choice' && type.choices.includes(added.choice);
  return isChoice ? [] : [{ path: ['startsFrom', 'added'], message: `${added.column} offers no ${added.choice}` }];
}

function faultsOfBlock({ figures, indicators }: IndicatorSection): readonly SectionFault[] {
  const reserved: ReadonlySet<string> = new Set(BLOCK_HEADERS);
  const parts = new Set(figures.filter(({ sumOf }) => sumOf === undefined).map(({ key }) => key));
  const known = new Set(figures.map(({ key }) => key));
  const codes = indicators.map((indicator) => comparedCode(codeOf(indicator)));
  return [
    ...codes.flatMap((code, at) =>
      codes.indexOf(code) < at
        ? [{ path: ['indicators', at, 'code'], message: `${code} stands for two indicators` }]
        : [],
    ),
    ...figures.flatMap(({ key, sumOf = [] }, at) => [
      ...(reserved.has(key) ? [{ path: ['figures', at, 'key'], message: `${key} is the name of a header` }] : []),
      ...sumOf
        .filter((part) => !parts.has(part))
        .map((part) => ({ path: ['figures', at, 'sumOf'], message: `${part} is no figure that can be added up` })),
    ]),
    ...indicators.flatMap(({ figures: asked = [] }, at) =>
      asked
        .filter((name) => !known.has(name))
        .map((name) => ({ path: ['indicators', at, 'figures'], message: `the block has no figure ${name}` })),
    ),
  ];
}

/** As SUMIFS compares texts: whatever the case, and 0101 like 101. */
function comparedCode(code: string): string {
  return /^\d+$/.test(code) ? String(Number(code)) : code.toLowerCase();
}
