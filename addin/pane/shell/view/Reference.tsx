/** 详情: code and request id for whoever is asked for help, folded away until somebody wants to copy them. */
import { useLanguage } from '../hooks/use-language';
import { CopyButton } from './CopyButton';

export function Reference({ text }: { readonly text: string }) {
  const { words } = useLanguage();
  return (
    <details className="reference small">
      <summary>{words.trouble.more}</summary>
      <p className="quiet">
        {words.trouble.reference}
        {words.separator}
        <span className="mono">{text}</span>
        <CopyButton text={text} what={words.trouble.reference} />
      </p>
    </details>
  );
}
