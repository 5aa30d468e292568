/** Who reports: 填报单位 above the sections, against the roster and against who is signed in. */
import type { FormDefinition } from '../../form/form';
import type { SectionReading } from '../../form/form-reading';
import type { Round } from '../../form/round';
import { type Fault, fault, type Proposal, type Severity } from '../../issues/issue';
import type { IssueCollector } from '../../issues/issue-collector';
import type { CellPosition } from '../../sheet/address';
import { cellAt, type RawGrid, textOf } from '../../sheet/raw-grid';
import { trimEnds } from '../../sheet/text-form';
import { letterheadCells } from './letterhead';
import { readUnit, unitInTitle, unitMeant } from './roster-names';
import type { FoundSections } from './sections';
import { unitColumn } from './unit-column';
import { type UnitMention, unitMentionsAbove, unitMentionsBelow } from './unit-mentions';

const LABEL = '填报单位';

/** The one unit that all sections' sheets name; undefined, and said, where they name none, several or somebody else. */
export function unitOfSheets(
  form: FormDefinition,
  found: FoundSections,
  sections: ReadonlyMap<string, SectionReading>,
  round: Round,
  context: { readonly unit?: string },
  issues: IssueCollector,
): string | undefined {
  const sayings = new UnitSayings(round, context.unit, issues);
  const headers = [...found.values()];
  const above = headers.flatMap(({ grid, firstRow }) => decisive(unitMentionsAbove(grid, firstRow), round));
  const named = above.filter(({ name }) => name !== '');
  sayings.read(named);
  for (const { grid, lastRow, endRow } of headers) sayings.read(unitMentionsBelow(grid, lastRow, endRow));
  if (!sayings.hasUnit) {
    for (const { grid, firstRow } of headers) {
      const tab = { row: firstRow, column: grid.origin.column, text: grid.sheet };
      for (const cell of [...letterheadCells(grid, grid.origin.row, firstRow), tab]) {
        const unit = unitInTitle(cell, round);
        const at = { sheet: grid.sheet, row: cell.row, column: cell.column };
        if (unit !== undefined) sayings.title(unit.name, at, cell.text);
      }
    }
  }
  for (const [key, header] of found) {
    const rows = sections.get(key)?.rows.map(({ row }) => row) ?? [];
    for (const { row, column, name } of unitColumn(header.grid, header, rows)) {
      sayings.row(name, { sheet: header.grid.sheet, row, column });
    }
  }
  const first = found.get(form.sections[0]?.key ?? '') ?? headers[0];
  const place =
    first === undefined ? undefined : placeFor(above[0], first.grid, first.firstRow, first.grid.origin.column);
  return sayings.finish(place);
}

/** The unit that stands above a sheet's content, where it is certain; for telling two units' sheets apart. */
export function unitNamedAbove(grid: RawGrid, headerRow: number, round: Round): string | undefined {
  const [mention] = decisive(unitMentionsAbove(grid, headerRow), round).filter(({ name }) => name !== '');
  return mention === undefined ? undefined : unitMeant(mention.name, round)?.name;
}

/** 填报单位 decides where it stands; a plain 单位 does where no 填报单位 is named. Uncertain ones must be on the roster. */
function decisive(mentions: readonly UnitMention[], round: Round): readonly UnitMention[] {
  const meant = mentions.filter(
    ({ isCertain, name }) => isCertain || name === '' || unitMeant(name, round) !== undefined,
  );
  const reporting = meant.filter(({ isReporting }) => isReporting);
  const isNamed = reporting.some(({ name }) => name !== '');
  const [first] = isNamed
    ? reporting.filter(({ name }) => name !== '')
    : [...meant.filter(({ name }) => name !== ''), ...reporting];
  return first === undefined ? [] : [first];
}

/** Where the name would have to stand: behind its label, or in the row above the header if nothing stands there. */
interface Place {
  readonly at: CellPosition;
  /** The cell with a name in it; undefined where there is no room for one. */
  readonly withName: ((name: string) => string) | undefined;
}

