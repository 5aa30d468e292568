/** What failed last outside of signing in and submitting: what, why, what next, and a line to quote. */
import { Button } from '@fluentui/react-components';
import { useLanguage } from '../hooks/use-language';
import { useShell, useShellActions } from '../hooks/use-shell';
import type { Area } from './area';
import { DismissIcon, ErrorIcon } from './Icons';
import { Reference } from './Reference';
import { mayRetry, troubleWords } from './trouble-words';

export function TroubleBar({ hasFailedToLoad, retry }: Pick<Area, 'hasFailedToLoad' | 'retry'>) {
  const { words, locale } = useLanguage();
  const trouble = useShell((state) => state.trouble);
  const { dismissTrouble } = useShellActions();
  if (trouble === undefined) return null;
  const { title, detail, reference } = troubleWords(trouble, locale);
  return (
    <div className="notice notice-error trouble-bar" role="alert">
      <ErrorIcon className="notice-icon" />
      <div className="notice-body">
        <p className="strong">{title}</p>
        <p>{detail}</p>
        {reference !== undefined && <Reference text={reference} />}
        {mayRetry(trouble) && !hasFailedToLoad && (
          <Button size="small" className="notice-action" onClick={retry}>
            {words.trouble.retry}
          </Button>
        )}
      </div>
      {/* Taken away, it would leave a screen with nothing on it. */}
      {!hasFailedToLoad && (
        <Button
          size="small"
          appearance="transparent"
          icon={<DismissIcon />}
          aria-label={words.trouble.dismiss}
          onClick={dismissTrouble}
        />
      )}
    </div>
  );
}
