/** What was done with a paper last, or why not, at its own place. */
import { ErrorIcon, SuccessIcon } from '../../shell/view/Icons';
import { TroubleNotice } from '../../shell/view/TroubleNotice';
import { usePapers } from '../hooks/PapersProvider';
import { useLanguage } from '../hooks/use-language';
import type { PaperNews } from '../model/state';

export function PaperNewsPart({ paper }: { readonly paper: string }) {
  const news = usePapers((state) => (state.news?.paper === paper ? state.news.news : undefined));
  if (news === undefined) return null;
  if (news.kind === 'unread') return <PaperUnread />;
  return news.kind === 'trouble' ? <TroubleNotice trouble={news.trouble} /> : <PaperDone news={news} />;
}

function PaperDone({ news }: { readonly news: Exclude<PaperNews, { readonly kind: 'trouble' | 'unread' }> }) {
  const { words } = useLanguage();
  const said = words.papers.news;
  return (
    <section className="notice notice-calm">
      <SuccessIcon className="notice-icon" />
      <div className="notice-body">
        {news.kind === 'handedIn' ? (
          <>
            <p className="strong">{said.handedIn(news.receipt, news.version)}</p>
            {news.isLate && <p>{said.late}</p>}
          </>
        ) : (
          <>
            <p className="strong">{said.drafted(news.file)}</p>
            {news.told !== undefined && <p>{said.renewed(news.told.renewed, news.told.added)}</p>}
            {news.told !== undefined && news.told.kept > 0 && <p>{said.kept(news.told.kept)}</p>}
            <p>{said.draftedLead}</p>
          </>
        )}
      </div>
    </section>
  );
}

function PaperUnread() {
  const { words } = useLanguage();
  const said = words.papers.news;
  return (
    <section className="notice notice-error" role="alert">
      <ErrorIcon className="notice-icon" />
      <div className="notice-body">
        <p className="strong">{said.unread}</p>
        <p>{said.unreadLead}</p>
      </div>
    </section>
  );
}
