/** The copyable line that holds code and request id: no codes elsewhere. */
import { useLanguage } from '../hooks/use-language';
import { CopyButton } from './CopyButton';

export function Reference({ text }: { readonly text: string }) {
  const { words } = useLanguage();
  return (
    <p className="reference small quiet">
      <span>
        {words.trouble.reference}
        {words.separator}
        <span className="mono">{text}</span>
      </span>
      <CopyButton text={text} what={words.trouble.reference} />
    </p>
  );
}
