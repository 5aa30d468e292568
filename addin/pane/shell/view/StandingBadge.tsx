/** Where a unit stands with a form, in a word and a colour: 未报 · 已报 · 迟报 · 零报告 · 退回 · 待复核 · 通过 · 锁定. */
import { Badge } from '@fluentui/react-components';
import type { FormState } from '#client/shapes';
import { STANDING_NAMES, STATE_NAMES } from '#domain/words/states';
import { useLanguage } from '../hooks/use-language';

type Standing = Pick<FormState['standing'], 'state' | 'isLate' | 'isWithdrawn'>;

const LOOKS = {
  none: ['outline', 'informative'],
  submitted: ['tint', 'success'],
  late: ['tint', 'warning'],
  zero: ['tint', 'informative'],
  returned: ['tint', 'danger'],
  toReview: ['tint', 'brand'],
  accepted: ['filled', 'success'],
  locked: ['tint', 'informative'],
} as const satisfies Readonly<Record<Standing['state'], readonly [string, string]>>;

export function StandingBadge({ standing: { state, isLate, isWithdrawn } }: { readonly standing: Standing }) {
  const { locale } = useLanguage();
  const [appearance, color] = LOOKS[state];
  const name = isWithdrawn && state === 'none' ? STATE_NAMES.withdrawn : STANDING_NAMES[state];
  return (
    <>
      <Badge appearance={appearance} color={color} className="badge">
        {name[locale]}
      </Badge>
      {state === 'zero' && isLate && (
        <Badge appearance="tint" color="warning" className="badge">
          {STANDING_NAMES.late[locale]}
        </Badge>
      )}
    </>
  );
}
