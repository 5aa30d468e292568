/** Why the last thing was not done, what somebody else did meanwhile, and that there is something new. */
import { Button } from '@fluentui/react-components';
import { ErrorIcon, VerifyIcon } from '../../shell/view/Icons';
import { Reference } from '../../shell/view/Reference';
import { troubleWords } from '../../shell/view/trouble-words';
import { useLanguage } from '../hooks/use-language';
import { useOfficerActions } from '../hooks/use-officer';
import type { News, OpenSheet } from '../model/state';

export function SheetNews({ sheet }: { readonly sheet: OpenSheet }) {
  const { words, locale } = useLanguage();
  const { sheet: said } = words;
  const { rereadSheet, dismissSheetNews } = useOfficerActions();
  const { trouble, news, isBehind } = sheet;
  const isSomething = trouble !== undefined || news !== undefined;
  const refused = trouble === undefined ? undefined : troubleWords(trouble, locale);
  return (
    <>
      {isSomething && (
        <div
          className={refused === undefined ? 'notice notice-waiting unit-news' : 'notice notice-error unit-news'}
          role="alert"
        >
          {refused === undefined ? <VerifyIcon className="notice-icon" /> : <ErrorIcon className="notice-icon" />}
          <div className="notice-body">
            {refused !== undefined && (
              <>
                <p className="strong">{refused.title}</p>
                <p>{refused.detail}</p>
                {refused.reference !== undefined && <Reference text={refused.reference} />}
              </>
            )}
            {news !== undefined && (
              <>
                <p className="strong">{said.news}</p>
                <ul className="plain-list">
                  {news.map((one) => (
                    <NewsLine key={`${one.kind} ${one.at}`} news={one} />
                  ))}
                </ul>
              </>
            )}
          </div>
          <Button size="small" onClick={() => dismissSheetNews()}>
            {said.dismiss}
          </Button>
        </div>
      )}
      {isBehind === true && (
        <div className="notice notice-waiting unit-news" role="status">
          <VerifyIcon className="notice-icon" />
          <p>{said.behind}</p>
          <Button size="small" onClick={() => rereadSheet()}>
            {said.reread}
          </Button>
        </div>
      )}
    </>
  );
}

function NewsLine({ news }: { readonly news: News }) {
  const { words, formats } = useLanguage();
  const { sheet: said } = words;
  const what =
    news.kind === 'version'
      ? said.newVersion(words.report.version(news.version), said.by[news.by])
      : said.newDecision(news.by, said.decisions[news.decision]);
  return (
    <li>
      {what} <span className="quiet">{formats.shortMoment(news.at)}</span>
    </li>
  );
}
