/** What a unit is told of a joint activity that it takes part in: who leads, that it counts once, and by how much less. */
import { type Bilingual, both } from '../../words/locale';
import { deductionInWords } from './deduction-words';
import type { JointDeduction } from './standing';

export interface OwnPart {
  /** As the unit calls the activity. */
  readonly name: string;
  readonly lead: string;
  readonly partners: readonly string[];
  /** Of the partners' rows that are deducted: of this unit's own, or, for the lead, of all. */
  readonly deduction: JointDeduction;
  /** A row changed since; then a unit whose own row changed is not deducted. */
  readonly isToReview: boolean;
}

export function ownPartInWords(unit: string, { name, lead, partners, deduction, isToReview }: OwnPart): Bilingual {
  const said = deductionInWords(deduction);
  const again = isToReview
    ? both('认定后有改动，等汇总单位重新认定。', ' It changed since; the collector has to look again.')
    : both('', '');
  if (unit === lead)
    return both(
      `联合举办：“${name}”由本单位牵头，与${partners.join('、')}一起，学校汇总只计本单位的一行，其余${said['zh-CN']}。${again['zh-CN']}`,
      `Joint: you lead “${name}” with ${partners.join(', ')}; it counts once, with you (${said.en}).${again.en}`,
    );
  return both(
    `联合举办：“${name}”由${lead}牵头，学校汇总只计牵头单位的一行，本单位${said['zh-CN']}。${again['zh-CN']}`,
    `Joint: ${lead} leads “${name}”; it counts once, with the lead (${said.en} from yours).${again.en}`,
  );
}
