/** What was found in a file that was read in: each doubtful line by its place. */
import { Button } from '@fluentui/react-components';
import { useArrivalFocus } from '../../shell/view/use-focus';
import { useEditor, useEditorActions } from '../hooks/EditorProvider';
import { useLanguage } from '../hooks/use-language';

export function ImportedPart() {
  const { words, locale } = useLanguage();
  const imported = useEditor((state) => state.imported);
  const { dismissImported } = useEditorActions();
  const heading = useArrivalFocus<HTMLHeadingElement>(imported);
  if (imported === undefined) return null;
  const { file, isTaken, doubts } = imported;
  return (
    <section className="card editor-saving">
      <h2 ref={heading} tabIndex={-1}>
        {isTaken ? words.editor.importTaken(file, doubts.length) : words.editor.importRefused(file)}
      </h2>
      <ul className="editor-faults">
        {doubts.map(({ place, said }) => (
          <li key={`${place} ${said['zh-CN']}`}>
            {place !== '' && <span className="mono small">{place}</span>}
            <span>{said[locale]}</span>
          </li>
        ))}
      </ul>
      <div className="editor-tools">
        <Button size="small" appearance="subtle" onClick={dismissImported}>
          {words.editor.close}
        </Button>
      </div>
    </section>
  );
}
