/** A roster pasted from Excel → units with their codes, and each line that is doubtful. Pure; nothing is decided in silence. */
import { bareLabel } from '../../sheet/text-form';
import type { Unit } from '../round';
import { UNIT_CODE } from '../round';
import { LONGEST_LABEL } from '../section';
import { aliasesIn, type ReadUnit, withDistinctAliases } from './alias-cells';
import { contactOf } from './contact-cells';
import { doubt, type RosterDoubt } from './doubts';
import { codeIn, type FormerUnits, formerUnits, type Meant } from './former-units';
import { kindByName } from './kinds';
import { pastedRows } from './pasted-rows';
import { FIELD_NAMES, rosterColumns } from './roster-columns';
import { type RosterRow, rosterRows } from './roster-rows';

/** Rows with anything in them. */
export const MOST_ROSTER_ROWS = 2_000;

export interface RosterReading {
  /** In the order of the rows. */
  readonly units: readonly Unit[];
  /** Names of those that were not on the roster. */
  readonly added: readonly string[];
  /** Names of those of the roster as it was that no row means. */
  readonly missing: readonly string[];
  /** By line; those about the whole list first, about missing units last. */
  readonly doubts: readonly RosterDoubt[];
}

/**
 * One name to a line, or rows with tabs, with a header row or without, columns in any order. A unit of `former` keeps its
 * code, by name, alias or code, and what the rows do not say of it; a new one gets the next code that nobody had (U41).
 */
export function readRoster(text: string, former: readonly Unit[]): RosterReading {
  const all = pastedRows(text);
  const pasted = all.slice(0, MOST_ROSTER_ROWS);
  const known = formerUnits(former);
  const columns = rosterColumns(pasted, known.isKnown);
  const { rows, doubts: rowDoubts } = rosterRows(
    pasted,
    columns,
    former.map(({ kind }) => kind),
  );
  const distinct = distinctRows(rows);
  const means = meaningOf(distinct.rows, known);
  const read = unitsOf(distinct.rows, means, former);
  const { units, doubts: aliasDoubts } = withDistinctAliases(read.units);
  const isNew = new Set(distinct.rows.filter((row) => !means.has(row)).map(({ line }) => line));
  const added = read.units.flatMap(({ line, unit }) => (isNew.has(line) ? [unit.name] : []));
  const kept = new Set([...means.values()].map(({ unit }) => unit));
  const missing = former.filter((unit) => !kept.has(unit)).map(({ name }) => name);
  const ofLines = [...rowDoubts, ...distinct.doubts, ...read.doubts, ...aliasDoubts];
  ofLines.sort((one, other) => (one.line ?? 0) - (other.line ?? 0));
  const doubts = [
    ...(units.length === 0 ? [doubt('list.empty', undefined, '', {})] : []),
    ...(all.length > MOST_ROSTER_ROWS ? [doubt('list.tooLong', undefined, '', { most: MOST_ROSTER_ROWS })] : []),
    ...columnDoubts(columns),
    ...ofLines,
    ...missing.map((name) => missingDoubt(name, added)),
  ];
  return { units, added, missing, doubts };
}

function columnDoubts({ fields, headerLine, unknown }: ReturnType<typeof rosterColumns>): readonly RosterDoubt[] {
  if (headerLine !== undefined) return unknown.map((label) => doubt('column.unknown', headerLine, label, {}));
  if (fields.size < 2) return [];
  const columns = [...fields]
    .sort(([one], [other]) => one - other)
    .map(([at, field]) => `第${at + 1}列${FIELD_NAMES[field]}`)
    .join('、');
  return [doubt('column.guessed', undefined, '', { columns })];
}

/** Of one name the first row, and no name that is too long to be one. */
function distinctRows(rows: readonly RosterRow[]) {
  const firstLine = new Map<string, number>();
  const doubts: RosterDoubt[] = [];
  const kept = rows.filter(({ line, name }) => {
    const first = firstLine.get(bareLabel(name));
    if (name.length > LONGEST_LABEL) doubts.push(doubt('name.tooLong', line, name, { most: LONGEST_LABEL }));
    else if (first !== undefined) doubts.push(doubt('name.twice', line, name, { first }));
    else {
      firstLine.set(bareLabel(name), line);
      return true;
    }
    return false;
  });
  return { rows: kept, doubts };
}

