/** 纸质件 as an officer sees it: whose signed print came in, and what became of each that was scanned. Plain data. */
import type { PaperCopiesView, PaperCopyOutcome, PaperCopyView } from '#client/paper-copies-client';
import type { Trouble } from '../../shell/model/state';

export interface PaperCopies {
  /** Absent while it is fetched for the first time. */
  readonly view?: PaperCopiesView;
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
  readonly outcome?: PaperCopyOutcome;
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
export function withOutcome(view: PaperCopiesView, outcome: PaperCopyOutcome): PaperCopiesView {
  switch (outcome.outcome) {
    case 'received':
    case 'already':
      return withPaperCopy(view, outcome, outcome.paperCopy);
    case 'undone':
      return withPaperCopy(view, outcome, undefined);
    case 'differs':
    case 'ambiguous':
      return view;
  }
}

function withPaperCopy(
  view: PaperCopiesView,
  of: { readonly form: string; readonly unit: string },
  paperCopy: PaperCopyView | undefined,
): PaperCopiesView {
  return {
    forms: view.forms.map((form) =>
      form.form !== of.form
        ? form
        : {
            ...form,
            units: form.units.map((unit) => {
              if (unit.unit !== of.unit) return unit;
              const { paperCopy: _, ...rest } = unit;
              return paperCopy === undefined ? rest : { ...rest, paperCopy };
            }),
          },
    ),
  };
}

export type PaperCopyUnit = PaperCopiesView['forms'][number]['units'][number];

/** Nothing stands that a print would be of. */
export function isOwed({ state }: PaperCopyUnit): boolean {
  return state !== 'withdrawn';
}

export const PAPER_COPY_FILTERS = ['missing', 'received', 'otherVersion', 'all'] as const;
export type PaperCopyFilter = (typeof PAPER_COPY_FILTERS)[number];

export function isListed(filter: PaperCopyFilter, unit: PaperCopyUnit): boolean {
  switch (filter) {
    case 'missing':
      return unit.paperCopy === undefined && isOwed(unit);
    case 'received':
      return unit.paperCopy?.isCurrent === true;
    case 'otherVersion':
      return unit.paperCopy?.isCurrent === false;
    case 'all':
      return true;
  }
}
