/** The columns of a found section as a definition has them: those of the earlier one go on under the name that they have now. */
import { freeKey, freeName } from '../editing/new-parts';
import { type ColumnSpec, columnType } from '../form/column-types/index';
import type { Column, Section } from '../form/section';
import { LONGEST_LABEL } from '../form/section';
import { bareLabel } from '../sheet/text-form';
import type { FoundColumn } from './found-columns';

export interface DraftColumn {
  readonly column: Column;
  /** Absent: it is kept of the earlier definition, though the file does not have it (活动编号). */
  readonly found?: FoundColumn;
  /** Another one of the table has the same name. */
  readonly isSecond: boolean;
}

type WithColumns = Exclude<Section, { kind: 'indicators' }>;

export function draftColumns(found: readonly FoundColumn[], base: WithColumns | undefined): readonly DraftColumn[] {
  const taken = new Set<string>();
  const labels = new Set<string>();
  const baseKeys = new Set(base?.columns.map(({ key }) => key));
  const made = found.map((each): DraftColumn => {
    const { known, label } = each.kind;
    const goesOn = known !== undefined && known.section === base && !taken.has(known.column.key);
    const before = goesOn ? known.column : undefined;
    const spare = known !== undefined && !baseKeys.has(known.column.key) && !taken.has(known.column.key);
    const key = before?.key ?? (spare ? known.column.key : freeKey([...taken, ...baseKeys], 'c'));
    taken.add(key);
    const isSecond = labels.has(bareLabel(label));
    const own = isSecond ? freeNameOf(label, labels) : label;
    labels.add(bareLabel(own));
    return { column: columnOf(each, { key, label: own, before }), found: each, isSecond };
  });
  return withOwnAliases(withProductsOwn(made, base));
}

function freeNameOf(label: string, taken: ReadonlySet<string>): string {
  for (let number = 2; ; number++) {
    const candidate = `${label.slice(0, LONGEST_LABEL - 3)}${number}`;
    if (!taken.has(bareLabel(candidate))) return candidate;
  }
}

interface Naming {
  readonly key: string;
  readonly label: string;
  /** What the earlier definition said of it. */
  readonly before: Column | undefined;
}

function columnOf({ kind, notes }: FoundColumn, { key, label, before }: Naming): Column {
  const { spec, known, required, personal } = kind;
  const type = withAliases(spec, before?.type ?? known?.column.type);
  const guidance = guidanceOf(notes.map(({ text }) => text)) ?? before?.guidance;
  const names = known === undefined ? [] : [known.column.label, ...known.column.aliases];
  const any = {
    key,
    label,
    aliases: names.filter((name) => name !== label),
    type,
    required: required ?? before?.required ?? false,
    ...(guidance === undefined ? {} : { guidance }),
  };
  const isFigure = columnType(type).exact !== undefined;
  if (before !== undefined)
    return { ...before, ...any, summed: isFigure && (before.summed || !isFigureOf(before.type)) };
  return { ...any, summed: isFigure, personal, width: widthOf(type) };
}

const isFigureOf = (spec: ColumnSpec) => columnType(spec).exact !== undefined;
const LONGEST_GUIDANCE = 300;

function guidanceOf(notes: readonly string[]): string | undefined {
  const text = notes.join('\n');
  return text === '' ? undefined : text.slice(0, LONGEST_GUIDANCE);
}

/** What people write in place of a choice stays, as far as it is offered. */
function withAliases(spec: ColumnSpec, before: ColumnSpec | undefined): ColumnSpec {
  if (!('choices' in spec) || before === undefined || !('choices' in before)) return spec;
  const offered = new Set(spec.choices);
  return { ...spec, aliases: before.aliases.filter(([alias, choice]) => offered.has(choice) && !offered.has(alias)) };
}

function widthOf(spec: ColumnSpec): number {
  if (spec.type === 'text')
    return spec.maxLength <= 20 ? 8 : spec.maxLength <= 60 ? 14 : spec.maxLength <= 200 ? 16 : 22;
  if (spec.type === 'phone') return 12.5;
  if (spec.type === 'sequence') return 4;
  return spec.type === 'count' || spec.type === 'money' ? 8 : 10.5;
}

/** 活动编号 and the like, which the product gives: the results find their plan by it, whatever the file says. */
function withProductsOwn(made: readonly DraftColumn[], base: WithColumns | undefined): readonly DraftColumn[] {
  if (base?.kind !== 'list') return made;
  const missing = base.columns.filter(
    ({ type, key }) => type.type === 'activityId' && made.every(({ column }) => column.key !== key),
  );
  if (missing.length === 0) return made;
  const behind = made.findIndex(({ column }) => column.type.type === 'sequence') + 1;
  const kept = missing.map((column): DraftColumn => ({ column, isSecond: false }));
  return [...made.slice(0, behind), ...kept, ...made.slice(behind)];
}

/** No name is two columns'. */
function withOwnAliases(made: readonly DraftColumn[]): readonly DraftColumn[] {
  const owners = new Set(made.map(({ column }) => bareLabel(column.label)));
  return made.map((each) => {
    const aliases = each.column.aliases.filter((alias) => {
      const bare = bareLabel(alias);
      if (bare === '' || owners.has(bare)) return false;
      owners.add(bare);
      return true;
    });
    return { ...each, column: { ...each.column, aliases } };
  });
}

/** A list that nobody marked anything in: its first text is what an entry cannot be without. */
export function withSomethingRequired(columns: readonly Column[]): readonly Column[] {
  if (columns.some(({ required }) => required !== false)) return columns;
  const name = columns.findIndex(({ type }) => type.type === 'text');
  return columns.map((column, at) => (at === Math.max(name, 0) ? { ...column, required: true } : column));
}

/** Conditions on columns and choices that are there no more say nothing. */
export function withPossibleConditions(columns: readonly Column[]): readonly Column[] {
  return columns.map((column) => {
    const { required } = column;
    if (typeof required === 'boolean') return column;
    const deciding = columns.find(({ key }) => key === required.column)?.type;
    const words = 'in' in required ? required.in : required.notIn;
    const isPossible =
      deciding !== undefined && (!('choices' in deciding) || words.every((word) => deciding.choices.includes(word)));
    return isPossible ? column : { ...column, required: false };
  });
}

/** A sheet's name that Excel allows and no other section has. */
export function sheetName(wanted: string, taken: readonly string[]): string {
  const plain = wanted
    .replace(/[[\]:*?/\\]/gu, '')
    .replace(/^'+|'+$/gu, '')
    .trim();
  return freeName(taken, plain === '' ? '表' : plain, LONGEST_SHEET_NAME);
}
const LONGEST_SHEET_NAME = 31;
