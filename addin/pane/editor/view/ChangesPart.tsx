/** What changed: from what is stored, from the form of other rounds, and with each time that it was stored. */
import { Button } from '@fluentui/react-components';
import { useEditor, useEditorActions } from '../hooks/EditorProvider';
import { useLanguage } from '../hooks/use-language';
import { ChangeList } from './ChangeList';
import { KeptPart } from './KeptPart';

export function ChangesPart() {
  return (
    <>
      <UnsavedPart />
      <KeptPart />
    </>
  );
}

function UnsavedPart() {
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
