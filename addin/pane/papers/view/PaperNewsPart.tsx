/** What was done with a paper last, or why not, at its own place. */
import { Button } from '@fluentui/react-components';
import type { Trouble } from '../../shell/model/state';
import { ErrorIcon, SuccessIcon } from '../../shell/view/Icons';
import { Reference } from '../../shell/view/Reference';
import { troubleWords } from '../../shell/view/trouble-words';
import { usePapers } from '../hooks/PapersProvider';
import { useLanguage } from '../hooks/use-language';
import type { PaperNews } from '../model/state';

export function PaperNewsPart({ paper }: { readonly paper: string }) {
  const news = usePapers((state) => (state.news?.paper === paper ? state.news.news : undefined));
  if (news === undefined) return null;
  if (news.kind === 'unread') return <PaperUnread />;
  return news.kind === 'trouble' ? <PaperTrouble trouble={news.trouble} /> : <PaperDone news={news} />;
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

export interface PaperTroubleProps {
  readonly trouble: Trouble;
  onRetry?(): void;
}

export function PaperTrouble({ trouble, onRetry }: PaperTroubleProps) {
  const { words, locale } = useLanguage();
  const { title, detail, reference } = troubleWords(trouble, locale);
  return (
    <section className="notice notice-error" role="alert">
      <ErrorIcon className="notice-icon" />
      <div className="notice-body">
        <p className="strong">{title}</p>
        <p>{detail}</p>
        {reference !== undefined && <Reference text={reference} />}
      </div>
      {onRetry !== undefined && (
        <Button size="small" onClick={onRetry}>
          {words.trouble.retry}
        </Button>
      )}
    </section>
  );
}
