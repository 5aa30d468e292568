/** What a unit's card says of joint activities. Most rounds have none, and then nothing is asked but whether there are. */
import { ownPartInWords } from '#domain/season/joint/unit-words';
import type { Locale } from '#domain/words/locale';
import type { DecisionLog } from '#store/decision-log';
import { type JointPlace, type JointStores, ownJointView } from './joint-view';

interface Stores extends JointStores {
  readonly joint: Pick<DecisionLog, 'decisions' | 'hasDecisions'>;
}

/** A sentence for each activity, in the order in which they were decided. */
export async function jointNotes(
  stores: Stores,
  place: JointPlace,
  unit: string,
  locale: Locale,
): Promise<readonly string[]> {
  const { collector, round, entry } = place;
  const scope = { collector, round: round.id, form: entry.definition.id };
  if (!(await stores.joint.hasDecisions(scope))) return [];
  const { groups } = await ownJointView(stores, place, unit);
  return groups.map(({ lead, partners, deduction, isToReview }) => {
    const own = partners.find((partner) => partner.unit === unit);
    const isDeducted = own !== undefined && own.now === 'same' && lead.now === 'same';
    const ownDeduction = isDeducted ? { entries: 1, people: own.people } : { entries: 0, people: 0 };
    const said = ownPartInWords(unit, {
      name: own?.name ?? lead.name,
      lead: lead.unit,
      partners: partners.map((partner) => partner.unit),
      deduction: own === undefined ? deduction : ownDeduction,
      isToReview,
    });
    return said[locale];
  });
}
