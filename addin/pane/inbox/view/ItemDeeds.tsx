/** What becomes of one thing that came: taken in by itself, or answered. */
import { Button } from '@fluentui/react-components';
import { isAnswered } from '#intake/reply';
import { DownloadIcon } from '../../shell/view/Icons';
import { useInbox, useInboxActions } from '../hooks/InboxProvider';
import { useLanguage } from '../hooks/use-language';
import { canBeTaken } from '../model/piles';
import type { ItemProps } from './item-props';

export function ItemDeeds({ at, item }: ItemProps) {
  const { words } = useLanguage();
  const said = words.inbox.item;
  const isBusy = useInbox((state) => state.work !== undefined);
  const { takeOne, answer } = useInboxActions();
  const isRefused = item.taken?.outcome === 'refused';
  const canTake = canBeTaken(item) || isRefused;
  if (!isAnswered(item) && !canTake) return null;
  return (
    <footer className="bottom-bar inbox-deeds">
      <div className="actions">
        {isAnswered(item) && (
          <Button size="small" icon={<DownloadIcon />} disabledFocusable={isBusy} onClick={() => answer(at)}>
            {said.answer}
          </Button>
        )}
        {canTake && (
          <Button size="small" disabledFocusable={isBusy} onClick={() => takeOne(at)}>
            {isRefused ? said.again : said.takeOne}
          </Button>
        )}
      </div>
    </footer>
  );
}
