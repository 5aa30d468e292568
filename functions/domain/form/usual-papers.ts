/** The papers that a notice usually asks for beside its forms (notice.md 三 (一), (四)): for a round that shall ask for them, too. */
import type { Paper, Round } from './round';
import { startingLists } from './starting-lists';

type Usual = Pick<Round, 'forms'>;

/** 附件1 is due with the first form, the report with the one that says what became of the plan, of which its draft is written. */
export function usualPapers({ forms }: Usual): readonly Paper[] {
  const [first] = forms;
  const results = forms.find(({ definition }) => startingLists(definition).length > 0) ?? forms.at(-1);
  if (first === undefined || results === undefined) return [];
  const papers: readonly Paper[] = [
    { id: 'scheme', attachment: '附件1', title: '活动实施方案', deadline: first.deadline },
    { id: 'closing', title: '总结报告', draftOf: results.definition.id, deadline: results.deadline },
  ];
  // A form of its own may have the name.
  return papers.filter(({ id }) => !forms.some(({ definition }) => definition.id === id));
}
