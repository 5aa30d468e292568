/** 撤回: what makes a confirmation before 提交 unnecessary. */
import { Button } from '@fluentui/react-components';
import { WithdrawIcon } from '../../shell/view/Icons';
import { useLanguage } from '../hooks/use-language';
import { useStaffActions } from '../hooks/use-staff';

/** 撤回 stands with the receipt: no question before it, because a new submission undoes it. */
export function Withdraw() {
  const { words } = useLanguage();
  const { withdraw } = useStaffActions();
  return (
    <div className="line-with-action">
      <span className="small quiet">{words.submit.withdrawLead}</span>
      <Button size="small" icon={<WithdrawIcon />} onClick={() => withdraw()}>
        {words.submit.withdraw}
      </Button>
    </div>
  );
}
