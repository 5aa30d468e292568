/** A found block of indicators as a definition has it; indicators and figures of the earlier one keep their keys. */
import { freeKey } from '../editing/new-parts';
import type { BlockHeader } from '../form/blocks';
import type { FigureColumn, Indicator, IndicatorSection } from '../form/section';
import { LONGEST_LABEL } from '../form/section';
import { indicatorNames } from '../reading/recognise/indicator-names';
import { bareLabel, findByLabel, withoutBrackets } from '../sheet/text-form';
import { type Bilingual, both } from '../words/locale';
import type { Certainty } from './certainty';
import type { BlockRow, BlockTable } from './indicator-rows';
import type { TableColumn } from './tables';

export interface DraftIndicator {
  readonly indicator: Indicator;
  readonly row: BlockRow;
  readonly certainty: Certainty;
  readonly why: readonly Bilingual[];
}

export interface DraftFigure {
  readonly figure: FigureColumn;
  readonly column: TableColumn;
  readonly certainty: Certainty;
  readonly why: readonly Bilingual[];
}

export type BlockParts = Pick<IndicatorSection, 'headers'> & {
  readonly figures: readonly DraftFigure[];
  readonly indicators: readonly DraftIndicator[];
};

const SUM = /^(?:合计|总计|小计|总数|共计)$/u;
const RESERVED: ReadonlySet<string> = new Set(['sequence', 'code', 'indicator', 'unit', 'remarks']);

export function draftBlock(block: BlockTable, base: IndicatorSection | undefined): BlockParts {
  const indicators = draftIndicators(block, base);
  const figures = draftFigures(block, base, new Set(indicators.map(({ indicator }) => indicator.key)));
  const keyAt = new Map(figures.map(({ figure, column }) => [column.column, figure.key]));
  return {
    headers: headersOf(block, base),
    figures,
    indicators: indicators.map((each) => {
      const { notAsked } = each.row;
      const asked = figures
        .map(({ figure }) => figure.key)
        .filter((key) => !notAsked.some((at) => keyAt.get(at) === key));
      const before = each.indicator.figures?.filter((key) => asked.includes(key));
      const isPartly = notAsked.length > 0 && asked.length > 0;
      const { figures: _, ...indicator } = each.indicator;
      const kept = isPartly ? asked : before !== undefined && before.length > 0 ? before : undefined;
      return { ...each, indicator: { ...indicator, ...(kept === undefined ? {} : { figures: kept }) } };
    }),
  };
}

function draftIndicators(block: BlockTable, base: IndicatorSection | undefined): readonly DraftIndicator[] {
  const known = base === undefined ? () => undefined : indicatorNames(base);
  const taken = new Set<string>();
  const reserved = [...(base?.indicators ?? []), ...(base?.figures ?? [])].map(({ key }) => key);
  const labels = new Set<string>();
  const codes = new Set<string>();
  const owners = new Set(block.rows.map(({ label }) => bareLabel(label)));
  return block.rows.map((row): DraftIndicator => {
    const found = known(row.label);
    const before = found !== undefined && !taken.has(found.key) ? found : undefined;
    const key = before?.key ?? freeKey([...taken, ...reserved], 'i');
    taken.add(key);
    const label = uniqueLabel(row.label.slice(0, LONGEST_LABEL), labels);
    const code = row.code !== undefined && !codes.has(row.code.toLowerCase()) ? row.code : undefined;
    if (code !== undefined) codes.add(code.toLowerCase());
    const isMeasured = row.certainty === 'hint';
    const type = before === undefined || isMeasured ? row.spec : before.type;
    const names = before === undefined ? [] : [before.label, ...before.aliases];
    const aliases = names.filter((name) => !owners.has(bareLabel(name)));
    for (const alias of aliases) owners.add(bareLabel(alias));
    const { code: _, ...kept } = before ?? { required: false as const };
    return {
      indicator: { ...kept, key, label, aliases, type, ...(code === undefined ? {} : { code }) },
      row,
      certainty: before === undefined ? row.certainty : 'alias',
      why:
        before === undefined
          ? [row.why]
          : [both(`与已有的指标“${before.label}”是同一项`, `The known indicator “${before.label}”`), row.why],
    };
  });
}

