/** A round's summary → one workbook for all its forms: a cover over its parts. A part more is a file and a line here. */
import type { RowStream, WorkbookPlan } from '../../sheet/sheet-plan';
import { agreementParts } from '../agreement-sheet';
import { indicatorDetails } from '../indicator-detail';
import { matrixParts } from '../matrix';
import { officialParts } from '../official';
import { roundProperties } from '../own-summary';
import type { PartMaker } from '../part';
import { tableDetails } from '../table-detail';
import { accountParts } from './account-sheets';
import { changesParts } from './changes-sheet';
import { chartParts } from './charts';
import { eligibilityParts } from './eligibility-sheet';
import { withPrevious } from './own-columns';
import { recommendedParts } from './recommended-sheet';
import { checksPart } from './round-agreement';
import { roundCover } from './round-cover';
import { issuesPart } from './round-issues';
import type { RoundPartMaker } from './round-part';
import { reportingPart } from './round-reporting';
import type { RoundSummary } from './round-summary';
import { standingAlone } from './standing-alone';
import { unitIndicatorParts } from './unit-indicators';
import { yearParts } from './years';

/** Of each form, one form after another. */
function ofForms(make: PartMaker, goesUpward?: true): RoundPartMaker {
  return ({ forms }) =>
    forms.flatMap((summary) =>
      make(summary).map((part) => ({
        ...part,
        of: summary.among ?? summary.form.attachment,
        ...(goesUpward === true && { goesUpward }),
      })),
    );
}

/** In the order of the tabs: after the cover, and after 核对, which lists what all of them prove. */
const BEFORE_CHECKS: readonly RoundPartMaker[] = [
  ofForms(officialParts, true),
  recommendedParts,
  eligibilityParts,
  chartParts,
  ofForms(matrixParts),
  ({ forms }) => forms.flatMap(unitIndicatorParts),
  accountParts,
  yearParts,
  (summary) => [reportingPart(summary)],
];
const AFTER_CHECKS: readonly RoundPartMaker[] = [
  ofForms(agreementParts),
  (summary) => [issuesPart(summary)],
  changesParts,
  ofForms(indicatorDetails),
  ofForms(tableDetails),
];

/** Rows of the long sheets are made of the summary while they are written. */
export function roundSummaryPlan(summary: RoundSummary): WorkbookPlan<RowStream> {
  const { round, asOf, edition } = summary;
  const make = (makers: readonly RoundPartMaker[]) => makers.flatMap((maker) => maker(summary));
  const [before, after] = [make(BEFORE_CHECKS), make(AFTER_CHECKS)];
  const proofs = [...before, ...after];
  const properties = {
    title: `${round.school}${round.name}学校汇总`,
    subject: round.name,
    creator: round.collector.name,
    company: round.school,
    created: asOf,
    custom: roundProperties(round, asOf, edition),
  };
  if (edition === 'upward') {
    const parts = before.filter(({ goesUpward }) => goesUpward);
    const cover = roundCover(summary, { proofs, contents: parts });
    return { sheets: standingAlone([cover, ...parts.map(({ sheet }) => sheet)]), properties, names: [] };
  }
  const checks = checksPart(summary, proofs);
  const parts = withPrevious([...before, checks, ...after], summary);
  const cover = roundCover(summary, { proofs, contents: parts, checks });
  return {
    sheets: [cover, ...parts.map(({ sheet }) => sheet)],
    properties,
    names: parts.flatMap(({ names }) => names),
  };
}
