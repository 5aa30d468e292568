/** 封面: by how much joint activities are counted less, and whether an officer has to look at any of them again. */
import { deductionInWords } from '../season/joint/deduction-words';
import { detailName } from './layout';
import type { Summary } from './summary';

/** `upward`: without the sheets and the work that stay with the office. */
export function jointSentences(summary: Summary, upward?: 'upward'): readonly string[] {
  const { joint, lists } = summary;
  const list = lists.find(({ section }) => section.key === joint?.section);
  if (joint === undefined || list === undefined) return [];
  const { deduction, groups } = joint;
  const deducted = `${deductionInWords(deduction)['zh-CN']}：每项只计牵头单位的一行`;
  const where = `参加单位的行在“${detailName(summary, list.section)}”中注明`;
  const changed = groups.filter(({ isToReview }) => isToReview).length;
  return [
    ...(deduction.entries === 0 ? [] : [upward ? `${deducted}。` : `${deducted}，${where}。`]),
    ...(changed === 0 || upward ? [] : [`联合举办中有${changed}组在认定后改动过，改动的行未扣减，请重新认定。`]),
  ];
}
