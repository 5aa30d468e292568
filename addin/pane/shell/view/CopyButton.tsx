/** Copies a line, and says so on the button itself. */
import { Button } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { useLanguage } from '../hooks/use-language';
import { copyText } from './copy-text';
import { CopyIcon, DoneIcon } from './Icons';

const SHOWN_MS = 2_000;

export function CopyButton({ text, what }: { readonly text: string; readonly what: string }) {
  const { words } = useLanguage();
  const [isCopied, setCopied] = useState(false);
  useEffect(() => {
    if (!isCopied) return;
    const timer = setTimeout(() => setCopied(false), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [isCopied]);
  return (
    <>
      <Button
        size="small"
        appearance="subtle"
        icon={isCopied ? <DoneIcon /> : <CopyIcon />}
        aria-label={words.copy.action(what)}
        title={words.copy.action(what)}
        onClick={async () => setCopied(await copyText(text))}
      />
      <span role="status" className="only-heard">
        {isCopied ? words.copy.done : ''}
      </span>
    </>
  );
}
