/** Every definition that the form has had: who stored it when, what it changed, and how to have it back. */
import { Button } from '@fluentui/react-components';
import { useEffect } from 'react';
import { useEditor, useEditorActions } from '../hooks/EditorProvider';
import { useLanguage } from '../hooks/use-language';
import type { KeptForm } from '../model/state';
import { ChangeList } from './ChangeList';

export function KeptPart() {
  const { words } = useLanguage();
  const kept = useEditor((state) => state.kept);
  const { showKept } = useEditorActions();
  useEffect(() => void showKept(), [showKept]);
  const isThere = kept !== undefined && kept !== 'loading' && kept !== 'failed';
  return (
    <section className="card editor-versions" aria-label={words.editor.kept}>
      <h2>{words.editor.kept}</h2>
      {kept === 'loading' && <p className="small quiet">{words.editor.keptLoading}</p>}
      {kept === 'failed' && (
        <div className="editor-tools">
          <p className="small">{words.editor.keptFailed}</p>
          <Button size="small" onClick={() => void showKept()}>
            {words.editor.keptAgain}
          </Button>
        </div>
      )}
      {isThere && kept.length === 0 && <p className="small quiet">{words.editor.keptNone}</p>}
      {isThere && kept.length > 0 && (
        <ol className="editor-kept" reversed>
          {kept.map((each) => (
            <KeptLine key={each.seq} kept={each} />
          ))}
        </ol>
      )}
    </section>
  );
}

function KeptLine({ kept: { seq, at, by, form, is, isStored, changes } }: { readonly kept: KeptForm }) {
  const { words, formats } = useLanguage();
  const { takeBack } = useEditorActions();
  const when = at === undefined ? words.editor.keptBefore : words.editor.keptBy(formats.moment(at), by ?? '');
  return (
    <li className="editor-kept-line">
      <div className="editor-kept-head">
        <span>
          <span className="strong">
            {form === undefined ? words.editor.keptIs[is] : words.editor.version(form.version)}
          </span>{' '}
          {isStored && <span className="small">{words.editor.keptStored}</span>}
        </span>
        <span className="small quiet">{when}</span>
        {form !== undefined && !isStored && (
          <Button size="small" aria-label={words.editor.takeBackOf(form.version, when)} onClick={() => takeBack(seq)}>
            {words.editor.takeBack}
          </Button>
        )}
      </div>
      {changes !== undefined &&
        (changes.length === 0 ? (
          <p className="small quiet">{words.editor.keptSame}</p>
        ) : (
          <details className="unfolding" open={changes.length <= 3}>
            <summary className="small">{words.editor.keptChanges(changes.length)}</summary>
            <ChangeList changes={changes} />
          </details>
        ))}
    </li>
  );
}
