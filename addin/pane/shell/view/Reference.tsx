/** 详情: codes for whoever is asked for help, folded away until somebody wants to copy them. */
import { useLanguage } from '../hooks/use-language';
import { CopyButton } from './CopyButton';

export interface ReferenceProps {
  readonly text: string;
  /** What the text is; a problem's code and request id unless something else is said. */
  readonly what?: string;
}

export function Reference({ text, what }: ReferenceProps) {
  const { words } = useLanguage();
  const name = what ?? words.trouble.reference;
  return (
    <details className="reference small">
      <summary>{words.trouble.more}</summary>
      <p className="quiet">
        <span>
          {name}
          {words.separator}
          <span className="mono">{text}</span>
        </span>
        <CopyButton text={text} what={name} />
      </p>
    </details>
  );
}
