/** 催报: what a unit still owes the collector, form by form. Pure; who it is that should be asked is known elsewhere. */
import { paperShortName } from '../form/paper';
import type { Paper } from '../form/round';
import type { SubmissionState } from '../reports/submission';
import { daysLeft } from '../words/china-time';
import type { Thread } from './threads';
import type { UnitStanding } from './unit-standing';

/** What a query asks, as a reminder quotes it. */
export interface OpenQuery {
  readonly text: string;
  /** What people call the cell's column; absent: about the whole sheet. */
  readonly label?: string;
  /** In the version that stands; absent where it was asked of an earlier one. */
  readonly address?: string;
}

/** One form that a unit owes, or a paper that is asked for beside the forms. */
export interface OwedForm {
  /** Its id. */
  readonly form: string;
  /** 附件2; of a paper without a number its title. */
  readonly attachment: string;
  readonly title: string;
  /** Nothing is reported, or what was reported came back with queries. */
  readonly why: 'missing' | 'returned';
  /** The deadline that holds for this unit, extensions included: ISO 8601. */
  readonly due: string;
  /** 0: ends today; negative: days late. */
  readonly daysLeft: number;
  /** The unit took back what it had reported. */
  readonly isWithdrawn: boolean;
  /** The round is locked for this unit: it has to ask before it can report. */
  readonly isLocked: boolean;
  /** Those that wait for the unit, first asked first; none where nothing was returned. */
  readonly queries: readonly OpenQuery[];
}

interface Owing {
  readonly definition: { readonly id: string; readonly attachment: string; readonly title: string };
  readonly standing: UnitStanding;
  /** The version that stands; 0: none. */
  readonly version: number;
  /** Of this unit's form; looked at only where it was returned. */
  readonly threads: readonly Thread[];
  /** Milliseconds, by the server's clock. */
  readonly now: number;
}

/** Whether a form is owed at all, without its threads: 未报 and 退回. */
export function owes({ state }: Pick<UnitStanding, 'state'>): boolean {
  return state === 'none' || state === 'returned';
}

/** `undefined`: nothing is owed of this form. */
export function owedForm({ definition, standing, version, threads, now }: Owing): OwedForm | undefined {
  if (!owes(standing)) return undefined;
  const { id: form, attachment, title } = definition;
  const { due, isWithdrawn, isLocked } = standing;
  const isReturned = standing.state === 'returned';
  return {
    ...{ form, attachment, title, due, isWithdrawn, isLocked },
    why: isReturned ? 'returned' : 'missing',
    daysLeft: daysLeft(due, now),
    queries: isReturned ? threads.filter(({ state }) => state === 'open').map((thread) => asked(thread, version)) : [],
  };
}

interface OwingPapers {
  readonly papers: readonly Pick<Paper, 'id' | 'attachment' | 'title' | 'draftOf'>[];
  /** Of a paper, by its id: where the unit stands with it. */
  readonly standingOf: (paper: string) => UnitStanding;
  /** Of a form, by its id: what the version says that stands; undefined where there is none. */
  readonly stateOf: (form: string) => SubmissionState | undefined;
  readonly forms: readonly string[];
  /** Milliseconds, by the server's clock. */
  readonly now: number;
}

/** A unit with nothing to report has nothing to write about either: not where all that it reports is 零报告, nor of that form. */
export function owedPapers({ papers, standingOf, stateOf, forms, now }: OwingPapers): readonly OwedForm[] {
  const states = forms.map(stateOf);
  if (states.includes('zero') && !states.includes('submitted')) return [];
  return papers.flatMap((paper): readonly OwedForm[] => {
    const standing = standingOf(paper.id);
    const isAboutNothing = paper.draftOf !== undefined && stateOf(paper.draftOf) === 'zero';
    if (!owes(standing) || isAboutNothing) return [];
    const { due, isWithdrawn, isLocked } = standing;
    const named = { form: paper.id, attachment: paperShortName(paper), title: paper.title };
    return [{ ...named, why: 'missing', due, daysLeft: daysLeft(due, now), isWithdrawn, isLocked, queries: [] }];
  });
}

function asked({ text, place, version: askedOf }: Thread, version: number): OpenQuery {
  if (place === undefined) return { text };
  const { label, address } = place;
  return { text, label, ...(askedOf === version ? { address } : {}) };
}