/** Each unit of before is meant by one row at most: by the one that has its name, else by the first that means it. */
function meaningOf(rows: readonly RosterRow[], known: FormerUnits): ReadonlyMap<RosterRow, Meant> {
  const names = new Set(rows.map(({ name }) => bareLabel(name)));
  const means = new Map<RosterRow, Meant>();
  const taken = new Set<Unit>();
  for (const row of rows) {
    const meant = known.meantBy(row, names);
    if (meant === undefined || taken.has(meant.unit)) continue;
    taken.add(meant.unit);
    means.set(row, meant);
  }
  return means;
}

function unitsOf(rows: readonly RosterRow[], means: ReadonlyMap<RosterRow, Meant>, former: readonly Unit[]) {
  const doubts: RosterDoubt[] = [];
  const codes = new Map(former.map(({ code, name }) => [code, name]));
  const nextCode = codesAfter([...codes.keys(), ...rows.map(({ cell }) => codeIn(cell('code')))]);
  const units = rows.map((row): ReadUnit => {
    const meant = means.get(row);
    const known = meant?.unit;
    const name = known === undefined || meant?.by === 'renamed' ? row.name : known.name;
    if (known !== undefined && meant?.by === 'alias')
      doubts.push(doubt('name.alias', row.line, row.name, { unit: known.name }));
    if (known !== undefined && meant?.by === 'renamed')
      doubts.push(doubt('name.renamed', row.line, row.name, { before: known.name }));
    const code = codeOf(row, known, name);
    codes.set(code, name);
    const typedAliases = aliasesIn(row.cell('aliases'));
    const before = known === undefined || name === known.name ? [] : [known.name];
    const { contact, doubts: contactDoubts } = contactOf(row, known?.contact);
    doubts.push(...contactDoubts);
    const unit: Unit = {
      code,
      name,
      aliases: [...new Set([...(typedAliases.length > 0 ? typedAliases : (known?.aliases ?? [])), ...before])],
      kind: kindOf(row, known),
      ...(contact === undefined ? {} : { contact }),
    };
    return { line: row.line, unit, typedAliases };
  });
  return { units, doubts };

  function codeOf({ line, cell }: RosterRow, known: Unit | undefined, name: string): string {
    const typed = codeIn(cell('code'));
    if (known !== undefined) return known.code;
    if (typed === '') return nextCode();
    const owner = codes.get(typed);
    const isValid = UNIT_CODE.test(typed);
    if (isValid && owner === undefined) return typed;
    doubts.push(
      isValid && owner !== undefined && owner !== name
        ? doubt('code.taken', line, cell('code'), { unit: owner })
        : doubt('code.invalid', line, cell('code'), {}),
    );
    return nextCode();
  }

  function kindOf({ line, kind, name }: RosterRow, known: Unit | undefined): string {
    const isTooLong = kind.length > LONGEST_LABEL;
    if (isTooLong) doubts.push(doubt('kind.tooLong', line, kind, { most: LONGEST_LABEL }));
    if (kind !== '' && !isTooLong) return kind;
    if (known !== undefined) return known.kind;
    const guessed = kindByName(name, former);
    doubts.push(doubt('kind.guessed', line, name, { kind: guessed }));
    return guessed;
  }
}

/** Behind the highest U and number that anybody has, had or is given: U40 → U41, U42 … */
function codesAfter(given: Iterable<string>): () => string {
  let highest = 0;
  for (const code of given) highest = Math.max(highest, Number(/^U(\d{1,6})$/.exec(code)?.[1] ?? 0));
  return () => `U${String(++highest).padStart(2, '0')}`;
}

/** With the new unit that it may be by another name: half of its characters or more are the same. */
function missingDoubt(name: string, added: readonly string[]): RosterDoubt {
  const common = (other: string) => [...new Set(name)].filter((sign) => other.includes(sign)).length;
  const likest = added.reduce<string | undefined>(
    (best, other) => (best === undefined || common(other) > common(best) ? other : best),
    undefined,
  );
  const mayBeRenamed = likest !== undefined && common(likest) * 2 > new Set(name).size;
  return mayBeRenamed
    ? doubt('unit.missingOrRenamed', undefined, name, { unit: name, name: likest })
    : doubt('unit.missing', undefined, name, { unit: name });
}