function placeFor(mention: UnitMention | undefined, grid: RawGrid, headerRow: number, column: number): Place {
  if (mention !== undefined) return { at: mention.at, withName: (name) => `${mention.before}${name}${mention.after}` };
  const above = { sheet: grid.sheet, row: headerRow - 1, column };
  const isFree = above.row >= 1 && trimEnds(textOf(cellAt(grid, above.row, column))) === '';
  return isFree
    ? { at: above, withName: (name) => `${LABEL}：${name}` }
    : { at: { sheet: grid.sheet, row: headerRow, column }, withName: undefined };
}

/** Gathers who is named where, and says what does not go together. */
class UnitSayings {
  readonly #units = new Set<string>();
  readonly #titles = new Set<string>();
  readonly #rows = new Set<string>();
  #isWrong = false;

  constructor(
    readonly round: Round,
    readonly signedIn: string | undefined,
    readonly issues: IssueCollector,
  ) {}

  get hasUnit(): boolean {
    return this.#units.size > 0 || this.#isWrong;
  }

  /** Until one of them is wrong: nothing that follows is looked at. */
  read(mentions: Iterable<UnitMention>): void {
    if (this.#isWrong) return;
    for (const mention of mentions) {
      this.#read(mention);
      if (this.#isWrong) return;
    }
  }

  #read(mention: UnitMention): void {
    const reading = readUnit(mention, this.round);
    const meant = reading.ok ? reading.unit : reading.meant;
    const conflict = meant === undefined ? undefined : this.#conflict(meant.name);
    if (conflict !== undefined) this.#refuse(mention.at, conflict, mention.name);
    else if (reading.ok) this.#units.add(reading.unit.name);
    else this.#refuse(mention.at, reading.fault, mention.name, reading.proposal);
  }

  /** Named without a label: another unit's sheet is refused, one's own is known by it. */
  title(unit: string, at: CellPosition, text: string): void {
    this.#titles.add(unit);
    const isAnothers = this.signedIn !== undefined && unit !== this.signedIn;
    if (isAnothers) this.#refuse(at, fault('unit.notYours', { unit: this.signedIn ?? '' }), text.trim());
  }

  row(name: string, at: CellPosition): void {
    const meant = unitMeant(name, this.round)?.name;
    const own = this.signedIn ?? [...this.#units][0];
    if (meant === undefined) return;
    if (own !== undefined && meant !== own) {
      this.#refuse(at, fault('unit.rowOfOther', { unit: own }), name);
      return;
    }
    this.#rows.add(meant);
    if (this.#rows.size > 1) this.#refuse(at, fault('unit.several', { units: [...this.#rows] }), name);
  }

  /** The unit, once everything was looked at. Nothing found is not "mine": it is asked. */
  finish(place: Place | undefined): string | undefined {
    if (this.#isWrong) return undefined;
    const [named] = [...this.#units, ...this.#rows];
    if (named !== undefined) return named;
    const { signedIn } = this;
    if (signedIn !== undefined && this.#titles.has(signedIn)) return signedIn;
    const at = place?.at ?? { sheet: '', row: 1, column: 1 };
    const meant = signedIn ?? (this.#titles.size === 1 ? [...this.#titles][0] : undefined);
    const proposal: Proposal | undefined =
      meant === undefined || place?.withName === undefined ? undefined : { value: meant, cell: place.withName(meant) };
    if (signedIn !== undefined) {
      this.#say('verify', at, fault('unit.notSaid', { unit: signedIn }), null, proposal);
      return signedIn;
    }
    this.#say('error', at, fault('unit.missing', {}), null, proposal);
    return undefined;
  }

  #conflict(unit: string): Fault | undefined {
    if (this.signedIn !== undefined && unit !== this.signedIn) return fault('unit.notYours', { unit: this.signedIn });
    const others = [...this.#units].filter((known) => known !== unit);
    return others.length === 0 ? undefined : fault('unit.several', { units: [...others, unit] });
  }

  #refuse(at: CellPosition, said: Fault, received: string, proposal?: Proposal): void {
    this.#isWrong = true;
    this.#say('error', at, said, received, proposal);
  }

  #say(severity: Severity, at: CellPosition, said: Fault, received: string | null, proposal?: Proposal): void {
    this.issues.add({ severity, at, fault: said, label: LABEL, received, column: 'unit', proposal });
  }
}
