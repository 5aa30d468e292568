/** Summary → the school-wide workbook: a cover over its parts. A part more is a file and a line of PARTS. */
import type { RowStream, WorkbookPlan } from '../sheet/sheet-plan';
import { agreementParts } from './agreement-sheet';
import { coverSheet } from './cover';
import { indicatorDetails } from './indicator-detail';
import { issuesParts } from './issue-list';
import { matrixParts } from './matrix';
import { officialParts } from './official';
import { summaryProperties } from './own-summary';
import type { PartMaker } from './part';
import { reportingParts } from './reporting';
import type { Summary } from './summary';
import { tableDetails } from './table-detail';

/** In the order of the tabs, after the cover. */
const PARTS: readonly PartMaker[] = [
  officialParts,
  matrixParts,
  indicatorDetails,
  tableDetails,
  reportingParts,
  agreementParts,
  issuesParts,
];

/** Rows of the long sheets are made of the summary while they are written. */
export function summaryPlan(summary: Summary): WorkbookPlan<RowStream> {
  const { form, round, asOf } = summary;
  const parts = PARTS.flatMap((make) => make(summary));
  const contents = parts.map(({ sheet, says }) => ({ name: sheet.name, says }));
  const cover = coverSheet(summary, controlsOf(parts), contents);
  return {
    sheets: [cover, ...parts.map(({ sheet }) => sheet)],
    properties: {
      title: `${round.school}${round.name}${form.attachment}学校汇总`,
      subject: form.title,
      creator: round.collector.name,
      company: round.school,
      created: asOf,
      custom: summaryProperties(form, round, asOf),
    },
    names: parts.flatMap(({ names }) => names),
  };
}

/** What is counted comes first: it has no key of its own. Then what proves the rest, under keys no column can have. */
function controlsOf(parts: ReturnType<PartMaker>) {
  const controls = parts.flatMap((part) => part.controls);
  const rank = ({ key }: (typeof controls)[number]) => (key === undefined ? 0 : key.startsWith('#') ? 1 : 2);
  return [0, 1, 2].flatMap((wanted) => controls.filter((control) => rank(control) === wanted));
}
