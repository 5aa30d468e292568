/** What could not be fetched for a version, at its own line, and doing it again. */
import { Button } from '@fluentui/react-components';
import type { Trouble } from '../../shell/model/state';
import { troubleWords } from '../../shell/view/trouble-words';
import { useLanguage } from '../hooks/use-language';
import { useStaffActions } from '../hooks/use-staff';

export interface FailedAtProps {
  readonly trouble: Trouble;
  /** Which version is asked for again, and what of it. */
  readonly again: { readonly compare: number } | { readonly open: number };
}

export function FailedAt({ trouble, again }: FailedAtProps) {
  const { words, locale } = useLanguage();
  const { compareVersion, openVersion } = useStaffActions();
  const { title, detail } = troubleWords(trouble, locale);
  return (
    <>
      <p className="error-text">
        {title}
        {words.separator}
        {detail}
      </p>
      <Button
        size="small"
        onClick={() => ('compare' in again ? compareVersion(again.compare) : openVersion(again.open))}
      >
        {words.trouble.retry}
      </Button>
    </>
  );
}
