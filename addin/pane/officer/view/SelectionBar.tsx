/** What can be done with several units at once. */
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { copyText } from '../../shell/view/copy-text';
import { CopyIcon, DismissIcon, DoneIcon } from '../../shell/view/Icons';
import { useLanguage } from '../hooks/use-language';
import { useOfficerActions } from '../hooks/use-officer';

export function SelectionBar({ units, onClear }: { readonly units: readonly string[]; onClear(): void }) {
  const { words } = useLanguage();
  const { selection: said } = words;
  const { askAcceptance } = useOfficerActions();
  const [copied, setCopied] = useState<readonly string[]>();
  return (
    <section className="selection-bar" aria-label={said.count(units.length)}>
      <span className="strong" role="status">
        {said.count(units.length)}
      </span>
      <Button size="small" icon={<DoneIcon />} onClick={() => askAcceptance(units)}>
        {said.accept}
      </Button>
      <Button
        size="small"
        icon={<CopyIcon />}
        onClick={async () => setCopied((await copyText(units.join('\n'))) ? units : undefined)}
      >
        {copied === units ? said.copied : said.copy}
      </Button>
      <Button size="small" appearance="subtle" icon={<DismissIcon />} onClick={onClear}>
        {said.none}
      </Button>
    </section>
  );
}
