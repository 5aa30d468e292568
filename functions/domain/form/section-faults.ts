/** What a section says that cannot be meant: names that name nothing, or two things. */
import { BLOCK_HEADERS, codeOf } from './blocks';
import type { PlacedFault } from './definition-fault';
import type { IndicatorSection, ListSection, Section } from './section';

/** Everything in a section that a rule or condition may name. */
export function namesOf(section: Section): ReadonlySet<string> {
  return new Set(namedIn(section).map(({ key }) => key));
}

function namedIn(section: Section): readonly { readonly key: string; readonly path: readonly PropertyKey[] }[] {
  const placed = (list: string, all: readonly { readonly key: string }[]) =>
    all.map(({ key }, at) => ({ key, path: [list, at, 'key'] }));
  if (section.kind !== 'indicators') return placed('columns', section.columns);
  return [...placed('indicators', section.indicators), ...placed('figures', section.figures)];
}

/** Paths are below the section. */
export function faultsOfSection(section: Section): readonly PlacedFault[] {
  const named = namedIn(section);
  const known = new Set<string>();
  const twice: PlacedFault[] = [];
  for (const { key, path } of named) {
    if (known.has(key)) twice.push({ path, fault: { kind: 'twice', what: 'key', value: key } });
    known.add(key);
  }
  if (section.kind === 'indicators') return [...twice, ...faultsOfBlock(section)];
  const unknown = (names: readonly string[], path: readonly PropertyKey[]): PlacedFault[] =>
    names
      .filter((name) => !known.has(name))
      .map((name) => ({ path, fault: { kind: 'noName', section: section.key, name } }));
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
function faultsOfAdded({ startsFrom, columns }: ListSection): readonly PlacedFault[] {
  const { added } = startsFrom ?? {};
  if (added === undefined) return [];
  const type = columns.find(({ key }) => key === added.column)?.type;
  const isChoice = type?.type === 'choice' && type.choices.includes(added.choice);
  return isChoice ? [] : [{ path: ['startsFrom', 'added'], fault: { kind: 'noChoice', ...added } }];
}

function faultsOfBlock({ figures, indicators }: IndicatorSection): readonly PlacedFault[] {
  const reserved: ReadonlySet<string> = new Set(BLOCK_HEADERS);
  const parts = new Set(figures.filter(({ sumOf }) => sumOf === undefined).map(({ key }) => key));
  const known = new Set(figures.map(({ key }) => key));
  const codes = indicators.map((indicator) => comparedCode(codeOf(indicator)));
  return [
    ...codes.flatMap((code, at): PlacedFault[] =>
      codes.indexOf(code) < at
        ? [{ path: ['indicators', at, 'code'], fault: { kind: 'twice', what: 'code', value: code } }]
        : [],
    ),
    ...figures.flatMap(({ key, sumOf = [] }, at): PlacedFault[] => [
      ...(reserved.has(key) ? [{ path: ['figures', at, 'key'], fault: { kind: 'headerName' as const, key } }] : []),
      ...sumOf
        .filter((part) => !parts.has(part))
        .map((figure) => ({ path: ['figures', at, 'sumOf'], fault: { kind: 'notAddable' as const, figure } })),
    ]),
    ...indicators.flatMap(({ figures: asked = [] }, at) =>
      asked
        .filter((name) => !known.has(name))
        .map((figure) => ({ path: ['indicators', at, 'figures'], fault: { kind: 'noFigure' as const, figure } })),
    ),
  ];
}

/** As SUMIFS compares texts: whatever the case, and 0101 like 101. */
function comparedCode(code: string): string {
  return /^\d+$/.test(code) ? String(Number(code)) : code.toLowerCase();
}
