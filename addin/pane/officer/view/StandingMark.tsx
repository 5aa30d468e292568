/** Where a unit stands with a form: an icon and a word, never a colour alone. */
import { STANDING_NAMES } from '#domain/words/states';
import { DeadlineIcon, DoneIcon, LockedIcon, SuccessIcon, WaitingIcon, WithdrawIcon } from '../../shell/view/Icons';
import { useLanguage } from '../hooks/use-language';
import type { FormCell } from '../model/units-shown';

type State = FormCell['standing']['state'];

const ICONS: Readonly<Record<State, typeof DoneIcon | undefined>> = {
  none: undefined,
  submitted: DoneIcon,
  late: DeadlineIcon,
  zero: DoneIcon,
  returned: WithdrawIcon,
  toReview: WaitingIcon,
  accepted: SuccessIcon,
  locked: LockedIcon,
};

export function StandingMark({ state }: { readonly state: State }) {
  const { locale } = useLanguage();
  const Icon = ICONS[state];
  return (
    <span className={`standing standing-${state}`}>
      {Icon === undefined ? <span className="standing-nothing" /> : <Icon className="standing-icon" />}
      {STANDING_NAMES[state][locale]}
    </span>
  );
}
