/** 撤回: what makes a confirmation before 提交 unnecessary. */
import { Button } from '@fluentui/react-components';
import { useLanguage } from '../../shell/hooks/use-language';
import { WithdrawIcon } from '../../shell/view/Icons';
import { useSubmit } from '../hooks/use-submit';

/** 撤回 stands with the receipt: no question before it, because a new submission undoes it. */
export function Withdraw() {
  const { words } = useLanguage();
  const { withdraw } = useSubmit();
  return (
    <div className="line-with-action">
      <span className="small quiet">{words.submit.withdrawLead}</span>
      <Button size="small" icon={<WithdrawIcon />} onClick={() => withdraw()}>
        {words.submit.withdraw}
      </Button>
    </div>
  );
}
