/** What one definition of a form has and another has not, a line each. */
import type { DefinitionChange } from '#domain/editing/difference';
import { useLanguage } from '../hooks/use-language';

export function ChangeList({ changes }: { readonly changes: readonly DefinitionChange[] }) {
  const { words, locale } = useLanguage();
  return (
    <ul className="editor-changes">
      {changes.map(({ kind, sheet, said }) => (
        <li key={`${sheet} ${said['zh-CN']}`}>
          <span className={`editor-change editor-${kind}`}>{words.editor[kind]}</span>
          <span>
            {sheet !== undefined && <span className="quiet">{sheet} </span>}
            {said[locale]}
          </span>
        </li>
      ))}
    </ul>
  );
}
