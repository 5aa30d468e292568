/** What is known of each cell of a unit's sheet: its label, what is said of it, asked there, typed for it, known beside it. Pure. */
import type { Desk, Thread, VersionContent } from '#client/shapes';
import type { FormDefinition } from '#domain/form/form';
import { reasonsFor } from '#domain/issues/explanation';
import type { Issue } from '#domain/issues/issue';
import { cellLabel } from '#domain/reports/cell-words';
import { type CellPosition, formatAddress, parseAddress, parseCell } from '#domain/sheet/address';
import { addressWords } from '#domain/sheet/place-words';
import type { Locale } from '#domain/words/locale';
import type { DraftComment } from './drafts';

export interface SaidOfCell {
  readonly issue: Issue;
  /** Why the sender says it is right: then it is settled. */
  readonly reason?: string;
}

export interface BesideCell {
  /** 附件2 · 2022年科技活动周 */
  readonly name: string;
  readonly source: Desk['beside'][number]['source'];
  readonly label: string;
  readonly text: string;
}

export interface CellKnown {
  /** What the column is called; absent where the cell is no answer: nothing can be asked of it. */
  readonly label?: string;
  readonly said: readonly SaidOfCell[];
  readonly threads: readonly Thread[];
  readonly beside: readonly BesideCell[];
  readonly draft?: DraftComment;
}

export type CellMark = 'draft' | 'open' | 'error' | 'verify' | 'explained' | 'noted';

const NOTHING: CellKnown = { said: [], threads: [], beside: [] };

export interface KnownOf {
  readonly form: FormDefinition;
  readonly content: VersionContent;
  /** Absent of an earlier version: what is asked stands in the current one. */
  readonly current?: Pick<Desk, 'review' | 'beside'>;
  readonly drafts: readonly DraftComment[];
}

/** By address, so that a cell of any sheet is found by its name. */
export class SheetCells {
  readonly #labels: ReadonlyMap<string, string>;
  readonly #said: ReadonlyMap<string, readonly SaidOfCell[]>;
  readonly #threads: ReadonlyMap<string, readonly Thread[]>;
  readonly #beside: ReadonlyMap<string, readonly BesideCell[]>;
  readonly #drafts: ReadonlyMap<string, DraftComment>;

  constructor({ form, content, current, drafts }: KnownOf) {
    const reasonOf = reasonsFor(content.explanations);
    this.#labels = labelsOf(form, content);
    this.#said = grouped(
      content.issues,
      (issue) => formatAddress(issue.at),
      (issue) => {
        const reason = reasonOf(issue);
        return reason === undefined ? { issue } : { issue, reason };
      },
    );
    this.#threads = grouped(
      current?.review.threads ?? [],
      ({ now }) => now?.address,
      (thread) => thread,
    );
    const beside = (current?.beside ?? []).flatMap(({ figures, name, source }) =>
      figures.map(({ address, ...figure }) => ({ address, shown: { name, source, ...figure } })),
    );
    this.#beside = grouped(
      beside,
      ({ address }) => address,
      ({ shown }) => shown,
    );
    this.#drafts = new Map(drafts.flatMap((draft) => (draft.address === undefined ? [] : [[draft.address, draft]])));
  }

  at(position: CellPosition): CellKnown {
    const address = formatAddress(position);
    const label = this.#labels.get(address);
    const draft = this.#drafts.get(address);
    const said = this.#said.get(address);
    const threads = this.#threads.get(address);
    const beside = this.#beside.get(address);
    if (label === undefined && said === undefined && threads === undefined) return NOTHING;
    return {
      ...(label === undefined ? {} : { label }),
      said: said ?? [],
      threads: threads ?? [],
      beside: beside ?? [],
      ...(draft === undefined ? {} : { draft }),
    };
  }

  /** The gravest: what one is about to ask, what was asked and waits, what is doubtful, what was settled. */
  markAt(position: CellPosition): CellMark | undefined {
    const { draft, threads, said } = this.at(position);
    if (draft !== undefined) return 'draft';
    if (threads.some(({ state }) => state === 'open' || state === 'answered')) return 'open';
    const left = said.filter(({ reason }) => reason === undefined);
    if (left.some(({ issue }) => issue.severity === 'error')) return 'error';
    if (left.some(({ issue }) => issue.severity === 'verify')) return 'verify';
    if (said.some(({ reason }) => reason !== undefined)) return 'explained';
    return threads.length > 0 ? 'noted' : undefined;
  }
}

function labelsOf(form: FormDefinition, { rows }: VersionContent): ReadonlyMap<string, string> {
  const labels = new Map<string, string>();
  for (const { section, sheet, values, addresses } of rows) {
    const indicator = typeof values.indicator === 'string' ? values.indicator : undefined;
    for (const [column, name] of Object.entries(addresses)) {
      const at = parseCell(name);
      if (at === undefined) continue;
      const keys = { section, column, ...(indicator === undefined ? {} : { indicator }) };
      labels.set(formatAddress({ sheet, ...at }), cellLabel(form, keys));
    }
  }
  return labels;
}

function grouped<Item, Shown>(
  items: readonly Item[],
  addressOf: (item: Item) => string | undefined,
  shownOf: (item: Item) => Shown,
): ReadonlyMap<string, readonly Shown[]> {
  const groups = new Map<string, Shown[]>();
  for (const item of items) {
    const address = addressOf(item);
    if (address === undefined) continue;
    const known = groups.get(address);
    if (known === undefined) groups.set(address, [shownOf(item)]);
    else known.push(shownOf(item));
  }
  return groups;
}

/** Where an address leads on these sheets; undefined for what is on none of them. */
export function spotOf(address: string, sheets: readonly { readonly sheet: string }[]): CellPosition | undefined {
  const at = parseAddress(address);
  return at !== undefined && sheets.some(({ sheet }) => sheet === at.sheet) ? at : undefined;
}

/** K5 where there is one sheet; 附件4!K5 where it could be on several; 表1 第3行第5格. */
export function shortAddress(address: string, sheets: readonly { readonly sheet: string }[], locale: Locale): string {
  return addressWords(address, { locale, withSheet: sheets.length > 1 });
}
