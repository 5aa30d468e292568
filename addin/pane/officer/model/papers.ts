/** 纸质件 as an officer sees it: whose signed print came in, and what became of each that was scanned. Plain data. */
import type { PaperOutcome, PapersView, PaperView } from '#client/paper-client';
import type { Trouble } from '../../shell/model/state';

export interface Papers {
  /** Absent while it is fetched for the first time. */
  readonly view?: PapersView;
  /** The latest first. */
  readonly scans: readonly Scan[];
  /** Why it could not be read. */
  readonly trouble?: Trouble;
}

/** What was scanned or typed, or undone, and what became of it. */
export interface Scan {
  readonly id: number;
  readonly code: string;
  /** Absent while it is asked, or where it was not done. */
  readonly outcome?: PaperOutcome;
  readonly trouble?: Trouble;
}

/** So many stay on the page; what an officer has to answer stays until it is answered. */
const MOST_SCANS = 12;

export function withScan(scans: readonly Scan[], scan: Scan): readonly Scan[] {
  if (scans.some(({ id }) => id === scan.id)) return scans.map((each) => (each.id === scan.id ? scan : each));
  return [scan, ...scans].filter((each, at) => at < MOST_SCANS || isOpen(each));
}

export function nextId(scans: readonly Scan[]): number {
  return scans.reduce((most, { id }) => Math.max(most, id), 0) + 1;
}

/** Nothing is recorded before the officer says so. */
function isOpen({ outcome }: Scan): boolean {
  return outcome?.outcome === 'differs' || outcome?.outcome === 'ambiguous';
}

/** What the answer tells of one unit, in the list of all. */
export function withOutcome(view: PapersView, outcome: PaperOutcome): PapersView {
  switch (outcome.outcome) {
    case 'received':
    case 'already':
      return withPaper(view, outcome, outcome.paper);
    case 'undone':
      return withPaper(view, outcome, undefined);
    case 'differs':
    case 'ambiguous':
      return view;
  }
}

function withPaper(
  view: PapersView,
  of: { readonly form: string; readonly unit: string },
  paper: PaperView | undefined,
): PapersView {
  return {
    forms: view.forms.map((form) =>
      form.form !== of.form
        ? form
        : {
            ...form,
            units: form.units.map((unit) => {
              if (unit.unit !== of.unit) return unit;
              const { paper: _, ...rest } = unit;
              return paper === undefined ? rest : { ...rest, paper };
            }),
          },
    ),
  };
}

export type PaperUnit = PapersView['forms'][number]['units'][number];

/** Nothing stands that a print would be of. */
export function isOwed({ state }: PaperUnit): boolean {
  return state !== 'withdrawn';
}

export const PAPER_FILTERS = ['missing', 'received', 'otherVersion', 'all'] as const;
export type PaperFilter = (typeof PAPER_FILTERS)[number];

export function isListed(filter: PaperFilter, unit: PaperUnit): boolean {
  switch (filter) {
    case 'missing':
      return unit.paper === undefined && isOwed(unit);
    case 'received':
      return unit.paper?.isCurrent === true;
    case 'otherVersion':
      return unit.paper?.isCurrent === false;
    case 'all':
      return true;
  }
}
