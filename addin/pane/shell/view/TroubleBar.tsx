/** What failed last outside of signing in and submitting: what, why, what next, and a line to quote. */
import { Button } from '@fluentui/react-components';
import { useLanguage } from '../hooks/use-language';
import { useShell, useShellActions } from '../hooks/use-shell';
import type { Area } from './area';
import { DismissIcon, ErrorIcon } from './Icons';
import { TroubleSaid } from './TroubleSaid';
import { mayRetry } from './trouble-words';

export function TroubleBar({ hasFailedToLoad, retry }: Pick<Area, 'hasFailedToLoad' | 'retry'>) {
  const { words } = useLanguage();
  const trouble = useShell((state) => state.trouble);
  const { dismissTrouble } = useShellActions();
  if (trouble === undefined) return null;
  return (
    <div className="notice notice-error trouble-bar" role="alert">
      <ErrorIcon className="notice-icon" />
      <div className="notice-body">
        <TroubleSaid trouble={trouble} />
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