function uniqueLabel(label: string, taken: Set<string>): string {
  let own = label;
  for (let number = 2; taken.has(bareLabel(own)); number++) own = `${label.slice(0, LONGEST_LABEL - 3)}${number}`;
  taken.add(bareLabel(own));
  return own;
}

function draftFigures(
  { figures }: BlockTable,
  base: IndicatorSection | undefined,
  keys: ReadonlySet<string>,
): readonly DraftFigure[] {
  const known = new Map<string, FigureColumn>();
  for (const figure of base?.figures ?? [])
    for (const name of [figure.label, ...figure.aliases])
      if (!known.has(bareLabel(name))) known.set(bareLabel(name), figure);
  const taken = new Set<string>();
  const labels = new Set<string>();
  const reserved = [...(base?.figures ?? []), ...(base?.indicators ?? [])].map(({ key }) => key);
  const made = figures.map((column) => {
    const own = column.names.at(-1) ?? '';
    const isTwice = figures.filter(({ names }) => names.at(-1) === own).length > 1;
    const label = uniqueLabel((isTwice ? column.names.join('·') : own).slice(0, LONGEST_LABEL), labels);
    const found =
      findByLabel(column.names.join(''), (bare) => known.get(bare)) ?? findByLabel(own, (bare) => known.get(bare));
    const before = found !== undefined && !taken.has(found.key) ? found : undefined;
    const key = before?.key ?? freeKey([...taken, ...keys, ...RESERVED, ...reserved], 'f');
    taken.add(key);
    return { column, label, before, key };
  });
  const owners = new Set(made.map(({ label }) => bareLabel(label)));
  const isSum = ({ label }: { readonly label: string }) => SUM.test(withoutBrackets(label));
  const sums = made.filter(isSum);
  const parts = made.filter((each) => !isSum(each)).map(({ key }) => key);
  return made.map(({ column, label, before, key }): DraftFigure => {
    const names = before === undefined ? [] : [before.label, ...before.aliases];
    const aliases = names.filter((name) => !owners.has(bareLabel(name)));
    for (const alias of aliases) owners.add(bareLabel(alias));
    const isOnlySum = sums.length === 1 && sums[0]?.key === key && parts.length >= 2;
    const sumOf =
      before?.sumOf?.every((part) => parts.includes(part)) === true ? before.sumOf : isOnlySum ? parts : undefined;
    const figure: FigureColumn = {
      key,
      label,
      aliases,
      width: before?.width ?? FIGURE_WIDTH,
      ...(sumOf === undefined ? {} : { sumOf: [...sumOf] }),
    };
    const why = [
      before === undefined
        ? both('指标旁边留空的一列，按数字列', 'A blank column beside the indicators: figures')
        : both(`与已有的数字列“${before.label}”同名`, `Named as the known figures “${before.label}”`),
      ...(sumOf === undefined ? [] : [both('由其他几列相加', 'The sum of the others')]),
    ];
    return { figure, column, certainty: before === undefined ? 'guess' : 'alias', why };
  });
}
const FIGURE_WIDTH = 14;

function headersOf(block: BlockTable, base: IndicatorSection | undefined): IndicatorSection['headers'] {
  const one = (name: BlockHeader, column: TableColumn | undefined) => {
    if (column === undefined) return {};
    const label = column.names.join('').slice(0, LONGEST_LABEL);
    const before = base?.headers[name];
    const names = before === undefined ? [] : [before.label, ...before.aliases];
    const others = block.figures.map(({ names: all }) => bareLabel(all.at(-1) ?? ''));
    const aliases = names.filter((each) => bareLabel(each) !== bareLabel(label) && !others.includes(bareLabel(each)));
    return { [name]: { label, aliases } };
  };
  return {
    ...one('sequence', block.sequence),
    ...one('code', block.rows.every(({ code }) => code !== undefined) ? block.code : undefined),
    ...one('unit', block.unit),
    ...one('remarks', block.remarks),
    indicator: { label: block.indicator.names.join(''), aliases: [] },
    ...one('indicator', block.indicator),
  };
}
