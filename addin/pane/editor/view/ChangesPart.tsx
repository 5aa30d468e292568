/** What changed: from what is stored, and from the form of other rounds. */
import { Button } from '@fluentui/react-components';
import type { DefinitionChange } from '#domain/editing/difference';
import { useEditor, useEditorActions } from '../hooks/EditorProvider';
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

export function ChangesPart() {
  const { words } = useLanguage();
  const changes = useEditor((state) => state.changes);
  const earlier = useEditor((state) => state.earlier);
  const { showEarlier, discard } = useEditorActions();
  return (
    <section className="card editor-versions" aria-label={words.editor.changes}>
      <h2>{words.editor.changes}</h2>
      {changes.length === 0 ? <p className="quiet">{words.editor.noChanges}</p> : <ChangeList changes={changes} />}
      <div className="editor-tools">
        {changes.length > 0 && (
          <Button size="small" onClick={discard}>
            {words.editor.discard}
          </Button>
        )}
        <Button size="small" appearance="subtle" onClick={() => void showEarlier()}>
          {words.editor.earlier}
        </Button>
      </div>
      {earlier === 'loading' && <p className="small quiet">{words.editor.earlierLoading}</p>}
      {earlier !== undefined && earlier !== 'loading' && earlier.length === 0 && (
        <p className="small quiet">{words.editor.noEarlier}</p>
      )}
      {Array.isArray(earlier) &&
        earlier.map(({ round, version, changes: since }) => (
          <details key={round} className="unfolding">
            <summary>{words.editor.earlierOf(round, version)}</summary>
            {since.length === 0 ? <p className="quiet">{words.editor.noChanges}</p> : <ChangeList changes={since} />}
          </details>
        ))}
    </section>
  );
}
