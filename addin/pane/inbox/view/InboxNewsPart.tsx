/** How reading, taking in or answering ended: how many, what was left and why, what to do next. */
import { Button } from '@fluentui/react-components';
import { DismissIcon, SuccessIcon, VerifyIcon } from '../../shell/view/Icons';
import { useInbox, useInboxActions } from '../hooks/InboxProvider';
import { useLanguage } from '../hooks/use-language';
import type { InboxNews } from '../model/state';
import type { InboxOwnWords } from '../words/view-zh-cn';

export function InboxNewsPart() {
  const { words } = useLanguage();
  const news = useInbox((state) => state.news);
  const isBusy = useInbox((state) => state.work !== undefined);
  const { dismiss } = useInboxActions();
  if (news === undefined || isBusy) return null;
  const said = words.inbox.news;
  const { title, lines, isWhole } = newsWords(news, said);
  return (
    <section className="notice notice-calm">
      {isWhole ? <SuccessIcon className="notice-icon inbox-good" /> : <VerifyIcon className="notice-icon" />}
      <div className="notice-body">
        <p className="strong">{title}</p>
        {lines.map((line) => (
          <p key={line} className="small">
            {line}
          </p>
        ))}
      </div>
      <Button
        size="small"
        appearance="transparent"
        icon={<DismissIcon />}
        aria-label={said.dismiss}
        onClick={() => dismiss()}
      />
    </section>
  );
}

function newsWords(news: InboxNews, said: InboxOwnWords['news']) {
  switch (news.what) {
    case 'read': {
      const { found, known, left } = news;
      return {
        title: found === 0 ? said.readNone : said.read(found),
        lines: [...(known > 0 ? [said.known(known)] : []), ...(left > 0 ? [said.unread(left)] : [])],
        isWhole: left === 0,
      };
    }
    case 'taken': {
      const { taken, not, left } = news;
      return {
        title: taken === 0 ? said.takenNone : said.taken(taken),
        lines: [...(not > 0 ? [said.not(not)] : []), ...(left > 0 ? [said.left(left)] : [])],
        isWhole: not + left === 0,
      };
    }
    case 'answered':
      return { title: said.answered(news.count), lines: [said.answeredLead], isWhole: true };
  }
}
