/** By how much joint activities are counted less, in the words that cover, 核对 and panes share. */
import { type Bilingual, both } from '../../words/locale';
import type { JointDeduction } from './standing';

/** 按联合举办扣减2项 / 680人次 */
export function deductionInWords({ entries, people }: JointDeduction): Bilingual {
  const counted = people.toLocaleString('en-US');
  return both(
    `按联合举办扣减${entries}项 / ${counted}人次`,
    `${entries} ${entries === 1 ? 'activity' : 'activities'} / ${counted} people deducted as joint`,
  );
}
