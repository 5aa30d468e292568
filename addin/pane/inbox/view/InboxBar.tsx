/** What can be done with everything: taken in, answered; how many that are is said before. */
import { Button } from '@fluentui/react-components';
import { isAnswered, replyKey } from '#intake/reply';
import { BottomBar } from '../../shell/view/BottomBar';
import { DownloadIcon } from '../../shell/view/Icons';
import { useInbox, useInboxActions } from '../hooks/InboxProvider';
import { useLanguage } from '../hooks/use-language';
import { canBeTaken, isUnasked } from '../model/piles';

export function InboxBar() {
  const { words } = useLanguage();
  const said = words.inbox.bar;
  const items = useInbox((state) => state.items);
  const isBusy = useInbox((state) => state.work !== undefined);
  const { takeIn, answerAll, askAgain } = useInboxActions();
  const acceptable = items.filter(canBeTaken).length;
  const unasked = items.filter(isUnasked).length;
  const mails = new Set(items.filter(isAnswered).map(replyKey)).size;
  const isWaiting = unasked > 0 && !isBusy;
  const status = isWaiting
    ? said.unasked(unasked)
    : items.length === 0
      ? said.nothing
      : acceptable === 0
        ? said.cannot
        : said.canTake(acceptable);
  return (
    <BottomBar
      action={
        items.length === 0 ? null : (
          <div className="actions">
            <Button disabledFocusable={isBusy || mails === 0} icon={<DownloadIcon />} onClick={() => answerAll()}>
              {said.answerAll(mails)}
            </Button>
            {isWaiting ? (
              <Button appearance="primary" onClick={() => askAgain()}>
                {said.ask}
              </Button>
            ) : (
              <Button appearance="primary" disabledFocusable={isBusy || acceptable === 0} onClick={() => takeIn()}>
                {acceptable === 0 ? said.takeNone : said.takeIn(acceptable)}
              </Button>
            )}
          </div>
        )
      }
    >
      {status}
    </BottomBar>
  );
}
