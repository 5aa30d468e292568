/** 撤回, wherever the form is open while its report may be taken back (neither accepted nor locked); the question after it says what stands then. */
import { Button } from '@fluentui/react-components';
import { WithdrawIcon } from '../../shell/view/Icons';
import { isReported } from '../../shell/view/StateBadge';
import { useLanguage } from '../hooks/use-language';
import { useCard, useStaffActions } from '../hooks/use-staff';
import { closedBy } from '../model/review';
import type { FormCard } from '../model/state';

export function Withdraw({ lead }: { readonly lead: string }) {
  const { words } = useLanguage();
  const { withdraw } = useStaffActions();
  const closed = closedBy(useCard()?.state.standing);
  if (closed !== undefined) return null;
  return (
    <div className="line-with-action">
      <span className="small quiet">{lead}</span>
      <Button size="small" icon={<WithdrawIcon />} onClick={() => withdraw()}>
        {words.submit.withdraw}
      </Button>
    </div>
  );
}

/** What stands reported, by the number that people quote, and how to take it back. */
export function StandingLine({ card: { state } }: { readonly card: FormCard }) {
  const { words } = useLanguage();
  const receipt = state.returned?.receipt ?? state.receipt;
  if (!isReported(state.state) || receipt === undefined) return null;
  const lead = words.submit.standing(receipt);
  // Why it cannot be taken back is said above it.
  if (closedBy(state.standing) !== undefined) return <p className="small quiet">{lead}</p>;
  return <Withdraw lead={lead} />;
}
